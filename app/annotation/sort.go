package annotation

import (
	"cmp"
	"sort"
)

// Compare orders annotations of one article by place: the one that begins
// first, then the longer one, then by id.
func Compare(a, b Annotation) int {
	x, y := a.Target.Span, b.Target.Span
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End), a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
}

// Sort sorts by Compare.
func Sort(as []Annotation) {
	sort.Slice(as, func(i, j int) bool { return Compare(as[i], as[j]) < 0 })
}
