package shelves

import (
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// correct is one step a label: what was changed in it can be undone.
func (s room) correct(m workspace.LabelCorrected) []workspace.Effect {
	if s.Refused() {
		return nil
	}
	after, err := s.Article.Labelled(m.Label, m.Value)
	s.LabelFaults = workspace.Faulty(s.LabelFaults, m.Label, err)
	if err != nil || after.Label(m.Label) == s.Article.Label(m.Label) {
		return nil
	}
	s.EndTyping()
	return s.Do(workspace.Edit{Words: words.ShelfDetails.String(), Article: &workspace.ArticleChange{Before: s.Article, After: after}})
}
