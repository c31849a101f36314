package revising

import (
	"gloss/app/annotation"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// Before is a mark on the open article of which something was recorded before it was
// put on other words.
type Before struct {
	Mark           annotation.Annotation
	Verdict        bool   // its verdict is on the former words
	Recorded, Says string // what a person put right, and what the new words say; empty if nothing is to be decided
}

// BeforeOf is what was recorded of a mark before it was put on other words; false if
// nothing was.
func (s *State) BeforeOf(w *workspace.Workspace, m annotation.Annotation) (Before, bool) {
	return room{s, w}.before(m)
}

func (s room) before(m annotation.Annotation) (Before, bool) {
	standing := m.Target.AnchorStatus
	b := Before{Mark: m, Verdict: standing.VerdictBefore && m.Verdict != annotation.Unchecked}
	if standing.ReadingBefore {
		b.Recorded, b.Says = reading(m), reading(s.ReadAs(m))
		if b.Recorded == b.Says {
			b.Recorded, b.Says = "", ""
		}
	}
	return b, b.Verdict || b.Recorded != b.Says
}

// reading is what was read of the words of a mark, in words.
func reading(m annotation.Annotation) string {
	said := ""
	switch m.Kind {
	case annotation.Figure:
		said = wording.Quantity(m.Quantity)
	case annotation.Quote:
		said = wording.Join(", ", m.Said.Name, m.Said.Role, m.Quotation.Cue, words.Form(m.Quotation.Form))
	}
	if said == "" {
		return words.RevisionNothingRead.String()
	}
	return said
}

func (s room) verdictHeld(m VerdictHeld) []workspace.Effect {
	return s.ChangeMark(m.ID, m.At, words.RevisionVerdictKept.String(), func(a *annotation.Annotation) { a.Target.AnchorStatus.VerdictBefore = false })
}

func (s room) readingHeld(m ReadingHeld) []workspace.Effect {
	return s.ChangeMark(m.ID, m.At, words.RevisionReadingKept.String(), func(a *annotation.Annotation) { a.Target.AnchorStatus.ReadingBefore = false })
}

// readingTaken records what the words of a mark say now. What they never say, such as
// the source of a figure, stays.
func (s room) readingTaken(m ReadingTaken) []workspace.Effect {
	return s.ChangeMark(m.ID, m.At, words.RevisionReadingTaken.String(), func(a *annotation.Annotation) {
		a.Target.AnchorStatus.ReadingBefore = false
		switch is := s.ReadAs(*a); a.Kind {
		case annotation.Figure:
			was := a.Quantity
			a.Quantity = is.Quantity
			a.Quantity.Period, a.Quantity.Source = was.Period, was.Source
		case annotation.Quote:
			was := a.Quotation.Verified
			a.Said, a.Quotation = is.Said, is.Quotation
			a.Quotation.Verified = was
		}
	})
}
