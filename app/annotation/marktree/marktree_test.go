package marktree

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/text"
)

// drawn writes a tree as the text with each mark in brackets behind its id.
func drawn(doc string, nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.ID == "" {
			b.WriteString(n.Span.In(doc))
			continue
		}
		id := string(n.ID)
		if !n.Head {
			id = "~" + id
		}
		fmt.Fprintf(&b, "%s[%s]", id, drawn(doc, n.Children))
	}
	return b.String()
}

func mark(id annotation.ID, start, end int) annotation.Annotation {
	return annotation.Annotation{ID: id, Kind: annotation.Claim, Target: annotation.Target{Span: text.Span{Start: start, End: end}}}
}

func TestTree(t *testing.T) {
	const doc = "abcdefghij"
	for _, tt := range []struct {
		name  string
		marks []annotation.Annotation
		want  string
	}{
		{"no mark", nil, "abcdefghij"},
		{"one", []annotation.Annotation{mark("A", 2, 5)}, "abA[cde]fghij"},
		{"touching", []annotation.Annotation{mark("A", 2, 5), mark("B", 5, 7)}, "abA[cde]B[fg]hij"},
		{"nested", []annotation.Annotation{mark("B", 3, 4), mark("A", 2, 5)}, "abA[cB[d]e]fghij"},
		{"nested at the start", []annotation.Annotation{mark("B", 2, 3), mark("A", 2, 5)}, "abA[B[c]de]fghij"},
		{"identical", []annotation.Annotation{mark("B", 2, 5), mark("A", 2, 5)}, "abA[B[cde]]fghij"},
		{"crossing", []annotation.Annotation{mark("A", 2, 5), mark("B", 4, 8)}, "abA[cdB[e]]~B[fgh]ij"},
		{"three crossing", []annotation.Annotation{mark("A", 0, 4), mark("B", 2, 6), mark("C", 3, 9)}, "A[abB[cC[d]]]~C[~B[ef]ghi]j"},
		{"outside the block", []annotation.Annotation{mark("A", 12, 14)}, "abcdefghij"},
		{"from the block before", []annotation.Annotation{mark("A", -4, 3)}, "~A[abc]defghij"},
		{"the whole block", []annotation.Annotation{mark("A", -4, 30)}, "~A[abcdefghij]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drawn(doc, Of(text.Span{Start: 0, End: len(doc)}, tt.marks)); got != tt.want {
				t.Errorf("drawn as %s, want %s", got, tt.want)
			}
		})
	}
}

// Whatever the marks, the leaves are the text, and each character lies under
// exactly the marks that cover it.
func TestTreeCoversTheText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	span := text.Span{Start: 5, End: 45}
	for range 2000 {
		var marks []annotation.Annotation
		for i := range r.IntN(9) {
			start := r.IntN(50)
			marks = append(marks, mark(annotation.ID(fmt.Sprint(i)), start, start+1+r.IntN(20)))
		}
		at := span.Start
		var walk func(nodes []Node, over map[annotation.ID]bool)
		walk = func(nodes []Node, over map[annotation.ID]bool) {
			for _, n := range nodes {
				if n.ID != "" {
					over[n.ID] = true
					walk(n.Children, over)
					delete(over, n.ID)
					continue
				}
				if n.Span.Start != at {
					t.Fatalf("leaf begins at %d, not %d: %v", n.Span.Start, at, marks)
				}
				at = n.Span.End
				for _, m := range marks {
					if m.Target.Span.Overlaps(n.Span) != over[m.ID] {
						t.Fatalf("leaf %v under %v, marks %v", n.Span, over, marks)
					}
				}
			}
		}
		walk(Of(span, marks), map[annotation.ID]bool{})
		if at != span.End {
			t.Fatalf("leaves end at %d", at)
		}
	}
}

// A hostile file of marks that all cross must not draw a quadratic page.
func TestTreeIsBounded(t *testing.T) {
	var marks []annotation.Annotation
	for i := range 5000 {
		marks = append(marks, mark(annotation.ID(fmt.Sprint(i)), i, i+5000))
	}
	var count func(nodes []Node) int
	count = func(nodes []Node) int {
		n := len(nodes)
		for _, x := range nodes {
			n += count(x.Children)
		}
		return n
	}
	if n := count(Of(text.Span{Start: 0, End: 20000}, marks)); n > 200_000 {
		t.Errorf("%d nodes for %d marks", n, len(marks))
	}
}
