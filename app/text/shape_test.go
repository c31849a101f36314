package text

import "testing"

// TestShape holds which signs are compared as one, for every code point there is.
func TestShape(t *testing.T) {
	want := map[rune]rune{}
	for _, r := range "`´ʼ‘’‚‛′‹›＇" {
		want[r] = '\''
	}
	for _, r := range "“”„‟″«»〝〞〟「」『』｢｣＂" {
		want[r] = '"'
	}
	dashes := map[rune]bool{}
	for _, r := range "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d" {
		want[r], dashes[r] = '-', true
	}
	for r := rune(0); r < 0x11000; r++ {
		shape, ok := want[r]
		if !ok {
			shape = r
		}
		if got := Shape(r); got != shape {
			t.Errorf("%U has the shape %q, want %q", r, got, shape)
		}
		if IsDash(r) != dashes[r] {
			t.Errorf("%U is a dash: %v", r, IsDash(r))
		}
	}
}
