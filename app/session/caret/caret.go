// Package caret is the selection in the text of an article and the steps of its
// focus: by characters, words, sentences, clauses and paragraphs. Places are byte
// offsets. It also brings spans to where marks are to end.
package caret

import (
	"slices"

	"gloss/app/article"
	"gloss/app/text"
)

// Step is how far the cursor moves at one key.
type Step int

// The steps of the cursor.
const (
	Character Step = iota // a grapheme: what a person calls a character
	Word
	Line
	Sentence
	Paragraph
	Clause // what stands between commas, brackets or quotation marks
)

// Within brings a selection that was reported from outside into the text.
func (sel Selection) Within(doc string) Selection {
	sel.Anchor = text.Boundary(doc, sel.Anchor)
	sel.Focus = text.Boundary(doc, sel.Focus)
	return sel
}

// StepFrom is the place one step away from at, which is again one inside a
// block: what stands between blocks is not drawn.
func StepFrom(a article.Article, at int, by Step, forward bool) int {
	switch {
	case by == Character && forward:
		at = text.NextGrapheme(a.Text, at)
	case by == Character:
		at = text.PrevGrapheme(a.Text, at)
	case by == Word && forward:
		at = text.NextWord(a.Text, at)
	case by == Word:
		at = text.PrevWord(a.Text, at)
	case (by == Sentence || by == Clause) && forward:
		at = UnitAfter(a, by, at).End
	case by == Sentence || by == Clause:
		at = unitBefore(a, by, at).Start
	case forward:
		at = nextBlock(a, at)
	default:
		at = previousBlock(a, at)
	}
	return intoBlock(a, at, forward)
}

// nextBlock is where the block after the one at a place begins, or the end.
func nextBlock(a article.Article, at int) int {
	for _, b := range a.Blocks {
		if b.Span.Start > at {
			return b.Span.Start
		}
	}
	return len(a.Text)
}

// previousBlock is the last beginning of a block before a place, or 0.
func previousBlock(a article.Article, at int) int {
	for _, b := range slices.Backward(a.Blocks) {
		if b.Span.Start < at {
			return b.Span.Start
		}
	}
	return 0
}

func intoBlock(a article.Article, at int, forward bool) int {
	end := 0
	for _, b := range a.Blocks {
		if at < b.Span.Start {
			if forward {
				return b.Span.Start
			}
			return end
		}
		if end = b.Span.End; at <= end {
			return at
		}
	}
	return end
}

// WithEnd is a span with one of its ends at another place, never empty and never
// turned round.
func WithEnd(doc string, span text.Span, last bool, to int) text.Span {
	to = text.Boundary(doc, to)
	if last {
		span.End = max(to, text.NextGrapheme(doc, span.Start))
	} else {
		span.Start = min(to, text.PrevGrapheme(doc, span.End))
	}
	return text.Whole(doc, span)
}

// BlockAt is the block that a place is in or at the end of.
func BlockAt(a article.Article, at int) article.Block {
	for _, b := range a.Blocks {
		if b.Span.Start <= at && at <= b.Span.End {
			return b
		}
	}
	return article.Block{}
}
