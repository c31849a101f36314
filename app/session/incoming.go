package session

import (
	"gloss/app/article"
)

// receive opens an article that was brought. What the store has of it comes first,
// so that nothing there is overwritten unseen.
func (s *State) receive(a article.Article) []Effect {
	if a.ID == s.Article.ID && s.Ready {
		s.incoming = &a
		return s.takeIncoming()
	}
	if s.stuck() {
		s.sayUnsaved()
		return nil
	}
	s.incoming, s.wanted = &a, a.ID
	return []Effect{Load{s.wanted}}
}

// takeIncoming keeps the article that was brought, once it is open, unless the store
// has it already.
func (s *State) takeIncoming() []Effect {
	if s.incoming == nil || s.incoming.ID != s.Article.ID {
		return nil
	}
	brought := *s.incoming
	s.incoming = nil
	if brought.Text != s.Article.Text {
		s.say("The file holds another text under the name of this article. Nothing was changed.", false)
		return nil
	}
	sketch, todo := s.settleIntake()
	if s.Kept {
		s.say("This article is already in your library.", false)
		return todo
	}
	s.Article = brought // with the time at which it was added
	todo = append(todo, s.keep()...)
	s.say("Article added to your library", false)
	s.suspect(sketch)
	return todo
}
