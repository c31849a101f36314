package text

import (
	"math"
	"strings"
	"testing"
	"unicode/utf16"
)

// samples are texts in which the three ways of counting differ.
var samples = []string{
	"", "a", "é𝄞x", "👩‍👩‍👧 family", "سلام ۱۲۳", "東京は晴れ", "e\u0301\u200b\u00ad",
	"\ufffd\ufffe\uffff\U00010000", strings.Repeat("añ𝄞", 700),
}

func TestOffsetsAgree(t *testing.T) {
	for _, s := range samples {
		x := NewIndex(s)
		runes := 0
		for off := range s + "." {
			if got := x.ToRunes(off); got != runes {
				t.Errorf("Index(%.20q).ToRunes(%d) = %d, want %d", s, off, got, runes)
			}
			if got := x.FromRunes(runes); got != off {
				t.Errorf("Index(%.20q).FromRunes(%d) = %d, want %d", s, runes, got, off)
			}
			if got := ToUTF16(s, off); got != len(utf16.Encode([]rune(s[:off]))) {
				t.Errorf("ToUTF16(%.20q, %d) = %d", s, off, got)
			}
			runes++
		}
	}
}

func TestOffsetsOutsideAreTheNearerEnd(t *testing.T) {
	const s = "a𝄞b"
	for _, tt := range []struct {
		name      string
		got, want int
	}{
		{"utf-16 before", FromUTF16(s, -3), 0},
		{"utf-16 beyond", FromUTF16(s, 99), len(s)},
		{"utf-16 inside a pair", FromUTF16(s, 2), 5},
		{"runes before", FromRunes(s, -3), 0},
		{"runes beyond", FromRunes(s, 99), len(s)},
		{"bytes before, to utf-16", ToUTF16(s, -1), 0},
		{"bytes beyond, to utf-16", ToUTF16(s, 99), 4},
		{"index before", NewIndex(s).FromRunes(-1), 0},
		{"index beyond", NewIndex(s).FromRunes(99), len(s)},
		{"index far beyond", NewIndex(s).FromRunes(math.MaxInt), len(s)},
		{"index bytes beyond", NewIndex(s).ToRunes(99), 3},
		{"index of nothing", NewIndex("").FromRunes(4), 0},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, tt.got, tt.want)
		}
	}
}

func FuzzOffsets(f *testing.F) {
	for _, s := range samples {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, s string, off int) {
		s = strings.ToValidUTF8(s, "?")
		off = Boundary(s, off)
		if got := FromUTF16(s, ToUTF16(s, off)); got != off {
			t.Errorf("utf-16: %q: %d became %d", s, off, got)
		}
		x := NewIndex(s)
		if got := FromRunes(s, x.ToRunes(off)); got != off {
			t.Errorf("runes: %q: %d became %d", s, off, got)
		}
		if got := x.FromRunes(x.ToRunes(off)); got != off {
			t.Errorf("index: %q: %d became %d", s, off, got)
		}
	})
}
