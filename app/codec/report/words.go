package report

import (
	"strconv"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/words"
)

// fact is one thing known of a mark, as a report says it.
type fact struct{ name, value string }

// verdictFact is the name of the fact that is the verdict.
const verdictFact = "Verdict"

// facts are what is known of a mark, of its kind's own fields, beside its note,
// evidence and links.
func facts(m annotation.Annotation) []fact {
	var out []fact
	add := func(name string, values ...string) {
		if s := codec.JoinFilled(", ", values...); s != "" {
			out = append(out, fact{name, s})
		}
	}
	if m.Kind != annotation.Figure {
		add("Said by", m.Said.Name, m.Said.Role)
		add("Said on", m.Said.On)
		add("Where", m.Said.Where)
	}
	add(verdictFact, words.Verdict(m.Step().Word).String()+beforeWords(m))
	switch m.Kind {
	case annotation.Quote:
		add("Cue", m.Quotation.Cue)
		add("Form", string(m.Quotation.Form))
		add("Verified against", m.Quotation.Verified)
	case annotation.Figure:
		add("Figure", quantityWords(m.Quantity))
		add("Period", m.Quantity.Period)
		add("Source", m.Quantity.Source)
	}
	add("Tags", m.Tags...)
	add("State", standingWords(m))
	return out
}

// beforeWords says that the verdict on a mark is on the words that it was on before.
func beforeWords(m annotation.Annotation) string {
	if m.Verdict != annotation.Unchecked && m.Target.AnchorStatus.VerdictBefore {
		return " (from before the change)"
	}
	return ""
}

// quantityWords is what a figure says: "about 12 to 13 per cent of fares", "80,000
// prisoners".
func quantityWords(q annotation.Quantity) string {
	n := q.Value.Grouped()
	switch {
	case q.From != "" && q.To != "":
		n = q.From.Grouped() + " to " + q.To.Grouped()
	case q.From != "":
		n = "at least " + q.From.Grouped()
	case q.To != "":
		n = "at most " + q.To.Grouped()
	}
	if q.Approximate && n != "" {
		n = "about " + n
	}
	of := q.Of
	if q.Unit != "" && of != "" {
		of = "of " + of
	}
	return codec.JoinFilled(" ", n, q.Unit, of)
}

// standingWords says what a revision of the text did to a mark.
func standingWords(m annotation.Annotation) string {
	s := m.Target.AnchorStatus
	switch m.State() {
	case annotation.Changed:
		if s.Former != "" {
			return "the words were changed; before: “" + s.Former + "”"
		}
		return "the words were changed"
	case annotation.Lost:
		return "no longer in the text"
	}
	return ""
}

// numbersOf counts the marks of a document from 1, for references in a report.
func numbersOf(d codec.Document) map[annotation.ID]int {
	out := make(map[annotation.ID]int, len(d.Annotations))
	for i, m := range d.Annotations {
		out[m.ID] = i + 1
	}
	return out
}

// linkWords are the links of a mark as a report says them: "supports 3".
func linkWords(m annotation.Annotation, numbers map[annotation.ID]int) []string {
	var out []string
	for _, l := range m.Links {
		verb := string(l.As)
		switch l.As {
		case annotation.Context:
			verb = "gives context to"
		case annotation.InPart:
			verb = "supports a part of"
		}
		if n := numbers[l.To]; n > 0 {
			out = append(out, verb+" "+strconv.Itoa(n))
		}
	}
	return out
}
