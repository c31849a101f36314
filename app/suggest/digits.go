package suggest

import (
	"math"
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

// exponent reads what is glued behind a number to raise it: "e13", "x10^6",
// "^2". It returns the number raised and the token after.
func (d *Document) exponent(v float64, i int) (float64, int, bool) {
	if d.spaced(i) {
		return v, i, false
	}
	switch w := d.word(i); {
	case len(w) > 1 && len(w) < 5 && w[0]|0x20 == 'e' && allDigits(w[1:]):
		e, _ := strconv.Atoi(w[1:])
		return scaled(v, 10, float64(e), i+1)
	case w == "e" || w == "E":
		if e, to, ok := d.power(i + 1); ok && to > i+2 {
			return scaled(v, 10, e, to)
		}
	case w == "x10" || w == "X10" || w == "×" && d.word(i+1) == "10":
		at := i + 1
		if w == "×" {
			at++
		}
		if d.word(at) == "^" {
			at++
		} else if d.isNumber(at) {
			return v, i, false
		}
		if e, to, ok := d.power(at); ok {
			return scaled(v, 10, e, to)
		}
	case w == "^":
		if e, to, ok := d.power(i + 1); ok {
			return scaled(1, v, e, to)
		}
	}
	return v, i, false
}

// power reads an exponent with its sign, glued.
func (d *Document) power(i int) (float64, int, bool) {
	sign, at := 1., i
	switch d.word(i) {
	case "-", "−":
		sign, at = -1, i+1
	case "+":
		at = i + 1
	}
	if d.spaced(i) || d.spaced(at) || !d.isNumber(at) || len(d.word(at)) > 3 {
		return 0, i, false
	}
	e, _, ok := parseDigits(d.word(at))
	return sign * e, at + 1, ok
}

// scaled is v times base to the power e, if that is a number.
func scaled(v, base, e float64, end int) (float64, int, bool) {
	v *= math.Pow(base, e)
	return v, end, !math.IsInf(v, 0) && !math.IsNaN(v)
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
