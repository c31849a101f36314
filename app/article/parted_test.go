package article

import (
	"strings"
	"testing"
)

// The parts of a block are the block, in order and small; short blocks stay what
// they are.
func TestParted(t *testing.T) {
	text, blocks := Compose([]Piece{
		{Headline, "A headline"}, {Paragraph, strings.Repeat("字", 100_000)}, {Paragraph, strings.Repeat("w ", maxWhole/2)},
		{Paragraph, strings.Repeat("word ", 5000)}, {Notice, strings.Repeat("\u0301", 50_000)}, {Paragraph, "The end."},
	})
	a := Article{ID: "x", Text: text, Blocks: blocks}
	if err := a.Check(); err != nil {
		t.Fatal(err)
	}
	parts := a.Parted()
	n := 0
	for _, b := range blocks {
		at := b.Span.Start
		for ; n < len(parts) && parts[n].Span.Start < b.Span.End; n++ {
			p := parts[n]
			if p.Role != b.Role || p.Span.Start != at || !p.Span.Fits(text) || p.Span.Empty() {
				t.Fatalf("part %d is %+v, at %d", n, p, at)
			}
			if size := p.Span.End - p.Span.Start; size > maxWhole || size > partSize && p.Span != b.Span {
				t.Errorf("part %d has %d bytes", n, size)
			}
			at = p.Span.End
		}
		if at != b.Span.End {
			t.Errorf("the parts end at %d, the block at %d", at, b.Span.End)
		}
	}
	if n != len(parts) || n < 50 {
		t.Errorf("%d of %d parts", n, len(parts))
	}
	a.Blocks = blocks[:1]
	if got := a.Parted(); &got[0] != &blocks[0] {
		t.Error("an ordinary article is copied")
	}
}
