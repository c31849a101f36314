package figure

import (
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// countNouns are the words after which a text says what a later number counts.
const countNouns text.Vocabulary = "count number total"

// numberOf returns what the words before a figure say that it numbers, such as
// "prisoners and detainees" in "the number of prisoners and detainees is put at
// between 80,000 and 120,000"; "" if they say nothing of the sort, or if another
// figure stands between. f must be one of the document's own.
func (d *document) numberOf(f Figure) string {
	at := 0 // the token at which the figure begins
	for at < len(d.Tokens) && d.Tokens[at].Start < f.Whole.Start {
		at++
	}
	if at == len(d.Tokens) {
		return ""
	}
	for i := at - 1; i > 0 && !d.Tokens[i+1].Breaks && !d.endsSentence(i); i-- {
		if d.Tokens[i].Kind == token.Number {
			return ""
		}
		if d.At(i, "of") && countNouns.Has(d.Low(i-1)) {
			return d.numbered(i)
		}
	}
	return ""
}

func (d *document) endsSentence(i int) bool {
	switch d.Word(i) {
	case ".", "!", "?":
		return true
	}
	return false
}

// numbered is the plural after the "of" at token i, with a second one after "and".
func (d *document) numbered(i int) string {
	span, ok := d.counted(i, false, false)
	if !ok {
		return ""
	}
	for i < len(d.Tokens) && d.Tokens[i].Start < span.End {
		i++
	}
	if d.At(i, "and") {
		if second, ok := d.counted(i+1, false, false); ok && second.Start == d.Tokens[i+1].Start {
			span.End = second.End
		}
	}
	return span.In(d.Text)
}
