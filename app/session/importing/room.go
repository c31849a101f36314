// Package importing is the room of what comes in: articles, which are read one after the
// other and looked at before they are added, and files of marks.
package importing

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/importexport/protocol"
	"gloss/app/session/workspace"
)

// State is what the room of imports knows.
type State struct {
	Intake Intake
	Import Import
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

// OpenIntake opens the dialog in which articles are brought.
func (s *State) OpenIntake(w *workspace.Workspace) []workspace.Effect {
	return room{s, w}.openIntake()
}

// Answered takes in what came of an order about the store.
func (s *State) Answered(w *workspace.Workspace, o protocol.Order, a protocol.Answer) []workspace.Effect {
	return room{s, w}.answered(o, a)
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case FilesBrought:
		return s.bring(m)
	case ReadingWent:
		s.arrival(m.Key, func(a *Arrival) { a.Done = m.Done })
	case ArticleRead:
		return s.read(m)
	case ArticleNotRead:
		return s.notRead(m)
	case IntakeLeft:
		return s.leaveIntake()
	case IntakeCleared:
		return s.clearIntake()
	case ArrivalDropped:
		return s.giveUp(m.Key)
	case Previewed:
		return s.preview(m.Key)
	case workspace.ArticleTaken:
		return s.taken(m)
	case LabelTyped:
		return s.typeLabel(m)
	case ArrivalAdded:
		return s.add(m)
	case AllAdded:
		return s.addAll(m.At)
	case MarksBrought:
		return s.bringMarks(m)
	case ImportKindSet:
		s.chooseKind(m)
	case ImportTaken:
		return s.takeFile(m.At)
	case ImportLeft:
		return s.leaveImport()
	}
	return todo
}

// Messages about files and articles that come in.
type (
	// MarksBrought is a file of marks that came, which the page holds by a number.
	// ImportKindSet says what the marks of a label are, or all marks that do not say
	// it, ImportTaken takes the file, and ImportLeft gives it up.
	MarksBrought struct {
		Name string
		File int
		At   time.Time
	}
	ImportKindSet struct {
		Label string // "" for marks without one
		All   bool
		Kind  annotation.Kind
	}
	ImportTaken struct{ At time.Time }
	ImportLeft  struct{}
)

func (MarksBrought) Msg() workspace.Room  { return workspace.InImporting }
func (ImportKindSet) Msg() workspace.Room { return workspace.InImporting }
func (ImportTaken) Msg() workspace.Room   { return workspace.InImporting }
func (ImportLeft) Msg() workspace.Room    { return workspace.InImporting }
