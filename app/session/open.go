package session

import (
	"net/url"

	"gloss/app/article"
	"gloss/app/store"
)

// show puts an article on the screen, with the marks that the store has.
func (s *State) show(l store.Loaded, kept bool) []Effect {
	a := l.Article
	var todo []Effect
	if !s.Ready {
		// The library can wait; the marks cannot, and the store answers one
		// question at a time.
		todo = append(todo, List{})
	}
	other := s.Article.ID != a.ID
	s.notLoaded, s.rereading.rereads, s.first = false, false, ""
	s.Model.Replace(l, kept)
	s.ReadingState = l.ReadingState
	s.hasMarks(false)
	s.forgetTicks()
	s.clearRevision()
	s.View = Reader
	todo = append(todo, s.enterArticle(other)...)
	return append(todo, s.address())
}

func (s *State) address() Effect {
	if s.Article.ID == s.Bundled.ID {
		return Address{}
	}
	return Address{s.Article.ID}
}

func (s *State) loaded(m Loaded) []Effect {
	if m.Article.ID != s.wanted || s.heldBack(m.Article.ID) {
		return nil
	}
	s.answering()
	s.setAside(m.Loaded)
	if s.rereading.rereads && m.Article.ID == s.Article.ID {
		s.refresh(m.Loaded)
		return s.catchUp()
	}
	todo := append(s.show(m.Loaded, true), s.opened(m.At)...)
	if s.fresh == m.Article.ID {
		s.suspect(nil)
	}
	s.fresh = ""
	return append(todo, s.takeIncoming()...)
}

func (s *State) takeNotLoaded(m NotLoaded) []Effect {
	s.aimAt("")
	if m.Article != s.wanted || s.heldBack(m.Article) || s.vanished(m) {
		return nil
	}
	if m.Damaged != nil {
		return s.damaged(m)
	}
	if s.incoming != nil && (m.Missing || s.incoming.ID == s.Article.ID) {
		todo := s.show(store.Loaded{Article: *s.incoming}, false)
		return append(todo, s.takeIncoming()...)
	}
	if !m.Missing {
		return s.unread(m)
	}
	if m.Article == s.Bundled.ID {
		return s.show(store.Loaded{Article: s.Bundled}, false)
	}
	if path := s.PathOf(m.Article); path != "" {
		if mark := s.current(); mark != "" {
			path += "#" + url.PathEscape(string(mark))
		}
		return []Effect{Visit{path}}
	}
	s.tellTrouble("The article of this address is not on this device. Open its file, or go on with this one.")
	s.wanted = s.Bundled.ID
	return []Effect{Load{s.wanted}}
}

// heldBack reports, and says, that another article cannot be shown yet, since
// some of the open one's marks are nowhere but on the page.
func (s *State) heldBack(id article.ID) bool {
	if id == s.Article.ID || !s.atRisk() {
		return false
	}
	s.sayUnsaved()
	s.wanted, s.incoming = s.Article.ID, nil
	return true
}

// pick opens an article of the library.
func (s *State) pick(id article.ID) []Effect {
	if id == s.Article.ID && !s.notLoaded {
		if s.View == Library {
			return s.turn(Reader)
		}
		return nil
	}
	if s.stuck() {
		s.sayUnsaved()
		return nil
	}
	if path := s.PathOf(id); path != "" && id != s.Bundled.ID && !s.InStore(id) {
		if s.atRisk() {
			s.sayUnsaved()
			return nil
		}
		return []Effect{Visit{path}}
	}
	s.wanted = id
	return []Effect{Load{id}}
}

// showDialog opens one of the dialogs.
func (s *State) showDialog(d Dialog) []Effect {
	switch d {
	case AddDialog:
		return s.openIntake()
	case AboutDialog:
		return s.about()
	}
	return []Effect{Show{d}}
}

func (s *State) refuse(what, why string) {
	s.say(what+" could not be opened: "+why+" Nothing was changed.", false)
}

// unread takes in that the store did not answer. The reader can go on: what is
// marked now stays on the screen and is saved as soon as it does.
func (s *State) unread(m NotLoaded) []Effect {
	s.rereading.rereads = false
	if m.Article != s.Article.ID {
		s.say("The article could not be opened, as the storage of this device did not answer. Nothing was changed.", false)
	}
	if s.Ready && m.Article != s.Article.ID && !s.notLoaded {
		s.wanted, s.incoming = s.Article.ID, nil
		return nil
	}
	if !s.Ready {
		s.notLoaded, s.first = true, m.Article
	}
	if s.draftsWait() {
		m.Why += " What an earlier page could not save is kept in this browser, and comes back when it can be saved."
	}
	s.tellTrouble(m.Why)
	s.Ready, s.incoming, s.wanted, s.rereading.stale = true, nil, s.Article.ID, true
	return s.later()
}

// refused reports, and says, that nothing is written over what the store knows of
// the open article, since that was not read.
func (s *State) refused() bool {
	if s.notLoaded {
		s.say("What this device keeps of this article was not read yet. Open the article in the library first.", false)
	}
	return s.notLoaded
}

// damaged goes on without an article whose own record cannot be read. That of the
// article that came with the page is written anew from there.
func (s *State) damaged(m NotLoaded) []Effect {
	r := m.Damaged.Records
	if m.Article == s.Bundled.ID {
		r.Article = store.EncodeArticle(s.Bundled)
		if l, err := store.Assemble(r); err == nil {
			todo := append(s.loaded(Loaded{Loaded: l}), s.queue(store.Batch{Articles: []article.Article{l.Article}})...)
			s.say("The text of this article could not be read from this device, so it was taken from the page. Its marks are here.", false)
			return todo
		}
	}
	s.leaveAside(m.Why, m.Damaged.All())
	s.incoming, s.wanted, s.rereading.rereads = nil, s.Article.ID, false
	if s.Ready {
		return nil
	}
	s.wanted = s.Bundled.ID
	return []Effect{Load{s.wanted}}
}
