package session

import (
	"gloss/app/annotation"
	"gloss/app/session/merge"
	"gloss/app/store"
)

// maxTried bounds how many marks are remembered of tries without an answer.
const maxTried = 1000

// known is a mark as it is on the screen before a change, which is as the store
// has it or will have it once what is on its way has arrived.
func (s *State) known(c change) store.Known {
	id := c.id()
	if m, there := s.onPage(id); there {
		return store.Known{ID: id, Was: &m}
	}
	return store.Known{ID: id, Was: c.before}
}

// onPage finds a mark on the open article or on a version before it.
func (s *State) onPage(id annotation.ID) (annotation.Annotation, bool) {
	if m, there := s.Mark(id); there {
		return m, true
	}
	return s.left(id)
}

// conflicted shows what another window wrote first, merged into what waits here,
// and saves again.
func (s *State) conflicted(current []store.Known) []Effect {
	b, marks, clash := merge.Batch(s.Saving.Unsaved(), current, s.Saving.tried)
	at := s.pages()
	for _, m := range marks {
		if !m.Own {
			s.endTyping()
		}
		if shown, there := s.onPage(m.Id); there {
			at.remove(shown)
		}
		if m.Now != nil {
			at.insert(*m.Now)
		}
	}
	at.apply(s)
	s.Saving.Waiting, s.Saving.Flying = b, store.Batch{}
	s.Saving.Changes++
	if clash {
		s.say("A mark was changed in another window too. Both are kept; see its note.", false)
	}
	return s.launch()
}
