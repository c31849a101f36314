package annotation

import (
	"unicode"
	"unicode/utf8"
)

// kind sorts tokens as far as anchoring cares.
type kind uint8

const (
	word   kind = iota // letters, and digits that start with a letter
	number             // begins with a digit: 12, 80,000, 1.5bn, 10:30
	stop               // ends a sentence
	quoted             // a quotation mark or a closing bracket
	other              // any other sign
)

// gap says what stands before a token.
type gap uint8

const (
	tight gap = iota // nothing
	space
	paragraph // an empty line
)

// token is the smallest part of a text that changes as a whole: a word, a
// number with its separators, a sign. In scripts written without spaces it is
// one character with its marks.
type token struct {
	start, end int32 // bytes of the text
	norm       int32 // where its normal form starts in page.norm
	id         int32 // the same for equal normal forms, once interned
	kind       kind
	gap        gap
}

// page is a text cut into tokens, and the normal form of it: what is compared.
type page struct {
	text string
	norm string
	toks []token
}

// maxToken bounds a token, in code points: a letter repeated a million times is
// many tokens.
const maxToken = 64

// scan cuts text, which must be valid UTF-8, into tokens. White space belongs
// to none.
func scan(text string) *page {
	p := &page{text: text, toks: make([]token, 0, len(text)/5+1)}
	norm := make([]byte, 0, len(text))
	before, lines := paragraph, 0
	for at := 0; at < len(text); {
		if end := plain(text, at); end > at {
			p.toks = append(p.toks, token{start: int32(at), end: int32(end), norm: int32(len(norm)), kind: word, gap: before})
			norm = append(norm, text[at:end]...)
			at, before, lines = end, tight, 0
			continue
		}
		r, size := runeAt(text, at)
		if ignored(r) {
			if r == '\n' || r == 0x2028 {
				lines++
			}
			if lines > 1 || r == 0x2029 {
				before = paragraph
			} else if !joins(r) {
				before = max(before, space)
			}
			at += size
			continue
		}
		end, k := extent(text, at, r, size)
		p.toks = append(p.toks, token{start: int32(at), end: int32(end), norm: int32(len(norm)), kind: k, gap: before})
		norm = appendNormal(norm, text[at:end])
		at, before, lines = end, tight, 0
	}
	p.norm = string(norm)
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

func runeAt(s string, at int) (rune, int) {
	if at >= len(s) {
		return 0, 0
	}
	if c := s[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[at:])
}

// extent finds where the token that starts at at with r ends, and its kind.
func extent(text string, at int, r rune, size int) (int, kind) {
	switch {
	case alone(r):
		return at + size + marks(text[at+size:]), word
	case lettered(r):
		if digit(r) {
			return at + numeral(text[at:]), number
		}
		return at + letters(text[at:]), word
	case isDash(r):
		return at + while(text[at:], isDash), other
	case r == '.' || r == '…':
		return at + while(text[at:], func(r rune) bool { return r == '.' || r == '…' }), stop
	}
	return at + cluster(text[at:], r, size), signKind(r)
}

func signKind(r rune) kind {
	switch r {
	case '!', '?', '。', '！', '？', '؟', '۔', '।':
		return stop
	case ')', ']', '）', '」', '』':
		return quoted
	}
	if s := shape(r); s == '\'' || s == '"' {
		return quoted
	}
	return other
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

// lettered reports whether r may stand inside a word.
func lettered(r rune) bool {
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

// alone reports whether r is of a script that is written without spaces, so
// that every character is a token.
func alone(r rune) bool {
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
		case lettered(r) && !alone(r):
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
	if r, n := runeAt(s, at); flag(first) && flag(r) {
		at += n
	}
	for n := 0; n < maxToken; n++ {
		r, w := runeAt(s, at)
		switch {
		case r == 0x200D:
			_, next := runeAt(s, at+w)
			at += w + next
		case w > 0 && r >= 0x300 && (unicode.IsMark(r) || 0x1F3FB <= r && r <= 0x1F3FF || 0xE0020 <= r && r <= 0xE007F):
			at += w
		default:
			return at
		}
	}
	return at
}
