// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
package session

import (
	"gloss/app/session/library"
)

// State is everything that a person sees or would miss. Its slices are never
// changed in place, so that an old State stays what it was.
type State struct {
	library.Model
	shellState
	readerState
	suggestingState
	libraryState
	listingState
	exportingState
	importingState
	revisionState
	savingState
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
