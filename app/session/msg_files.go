package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/importexport/protocol"
)

// What happens with files that go out and come in.
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
	// MarksBrought is a file of marks that came, which the page holds by a number.
	// ImportKindSet says what marks are that do not say it, ImportTaken takes the
	// file, and ImportLeft gives it up.
	MarksBrought struct {
		Name string
		File int
		At   time.Time
	}
	ImportKindSet struct{ Kind annotation.Kind }
	ImportTaken   struct{ At time.Time }
	ImportLeft    struct{}
	Answered      struct{ protocol.Answer }
	// Rescued asks for a file of the marks that are not saved.
	Rescued struct{}
)

func (Exported) msg()       {}
func (ExportAsked) msg()    {}
func (ExportSet) msg()      {}
func (FileWanted) msg()     {}
func (OrderCancelled) msg() {}
func (Answered) msg()       {}
func (MarksBrought) msg()   {}
func (ImportKindSet) msg()  {}
func (ImportTaken) msg()    {}
func (ImportLeft) msg()     {}
func (Rescued) msg()        {}
