package session

import (
	"time"

	"gloss/app/importexport/protocol"
)

// exportingState is what the room of exports knows. It owns the one line of orders to
// the program for files, in which orders of importing wait, too.
type exportingState struct {
	Export Export
	Filing Filing
	orders orders
}

// updateExporting answers for the messages of this room.
func (s *State) updateExporting(m Msg) (todo []Effect) {
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
		return []Effect{CancelCarry{}}
	case Answered:
		return s.answered(m.Answer)
	}
	return todo
}

// Messages about files that go out, and what comes of any order.
type (
	// Exported asks for the native file of the article, which this program makes
	// by itself.
	Exported struct{}
	// ExportAsked opens the export dialog, and ExportSet sets one of its fields.
	// FileWanted asks for the file, OrderCancelled for no file after all, and
	// Answered brings what came of the effect Carry.
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
	Answered       struct{ protocol.Answer }
)

func (Exported) msg() room       { return inExporting }
func (ExportAsked) msg() room    { return inExporting }
func (ExportSet) msg() room      { return inExporting }
func (FileWanted) msg() room     { return inExporting }
func (OrderCancelled) msg() room { return inExporting }
func (Answered) msg() room       { return inExporting }
