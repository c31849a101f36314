package european

import (
	"unicode"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
)

// apostrophe reports whether an apostrophe parts word i from the one before it.
func (d *document) apostrophe(i int) bool { return d.words[i].Start > d.words[i-1].End }

// refused reports whether q, which has been read, is left out.
func (d *document) refused(q *spread) bool {
	n := q.a
	if d.foreign(q.first, q.numberEnd) && !n.words || d.joinedBefore(q.first) || d.joinedAfter(q) {
		return true
	}
	if q.kind == figure.Duration && d.told(q) {
		return true
	}
	if _, below := d.minusBefore(q.first); below && q.kind != figure.Temperature {
		return true // "moins 3": less than nothing, or less three
	}
	if d.clocked(q) || d.codeLike(q) || d.otherWord(q) {
		return true
	}
	if _, _, ok := d.ends(q.first, 1<<label); ok && !q.measured() && (n.plain() || n.words) {
		return true
	}
	if q.unit == "" && !n.scaled && (n.form == lang.Odd || n.form == lang.Thirds && (d.noun(q.end) >= 0 || d.isWord(q.end))) {
		return true
	}
	if n.form == lang.Thirds && d.lex.lang == lang.Spanish && !n.scaled {
		return true // half of those who write Spanish part thousands by commas
	}
	if n.form == lang.Grouped && d.lex.lang == lang.French && q.kind == figure.Dimension && d.pointed(n.first) {
		return true // French has points nowhere: "1.234 km"
	}
	if !n.plain() || q.measured() {
		return false
	}
	if d.isYear(n.first) && !q.two && !(d.bounded(q.first) && d.noun(q.end) >= 0) {
		return true
	}
	return d.naming(q)
}

// clocked reports whether a pair of numbers are two times of day: "von 8 bis 18 Uhr", "de 9
// heures à 18 heures".
func (d *document) clocked(q *spread) bool {
	if _, _, ok := d.find(q.end, named); ok {
		return true
	}
	return q.two && q.unit == "hour" && q.b <= 24 && !d.lex.capital && d.has(q.first, from)
}

// codeLike reports whether the plain number q is a part of a code: other numbers stand right
// beside it, brackets around it, or it numbers a line or a place.
func (d *document) codeLike(q *spread) bool {
	if q.a.form == lang.Grouped && !q.a.scaled && d.isNumber(q.end) && !d.broken(q.end) {
		return true // "91 123 45 67"
	}
	if !q.a.plain() || q.measured() || q.two {
		return false
	}
	i, end := q.first, q.end
	switch {
	case d.isNumber(i-1) && !d.broken(i), d.isNumber(end) && !d.broken(end):
		return true
	case d.is(i-1, "[") && d.is(end, "]"), d.is(i-1, "(") && d.is(end, ")"):
		return true
	case (i == 0 || d.words[i].breaks) && (d.is(end, ".") || d.is(end, ")")) && !d.broken(end+1):
		return true // "1. Der Plan"
	}
	return len(d.low(i)) == 5 && d.isUpper(end) && !d.bounded(i) && !d.broken(end) // "10115 Berlin"
}

// otherWord reports whether a word for a number is rather one that means something else:
// "un bateau neuf", "venti forti".
func (d *document) otherWord(q *spread) bool {
	if q.measured() || q.two || q.end != q.first+1 {
		return false
	}
	switch d.low(q.first) {
	case "neuf":
		return d.noun(q.end) < 0
	case "venti":
		switch d.low(q.end) {
		case "forti", "deboli", "moderati", "intensi", "di", "da", "freddi", "caldi":
			return true
		}
		return d.noun(q.end) < 0
	}
	return false
}

// pointed reports whether the number in digits at word i has a point.
func (d *document) pointed(i int) bool {
	for _, b := range []byte(d.low(i)) {
		if b == '.' {
			return true
		}
	}
	return false
}

// joinedBefore reports whether a letter or a mark ties word i to a name before it: "Covid-19",
// "A7", "EU-27", "€" aside.
func (d *document) joinedBefore(i int) bool {
	if i == 0 || d.spaced(i) {
		return false
	}
	switch before := d.low(i - 1); before {
	case "-", "–", "_", "=", "&", ".", ",", "'", "’", ":", "/", "@", "#", "+":
		return !d.spaced(i-1) || before == "#"
	}
	return d.isWord(i-1) && !d.apostrophe(i)
}

// joinedAfter reports whether what is glued behind q makes a name or an ordinal of it:
// "20e", "737-800", "3ª", "20°".
func (d *document) joinedAfter(q *spread) bool {
	i := q.end
	if i >= len(d.words) || d.spaced(i) || q.a.words {
		return false
	}
	switch w := d.low(i); w {
	case "-", "–", "_", "=", "&", "@", "/", "+", "*":
		return !d.spaced(i + 1)
	case "°", "º", "ª", "'", "\"", "″", "′":
		return w != "\""
	case ".":
		return (d.isWord(i+1) || d.isNumber(i+1) || d.is(i+1, "º") || d.is(i+1, "ª")) && !d.spaced(i+1)
	}
	return d.isWord(i)
}

// told reports whether a time is told from today, and so dates: "vor drei Jahren".
func (d *document) told(q *spread) bool {
	_, _, before := d.ends(q.first, 1<<ago)
	return before || d.has(q.end, since)
}

// naming reports whether the plain number q rather names than counts: it stands behind a
// name, and nothing that it counts follows.
func (d *document) naming(q *spread) bool {
	if q.two || q.first == 0 || !d.isWord(q.first-1) || d.broken(q.first) {
		return false
	}
	if d.noun(q.end) >= 0 {
		return false
	}
	return d.nameLike(q.first-1) && !d.begins(q.first-1) && !d.has(q.first-1, month) || d.lex.capital && d.isUpper(q.first-1)
}

// nameLike reports whether word i has a capital: "iPhone" too.
func (d *document) nameLike(i int) bool {
	for _, r := range d.doc[d.words[i].Start:d.words[i].End] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
