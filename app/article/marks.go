package article

import (
	"unicode"
	"unicode/utf8"
)

// Drawable returns ErrMarks if more than MaxMarks combining marks or invisible
// characters follow one another somewhere in a text. A browser lays such a row out
// as one letter, which takes it minutes for some thousands of them. The letters of
// all writing systems have fewer than ten; those that people pile up for fun have a
// hundred.
func Drawable(s string) error {
	row := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			row = 0
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if !unicode.In(r, unicode.M, unicode.Cf) {
			row = 0
		} else if row++; row > MaxMarks {
			return ErrMarks
		}
	}
	return nil
}
