package annotation

import (
	"cmp"
	"sort"
)

// Compare orders annotations of one article by place: the one that begins
// first, then the longer one, then the one made first, then by id.
func Compare(a, b *Annotation) int {
	x, y := a.Target.Span, b.Target.Span
	if c := cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)); c != 0 {
		return c
	}
	return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
}

// Sort sorts by Compare. Annotations are large, so what is sorted are their
// places, and each is moved once.
func Sort(as []Annotation) {
	if inOrder(as) {
		return
	}
	order := make([]int, len(as))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool { return Compare(&as[order[i]], &as[order[j]]) < 0 })
	out := make([]Annotation, len(as))
	for i, at := range order {
		out[i] = as[at]
	}
	copy(as, out)
}

func inOrder(as []Annotation) bool {
	for i := 1; i < len(as); i++ {
		if Compare(&as[i-1], &as[i]) > 0 {
			return false
		}
	}
	return true
}
