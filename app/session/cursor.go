package session

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

// within brings a selection that was reported from outside into the text.
func (sel Selection) within(doc string) Selection {
	sel.Anchor = text.Boundary(doc, sel.Anchor)
	sel.Focus = text.Boundary(doc, sel.Focus)
	return sel
}

func (s *State) move(m Moved) []Effect {
	s.Selection.Caret = true
	if m.By == Line {
		return []Effect{MoveLine{m.Forward, m.Extend}}
	}
	if (m.By == Character || m.By == Word) && s.rightToLeft(s.Selection.Focus) {
		m.Forward = !m.Forward
	}
	sel := &s.Selection
	if span := sel.Span(); m.By == Character && !m.Extend && !span.Empty() {
		// As in any editor: without Shift the cursor goes to an end of what
		// was selected, and no further.
		sel.Focus = span.Start
		if m.Forward {
			sel.Focus = span.End
		}
	} else {
		sel.Focus = s.target(m)
	}
	if !m.Extend {
		sel.Anchor = sel.Focus
	}
	if m.By == Sentence || m.By == Clause {
		// These keys work from anywhere, and the next one may be an arrow.
		return []Effect{FocusText{}, Select{*sel}}
	}
	return []Effect{Select{*sel}}
}

// stepFrom is the place one step away from at, which is again one inside a
// block: what stands between blocks is not drawn.
func stepFrom(a article.Article, at int, by Step, forward bool) int {
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
		at = unitAfter(a, by, at).End
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
