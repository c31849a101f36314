package session

import (
	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/suggest"
)

// What other rooms ask of the reader.

// closeEditor closes the editor, if it is open.
func (s *State) closeEditor() { s.Open, s.Overlapping = "", nil }

// closeAll closes the editor and lets go of an end that is being dragged.
func (s *State) closeAll() {
	s.closeEditor()
	s.EdgeDrag = EdgeDrag{}
}

// selectText selects some of the text, also on the screen.
func (s *State) selectText(sel caret.Selection) Effect {
	s.Selection = sel
	return Select{sel}
}

// selection is what is selected.
func (s *State) selection() caret.Selection { return s.Selection }

// current is the mark where the keyboard goes on, and makeCurrent says which it is.
func (s *State) current() annotation.ID       { return s.Current }
func (s *State) makeCurrent(id annotation.ID) { s.Current = id }

// aimAt says which mark to open once its article is loaded, "" for none.
func (s *State) aimAt(id annotation.ID) { s.goal = id }

// detect fills in what the article itself says of a mark.
func (s *State) detect(a *annotation.Annotation) { s.quoted.Fill(s.Article, a) }

// rememberClick remembers what is open before a click, which may be the first of two.
func (s *State) rememberClick() { s.unclicked = s.where() }

// enterArticle begins at the top of an article that was just opened, or at the mark
// that was to be opened; other says that it was another one before.
func (s *State) enterArticle(other bool) []Effect {
	if s.Search, s.Hidden = (Search{}), nil; other {
		// Words of this article may have been selected before its marks were there.
		s.Selection = caret.Selection{}
	}
	s.closeAll()
	if s.history = (history{done: lasting(s.history.done), undone: lasting(s.history.undone)}); len(s.history.done) == 0 {
		s.Notice.Undo = false
	}
	var todo []Effect
	if other {
		s.Current = ""
		todo = append(todo, ScrollTop{})
		if _, ok := s.Mark(s.goal); ok {
			todo = append(todo, s.goTo(s.goal)...)
		}
	} else if _, ok := s.Mark(s.Current); ok {
		todo = append(todo, FocusMark{s.Current})
	}
	s.goal = ""
	return todo
}

// closeIfGone closes the editor of a mark that is not there any more.
func (s *State) closeIfGone() {
	if _, there := s.Mark(s.Open); !there {
		s.closeEditor()
	}
}

// keepQuotes remembers what was found quoted in all of the article.
func (s *State) keepQuotes(quotes []suggest.Quote) { s.quoted.Keep(s.Article, quotes) }
