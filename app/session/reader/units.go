package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// target is where a step leads the cursor: to where the next unit begins, or
// with Shift to where it ends.
func (s room) target(m Moved) int {
	at := s.Selection.Focus
	if (m.By == caret.Sentence || m.By == caret.Clause) && m.Forward && !m.Extend {
		for _, b := range s.Article.Blocks {
			for _, u := range caret.UnitsIn(s.Article, m.By, b, at, at) {
				if u.Start > at {
					return u.Start
				}
			}
		}
		return at
	}
	return caret.StepFrom(s.Article, at, m.By, m.Forward)
}

// takeUnit selects the sentences or clauses that the selection touches, or the
// one at the cursor; and where just these are selected, one more.
func (s room) takeUnit(by caret.Step) []workspace.Effect {
	span := s.Selection.Span()
	first, last := caret.UnitAfter(s.Article, by, span.Start), caret.UnitAfter(s.Article, by, max(span.Start, span.End-1))
	units := text.Span{Start: first.Start, End: last.End}
	if units == span {
		units.End = caret.UnitAfter(s.Article, by, span.End).End
	}
	if units.Empty() {
		return nil
	}
	s.Selection = caret.Selection{Anchor: units.Start, Focus: units.End, Caret: true}
	return []workspace.Effect{workspace.FocusText{}, workspace.Select{Selection: s.Selection}}
}
