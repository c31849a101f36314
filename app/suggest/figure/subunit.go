package figure

import (
	"math"

	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// hundredths are the currencies that are a hundredth of another.
const hundredths text.Vocabulary = "agora cent centavo centime grosz halala kopeck paisa penny sen"

// subunit adds the smaller unit that follows the larger: "3 dollars 50 cents",
// "5ft 6in".
func (d *document) subunit(q *quantity) {
	at := q.end
	if q.unit.kind != Money && q.unit.name != "foot" || q.scaled || q.lo != q.hi {
		return
	}
	if w := d.Word(at); w == "and" || w == "," {
		at++
	}
	if !d.isNumber(at) && q.unit.kind != Money && d.hyphen(at) == at {
		return
	}
	if d.feetAndInches(q) {
		return
	}
	if d.isPrime(q.end - 1) {
		d.inchesAfter(q)
		return
	}
	n, ok := d.number(at, false, true)
	if !ok || n.lo != n.hi || n.lo < 0 || n.form == asFraction {
		return
	}
	u, end := d.unit(n.to, false)
	switch {
	case q.unit.name == "foot" && u.name == "inch" && n.lo < 12:
		q.lo += n.lo / 12
	case q.unit.kind == Money && hundredths.Has(u.name) && n.lo < 100 && q.unit.name != u.name && q.lo == math.Trunc(q.lo) &&
		(q.lo < 1000 || !d.At(q.end, ",")): // and no list of amounts: "£2.50 and 50p"
		q.lo += n.lo / 100
	default:
		return
	}
	q.hi, q.end = q.lo, end
}

// feetAndInches adds the inches of "6-foot-3", "five-foot-ten" and "6 ft 2 in" to the
// feet, and reports whether there were any.
func (d *document) feetAndInches(q *quantity) bool {
	at := d.hyphen(q.end)
	if q.unit.name != "foot" || d.broken(at) || at == q.end && !d.isNumber(at) {
		return false
	}
	n, ok := d.number(at, false, true)
	if !ok || n.lo != n.hi || n.lo < 0 || n.lo >= 12 || n.scaled {
		return false
	}
	end := n.to
	switch u, to := d.unit(end, false); {
	case u.name == "inch":
		end = to
	case d.At(end, "in") && !d.isWord(end+1) && !d.isNumber(end+1):
		end++
	case at == q.end || u.name != "":
		return false
	}
	q.lo += n.lo / 12
	q.hi, q.end = q.lo, end
	return true
}

// inchesAfter adds the inches of 6'3" to its feet.
func (d *document) inchesAfter(q *quantity) {
	v, form, ok := numeral.Digits(d.Word(q.end))
	if !ok || form != numeral.Plain || v >= 12 {
		return
	}
	q.lo += v / 12
	q.hi, q.end = q.lo, q.end+1
	if w := d.Word(q.end); !d.spaced(q.end) && (w == "\"" || w == "”" || w == "″") {
		q.end++
	}
}

// isPrime reports whether token i is the mark for feet in 6'3": digits are
// glued to it on both sides.
func (d *document) isPrime(i int) bool {
	w := d.Word(i)
	return (w == "'" || w == "’" || w == "′") && d.isNumber(i-1) && !d.spaced(i) && d.isNumber(i+1) && !d.spaced(i+1)
}
