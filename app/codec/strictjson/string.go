package strictjson

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

func (p *parser) string() (escaped bool, err error) {
	for p.at++; p.at < len(p.src); p.at++ {
		switch c := p.src[p.at]; {
		case c == '"':
			p.at++
			return escaped, nil
		case c < ' ':
			return false, p.fail("a control character in a string")
		case c == '\\':
			escaped = true
			p.at++
			switch e := p.peek(); {
			case e == 'u':
				for range 4 {
					p.at++
					if !isHex(p.peek()) {
						return false, p.unexpected("a hexadecimal digit")
					}
				}
			case e == 0 || !strings.ContainsRune(`"\/bfnrt`, rune(e)):
				return false, p.unexpected("an escape")
			}
		}
	}
	return false, p.unexpected("the end of a string")
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// unescape decodes what stands between the quotes of a string. Half of a
// surrogate pair becomes U+FFFD, and whole is false.
func unescape(s []byte) (out string, whole bool) {
	b, whole := make([]byte, 0, len(s)), true
	for len(s) > 0 {
		i := bytes.IndexByte(s, '\\')
		if i < 0 {
			break
		}
		b = append(b, s[:i]...)
		c := s[i+1]
		s = s[i+2:]
		if c != 'u' {
			b = append(b, plainEscape(c))
			continue
		}
		r := hexRune(s)
		s = s[4:]
		if utf16.IsSurrogate(r) {
			pair := utf8.RuneError
			if len(s) >= 6 && s[0] == '\\' && s[1] == 'u' {
				pair = utf16.DecodeRune(r, hexRune(s[2:]))
			}
			if r = pair; pair != utf8.RuneError {
				s = s[6:]
			} else {
				whole = false
			}
		}
		b = utf8.AppendRune(b, r)
	}
	return string(append(b, s...)), whole
}

func hexRune(s []byte) rune {
	n, err := strconv.ParseUint(string(s[:4]), 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	return rune(n)
}

func plainEscape(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}
