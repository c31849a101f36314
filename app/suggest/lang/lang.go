// Package lang tells in which language an article is written, as far as the rules of
// package suggest know it, and what that says of its numbers.
package lang

import "strings"

// Lang is a language whose rules are known, or Other.
type Lang string

// The languages.
const (
	English    Lang = "en"
	German     Lang = "de"
	French     Lang = "fr"
	Spanish    Lang = "es"
	Portuguese Lang = "pt"
	Italian    Lang = "it"
	Other      Lang = "und" // one whose words and numbers are not known
)

// known are the languages with rules, in the order in which the tables of this package
// have them.
var known = [...]Lang{English, German, French, Spanish, Portuguese, Italian}

// plainly is how many points of evidence a text must have for another language before
// what is stated is taken for a mistake, as where a site states one language for all of
// its pages; and how many times those of the stated one.
const (
	plainly     = 12
	plainlyOver = 4
)

// Of returns the language of an article: the one that its page states as a BCP 47 tag,
// or where it states none, or one of which the text is plainly not, the one that the
// text tells. It is not sure where some words are taken for English because none of them
// is of any language.
func Of(stated, doc string) (l Lang, sure bool) {
	base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(stated)), "-")
	base, _, _ = strings.Cut(base, "_")
	told, points, sure := tell(doc)
	if base == "" || base == "und" || base == "mul" {
		return told, sure
	}
	for i, l := range known {
		if string(l) != base {
			continue
		}
		if told != l && told != Other && points[place(told)] >= max(plainly, plainlyOver*points[i]) {
			return told, true
		}
		return l, true
	}
	return Other, true
}

// Tag is the language of an article as a BCP 47 tag: the one that it states or, where it
// states none, the one that its text tells; "" where the text has no words that tell one.
func Tag(stated, doc string) string {
	if stated != "" {
		return stated
	}
	l, points, sure := tell(doc)
	if !sure || l == Other || points[place(l)] < 1 {
		return ""
	}
	return string(l)
}

func place(l Lang) int {
	for i, k := range known {
		if k == l {
			return i
		}
	}
	return others
}
