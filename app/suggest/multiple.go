package suggest

import (
	"strings"
)

// multiple reads how many times at token i: "twice", "five-fold", "tripled",
// "six times", "10x".
func (d *Document) multiple(i int) (f Figure, from, end int, ok bool) {
	if d.isWord(i) {
		if v := timesWord(d.word(i)); v > 0 && d.multiplies(i) {
			return d.multipleOf(v, v, i, i+1)
		}
	}
	n, ok := d.number(i, false, false)
	if !ok || n.form == asFraction || n.form == asMany {
		return f, i, i, false
	}
	at := d.hyphen(n.to)
	w := fold(d.word(at))
	switch string(w.b()) {
	case "fold":
		if at > n.to || !d.spaced(at) || n.form == inDigits {
			return d.multipleOf(n.lo, n.hi, i, at+1)
		}
	case "times":
		if !d.broken(at) {
			return d.multipleOf(n.lo, n.hi, i, at+1)
		}
	case "x":
		if !d.spaced(at) && n.form == inDigits && !d.isNumber(at+1) {
			return d.multipleOf(n.lo, n.hi, i, at+1)
		}
	}
	return f, i, i, false
}

func (d *Document) multipleOf(lo, hi float64, from, end int) (Figure, int, int, bool) {
	l := d.limits(from, end, end)
	f := Figure{Kind: Multiple, Min: lo, Max: hi, Unit: "time", Approximate: l.approximate}
	f.Span, f.Whole = d.span(from, end), d.span(l.first, l.end)
	f.bound(l.modifier)
	return f, from, end, true
}

// timesWord returns the multiple that one word says, or 0.
func timesWord(s string) float64 {
	f := fold(s)
	switch string(f.b()) {
	case "twice", "double", "doubled", "doubles", "doubling", "twofold":
		return 2
	case "thrice", "triple", "tripled", "triples", "tripling", "threefold":
		return 3
	case "quadruple", "quadrupled", "fourfold":
		return 4
	case "fivefold":
		return 5
	case "sixfold":
		return 6
	case "sevenfold":
		return 7
	case "eightfold":
		return 8
	case "ninefold":
		return 9
	case "tenfold":
		return 10
	}
	return 0
}

// multiplies reports whether the word at token i is used as a multiple and
// not as in "double room" or "scored twice".
func (d *Document) multiplies(i int) bool {
	w := d.word(i)
	if isUpper(w) && !d.Tokens[i].Breaks {
		return false
	}
	if strings.HasSuffix(w, "d") || strings.HasSuffix(w, "fold") {
		return true
	}
	f := fold(d.word(i + 1))
	switch string(f.b()) {
	case "the", "that", "those", "what", "its", "their", "his", "her", "our", "last", "as", "more", "this":
		return true
	}
	return false
}

// ageOf makes an age of a bare number that stands where ages do: "Thomas Sam,
// 42, and", "aged 14", "at the age of four".
func (d *Document) ageOf(f *Figure, s spread) {
	if f.Unit != "" || f.Kind != Count || s.hi > 120 || s.lo < 1 {
		return
	}
	before := fold(d.word(s.first - 1))
	aged := false
	switch string(before.b()) {
	case "aged", "age":
		aged = true
	case "of":
		aged = d.lowered(s.first-2, "age", "ages")
	case ",":
		after := d.word(s.end)
		aged = s.number.form == inDigits && s.number.plain && s.hi >= 10 && (after == "," || after == ".") && d.isWord(s.first-2) && isUpper(d.word(s.first-2)) && d.spaced(s.first)
	}
	if aged {
		f.Kind, f.Unit, f.Of = Age, "year of age", ""
	}
}
