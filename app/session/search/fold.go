// Package search makes words and marks ready to be searched without regard to case and
// white space.
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is words as they are searched: in one case, as strings.EqualFold has it,
// and with single spaces.
func Fold(words string) string {
	var b strings.Builder
	b.Grow(len(words))
	space := false
	for _, r := range words {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(foldRune(r))
	}
	return b.String()
}

// foldRune is the smallest of the letters that are the same but for their case.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf && r != 'k' && r != 's' {
		// Only these two have a sign beyond ASCII for a third case, and it is
		// greater.
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}

// Matches reports whether folded text has every one of some words in it.
func Matches(folded string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}

// HasWords reports whether a text has every one of some words, which are folded.
func HasWords(text string, words []string) bool { return Matches(Fold(text), words) }

// maxWords bounds what is searched for, in bytes.
const maxWords = 1_000

// Bounded is what a person typed to search by, as far as it is searched for.
func Bounded(typed string) string {
	return strings.ToValidUTF8(typed[:min(len(typed), maxWords)], "")
}
