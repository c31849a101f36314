package figure

import "gloss/app/suggest/token"

// number is one number as the text writes it, without its unit.
type number struct {
	from, to int     // tokens, half-open
	lo, hi   float64 // equal, but for "dozens" and its like
	form     numberForm
	plain    bool // digits without separators, sign, fraction or magnitude: it may be a year
	scaled   bool // a magnitude belongs to it: "2.5 million"
}

// numberForm says how a number is written, as far as it matters to what it is.
type numberForm uint8

const (
	inDigits   numberForm = iota // 12, 1,234.5, 2 million
	inWords                      // twelve, a dozen
	asFraction                   // a third, 3/4, one in five
	asMany                       // dozens, tens of thousands
)

// number reads the number that begins at token i. With money a currency stands
// before it, and more letters mean a magnitude. With bare an "and" ends it, as
// in "between one hundred and two".
func (d *document) number(i int, money, bare bool) (number, bool) {
	n := number{from: i, to: i, form: inWords}
	sign, at := d.sign(i)
	v, end, ok := 0., at, false
	switch {
	case d.isNumber(at) || d.leadingPoint(at):
		if v, end, n.plain, ok = d.digits(at); !ok {
			return n, false
		}
		n.form = inDigits
		if end, v, ok = d.ratio(at, end, v); ok {
			n.plain = false
			if v < 1 {
				n.form = asFraction // and "2 1/2" counts
			}
		}
		v, end, n.scaled = d.magnitude(v, end, money, bare)
	default:
		return d.wordNumber(n, at, sign, bare)
	}
	n.plain = n.plain && !n.scaled && at == i
	n.lo, n.hi, n.to = sign*v, sign*v, end
	return n, true
}

// wordNumber reads a number that does not begin with a digit.
func (d *document) wordNumber(n number, at int, sign float64, bare bool) (number, bool) {
	if lo, end, ok := d.many(at); ok {
		n.lo, n.hi, n.to, n.form = lo, lo*10, end, asMany
		return n, true
	}
	if v, end, ok := d.couple(at); ok {
		v, end, n.scaled = d.magnitude(v, end, false, bare)
		n.lo, n.hi, n.to = v, v, end
		return n, true
	}
	if v, end, ok := d.part(at); ok {
		n.form = asFraction
		if v, end, n.scaled = d.magnitude(v, end, false, true); n.scaled {
			n.form = inWords // "half a million" counts
		}
		n.lo, n.hi, n.to = sign*v, sign*v, end
		return n, true
	}
	v, end, ok := d.cardinal(at, bare)
	if !ok {
		return n, false
	}
	if w, to, ok := d.portion(v, end); ok {
		v, end, n.form = w, to, asFraction
	} else if w, to, ok := d.oneIn(v, end); ok {
		v, end, n.form = w, to, asFraction
	} else {
		v, end, n.scaled = d.magnitude(v, end, false, bare)
	}
	n.lo, n.hi, n.to = sign*v, sign*v, end
	return n, true
}

// sign reads a minus sign or its word before a number.
func (d *document) sign(i int) (float64, int) {
	switch d.Word(i) {
	case "-", "−", "–":
		next := i + 1
		if (d.spaced(i) || d.compares(i-1) || d.isMoneySign(i-1)) && next < len(d.Tokens) && !d.spaced(next) && (d.isNumber(next) || d.leadingPoint(next)) {
			return -1, next
		}
	case "+":
		if d.isNumber(i+1) && !d.spaced(i+1) {
			return 1, i + 1
		}
	case "minus", "negative", "Minus":
		if d.At(i-1, "or") && d.lowered(i-2, "plus", "") {
			return 1, i // how far off it may be; and the number alone is the figure
		}
		return -1, d.hyphen(i + 1) // "minus-5"
	}
	return 1, i
}

// compares reports whether token i is a sign that compares: "<".
func (d *document) compares(i int) bool {
	switch d.Word(i) {
	case "<", ">", "=", "≤", "≥":
		return true
	}
	return false
}

//go:noinline
func (d *document) isNumber(i int) bool {
	return 0 <= i && i < len(d.Tokens) && d.Tokens[i].Kind == token.Number
}

// spaced reports whether white space is before token i, or nothing at all.
//
//go:noinline
func (d *document) spaced(i int) bool {
	return i <= 0 || i >= len(d.Tokens) || d.Tokens[i].Spaced
}

// isWord reports whether token i is a word.
//
//go:noinline
func (d *document) isWord(i int) bool {
	return 0 <= i && i < len(d.Tokens) && d.Tokens[i].Kind == token.Word
}
