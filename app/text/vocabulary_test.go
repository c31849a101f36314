package text

import (
	"slices"
	"strings"
	"testing"
)

// checkVocabulary holds that v is sorted and finds its words and no other.
func checkVocabulary(t *testing.T, name string, v Vocabulary) {
	t.Helper()
	words := strings.Split(string(v), " ")
	for i, w := range words {
		if w == "" || i > 0 && words[i-1] >= w {
			t.Errorf("%s: %q is out of order", name, w)
		}
		if !v.Has(w) {
			t.Errorf("%s: %q is not found", name, w)
		}
		for _, other := range []string{w + "x", w[:len(w)-1], "x" + w, strings.ToUpper(w)} {
			if v.Has(other) != slices.Contains(words, other) {
				t.Errorf("%s: Has(%q) = %v", name, other, v.Has(other))
			}
		}
	}
}

func TestVocabulary(t *testing.T) {
	for _, v := range []Vocabulary{"a", "a b", "a b c", "alpha beta gamma", "x xx xxx xxxx"} {
		checkVocabulary(t, string(v), v)
	}
	if Vocabulary("").Has("") || Vocabulary("").Has("a") || Vocabulary("a b").Has("") || Vocabulary("a b").Has("a b c") {
		t.Error("what is no word is found")
	}
}

func TestVocabulariesAreSorted(t *testing.T) {
	checkVocabulary(t, "places", places)
	checkVocabulary(t, "leading", leading)
	checkVocabulary(t, "numbering", numbering)
	checkVocabulary(t, "trailing", trailing)
	checkVocabulary(t, "monthly", monthly)
	checkVocabulary(t, "openers", openers)
}
