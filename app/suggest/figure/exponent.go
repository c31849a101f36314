package figure

import (
	"math"
	"strconv"
)

// exponent reads what is glued behind a number to raise it: "e13", "x10^6",
// "^2". It returns the number raised and the token after.
func (d *document) exponent(v float64, i int) (float64, int, bool) {
	if d.spaced(i) {
		return v, i, false
	}
	switch w := d.Word(i); {
	case len(w) > 1 && len(w) < 5 && w[0]|0x20 == 'e' && allDigits(w[1:]):
		e, _ := strconv.Atoi(w[1:])
		return scaled(v, 10, float64(e), i+1)
	case w == "e" || w == "E":
		if e, to, ok := d.power(i + 1); ok && to > i+2 {
			return scaled(v, 10, e, to)
		}
	case w == "x10" || w == "X10" || w == "×" && d.At(i+1, "10"):
		at := i + 1
		if w == "×" {
			at++
		}
		if d.At(at, "^") {
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
func (d *document) power(i int) (float64, int, bool) {
	sign, at := 1., i
	switch d.Word(i) {
	case "-", "−":
		sign, at = -1, i+1
	case "+":
		at = i + 1
	}
	if d.spaced(i) || d.spaced(at) || !d.isNumber(at) || len(d.Word(at)) > 3 {
		return 0, i, false
	}
	e, _, ok := parseDigits(d.Word(at))
	return sign * e, at + 1, ok
}

// scaled is v times base to the power e, if that is a number.
func scaled(v, base, e float64, end int) (float64, int, bool) {
	v *= math.Pow(base, e)
	return v, end, !math.IsInf(v, 0) && !math.IsNaN(v)
}
