// Package wording makes words short enough for a notice, or a field, counts
// things in them, and says what is recorded of a mark.
package wording

import (
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Excerpt is the beginning of a mark's words, for a notice.
func Excerpt(a annotation.Annotation) string { return Beginning(a.Target.Quote.Exact) }

// excerptLength is how much of some words is shown for all, in code points.
const excerptLength = 40

// Beginning is some words in one line, and only the first of them if they are
// many.
func Beginning(words string) string {
	words = OneLine(words)
	if utf8.RuneCountInString(words) <= excerptLength {
		return words
	}
	return strings.TrimRight(words[:text.FromRunes(words, excerptLength)], " ,.;:") + "…"
}

// OneLine is words in which white space is single spaces.
func OneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// CutTo cuts words to so many bytes at a whole code point.
func CutTo(s string, most int) (string, bool) {
	if len(s) <= most {
		return s, false
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most], true
}

// Short is a title as a notice has it.
func Short(title string) string {
	r := []rune(title)
	if len(r) > 60 {
		return strings.TrimSpace(string(r[:59])) + "…"
	}
	return title
}
