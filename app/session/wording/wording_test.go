package wording

import (
	"strings"
	"testing"
)

func TestBeginning(t *testing.T) {
	long := strings.Repeat("a", 39)
	for _, tt := range []struct{ words, want string }{
		{"too  much\nfor some", "too much for some"},
		{long + "b", long + "b"},
		{long + "bc", long + "b…"},
		{strings.Repeat("é", 41), strings.Repeat("é", 40) + "…"},
		{strings.Repeat("a", 38) + ", and more", strings.Repeat("a", 38) + "…"},
	} {
		if got := Beginning(tt.words); got != tt.want {
			t.Errorf("%q begins %q, not %q", tt.words, got, tt.want)
		}
	}
}

func TestCutTo(t *testing.T) {
	for _, tt := range []struct {
		words string
		most  int
		want  string
		cut   bool
	}{{"abc", 3, "abc", false}, {"abcd", 3, "abc", true}, {"aéb", 2, "a", true}, {"🚌", 3, "", true}} {
		if got, cut := CutTo(tt.words, tt.most); got != tt.want || cut != tt.cut {
			t.Errorf("%q cut to %d bytes is %q, %v", tt.words, tt.most, got, cut)
		}
	}
}

func TestShort(t *testing.T) {
	if got := Short(strings.Repeat("é", 60)); len([]rune(got)) != 60 {
		t.Errorf("60 letters become %q", got)
	}
	if got := Short(strings.Repeat("a", 58) + " bc"); got != strings.Repeat("a", 58)+"…" {
		t.Errorf("61 letters become %q", got)
	}
}
