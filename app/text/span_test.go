package text

import "testing"

func TestSpanFits(t *testing.T) {
	const doc = "a𝄞b"
	for _, tt := range []struct {
		name string
		span Span
		want bool
	}{
		{"all", Span{0, len(doc)}, true},
		{"nothing", Span{1, 1}, true},
		{"before the start", Span{-1, 1}, false},
		{"beyond the end", Span{0, len(doc) + 1}, false},
		{"backwards", Span{5, 1}, false},
		{"inside a character", Span{0, 3}, false},
	} {
		if got := tt.span.Fits(doc); got != tt.want {
			t.Errorf("%s: %v.Fits = %v", tt.name, tt.span, got)
		}
	}
}

func TestSpanRelations(t *testing.T) {
	a := Span{2, 6}
	if !a.Overlaps(Span{5, 9}) || a.Overlaps(Span{6, 9}) {
		t.Error("touching is not overlapping, sharing a byte is")
	}
	if !a.Contains(Span{2, 6}) || a.Contains(Span{2, 7}) {
		t.Error("a span contains itself and nothing longer")
	}
	if got := a.Clip(Span{4, 9}); got != (Span{4, 6}) {
		t.Errorf("clip = %v", got)
	}
	if got := a.Clip(Span{8, 9}); !got.Empty() {
		t.Errorf("clip to a span apart = %v", got)
	}
}
