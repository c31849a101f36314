package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clauses returns the parts that a reader hears of doc, which is a sentence or
// a paragraph, in order: what stands between its commas, colons, dashes,
// brackets, quotation marks and stops, without these. A comma or a point inside
// a number or a word parts nothing.
func Clauses(doc string) []Span {
	var out []Span
	start := 0
	for i, r := range doc {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			size = 1
		}
		if !parts(doc, i, r, size) {
			continue
		}
		out = appendClause(out, doc, Span{start, i})
		start = i + size
	}
	return appendClause(out, doc, Span{start, len(doc)})
}

// appendClause appends what of s is a clause, if it has a word.
func appendClause(out []Span, doc string, s Span) []Span {
	s = TrimSpace(doc, s)
	if !hasWordRune(s.In(doc)) {
		return out
	}
	return append(out, s)
}

// parts reports whether the sign r of so many bytes at i ends a clause.
func parts(doc string, i int, r rune, size int) bool {
	switch r {
	case '(', ')', '[', ']', '“', '”', '„', '«', '»', '"', '…', '—', '。', '、', '，', '！', '？', '「', '」', '،', '؛', '؟', '\n':
		return true
	case ',', ';', ':', '.', '!', '?':
		// "80,000", "3.5" and "12:30" go on. A point parts nothing but at the very
		// end: inside a sentence it belongs to an abbreviation.
		rest := strings.TrimLeft(doc[i+size:], closers)
		next, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && !unicode.IsSpace(next) {
			return false
		}
		return r != '.' || strings.TrimSpace(rest) == ""
	case '–', '-':
		// As a dash it has space around it.
		before, _ := utf8.DecodeLastRuneInString(doc[:i])
		after, _ := utf8.DecodeRuneInString(doc[i+size:])
		return unicode.IsSpace(before) && unicode.IsSpace(after)
	}
	return false
}

// closers may stand between a comma or a stop and the space after it.
const closers = ")]”\"»’'…"
