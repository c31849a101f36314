package european

import (
	"unicode/utf8"

	"gloss/app/suggest/currency"
	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
)

// spread is one number with its unit, or two as one figure.
type spread struct {
	a          *number
	b          float64 // the second number, if two is set
	two        bool
	first, end int // words, half-open
	numberEnd  int // the word after the first number
	unit       string
	kind       figure.Kind
	change     bool // from one value to another
	falling    bool // the larger is said first
}

// measured reports whether a unit makes sure that q is a quantity.
func (q *spread) measured() bool { return q.unit != "" }

// spread reads the figure whose first number begins at word i. Before is what stands before
// it if the caller knows: between, or classes.
func (d *document) spread(i int, before class) (*spread, bool) {
	a, ok := d.quantity(i)
	if !ok {
		return a, false
	}
	start := a.first
	if at, ok := d.minusBefore(a.first); ok {
		start = at // "entre moins 3 et 5 degrés"
	}
	if before == classes {
		before, start = d.opener(start)
	}
	joint, at := d.jointAfter(a.end, before)
	if joint == classes || a.a.multitude || a.a.fraction {
		return a, true
	}
	b, ok := d.quantity(d.bare(at))
	if !ok || b.a.multitude || b.a.fraction || d.broken(at) || !d.pairs(a, b, joint, before) {
		return a, true
	}
	a.two, a.b, a.end, a.unit, a.kind = true, b.a.lo, b.end, b.unit, b.kind
	a.falling = a.a.lo > a.b
	a.change = joint == to && before == from && a.kind != figure.Age && d.moves(start)
	if before != classes {
		a.first = start
	}
	return a, true
}

// bare steps over an article and a word for "about" before the second number of a pair.
func (d *document) bare(i int) int {
	for range 3 {
		if d.isNumber(i) {
			return i
		}
		if _, to, ok := d.findIn(i, 1<<article|1<<approx); ok && (d.isNumber(to) || d.isSign(to) || d.has(to, minus)) {
			return to
		}
	}
	return i
}

// opener returns what stands before the first number of a pair, and where it begins.
func (d *document) opener(i int) (class, int) {
	at := i
	if at > 0 && d.has(at-1, article) && !d.has(at-1, from) {
		at--
	}
	if e, start, ok := d.ends(at, 1<<between|1<<from); ok && !d.broken(i) {
		return e.class, start
	}
	if e, start, ok := d.ends(i, 1<<between|1<<from); ok && !d.broken(i) {
		return e.class, start
	}
	return classes, i
}

// dash is the joint of "10-12".
const dash = label

// jointAfter reads what stands between the two numbers of a pair, from word i on.
func (d *document) jointAfter(i int, before class) (class, int) {
	switch d.low(i) {
	case "-", "–", "—":
		if d.spaced(i) == d.spaced(i+1) {
			return dash, i + 1
		}
	}
	if before == between {
		if _, after, ok := d.find(i, and); ok {
			return and, after
		}
		return classes, i
	}
	if _, after, ok := d.find(i, to); ok {
		return to, after
	}
	return classes, i
}

// pairs reports whether a and b are one figure, and lets a scale and a unit that only one
// of them has hold for both.
func (d *document) pairs(a, b *spread, j, before class) bool {
	switch {
	case a.unit == b.unit:
	case a.unit == "":
		a.unit, a.kind = b.unit, b.kind
	case b.unit == "" && before != classes && d.noun(b.end) < 0:
		b.unit, b.kind = a.unit, a.kind
	default:
		return false
	}
	if d.isYear(a.a.first) && d.isYear(b.a.first) && a.unit == "" {
		return false
	}
	if b.a.scaled && !a.a.scaled && a.a.lo < 1000 {
		if a.a.lo > b.a.base {
			return false
		}
		a.a.lo *= b.a.lo / b.a.base
		a.a.hi = a.a.lo
	}
	if a.kind == figure.Temperature {
		d.below(a)
	}
	rising := a.a.lo < b.a.lo
	switch j {
	case dash:
		return rising
	case and:
		return rising && a.a.form != lang.Odd
	}
	if before == from {
		return a.a.lo != b.a.lo
	}
	return rising && (d.lex.capital || d.measured(b) || d.noun(b.end) >= 0)
}

func (d *document) measured(q *spread) bool { return q.unit != "" }

// moves reports whether a verb of change stands before word i, which is anything but a
// preposition or an article: "stieg von 10 auf 12".
func (d *document) moves(i int) bool {
	return i > 0 && d.isWord(i-1) && !d.isUpper(i-1) && !d.has(i-1, stop) && !d.has(i-1, of)
}

// quantity reads a number with its unit at word i.
func (d *document) quantity(i int) (*spread, bool) {
	if unit, to := d.moneyAt(i); unit != "" && d.isNumber(to) && !d.broken(to) {
		n, ok := d.digits(to)
		if !ok {
			return nil, false
		}
		q := &spread{a: n, first: i, end: n.end, numberEnd: n.end, unit: unit, kind: figure.Money}
		return q, true
	}
	n, ok := d.number(i)
	if !ok {
		return d.oneAndHalf(i)
	}
	q := &spread{a: n, first: n.first, end: n.end, numberEnd: n.end, kind: figure.Count}
	d.unitOf(q)
	return q, true
}

// oneAndHalf reads "une heure et demie", "una hora y media": an article, a unit of time and
// half of one.
func (d *document) oneAndHalf(i int) (*spread, bool) {
	if !d.has(i, one) {
		return nil, false
	}
	e, to, ok := d.find(i+1, duration)
	if !ok {
		return nil, false
	}
	if _, to, ok = d.find(to, andHalf); !ok {
		return nil, false
	}
	n := &number{first: i, end: to, lo: 1.5, hi: 1.5, base: 1.5, words: true}
	return &spread{a: n, first: i, end: to, numberEnd: to, unit: e.name, kind: figure.Duration}, true
}

// isSign reports whether word i is the sign of a currency.
func (d *document) isSign(i int) bool {
	unit, _ := d.moneyAt(i)
	return unit != ""
}

// moneyAt returns the currency of the sign or code at word i, which stands before its
// number, and the word after.
func (d *document) moneyAt(i int) (string, int) {
	if i < 0 || i >= len(d.words) || d.isNumber(i) {
		return "", i
	}
	raw := d.doc[d.words[i].Start:d.words[i].End]
	if (raw == "US" || raw == "R") && d.is(i+1, "$") && !d.spaced(i+1) {
		if raw == "R" {
			return "brazilian real", i + 2
		}
		return "dollar", i + 2
	}
	if c, ok := currency.Sign(raw); ok {
		return c, i + 1
	}
	if len(raw) == 3 && d.isWord(i) && raw >= "A" && raw < "a" {
		return currency.Code(raw), i + 1
	}
	return "", i
}

// unitOf takes the unit behind the number of q into it: "Prozent", "mètres carrés", "millones
// de euros"; or an age: "42-jährig".
func (d *document) unitOf(q *spread) {
	at := q.end
	n := q.a
	if d.lex.capital && n.words && hasSuffix(d.low(at-1), "mal") {
		q.unit, q.kind = "time", figure.Multiple // "fünfmal"
		return
	}
	if d.broken(at) {
		return
	}
	if d.is(at, "-") && !d.spaced(at) && !d.spaced(at+1) && d.isWord(at+1) {
		w := d.low(at + 1)
		switch {
		case hasPrefix(w, "jährig"):
			q.unit, q.kind, q.end = "year of age", figure.Age, at+2
			return
		case len(w) > 4 && (hasSuffix(w, "ig") || hasSuffix(w, "ige") || hasSuffix(w, "igen") || hasSuffix(w, "iger") || hasSuffix(w, "iges")):
			q.end = at + 2
			return
		}
		at++ // "6,5-Meter-Spiegel"
	}
	if n.scaled || n.fraction || n.multitude {
		if _, to, ok := d.find(at, of); ok {
			at = to
		}
	}
	e, to, ok := d.findIn(at, 1<<percent|1<<points|1<<basis|1<<length|1<<duration|1<<degrees|1<<money|1<<times)
	if !ok || d.broken(at) {
		if unit, to := d.moneyAt(at); unit != "" && !d.isNumber(to) {
			q.unit, q.kind, q.end = unit, figure.Money, to
		}
		return
	}
	if e.class == length && d.spacedSymbol(at, n) {
		return
	}
	if e.class == degrees && d.is(at, "°") && to == at+1 && d.isWord(to) && !d.isUpper(to) && (d.lex.lang == lang.Italian || d.lex.lang == lang.Spanish || d.lex.lang == lang.Portuguese) {
		return // "il 20° secolo"
	}
	q.unit, q.end = e.name, to
	switch e.class {
	case percent:
		q.unit, q.kind = "percentage", figure.Percent
	case points:
		q.unit, q.kind = "percentage point", figure.Points
	case basis:
		q.unit, q.kind = "basis point", figure.Points
	case length:
		q.kind = figure.Dimension
	case duration:
		q.kind = figure.Duration
		if _, after, ok := d.find(to, aged); ok {
			q.unit, q.kind, q.end = e.name+" of age", figure.Age, after
			return
		}
		d.halfAfter(q)
	case degrees:
		q.kind = figure.Temperature
		d.below(q)
	case money:
		q.kind = figure.Money
	case times:
		if n.fraction || n.multitude || n.scaled {
			q.unit, q.end = "", q.numberEnd
			return
		}
		q.unit, q.kind = "time", figure.Multiple
	}
}

// below makes a temperature one below zero after the word for it: "moins 4 degrés".
func (d *document) below(q *spread) {
	n := q.a
	if start, ok := d.minusBefore(q.first); ok && n.lo > 0 {
		n.lo, n.hi, n.base, q.first = -n.lo, -n.hi, -n.base, start
	}
}

// minusBefore reports whether the word for less than nothing stands before word i, and where.
// In "au moins 4" and "al menos 4" it is a part of a bound.
func (d *document) minusBefore(i int) (int, bool) {
	_, start, ok := d.ends(i, 1<<minus)
	return start, ok && !d.lex.capital && !d.bounded(i)
}

// spacedSymbol reports whether what may be the symbol of a unit at word i is rather a word:
// a letter that is a word too, in Spanish and French.
func (d *document) spacedSymbol(i int, n *number) bool {
	if utf8.RuneCountInString(d.low(i)) > 1 {
		return false
	}
	return n.words || d.apostropheAfter(i) || d.isUpper(i) && d.low(i) != "l"
}

// apostropheAfter reports whether an apostrophe follows word i: "l'eau".
func (d *document) apostropheAfter(i int) bool {
	return i+1 < len(d.words) && d.isWord(i+1) && !d.spaced(i+1) && d.apostrophe(i+1)
}

// halfAfter adds the half behind a unit: "deux ans et demi", "una hora y media".
func (d *document) halfAfter(q *spread) {
	if _, to, ok := d.find(q.end, andHalf); ok {
		q.a.lo += .5
		q.a.hi, q.a.base, q.end = q.a.lo, q.a.lo, to
	}
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}
