package session

import (
	"gloss/app/annotation"
	"gloss/app/session/caret"
)

// where is which marks are open.
type where struct {
	open, current annotation.ID
	under         []annotation.ID
}

func (s *State) where() where { return where{s.Open, s.Current, s.Overlapping} }

// reclick takes back what the first click of a double or a triple click did, so
// that the words are selected and nothing else has happened. The first is not
// made to wait for a second one: a single click acts at once.
func (s *State) reclick(sel caret.Selection) []Effect {
	s.endTyping()
	was := s.unclicked
	if _, ok := s.Mark(was.open); !ok {
		was.open, was.under = "", nil
	}
	s.Open, s.Current, s.Overlapping = was.open, was.current, was.under
	s.Selection = sel.Within(s.Article.Text)
	return []Effect{FocusText{}, Select{s.Selection}}
}
