// Package marktree lays out how marks are nested around the text that they stand on,
// as what draws a text needs it.
package marktree

import (
	"cmp"
	"slices"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Node is one piece of a text as it is drawn: a run of characters, or a mark
// around further nodes. A mark that another one crosses, or that goes on in the
// next block, is drawn as several nodes with one ID.
type Node struct {
	ID       annotation.ID   // empty for a run of characters
	Kind     annotation.Kind // of the mark
	Head     bool            // the node begins where the mark begins
	Tail     bool            // it ends where the mark ends
	Depth    int             // how many marks are around it
	Span     text.Span
	Children []Node // of a mark, never empty
}

// maxDepth bounds how many marks are drawn around one character, and with it
// how large the tree of a hostile file can grow. Deeper marks are kept, only
// not drawn there.
const maxDepth = 16

// Of lays out what the marks make of the part of a text that span covers.
// The leaves cover span from end to end, in order. Marks are nested, the one
// that begins first or else ends last outside; where two cross, the later one
// is split at the end of the earlier.
func Of(span text.Span, marks []annotation.Annotation) []Node {
	on := make([]*annotation.Annotation, len(marks))
	for i := range marks {
		on[i] = &marks[i]
	}
	return OfPointers(span, on)
}

// OfPointers is Of, for marks that are not copied.
func OfPointers(span text.Span, marks []*annotation.Annotation) []Node {
	var parts []part
	for i, m := range sorted(marks) {
		if s := m.Target.Span.Clip(span); !s.Empty() {
			parts = append(parts, part{m.ID, m.Kind, m.Target.Span, i, s})
		}
	}
	slices.SortStableFunc(parts, byPlace)
	return layOut(span, parts, 0)
}

// part is what is left to draw of a mark.
type part struct {
	ID    annotation.ID
	kind  annotation.Kind
	whole text.Span // of the mark
	order int       // among all marks, by Compare
	span  text.Span
}

// byPlace orders outer before inner.
func byPlace(a, b part) int {
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End), cmp.Compare(a.order, b.order))
}

// sorted returns the marks in the order of Compare, so that they are drawn in
// one way whatever order they arrive in.
func sorted(marks []*annotation.Annotation) []*annotation.Annotation {
	if slices.IsSortedFunc(marks, annotation.Compare) {
		return marks
	}
	return slices.SortedStableFunc(slices.Values(marks), annotation.Compare)
}

func layOut(span text.Span, parts []part, depth int) []Node {
	var nodes []Node
	at := span.Start
	plain := func(end int) {
		if at < end {
			nodes = append(nodes, Node{Depth: depth, Span: text.Span{Start: at, End: end}})
		}
	}
	for depth < maxDepth && len(parts) > 0 {
		outer := parts[0]
		inner, rest := split(parts[1:], outer.span.End)
		plain(outer.span.Start)
		nodes = append(nodes, Node{
			ID: outer.ID, Kind: outer.kind, Head: outer.whole.Start == outer.span.Start, Tail: outer.whole.End == outer.span.End, Depth: depth, Span: outer.span,
			Children: layOut(outer.span, inner, depth+1),
		})
		at, parts = outer.span.End, rest
	}
	plain(span.End)
	return nodes
}

// split parts the sorted marks at a position, cutting those that cross it.
func split(parts []part, at int) (before, after []part) {
	n, crosses := 0, false
	for n < len(parts) && parts[n].span.Start < at {
		crosses = crosses || parts[n].span.End > at
		n++
	}
	if !crosses {
		return parts[:n:n], parts[n:] // as most are, so that many marks in a row take no copies
	}
	for _, p := range parts {
		if p.span.Start >= at {
			after = append(after, p)
			continue
		}
		head, tail := p, p
		head.span.End, tail.span.Start = min(p.span.End, at), at
		before = append(before, head)
		if !tail.span.Empty() {
			after = append(after, tail)
		}
	}
	slices.SortStableFunc(after, byPlace)
	return before, after
}
