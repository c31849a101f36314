package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// magnitude multiplies v by the scale word or letters that follow it at end.
func (d *document) magnitude(v float64, end int, money, bare bool) (float64, int, bool) {
	if end >= len(d.Tokens) || d.Tokens[end].Breaks {
		return v, end, false
	}
	at := end
	if d.At(at, "-") && !d.spaced(at) && !d.spaced(at+1) {
		at++ // "2.5-million"
	}
	if s, class := numeral.Cardinal(d.Low(at)); class >= numeral.Dozen {
		if at == end && !d.spaced(at) && d.Tokens[at].Kind != token.Word {
			return v, end, false
		}
		return d.scaleUp(v*s, s, at+1, bare)
	}
	if s, ok := numeral.Many(d.Low(at)); ok && at == end && !d.At(at+1, "of") {
		return v * s, at + 1, true // "30 lakhs", "200 dozens"
	}
	s, moneyOnly, ok := numeral.Suffix(d.Word(end))
	if !ok || moneyOnly && !money && !(d.At(end, "B") && d.loneScale(end)) || d.spaced(end) && !money && s < 1e9 && !d.loneScale(end) {
		return v, end, false
	}
	if !money && d.At(end, "m") && (v >= 1000 || d.metres(end)) { // nobody writes a billion as "1,500m"
		return v, end, false
	}
	return v * s, end + 1, true
}

// loneScale reports whether the letter at token i, which is not glued to its
// number, can be a magnitude all the same: "2.33 k", "10 M".
func (d *document) loneScale(i int) bool {
	w := d.Word(i)
	if w == "B" && d.spaced(i) {
		return d.counts(i + 1) // "8 B people"
	}
	return (w == "k" || w == "K" || w == "M") && !(d.isWord(i+1) && isUpper(d.Word(i+1))) && (d.spaced(i+1) || d.At(i+1, ","))
}

// scaleUp goes on after a scale word: more scales ("hundred thousand"), and
// the smaller rest in words ("4 thousand 3 hundred and 21").
func (d *document) scaleUp(v, below float64, at int, bare bool) (float64, int, bool) {
	for {
		s, class := numeral.Cardinal(d.Low(at))
		if class != numeral.Hundred && class != numeral.Scale {
			break
		}
		v, below = v*s, s
		at++
	}
	if w, end, ok := d.half(at); ok && !bare {
		if below > 100 {
			w *= below
		}
		return v + w, end, true
	}
	if w, end, ok := d.rest(at, below, bare); ok {
		return v + w, end, true
	}
	return v, at, true
}

// half reads "and a half" after a scale: "two million and a half".
func (d *document) half(at int) (float64, int, bool) {
	at = d.hyphen(at)
	if !d.At(at, "and") {
		return 0, 0, false
	}
	w, end, ok := d.part(d.hyphen(at + 1))
	return w, end, ok && w < 1
}

// extents are the words after which an "m" is a metre.
const extents text.Vocabulary = "^ above away backstroke below breaststroke butterfly champion dash deep depth final finals freestyle " +
	"height high hurdles is long medley platform race radius relay runner runners sprint tall title wide x ²"

// lengths are the words before a number whose "m" is a metre.
const lengths text.Vocabulary = "altitude depth diameter distance height length radius tall width within"

// metres reports whether the "m" at token i is the unit of length.
func (d *document) metres(i int) bool {
	if d.At(i+1, "/") {
		return !d.spaced(i + 2)
	}
	return d.near(i-4, i-1, lengths) || extents.Has(d.Low(i+1))
}
