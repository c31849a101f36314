package figure

import (
	"gloss/app/suggest/currency"
	"gloss/app/suggest/numeral"
)

// quantity is a number with its unit.
type quantity struct {
	number
	unit   unit
	first  int    // the token it begins with, the currency included
	end    int    // the token after it, the unit included
	per    string // what it is taken by: "barrel" in "$76 a barrel"
	past   int    // the token after that
	signed bool   // a currency stands before it
}

// largeMoney is the number of pounds from which they are taken for money.
const largeMoney = 1e5

// quantity reads the quantity whose number begins at token i. With bare an
// "and" ends the number.
func (d *document) quantity(i int, bare bool) (quantity, bool) {
	currency, first := d.moneyBefore(i)
	n, ok := d.number(i, currency != "", bare)
	if !ok {
		return quantity{}, false
	}
	q := quantity{number: n, first: first, end: n.to}
	switch {
	case currency != "":
		q.unit, q.signed = unit{currency, Money}, true
		d.afterSigned(&q)
	case n.form == asMany || n.form == asFraction:
		d.unitOf(&q)
	default:
		q.unit, q.end = d.unit(n.to, n.lo >= largeMoney)
	}
	if q.unit.kind == Money && !q.signed {
		d.trailingScale(&q)
	}
	d.megaMoney(&q)
	d.subunit(&q)
	q.per, q.past = d.by(q.unit, q.end)
	if q.signed && d.isMinus(q.first-1) {
		q.lo, q.hi, q.first = -q.hi, -q.lo, q.first-1
	}
	return q, true
}

// isMinus reports whether token i is a minus sign glued to what follows.
func (d *document) isMinus(i int) bool {
	w := d.Word(i)
	return (w == "-" || w == "−") && d.spaced(i) && !d.spaced(i+1)
}

// afterSigned reads a currency said again behind the number: "$76 US", "$10
// dollars", "₹5 rupees".
func (d *document) afterSigned(q *quantity) {
	if q.unit.name == "dollar" && (d.At(q.end, "US") || d.At(q.end, "USD") || d.At(q.end, "U.S.")) && !d.At(q.end+1, "dollars") {
		q.end++
		return
	}
	if c := currency.Word(d.Low(q.end)); c == q.unit.name && d.spaced(q.end) {
		q.end++
	} else if c := currency.Code(d.Word(q.end)); c != "" && len(d.Word(q.end)) == 3 && q.unit.name == "dollar" {
		q.unit.name = c
		q.end++
	}
}

// unitOf reads the unit of a fraction or of many, to which "of" or an article
// may lead: "tens of thousands of dollars", "half a mile", "two thirds of a
// million".
func (d *document) unitOf(q *quantity) {
	at := q.to
	if d.At(at, "of") {
		at++
	}
	if w := d.Word(at); q.form == asFraction && (w == "a" || w == "an") {
		at++
		if s, class := numeral.Cardinal(d.Low(at)); class == numeral.Scale {
			q.lo, q.hi, q.to, q.scaled = q.lo*s, q.hi*s, at+1, true
			at++
		}
	}
	if d.At(at, "%") || at > q.to && d.isQuarter(at) {
		q.end = q.to
		return
	}
	q.unit, q.end = d.unit(at, q.lo >= largeMoney)
	if q.unit.name == "" {
		q.end = q.to
	}
}

func (d *document) isQuarter(i int) bool {
	w := d.Word(i)
	return w == "percent" || w == "pound" && d.At(i-1, "of")
}

// trailingScale reads a magnitude after the currency: "75 USD million".
func (d *document) trailingScale(q *quantity) {
	if s, class := numeral.Cardinal(d.Low(q.end)); class == numeral.Scale && !q.scaled {
		q.lo, q.hi, q.end, q.scaled = q.lo*s, q.hi*s, q.end+1, true
	}
}

// megaMoney reads the code of a currency with an M for millions: "30 MUSD", "MSEK 60".
func (d *document) megaMoney(q *quantity) {
	if q.unit.name == "" && !d.broken(q.end) {
		if c := mega(d.Word(q.end)); c != "" {
			q.unit = unit{c, Money}
			q.lo, q.hi, q.end, q.scaled = q.lo*1e6, q.hi*1e6, q.end+1, true
		}
	} else if q.signed && mega(d.Word(q.first)) != "" {
		q.lo, q.hi, q.scaled = q.lo*1e6, q.hi*1e6, true
	}
}
