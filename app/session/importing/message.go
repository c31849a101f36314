package importing

import (
	"time"

	"gloss/app/article"
	"gloss/app/extract/leftout"
	"gloss/app/session/sniff"
	"gloss/app/session/workspace"
)

// Messages about articles that come in.
type (
	// FilesBrought says what was opened, dropped, pasted, shared or launched.
	FilesBrought struct {
		Things []sniff.Brought
		At     time.Time
	}
	// ReadingWent, ArticleRead and ArticleNotRead answer ReadArticle, the first
	// of them any number of times.
	ReadingWent struct {
		Key  int
		Done float64
	}
	ArticleRead struct {
		Key     int
		Article article.Article
		Sketch  article.Sketch // of its text
		Left    leftout.Report
	}
	ArticleNotRead struct {
		Key int
		Why string
	}

	// IntakeLeft says that the dialog was closed, IntakeCleared begins anew, and
	// ArrivalDropped gives one thing up, whether it is read yet or not.
	IntakeLeft     struct{}
	IntakeCleared  struct{}
	ArrivalDropped struct{ Key int }
	// Previewed looks at one closely; 0 goes back to the list.
	Previewed struct{ Key int }
	// LabelTyped corrects what is known of an arrival, or of the open article if
	// Key is 0.
	LabelTyped struct {
		Key   int
		Label article.Label
		Value string
	}
	// ArrivalAdded takes one into the library and opens it, and AllAdded takes all
	// that are read.
	ArrivalAdded struct {
		Key int
		At  time.Time
	}
	AllAdded struct{ At time.Time }
)

func (FilesBrought) Msg() workspace.Room   { return workspace.InImporting }
func (ReadingWent) Msg() workspace.Room    { return workspace.InImporting }
func (ArticleRead) Msg() workspace.Room    { return workspace.InImporting }
func (ArticleNotRead) Msg() workspace.Room { return workspace.InImporting }
func (IntakeLeft) Msg() workspace.Room     { return workspace.InImporting }
func (IntakeCleared) Msg() workspace.Room  { return workspace.InImporting }
func (ArrivalDropped) Msg() workspace.Room { return workspace.InImporting }
func (Previewed) Msg() workspace.Room      { return workspace.InImporting }
func (LabelTyped) Msg() workspace.Room     { return workspace.InImporting }
func (ArrivalAdded) Msg() workspace.Room   { return workspace.InImporting }
func (AllAdded) Msg() workspace.Room       { return workspace.InImporting }

// Effects about articles that come in.
type (
	// ReadArticle has a thing read as an article, aside from the page.
	ReadArticle struct {
		Key  int
		Kind sniff.Kind
	}
	// HandOver hands a file of marks to the program that reads them; MarksBrought
	// says its number.
	HandOver struct{ Key int }
	// Forget ends what is being done with some things, and lets go of their bytes.
	Forget struct{ Keys []int }
	// FocusIntake gives the keyboard to the head of the dialog. ClearPaste empties its
	// field.
	FocusIntake struct{}
	ClearPaste  struct{}
)

func (ReadArticle) Effect() {}
func (HandOver) Effect()    {}
func (Forget) Effect()      {}
func (FocusIntake) Effect() {}
func (ClearPaste) Effect()  {}
