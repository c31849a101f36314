package numeral

import "unicode/utf8"

// Raised returns the whole number in raised digits that s begins with, such as -3 for "⁻³",
// and how many bytes it takes; 0 bytes where there is none, or one beyond ±99.
func Raised(s string) (value, size int) {
	sign := 1
	r, n := utf8.DecodeRuneInString(s)
	if r == '⁻' || r == '⁺' {
		if r == '⁻' {
			sign = -1
		}
		size = n
	}
	digits := 0
	for {
		r, n := utf8.DecodeRuneInString(s[size:])
		d, ok := raisedDigit(r)
		if !ok {
			break
		}
		value = value*10 + d
		size += n
		if digits++; digits > 2 {
			return 0, 0
		}
	}
	if digits == 0 {
		return 0, 0
	}
	return sign * value, size
}

func raisedDigit(r rune) (int, bool) {
	switch r {
	case '¹':
		return 1, true
	case '²':
		return 2, true
	case '³':
		return 3, true
	}
	if r == '⁰' || '⁴' <= r && r <= '⁹' {
		return int(r - '⁰'), true
	}
	return 0, false
}
