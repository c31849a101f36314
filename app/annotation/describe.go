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

// Position is a W3C TextPositionSelector: a half-open range of Unicode code
// points.
type Position struct{ Start, End int }

// Selector is how an annotation from elsewhere says where it belongs.
type Selector struct {
	Quote    TextQuote
	Position *Position // nil where it is not known
}

// How much context is kept on each side, in code points. The W3C model leaves
// it open; Hypothesis keeps 32. It is doubled until the quote with its context
// stands once in the text, and bounded.
const (
	leastContext = 32
	mostContext  = 256
)

// Describe returns the quotation of a span of doc, which must fit it. The
// context is cut at white space where there is some, so that it holds whole
// words, and is as long as it takes to tell a repeated quotation apart.
func Describe(doc string, span text.Span) TextQuote {
	for n := leastContext; ; n *= 2 {
		q := TextQuote{
			Exact:  span.In(doc),
			Prefix: lastRunes(doc[:span.Start], n),
			Suffix: firstRunes(doc[span.End:], n),
		}
		if n >= mostContext || standsOnce(doc, q.Prefix+q.Exact+q.Suffix) {
			return q
		}
	}
}

// DescribePosition returns the position of a span of doc, which must fit it.
func DescribePosition(doc string, span text.Span) Position {
	start := text.ToRunes(doc, span.Start)
	return Position{Start: start, End: start + utf8.RuneCountInString(span.In(doc))}
}

func standsOnce(doc, s string) bool {
	at := strings.Index(doc, s)
	return at >= 0 && (s == "" || !strings.Contains(doc[at+1:], s))
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
	if i := strings.IndexFunc(s[at:], unicode.IsSpace); i >= 0 && strings.TrimSpace(s[at+i:]) != "" {
		return strings.TrimLeftFunc(s[at+i:], unicode.IsSpace)
	}
	return s[at:]
}

func firstRunes(s string, n int) string {
	at := text.FromRunes(s, n)
	if at == len(s) {
		return s
	}
	if i := strings.LastIndexFunc(s[:at], unicode.IsSpace); i > 0 && strings.TrimSpace(s[:i]) != "" {
		return strings.TrimRightFunc(s[:i], unicode.IsSpace)
	}
	return s[:at]
}
