package figure

import (
	"gloss/app/suggest/currency"
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/plural"
	"gloss/app/text"
)

// spread is two numbers said as one figure, or one number alone.
type spread struct {
	first, end int // tokens
	past       int // the token after what it is taken by
	per        string
	lo, hi     float64
	unit       unit
	number     number // the first
	two        bool
	change     bool // "from A to B"
	falling    bool // the larger is said first
}

// spread reads the figure whose first number begins at token i.
func (d *document) spread(i int) (spread, bool) {
	_, first := d.moneyBefore(i)
	before, first := d.opener(first)
	s, ok := d.pair(i, before)
	if s.two && before != noOpener {
		s.first = first
		s.change = before == from && d.movesBefore(s.first)
	}
	return s, ok
}

// pair reads the figure whose first number begins at token i, as one that
// follows the word before.
func (d *document) pair(i int, before opener) (spread, bool) {
	a, ok := d.quantity(i, before == between)
	if !ok {
		return spread{}, false
	}
	s := spread{first: a.first, end: a.end, past: a.past, per: a.per, lo: a.lo, hi: a.hi, unit: a.unit, number: a.number}
	at, joint := d.joint(a.past, before)
	if joint == noJoint || a.lo != a.hi {
		return s, true
	}
	b, ok := d.quantityAt(at)
	if !ok || b.lo != b.hi || !d.pairs(&a, &b, joint, before) {
		return s, true
	}
	s.two, s.lo, s.hi, s.end, s.unit = true, a.lo, b.lo, b.end, b.unit
	s.per, s.past = b.per, b.past
	if s.lo > s.hi {
		s.lo, s.hi, s.falling = s.hi, s.lo, true
	}
	return s, true
}

// quantityAt reads a quantity at token i, a currency sign or an approximation
// before its number included.
func (d *document) quantityAt(i int) (quantity, bool) {
	if isApproximate(d.Low(i)) {
		i++
	}
	at := i
	for at < i+2 && at < len(d.Tokens) && !d.isNumber(at) && (d.isMoneySign(at) || currency.Code(d.Word(at)) != "" || d.isMoneySign(at+1) && currency.Dollar(d.Low(at)) != "") {
		at++
	}
	if d.broken(at) {
		return quantity{}, false
	}
	q, ok := d.quantity(at, false)
	return q, ok && q.first <= i
}

// opener is the word before the first number of a pair.
type opener uint8

const (
	noOpener opener = iota
	between
	from
)

// opener returns the word before token i, and where it begins.
func (d *document) opener(i int) (opener, int) {
	switch d.Word(i - 1) {
	case "between", "Between":
		return between, i - 1
	case "from", "From":
		return from, i - 1
	case "of":
		if d.lowered(i-2, "ages", "age") && d.lowered(i-4, "between", "") {
			return between, i - 4
		}
	}
	return noOpener, i
}

// joint says what stands between the two numbers of a pair.
type joint uint8

const (
	noJoint joint = iota
	dash
	toWord
	orWord
)

// joint reads what stands between two numbers at token i, and returns the
// token after it.
func (d *document) joint(i int, before opener) (int, joint) {
	at := i
	if d.isHyphen(at) && (d.At(at+1, "to") || d.At(at+1, "or")) {
		at++ // "8- to 16-metre"
	}
	switch d.Word(at) {
	case "-", "‑", "–", "—", "−", "‒", "~":
		if at > 0 && d.spaced(at) == d.spaced(at+1) && !d.broken(at) {
			return at + 1, dash
		}
	case "to", "through", "till":
		if d.isHyphen(at+1) && !d.spaced(at+1) {
			if at++; at == i+2 {
				return at + 1, dash // "2-to-1"
			}
		}
		return at + 1, toWord
	case "and":
		if before == between {
			return at + 1, toWord
		}
	case "up":
		if before == from && d.At(at+1, "to") {
			return at + 2, toWord
		}
	case "or":
		return at + 1, orWord
	case "/":
		if d.isMoneySign(at + 1) {
			return at + 1, dash
		}
	}
	return i, noJoint
}

// pairs reports whether a and b are one figure, and lets a magnitude and a
// unit that only one of them has hold for both.
func (d *document) pairs(a, b *quantity, j joint, before opener) bool {
	if j == toWord && before == noOpener && a.unit.name != "" && a.unit == b.unit && (a.unit.kind == Percent && a.lo > b.lo || d.leads(a, b)) {
		return false
	}
	switch {
	case a.unit.name == "":
		a.unit = b.unit
	case b.unit.name == "" && (j == dash || before != noOpener || a.unit.kind == Money && (b.scaled || a.lo < b.lo && !d.isWord(b.end))):
		if b.first == b.from && d.measured(b.end) {
			return false
		}
		b.unit = a.unit
	case a.unit.name != b.unit.name:
		if a.unit.kind != Money || b.unit.kind != Money || a.unit.name != "dollar" {
			return false
		}
	}
	if a.unit.kind == Money && b.unit.kind != Money {
		return false
	}
	if b.scaled && !a.scaled {
		switch s := d.scaleOf(b); {
		case a.lo <= b.lo/s:
			a.lo *= s
		case a.lo < 1000:
			return false
		}
	}
	switch {
	case j == orWord:
		return a.lo < b.lo && b.lo <= a.lo*2 && (b.lo-a.lo <= 1 || b.lo-a.lo == stepOf(b.lo)) && b.lo > 1
	case j == dash && a.plain && b.plain && d.isHyphen(b.to) && d.isNumber(b.to+1):
		return false // a telephone number, a date
	case a.lo > b.lo && j == toWord && d.lowered(b.end, "margin", "ratio"), a.lo > b.lo && j == toWord && d.lowered(b.end, "vote", "majority"):
		return true
	case a.lo > b.lo && j == toWord:
		return before != noOpener || a.unit.name != ""
	case a.form == inWords && j == dash && !d.spaced(a.end):
		return a.lo < b.lo
	}
	return a.form != asFraction && b.form != asFraction || a.form == b.form && a.lo != b.lo
}

// leads reports whether a is by how much something moved, and b where it went: "rose $1.20 to
// $84.15". Ends of a range are not so far apart.
func (d *document) leads(a, b *quantity) bool {
	const apart = 4
	i := a.first
	if isApproximate(d.Low(i - 1)) {
		i--
	}
	return movements.Has(d.Low(i-1)) && a.scaled == b.scaled && b.lo > apart*a.lo
}

// measured reports whether token i is a plural that b counts alone.
func (d *document) measured(i int) bool {
	return d.isWord(i) && plural.Is(d.Low(i)) && !d.broken(i)
}

// stepOf is the power of ten that v counts in: 10 for 30, 100 for 400.
func stepOf(v float64) float64 {
	step := 1.
	for step < 1e12 && float64(int64(v/(step*10)))*step*10 == v {
		step *= 10
	}
	return step
}

// scaleOf is the magnitude in q: 1e6 for "3 million".
func (d *document) scaleOf(q *quantity) float64 {
	w := d.Low(q.to - 1)
	if s, class := numeral.Cardinal(w); class >= numeral.Dozen {
		return s
	}
	if s, ok := numeral.Many(w); ok {
		return s
	}
	switch v := q.lo; {
	case v >= 1e12:
		return 1e12
	case v >= 1e9:
		return 1e9
	case v >= 1e6:
		return 1e6
	case v >= 1e3:
		return 1e3
	}
	return 1
}

// movements are the words for a change from one number to another.
const movements text.Vocabulary = "changed climbed cut decline declined decrease decreased down drop dropped drops expanded fall fallen falling " +
	"falls fell gone grew grow grown improved increase increased increases increasing jumped lowered moved plunged " +
	"raise raised reduced rise risen rises rising rose sank shrank slid slipped soared surged up went"

// movesBefore reports whether a verb of change stands in the few tokens before
// token i: "rose from 3 to 5".
func (d *document) movesBefore(i int) bool { return d.near(i-4, i, movements) }
