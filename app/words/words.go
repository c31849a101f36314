// Package words is the catalogue of every text that Gloss shows or writes, and the
// language in which it does so.
//
// To add a text:
//
//  1. Write one line in the file of its screen, such as library.go: const, a name that
//     begins with the screen, Text, and the English text.
//  2. Draw it: Text(words.LibraryHeading), or words.LibraryHeading.String() where a
//     string is asked for.
//  3. What varies has a name in braces and is given by name:
//     words.LibraryShown.With("shown", 3, "all", 7) for "{shown} of {all}".
//  4. What is counted has a form for each plural of the language, in which # is the
//     number: "{n, plural, one {# mark} other {# marks}}". What depends on a word has
//     a form for each: "{kind, select, claim {Claim marked} other {Marked}}". A whole
//     sentence is one text; never put one together from several.
//  5. Where one English word has two meanings that other languages tell apart, write the
//     meaning and a bar in front of it: "verb|Open". It is not shown.
//  6. Run go run ./cmd/build words, which adds the text to the files of translations, and
//     translate it there. TestTranslations lists what is missing or does not fit.
//
// Texts follow ICU MessageFormat as far as that goes, and translations stand in PO files:
// translation tools know both. No text has a bar of its own.
package words

import (
	"strings"
	"sync/atomic"
)

// Text is a text of the catalogue: the English one, by which translations know it.
type Text string

// chosen is the language that texts are in; nil is English.
var chosen atomic.Pointer[Language]

// Use has every text in a language from now on; nil is English. The page does so once,
// before anything is drawn: what was drawn or noted before stays as it is.
func Use(l *Language) { chosen.Store(l) }

// Tag is the BCP 47 tag of the language that texts are in.
func Tag() string {
	if l := chosen.Load(); l != nil {
		return l.Tag
	}
	return "en"
}

// String returns the text in the language that is used, or in English where that
// language lacks it.
func (t Text) String() string {
	if l := chosen.Load(); l != nil {
		if s := l.find(string(t)); s != "" {
			return s
		}
	}
	return t.English()
}

// English returns the English text, whatever language is used: for what other programs
// read back.
func (t Text) English() string {
	return string(t[strings.IndexByte(string(t), '|')+1:])
}

// With returns the text with its placeholders filled. The arguments are pairs: a name,
// then a string, a Text or an int, which is written as the language writes numbers.
// What has no argument is left out.
func (t Text) With(pairs ...any) string {
	return string(fill(nil, t.String(), pairs, ""))
}
