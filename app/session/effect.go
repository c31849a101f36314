package session

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/store"
)

// Effect is something to be done in the world. It is data, so that a test can
// compare it.
type Effect interface{ effect() }

type (
	// Load asks the store for an article; Loaded or NotLoaded answers.
	Load struct{ Article article.ID }
	// LoadEarlier asks the store for the article that another, Of, is a newer
	// version of, with those before it; EarlierLoaded answers.
	LoadEarlier struct{ Article, Of article.ID }
	// List asks the store for all articles; Listed answers, or nothing.
	List struct{}
	// Save writes a batch; Saved or NotSaved answers. There is never a second
	// one before the answer.
	Save struct{ Batch store.Batch }

	// CopyReport gives the person a report of what happened; ReportGiven answers.
	CopyReport struct{}
	// StartAsUsual loads the page again, out of safe mode.
	StartAsUsual struct{}

	// Download gives a file to the person.
	Download struct {
		Name, Type string
		Data       []byte
	}

	// Carry hands an order to the program that reads and writes files; Answered
	// answers, several times if it takes long. There is never a second one before
	// the last answer. CancelCarry ends it.
	Carry       struct{ Order protocol.Order }
	CancelCarry struct{}
	// LetGo says that a file need not be held any more.
	LetGo struct{ File int }
	// FillExport says what the fields of the export dialog hold.
	FillExport struct{ Name, Checker, CheckURL string }
	// Hide closes a dialog.
	Hide struct{ Dialog Dialog }

	// Address shows in the page's address which article is open. Empty means
	// the bundled one.
	Address struct{ Article article.ID }

	// Select makes the selection of the state the one on the screen, and
	// MoveLine moves the cursor on the screen, where alone lines are known;
	// Selected answers it.
	Select   struct{ Selection caret.Selection }
	MoveLine struct{ Forward, Extend bool }

	// FillField says what a field of the editor holds, where that was not typed
	// into it. It is no part of drawing: what is drawn lags behind what is
	// typed, and would overwrite it.
	FillField struct {
		fields.Ref
		Value string
	}

	// FocusEditor, FocusField, FocusMark and FocusText say where the keyboard goes.
	FocusEditor struct{ Mark annotation.ID }
	FocusField  struct{ fields.Ref }
	FocusMark   struct{ Mark annotation.ID }
	FocusText   struct{}

	// FocusNote gives the keyboard to the note of a mark, and FocusFind to the
	// find bar, with what stands in it selected.
	FocusNote struct{ Mark annotation.ID }
	FocusFind struct{}

	// FocusEnd gives the keyboard to the handle at the last end of a mark.
	FocusEnd struct{ Mark annotation.ID }
	// FocusView gives it to what is next in the view: the mark that waits for a
	// decision, or else the heading.
	FocusView struct{ Mark annotation.ID }

	// ListAll asks the store for the marks of all articles; AllListed or
	// AllNotListed answers.
	ListAll struct{}
	// FillSearch and FillTag say what the fields of the list hold, where that
	// was not typed; FillTag empties its one. FocusSearch and FocusTag give them
	// the keyboard.
	FillSearch  struct{ Value string }
	FillTag     struct{}
	FocusSearch struct{}
	FocusTag    struct{}

	// Announce tells other windows that something in the store has changed.
	Announce struct{}

	// Visit goes to another page of the site.
	Visit struct{ Path string }

	// SeekTexts asks in which articles' texts some folded words stand; TextsSought
	// answers. LoadWhole asks for an article with the versions before it, to remove
	// it; WholeLoaded answers. KeepShelf writes a card that nobody waits for.
	SeekTexts struct{ Words []string }
	LoadWhole struct{ Article article.ID }
	KeepShelf struct{ ArticleSummary store.ArticleSummary }
	// MeasureSpace asks the browser for the room on the device, and to keep what is
	// there until the person deletes it, if that is wanted; SpaceMeasured
	// answers. FillShelfSearch and FillCard say what the fields of the library hold.
	MeasureSpace    struct{ Keep bool }
	FillShelfSearch struct{ Value string }
	FillCard        struct{ Title, Tags string }

	// KeepSettings keeps the settings on the device, and has the page follow
	// them.
	KeepSettings struct{ Record Record }

	// ScrollTop shows the beginning of an article that was just opened.
	ScrollTop struct{}

	// Show opens a dialog. It closes by itself.
	Show struct{ Dialog Dialog }

	// TakeUpdate starts the newer version; Install asks the browser to
	// install the program, and Print to print the page.
	TakeUpdate struct{}
	Install    struct{}
	Print      struct{}
)

func (Load) effect()            {}
func (CopyReport) effect()      {}
func (StartAsUsual) effect()    {}
func (List) effect()            {}
func (Save) effect()            {}
func (Download) effect()        {}
func (Address) effect()         {}
func (Carry) effect()           {}
func (CancelCarry) effect()     {}
func (LetGo) effect()           {}
func (FillExport) effect()      {}
func (Hide) effect()            {}
func (Select) effect()          {}
func (MoveLine) effect()        {}
func (FocusEditor) effect()     {}
func (FocusMark) effect()       {}
func (FocusText) effect()       {}
func (ScrollTop) effect()       {}
func (LoadEarlier) effect()     {}
func (FocusEnd) effect()        {}
func (FocusView) effect()       {}
func (ListAll) effect()         {}
func (FillSearch) effect()      {}
func (FillTag) effect()         {}
func (FocusSearch) effect()     {}
func (FocusTag) effect()        {}
func (Announce) effect()        {}
func (Visit) effect()           {}
func (SeekTexts) effect()       {}
func (LoadWhole) effect()       {}
func (KeepShelf) effect()       {}
func (MeasureSpace) effect()    {}
func (FillShelfSearch) effect() {}
func (FillCard) effect()        {}
func (KeepSettings) effect()    {}
func (Show) effect()            {}
func (TakeUpdate) effect()      {}
func (Install) effect()         {}
func (FillField) effect()       {}
func (FocusField) effect()      {}
func (FocusNote) effect()       {}
func (FocusFind) effect()       {}
func (Print) effect()           {}
