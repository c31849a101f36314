package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/currency"
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// Kind says what a token is made of.
type Kind uint8

const (
	// Mark is one punctuation mark, symbol or other character.
	Mark Kind = iota
	// Word begins with a letter: "don't", "U.S.", "G7". Hyphens part words:
	// "twenty-five" is three tokens.
	Word
	// Number is a run of digits with the separators inside it: "1,234.5". What
	// is glued to it is the next token: "45g" is two.
	Number
)

// Token is one word, number or mark.
type Token struct {
	text.Span // bytes
	Kind      Kind
	Spaced    bool // white space, or the start of the text, is before it
	Breaks    bool // a line break, or the start of the text, is before it
}

// Split cuts doc into its tokens, in order. It is one pass, and every
// character but white space lies in exactly one token.
func Split(doc string) []Token {
	out := make([]Token, 0, len(doc)/5+4)
	spaced, breaks := true, true
	for at := 0; at < len(doc); {
		b := doc[at]
		if b <= ' ' {
			spaced, breaks = true, breaks || b == '\n'
			at++
			continue
		}
		kind, end := scan(doc, at)
		if kind == Mark && end > at+1 {
			if r, _ := utf8.DecodeRuneInString(doc[at:]); unicode.IsSpace(r) {
				spaced, at = true, end
				continue
			}
		}
		out = append(out, Token{Span: text.Span{Start: at, End: end}, Kind: kind, Spaced: spaced, Breaks: breaks})
		spaced, breaks, at = false, false, end
	}
	return out
}

// scan returns the kind and the end of the token that starts at.
func scan(doc string, at int) (Kind, int) {
	if IsDigit(doc[at]) {
		return Number, scanNumber(doc, at)
	}
	if size := letter(doc, at); size > 0 {
		return Word, scanWord(doc, at, at+size)
	}
	_, size := utf8.DecodeRuneInString(doc[at:])
	return Mark, at + size
}

// scanWord returns the end of the word that starts at start, of which doc[:at]
// holds the first letter. A currency's code ends before a digit: "AUD1.5m".
// An apostrophe belongs to it when letters stand on both sides, a full stop
// when it parts single letters or follows the last of them: "U.S.".
func scanWord(doc string, start, at int) int {
	letters, dotted := 1, false // since the last joint; whether that was a stop
	for at < len(doc) {
		if size := wordRune(doc, at); size > 0 {
			if IsDigit(doc[at]) && moneyPrefix(doc, start, at) {
				break
			}
			at += size
			letters++
			continue
		}
		if size := apostrophe(doc, at); size > 0 && letter(doc, at+size) > 0 {
			at += size
			letters = 0
			continue
		}
		if doc[at] != '.' || letters != 1 {
			break
		}
		size := letter(doc, at+1)
		if size == 0 || at+1+size < len(doc) && wordRune(doc, at+1+size) > 0 {
			if dotted && size == 0 {
				at++
			}
			break // "a.Next" is no acronym
		}
		at += 1 + size
		dotted = true
	}
	return at
}

// moneyPrefix reports whether doc[start:at] is the code of a currency, or the
// country's letters after a dollar sign: "$US5".
func moneyPrefix(doc string, start, at int) bool {
	if at-start > 3 {
		return false
	}
	if doc[start:at] == "R" {
		return largeAfter(doc, at)
	}
	return currency.Code(doc[start:at]) != "" || start > 0 && doc[start-1] == '$' && currency.Dollar(strings.ToLower(doc[start:at])) != ""
}

// largeAfter reports whether the number at is one of thousands or more by the letters
// or the word behind it: it is rands in "R50 million" and "R1.2bn", and none in "R2-D2".
func largeAfter(doc string, at int) bool {
	rest := strings.TrimLeft(doc[scanNumber(doc, at):], " -\u00a0")
	end := 0
	for end < len(rest) && letter(rest, end) == 1 {
		end++
	}
	_, class := numeral.Cardinal(rest[:end])
	_, _, scaled := numeral.Suffix(rest[:end])
	return class == numeral.Scale || scaled && end < 3
}

// scanNumber returns the end of the run of digits at, with the points, thin
// spaces and commas between its digits; a comma only where it groups them, so
// that "22,24" is three tokens.
func scanNumber(doc string, at int) int {
	for at < len(doc) {
		switch {
		case IsDigit(doc[at]):
			at++
		case doc[at] == '.' && at+1 < len(doc) && IsDigit(doc[at+1]):
			at += 2
		case doc[at] == ',' && groups(doc, at):
			at += 3
		default:
			size := thinSpace(doc, at)
			if size == 0 || !IsGroup(doc, at+size) {
				return at
			}
			at += size + 3
		}
	}
	return at
}

// groups reports whether the comma at groups digits: three follow it, or, as
// in India, two and then a comma that does.
func groups(doc string, at int) bool {
	return IsGroup(doc, at+1) || at+3 < len(doc) && IsDigit(doc[at+1]) && IsDigit(doc[at+2]) && doc[at+3] == ',' && IsGroup(doc, at+4)
}

// thinSpace returns the size of a space that groups digits, or 0.
func thinSpace(doc string, at int) int {
	if doc[at] < utf8.RuneSelf {
		return 0
	}
	switch r, size := utf8.DecodeRuneInString(doc[at:]); r {
	case '\u00a0', '\u2009', '\u202f':
		return size
	}
	return 0
}

// IsGroup reports whether exactly three digits stand at.
func IsGroup(doc string, at int) bool {
	return at+3 <= len(doc) && IsDigit(doc[at]) && IsDigit(doc[at+1]) && IsDigit(doc[at+2]) &&
		(at+3 == len(doc) || !IsDigit(doc[at+3]))
}

// letter returns the size of the letter at, or 0.
func letter(doc string, at int) int {
	if at >= len(doc) {
		return 0
	}
	if b := doc[at]; b < utf8.RuneSelf {
		if 'a' <= b|0x20 && b|0x20 <= 'z' {
			return 1
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(doc[at:])
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return size
	}
	return 0
}

// wordRune returns the size of the letter or digit at, or 0.
func wordRune(doc string, at int) int {
	if IsDigit(doc[at]) {
		return 1
	}
	return letter(doc, at)
}

// apostrophe returns the size of the apostrophe at, straight or curly, or 0.
func apostrophe(doc string, at int) int {
	if doc[at] == '\'' {
		return 1
	}
	if doc[at] == 0xE2 {
		if r, size := utf8.DecodeRuneInString(doc[at:]); r == '’' {
			return size
		}
	}
	return 0
}

func IsDigit(b byte) bool { return '0' <= b && b <= '9' }
