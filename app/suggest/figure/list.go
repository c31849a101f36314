package figure

import (
	"slices"
	"strings"
)

// ShareUnits lets a unit hold for all numbers of a list that ends with it: "12 and 15 per
// cent", "5, 10 or 15 dollars". The conjunctions are what stands before the last number. A
// magnitude is no unit: of "2, 3 or 4 million euros" it is not known what the first two are.
func ShareUnits(doc string, figures []Figure, conjunctions ...string) {
	for i := len(figures) - 1; i > 0; i-- {
		if !endsList(doc, &figures[i]) {
			continue
		}
		for k, last := i-1, true; k >= 0 && listed(&figures[k], &figures[k+1]); k-- {
			gap := strings.TrimSpace(doc[figures[k].Whole.End:figures[k+1].Span.Start])
			if last {
				gap = strings.TrimSpace(strings.TrimPrefix(gap, ","))
				if !slices.Contains(conjunctions, gap) {
					break
				}
			} else if gap != "," {
				break
			}
			figures[k].Unit, figures[k].Kind, figures[k].Per = figures[i].Unit, figures[i].Kind, figures[i].Per
			last = false
		}
	}
}

// endsList reports whether the unit of a figure is one that may hold for the numbers before
// it: behind its own number and apart from it, and of something that is measured.
func endsList(doc string, f *Figure) bool {
	switch f.Kind {
	case Percent, Points, Money, Dimension, Duration, Temperature:
		words := f.Span.In(doc)
		end := words[len(words)-1]
		return f.Unit != "" && f.Min == f.Max && (end < '0' || end > '9') && !strings.ContainsAny(words, `-'"’”`)
	}
	return false
}

// listed reports whether f is a bare number of about the size of the next one.
func listed(f, next *Figure) bool {
	const most = 20
	return f.Kind == Count && f.Of == "" && f.Unit == "" && f.Min == f.Max && f.Whole.End <= next.Span.Start &&
		next.Max < most*f.Max && f.Max < most*next.Max
}
