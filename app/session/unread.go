package session

import (
	"encoding/json"

	"gloss/app/codec"
	"gloss/app/session/workspace"
)

// UnreadAsked asks for a file of it.
type UnreadAsked struct{}

func (UnreadAsked) Msg() workspace.Room { return workspace.InShell }

// Unread is what could not be read of what is shown.
func (s State) Unread() workspace.Unread {
	if records := s.listingState.Unread(&s.Workspace); len(records) > 0 {
		return workspace.UnreadOf(records)
	}
	return s.Aside
}

// handOutUnread gives the person the records as they are.
func (s *State) handOutUnread() []workspace.Effect {
	data, err := json.Marshal(s.Unread().Records)
	if err != nil {
		// Strings always marshal.
		panic("encode records: " + err.Error())
	}
	return []workspace.Effect{workspace.Download{Name: codec.FileName(s.Article.Title) + "-unread.json", Type: "application/json", Data: data}}
}
