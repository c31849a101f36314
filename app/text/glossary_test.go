package text

import "testing"

func TestGlossary(t *testing.T) {
	const g = Glossary("a;b c d;ba;c x")
	for _, tt := range []struct {
		g          Glossary
		word, want string
		ok         bool
	}{
		{g, "a", "a", true},
		{g, "b", "c d", true},
		{g, "ba", "ba", true},
		{g, "c", "x", true},
		{g, "d", "", false},
		{g, "", "", false},
		{g, "aa", "", false},
		{g, ";", "", false},
		{g, "a;", "", false},
		{"", "a", "", false},
		{"", "", "", false},
		{"a", "a", "a", true},
		{"a b;c", "c", "c", true},
	} {
		if name, ok := tt.g.Find(tt.word); name != tt.want || ok != tt.ok {
			t.Errorf("%q in %q is %q, %v, want %q, %v", tt.word, tt.g, name, ok, tt.want, tt.ok)
		}
	}
}
