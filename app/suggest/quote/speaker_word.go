package quote

import (
	"unicode/utf8"

	"gloss/app/suggest/wordindex"
)

// tag says what a word or mark of the narration can be in its clause. There is
// no parser here: a word is told by a short list of the words that part
// clauses, by its ending and by its capital.
type tag uint64

const (
	tagWord  tag = 1 << iota // any word or number
	tagCap                   // it begins with a capital
	tagPoss                  // it ends in 's
	tagQuote                 // not a word: a whole quote
	tagStop                  // not a word: a sentence or a half of one ends here
	tagComma                 // nor are these
	tagColon
	tagDash
	tagParen
	tagAux    // is, has, would, didn't
	tagBe     // a form of be
	tagAdverb // also, later, repeatedly
	tagTime   // Tuesday, yesterday, April
	tagPrep   // in, of, after
	tagDet    // the, his, several
	tagPron   // he, they, who: a whole subject
	tagObject // him, them: no subject
	tagSub    // that, if, while, which
	tagConj   // and, but, or
	tagVerb   // a verb that attributes nothing
	tagCue    // a verb that attributes, finite or participle
	tagSpeech // a tagCue that is a verb of speech: said, wrote
	tagIng    // an -ing form
	tagWho    // who: the tags of single words, which stand for a construction
	tagTo
	tagBy
	tagDepict   // a tagSpeech with an object: blamed, called
	tagLabel    // a tagDepict that gives a name: called, dubbed
	tagBare     // a tagCue that may be a noun: claim, calls
	tagNoun     // a noun that attributes: statement, letter
	tagTitle    // Dr, Senator: goes before a name
	tagParticle // von, de: inside a name
	tagFirm     // of a lemma: no noun has its form
)

// tagClosed are the words no noun phrase goes across.
const tagClosed = tagQuote | tagStop | tagComma | tagColon | tagDash | tagParen | tagAux | tagAdverb |
	tagPrep | tagPron | tagObject | tagSub | tagConj | tagVerb | tagCue | tagIng | tagTo | tagBy | tagWho

// tagOf returns the tags of a word as it stands in the text. The capital of an
// initial one says nothing.
func (l *lexicon) tagOf(word string, initial bool) tag {
	t := tagWord
	if c := word[0]; 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
		t |= tagCap
	}
	base := withoutPossessive(word)
	if len(base) < len(word) {
		t |= tagPoss
	}
	if len(base) > wordindex.Longest {
		return t
	}
	var buf [wordindex.Longest]byte
	low := wordindex.Lower(buf[:0], base)
	found := l.class(low).tags
	switch {
	case t&tagPoss != 0:
		return t | possessiveTag(found)
	case found == tagNoun:
		return t | tagNoun | l.cueTag(low)
	case found != 0:
		return t | found
	}
	return t | l.inflected(low, t&tagCap != 0 && !initial)
}

// possessiveTag is what 's makes of a word: "he's" is a subject with its verb.
func possessiveTag(found tag) tag {
	if found&(tagPron|tagDet|tagSub) != 0 {
		return found
	}
	return 0
}

// withoutPossessive is word without a 's at its end.
//
//go:noinline
func withoutPossessive(word string) string {
	n := len(word)
	switch {
	case n > 2 && word[n-2:] == "'s":
		return word[:n-2]
	case n > 4 && word[n-4:] == "’s":
		return word[:n-4]
	}
	return word
}

// inflected judges a lower-case word by its ending.
func (l *lexicon) inflected(w []byte, capital bool) tag {
	n := len(w)
	if capital || n < 3 {
		return 0
	}
	if t := l.cueTag(w); t != 0 || n < 5 {
		return t
	}
	switch {
	case w[n-2] == 'l' && w[n-1] == 'y' && !notAdverb(w):
		return tagAdverb
	case string(w[n-2:]) == "ed":
		return tagVerb
	case string(w[n-3:]) == "ing":
		return tagIng
	case string(w[n-3:]) == "n't":
		return tagAux
	}
	return 0
}

func notAdverb(w []byte) bool {
	switch string(w) {
	case "family", "assembly", "monopoly", "supply", "rally", "elderly", "daily", "weekly", "monthly", "reply", "early":
		return true
	}
	return false
}
