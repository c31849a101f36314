package wording

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
	"gloss/app/words"
)

// Join joins the words that are not empty.
func Join(by string, words ...string) string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, by)
}

// Sentence is words that were written to stand within another sentence, as one
// of their own.
func Sentence(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:] + "."
}

// FirstWords is the beginning of a text on one line, at most so many code points and
// then an ellipsis if more follows.
func FirstWords(s string, most int) string {
	// Of a long note no more is looked at than can be shown.
	cut := len(s)
	if cut > utf8.UTFMax*most {
		for cut = utf8.UTFMax * most; !utf8.RuneStart(s[cut]); cut-- {
		}
	}
	words := strings.Join(strings.Fields(s[:cut]), " ")
	if utf8.RuneCountInString(words) <= most {
		if cut < len(s) {
			words += "…"
		}
		return words
	}
	return strings.TrimRight(words[:text.FromRunes(words, most)], " ") + "…"
}

// Date writes a date of an article as precise as it is known: 17 March 2021.
func Date(date string) string {
	if t, err := time.Parse("2006-01-02", date); err == nil {
		return words.Date(t)
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return words.Month(t)
	}
	return date
}
