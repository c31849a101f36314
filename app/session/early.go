package session

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/early"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

// EarlyTaken brings what was done to the open article before the program was there.
type EarlyTaken struct{ Deeds []early.Deed }

// Msg implements Msg.
func (EarlyTaken) Msg() workspace.Room { return workspace.InShell }

// takeEarly does what was done early in its order, as if it were done now. A mark that
// the store has already is not made twice: a program may have died when it had saved
// the mark, and before it could let go of the record. What is selected stays.
func (s *State) takeEarly(deeds []early.Deed) []Effect {
	selected := s.Selection
	made := map[annotation.ID]bool{}    // and can be undone
	removed := map[annotation.ID]bool{} // whether others are to go in the end
	var order []annotation.ID           // of those
	var todo []Effect
	for _, d := range deeds {
		_, there := s.Mark(d.ID)
		switch {
		case d.Do == early.Mark && !there && !made[d.ID]:
			s.Selection = caret.Selection{Anchor: d.Anchor, Focus: d.Focus, Caret: d.Caret}.Within(s.Article.Text)
			todo = append(todo, s.handle(reader.MarkMade{Kind: d.Kind, ID: d.ID, At: d.At})...)
			_, made[d.ID] = s.Mark(d.ID)
		case d.Do == early.Undo && made[d.ID]:
			todo = append(todo, s.Undo()...)
		case d.Do == early.Redo && made[d.ID]:
			todo = append(todo, s.Redo()...)
		default:
			if _, seen := removed[d.ID]; !seen {
				order = append(order, d.ID)
			}
			removed[d.ID] = d.Do == early.Undo
		}
	}
	for _, id := range order {
		if removed[id] {
			todo = append(todo, s.handle(reader.Deleted{ID: id})...)
		}
	}
	s.Selection, s.TookEarly = selected, true
	s.CloseEditor() // nothing is to move when the program takes over
	return withoutFocus(todo)
}

// withoutFocus leaves out what would move the selection or the focus.
func withoutFocus(todo []Effect) []Effect {
	var out []Effect
	for _, e := range todo {
		switch e.(type) {
		case workspace.Select, workspace.FocusText, reader.UncoverMark:
		default:
			out = append(out, e)
		}
	}
	return out
}

// EarlyDraft is a draft of what was done to an article on a page that ended before
// the program was there, "" if nothing is left of it.
func EarlyDraft(a article.Article, settings workspace.Settings, deeds []early.Deed) string {
	var s State
	s.Article, s.Settings, s.Ready = a, settings, true
	s, _ = Update(s, EarlyTaken{deeds})
	return s.Draft()
}
