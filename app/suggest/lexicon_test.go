package suggest

import (
	"slices"
	"strings"
	"testing"
)

func TestWordClasses(t *testing.T) {
	for _, c := range wordClasses {
		words := strings.Fields(c.words)
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("class %+v is not in order, or names a word twice", c.class)
		}
		if strings.Join(words, " ") != c.words {
			t.Errorf("class %+v has space that parts nothing", c.class)
		}
		for _, w := range words {
			if len(w) > longestWord || w != string(lower(nil, w)) {
				t.Errorf("%q is too long or not in lower case", w)
			}
		}
	}
	if n := len(newLexicon().entries); 2*n > lexiconSlots {
		t.Errorf("%d words fill more than half of %d slots", n, lexiconSlots)
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
