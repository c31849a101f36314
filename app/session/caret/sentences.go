package caret

import (
	"slices"

	"gloss/app/article"
	"gloss/app/text"
)

// vicinity is how far around a place a block is read that is longer than any that
// a person writes, in bytes.
const vicinity = 16 << 10

// VicinityOf is what of a block is read for a span in it: all of it, unless it is huge.
func VicinityOf(doc string, block, span text.Span) text.Span {
	if block.End-block.Start <= 2*vicinity {
		return block
	}
	return block.Clip(text.Span{Start: text.Boundary(doc, span.Start-vicinity), End: text.Boundary(doc, span.End+vicinity)})
}

// UnitsIn are the sentences or the clauses of a block, if it reaches beyond a
// place; of a huge one, those around another place, at.
func UnitsIn(a article.Article, by Step, b article.Block, beyond, at int) []text.Span {
	if b.Span.End <= beyond {
		return nil
	}
	var out []text.Span
	in := VicinityOf(a.Text, b.Span, text.Span{Start: at, End: at})
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

// UnitAfter is the first sentence or clause that ends after a place, or else the
// end of the text.
func UnitAfter(a article.Article, by Step, at int) text.Span {
	for _, b := range a.Blocks {
		for _, u := range UnitsIn(a, by, b, at, at) {
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
		for _, u := range slices.Backward(UnitsIn(a, by, b, 0, at)) {
			if u.Start < at {
				return u
			}
		}
	}
	return text.Span{}
}
