package annotation

import (
	"unicode"

	"gloss/app/text"
)

// SameText reports whether a and b are the same text: equal once white space,
// soft hyphens and zero-width spaces are taken out, and quotation marks, dashes
// and ellipses have one shape each. Composed and decomposed letters are the
// same (Unicode's canonical equivalence); any other difference, of a letter's
// case, a digit or a comma, is a difference. Single and double quotation marks
// stay apart, for 6' is not 6".
func SameText(a, b string) bool { return scan(a).norm == scan(b).norm }

// ignored reports whether r counts for nothing when texts are compared.
func ignored(r rune) bool {
	if r < 0x80 {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return joins(r) || r == 0x200B || r == 0xFEFF || unicode.IsSpace(r)
}

// joins reports whether r is ignored and yet does not end a word.
func joins(r rune) bool { return r == 0xAD || r == 0x2060 }

func shape(r rune) rune { return text.Shape(r) }

func isDash(r rune) bool { return text.IsDash(r) }

// appendNormal appends the form of token s in which it is compared. A run of
// dashes is one dash: "--" is how a typewriter writes "—".
func appendNormal(dst []byte, s string) []byte {
	dash := false
	for i, r := range s {
		switch {
		case r < 0x80 && r != '-' && r != '`' && !ignored(r):
			dst = append(dst, s[i])
			dash = false
		case ignored(r):
		case r == '…':
			dst = append(dst, "..."...)
		case isDash(r):
			if !dash {
				dst = append(dst, '-')
			}
			dash = true
		default:
			dst = text.AppendDecomposed(dst, shape(r))
			dash = false
		}
	}
	return dst
}
