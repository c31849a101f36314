package report

import (
	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/words"
)

// fact is one thing known of a mark, as a report says it.
type fact struct {
	name  words.Text
	value string
}

// facts are what is known of a mark, of its kind's own fields, beside its note,
// evidence and links.
func facts(m annotation.Annotation) []fact {
	var out []fact
	add := func(name words.Text, values ...string) {
		if s := codec.JoinFilled(", ", values...); s != "" {
			out = append(out, fact{name, s})
		}
	}
	if m.Kind != annotation.Figure {
		who := words.FieldClaimant
		if m.Kind == annotation.Quote {
			who = words.FieldSpeaker
		}
		add(who, m.Said.Name, m.Said.Role)
		add(words.FieldSaidOn, m.Said.On)
		add(words.FieldWhere, m.Said.Where)
	}
	add(words.FieldVerdict, verdictWords(m))
	switch m.Kind {
	case annotation.Quote:
		add(words.FieldCue, m.Quotation.Cue)
		add(words.FieldForm, words.Form(m.Quotation.Form))
		add(words.FieldVerified, m.Quotation.Verified)
	case annotation.Figure:
		add(words.TableFigure, quantityWords(m.Quantity))
		add(words.FieldPeriod, m.Quantity.Period)
		add(words.FieldSource, m.Quantity.Source)
	}
	add(words.FieldTags, m.Tags...)
	add(words.ListState, standingWords(m))
	return out
}

// verdictWords is a verdict in words, with what says that it is on the words that the mark
// was on before.
func verdictWords(m annotation.Annotation) string {
	verdict := words.Verdict(m.Step().Word).String()
	if m.Verdict != annotation.Unchecked && m.Target.AnchorStatus.VerdictBefore {
		return words.ReportBefore.With("verdict", verdict)
	}
	return verdict
}

// quantityWords is what a figure says: "about 12 to 13 per cent of fares", "80,000
// prisoners".
func quantityWords(q annotation.Quantity) string {
	n := words.Amount(string(q.Value))
	switch {
	case q.From != "" && q.To != "":
		n = words.QuantityRange.With("from", words.Amount(string(q.From)), "to", words.Amount(string(q.To)))
	case q.From != "":
		n = words.QuantityAtLeast.With("number", words.Amount(string(q.From)))
	case q.To != "":
		n = words.QuantityAtMost.With("number", words.Amount(string(q.To)))
	}
	if q.Approximate && n != "" {
		n = words.QuantityAbout.With("number", n)
	}
	if q.Unit != "" && q.Of != "" {
		return codec.JoinFilled(" ", n, words.QuantityOf.With("unit", q.Unit, "of", q.Of))
	}
	return codec.JoinFilled(" ", n, q.Unit, q.Of)
}

// standingWords says what a revision of the text did to a mark.
func standingWords(m annotation.Annotation) string {
	s := m.Target.AnchorStatus
	switch m.State() {
	case annotation.Changed:
		if s.Former != "" {
			return words.ReportChangedFrom.With("words", s.Former)
		}
		return words.ReportChanged.String()
	case annotation.Lost:
		return words.ReportLost.String()
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

// link is a link of a mark as a report says it: "This supports 3", with linkMark where the
// number of the other mark belongs.
type link struct {
	words string
	to    int
}

// linkMark stands for a number, and in no text.
const linkMark = "\x00"

// linksOf are the links of a mark to others of the report.
func linksOf(m annotation.Annotation, numbers map[annotation.ID]int) []link {
	var out []link
	for _, l := range m.Links {
		if n := numbers[l.To]; n > 0 {
			out = append(out, link{words.ReportLink.With("as", string(l.As), "n", linkMark), n})
		}
	}
	return out
}
