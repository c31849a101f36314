package session

import (
	"time"

	"gloss/app/importexport/protocol"
	"gloss/app/session/workspace"
)

// exportingState is what the room of exports knows.
type exportingState struct {
	Export Export
}

// updateExporting answers for the messages of this room.
func (s *State) updateExporting(m workspace.Msg) (todo []workspace.Effect) {
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
