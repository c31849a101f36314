package quote

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/wordindex"
)

func TestWordClasses(t *testing.T) {
	for _, c := range wordClasses {
		checkWords(t, fmt.Sprintf("class %+v", c.class), c.words)
	}
}

// checkWords holds that a list of words is as a lexicon reads it.
func checkWords(t *testing.T, name, list string) {
	t.Helper()
	words := strings.Fields(list)
	if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
		t.Errorf("%s is not in order, or names a word twice", name)
	}
	if strings.Join(words, " ") != list {
		t.Errorf("%s has space that parts nothing", name)
	}
	for _, w := range words {
		if len(w) > wordindex.Longest || w != string(wordindex.Lower(nil, w)) {
			t.Errorf("%q is too long or not in lower case", w)
		}
	}
}

func TestTagOf(t *testing.T) {
	const speech = tagCue | tagSpeech
	l := newLexicon()
	for _, tt := range []struct {
		word      string
		has, lack tag
	}{
		{"said", speech, tagBare | tagIng},
		{"saying", speech | tagIng, tagBare},
		{"says", speech, tagBare},
		{"added", speech, tagBare},
		{"quipped", speech, tagBare},
		{"replied", speech, tagBare},
		{"replies", speech | tagBare, 0},
		{"urged", speech, tagBare},
		{"urging", speech | tagIng, 0},
		{"calls", speech | tagDepict | tagLabel | tagBare, 0},
		{"accused", speech | tagDepict, tagBare | tagLabel},
		{"wants", tagCue | tagBare, tagSpeech},
		{"claim", speech | tagBare | tagNoun, 0},
		{"statement", tagNoun, tagCue},
		{"crowd", 0, tagCue | tagVerb},
		{"harrumphed", tagVerb, tagCue},
		{"walking", tagIng, tagCue},
		{"quickly", tagAdverb, tagVerb},
		{"family", 0, tagAdverb},
		{"didn’t", tagAux, 0},
		{"Reed", tagCap, tagVerb},
		{"Tuesday", tagCap | tagTime, 0},
		{"he's", tagPron | tagPoss, 0},
		{"Hale’s", tagCap | tagPoss, tagPron},
		{"Élodie", tagCap, tagCue},
		{"counterrevolutionaries", tagWord, tagCue},
		{"s", tagWord, tagCue},
	} {
		if got := l.tagOf(tt.word, false); got&tt.has != tt.has || got&tt.lack != 0 {
			t.Errorf("%q: tags %b, want all of %b and none of %b", tt.word, got, tt.has, tt.lack)
		}
	}
}
