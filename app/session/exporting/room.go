// Package exporting is the room of files that go out: the export dialog, and the native file
// of the open article.
package exporting

import (
	"time"

	"gloss/app/importexport/protocol"
	"gloss/app/session/marklist"
	"gloss/app/session/workspace"
)

// State is what the room of exports knows.
type State struct {
	Export Export
}

// Lister is what an export asks of the list of marks.
type Lister interface {
	// Listing is the list as it is shown, Ticked the rows that are ticked, and ListsAll
	// whether it has the marks of all articles.
	Listing() *marklist.Listing
	Ticked() []marklist.Row
	ListsAll() bool
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
	list Lister
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, list Lister, m workspace.Msg) []workspace.Effect {
	return room{s, w, list}.update(m)
}

// Takings is what can be taken now.
func (s *State) Takings(w *workspace.Workspace, list Lister) []Taking {
	return room{s, w, list}.takings()
}

// Answered takes in what came of an order for the export dialog.
func (s *State) Answered(w *workspace.Workspace, list Lister, o protocol.Order, a protocol.Answer) []workspace.Effect {
	return room{s, w, list}.answered(o, a)
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case Exported:
		return s.export()
	case ExportAsked:
		return s.openExport(m)
	case ExportSet:
		return s.setExport(m)
	case FileWanted:
		return s.wantFile(m)
	case OrderCancelled:
		return []workspace.Effect{workspace.CancelCarry{}}
	}
	return todo
}

// Messages about files that go out.
type (
	// Exported asks for the native file of the article, which this program makes
	// by itself.
	Exported struct{}
	// ExportAsked opens the export dialog, and ExportSet sets one of its fields.
	// FileWanted asks for the file, and OrderCancelled for no file after all.
	ExportAsked struct {
		Taking Taking
		Backup bool // in the format that loses nothing
		At     time.Time
	}
	ExportSet struct {
		Field ExportField
		Value string
		At    time.Time
	}
	FileWanted struct {
		Way protocol.Way
		At  time.Time
	}
	OrderCancelled struct{}
)

func (Exported) Msg() workspace.Room       { return workspace.InExporting }
func (ExportAsked) Msg() workspace.Room    { return workspace.InExporting }
func (ExportSet) Msg() workspace.Room      { return workspace.InExporting }
func (FileWanted) Msg() workspace.Room     { return workspace.InExporting }
func (OrderCancelled) Msg() workspace.Room { return workspace.InExporting }

// FillExport says what the fields of the export dialog hold.
type FillExport struct{ Name, Checker, CheckURL string }

func (FillExport) Effect() {}
