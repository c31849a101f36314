package text

import (
	"sort"
	"unicode/utf8"
)

// FromUTF16 converts an offset in UTF-16 code units to a byte offset in s. An
// offset inside a surrogate pair becomes that of the character after it, one
// beyond the end becomes len(s), a negative one 0.
func FromUTF16(s string, units int) int {
	n := 0
	for i, r := range s {
		if n >= units {
			return i
		}
		n += unitsOf(r)
	}
	return len(s)
}

// ToUTF16 converts a byte offset in s to UTF-16 code units. An offset outside
// s is taken as the nearer end.
func ToUTF16(s string, off int) int {
	n := 0
	for _, r := range s[:clamp(off, len(s))] {
		n += unitsOf(r)
	}
	return n
}

// FromRunes converts an offset in code points to a byte offset in s. An offset
// beyond the end becomes len(s), a negative one 0.
func FromRunes(s string, runes int) int {
	n := 0
	for i := range s {
		if n >= runes {
			return i
		}
		n++
	}
	return len(s)
}

func unitsOf(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

func clamp(v, most int) int { return max(0, min(v, most)) }

// indexStep is how many bytes lie between two entries of an Index: a lookup
// scans at most this far.
const indexStep = 512

// Index converts many positions in one text without counting from its start
// each time.
type Index struct {
	doc   string
	runes []int // runes[i] is the number of code points in doc[:i*indexStep], rounded down to a boundary
}

// NewIndex prepares the conversions for doc, in one pass over it.
func NewIndex(doc string) *Index {
	x := &Index{doc: doc}
	n := 0
	for i := range doc {
		for i >= len(x.runes)*indexStep {
			x.runes = append(x.runes, n)
		}
		n++
	}
	return x
}

// ToRunes converts a byte offset in the text to code points. An offset outside the text is
// taken as the nearer end.
func (x *Index) ToRunes(off int) int {
	off = clamp(off, len(x.doc))
	if len(x.runes) == 0 {
		return 0
	}
	at := min(off/indexStep, len(x.runes)-1)
	start := x.boundary(at)
	if start > off {
		return x.runes[at]
	}
	return x.runes[at] + utf8.RuneCountInString(x.doc[start:off])
}

// FromRunes is FromRunes(doc, runes).
func (x *Index) FromRunes(runes int) int {
	if runes <= 0 || len(x.runes) == 0 {
		return 0
	}
	at := sort.Search(len(x.runes), func(i int) bool { return x.runes[i] > runes }) - 1
	start := x.boundary(at)
	return start + FromRunes(x.doc[start:], runes-x.runes[at])
}

// boundary is the byte offset of the first code point at or after entry at.
func (x *Index) boundary(at int) int {
	off := at * indexStep
	for off < len(x.doc) && !utf8.RuneStart(x.doc[off]) {
		off++
	}
	return off
}
