// Package scan reads a text as anchoring compares it: as tokens, each with its normal form,
// and as sentences.
package scan

import (
	"unicode"
	"unicode/utf8"
)

// Kind sorts tokens as far as anchoring cares.
type Kind uint8

// The kinds of a token.
const (
	Word   Kind = iota // letters, and digits that start with a letter
	Number             // begins with a digit: 12, 80,000, 1.5bn, 10:30
	Stop               // ends a sentence
	Quoted             // a quotation mark or a closing bracket
	Other              // any other sign
)

// Gap says what stands before a token.
type Gap uint8

// What may stand before a token.
const (
	Tight Gap = iota // nothing
	Space
	Paragraph // an empty line
)

// Token is the smallest part of a text that changes as a whole: a word, a
// number with its separators, a sign. In scripts written without spaces it is
// one character with its marks.
type Token struct {
	Start, End int32 // bytes of the text
	Norm       int32 // where its normal form starts in Page.Norm
	ID         int32 // the same for equal normal forms, once interned
	Kind       Kind
	Gap        Gap
}

// Page is a text cut into tokens, and the normal form of it: what is compared.
type Page struct {
	Text   string
	Norm   string // the normal forms of the tokens, one after the other
	Tokens []Token
}

// maxToken bounds a token, in code points: a letter repeated a million times is
// many tokens.
const maxToken = 64

// Text cuts text, which must be valid UTF-8, into tokens. White space belongs
// to none.
func Text(text string) *Page {
	p := &Page{Text: text, Tokens: make([]Token, 0, len(text)/5+1)}
	norm := make([]byte, 0, len(text))
	before, lines := Paragraph, 0
	for at := 0; at < len(text); {
		if end := plain(text, at); end > at {
			p.Tokens = append(p.Tokens, Token{Start: int32(at), End: int32(end), Norm: int32(len(norm)), Kind: Word, Gap: before})
			norm = append(norm, text[at:end]...)
			at, before, lines = end, Tight, 0
			continue
		}
		r, size := RuneAt(text, at)
		if Ignored(r) {
			if r == '\n' || r == 0x2028 {
				lines++
			}
			if lines > 1 || r == 0x2029 {
				before = Paragraph
			} else if !joins(r) {
				before = max(before, Space)
			}
			at += size
			continue
		}
		end, k := extent(text, at, r, size)
		p.Tokens = append(p.Tokens, Token{Start: int32(at), End: int32(end), Norm: int32(len(norm)), Kind: k, Gap: before})
		norm = AppendNormal(norm, text[at:end])
		at, before, lines = end, Tight, 0
	}
	p.Norm = string(norm)
	return p
}

// plain is where the word of ASCII letters that starts at at ends, or at if
// there is none: most words are, and need no second look.
func plain(text string, at int) int {
	end := at
	for end < len(text) && end-at <= maxToken && text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z' {
		end++
	}
	if end-at > maxToken || end < len(text) && (text[end] >= utf8.RuneSelf || digit(rune(text[end]))) {
		return at
	}
	return end
}

// RuneAt is the code point at byte at of s and its size in bytes, both 0 from the end on.
func RuneAt(s string, at int) (rune, int) {
	if at >= len(s) {
		return 0, 0
	}
	if c := s[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[at:])
}

// extent finds where the token that starts at at with r ends, and its kind.
func extent(text string, at int, r rune, size int) (int, Kind) {
	switch {
	case Alone(r):
		return at + size + marks(text[at+size:]), Word
	case Lettered(r):
		if digit(r) {
			return at + numeral(text[at:]), Number
		}
		return at + letters(text[at:]), Word
	case isDash(r):
		return at + while(text[at:], isDash), Other
	case r == '.' || r == '…':
		return at + while(text[at:], func(r rune) bool { return r == '.' || r == '…' }), Stop
	}
	return at + cluster(text[at:], r, size), SignKind(r)
}

// SignKind is the kind of a token that is the sign r.
func SignKind(r rune) Kind {
	switch r {
	case '!', '?', '。', '！', '？', '؟', '۔', '।':
		return Stop
	case ')', ']', '）', '」', '』':
		return Quoted
	}
	if s := shape(r); s == '\'' || s == '"' {
		return Quoted
	}
	return Other
}

func while(s string, ok func(rune) bool) int {
	n := 0
	for i, r := range s {
		if !ok(r) || n == maxToken {
			return i
		}
		n++
	}
	return len(s)
}

// Lettered reports whether r may stand inside a word.
func Lettered(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == 0x200C || r == 0x200D
}

func digit(r rune) bool {
	if r < 0x80 {
		return '0' <= r && r <= '9'
	}
	return unicode.IsNumber(r)
}

// Alone reports whether r is of a script that is written without spaces, so
// that every character is a token.
func Alone(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r < 0xF00, 0x1000 <= r && r < 0x10A0, 0x1780 <= r && r < 0x1800,
		0x3040 <= r && r < 0xA000, 0xF900 <= r && r < 0xFB00, 0x20000 <= r && r < 0x40000:
		return unicode.IsLetter(r)
	}
	return false
}

func marks(s string) int { return while(s, unicode.IsMark) }

// letters is the length of the word at the start of s. A soft hyphen inside it
// is part of it.
func letters(s string) int {
	end, n := 0, 0
	for i, r := range s {
		switch {
		case n == maxToken:
			return end
		case Lettered(r) && !Alone(r):
			end = i + utf8.RuneLen(r)
		case !joins(r):
			return end
		}
		n++
	}
	return end
}

// cluster is the length of the sign at the start of s with all that is drawn
// with it: accents, variation selectors, skin tones, joined emoji, flags.
func cluster(s string, first rune, size int) int {
	flag := func(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }
	at := size
	if r, n := RuneAt(s, at); flag(first) && flag(r) {
		at += n
	}
	for n := 0; n < maxToken; n++ {
		r, w := RuneAt(s, at)
		switch {
		case r == 0x200D:
			_, next := RuneAt(s, at+w)
			at += w + next
		case w > 0 && r >= 0x300 && (unicode.IsMark(r) || 0x1F3FB <= r && r <= 0x1F3FF || 0xE0020 <= r && r <= 0xE007F):
			at += w
		default:
			return at
		}
	}
	return at
}
