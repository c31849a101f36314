package wording

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/words"
)

// Summary is what the margin says of a mark beside its verdict: in its head what is
// recorded of its kind, then its tags and the first words of the note. Both may be empty.
func Summary(a annotation.Annotation) (head, rest string) {
	switch a.Kind {
	case annotation.Claim:
		head = a.Said.Name
	case annotation.Quote:
		head = a.Said.Name
	case annotation.Figure:
		head = Quantity(a.Quantity)
		if strings.EqualFold(head, strings.Join(strings.Fields(a.Target.Quote.Exact), " ")) {
			head = "" // the text says it beside
		}
	}
	before := ""
	if a.Verdict != annotation.Unchecked && a.Target.AnchorStatus.VerdictBefore {
		before = words.RevisionVerdictOld.String()
	}
	head = Join(" · ", before, head, sources(len(a.Evidence)))
	var tags []string
	for _, t := range a.Tags {
		tags = append(tags, "#"+strings.ReplaceAll(t, " ", "-"))
	}
	const most = 160 // code points
	return head, Join(" ", strings.Join(tags, " "), FirstWords(a.Note, most))
}

func sources(n int) string {
	if n == 0 {
		return ""
	}
	return words.SourceCount.With("n", n)
}

// Quantity says a quantity: about 12 per cent, 80,000 to 120,000 prisoners.
func Quantity(q annotation.Quantity) string { return Join(" ", Number(q), Counted(q)) }

// Number says the number of a quantity: about 12, 80,000 to 120,000, at least 400.
func Number(q annotation.Quantity) string {
	said := ""
	switch {
	case q.From != "" && q.To != "":
		said = words.QuantityRange.With("from", shortNumber(q.From), "to", shortNumber(q.To))
	case q.From != "":
		said = words.QuantityAtLeast.With("number", shortNumber(q.From))
	case q.To != "":
		said = words.QuantityAtMost.With("number", shortNumber(q.To))
	default:
		said = shortNumber(q.Value)
	}
	if q.Approximate && said != "" {
		return words.QuantityAbout.With("number", said)
	}
	return said
}

// Counted says what a quantity measures or counts: per cent of voters, prisoners.
func Counted(q annotation.Quantity) string {
	if q.Unit != "" && q.Of != "" {
		return words.QuantityOf.With("unit", q.Unit, "of", q.Of)
	}
	return q.Unit + q.Of
}

// shortNumber writes a number with four digits behind the point at most; a third
// has sixteen.
func shortNumber(n annotation.Number) string {
	const digits = 4
	s := string(n)
	if point := strings.IndexByte(s, '.'); point >= 0 && len(s) > point+1+digits {
		return words.Amount(s[:point+1+digits]) + "…"
	}
	return words.Amount(s)
}
