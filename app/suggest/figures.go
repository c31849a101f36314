package suggest

import (
	"math"
	"strings"

	"gloss/app/text"
)

// Figures returns the figures of the document; see the function Figures.
func (d *Document) Figures() []Figure {
	var out []Figure
	done := 0 // the first token that no figure has
	for i := 0; i < len(d.Tokens); {
		f, from, end, ok := d.figureAt(i)
		if end <= i {
			end = i + 1
		}
		if ok && from >= done {
			out = d.join(out, f)
			done = end
		}
		i = end
	}
	return out
}

// join appends f to figures, or makes one range of it and the last of them:
// "more than twenty and less than thirty".
func (d *Document) join(figures []Figure, f Figure) []Figure {
	if len(figures) > 0 {
		a := &figures[len(figures)-1]
		lo, hi := math.Max(a.Min, f.Min), math.Min(a.Max, f.Max)
		if math.IsInf(lo, 0) || math.IsInf(hi, 0) || lo >= hi || a.Unit != f.Unit || a.Whole.End > f.Whole.Start {
			return append(figures, f)
		}
		switch gap := strings.TrimSpace(d.Text[a.Whole.End:f.Whole.Start]); {
		case gap != "and" && gap != "but", a.Modifier == Exactly, f.Modifier == Exactly, a.Modifier == EqualTo, f.Modifier == EqualTo:
		default:
			a.Min, a.Max, a.Modifier, a.Of = lo, hi, Exactly, f.Of
			a.Whole.End = f.Whole.End
			a.Span = a.Whole
			return figures
		}
	}
	return append(figures, f)
}

// figureAt reads the figure whose number begins at token i. Where there is
// none, end is the token to go on with: after a date, say.
func (d *Document) figureAt(i int) (f Figure, from, end int, ok bool) {
	if !d.begins(i) {
		return f, i, i + 1, false
	}
	if to := d.date(i); to > i {
		return f, i, to, false
	}
	if _, at := d.sign(i); at > i && d.isNumber(at) {
		if to := d.dashed(at); to > at {
			return f, i, to, false // "+1-555-0100"
		}
	}
	if to := d.label(i); to > i {
		return f, i, to, false
	}
	if v := timesWord(d.word(i)); v > 0 {
		f, from, ok := d.timesAs(i, v)
		return f, from, i + 1, ok
	}
	s, ok := d.spread(i)
	if !ok {
		return f, i, i + 1, false
	}
	if to := d.times(s); to > 0 {
		f, from := d.multiple(s, to)
		return f, from, to, true
	}
	if d.glue(s) || d.ordinalAt(s) || !d.stands(s) {
		return f, i, s.end, false
	}
	return d.figure(s)
}

// figure makes the figure of s, with what the words around it say.
func (d *Document) figure(s spread) (f Figure, from, end int, ok bool) {
	l := d.limits(s.first, s.end, s.past)
	f = Figure{Per: s.per, Min: s.lo, Max: s.hi, Unit: s.unit.name, Kind: s.unit.kind, Change: s.change, Falling: s.falling, Approximate: l.approximate}
	f.Span = d.span(s.first, s.end)
	f.Whole = d.span(l.first, l.end)
	if s.two || s.lo != s.hi {
		f.Whole = d.span(min(l.first, s.first), s.end)
	} else {
		f.bound(l.modifier)
	}
	if f.Unit == "" {
		f.Kind = Count
		if s.number.form == asFraction {
			f.Kind = Fraction
		}
	}
	if of, ok := d.counted(max(s.end, l.end), s.hi <= 1, d.determined(l.first)); ok && (f.Unit == "" || f.Kind == Percent && d.word(s.end) == "of") {
		f.Of = of.In(d.Text)
	}
	d.ageOf(&f, s)
	return f, s.first, s.end, true
}

// bound opens the side of f that m leaves open.
func (f *Figure) bound(m Modifier) {
	f.Modifier = m
	switch m {
	case Exactly, EqualTo:
	case MoreThan, AtLeast:
		f.Max = math.Inf(1)
	case LessThan, AtMost:
		f.Min = math.Inf(-1)
	}
}

// span is the text of tokens [from, end).
func (d *Document) span(from, end int) text.Span {
	return text.Span{Start: d.Tokens[from].Start, End: d.Tokens[end-1].End}
}
