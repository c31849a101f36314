package claim

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/wordindex"
)

func TestFeatureWords(t *testing.T) {
	for _, c := range featureWords {
		words := strings.Fields(c.words)
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("feature %d is not in order, or names a word twice", c.feature)
		}
		if strings.Join(words, " ") != c.words {
			t.Errorf("feature %d has space that parts nothing", c.feature)
		}
		for _, w := range words {
			if len(w) > wordindex.Longest || w != string(wordindex.Lower(nil, w)) {
				t.Errorf("%q is too long or not in lower case", w)
			}
		}
	}
}

// TestLastFeatureHolds holds which feature a word has that two lists name.
func TestLastFeatureHolds(t *testing.T) {
	l := &lexicon{}
	l.add("claims", hasOpinion)
	l.add("rose", hasDeed)
	l.add("claims", hasSource)
	for _, tt := range []struct {
		word string
		want feature
	}{{"claims", hasSource}, {"rose", hasDeed}, {"claim", always}, {"", always}} {
		if got := l.feature([]byte(tt.word)); got != tt.want {
			t.Errorf("%q has feature %d, want %d", tt.word, got, tt.want)
		}
	}
}
