package codec

import (
	"cmp"
	"slices"

	"gloss/app/annotation"
)

// LabelCount is how many marks without a kind a file gives one label.
type LabelCount struct {
	Label string // letter by letter; "" for marks without one, and for the rest of more than MaxLabels
	Marks int
}

// MaxLabels bounds the labels that a person is asked about. Corpora with more have them by
// mistake, as a column of ids.
const MaxLabels = 60

// Labels counts the marks whose kind the file does not say, by their labels, the most
// frequent first. The count for "", if it is there, is the last.
func (r Result) Labels() []LabelCount {
	counts := map[string]int{}
	r.eachKindless(func(a *annotation.Annotation) { counts[ownLabel(*a)]++ })
	rest := counts[""]
	delete(counts, "")
	var out []LabelCount
	for label, n := range counts {
		out = append(out, LabelCount{label, n})
	}
	slices.SortFunc(out, func(a, b LabelCount) int {
		return cmp.Or(b.Marks-a.Marks, cmp.Compare(a.Label, b.Label))
	})
	for len(out) > MaxLabels {
		rest += out[len(out)-1].Marks
		out = out[:len(out)-1]
	}
	if rest > 0 {
		out = append(out, LabelCount{"", rest})
	}
	return out
}

// WithKinds returns the result with kinds for the marks that have none: by their labels, or
// else the kind for "". Until then the marks of Documents do not pass annotation.Check.
func (r Result) WithKinds(kinds map[string]annotation.Kind) Result {
	if r.Unsaid() == nil {
		return r
	}
	out := r
	out.Documents, out.Incoming = slices.Clone(r.Documents), slices.Clone(r.Incoming)
	for i := range out.Documents {
		out.Documents[i].Annotations = slices.Clone(out.Documents[i].Annotations)
	}
	out.eachKindless(func(a *annotation.Annotation) {
		a.Become(cmp.Or(kinds[ownLabel(*a)], kinds[""]))
	})
	for _, d := range out.Documents {
		annotation.Sort(d.Annotations)
	}
	return out
}

// Unsaid are the marks whose kind the file does not say; nil for none.
func (r Result) Unsaid() map[annotation.ID]bool {
	var out map[annotation.ID]bool
	r.eachKindless(func(a *annotation.Annotation) {
		if out == nil {
			out = map[annotation.ID]bool{}
		}
		out[a.ID] = true
	})
	return out
}

func (r Result) eachKindless(do func(a *annotation.Annotation)) {
	for _, d := range r.Documents {
		for i := range d.Annotations {
			if d.Annotations[i].Kind == "" {
				do(&d.Annotations[i])
			}
		}
	}
	for i := range r.Incoming {
		if r.Incoming[i].Annotation.Kind == "" {
			do(&r.Incoming[i].Annotation)
		}
	}
}

// ownLabel is what the file calls the kind of a mark; "" if it says nothing.
func ownLabel(a annotation.Annotation) string {
	return ForeignMember(a, foreignLabel).Text()
}
