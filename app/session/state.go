// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/fields"
	"gloss/app/session/library"
)

// State is everything that a person sees or would miss. Its slices are never
// changed in place, so that an old State stays what it was.
type State struct {
	library.Model

	View        View
	Selection   caret.Selection
	Open        annotation.ID   // the mark in the editor, if any
	Overlapping []annotation.ID // all marks at the place that was chosen, Open among them
	Current     annotation.ID   // the mark made or left last; where the keyboard goes on

	Placing       annotation.ID         // the mark of an earlier version that a place is being chosen for, if any
	RevisionGuess library.RevisionGuess // a question to the person
	PutOff        bool                  // the person wants to decide later what becomes of the marks

	Hidden  []annotation.Kind // kinds whose marks are not drawn
	List    MarkList
	Shelves Shelves

	Faults   []fields.Fault // what is wrong in the editor's fields
	More     bool           // what is behind "More" in the editor is shown, for every mark
	Unfolded int            // the piece of evidence that is unfolded in the editor, from 1; 0 for none

	Intake      Intake
	LabelFaults []LabelFault // what is wrong in the fields about the open article

	Suggest  Suggesting
	Search   Search
	EdgeDrag EdgeDrag
	Settings Settings
	Saving   Saving
	Export   Export
	Backup   Backup
	Sentinel Sentinel
	Import   Import
	Filing   Filing
	Shares   bool // the system offers to share files
	Notice   Notice
	Trouble  string // why the article or the library could not be loaded

	Safe        bool // nothing was opened at the start, and nothing is suggested
	watched     bool // the store has said what it holds
	notLoaded   bool // what the store knows of the article that is shown was not asked for, or not answered
	UpdateReady bool // a newer version is installed and waits
	Installable bool // the browser offers to install the program

	history   history
	unclicked where // what was open before the last click on something
	quoted    detect.Cache
	denied    article.ID       // the article for which RevisionGuess was answered with no
	wanted    article.ID       // the article that is open or being loaded
	incoming  *article.Article // was brought, and waits for what the store has of it
	listed    *listed          // what is listed, once made
	taking    taking
	aside     Unread
	retrying  retrying
	began     time.Time     // when the program was started
	closing   bool          // the open article was removed, and is left once that is on the device
	goal      annotation.ID // the mark to open once its article is loaded
}

// View is what of the program fills the page.
type View string

// The views.
const (
	Reader   View = ""         // the article with its marks
	Revision View = "revision" // what the editor changed, and what became of the marks
	Marks    View = "marks"    // all marks, of this article or of all
	Library  View = "library"  // all articles
)

// Notice says what was just done. N grows with every notice, so that the same
// words twice are two notices.
type Notice struct {
	N    int
	Text string
	Undo bool // what was done can be undone at once
}

// CanUndo and CanRedo report whether there is something to undo or redo.
func (s State) CanUndo() bool { return len(s.history.done) > 0 }
func (s State) CanRedo() bool { return len(s.history.undone) > 0 }

func (s *State) say(words string, undo bool) {
	s.Notice = Notice{s.Notice.N + 1, words, undo}
}
