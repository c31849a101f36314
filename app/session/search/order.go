package search

import (
	"unicode"

	"gloss/app/text"
	"gloss/app/words"
)

// spelled are letters that dictionaries sort as others.
var spelled = map[rune]string{'ß': "SS", 'Æ': "AE", 'Œ': "OE", 'Ø': "O", 'Ł': "L", 'Đ': "D"}

// Order is a text by which it is sorted as the dictionaries of the language that is used
// sort: letters with accents as those without, and where these are the same by the accents.
// In Spanish ñ is a letter behind n.
func Order(s string) string {
	folded := Fold(s)
	out := make([]byte, 0, 2*len(folded)+1)
	var apart []byte
	for _, r := range folded {
		if r == 'Ñ' && words.Tag() == "es" {
			out = append(out, "N~"...) // behind every letter
			continue
		}
		if as := spelled[r]; as != "" {
			out = append(out, as...)
			continue
		}
		apart = text.AppendDecomposed(apart[:0], r)
		for _, a := range string(apart) {
			if !unicode.Is(unicode.Mn, a) {
				out = append(out, string(a)...)
			}
		}
	}
	return string(append(append(out, 0), folded...))
}
