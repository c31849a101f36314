package suggest

import "gloss/app/text"

// hundredths are the currencies that are a hundredth of another.
const hundredths text.Vocabulary = "agora cent centavo centime grosz halala kopeck paisa penny sen"

// subunit adds the smaller unit that follows the larger: "3 dollars 50 cents",
// "5ft 6in".
func (d *Document) subunit(q *quantity) {
	at := q.end
	if q.unit.kind != Money && q.unit.name != "foot" || q.scaled || q.lo != q.hi {
		return
	}
	if w := d.word(at); w == "and" || w == "," {
		at++
	}
	if !d.isNumber(at) && q.unit.kind != Money {
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
	case q.unit.kind == Money && hundredths.Has(u.name) && n.lo < 100 && q.unit.name != u.name:
		q.lo += n.lo / 100
	default:
		return
	}
	q.hi, q.end = q.lo, end
}

// inchesAfter adds the inches of 6'3" to its feet.
func (d *Document) inchesAfter(q *quantity) {
	v, form, ok := parseDigits(d.word(q.end))
	if !ok || form != plainDigits || v >= 12 {
		return
	}
	q.lo += v / 12
	q.hi, q.end = q.lo, q.end+1
	if w := d.word(q.end); !d.spaced(q.end) && (w == "\"" || w == "”" || w == "″") {
		q.end++
	}
}

// isPrime reports whether token i is the mark for feet in 6'3": digits are
// glued to it on both sides.
func (d *Document) isPrime(i int) bool {
	w := d.word(i)
	return (w == "'" || w == "’" || w == "′") && d.isNumber(i-1) && !d.spaced(i) && d.isNumber(i+1) && !d.spaced(i+1)
}
