package claim

import (
	"strings"
	"sync"

	"gloss/app/suggest/wordindex"
)

// lexicon knows which feature a word has.
type lexicon struct {
	words    wordindex.Index
	features []feature // by the numbers of the words
}

// sharedLexicon is the lexicon of featureWords, made when it is first needed and not
// changed after.
var sharedLexicon = sync.OnceValue(newLexicon)

func newLexicon() *lexicon {
	l := &lexicon{}
	for i := range featureWords {
		c := &featureWords[i]
		for rest := c.words; rest != ""; {
			word, more, _ := strings.Cut(rest, " ")
			l.add(word, c.feature)
			rest = more
		}
	}
	return l
}

func (l *lexicon) add(word string, f feature) {
	k := l.words.Add(word)
	if k == len(l.features) {
		l.features = append(l.features, always)
	}
	l.features[k] = f
}

// feature is what a word in lower case counts for; always, if it is in no list.
func (l *lexicon) feature(word []byte) feature {
	if k := l.words.Find(word); k >= 0 {
		return l.features[k]
	}
	return always
}
