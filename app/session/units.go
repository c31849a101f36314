package session

import (
	"slices"

	"gloss/app/article"
	"gloss/app/text"
)

// target is where a step leads the cursor: to where the next unit begins, or
// with Shift to where it ends.
func (s *State) target(m Moved) int {
	at := s.Selection.Focus
	if (m.By == Sentence || m.By == Clause) && m.Forward && !m.Extend {
		for _, b := range s.Article.Blocks {
			for _, u := range unitsIn(s.Article, m.By, b, at, at) {
				if u.Start > at {
					return u.Start
				}
			}
		}
		return at
	}
	return stepFrom(s.Article, at, m.By, m.Forward)
}

// vicinity is how far around a place a block is read that is longer than any that
// a person writes, in bytes.
const vicinity = 16 << 10

// vicinityOf is what of a block is read for a span in it: all of it, unless it is huge.
func vicinityOf(doc string, block, span text.Span) text.Span {
	if block.End-block.Start <= 2*vicinity {
		return block
	}
	return block.Clip(text.Span{Start: text.Boundary(doc, span.Start-vicinity), End: text.Boundary(doc, span.End+vicinity)})
}

// unitsIn are the sentences or the clauses of a block, if it reaches beyond a
// place; of a huge one, those around another place, at.
func unitsIn(a article.Article, by Step, b article.Block, beyond, at int) []text.Span {
	if b.Span.End <= beyond {
		return nil
	}
	var out []text.Span
	in := vicinityOf(a.Text, b.Span, text.Span{Start: at, End: at})
	for _, s := range text.Sentences(in.In(a.Text)) {
		s.Start, s.End = s.Start+in.Start, s.End+in.Start
		if by == Sentence {
			out = append(out, s)
			continue
		}
		for _, c := range text.Clauses(s.In(a.Text)) {
			out = append(out, text.Span{Start: s.Start + c.Start, End: s.Start + c.End})
		}
	}
	return out
}

// unitAfter is the first sentence or clause that ends after a place, or else the
// end of the text.
func unitAfter(a article.Article, by Step, at int) text.Span {
	for _, b := range a.Blocks {
		for _, u := range unitsIn(a, by, b, at, at) {
			if u.End > at {
				return u
			}
		}
	}
	return text.Span{Start: len(a.Text), End: len(a.Text)}
}

// unitBefore is the last sentence or clause that begins before a place, or else
// the beginning of the text.
func unitBefore(a article.Article, by Step, at int) text.Span {
	for _, b := range slices.Backward(a.Blocks) {
		if b.Span.Start >= at {
			continue
		}
		for _, u := range slices.Backward(unitsIn(a, by, b, 0, at)) {
			if u.Start < at {
				return u
			}
		}
	}
	return text.Span{}
}

// takeUnit selects the sentences or clauses that the selection touches, or the
// one at the cursor; and where just these are selected, one more.
func (s *State) takeUnit(by Step) []Effect {
	span := s.Selection.Span()
	first, last := unitAfter(s.Article, by, span.Start), unitAfter(s.Article, by, max(span.Start, span.End-1))
	units := text.Span{Start: first.Start, End: last.End}
	if units == span {
		units.End = unitAfter(s.Article, by, span.End).End
	}
	if units.Empty() {
		return nil
	}
	s.Selection = Selection{Anchor: units.Start, Focus: units.End, Caret: true}
	return []Effect{FocusText{}, Select{s.Selection}}
}
