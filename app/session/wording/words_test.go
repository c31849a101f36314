package wording

import "testing"

func TestWords(t *testing.T) {
	for _, tt := range []struct{ name, got, want string }{
		{"nothing joined", Join(" · "), ""},
		{"only what is there is joined", Join(" · ", "", "a", "", "b"), "a · b"},
		{"a sentence", Sentence("érosion is slow"), "Érosion is slow."},
		{"a day", Date("2026-03-17"), "17 March 2026"},
		{"a month", Date("2026-03"), "March 2026"},
		{"a year", Date("2026"), "2026"},
		{"no date", Date("last spring"), "last spring"},
		{"as long as may be", FirstWords("ab\n cd", 5), "ab cd"},
		{"longer", FirstWords("ab cd", 4), "ab c…"},
		{"cut at a space", FirstWords("ab cd", 3), "ab…"},
		{"cut within a letter", FirstWords("aé🚢b", 1), "a…"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, tt.got, tt.want)
		}
	}
}
