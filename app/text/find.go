package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxHits is how many places Find returns at most, and MaxSought how long what
// is looked for may be, in bytes; of more, only the first are looked for.
const (
	MaxHits   = 1000
	MaxSought = 1000
)

// Folded is a text made ready to be searched for what a person types: without
// regard to the case of letters, to accents, to the shape of quotation marks and
// dashes, and to how white space is written.
type Folded struct {
	doc    string
	folded string
	from   []int32 // of each byte of folded, where the character of doc begins that it comes from
}

// Fold prepares doc.
func Fold(doc string) *Folded {
	f := &Folded{doc: doc, from: make([]int32, 0, len(doc)+1)}
	out := make([]byte, 0, len(doc))
	for i, r := range doc {
		out = appendFolded(out, r)
		for len(f.from) < len(out) {
			f.from = append(f.from, int32(i))
		}
	}
	f.folded = string(out)
	f.from = append(f.from, int32(len(doc)))
	return f
}

// appendFolded appends the form in which r is compared. It is nothing for what
// cannot be seen, and for what repeats the white space or the dash before it.
func appendFolded(dst []byte, r rune) []byte {
	last := byte(0)
	if len(dst) > 0 {
		last = dst[len(dst)-1]
	}
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return append(dst, byte(r))
	case 'A' <= r && r <= 'Z':
		return append(dst, byte(r)+'a'-'A')
	case unicode.IsSpace(r):
		if last == ' ' {
			return dst
		}
		return append(dst, ' ')
	case r == 0xAD, r == 0x200B, r == 0x2060, r == 0xFEFF, unicode.Is(unicode.Mn, r):
		return dst
	case IsDash(r):
		if last == '-' {
			return dst
		}
		return append(dst, '-')
	}
	if plain := plainLetters(r); plain != "" {
		return append(dst, plain...)
	}
	var apart [4 * utf8.UTFMax]byte
	for _, p := range string(AppendDecomposed(apart[:0], Shape(r))) {
		if !unicode.Is(unicode.Mn, p) {
			dst = utf8.AppendRune(dst, unicode.ToLower(p))
		}
	}
	return dst
}

// plainLetters is how a person without its key types a letter that Unicode takes
// for one of its own; empty for any other.
func plainLetters(r rune) string {
	switch r {
	case '…':
		return "..."
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ':
		return "d"
	case 'ı':
		return "i"
	}
	return ""
}

// Find returns the places of doc that read like words, in order, none inside
// another, and each of whole characters. White space before words counts for
// nothing.
func (f *Folded) Find(words string) []Span {
	var sought []byte
	for _, r := range words[:Boundary(words, MaxSought)] {
		sought = appendFolded(sought, r)
	}
	want := strings.TrimLeft(string(sought), " ")
	if want == "" {
		return nil
	}
	var out []Span
	for at := 0; len(out) < MaxHits; {
		i := strings.Index(f.folded[at:], want)
		if i < 0 {
			break
		}
		i += at
		end := i + len(want)
		// Half of what one character folds to is no place in doc.
		if i > 0 && f.from[i-1] == f.from[i] || f.from[end-1] == f.from[end] {
			at = i + 1
			continue
		}
		at = end
		hit := Whole(f.doc, Span{int(f.from[i]), f.end(end)})
		if n := len(out); n > 0 && hit.Start < out[n-1].End {
			continue
		}
		out = append(out, hit)
	}
	return out
}

// end is where the last character ends that the folded bytes before at come
// from: what folds to nothing after it belongs to nobody.
func (f *Folded) end(at int) int {
	last := int(f.from[at-1])
	_, size := utf8.DecodeRuneInString(f.doc[last:])
	return last + size
}
