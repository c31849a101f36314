// Package workspace is what all rooms of the session work on: the open article in its
// library, where the person is in it, the history of what was done, the queue to the
// store, the line of orders to the program for files, the settings and the notice. A
// room changes it by its methods, so that every change of a mark can be undone and is
// saved. What one room needs of another it asks for by a message.
package workspace

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/library"
)

// Workspace is the state that the rooms share. Its slices are never changed in place,
// so that an old Workspace stays what it was.
type Workspace struct {
	library.Model
	View     View
	Notice   Notice
	Settings Settings
	Backup   Backup
	Sentinel Sentinel
	Typed    []Typed   // what stands in fields without being recorded, the last last
	Began    time.Time // when the program was started

	Selection   caret.Selection
	Open        annotation.ID     // the mark in the editor, if any
	Overlapping []annotation.ID   // all marks at the place that was chosen, Open among them
	Current     annotation.ID     // the mark made or left last; where the keyboard goes on
	Goal        annotation.ID     // the mark to open once its article is loaded
	Placing     annotation.ID     // the mark of an earlier version that a place is being chosen for, if any
	Hidden      []annotation.Kind // kinds whose marks are not drawn
	EdgeDrag    EdgeDrag

	Saving    Saving
	Filing    Filing
	Retrying  Retrying
	Trouble   string // why the article or the library could not be loaded
	Aside     Unread // what could not be read with the open article, or an article that could not be read
	NotLoaded bool   // what the store knows of the article that is shown was not asked for, or not answered

	history   history
	undoing   history // as it was before an undoing that may fail
	unclicked where   // what was open before the last click on something
	quoted    detect.Cache
	orders    orders
	route     func(Msg) []Effect
}

// View is what of the program fills the page.
type View string

// The views.
const (
	Reader   View = ""         // the article with its marks
	Revision View = "revision" // what the editor changed, and what became of the marks
	Marks    View = "marks"    // all marks, of this article or of all
	Library  View = "library"  // all articles
	Notes    View = "notes"    // the notes of this article, as a list
)

// Notice says what was just done. N grows with every notice, so that the same
// words twice are two notices.
type Notice struct {
	N    int
	Text string
	Undo bool // what was done can be undone at once
}

// Say makes the notice say something. undo offers to take back the last step.
func (w *Workspace) Say(words string, undo bool) {
	w.Notice = Notice{w.Notice.N + 1, words, undo}
}

// Route says who answers for what the rooms ask of one another. It holds while one
// message is handled; after that it must be nil again.
func (w *Workspace) Route(to func(Msg) []Effect) { w.route = to }

// Ask has the room of a message answer for it at once, and returns what is to be done.
func (w *Workspace) Ask(m Msg) []Effect { return w.route(m) }
