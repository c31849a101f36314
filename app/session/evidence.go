package session

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/wording"
)

// addEvidence adds an empty piece of evidence to a claim, as found on the day,
// and goes to it.
func (s *State) addEvidence(m EvidenceAdded) []Effect {
	a, _ := s.Mark(m.ID)
	if len(a.Evidence) >= annotation.MaxEvidence {
		s.say("A claim can have "+wording.Count(annotation.MaxEvidence, "piece")+" of evidence.", false)
		return nil
	}
	e := annotation.Evidence{Stance: annotation.Supports, Accessed: m.At.Format(time.DateOnly)}
	todo := s.edit(m.ID, m.At, "evidence added", func(a *annotation.Annotation) {
		a.Evidence = append(slices.Clip(a.Evidence), e)
	})
	if todo != nil {
		s.showEvidence(len(a.Evidence))
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.URL, Index: len(a.Evidence)}})
	}
	return todo
}

func (s *State) removeEvidence(m EvidenceRemoved) []Effect {
	todo := s.edit(m.ID, m.At, "evidence removed", func(a *annotation.Annotation) {
		if m.Index >= 0 && m.Index < len(a.Evidence) {
			a.Evidence = slices.Delete(slices.Clone(a.Evidence), m.Index, m.Index+1)
			if len(a.Evidence) == 0 {
				a.Evidence = nil
			}
		}
	})
	if todo != nil {
		s.Unfolded = 0
		s.say("Evidence removed", true)
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.AddEvidence}})
	}
	return todo
}

// showEvidence unfolds one piece of evidence and folds the one that was unfolded.
func (s *State) showEvidence(i int) {
	if s.Unfolded == i+1 {
		i = -1
	}
	s.Unfolded = i + 1
}

// edit changes one mark as a step of its own; it returns nil if nothing changes.
func (s *State) edit(id annotation.ID, at time.Time, words string, f func(*annotation.Annotation)) []Effect {
	c, changed := s.changed(id, at, f)
	if !changed {
		return nil
	}
	s.endTyping()
	// Never nil, also while something else is being saved.
	return append([]Effect{}, s.do(edit{changes: []change{c}, words: words})...)
}
