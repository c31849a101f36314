package annotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// TextQuote is a W3C TextQuoteSelector: a quotation and what stands directly
// before and after it.
type TextQuote struct{ Exact, Prefix, Suffix string }

// contextRunes is how much is kept on each side, in code points. The W3C model
// leaves it open; Hypothesis keeps 32.
const contextRunes = 32

// Describe returns the selector of a span of doc, which must fit it. The
// context is cut at white space where there is some, so that it holds whole words.
func Describe(doc string, span text.Span) TextQuote {
	return TextQuote{
		Exact:  span.In(doc),
		Prefix: lastRunes(doc[:span.Start], contextRunes),
		Suffix: firstRunes(doc[span.End:], contextRunes),
	}
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	if at == 0 {
		return s
	}
	if i := strings.IndexFunc(s[at:], unicode.IsSpace); i >= 0 && at+i+1 < len(s) {
		return strings.TrimLeftFunc(s[at+i:], unicode.IsSpace)
	}
	return s[at:]
}

func firstRunes(s string, n int) string {
	at := text.FromRunes(s, n)
	if at == len(s) {
		return s
	}
	if i := strings.LastIndexFunc(s[:at], unicode.IsSpace); i > 0 {
		return strings.TrimRightFunc(s[:i], unicode.IsSpace)
	}
	return s[:at]
}
