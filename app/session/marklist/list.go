// Package marklist is the list of marks without the marks: filters, orders, and the
// charts above it.
package marklist

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/session/search"
)

// Listing is the marks that are listed.
type Listing struct {
	N     int // grows whenever anything below but Ticks changes
	Rows  []Row
	Total int    // how many there are without a filter
	Kinds [3]int // how many would be listed of each of annotation.Kinds
	Tags  []string
	// Verdicts are those by which the marks of the filter's kind can be filtered, each
	// once; annotation.NotChecked is not among them.
	Verdicts []annotation.Step
	Ticks    int // how many rows are ticked
}

// Ticks counts the rows that are ticked and can be changed here.
func Ticks(rows []Row, chosen map[annotation.ID]bool) int {
	n := 0
	for _, r := range rows {
		if r.Own && chosen[r.Mark.ID] {
			n++
		}
	}
	return n
}

// List filters and orders rows, whose texts are as searchable makes them.
func List(rows []Row, texts []string, f Filter) Listing {
	l := Listing{Total: len(rows), Tags: tagsOf(rows), Verdicts: verdictsOf(rows, f.Kind)}
	words := strings.Fields(search.Fold(f.Search))
	for i, r := range rows {
		if !f.passes(r.Mark) || len(words) > 0 && !search.Matches(texts[i], words) {
			continue
		}
		if k := slices.Index(annotation.Kinds, r.Mark.Kind); k >= 0 {
			l.Kinds[k]++
		}
		if f.Kind == "" || f.Kind == r.Mark.Kind {
			l.Rows = append(l.Rows, r)
		}
	}
	sortRows(l.Rows, f.Sort, f.Reverse)
	return l
}

// verdictsOf lists the verdicts that marks of a kind, or of any, are offered, and those
// that some of the rows have besides.
func verdictsOf(rows []Row, of annotation.Kind) []annotation.Step {
	held := map[annotation.Verdict]bool{}
	for _, r := range rows {
		held[r.Mark.Verdict] = true
	}
	var out []annotation.Step
	for _, k := range annotation.Kinds {
		for _, step := range annotation.ScaleOf(k) {
			same := func(other annotation.Step) bool { return other.Verdict == step.Verdict }
			if (of == "" || of == k) && (!step.Kept || held[step.Verdict]) && !slices.ContainsFunc(out, same) {
				out = append(out, step)
			}
		}
	}
	return out
}

// tagsOf lists the tags of some rows in their order, each in its first spelling.
func tagsOf(rows []Row) []string {
	spelling, seen := map[string]string{}, map[string]bool{}
	for _, r := range rows {
		for _, t := range r.Mark.Tags {
			if seen[t] {
				continue
			}
			seen[t] = true
			if k := search.Fold(t); spelling[k] == "" {
				spelling[k] = t
			}
		}
	}
	folded := make([]string, 0, len(spelling))
	for k := range spelling {
		folded = append(folded, k)
	}
	slices.SortFunc(folded, func(a, b string) int { return strings.Compare(search.Order(a), search.Order(b)) })
	for i, k := range folded {
		folded[i] = spelling[k]
	}
	return folded
}
