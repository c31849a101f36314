package numeral

import (
	"math"
	"strconv"
	"strings"
)

// Form says how a number in digits is written.
type Form uint8

const (
	Plain   Form = iota // 1234
	Grouped             // 1,234
	Decimal             // 1,234.5
)

// maxDigits bounds a number in digits, in bytes, and maxPlainDigits one that is not
// grouped. Longer ones are codes.
const (
	maxDigits      = 32
	maxPlainDigits = 15
)

// Digits reads a number in digits, as English writes it. A comma groups three digits, or two before
// the last three as in India; a point comes once, after them. Everything else
// ("1.2.3", "12,5") is no number.
func Digits(s string) (float64, Form, bool) {
	if len(s) > maxDigits {
		return 0, 0, false
	}
	whole, frac, decimal := strings.Cut(s, ".")
	if strings.ContainsAny(frac, ".,") {
		return 0, 0, false
	}
	digits, grouped, ok := ungroup(whole)
	if !ok || !grouped && !decimal && len(digits) > maxPlainDigits {
		return 0, 0, false
	}
	form := Plain
	if grouped {
		form = Grouped
	}
	if decimal {
		digits, form = digits+"."+frac, Decimal
	}
	v, err := strconv.ParseFloat(digits, 64)
	return v, form, err == nil
}

// ungroup takes the separators out of the whole part of a number.
func ungroup(s string) (digits string, grouped, ok bool) {
	if strings.IndexFunc(s, notDigit) < 0 {
		return s, false, true
	}
	groups := strings.FieldsFunc(s, notDigit)
	last := len(groups) - 1
	for i, g := range groups {
		if i == last && len(g) != 3 || i == 0 && len(g) > 3 || i > 0 && i < last && len(g) != 3 && len(g) != 2 {
			return "", false, false
		}
	}
	return strings.Join(groups, ""), true, true
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// AllDigits reports whether a string is digits of ASCII, one or more.
func AllDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Scaled is v times base to the power e, if that is a number. It hands end through.
func Scaled(v, base, e float64, end int) (float64, int, bool) {
	v *= math.Pow(base, e)
	return v, end, !math.IsInf(v, 0) && !math.IsNaN(v)
}
