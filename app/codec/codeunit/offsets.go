package codeunit

import "gloss/app/text"

// Unit is what a tool counts in.
type Unit int

// The units. Code points are usual in files, UTF-16 in what browsers and Java wrote.
const (
	Runes Unit = iota
	UTF16
	Bytes
	units
)

// String is the unit in words.
func (u Unit) String() string {
	return [...]string{"code points", "UTF-16 units", "bytes"}[u]
}

// Offsets finds places of one text that are given in any unit.
type Offsets struct {
	doc   string
	runes *text.Index
	units Index
	wide  bool // the units differ in this text
}

// NewOffsets prepares a text.
func NewOffsets(doc string) *Offsets {
	o := &Offsets{doc: doc, runes: text.NewIndex(doc), units: New(doc)}
	o.wide = o.runes.ToRunes(len(doc)) != len(doc)
	return o
}

// Span is the bytes of the text from start to end, and whether there is such a place: it
// lies in the text, is not empty, and cuts no character.
func (o *Offsets) Span(u Unit, start, end int) (text.Span, bool) {
	if start < 0 || end <= start || end > len(o.doc) {
		return text.Span{}, false
	}
	if u == UTF16 {
		s, e := o.units.ToRunes(start), o.units.ToRunes(end)
		if o.units.FromRunes(s) != start || o.units.FromRunes(e) != end {
			return text.Span{}, false
		}
		start, end = s, e
	}
	if u != Bytes {
		if end > o.runes.ToRunes(len(o.doc)) {
			return text.Span{}, false
		}
		start, end = o.runes.FromRunes(start), o.runes.FromRunes(end)
	}
	span := text.Span{Start: start, End: end}
	if !span.Fits(o.doc) {
		return text.Span{}, false
	}
	return span, true
}

// From is the place of a span in a unit.
func (o *Offsets) From(u Unit, span text.Span) (start, end int) {
	switch start, end = o.runes.ToRunes(span.Start), o.runes.ToRunes(span.End); u {
	case UTF16:
		return o.units.FromRunes(start), o.units.FromRunes(end)
	case Bytes:
		return span.Start, span.End
	}
	return start, end
}

// Votes counts, of the places in a file that come with their words, how many stand on
// them in each unit.
type Votes [units]int

// Add counts one place, of which the file says that these words stand there.
func (v *Votes) Add(o *Offsets, start, end int, words string) {
	if !o.wide || words == "" {
		return // nothing tells the units apart
	}
	for u := range units {
		if span, is := o.Span(u, start, end); is && span.In(o.doc) == words {
			v[u]++
		}
	}
}

// Unit is the one in which the most places are on their words: the usual one, if no other
// has more. Sure says that the words told it.
func (v *Votes) Unit(usual Unit) (unit Unit, sure bool) {
	unit = usual
	for u := range units {
		if v[u] > v[unit] {
			unit = u
		}
	}
	for u := range units {
		if u != unit && v[u] == v[unit] {
			return unit, false
		}
	}
	return unit, true
}
