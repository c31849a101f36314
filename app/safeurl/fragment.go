package safeurl

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many words stand for the beginning and the end of a long passage, how many
// for what is around one, and from how many bytes on a passage is long.
const (
	endWords     = 5
	contextWords = 4
	long         = 200
)

// ToText is the address of a page with a text fragment that leads to the words
// at some bytes of its text, as https://wicg.github.io/scroll-to-text-fragment/
// has it: with the words around them if they stand in it more than once. A
// browser looks for whole words, and within one paragraph.
func ToText(address, doc string, start, end int) (string, bool) {
	address, ok := Openable(address)
	if !ok || !strings.HasPrefix(address, "http") || start < 0 || start >= end || end > len(doc) {
		return "", false
	}
	start, end = wholeWords(doc, start, end)
	exact := doc[start:end]
	directive := encoded(exact)
	if len(exact) > long || strings.Contains(exact, "\n") {
		directive = encoded(firstWords(exact, endWords)) + "," + encoded(lastWords(exact, endWords))
	}
	if strings.Count(doc, exact) > 1 || len(exact) > long {
		if before := lastWords(block(doc[:start], false), contextWords); before != "" {
			directive = encoded(before) + "-," + directive
		}
		if after := firstWords(block(doc[end:], true), contextWords); after != "" {
			directive += ",-" + encoded(after)
		}
	}
	hash := "#:~:text="
	if strings.Contains(address, "#") {
		hash = ":~:text="
	}
	return address + hash + directive, true
}

// maxWord bounds how far a passage grows to whole words, in bytes: where there
// are no spaces a word has no end.
const maxWord = 30

func wholeWords(doc string, start, end int) (int, int) {
	if before := doc[:start]; inWord(doc[start:], true) {
		if n := len(before) - len(strings.TrimRightFunc(before, isWord)); n <= maxWord {
			start -= n
		}
	}
	if after := doc[end:]; inWord(doc[:end], false) {
		if n := len(after) - len(strings.TrimLeftFunc(after, isWord)); n <= maxWord {
			end += n
		}
	}
	return start, end
}

func inWord(s string, first bool) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if first {
		r, _ = utf8.DecodeRuneInString(s)
	}
	return isWord(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// block is what of a text is in the paragraph where it begins, or where it ends.
func block(s string, first bool) string {
	if first {
		s, _, _ = strings.Cut(s, "\n")
		return s
	}
	return s[strings.LastIndexByte(s, '\n')+1:]
}

func firstWords(s string, n int) string {
	words := strings.Fields(block(strings.TrimLeft(s, "\n"), true))
	return cut(strings.Join(words[:min(n, len(words))], " "), false)
}

func lastWords(s string, n int) string {
	words := strings.Fields(block(strings.TrimRight(s, "\n"), false))
	return cut(strings.Join(words[max(0, len(words)-n):], " "), true)
}

// cut bounds words of a script without spaces.
func cut(s string, last bool) string {
	const most = 40 // code points
	r := []rune(s)
	switch {
	case len(r) <= most:
		return s
	case last:
		return string(r[len(r)-most:])
	}
	return string(r[:most])
}

// encoded is words in percent-encoding. Beside what an address may not hold, the
// dash, the comma and the ampersand part the directive.
func encoded(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("_.~", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}
