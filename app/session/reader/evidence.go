package reader

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// addEvidence adds an empty piece of evidence to a mark, as found on the day,
// and goes to it.
func (s room) addEvidence(m EvidenceAdded) []workspace.Effect {
	m.ID = s.meant(m.ID)
	a, there := s.Mark(m.ID)
	if !there || fields.RowOf(fields.URL, a.Kind) == nil {
		return nil
	}
	if len(a.Evidence) >= annotation.MaxEvidence {
		s.Say(words.EvidenceMost.With("n", annotation.MaxEvidence), false)
		return nil
	}
	e := annotation.Evidence{Stance: annotation.Supports, Accessed: m.At.Format(time.DateOnly)}
	todo := s.ChangeMark(m.ID, m.At, words.EvidenceAdded.String(), func(a *annotation.Annotation) {
		a.Evidence = append(slices.Clip(a.Evidence), e)
	})
	if todo != nil {
		if s.Open != m.ID {
			s.Reveal(a.Kind)
			s.show(m.ID)
		}
		s.Unfolded = len(a.Evidence) + 1
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.URL, Index: len(a.Evidence)}})
	}
	return todo
}

func (s room) removeEvidence(m EvidenceRemoved) []workspace.Effect {
	todo := s.ChangeMark(m.ID, m.At, words.EvidenceRemovedEdit.String(), func(a *annotation.Annotation) {
		if m.Index >= 0 && m.Index < len(a.Evidence) {
			a.Evidence = without(a.Evidence, m.Index)
		}
	})
	if todo != nil {
		s.Unfolded = 0
		s.forgetEvidence(m.ID)
		s.Say(words.EvidenceRemoved.String(), true)
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.AddEvidence}})
	}
	return todo
}

// endEvidence folds a piece of evidence that is filled in. One in which nothing stands
// goes again.
func (s room) endEvidence(m EvidenceDone) []workspace.Effect {
	a, _ := s.Mark(m.ID)
	if m.Index < 0 || m.Index >= len(a.Evidence) {
		return nil
	}
	wrong := slices.ContainsFunc(s.Faults, func(f fields.Fault) bool {
		return f.Mark == m.ID && (f.Field == fields.URL || f.Field == fields.Archive) && f.Index == m.Index
	})
	if e := a.Evidence[m.Index]; e.URL == "" && e.Title == "" && e.Excerpt == "" && e.Archive == "" && !wrong {
		return s.removeEvidence(EvidenceRemoved(m))
	}
	s.EndTyping()
	s.Unfolded = 0
	return []workspace.Effect{FocusField{fields.Ref{Mark: m.ID, Field: fields.EditEvidence, Index: m.Index}}}
}

// showEvidence unfolds one piece of evidence and folds the one that was unfolded.
func (s room) showEvidence(m EvidenceShown) []workspace.Effect {
	a, _ := s.Mark(s.Open)
	switch {
	case m.Field != "" && m.Index >= 0 && m.Index < len(a.Evidence):
		s.Unfolded = m.Index + 1
		return []workspace.Effect{FocusField{fields.Ref{Mark: a.ID, Field: m.Field, Index: m.Index}}}
	case s.Unfolded == m.Index+1:
		s.Unfolded = 0
	default:
		s.Unfolded = m.Index + 1
	}
	return nil
}

// without is all less the one of an index, in a slice of its own; nil if none is left.
func without[T any](all []T, index int) []T {
	if len(all) == 1 {
		return nil
	}
	return slices.Delete(slices.Clone(all), index, index+1)
}
