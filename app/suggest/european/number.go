package european

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// number is one number without its unit.
type number struct {
	first, end int     // words, half-open
	lo, hi     float64 // equal, but for "Tausende"
	base       float64 // lo before its scale
	form       lang.Form
	words      bool // written in words
	scaled     bool
	fraction   bool
	multitude  bool // "Tausende", "milliers"
}

// plain reports whether n is digits alone, which may name or be a year.
func (n *number) plain() bool { return !n.words && n.form == lang.Plain && !n.scaled }

// number reads the number that begins at word i.
func (d *document) number(i int) (*number, bool) {
	if n, ok := d.wordNumber(i); ok {
		return n, true
	}
	first := i
	sign := 1.
	if d.lex.capital && (d.is(i, "minus") || d.is(i, "plus")) && d.isNumber(i+1) && !d.broken(i+1) {
		if i++; d.is(first, "minus") {
			sign = -1
		}
	} else if (d.is(i, "-") || d.is(i, "−") || d.is(i, "–")) && d.spaced(i) && d.isNumber(i+1) && !d.spaced(i+1) {
		sign, i = -1, i+1
	}
	n, ok := d.digits(i)
	if !ok {
		return nil, false
	}
	n.first = first
	n.lo, n.hi, n.base = sign*n.lo, sign*n.hi, sign*n.base
	return n, true
}

// digits reads a number in digits at word i, with a fraction, a power or a scale after it.
func (d *document) digits(i int) (*number, bool) {
	if !d.isNumber(i) {
		return nil, false
	}
	to := lang.Run(d.doc, d.words[i].Start)
	v, form := lang.Parse(d.doc[d.words[i].Start:to], d.style)
	if form == lang.NoNumber {
		return nil, false
	}
	n := &number{first: i, lo: v, form: form, end: d.wordAt(i, to)}
	if r, size := utf8.DecodeRuneInString(d.low(n.end)); size > 1 && !d.spaced(n.end) {
		if f, ok := numeral.Fraction(r); ok && form == lang.Plain {
			n.lo, n.form, n.end = v+f, lang.GroupedSure, n.end+1
		}
	}
	if w, end, ok := d.power(n.lo, i, n.end); ok {
		n.lo, n.form, n.end = w, lang.GroupedSure, end
	}
	if d.is(n.end, ",") && (d.is(n.end+1, "-") || d.is(n.end+1, "–") || d.is(n.end+1, "—")) && !d.spaced(n.end) && !d.spaced(n.end+1) {
		n.end += 2 // "5,- Euro"
	}
	n.hi, n.base = n.lo, n.lo
	d.scaleAfter(n)
	return n, true
}

// wordAt is the first word from i on that begins at byte at or after it.
func (d *document) wordAt(i, at int) int {
	for i < len(d.words) && d.words[i].Start < at {
		i++
	}
	return i
}

// power reads what raises the number v in words [from, end): "10⁶", "3×10⁸". A raised
// number behind any other is a footnote, or nothing that is known.
func (d *document) power(v float64, from, end int) (float64, int, bool) {
	if e, to, ok := d.raised(end); ok && v == 10 {
		return math.Pow(10, float64(e)), to, true
	}
	if (d.is(end, "×") || d.is(end, "·") || d.is(end, "x")) && d.is(end+1, "10") {
		if e, to, ok := d.raised(end + 2); ok {
			return v * math.Pow(10, float64(e)), to, true
		}
	}
	return v, end, false
}

// raised reads raised digits glued to what is before word i.
func (d *document) raised(i int) (int, int, bool) {
	if i >= len(d.words) || d.spaced(i) {
		return 0, i, false
	}
	e, size := numeral.Raised(d.doc[d.words[i].Start:])
	return e, d.wordAt(i, d.words[i].Start+size), size > 0
}

// scaleAfter takes the scales behind n into it: "3,2 Milliarden", "40 Mio.", "2 mil millones",
// "30 M€".
func (d *document) scaleAfter(n *number) {
	for range 2 {
		if d.broken(n.end) {
			return
		}
		e, to, ok := d.findIn(n.end, 1<<scale|1<<thousand)
		glued := !d.spaced(n.end)
		switch {
		case ok && e.class == thousand && n.words:
			return // it is a part of the number
		case ok && glued && d.low(n.end) != "md" && d.low(n.end) != "mds" && d.low(n.end) != "mio":
			return
		case ok:
			if d.is(to, ".") && !d.spaced(to) && abbreviated.Has(d.low(n.end)) {
				to++
			}
			n.end = to
			d.raise(n, e.value)
		case d.doc[d.words[n.end].Start:d.words[n.end].End] == "M" && d.is(n.end+1, "€") && !d.spaced(n.end+1):
			n.end++
			d.raise(n, 1e6)
			return
		case d.is(n.end, "k") && d.is(n.end+1, "€") && !d.spaced(n.end+1):
			n.end++
			d.raise(n, 1e3)
			return
		default:
			return
		}
	}
}

// abbreviated are the scales that a full stop follows.
const abbreviated text.Vocabulary = "bi bio md mi mill mio mld mln mrd tsd"

func (d *document) raise(n *number, by float64) {
	n.lo, n.hi, n.scaled = n.lo*by, n.hi*by, true
}

// wordNumber reads a number in words at word i.
func (d *document) wordNumber(i int) (*number, bool) {
	if e, to, ok := d.find(i, share); ok && !d.ordinalBefore(i) {
		return &number{first: i, end: to, lo: e.value, hi: e.value, base: e.value, words: true, fraction: true}, true
	}
	if e, to, ok := d.find(i, dozens); ok {
		n := &number{first: i, end: to, lo: e.value, hi: e.value, base: e.value, words: true}
		if d.is(to, "d") || d.has(to, of) || d.lex.capital {
			return n, true
		}
		return nil, false
	}
	if e, to, ok := d.find(i, many); ok {
		return d.multitude(i, to, e.value), true
	}
	if r, size := utf8.DecodeRuneInString(d.low(i)); size > 1 {
		if f, ok := numeral.Fraction(r); ok {
			return &number{first: i, end: i + 1, lo: f, hi: f, base: f, words: true, fraction: true}, true
		}
	}
	if n, ok := d.halfOf(i); ok {
		return n, true
	}
	n, single, ok := d.cardinal(i)
	if !ok {
		return nil, false
	}
	if d.is(n.end, "zu") {
		return nil, false // a score
	}
	if p, ok := d.partOf(n, single); ok {
		return p, true
	}
	if f, to, ok := d.outOf(n); ok {
		return &number{first: i, end: to, lo: f, hi: f, base: f, words: true, fraction: true}, true
	}
	n.base = n.lo
	d.scaleAfter(n)
	if single && n.lo == 1 && !n.scaled {
		return nil, false // an article
	}
	return n, true
}

// ordinalBefore reports whether the word before i makes a half one of a match: "in der
// zweiten Hälfte".
func (d *document) ordinalBefore(i int) bool {
	return d.isWord(i-1) && (strings.HasSuffix(d.low(i-1), "ten") || strings.HasPrefix(d.low(i-1), "prim"))
}

// multitude is the number of "Tausende" or "decenas de miles" in words [i, to).
func (d *document) multitude(i, to int, v float64) *number {
	for range 2 { // "decenas de miles de millones"
		at := to
		if _, after, ok := d.find(at, of); ok {
			at = after
		}
		e, after, ok := d.find(at, many)
		if !ok {
			if e, after, ok = d.find(at, scale); !ok || at == to {
				break
			}
		}
		v, to = v*e.value, after
	}
	return &number{first: i, end: to, lo: v, hi: v * 10, base: v, words: true, scaled: true, multitude: true}
}

// halfOf reads "eine halbe Million", "un demi-million", "medio millón".
func (d *document) halfOf(i int) (*number, bool) {
	at := i
	if d.has(at, one) {
		at++
	}
	e, to, ok := d.find(at, half)
	if !ok {
		return nil, false
	}
	if d.is(to, "-") && !d.spaced(to) {
		to++
	}
	s, to, ok := d.find(to, scale)
	if !ok {
		return nil, false
	}
	v := e.value * s.value
	return &number{first: i, end: to, lo: v, hi: v, base: e.value, words: true, scaled: true}, true
}

// partOf reads the denominator behind n: "zwei Drittel", "un tercio", "trois quarts". Where
// its word names other things too, what it is a part of must follow.
func (d *document) partOf(n *number, single bool) (*number, bool) {
	e, to, ok := d.find(n.end, part)
	if !ok || n.lo < 1 || n.lo >= e.value {
		return nil, false
	}
	follows := d.has(to, of) || genitives.Has(d.low(to)) || d.has(to, percent)
	if e.value == 4 && !d.quarter(to) {
		return nil, false
	}
	if single && !follows && !(d.lex.capital && e.value > 4) || d.is(to+1, "finale") || d.is(to+1, "final") {
		return nil, false
	}
	v := n.lo / e.value
	return &number{first: n.first, end: to, lo: v, hi: v, base: v, words: true, fraction: true}, true
}

// quarter reports whether the word for a quarter before word i is one, and no room: "un cuarto
// de baño", "um quarto de hotel".
func (d *document) quarter(i int) bool {
	if d.lex.lang != lang.Spanish && d.lex.lang != lang.Portuguese {
		return true
	}
	_, to, ok := d.find(i, of)
	return !ok || d.has(to, article) || d.has(to, duration) || d.is(i-1, "parte") || d.is(i-1, "partes") || !d.is(i, "de")
}

// outOf reads what n of so many is: "un sur cinq", "quatre enfants sur cinq", "vier von
// fünf". The word after the second number is no unit.
func (d *document) outOf(n *number) (float64, int, bool) {
	i := n.end
	_, to, ok := d.find(i, oneOf)
	if !ok && d.isWord(i) && !d.has(i, stop) && !d.lex.capital {
		_, to, ok = d.find(i+1, oneOf)
	}
	if !ok {
		return 0, i, false
	}
	under, single, ok := d.cardinal(to)
	if !ok || single {
		if under, ok = d.digits(to); !ok || under.form != lang.Plain || n.lo > 1 {
			return 0, i, false
		}
	}
	if under.lo <= n.lo || under.lo > 1000 || d.lex.capital && (n.lo == 1 || under.lo > 10) || d.measures(under.end) {
		return 0, i, false
	}
	return n.lo / under.lo, under.end, true
}

// measures reports whether a unit or a scale begins at word i.
func (d *document) measures(i int) bool {
	_, _, ok := d.findIn(i, 1<<scale|1<<percent|1<<points|1<<basis|1<<length|1<<duration|1<<degrees|1<<money)
	return ok
}

// foreign reports whether a letter or a digit of another script is glued to the words
// [from, end), so that they are a part of something else.
func (d *document) foreign(from, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(d.doc[:d.words[from].Start])
	after, _ := utf8.DecodeRuneInString(d.doc[d.words[end-1].End:])
	odd := func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsNumber(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	}
	return odd(before) || odd(after)
}
