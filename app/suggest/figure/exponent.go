package figure

import (
	"strconv"

	"gloss/app/suggest/numeral"
)

// exponent reads what is glued behind a number to raise it: "e13", "x10^6",
// "^2". It returns the number raised and the token after.
func (d *document) exponent(v float64, i int) (float64, int, bool) {
	if d.spaced(i) {
		if d.At(i, "×") && d.At(i+1, "10") && !d.broken(i+1) { // "2 × 10^5"
			return d.tenth(v, i+2)
		}
		return v, i, false
	}
	if e, to, ok := d.raised(i); ok && v == 10 {
		return numeral.Scaled(1, v, e, to)
	}
	switch w := d.Word(i); {
	case len(w) > 1 && len(w) < 5 && w[0]|0x20 == 'e' && numeral.AllDigits(w[1:]):
		e, _ := strconv.Atoi(w[1:])
		return numeral.Scaled(v, 10, float64(e), i+1)
	case w == "e" || w == "E":
		if e, to, ok := d.power(i + 1); ok && to > i+2 {
			return numeral.Scaled(v, 10, e, to)
		}
	case w == "x10" || w == "X10":
		return d.tenth(v, i+1)
	case w == "×" && d.At(i+1, "10"):
		return d.tenth(v, i+2)
	case w == "^":
		if e, to, ok := d.power(i + 1); ok {
			return numeral.Scaled(1, v, e, to)
		}
	}
	return v, i, false
}

// tenth reads the exponent at token i of v times a power of ten.
func (d *document) tenth(v float64, i int) (float64, int, bool) {
	if e, to, ok := d.raised(i); ok {
		return numeral.Scaled(v, 10, e, to)
	}
	if d.At(i, "^") {
		i++
	} else if d.isNumber(i) {
		return v, i, false
	}
	if e, to, ok := d.power(i); ok {
		return numeral.Scaled(v, 10, e, to)
	}
	return v, i, false
}

// raised reads an exponent in raised digits, glued to what is before token i.
func (d *document) raised(i int) (float64, int, bool) {
	if i >= len(d.Tokens) || d.spaced(i) {
		return 0, i, false
	}
	e, size := numeral.Raised(d.Text[d.Tokens[i].Start:])
	return float64(e), d.tokenAt(i, d.Tokens[i].Start+size), size > 0
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
	e, _, ok := numeral.Digits(d.Word(at))
	return sign * e, at + 1, ok
}
