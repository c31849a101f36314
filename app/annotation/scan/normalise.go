package scan

import (
	"unicode"

	"gloss/app/text"
)

// Ignored reports whether r counts for nothing when texts are compared.
func Ignored(r rune) bool {
	if r < 0x80 {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return joins(r) || r == 0x200B || r == 0xFEFF || unicode.IsSpace(r)
}

// joins reports whether r is ignored and yet does not end a word.
func joins(r rune) bool { return r == 0xAD || r == 0x2060 }

func shape(r rune) rune { return text.Shape(r) }

func isDash(r rune) bool { return text.IsDash(r) }

// AppendNormal appends the form of token s in which it is compared. A run of
// dashes is one dash: "--" is how a typewriter writes "—".
func AppendNormal(dst []byte, s string) []byte {
	dash := false
	for i, r := range s {
		switch {
		case r < 0x80 && r != '-' && r != '`' && !Ignored(r):
			dst = append(dst, s[i])
			dash = false
		case Ignored(r):
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
