package figure

import "gloss/app/suggest/numeral"

// Read reads s, a short string that holds one figure, such as "80,000
// and 120,000", "five-fold" or "about a third of voters". It is for what a
// person has marked, and so takes two numbers joined by "and" for the ends of
// a range, and reads years and ordinals too, which Find passes over. It
// reports false where there is no number, or more than one figure. Doubt is as in Find.
func Read(s string, doubt bool) (Figure, bool) {
	d := read(s, doubt)
	found := d.figures(false)
	if len(found) == 1 {
		return found[0], true
	}
	for i := range d.Tokens {
		if !d.begins(i) && !d.isOrdinal(i) {
			continue
		}
		if s, ok := d.pair(i, between); ok && s.two && len(found) < 3 {
			return d.figure(s).Figure, true
		}
		if len(found) == 0 {
			return d.unoffered(i)
		}
		break
	}
	return Figure{}, false
}

// unoffered reads the number at token i that Find passes over.
func (d *document) unoffered(i int) (Figure, bool) {
	if v, _, ok := numeral.Ordinal(d.Low(i)); ok {
		return d.bare(Ordinal, v, i, i+1), true
	}
	s, ok := d.spread(i)
	if !ok {
		return Figure{}, false
	}
	switch {
	case d.ordinalSuffix(s.end):
		return d.bare(Ordinal, s.lo, i, s.end+1), true
	case d.ordinalAt(s):
		v, end, ok := d.ordinalFrom(i)
		return d.bare(Ordinal, v, i, max(end, i+1)), ok
	case d.isYear(i) && !s.two && s.unit.name == "":
		return d.bare(Date, s.lo, i, s.end), true
	}
	return d.figure(s).Figure, true
}

// isOrdinal reports whether token i is an ordinal in words.
func (d *document) isOrdinal(i int) bool {
	_, many, ok := numeral.Ordinal(d.Low(i))
	return ok && !many
}

// bare is a figure of one value and nothing else.
//
//go:noinline
func (d *document) bare(kind Kind, v float64, from, end int) Figure {
	return Figure{Kind: kind, Min: v, Max: v, Span: d.span(from, end), Whole: d.span(from, end)}
}
