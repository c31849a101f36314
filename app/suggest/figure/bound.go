package figure

import (
	"slices"

	"gloss/app/suggest/numeral"
	"gloss/app/text"
)

// limit is what the words around a number say of it.
type limit struct {
	modifier    Modifier
	approximate bool
	first, end  int // tokens, the number's own included
}

// limits reads the words before token first and from token end on.
//
// A rate may lie between the number and what follows: "$5 a share or more".
func (d *document) limits(first, end, past int) limit {
	l := limit{first: first, end: end}
	for range 3 {
		if !d.limitBefore(&l) {
			break
		}
	}
	d.limitAfter(&l, past)
	return l
}

// limitBefore takes the words right before l into it, and reports whether
// there were any.
func (d *document) limitBefore(l *limit) bool {
	i := l.first - 1
	if i < 0 || d.broken(l.first) {
		return false
	}
	w := d.Low(i)
	switch {
	case isApproximate(w) && !d.lowered(i-1, "how", "what"):
		l.approximate, l.first = true, i
		return true
	case w == "." && d.lowered(i-1, "approx", "c"):
		l.approximate, l.first = true, i-1
		return true
	case d.equalOr(l, i):
		return true
	}
	if m := comparison(w); m != Exactly && (w != "over" || !d.during(l)) {
		return d.bounded(l, m, i)
	}
	return d.phraseBefore(l, i, w)
}

// phraseBefore takes the bound that ends with the word w, token i, into l.
func (d *document) phraseBefore(l *limit, i int, w string) bool {
	switch w {
	case "than":
		m, at := d.thanBefore(i)
		return m != Exactly && d.bounded(l, m, at)
	case "to":
		return d.toBefore(l, i)
	case "of":
		return d.ofBefore(l, i)
	case "least":
		return d.lowered(i-1, "at", "the") && d.bounded(l, AtLeast, i-1)
	case "most":
		return d.lowered(i-1, "at", "") && d.bounded(l, AtMost, i-1)
	case "as":
		m := d.asBound(i - 1)
		return m != Exactly && d.lowered(i-2, "as", "") && d.bounded(l, m, i-2)
	case "=":
		m := closed(signBound(d.Word(i - 1)))
		return m != Exactly && d.bounded(l, m, i-1)
	case "equals", "equal":
		return d.bounded(l, EqualTo, i)
	case "minimum":
		return d.bounded(l, AtLeast, i)
	case "maximum":
		return d.bounded(l, AtMost, i)
	}
	return false
}

// signBound returns the bound that a sign says.
func signBound(s string) Modifier {
	switch s {
	case ">":
		return MoreThan
	case "<":
		return LessThan
	}
	return Exactly
}

// equalOr takes "equal to or" before a bound into it.
func (d *document) equalOr(l *limit, i int) bool {
	if l.modifier == Exactly || !d.lowered(i, "or", "") || !d.lowered(i-1, "to", "") || !d.lowered(i-2, "equal", "") {
		return false
	}
	l.modifier, l.first = closed(l.modifier), i-2
	return true
}

//go:noinline
func (d *document) bounded(l *limit, m Modifier, first int) bool {
	if l.modifier != Exactly {
		return false
	}
	l.modifier, l.first = m, first
	return true
}

// toBefore reads what ends in "to" at token i: "up to", "close to", "or equal
// to", "equal to".
func (d *document) toBefore(l *limit, i int) bool {
	switch d.Low(i - 1) {
	case "up":
		return d.bounded(l, AtMost, i-1)
	case "close", "closer", "next":
		l.approximate, l.first = true, i-1
		return true
	case "equal":
		if !d.lowered(i-2, "or", "") {
			return d.bounded(l, EqualTo, i-1)
		}
		at := i - 3
		if d.lowered(at, "than", "") {
			at--
		}
		if d.lowered(at, "least", "most") && d.lowered(at-1, "at", "") {
			m := AtLeast
			if d.lowered(at, "most", "") {
				m = AtMost
			}
			return d.bounded(l, m, at-1)
		}
		m, first := d.degree(at)
		return m != Exactly && d.bounded(l, closed(m), first)
	}
	return false
}

// ofBefore reads what ends in "of" at token i: "in excess of", "upwards of".
func (d *document) ofBefore(l *limit, i int) bool {
	switch d.Low(i - 1) {
	case "excess":
		if d.lowered(i-2, "in", "") {
			return d.bounded(l, MoreThan, i-2)
		}
	case "upwards", "upward", "north":
		return d.bounded(l, MoreThan, i-1)
	case "minimum":
		return d.bounded(l, AtLeast, d.article(i-1))
	case "maximum":
		return d.bounded(l, AtMost, d.article(i-1))
	case "shy", "short", "south":
		return d.bounded(l, LessThan, i-1)
	case "order", "region", "neighborhood", "neighbourhood":
		l.approximate, l.first = true, i-1
		return true
	}
	return false
}

// What follows "or" after a number, and bounds it.
const (
	upwards   text.Vocabulary = "above better bigger greater higher larger longer more older over up upwards"
	downwards text.Vocabulary = "below fewer less lower shorter smaller under younger"
)

// limitAfter takes "or more", "+" and the like after l into it.
func (d *document) limitAfter(l *limit, i int) {
	switch d.Word(i) {
	case "+":
		if !d.isNumber(i+1) && !d.At(i+1, "/") {
			d.closes(l, AtLeast, i+1)
		}
	case "plus":
		if _, class := numeral.Cardinal(d.Low(i + 1)); d.isHyphen(i-1) || class == numeral.None && !d.isNumber(i+1) && d.spaced(i) {
			d.closes(l, AtLeast, i+1)
		}
	case "or", "and":
		if d.At(i+2, "than") {
			return
		}
		switch w := d.Low(i + 1); {
		case upwards.Has(w):
			d.closes(l, AtLeast, i+2)
		case downwards.Has(w):
			d.closes(l, AtMost, i+2)
		case w == "equal":
			if d.At(i+2, "to") && l.modifier != Exactly {
				l.modifier, l.end = closed(l.modifier), i+3
			}
		case w == "so":
			if d.At(i, "or") {
				l.approximate, l.end = true, i+2
			}
		}
	}
}

//go:noinline
func (d *document) closes(l *limit, m Modifier, end int) {
	if l.modifier == Exactly {
		l.modifier, l.end = m, end
	}
}

// lowered reports whether token i is one of some words, in whatever case.
//
//go:noinline
func (d *document) lowered(i int, words ...string) bool {
	w := d.Low(i)
	return w != "" && slices.Contains(words, w)
}
