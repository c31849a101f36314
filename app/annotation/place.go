package annotation

import (
	"unicode/utf8"

	"gloss/app/annotation/scan"
	"gloss/app/text"
)

// State says what became of a mark.
//
// Exact and Moved are for the same text, as SameText has it, and nothing else:
// a mark whose every letter, digit and comma stands. Exact is the same text
// whose start and end are the code points they were, so a space that became a
// no-break space, or straight quotation marks that became curly, leave a mark
// exact, while a dash written "--" moves its end, and whatever comes after. A
// word or a number is the same as a whole or not at all: a mark on 12 where
// 12.5 or 12,000 stands now is Changed. Changed is other text between, or
// beside, the old neighbours; it is never the same text.
type State string

// The states of a mark whose text was opened again.
const (
	Exact   State = "exact"   // the same text at the same offsets, in code points
	Moved   State = "moved"   // the same text at other offsets
	Changed State = "changed" // its counterpart stands there, in other words
	Lost    State = "lost"    // it has no counterpart
)

// Valid reports whether s is one of the four.
func (s State) Valid() bool { return s == Exact || s == Moved || s == Changed || s == Lost }

// Place is where a mark stands now.
type Place struct {
	Span         text.Span // bytes of the new text; empty where lost
	State        State
	Confidence   float64     // from 0 to 1 that the mark belongs there; 0 where lost
	Alternatives []text.Span // bytes: other places to offer, the likeliest first, at most maxAlternatives
	Reason       string      // why it is lost, for a person to read
}

const maxAlternatives = 3

func lost(reason string) Place { return Place{State: Lost, Reason: reason} }

// Place says what became of one span of the old text.
func (al *Alignment) Place(span text.Span) Place {
	p := al.pages[oldSide]
	switch {
	case span.End < span.Start:
		return lost("the mark ends before it starts")
	case span.Start < 0 || span.End > len(p.Text):
		return lost("the mark lies outside its text")
	case !span.Fits(p.Text):
		return lost("the mark cuts a character")
	}
	i, j := p.Within(span)
	if i == j {
		return lost("the mark holds no text")
	}
	switch {
	case al.to[i] >= 0 && al.run[i] >= j:
		return al.same(span, i, j, al.to[i])
	case al.within(i, j):
		return al.same(span, i, j, al.moved[i])
	}
	return al.altered(span, i, j)
}

// same places a span whose tokens [i, j) all stand together in the new text, from token
// first on.
func (al *Alignment) same(span text.Span, i, j, first int32) Place {
	o, n := al.pages[oldSide], al.pages[newSide]
	last := first + j - 1 - i
	at := text.Span{Start: int(n.Tokens[first].Start), End: int(n.Tokens[last].End)}
	if cut := span.Start - int(o.Tokens[i].Start); cut > 0 {
		at.Start = n.Alike(first, o, i, span.Start, false)
	}
	if span.End < int(o.Tokens[j-1].End) {
		at.End = n.Alike(last, o, j-1, span.End, true)
	}
	if at.Empty() {
		return lost("the mark holds no text")
	}
	at.Start -= blanks(o.Text[span.Start:max(span.Start, int(o.Tokens[i].Start))], n.Text[:at.Start], true)
	at.End += blanks(o.Text[min(span.End, int(o.Tokens[j-1].End)):span.End], n.Text[at.End:], false)
	place := Place{Span: at, State: al.standing(span, at), Confidence: 0.5 + 0.5*al.neighbours(i, j, first, last+1)}
	if al.within(i, j) || al.inSingle(i, j) {
		place.Confidence = max(place.Confidence, sureMoved)
	}
	if cuts(o, span, i, j) && !SameText(span.In(o.Text), at.In(n.Text)) {
		place.State = Changed // a letter parted from its accent
	}
	return place
}

// standing is exact or moved, for a mark of the same text.
func (al *Alignment) standing(was, is text.Span) State {
	o, n := al.index[oldSide], al.index[newSide]
	if o.ToRunes(was.Start) == n.ToRunes(is.Start) && o.ToRunes(was.End) == n.ToRunes(is.End) {
		return Exact
	}
	return Moved
}

// cuts reports whether the span begins or ends inside a token.
func cuts(p *scan.Page, span text.Span, i, j int32) bool {
	return int(p.Tokens[i].Start) < span.Start || span.End < int(p.Tokens[j-1].End)
}

// blanks is how many bytes of white space a mark takes in at one end, now that
// the text beside it is beside: as many characters as it had, if they are there.
func blanks(had, beside string, before bool) int {
	n := 0
	for range utf8.RuneCountInString(had) {
		r, size := utf8.DecodeRuneInString(beside[n:])
		if before {
			r, size = utf8.DecodeLastRuneInString(beside[:len(beside)-n])
		}
		if size == 0 || !scan.Ignored(r) {
			break
		}
		n += size
	}
	return n
}

// near is how many tokens on each side speak for a place.
const near = 8

// neighbours is how much of what stood around old tokens [i, j) stands around
// new tokens [c, d), from 0 to 1.
func (al *Alignment) neighbours(i, j, c, d int32) float64 {
	had, have := 0, 0
	for k := int32(1); k <= near; k++ {
		if i-k >= 0 {
			had++
			if t := al.to[i-k]; t >= c-2*k && t < c && t >= 0 {
				have++
			}
		}
		if j-1+k < int32(len(al.to)) {
			had++
			if t := al.to[j-1+k]; t >= d && t < d+2*k {
				have++
			}
		}
	}
	if had == 0 {
		return 1
	}
	return float64(have) / float64(had)
}
