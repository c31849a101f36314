package suggest

import (
	"strconv"
	"strings"
)

// digitForm says how a number in digits is written.
type digitForm uint8

const (
	plainDigits   digitForm = iota // 1234
	groupedDigits                  // 1,234
	decimalDigits                  // 1,234.5
)

// maxDigits bounds a number in digits, in bytes; longer ones are codes.
const maxDigits = 32

// parseDigits reads a Number token. A comma groups three digits, or two before
// the last three as in India; a point comes once, after them. Everything else
// ("1.2.3", "12,5") is no number.
func parseDigits(s string) (float64, digitForm, bool) {
	if len(s) > maxDigits {
		return 0, 0, false
	}
	whole, frac, decimal := strings.Cut(s, ".")
	if strings.ContainsAny(frac, ".,") {
		return 0, 0, false
	}
	digits, grouped, ok := ungroup(whole)
	if !ok {
		return 0, 0, false
	}
	form := plainDigits
	if grouped {
		form = groupedDigits
	}
	if decimal {
		digits, form = digits+"."+frac, decimalDigits
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
