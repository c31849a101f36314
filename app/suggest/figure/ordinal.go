package figure

import (
	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// ordinals returns the ordinals of the document in order, as kind Ordinal: "the 20th
// century", "her twenty-first", "a second vote". Those within a date, a fraction or a
// figure are left out.
func (d *document) ordinals() []Figure {
	figures := d.figures(false)
	var out []Figure
	for i := 0; i < len(d.Tokens); {
		if to := d.date(i); to > i {
			i = to
			continue
		}
		for len(figures) > 0 && figures[0].Span.End <= d.Tokens[i].Start {
			figures = figures[1:]
		}
		v, end, ok := d.ordinalFrom(i)
		if !ok || !d.orders(i, end) || len(figures) > 0 && figures[0].Span.Overlaps(d.span(i, end)) {
			i++
			continue
		}
		out = append(out, d.bare(Ordinal, v, i, end))
		i = end
	}
	return out
}

// ordinalFrom reads the ordinal that begins at token i, and returns the token after it:
// "20th", "first", "twenty-first", "one hundredth".
func (d *document) ordinalFrom(i int) (v float64, end int, ok bool) {
	if d.isNumber(i) {
		v, end, _, ok = d.digits(i)
		return v, end + 1, ok && d.ordinalSuffix(end)
	}
	if v, many, ok := numeral.Ordinal(d.Low(i)); ok {
		return v, i + 1, !many && !d.At(i, "quarter")
	}
	if _, class := numeral.Cardinal(d.Low(i)); class == numeral.None {
		return 0, i, false
	}
	v, end, ok = d.cardinal(i, true)
	at := d.hyphen(end)
	u, many, is := numeral.Ordinal(d.Low(at))
	if !ok || !is || many || d.broken(at) || d.At(at, "quarter") {
		return 0, i, false
	}
	if u >= 100 {
		return v * u, at + 1, true
	}
	return v + u, at + 1, v >= 20
}

// secondLeads are the words after which "second" is no time.
const secondLeads text.Vocabulary = "a and any as for her his in its my no on our that the their this to your"

// orders reports whether the ordinal in tokens [i, end) gives a place in a row: not a
// time ("a second later", "per second") and no name ("Second City").
func (d *document) orders(i, end int) bool {
	if end-i == 1 && d.Low(i) == "second" {
		switch {
		case d.isHyphen(end) && !d.spaced(end):
		case !secondLeads.Has(d.Low(i-1)) && i > 0 && !d.Tokens[i].Breaks && !d.endsSentence(i-1):
			return false
		case d.At(i-1, "a"):
			return d.isWord(end) && !isFunction(d.Low(end)) && !d.broken(end)
		}
	}
	return end-i > 1 || i == 0 || d.Tokens[i].Breaks || d.endsSentence(i-1) || !isUpper(d.Word(i)) || !isUpper(d.Word(end))
}
