package figure

import (
	"strings"
	"unicode/utf8"

	"gloss/app/suggest/measure"
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// unit is what a number is measured in.
type unit struct {
	name string // canonical, singular; "" for none
	kind Kind
}

// unit reads the unit that begins at token i, right after a number. It returns
// the token after the unit; a hyphen before it belongs to it.
func (d *document) unit(i int, large bool) (unit, int) {
	if d.At(i, "[") && d.At(i+2, "]") { // put in by the editor: "20 [miles]"
		if u, to := d.unit(i+1, large); to == i+2 {
			return u, to + 1
		}
		return unit{}, i
	}
	if to := d.overplus(i); to > i {
		if u, end := d.unit(to, large); u.name != "" {
			return u, end
		}
		return unit{}, i
	}
	at := i
	if d.isHyphen(i) && !d.spaced(i) && d.isWord(i+1) && !d.spaced(i+1) {
		at = i + 1
	}
	if at = d.partedUnit(at); at >= len(d.Tokens) || d.Tokens[at].Breaks && d.isWord(at) && isUpper(d.Word(at)) {
		return unit{}, i
	}
	if u, to := d.percent(at); u.name != "" {
		return u, to
	}
	if u, to := d.age(at); u.name != "" {
		return u, to
	}
	if u, to := d.degrees(at); u.name != "" {
		return u, to
	}
	if c, to := d.moneyAfter(at); c != "" {
		return unit{c, Money}, to
	}
	u, to := d.measure(at, large)
	if u.name == "" {
		return u, i
	}
	return d.rate(u, to)
}

// partedUnit steps over a hyphen between two spaces before a unit that nothing but
// a hyphen goes before, as feeds that part words from signs have it: "a 28 - year -
// old", "a 9 - inch pipe".
func (d *document) partedUnit(i int) int {
	if at := i + 1; d.isHyphen(i) && d.spaced(i) && d.tie(i) == at {
		w := d.Low(at)
		age, _ := d.age(at)
		u, _ := measureOf(w)
		if age.name != "" || w != "second" && (u.name == w || w == "square" || w == "cubic") && (d.isWord(at+1) || d.isHyphen(at+1)) {
			return at
		}
	}
	return i
}

//go:noinline
func (d *document) isHyphen(i int) bool {
	w := d.Word(i)
	return w == "-" || w == "‑"
}

// age reads "year-old", "years old", "years of age", "-month-old".
func (d *document) age(i int) (unit, int) {
	switch d.Low(i) {
	case "yo", "y.o", "y.o.":
		return unit{"year of age", Age}, i + 1
	case "yr", "yrs":
	default:
		span, ok := period(d.Low(i))
		if !ok || span.kind != Duration {
			return unit{}, i
		}
	}
	span := unit{"year", Duration}
	if p, ok := period(d.Low(i)); ok {
		span = p
	}
	next := d.tie(i + 1)
	switch d.Low(next) {
	case "old", "olds":
		return unit{span.name + " of age", Age}, next + 1
	case "of":
		if d.lowered(next+1, "age", "") {
			return unit{span.name + " of age", Age}, next + 2
		}
	}
	return unit{}, i
}

// measure reads a unit of length, time, weight and so on: one word, one symbol
// or several of either.
func (d *document) measure(i int, large bool) (unit, int) {
	w := d.Word(i)
	switch w {
	case "″", "”", "\"":
		if w == "″" || !d.spaced(i) && d.inches(i) {
			return unit{"inch", Dimension}, i + 1
		}
	case "′":
		return unit{"foot", Dimension}, i + 1
	case "'", "’":
		if d.isPrime(i) {
			return unit{"foot", Dimension}, i + 1
		}
	}
	if !d.isWord(i) {
		return unit{}, i
	}
	if name := measure.Phrase(d.Low(i), d.Low(d.hyphen(i+1))); name != "" && !d.broken(i+1) {
		return unit{name, Dimension}, d.hyphen(i+1) + 1
	}
	switch d.Low(i) {
	case "part", "parts":
		if s := d.Low(i + 2); d.At(i+1, "per") && (s == "million" || s == "billion" || s == "trillion") {
			return unit{"part per " + s, Dimension}, i + 3
		}
	case "stone":
		if next := d.Low(i + 1); !d.isWord(i+1) || isFunction(next) {
			return unit{"stone", Dimension}, i + 1 // and no "two stone lions"
		}
	case "square", "sq", "cubic", "cu":
		return d.squared(i)
	case "crowns":
		if large {
			return unit{"crown", Money}, i + 1
		}
	case "pound", "pounds":
		if large || d.At(i+1, "sterling") {
			return unit{"pound sterling", Money}, i + 1
		}
	}
	if w == "in" && d.inchWord(i) {
		end := i + 1
		if d.At(end, ".") && !d.spaced(end) && end+1 < len(d.Tokens) && !d.Tokens[end+1].Breaks {
			end++
		}
		return unit{"inch", Dimension}, end
	}
	if u, ok := measureOf(d.Low(i)); ok {
		return d.powered(u, i+1)
	}
	if w == "s" && !d.spaced(i) && strings.Contains(d.Word(i-1), ".") {
		return unit{"second", Duration}, i + 1 // "9.58s", and no "20s"
	}
	if name := measure.Symbol(w, !d.spaced(i) || d.At(i+1, "/") && !d.spaced(i+1)); name != "" {
		return d.powered(unit{name, Dimension}, i+1)
	}
	return unit{}, i
}

// inches reports whether the quotation mark at token i can be a unit: no other
// stands before it in the last few tokens.
func (d *document) inches(i int) bool {
	for k := i - 2; k > i-12 && k >= 0; k-- {
		if w := d.Word(k); w == "\"" || w == "“" {
			return false
		}
		if d.Tokens[k].Breaks {
			break
		}
	}
	return d.At(i, "\"")
}

// inchExtents are the words that go on after a measure of length: "3 in long".
const inchExtents text.Vocabulary = "across by deep diameter high long tall thick wide x ×"

// inchWord reports whether "in" at token i is a unit: what follows says so, after the full
// stop of an abbreviation too.
func (d *document) inchWord(i int) bool {
	if !d.isNumber(i-1) && !d.isFractionMark(i-1) {
		return false
	}
	at := i + 1
	if d.At(at, ".") && !d.spaced(at) {
		if at++; at >= len(d.Tokens) || d.Tokens[at].Breaks {
			return true
		}
		return !d.isWord(at) || !isUpper(d.Word(at))
	}
	return inchExtents.Has(d.Low(at))
}

// isFractionMark reports whether token i is a fraction in one character: "½".
func (d *document) isFractionMark(i int) bool {
	r, size := utf8.DecodeRuneInString(d.Word(i))
	_, ok := numeral.Fraction(r)
	return ok && size > 1
}

// squared reads "square kilometres", "sq ft", "cubic metres".
func (d *document) squared(i int) (unit, int) {
	at := i + 1
	if d.At(at, ".") {
		at++
	}
	base := ""
	if u, ok := measureOf(d.Low(d.tie(at))); ok {
		base = u.name
	} else {
		base = measure.Symbol(d.Word(at), false)
	}
	if base == "" {
		return unit{}, i
	}
	power := "square "
	if d.Low(i)[0] == 'c' {
		power = "cubic "
	}
	return unit{power + base, Dimension}, d.tie(at) + 1
}

// powered reads "²", "^2" or "squared" after a unit of length.
func (d *document) powered(u unit, i int) (unit, int) {
	w := d.Word(i)
	if d.spaced(i) {
		switch d.Low(i) {
		case "squared":
			return unit{"square " + u.name, u.kind}, i + 1
		case "cubed":
			return unit{"cubic " + u.name, u.kind}, i + 1
		}
		return u, i
	}
	end := i + 1
	if w == "^" {
		w, end = d.Word(i+1), i+2
	}
	if p := measure.Power(w); p != "" {
		return unit{p + u.name, u.kind}, end
	}
	return u, i
}

func isUpper(s string) bool { return s != "" && 'A' <= s[0] && s[0] <= 'Z' }
