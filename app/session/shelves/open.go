package shelves

import (
	"net/url"

	"gloss/app/article"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// show puts an article on the screen, with the marks that the store has.
func (s room) show(l store.Loaded, kept bool) []workspace.Effect {
	a := l.Article
	var todo []workspace.Effect
	if !s.Ready {
		// The library can wait; the marks cannot, and the store answers one
		// question at a time.
		todo = append(todo, workspace.List{})
	}
	other := s.Article.ID != a.ID
	s.NotLoaded, s.rereading.rereads, s.first = false, false, ""
	s.Model.Replace(l, kept)
	s.ReadingState = l.ReadingState
	s.NoteMarks(false)
	s.View = workspace.Reader
	todo = append(todo, s.Ask(workspace.ArticleShown{Other: other})...)
	return append(todo, s.address())
}

func (s room) address() workspace.Effect {
	if s.Article.ID == s.Bundled.ID {
		return Address{}
	}
	return Address{s.Article.ID}
}

func (s room) loaded(m Loaded) []workspace.Effect {
	if m.Article.ID != s.wanted || s.heldBack(m.Article.ID) {
		return nil
	}
	s.StoreAnswers()
	s.SetAside(m.Loaded)
	if s.rereading.rereads && m.Article.ID == s.Article.ID {
		s.refresh(m.Loaded)
		return s.catchUp()
	}
	todo := append(s.show(m.Loaded, true), s.opened(m.At)...)
	if s.fresh == m.Article.ID {
		s.Ask(workspace.ArticleCame{})
	}
	s.fresh = ""
	return append(todo, s.takeIncoming()...)
}

func (s room) takeNotLoaded(m NotLoaded) []workspace.Effect {
	s.Goal = ""
	if m.Article != s.wanted || s.heldBack(m.Article) || s.vanished(m) {
		return nil
	}
	if m.Damaged != nil {
		return s.damaged(m)
	}
	if s.incoming != nil && (m.Missing || s.incoming.Article.ID == s.Article.ID) {
		todo := s.show(store.Loaded{Article: s.incoming.Article}, false)
		return append(todo, s.takeIncoming()...)
	}
	if !m.Missing {
		return s.unread(m)
	}
	if m.Article == s.Bundled.ID {
		return s.show(store.Loaded{Article: s.Bundled}, false)
	}
	if path := s.PathOf(m.Article); path != "" {
		if mark := s.Current; mark != "" {
			path += "#" + url.PathEscape(string(mark))
		}
		return []workspace.Effect{Visit{path}}
	}
	s.Trouble = words.ShelfNotHere.String()
	s.wanted = s.Bundled.ID
	return []workspace.Effect{workspace.Load{Article: s.wanted}}
}

// heldBack reports, and says, that another article cannot be shown yet, since
// some of the open one's marks are nowhere but on the page.
func (s room) heldBack(id article.ID) bool {
	if id == s.Article.ID || !s.AtRisk() {
		return false
	}
	s.SayUnsaved()
	s.wanted, s.incoming = s.Article.ID, nil
	return true
}

// pick opens an article of the library.
func (s room) pick(id article.ID) []workspace.Effect {
	if id == s.Article.ID && !s.NotLoaded {
		if s.View == workspace.Library {
			return s.Ask(workspace.Viewed{View: workspace.Reader})
		}
		return nil
	}
	if s.Stuck() {
		s.SayUnsaved()
		return nil
	}
	if path := s.PathOf(id); path != "" && id != s.Bundled.ID && !s.InStore(id) {
		if s.AtRisk() {
			s.SayUnsaved()
			return nil
		}
		return []workspace.Effect{Visit{path}}
	}
	s.wanted = id
	return []workspace.Effect{workspace.Load{Article: id}}
}

// unread takes in that the store did not answer. The reader can go on: what is
// marked now stays on the screen and is saved as soon as it does.
func (s room) unread(m NotLoaded) []workspace.Effect {
	s.rereading.rereads = false
	if m.Article != s.Article.ID {
		s.Say(words.ShelfNotOpened.String(), false)
	}
	if s.Ready && m.Article != s.Article.ID && !s.NotLoaded {
		s.wanted, s.incoming = s.Article.ID, nil
		return nil
	}
	if !s.Ready {
		s.NotLoaded, s.first = true, m.Article
	}
	if s.DraftsWait() {
		m.Why = words.ShelfUnsavedKept.With("why", m.Why)
	}
	s.Trouble = m.Why
	s.Ready, s.incoming, s.wanted, s.rereading.stale = true, nil, s.Article.ID, true
	return s.Later()
}

// damaged goes on without an article whose own record cannot be read. That of the
// article that came with the page is written anew from there.
func (s room) damaged(m NotLoaded) []workspace.Effect {
	r := m.Damaged.Records
	if m.Article == s.Bundled.ID {
		r.Article = store.EncodeArticle(s.Bundled)
		if l, err := store.Assemble(r); err == nil {
			todo := append(s.loaded(Loaded{Loaded: l}), s.Queue(store.Batch{Articles: []article.Article{l.Article}})...)
			s.Say(words.ShelfFromPage.String(), false)
			return todo
		}
	}
	s.LeaveAside(m.Why, m.Damaged.All())
	s.incoming, s.wanted, s.rereading.rereads = nil, s.Article.ID, false
	if s.Ready {
		return nil
	}
	s.wanted = s.Bundled.ID
	return []workspace.Effect{workspace.Load{Article: s.wanted}}
}
