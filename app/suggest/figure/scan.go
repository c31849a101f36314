package figure

import (
	"math"
	"strings"

	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// figures returns the figures in order, with those of kind Name if names is set.
func (d *document) figures(names bool) []Figure {
	var out []Figure
	done := 0 // the first token that no figure has
	for i := 0; i < len(d.Tokens); {
		r := d.figureAt(i)
		if r.ok && r.first >= done && (names || r.Kind != Name) {
			out = d.join(out, r.Figure)
			done = r.end
		}
		i = max(r.end, i+1)
	}
	carry(d.Text, out)
	ShareUnits(d.Text, out, "and", "or", "and even", "or even")
	return out
}

// join appends f to figures, or makes one range of it and the last of them:
// "more than twenty and less than thirty".
func (d *document) join(figures []Figure, f Figure) []Figure {
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

// reading is what was read at a token: a figure or none, and the token to go
// on with.
type reading struct {
	Figure
	first, end int // tokens, half-open
	ok         bool
}

// pass is a reading of no figure that goes on with token end.
func pass(end int) reading { return reading{end: end} }

// figureAt reads the figure whose number begins at token i.
func (d *document) figureAt(i int) reading {
	if !d.begins(i) {
		return pass(i + 1)
	}
	if d.isNumber(i) {
		if _, end, read := d.otherwise(i); read && end == i {
			return pass(d.afterDoubt(i))
		}
	}
	if to := d.date(i); to > i {
		return pass(to)
	}
	if _, at := d.sign(i); at > i && d.isNumber(at) && d.dashed(at) > at {
		return pass(d.dashed(at)) // "+1-555-0100"
	}
	if v := numeral.Times(d.Low(i)); v > 0 {
		return d.timesAs(i, v)
	}
	if r := d.andAHalf(i); r.ok {
		return r
	}
	s, ok := d.spread(i)
	if !ok {
		return pass(i + 1)
	}
	if s.unit.name == "" && !s.two && d.hangs(s.end) {
		s.unit, _ = d.unit(d.hung(s.end), false)
	}
	to := d.times(s)
	switch {
	case d.label(i):
		if isIndex(d.Word(i-1)) || d.At(i-1, "(") || d.At(i-1, "[") {
			return pass(i + 1)
		}
		return d.name(s.lo, i, i+1)
	case to > 0:
		return d.multiple(s, to)
	case d.ordinalAt(s):
		return pass(s.end)
	case d.unsure(&s), d.vague(&s), d.tally(&s) == score:
		return pass(s.end)
	case d.tally(&s) == vote:
		return d.alone(&s)
	case d.glue(s) || !d.stands(s):
		if s.unit.kind == Duration || d.agoAfter(s.end) || d.inner(s) { // a date told from today; or no word of its own
			return pass(s.end)
		}
		return d.name(s.lo, i, s.end)
	}
	return d.figure(s)
}

// name is the reading of v, a number that names, in tokens [first, end).
func (d *document) name(v float64, first, end int) reading {
	return reading{Figure: d.bare(Name, v, first, end), first: first, end: end, ok: true}
}

// figure makes the figure of s, with what the words around it say.
func (d *document) figure(s spread) reading {
	l := d.limits(s.first, s.end, s.past)
	f := Figure{
		Kind: s.unit.kind, Min: s.lo, Max: s.hi, Unit: s.unit.name, Per: s.per,
		Approximate: l.approximate, Change: s.change, Falling: s.falling,
		Span: d.span(s.first, s.end), Whole: d.span(l.first, l.end),
	}
	if s.two || s.lo != s.hi {
		f.Whole = d.span(min(l.first, s.first), s.end)
	} else {
		f.bound(l.modifier)
	}
	switch {
	case f.Unit != "":
	case s.number.form == asFraction:
		f.Kind = Fraction
	default:
		f.Kind = Count
	}
	if f.Unit == "" || f.Kind == Percent && d.At(s.end, "of") {
		if of, ok := d.counted(max(s.end, l.end), s.hi <= 1 && !d.tallied(s.first), d.determined(l.first)); ok {
			f.Of = of.In(d.Text)
		}
	}
	if f.Kind == Count && f.Of == "" {
		d.elsewhere(&f, s)
	}
	d.ageOf(&f, s)
	d.percentageOf(&f, &s)
	return reading{Figure: f, first: s.first, end: s.end, ok: true}
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
//
//go:noinline
func (d *document) span(from, end int) text.Span {
	return text.Span{Start: d.Tokens[from].Start, End: d.Tokens[end-1].End}
}
