package session

import (
	"gloss/app/session/merge"
	"gloss/app/store"
)

// maxTried bounds how many marks are remembered of tries without an answer.
const maxTried = 1000

// known is a mark as it is on the screen before a change, which is as the store
// has it or will have it once what is on its way has arrived.
func (s *State) known(c change) store.Known {
	id := c.id()
	if m, there := s.OnPage(id); there {
		return store.Known{ID: id, Was: &m}
	}
	return store.Known{ID: id, Was: c.before}
}

// conflicted shows what another window wrote first, merged into what waits here,
// and saves again.
func (s *State) conflicted(current []store.Known) []Effect {
	b, marks, clash := merge.Batch(s.Saving.Unsaved(), current, s.Saving.tried)
	at := s.Pages()
	for _, m := range marks {
		if !m.Own {
			s.endTyping()
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
		s.say("A mark was changed in another window too. Both are kept; see its note.", false)
	}
	return s.launch()
}
