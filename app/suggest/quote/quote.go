// Package quote finds what is quoted in news, and who said it.
package quote

import (
	"strings"
	"unicode"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// Kind says what the words between a pair of marks are.
type Kind uint8

// The kinds of a quote.
const (
	Full     Kind = iota // a sentence or more
	Fragment             // some words within a sentence of the author's
	Scare                // a title, a nickname, a term at arm's length: nobody's words
)

// Quote is what stands between a pair of quotation marks in a text.
type Quote struct {
	Span       text.Span // the words, without their marks and the space next to them
	Outer      text.Span // the same with the marks
	Kind       Kind
	Depth      int       // in how many other quotes it lies
	Continues  bool      // goes on with the quote that the paragraph before left open
	Unclosed   bool      // ends with its paragraph, not with a mark
	Speaker    text.Span // the words that name who speaks; empty if none were found
	Cue        text.Span // the verb or words that attribute; empty if none were found
	Name       string    // the speaker, by the fullest name the text gives
	Confidence float64   // 0 to 1
}

// Find finds the quotations in d, ordered by their start. Two overlap only
// where one lies within the other. In English speakers are found by many rules, in the
// languages of tongueOf by some; of any other language only the quotations are found.
func Find(d *token.Document, l lang.Lang) []Quote {
	if t := tongueOf(l); t != nil {
		return findAbroad(d, t)
	}
	pairs := pairMarks(d.Text)
	quotes := make([]Quote, len(pairs))
	for i, p := range pairs {
		quotes[i] = newQuote(d.Text, p)
	}
	if len(quotes) > 0 && l == lang.English {
		lex := sharedLexicon()
		attribute(d, lex, quotes)
		nameSpeakers(d, lex, quotes)
	}
	return quotes
}

func newQuote(doc string, p pair) Quote {
	inner := trimSpace(doc, text.Span{Start: p.open.End, End: p.close.Start})
	outer := text.Span{Start: p.open.Start, End: p.close.End}
	if !p.closed() {
		outer.End = inner.End
	}
	return Quote{Span: inner, Outer: outer, Depth: p.depth, Continues: p.continues, Unclosed: !p.closed()}
}

// trimSpace is s without the space at its ends.
func trimSpace(doc string, s text.Span) text.Span {
	in := strings.TrimLeftFunc(s.In(doc), unicode.IsSpace)
	s.Start = s.End - len(in)
	s.End = s.Start + len(strings.TrimSpace(in))
	return s
}
