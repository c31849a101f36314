// Package text knows how positions in a text are counted and where its
// characters, words and sentences begin and end. It knows nothing of articles
// or annotations.
//
// Everything inside the program counts bytes of UTF-8, where slicing is free.
// Two edges count otherwise and convert here: the DOM counts UTF-16 code
// units, files count Unicode code points (as the W3C Web Annotation Data Model
// demands of a TextPositionSelector).
package text

import "unicode/utf8"

// Span is a half-open range [Start, End) of byte offsets into a UTF-8 string.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether every byte of o lies in s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Clip returns the part of s that lies in o; it is empty where they are apart.
func (s Span) Clip(o Span) Span {
	c := Span{max(s.Start, o.Start), min(s.End, o.End)}
	if c.End < c.Start {
		c.End = c.Start
	}
	return c
}

// In returns the bytes of doc that the span covers. It panics, as slicing
// does, unless Fits(doc).
func (s Span) In(doc string) string { return doc[s.Start:s.End] }

// Fits reports whether the span is a range of whole code points of doc.
func (s Span) Fits(doc string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(doc) &&
		boundary(doc, s.Start) && boundary(doc, s.End)
}

func boundary(doc string, at int) bool {
	return at == len(doc) || utf8.RuneStart(doc[at])
}
