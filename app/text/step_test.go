package text

import (
	"slices"
	"strings"
	"testing"
)

// stops walks through s and returns the pieces between the places it stops at.
func stops(s string, step func(string, int) int, from int) []string {
	var out []string
	for at := from; ; {
		next := step(s, at)
		if next == at {
			return out
		}
		out = append(out, s[min(at, next):max(at, next)])
		at = next
	}
}

func TestSteps(t *testing.T) {
	for _, tt := range []struct {
		name, in         string
		graphemes, words []string
	}{
		{"plain", "It is.", []string{"I", "t", " ", "i", "s", "."}, []string{"It", " is", "."}},
		{"figures", "from 80,000 to 3.5", nil, []string{"from", " 80,000", " to", " 3.5"}},
		{"apostrophe", "it’s O'Neil", nil, []string{"it’s", " O'Neil"}},
		{"combining marks", "e\u0301a", []string{"e\u0301", "a"}, []string{"e\u0301a"}},
		{"a family", "a👨‍👩‍👧b", []string{"a", "👨‍👩‍👧", "b"}, nil},
		{"a flag", "🇰🇷🇰🇵", []string{"🇰🇷", "🇰🇵"}, nil},
		{"arabic", "قال ۱۲", nil, []string{"قال", " ۱۲"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := stops(tt.in, NextGrapheme, 0); tt.graphemes != nil && !slices.Equal(got, tt.graphemes) {
				t.Errorf("graphemes %q", got)
			}
			back := stops(tt.in, PrevGrapheme, len(tt.in))
			slices.Reverse(back)
			if tt.graphemes != nil && !slices.Equal(back, tt.graphemes) {
				t.Errorf("graphemes backwards %q", back)
			}
			if got := stops(tt.in, NextWord, 0); tt.words != nil && !slices.Equal(got, tt.words) {
				t.Errorf("words %q", got)
			}
		})
	}
}

func TestPrevWord(t *testing.T) {
	const s = "One, two\n\nthree."
	if got := stops(s, PrevWord, len(s)); !slices.Equal(got, []string{"three.", "two\n\n", "One, "}) {
		t.Errorf("%q", got)
	}
}

func FuzzSteps(f *testing.F) {
	f.Add("One, two\n\nthree.", 3)
	f.Add(strings.Repeat("\u0301", 3000), 2500)
	f.Add("👨‍👩‍👧\n", 4)
	f.Fuzz(func(t *testing.T, s string, off int) {
		s = strings.ToValidUTF8(s, "?")
		off = Boundary(s, off)
		for name, got := range map[string]int{"next grapheme": NextGrapheme(s, off), "next word": NextWord(s, off)} {
			if got > len(s) || !boundary(s, got) || got <= off && off < len(s) {
				t.Errorf("%s of %d is %d in %q", name, off, got, s)
			}
		}
		for name, got := range map[string]int{"previous grapheme": PrevGrapheme(s, off), "previous word": PrevWord(s, off)} {
			if got < 0 || !boundary(s, got) || got >= off && off > 0 {
				t.Errorf("%s of %d is %d in %q", name, off, got, s)
			}
		}
	})
}
