package workspace

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/caret"
	"gloss/app/store"
)

// Effect is something to be done in the world. It is data, so that a test can
// compare it. What only one room asks for is declared in that room.
type Effect interface{ Effect() }

type (
	// Load asks the store for an article; its answers are messages of the library.
	Load struct{ Article article.ID }
	// List asks the store for all articles, and ListAll for the marks of all.
	List    struct{}
	ListAll struct{}
	// Save writes a batch. There is never a second one before the answer.
	Save struct{ Batch store.Batch }
	// Wait asks for a message after some time. Of several only the last one counts.
	Wait struct {
		Seconds int
		N       int
	}
	// Announce tells other windows that something in the store has changed.
	Announce struct{}
	// MeasureSpace asks the browser for the room on the device, and to keep what is
	// there until the person deletes it, if that is wanted.
	MeasureSpace struct{ Keep bool }
	// KeepSettings keeps the settings on the device, and has the page follow
	// them.
	KeepSettings struct{ Record Record }

	// Carry hands an order to the program that reads and writes files, which answers
	// several times if it takes long. There is never a second one before the last
	// answer. CancelCarry ends it.
	Carry       struct{ Order protocol.Order }
	CancelCarry struct{}
	// LetGo says that a file need not be held any more.
	LetGo struct{ File int }
	// Download gives a file to the person.
	Download struct {
		Name, Type string
		Data       []byte
	}

	// Show opens a dialog, which closes by itself. Hide closes one.
	Show struct{ Dialog Dialog }
	Hide struct{ Dialog Dialog }
	// FillLabels says what the fields of an article's labels hold.
	FillLabels struct{ Article article.Article }

	// Select makes the selection of the state the one on the screen.
	Select struct{ Selection caret.Selection }
	// FocusEditor, FocusMark and FocusText say where the keyboard goes. FocusView
	// gives it to what is next in the view: the mark that waits for a decision, or
	// else the heading.
	FocusEditor struct{ Mark annotation.ID }
	FocusMark   struct{ Mark annotation.ID }
	FocusText   struct{}
	FocusView   struct{ Mark annotation.ID }
)

func (Load) Effect()         {}
func (List) Effect()         {}
func (ListAll) Effect()      {}
func (Save) Effect()         {}
func (Wait) Effect()         {}
func (Announce) Effect()     {}
func (MeasureSpace) Effect() {}
func (KeepSettings) Effect() {}
func (Carry) Effect()        {}
func (CancelCarry) Effect()  {}
func (LetGo) Effect()        {}
func (Download) Effect()     {}
func (Show) Effect()         {}
func (Hide) Effect()         {}
func (FillLabels) Effect()   {}
func (Select) Effect()       {}
func (FocusEditor) Effect()  {}
func (FocusMark) Effect()    {}
func (FocusText) Effect()    {}
func (FocusView) Effect()    {}
