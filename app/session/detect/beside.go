package detect

import (
	"sort"
	"unicode"

	"gloss/app/suggest"
	"gloss/app/text"
)

// isSuggested reports whether a quotation is offered to be marked.
func isSuggested(q suggest.Quote) bool { return q.Kind != suggest.ScareQuote && q.Depth == 0 }

// alone tells of each of figures, which are in order, whether it is in a sentence that has
// no other words than figures.
func alone(d *suggest.Document, figures []suggest.Figure) []bool {
	out := make([]bool, len(figures))
	first := 0
	for _, sentence := range d.Sentences {
		for first < len(figures) && figures[first].Span.End <= sentence.Start {
			first++
		}
		var in []text.Span
		for _, f := range figures[first:] {
			if f.Span.Start >= sentence.End {
				break
			}
			in = append(in, f.Span)
		}
		if len(in) > 0 && wordsBeside(d, sentence, in) == 0 {
			for i := range in {
				out[first+i] = true
			}
		}
	}
	return out
}

// repeats reports whether a sentence says little more than the quotations in it that are
// suggested: who said it does not count.
func repeats(d *suggest.Document, sentence text.Span, quotes []suggest.Quote) bool {
	var quoted, attributed []text.Span
	for _, q := range quotes {
		if isSuggested(q) && q.Outer.Overlaps(sentence) {
			quoted, attributed = append(quoted, q.Outer), append(attributed, q.Outer, q.Speaker, q.Cue)
		}
	}
	if len(quoted) == 0 {
		return false
	}
	own, within := wordsBeside(d, sentence, attributed), wordsBeside(d, sentence, nil)-wordsBeside(d, sentence, quoted)
	return within > own
}

// wordsBeside is how many words of a sentence lie in none of some spans.
func wordsBeside(d *suggest.Document, sentence text.Span, spans []text.Span) int {
	n := 0
	i := sort.Search(len(d.Tokens), func(k int) bool { return d.Tokens[k].Start >= sentence.Start })
next:
	for ; i < len(d.Tokens) && d.Tokens[i].Start < sentence.End; i++ {
		at := d.Tokens[i].Span
		for _, s := range spans {
			if s.Overlaps(at) {
				continue next
			}
		}
		for _, r := range at.In(d.Text) {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				n++
				break
			}
		}
	}
	return n
}
