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
// it open; Hypothesis keeps 32. Here it goes on beyond the end of the sentence,
// so that a copy of the sentence elsewhere is told apart, and is doubled until
// the quote with its context stands once in the text; all within bounds.
const (
	leastContext = 32
	mostContext  = 256
	nextSentence = 24 // how far into the next sentence
)

// Describe returns the quotation of a span of doc, which must fit it. The
// context is cut at white space where there is some, so that it holds whole
// words, and is as long as it takes to tell a repeated quotation apart.
func Describe(doc string, span text.Span) TextQuote { return NewDescriber(doc).Quote(span) }

// Describer describes many spans of one text.
type Describer struct {
	doc    string
	finder *text.Finder
}

// NewDescriber prepares doc.
func NewDescriber(doc string) *Describer { return &Describer{doc, text.NewFinder(doc)} }

// Quote is Describe.
func (d *Describer) Quote(span text.Span) TextQuote {
	doc := d.doc
	before, after := doc[:span.Start], doc[span.End:]
	left := context(toSentenceStart(lastRunes(before, mostContext)))
	right := context(toSentenceEnd(firstRunes(after, mostContext)))
	for {
		q := TextQuote{Exact: span.In(doc), Prefix: lastRunes(before, left), Suffix: firstRunes(after, right)}
		if left+right >= 2*mostContext {
			return q
		}
		// As it stands in the text, not joined: the words may be all of a long text.
		if _, once := d.finder.Once(doc[span.Start-len(q.Prefix) : span.End+len(q.Suffix)]); once {
			return q
		}
		left, right = min(2*left, mostContext), min(2*right, mostContext)
	}
}

// context is how much to keep of a side on which the sentence goes on for n
// code points.
func context(n int) int { return min(max(leastContext, n+nextSentence), mostContext) }

// toSentenceStart is how many code points of the end of s belong to the
// sentence that goes on after it.
func toSentenceStart(s string) int {
	body := strings.TrimRightFunc(s, unicode.IsSpace)
	return utf8.RuneCountInString(s[strings.LastIndexAny(body, ends)+1:])
}

// toSentenceEnd is how many code points of s belong to the sentence that began
// before it.
func toSentenceEnd(s string) int {
	if i := strings.IndexAny(s, ends); i >= 0 {
		return utf8.RuneCountInString(s[:i])
	}
	return utf8.RuneCountInString(s)
}

const ends = ".!?。！？\n"

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
