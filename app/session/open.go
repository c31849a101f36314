package session

import (
	"net/url"
	"time"

	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/library"
	"gloss/app/store"
)

func (s *State) start(m Started) []Effect {
	m.Bundled.Added = m.At.UTC().Truncate(time.Millisecond)
	s.Collection = m.Collection
	s.Article, s.Bundled, s.Current, s.Settings, s.Shares = m.Bundled, m.Bundled, m.Mark, m.Settings, m.Shares
	s.Backup, s.Settings.Backup = s.Settings.Backup, Backup{}
	s.Sentinel, s.Settings.Sentinel = s.Settings.Sentinel, Sentinel{}
	if m.Safe {
		return s.startSafely()
	}
	s.wanted, s.began, s.retrying.aside = m.Bundled.ID, m.At.UTC(), m.Aside
	if m.Article != "" {
		s.wanted = m.Article
	}
	return []Effect{Load{s.wanted}}
}

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
	s.notLoaded, s.taking.rereads, s.retrying.first = false, false, ""
	s.Model.Replace(l, kept)
	s.ReadingState = l.ReadingState
	s.Saving.Once = len(s.Marks) > 0
	s.Selection, s.Open, s.Overlapping = caret.Selection{}, "", nil
	s.Search = Search{}
	s.View, s.Placing, s.EdgeDrag, s.RevisionGuess, s.PutOff = Reader, "", EdgeDrag{}, library.RevisionGuess{}, false
	if s.history = (history{done: lasting(s.history.done), undone: lasting(s.history.undone)}); len(s.history.done) == 0 {
		s.Notice.Undo = false
	}
	s.List.Chosen, s.Hidden = nil, nil
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
	s.Trouble, s.retrying.fails = "", 0
	s.setAside(m.Loaded)
	if s.taking.rereads && m.Article.ID == s.Article.ID {
		s.refresh(m.Loaded)
		return s.catchUp()
	}
	todo := append(s.show(m.Loaded, true), s.opened(m.At)...)
	if s.taking.fresh == m.Article.ID {
		s.suspect(nil)
	}
	s.taking.fresh = ""
	return append(todo, s.takeIncoming()...)
}

// refresh shows the open article as the store has it now; everything else stays.
func (s *State) refresh(l store.Loaded) {
	s.taking.rereads = false
	if s.Saving.Pending() || s.Saving.Changes != s.taking.since {
		// What was done meanwhile is newer, and comes into the store first.
		s.taking.stale = true
		return
	}
	s.Model.Replace(l, true)
	s.listed = nil
	if s.notLoaded {
		s.notLoaded, s.ReadingState = false, l.ReadingState
	}
	s.Saving.Once = s.Saving.Once || len(s.Marks) > 0
	if _, there := s.Mark(s.Open); !there {
		s.Open, s.Overlapping = "", nil
	}
}

func (s *State) takeNotLoaded(m NotLoaded) []Effect {
	s.goal = ""
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
		if s.Current != "" {
			path += "#" + url.PathEscape(string(s.Current))
		}
		return []Effect{Visit{path}}
	}
	s.Trouble = "The article of this address is not on this device. Open its file, or go on with this one."
	s.wanted = s.Bundled.ID
	return []Effect{Load{s.wanted}}
}

// heldBack reports, and says, that another article cannot be shown yet, since
// some of the open one's marks are nowhere but on the page.
func (s *State) heldBack(id article.ID) bool {
	if id == s.Article.ID || !s.Saving.atRisk() {
		return false
	}
	s.sayUnsaved()
	s.wanted, s.incoming = s.Article.ID, nil
	return true
}

func (s *State) sayUnsaved() {
	if s.Saving.Failed == "" {
		s.say("One moment: your last changes are still being saved.", false)
		return
	}
	s.say("Some marks of this article are not saved yet. Save them or download them first.", false)
}

// pick opens an article of the library.
func (s *State) pick(id article.ID) []Effect {
	if id == s.Article.ID && !s.notLoaded {
		if s.View == Library {
			return s.turn(Reader)
		}
		return nil
	}
	if s.Saving.Failed != "" && s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	if path := s.PathOf(id); path != "" && id != s.Bundled.ID && !s.InStore(id) {
		if s.Saving.atRisk() {
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
