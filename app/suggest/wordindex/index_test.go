package wordindex

import (
	"fmt"
	"testing"
)

// TestWordIndex holds that words are numbered in the order in which they come, and that each
// is found and no other, with so many of them that many share a slot.
func TestWordIndex(t *testing.T) {
	var x Index
	const n = slotCount / 2
	for i := range n {
		if got := x.Add(fmt.Sprint("word", i)); got != i {
			t.Fatalf("word %d has the number %d", i, got)
		}
	}
	for i := range n {
		if got := x.Find([]byte(fmt.Sprint("word", i))); got != i {
			t.Errorf("word %d is found as %d", i, got)
		}
		if got := x.Add(fmt.Sprint("word", i)); got != i {
			t.Errorf("word %d has the number %d when it comes again", i, got)
		}
		if got := x.Find([]byte(fmt.Sprint("other", i))); got != -1 {
			t.Errorf("a word that was not added is found as %d", got)
		}
	}
}

func TestLower(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"", ""},
		{"AZaz", "azaz"},
		{"@[`{", "@[`{"},
		{"Didn’t", "didn't"},
		{"Élan", "Élan"},
		{"“", "“"},
		{"Counterrevolutionaries", "counterrevolutio"},
	} {
		if got := string(Lower(nil, tt.word)); got != tt.want {
			t.Errorf("%q in lower case is %q, want %q", tt.word, got, tt.want)
		}
	}
}
