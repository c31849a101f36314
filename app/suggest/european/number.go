package european

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/numeral"
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
func (d *document) number(i int) (number, bool) {
	if n, ok := d.wordNumber(i); ok {
		return n, true
	}
	first := i
	sign := 1.
	if (d.is(i, "-") || d.is(i, "−")) && d.spaced(i) && d.isNumber(i+1) && !d.spaced(i+1) {
		sign, i = -1, i+1
	}
	n, ok := d.digits(i)
	if !ok {
		return number{}, false
	}
	n.first = first
	n.lo, n.hi, n.base = sign*n.lo, sign*n.hi, sign*n.base
	return n, true
}

// digits reads a number in digits at word i, with a fraction, a power or a scale after it.
func (d *document) digits(i int) (number, bool) {
	if !d.isNumber(i) {
		return number{}, false
	}
	to := lang.Run(d.doc, d.words[i].Start)
	v, form := lang.Parse(d.doc[d.words[i].Start:to], d.style)
	if form == lang.NoNumber {
		return number{}, false
	}
	n := number{first: i, lo: v, form: form, end: d.wordAt(i, to)}
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
	d.scaleAfter(&n)
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
		e, to, ok := d.findIn(n.end, func(c class) bool { return c == scale || c == thousand })
		glued := !d.spaced(n.end)
		switch {
		case ok && e.class == thousand && n.words:
			return // it is a part of the number
		case ok && glued && d.low(n.end) != "md" && d.low(n.end) != "mds" && d.low(n.end) != "mio":
			return
		case ok:
			if d.is(to, ".") && !d.spaced(to) && abbreviated[d.low(n.end)] {
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
var abbreviated = map[string]bool{"mio": true, "mrd": true, "bio": true, "tsd": true, "mill": true, "mld": true, "mln": true, "md": true, "mi": true, "bi": true}

func (d *document) raise(n *number, by float64) {
	n.lo, n.hi, n.scaled = n.lo*by, n.hi*by, true
}

// wordNumber reads a number in words at word i.
func (d *document) wordNumber(i int) (number, bool) {
	if e, to, ok := d.find(i, share); ok && !d.ordinalBefore(i) {
		return number{first: i, end: to, lo: e.value, hi: e.value, base: e.value, words: true, fraction: true}, true
	}
	if e, to, ok := d.find(i, dozens); ok {
		n := number{first: i, end: to, lo: e.value, hi: e.value, base: e.value, words: true}
		if d.is(to, "d") || d.has(to, of) || d.lex.capital {
			return n, true
		}
		return number{}, false
	}
	if e, to, ok := d.find(i, many); ok {
		return d.multitude(i, to, e.value), true
	}
	if r, size := utf8.DecodeRuneInString(d.low(i)); size > 1 {
		if f, ok := numeral.Fraction(r); ok {
			return number{first: i, end: i + 1, lo: f, hi: f, base: f, words: true, fraction: true}, true
		}
	}
	if n, ok := d.halfOf(i); ok {
		return n, true
	}
	n, single, ok := d.cardinal(i)
	if !ok {
		return number{}, false
	}
	if d.is(n.end, "zu") {
		return number{}, false // a score
	}
	if p, ok := d.partOf(n, single); ok {
		return p, true
	}
	if n.lo == 1 && single {
		if f, to, ok := d.oneIn(n.end); ok {
			return number{first: i, end: to, lo: f, hi: f, base: f, words: true, fraction: true}, true
		}
	}
	n.base = n.lo
	d.scaleAfter(&n)
	if single && n.lo == 1 && !n.scaled {
		return number{}, false // an article
	}
	return n, true
}

// ordinalBefore reports whether the word before i makes a half one of a match: "in der
// zweiten Hälfte".
func (d *document) ordinalBefore(i int) bool {
	return d.isWord(i-1) && (strings.HasSuffix(d.low(i-1), "ten") || strings.HasPrefix(d.low(i-1), "prim"))
}

// multitude is the number of "Tausende" or "decenas de miles" in words [i, to).
func (d *document) multitude(i, to int, v float64) number {
	for {
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
	return number{first: i, end: to, lo: v, hi: v * 10, base: v, words: true, scaled: true, multitude: true}
}

// halfOf reads "eine halbe Million", "un demi-million", "medio millón".
func (d *document) halfOf(i int) (number, bool) {
	at := i
	if d.has(at, one) {
		at++
	}
	e, to, ok := d.find(at, half)
	if !ok {
		return number{}, false
	}
	if d.is(to, "-") && !d.spaced(to) {
		to++
	}
	s, to, ok := d.find(to, scale)
	if !ok {
		return number{}, false
	}
	v := e.value * s.value
	return number{first: i, end: to, lo: v, hi: v, base: e.value, words: true, scaled: true}, true
}

// partOf reads the denominator behind n: "zwei Drittel", "un tercio", "trois quarts". Where
// its word names other things too, what it is a part of must follow.
func (d *document) partOf(n number, single bool) (number, bool) {
	e, to, ok := d.find(n.end, part)
	if !ok || n.lo < 1 || n.lo >= e.value {
		return number{}, false
	}
	follows := d.has(to, of) || d.is(to, "d") || d.is(to, "des") || d.is(to, "der") || d.is(to, "du") || d.has(to, percent)
	for _, w := range [...]string{"del", "dei", "delle", "degli", "della", "do", "da", "dos", "das", "aller", "dell"} {
		follows = follows || d.is(to, w)
	}
	if single && !follows || d.is(to+1, "finale") || d.is(to+1, "final") {
		return number{}, false
	}
	v := n.lo / e.value
	return number{first: n.first, end: to, lo: v, hi: v, base: v, words: true, fraction: true}, true
}

// oneIn reads what one of so many is: "sur cinq", and "électeur sur cinq". The word after
// the number then is no unit.
func (d *document) oneIn(i int) (float64, int, bool) {
	_, to, ok := d.find(i, oneOf)
	if !ok && d.isWord(i) && !d.has(i, stop) {
		_, to, ok = d.find(i+1, oneOf)
	}
	if !ok || d.lex.capital {
		return 0, i, false
	}
	n, single, ok := d.cardinal(to)
	if !ok || single {
		if n, ok = d.digits(to); !ok || n.form != lang.Plain {
			return 0, i, false
		}
	}
	if n.lo < 2 || n.lo > 1000 || d.measures(n.end) {
		return 0, i, false
	}
	return 1 / n.lo, n.end, true
}

// measures reports whether a unit or a scale begins at word i.
func (d *document) measures(i int) bool {
	_, _, ok := d.findIn(i, func(c class) bool {
		switch c {
		case scale, percent, points, basis, length, duration, degrees, money:
			return true
		}
		return false
	})
	return ok
}

// sum adds up the words of one number.
type sum struct {
	total, current float64
	any            bool
}

// add takes a word's value into the sum, and reports whether it can stand there.
func (s *sum) add(v float64) bool {
	switch {
	case v == 1000:
		if s.total > 0 {
			return false
		}
		s.total, s.current = max(s.current, 1)*1000, 0
	case v == 100 && s.current > 0 && s.current < 10:
		s.current *= 100
	case v == 20 && s.current == 4: // quatre-vingts
		s.current = 80
	case !s.any || s.current == 0:
		s.current = v
	case v < 100 && math.Mod(s.current, 100) == 0,
		v < 10 && v > 0 && math.Mod(s.current, 10) == 0 && math.Mod(s.current, 100) >= 20,
		v < 20 && v >= 10 && (math.Mod(s.current, 100) == 60 || math.Mod(s.current, 100) == 80): // soixante-dix
		s.current += v
	default:
		return false
	}
	s.any = true
	return true
}

// cardinal reads a number in words, scales excepted. Single is set for an article, which is
// the number one as well.
func (d *document) cardinal(i int) (n number, single, ok bool) {
	var s sum
	at := i
	for first := true; ; first = false {
		next := at
		if !first {
			if d.is(next, "-") && !d.spaced(next) && !d.spaced(next+1) {
				next++
			}
			if _, to, ok := d.find(next, joint); ok {
				next = to
				if d.is(next, "-") && !d.spaced(next) {
					next++
				}
			}
		}
		if d.broken(next) && !first || !d.isWord(next) {
			break
		}
		v, ok := d.wordValue(next)
		if e, _, is := d.find(next, one); !ok && is && (first || math.Mod(s.current, 10) == 0 && s.current >= 20) {
			v, ok = e.value, true
			single = first
		}
		if !ok || !s.add(v) {
			break
		}
		at = next + 1
		if single {
			if !d.has(at, thousand) && !d.has(at, hundred) {
				break
			}
			single = false
		}
	}
	if !s.any {
		return number{}, false, false
	}
	v := s.total + s.current
	return number{first: i, end: at, lo: v, hi: v, base: v, words: true}, single, true
}

// wordValue is the value of one word, which in German and Italian may be put together.
func (d *document) wordValue(i int) (float64, bool) {
	e, to, ok := d.findIn(i, func(c class) bool { return c == small || c == hundred || c == thousand })
	if ok && to == i+1 {
		return e.value, true
	}
	if d.lex.joins && len(d.low(i)) > 4 {
		return d.lex.compound(d.low(i))
	}
	return 0, false
}

// maxCompound bounds the length of a number that is one word, in bytes.
const maxCompound = 60

// compound reads a number that is one word: "fünfundzwanzig", "zweieinhalb", "venticinque".
func (l *lexicon) compound(w string) (float64, bool) {
	if len(w) > maxCompound {
		return 0, false
	}
	plus := 0.
	if rest, ok := strings.CutSuffix(w, "mal"); ok && l.capital {
		w = rest
	}
	if rest, ok := strings.CutSuffix(w, "einhalb"); ok && rest != "" {
		w, plus = rest, .5
	}
	var s sum
	units := 0. // of "fünfundzwanzig", which come before the tens
	for w != "" {
		v, size := l.longest(w)
		if size == 0 {
			return 0, false
		}
		w = w[size:]
		if rest, ok := strings.CutPrefix(w, "und"); ok && v < 10 {
			units, w = v, rest
			continue
		}
		if !s.add(v + units) {
			return 0, false
		}
		units = 0
	}
	return s.total + s.current + plus, s.any && units == 0
}

// longest is the longest word for a number that w begins with.
func (l *lexicon) longest(w string) (float64, int) {
	for size := len(w); size > 1; size-- {
		if size < len(w) && !utf8.RuneStart(w[size]) {
			continue
		}
		for _, e := range l.entries[w[:size]] {
			if len(e.rest) == 0 && (e.class == small && e.value == math.Trunc(e.value) || e.class == hundred || e.class == thousand || e.class == one && w[:size] == "ein") {
				return e.value, size
			}
		}
	}
	return 0, 0
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
