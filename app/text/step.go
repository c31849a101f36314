package text

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// window is how far around a place boundaries are looked for, in bytes. A
// grapheme or a word longer than that is hostile, and is cut.
const window = 1024

// Boundary returns the code point boundary of s at or before off, which may
// lie outside; 0 where there is none.
func Boundary(s string, off int) int {
	off = clamp(off, len(s))
	for off > 0 && !boundary(s, off) {
		off--
	}
	return off
}

// NextGrapheme returns the byte offset of the first grapheme boundary after
// off, or len(s). Graphemes are those of Unicode UAX 29: what a person calls a
// character.
func NextGrapheme(s string, off int) int {
	off = Boundary(s, off)
	it := graphemes.FromString(s[off:Boundary(s, off+window)])
	if !it.Next() {
		return off
	}
	return off + len(it.Value())
}

// PrevGrapheme returns the byte offset of the last grapheme boundary before
// off, or 0.
func PrevGrapheme(s string, off int) int {
	off = Boundary(s, off)
	from := lineStart(s, off)
	last := from
	for it := graphemes.FromString(s[from:off]); it.Next(); {
		last = from + it.Start()
	}
	return last
}

// NextWord returns the byte offset of the end of the word at or after off: a
// run between boundaries of Unicode UAX 29 that has a letter or a digit.
func NextWord(s string, off int) int {
	off = Boundary(s, off)
	for off < len(s) {
		end := Boundary(s, off+window)
		for it := words.FromString(s[off:end]); it.Next(); {
			if hasWordRune(it.Value()) {
				return off + it.End()
			}
		}
		off = end
	}
	return off
}

// PrevWord returns the byte offset of the beginning of the word before off.
func PrevWord(s string, off int) int {
	off = Boundary(s, off)
	for off > 0 {
		from, start := lineStart(s, off), -1
		for it := words.FromString(s[from:off]); it.Next(); {
			if hasWordRune(it.Value()) {
				start = from + it.Start()
			}
		}
		if start >= 0 {
			return start
		}
		off = from
	}
	return 0
}

// lineStart is a place before off, not too far, at which segments can be
// counted from: the beginning of its line. It is less than off unless off is 0.
func lineStart(s string, off int) int {
	from := Boundary(s, off-window)
	if off == 0 {
		return 0
	}
	if i := strings.LastIndexByte(s[from:off-1], '\n'); i >= 0 {
		return from + i + 1
	}
	return from
}
