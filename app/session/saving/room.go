// Package saving is the room of the way to the store and back: what became of what was
// saved, trying again, and the notes of the last backup and of what the store held.
package saving

import (
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// State is what the room of the store knows.
type State struct {
	watched bool // the store has said what it holds
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	return room{s, w}.update(m)
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case Saved:
		return s.saved()
	case workspace.ArticlesListed:
		return s.watch(m.Articles, m.At)
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
	case LossDismissed:
		s.Sentinel.Lost = workspace.Holding{}
		todo = []workspace.Effect{s.KeepSettings()}
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
	// Gone says that nothing was written, since the article of a mark is not in the
	// store any more.
	Gone struct{}
	// Waited answers the effect Wait.
	Waited struct{ N int }
	// BackupPutOff says that a person wants no backup now, and LossDismissed that the
	// person has read what was lost.
	BackupPutOff  struct{}
	LossDismissed struct{}
	// Retried asks to save again what failed.
	Retried struct{}
	// Rescued asks for a file of the marks that are not saved.
	Rescued struct{}
)

func (Conflicted) Msg() workspace.Room    { return workspace.InSaving }
func (Saved) Msg() workspace.Room         { return workspace.InSaving }
func (NotSaved) Msg() workspace.Room      { return workspace.InSaving }
func (Retried) Msg() workspace.Room       { return workspace.InSaving }
func (Rescued) Msg() workspace.Room       { return workspace.InSaving }
func (Gone) Msg() workspace.Room          { return workspace.InSaving }
func (Waited) Msg() workspace.Room        { return workspace.InSaving }
func (BackupPutOff) Msg() workspace.Room  { return workspace.InSaving }
func (LossDismissed) Msg() workspace.Room { return workspace.InSaving }
