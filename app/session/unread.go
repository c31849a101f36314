package session

import (
	"encoding/json"

	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/session/wording"
	"gloss/app/store"
)

// Unread is what could not be read of the store, and was left there as it is.
type Unread struct {
	Words   string // to the person; "" if there is nothing
	Records []string
	whole   bool // it is an article that is not open
}

// UnreadAsked asks for a file of it.
type UnreadAsked struct{}

func (UnreadAsked) msg() {}

func unreadOf(records []string) Unread {
	switch n := len(records); n {
	case 0:
		return Unread{}
	case 1:
		return Unread{Words: "1 mark could not be read. It was set aside as it is, and everything else is here.", Records: records}
	default:
		return Unread{Words: wording.Count(n, "mark") + " could not be read. They were set aside as they are, and everything else is here.", Records: records}
	}
}

// Unread is what could not be read of what is shown.
func (s State) Unread() Unread {
	if s.View == Marks && s.List.Filter.All && s.List.Loaded && len(s.List.All.Unread) > 0 {
		return unreadOf(s.List.All.Unread)
	}
	return s.aside
}

// setAside takes in what could not be read with an article.
func (s *State) setAside(l store.Loaded) {
	records := l.Unread
	for _, v := range l.Earlier {
		records = append(records[:len(records):len(records)], v.Unread...)
	}
	if len(records) > 0 || !s.aside.whole {
		s.aside = unreadOf(records)
	}
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
	s.aside = Unread{m.Why, m.Damaged.All(), true}
	s.incoming, s.wanted, s.taking.rereads = nil, s.Article.ID, false
	if s.Ready {
		return nil
	}
	s.wanted = s.Bundled.ID
	return []Effect{Load{s.wanted}}
}

// handOutUnread gives the person the records as they are.
func (s *State) handOutUnread() []Effect {
	data, err := json.Marshal(s.Unread().Records)
	if err != nil {
		// Strings always marshal.
		panic("encode records: " + err.Error())
	}
	return []Effect{Download{codec.FileName(s.Article.Title) + "-unread.json", "application/json", data}}
}
