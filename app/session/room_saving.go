package session

import (
	"time"

	"gloss/app/store"
)

// savingState is what the room of the store knows.
type savingState struct {
	Saving   Saving
	Backup   Backup
	Sentinel Sentinel
	Trouble  string // why the article or the library could not be loaded

	watched  bool // the store has said what it holds
	aside    Unread
	retrying retrying
	began    time.Time // when the program was started
}

// updateSaving answers for the messages of this room.
func (s *State) updateSaving(m Msg) (todo []Effect) {
	switch m := m.(type) {
	case Saved:
		return s.saved()
	case NotSaved:
		return s.notSaved(m)
	case Gone:
		return s.gone()
	case Conflicted:
		return s.conflicted(m.Current)
	case Waited:
		return s.waited(m)
	case Retried:
		return s.retry()
	case Rescued:
		return s.rescue()
	case UnreadAsked:
		return s.handOutUnread()
	case LossDismissed:
		s.Sentinel.Lost = Holding{}
		todo = []Effect{s.keepSettings()}
	case BackupPutOff:
		return s.putOffBackup()
	}
	return todo
}

// Messages about the store.
type (
	// Conflicted says that nothing of a batch was written, since another window
	// had changed some of its marks, which are now as here.
	Conflicted struct{ Current []store.Known }
	// Saved and NotSaved answer the effect Save.
	Saved    struct{}
	NotSaved struct {
		Why   string // in words
		Final bool   // trying again will not help
	}
	// Retried asks to save again what failed.
	Retried struct{}
	// Rescued asks for a file of the marks that are not saved.
	Rescued struct{}
)

func (Conflicted) msg() room { return inSaving }
func (Saved) msg() room      { return inSaving }
func (NotSaved) msg() room   { return inSaving }
func (Retried) msg() room    { return inSaving }
func (Rescued) msg() room    { return inSaving }
