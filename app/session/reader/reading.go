package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
)

// enter begins at the top of an article that was just opened, or at the mark
// that was to be opened; other says that it was another one before.
func (s room) enter(other bool) []workspace.Effect {
	if s.Search, s.Hidden = (Search{}), nil; other {
		// Words of this article may have been selected before its marks were there.
		s.Selection = caret.Selection{}
	}
	s.CloseAll()
	s.KeepLasting()
	s.restoreTyped()
	var todo []workspace.Effect
	if other {
		s.Current = ""
		todo = append(todo, ScrollTop{})
		if _, ok := s.Mark(s.Goal); ok {
			todo = append(todo, s.GoTo(s.Goal)...)
		}
	} else if _, ok := s.Mark(s.Current); ok {
		todo = append(todo, workspace.FocusMark{Mark: s.Current})
	}
	s.Goal = ""
	return todo
}
