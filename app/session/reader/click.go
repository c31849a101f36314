package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
)

// reclick takes back what the first click of a double or a triple click did, so
// that the words are selected and nothing else has happened. The first is not
// made to wait for a second one: a single click acts at once.
func (s room) reclick(sel caret.Selection) []workspace.Effect {
	s.EndTyping()
	s.Unclick()
	s.Selection = sel.Within(s.Article.Text)
	return []workspace.Effect{workspace.FocusText{}, workspace.Select{Selection: s.Selection}}
}
