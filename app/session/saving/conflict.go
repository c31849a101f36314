package saving

import (
	"gloss/app/session/merge"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// maxTried bounds how many marks are remembered of tries without an answer.
const maxTried = 1000

// conflicted shows what another window wrote first, merged into what waits here,
// and saves again.
func (s room) conflicted(current []store.Known) []workspace.Effect {
	b, marks, clash := merge.Batch(s.Saving.Unsaved(), current, s.Saving.Tried)
	at := s.Pages()
	for _, m := range marks {
		if !m.Own {
			s.EndTyping()
		}
		if shown, there := s.OnPage(m.ID); there {
			at.Remove(shown)
		}
		if m.Now != nil {
			at.Insert(*m.Now)
		}
	}
	at.Apply(&s.Model)
	s.Saving.Waiting, s.Saving.Flying = b, store.Batch{}
	s.Saving.Changes++
	if clash {
		s.Say(words.MarkConflict.String(), false)
	}
	return s.Launch()
}
