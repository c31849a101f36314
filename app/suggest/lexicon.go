package suggest

import (
	"strings"
	"sync"
)

// wordClass is what the lexicon says of a word.
type wordClass struct {
	tags  tag          // as it stands
	lemma tag          // as the lemma of a verb
	claim claimFeature // what it counts for in a claim
}

// longestWord is how many bytes a word of the lexicon has at most.
const longestWord = 16

// lexicon looks words up by hashing: a switch over the same words is many times
// larger when compiled for a browser.
type lexicon struct {
	slots   [lexiconSlots]uint16 // index into entries and one, 0 if empty
	entries []lexiconEntry
}

type lexiconEntry struct {
	word string
	wordClass
}

// lexiconSlots is a power of two, and more than twice the words there are.
const lexiconSlots = 1 << 12

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
	l := &lexicon{entries: make([]lexiconEntry, 0, lexiconSlots/3)}
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
	slot := slotFor(l, word)
	if l.slots[slot] == 0 {
		l.entries = append(l.entries, lexiconEntry{word: word})
		l.slots[slot] = uint16(len(l.entries))
	}
	e := &l.entries[l.slots[slot]-1]
	e.tags |= class.tags
	e.lemma |= class.lemma
	if class.claim != always {
		e.claim = class.claim
	}
}

// slotFor is where word is in l, or would be.
func slotFor[W string | []byte](l *lexicon, word W) uint32 {
	slot := hashOf(word) % lexiconSlots
	for k := l.slots[slot]; k != 0 && l.entries[k-1].word != string(word); k = l.slots[slot] {
		slot = (slot + 1) % lexiconSlots
	}
	return slot
}

// class is what the lexicon says of a word in lower case.
func (l *lexicon) class(word []byte) wordClass {
	if k := l.slots[slotFor(l, word)]; k != 0 {
		return l.entries[k-1].wordClass
	}
	return wordClass{}
}

// hashOf is FNV-1a.
func hashOf[W string | []byte](word W) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// lower appends word in lower case to buf, ASCII letters only and with straight
// apostrophes; a word longer than the lexicon has is cut short.
func lower(buf []byte, word string) []byte {
	for i := 0; i < len(word) && len(buf) < longestWord; i++ {
		if word[i] == 0xE2 && strings.HasPrefix(word[i:], "’") {
			buf = append(buf, '\'')
			i += 2
			continue
		}
		buf = append(buf, lowerByte(word[i]))
	}
	return buf
}

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
