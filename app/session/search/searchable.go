package search

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/words"
)

// Searchable is everything of a mark that a search looks at, folded. Pieces are
// parted by a line break, which no search word has.
func Searchable(a *annotation.Annotation) string {
	q := a.Quantity
	step := a.Step()
	verdict := step.Word + "\n" + words.Verdict(step.Word).String()
	pieces := []string{
		a.Target.Quote.Exact, a.Note, a.Said.Name, a.Said.Role, a.Said.On, a.Said.Where, verdict,
		a.Quotation.Cue, a.Quotation.Verified, q.Unit, q.Of, q.Period, q.Source, a.Target.AnchorStatus.Former,
	}
	for _, n := range []annotation.Number{q.Value, q.From, q.To} {
		pieces = append(pieces, string(n), n.Grouped())
	}
	for _, t := range a.Tags {
		pieces = append(pieces, "#"+t)
	}
	for _, e := range a.Evidence {
		pieces = append(pieces, e.URL, e.Title, e.Excerpt)
	}
	var b strings.Builder
	for _, p := range pieces {
		if p != "" {
			b.WriteString(Fold(p))
			b.WriteByte('\n')
		}
	}
	return b.String()
}
