package session

import (
	"encoding/json"

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

func (UnreadAsked) msg() room { return inSaving }

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
	if records := s.unreadListed(); len(records) > 0 {
		return unreadOf(records)
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

// leaveAside tells of an article that could not be read, and was left as it is.
func (s *State) leaveAside(why string, records []string) { s.aside = Unread{why, records, true} }

// handOutUnread gives the person the records as they are.
func (s *State) handOutUnread() []Effect {
	data, err := json.Marshal(s.Unread().Records)
	if err != nil {
		// Strings always marshal.
		panic("encode records: " + err.Error())
	}
	return []Effect{Download{codec.FileName(s.Article.Title) + "-unread.json", "application/json", data}}
}
