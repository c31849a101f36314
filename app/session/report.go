package session

import (
	"fmt"
	"strings"

	"gloss/app/session/listing"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// Happening names what happened for the log that a person may send to those who mend
// Gloss: the type of the message, and of a failure the sentence that Gloss has
// for it. No word that was read or typed is in it.
func Happening(m workspace.Msg) string {
	kind := fmt.Sprintf("%T", m)
	kind = kind[strings.LastIndexByte(kind, '.')+1:]
	why := ""
	switch m := m.(type) {
	case shelves.NotLoaded:
		why = m.Why
	case saving.NotSaved:
		why = m.Why
	case listing.AllNotListed:
		why = m.Why
	}
	if why != "" {
		kind += ": " + why
	}
	return kind
}

// reported says how the person was given a report.
func (s *State) reported(m ReportGiven) {
	if m.Copied {
		s.Say(words.ReportCopied.String(), false)
		return
	}
	s.Say(words.ReportSaved.String(), false)
}
