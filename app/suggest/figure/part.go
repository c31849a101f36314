package figure

import (
	"math"
	"unicode/utf8"

	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// part reads a fraction that begins with no cardinal: "half", "a third", "an
// eighth", "a quarter", "½". What follows tells it from an ordinal and from a
// quarter of the year.
func (d *document) part(i int) (float64, int, bool) {
	if r, size := utf8.DecodeRuneInString(d.Word(i)); size > 1 {
		v, ok := numeral.Fraction(r)
		return v, i + 1, ok
	}
	switch d.Low(i) {
	case "half":
		return d.halfOf(i, i+1)
	case "quarter":
		_, class := numeral.Cardinal(d.Low(i + 1))
		return .25, i + 1, class == numeral.Scale
	case "a", "an", "one":
		next := d.hyphen(i + 1)
		if d.lowered(next, "half", "") {
			_, measured := measureOf(d.Low(i - 2))
			return .5, next + 1, !measured || !d.At(i-1, "and") // "a decade and a half"
		}
		v, many, ok := numeral.Ordinal(d.Low(next))
		if !ok || many || v < 3 {
			return 0, i, false
		}
		if d.lowered(i, "one", "") || next > i+1 || d.partFollows(next+1) || v >= 100 || d.compared(i) || d.lowered(i-1, "by", "") && !d.isWord(next+1) {
			return 1 / v, next + 1, true
		}
	case "two", "three", "four", "five", "six", "seven", "eight", "nine":
		// "and three quarters"
		u, _ := numeral.Cardinal(d.Low(i))
		return d.portion(u, i+1)
	}
	return 0, i, false
}

// compared reports whether the word before token i tells a fraction there from an
// ordinal: "just over a quarter", "nearly a third", "more than a fifth".
func (d *document) compared(i int) bool {
	w := d.Low(i - 1)
	return w == "than" || isApproximate(w) || comparison(w) != Exactly
}

// andAHalf reads one of a unit and half of it from token i on: "a year and a half".
func (d *document) andAHalf(i int) reading {
	if !d.At(i+2, "and") || !d.At(i+3, "a") || !d.At(i+4, "half") || !d.lowered(i, "a", "an") && !d.lowered(i, "one", "") || d.broken(i+4) {
		return reading{}
	}
	u, ok := measureOf(d.Low(i + 1))
	if !ok {
		return reading{}
	}
	return d.figure(spread{first: i, end: i + 5, past: i + 5, lo: 1.5, hi: 1.5, unit: u, number: number{from: i, to: i + 5, lo: 1.5, hi: 1.5, form: inWords}})
}

// halved are the words after which "half" is a part of a game or a year.
const halved text.Vocabulary = "better each first former last latter other second this"

// halfOf reads the words after "half" that the fraction takes with it: "half a
// million" is half of a scale.
func (d *document) halfOf(i, at int) (float64, int, bool) {
	if _, measured := measureOf(d.Low(i - 3)); halved.Has(d.Low(i-1)) || measured && d.At(i-1, "a") && d.At(i-2, "and") {
		return 0, i, false // "each half", "the past decade and a half"
	}
	next := d.hyphen(at)
	if w := d.Word(next); w == "a" || w == "an" {
		if _, class := numeral.Cardinal(d.Low(next + 1)); class >= numeral.Dozen {
			return .5, next + 1, true
		}
	}
	if next > at || d.At(at, "time") || d.At(at, "brother") || d.At(at, "sister") {
		return 0, i, false // "half-time", "half-hearted"
	}
	return .5, at, true
}

// portion reads a denominator after the numerator v: "two thirds",
// "three-quarters", "one fifth".
func (d *document) portion(v float64, end int) (float64, int, bool) {
	at := d.tie(end)
	under, many, ok := numeral.Ordinal(d.Low(at))
	if tens, class := numeral.Cardinal(d.Low(at)); class == numeral.Tens && v < 20 { // "three twenty-firsts"
		if u, plural, is := numeral.Ordinal(d.Low(d.hyphen(at + 1))); is && plural && u < 10 && v > 1 {
			return v / (tens + u), d.hyphen(at+1) + 1, true
		}
	}
	if tens, class := numeral.Cardinal(d.Low(end - 1)); class == numeral.Tens && v >= 100+tens && ok && many && under < 10 { // "one hundred thirty-fifths"
		return (v - tens) / (tens + under), at + 1, true
	}
	if d.lowered(at, "half", "halves") {
		under, many, ok = 2, v > 1, true
	}
	if !ok || d.broken(at) || many != (v > 1) || under < 3 && v > 1 && string(d.Word(at)) != "halves" || under == 1 || under == 2 && d.Word(at)[0] == 's' {
		return 0, 0, false
	}
	if under == 4 && at == end && v != 3 && v != 1 && !d.partFollows(at+1) {
		return 0, 0, false // two quarters of a year
	}
	return v / under, at + 1, true
}

// partFollowers go on after a fraction.
const partFollowers text.Vocabulary = ". acre as cent century cup fewer higher hour inch its larger less lower mile more of off per percent point smaller teaspoon the their to"

// partFollows reports whether token i goes on as after a fraction.
func (d *document) partFollows(i int) bool {
	return i >= len(d.Tokens) || partFollowers.Has(d.Low(i))
}

// oneIn reads "one in five", "3 out of 4", "one of every nine" after the numerator v: both whole,
// the second larger and round, and nothing measured by it.
func (d *document) oneIn(v float64, end int) (float64, int, bool) {
	at := end
	out := false
	switch d.Low(at) {
	case "in":
		at++
	case "out":
		if !d.At(at+1, "of") {
			return 0, 0, false
		}
		at += 2
		out = true
	case "of":
		if at++; !d.At(at, "every") {
			return 0, 0, false
		}
		out = true
	case "over":
		return d.quotient(v, end)
	default:
		return 0, 0, false
	}
	if d.At(at, "every") {
		at++
	}
	under, to, ok := d.integer(at)
	if !ok || v < 1 || v >= under || v != math.Trunc(v) || !out && (v > 99 || v > 1 && !roundUnder(under) || under >= 1900 && under <= 2100) {
		return 0, 0, false
	}
	w, scaledTo, scaled := d.magnitude(under, to, false, true)
	if scaled {
		under, to = w, scaledTo
	}
	if u, _ := d.unit(to, false); u.name != "" || d.At(to, "-") {
		return 0, 0, false // "two in 20 minutes"
	}
	return v / under, to, true
}

// quotient reads "1 over 3", where both stand alone.
func (d *document) quotient(v float64, end int) (float64, int, bool) {
	under, to, ok := d.integer(end + 1)
	if !ok || under <= 0 || d.isWord(to) || v == 0 {
		return 0, 0, false
	}
	if u, _ := d.unit(to, false); u.name != "" {
		return 0, 0, false
	}
	return v / under, to, true
}

// integer reads a whole number at token i, in digits or words.
func (d *document) integer(i int) (float64, int, bool) {
	if !d.isNumber(i) {
		return d.cardinal(i, true)
	}
	v, to, _, ok := d.digits(i)
	return v, to, ok && v == math.Trunc(v)
}

// roundUnder reports whether v is a number that rates are told by.
func roundUnder(v float64) bool {
	n := int(v)
	return n <= 10 || n == 12 || n%10 == 0 && (n < 1900 || n > 2100) || n == 25 || n == 75
}

// ratio reads what makes a fraction of a number in digits that ends at end:
// "3/4", "2 1/2", "2½", "1 in 20".
func (d *document) ratio(at, end int, v float64) (int, float64, bool) {
	if w, to, ok := d.slash(at, end, v); ok {
		return to, w, true
	}
	if r, size := utf8.DecodeRuneInString(d.Word(end)); size > 1 {
		if w, ok := numeral.Fraction(r); ok {
			return end + 1, v + w, true
		}
	}
	if d.isNumber(end) && d.spaced(end) && end == at+1 {
		if u, _, _, ok := d.digits(end); ok {
			if w, to, ok := d.slash(end, end+1, u); ok && w < 1 {
				return to, v + w, true
			}
		}
	}
	if w, to, ok := d.oneIn(v, end); ok {
		return to, w, true
	}
	if d.At(end, "and") {
		if w, to, ok := d.part(end + 1); ok && w < 1 {
			return to, v + w, true
		}
		if u, _, _, ok := d.digits(end + 1); ok && d.isNumber(end+1) {
			if w, to, ok := d.slash(end+1, end+2, u); ok {
				return to, v + w, true
			}
		}
	}
	return end, v, false
}

// halving are the denominators that prices are quoted in.
const halving text.Vocabulary = "16 2 3 32 4 64 8"

// slash reads "3/4": small whole numbers, one stroke, no third number. Feeds that
// part words from signs put spaces around the stroke: "7 3 / 4 %".
func (d *document) slash(at, end int, v float64) (float64, int, bool) {
	w, parted := d.Word(end), d.spaced(end)
	if end != at+1 || w != "/" && w != "⁄" || !d.isNumber(end+1) || d.spaced(end+1) != parted || d.broken(end+1) || d.At(end+2, "/") || d.At(at-1, "/") {
		return 0, 0, false
	}
	under, form, ok := numeral.Digits(d.Word(end + 1))
	if parted && !halving.Has(d.Word(end+1)) {
		return 0, 0, false
	}
	if !ok || form != numeral.Plain || v != float64(int(v)) || under < 2 || under > 1000 || v >= under || v == 9 && under == 11 || v == 24 {
		return 0, 0, false
	}
	return v / under, end + 2, true
}
