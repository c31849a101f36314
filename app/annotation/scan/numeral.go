package scan

import "unicode"

// numeral is the length of the number at the start of s, with the letters that
// hang on it: 12, 80,000, 1.5bn, 12th, 10:30, 3/4, and 80 000 in groups of
// three. It is one token, so that 12 is not found again in 12.5 or in 12,000.
func numeral(s string) int {
	at, group, grouped := 0, 0, true
	for n := 0; n < maxToken; n++ {
		r, size := RuneAt(s, at)
		switch {
		case size > 0 && digit(r):
			group++
			at += size
		case size > 0 && Lettered(r) && !Alone(r):
			grouped = false
			at += size
		case between(r) && digitAt(s, at-1) && digitAt(s, at+size):
			grouped = false
			at += size
		case grouped && group <= 3 && threes(s[at:]):
			group = 0
			at += size
		default:
			return at
		}
	}
	return at
}

// between reports whether r may stand between two digits of one number.
func between(r rune) bool {
	switch r {
	case '.', ',', ':', '/', '\'', '’', 0x66B, 0x66C:
		return true
	}
	return false
}

func digitAt(s string, at int) bool {
	if at > 0 && at < len(s) && s[at] >= 0x80 {
		for at > 0 && s[at]&0xC0 == 0x80 {
			at--
		}
	}
	r, size := RuneAt(s, at)
	return size > 0 && digit(r)
}

// threes reports whether s begins with one space of those that set groups
// apart, and exactly three digits.
func threes(s string) bool {
	r, at := RuneAt(s, 0)
	switch r {
	case ' ', 0xA0, 0x2009, 0x202F, 0x2007:
	default:
		return false
	}
	for range 3 {
		r, size := RuneAt(s, at)
		if size == 0 || !unicode.IsDigit(r) {
			return false
		}
		at += size
	}
	r, size := RuneAt(s, at)
	return size == 0 || !Lettered(r)
}
