package shelves

import "gloss/app/words"

import "gloss/app/session/workspace"

// receive opens an article that was brought. What the store has of it comes first,
// so that nothing there is overwritten unseen.
func (s room) receive(m workspace.ArticleBrought) []workspace.Effect {
	a := m.Article
	if a.ID == s.Article.ID && s.Ready {
		s.incoming = &m
		return s.takeIncoming()
	}
	if s.Stuck() {
		s.SayUnsaved()
		return nil
	}
	s.incoming, s.wanted = &m, a.ID
	return []workspace.Effect{workspace.Load{Article: s.wanted}}
}

// takeIncoming keeps the article that was brought, once it is open, unless the store
// has it already.
func (s room) takeIncoming() []workspace.Effect {
	if s.incoming == nil || s.incoming.Article.ID != s.Article.ID {
		return nil
	}
	brought, sketch := s.incoming.Article, s.incoming.Sketch
	s.incoming = nil
	if brought.Text != s.Article.Text {
		s.Say(words.ShelfOtherText.String(), false)
		return nil
	}
	todo := s.Ask(workspace.ArticleTaken{ID: s.Article.ID})
	if s.Kept {
		s.Say(words.ShelfKnown.String(), false)
		return todo
	}
	s.Article = brought // with the time at which it was added
	todo = append(todo, s.KeepArticle()...)
	s.Say(words.ShelfAdded.String(), false)
	s.Ask(workspace.ArticleCame{Sketch: sketch})
	return todo
}
