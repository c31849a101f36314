package quote

import (
	"strings"
	"sync"

	"gloss/app/suggest/wordindex"
)

// wordClass is what the lexicon says of a word.
type wordClass struct {
	tags  tag // as it stands
	lemma tag // as the lemma of a verb
}

// lexicon knows what the words of wordClasses can be in a clause.
type lexicon struct {
	words   wordindex.Index
	classes []wordClass // by the numbers of the words
}

// shared is the lexicon, made when it is first needed and not changed after.
var shared struct {
	once sync.Once
	*lexicon
}

//go:noinline
func sharedLexicon() *lexicon {
	shared.once.Do(func() { shared.lexicon = newLexicon() })
	return shared.lexicon
}

func newLexicon() *lexicon {
	l := &lexicon{}
	for i := range wordClasses {
		c := &wordClasses[i]
		for rest := c.words; rest != ""; {
			word, more, _ := strings.Cut(rest, " ")
			l.add(word, c.class)
			rest = more
		}
	}
	return l
}

// add joins class to what is known of word.
func (l *lexicon) add(word string, class wordClass) {
	k := l.words.Add(word)
	if k == len(l.classes) {
		l.classes = append(l.classes, wordClass{})
	}
	l.classes[k].tags |= class.tags
	l.classes[k].lemma |= class.lemma
}

// class is what the lexicon says of a word in lower case.
func (l *lexicon) class(word []byte) wordClass {
	if k := l.words.Find(word); k >= 0 {
		return l.classes[k]
	}
	return wordClass{}
}
