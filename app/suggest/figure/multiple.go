package figure

import (
	"strings"

	"gloss/app/suggest/measure"
	"gloss/app/text"
)

// times returns the token after the word that makes a multiple of s: "six
// times", "five-fold", "10x"; 0 where there is none.
func (d *document) times(s spread) int {
	if s.unit.name != "" || s.number.form == asFraction || s.number.form == asMany || d.broken(s.end) {
		return 0
	}
	at := d.hyphen(s.end)
	switch d.Low(at) {
	case "fold", "times":
		return at + 1
	case "x":
		if !d.spaced(at) && s.number.form == inDigits && !d.isNumber(at+1) {
			return at + 1
		}
	}
	return 0
}

// multiple makes the figure of s, which with the tokens before end says how
// many times.
func (d *document) multiple(s spread, end int) reading {
	l := d.limits(s.first, end, end)
	f := Figure{
		Kind: Multiple, Min: s.lo, Max: s.hi, Unit: "time", Approximate: l.approximate, Falling: s.falling,
		Span: d.span(s.first, end), Whole: d.span(min(l.first, s.first), max(l.end, end)),
	}
	if per, _ := d.by(unit{f.Unit, Percent}, end); measure.Period(per) != "" {
		f.Per = per
	}
	if s.lo == s.hi {
		f.bound(l.modifier)
	}
	return reading{Figure: f, first: s.first, end: end, ok: true}
}

// timesAs reads the word at token i that means v times.
func (d *document) timesAs(i int, v float64) reading {
	if !d.multiplies(i) {
		return pass(i + 1)
	}
	return d.multiple(spread{first: i, end: i + 1, lo: v, hi: v}, i+1)
}

// multiplied are the words that "twice" and "double" go before.
const multiplied text.Vocabulary = "as her his its last more our that the their this those what"

// multiplies reports whether the word at token i is used as a multiple, or for how
// often something was done, and not as in "double room" or "think twice".
func (d *document) multiplies(i int) bool {
	w := d.Word(i)
	if isUpper(w) && !d.Tokens[i].Breaks {
		return false
	}
	if d.At(i+1, "down") {
		return false // "doubled down on it"
	}
	if d.lowered(i, "twice", "thrice") {
		return !d.lowered(i-1, "or", "think") && !d.lowered(i-1, "thinking", "thought")
	}
	if strings.HasSuffix(w, "d") || strings.HasSuffix(w, "fold") {
		return true
	}
	if multiplied.Has(d.Low(i + 1)) {
		return true
	}
	return false
}

// kin are the people whose ages are given behind a comma: "her husband, 55, drove".
const kin text.Vocabulary = "boyfriend brother cousin daughter father fiance fiancee girlfriend grandson husband mother nephew niece partner sister son wife"

// ageOf makes an age of a bare number that stands where ages do: "Thomas Sam,
// 42, and", "aged 14", "at the age of four".
func (d *document) ageOf(f *Figure, s spread) {
	if f.Unit != "" || f.Kind != Count || s.hi > 120 || s.lo < 1 {
		return
	}
	aged := false
	switch d.Low(s.number.from - 1) {
	case "aged", "age":
		aged = true
	case "of":
		aged = d.lowered(s.number.from-2, "age", "ages")
	case ",":
		after := d.Word(s.end)
		aged = s.number.form == inDigits && s.number.plain && s.hi >= 10 && (after == "," || after == ".") && d.isWord(s.first-2) && (isUpper(d.Word(s.first-2)) || kin.Has(d.Low(s.first-2)) && d.lowered(s.first-3, "his", "her")) && d.spaced(s.first)
	}
	if aged {
		f.Kind, f.Unit, f.Of = Age, "year of age", ""
	}
}
