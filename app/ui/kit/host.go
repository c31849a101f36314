// Package kit has what the components of the page are made of: elements, buttons
// and icons, the guard around drawing and handlers, and what a component may ask
// of the page that it is on.
package kit

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
)

// Host is what a component may ask of the page that it is on, which is ui.Root.
type Host interface {
	// Send takes in a message at the next turn of the event loop.
	Send(m session.Msg)

	// State is the state as it is now, to be read only. What a component draws it
	// is handed in its exported fields, by which go-app tells whether it changed;
	// a handler may ask for what changed since it was drawn.
	State() *session.State

	// Now is the time, and NewID a new id for a mark. Messages carry both.
	Now() time.Time
	NewID() annotation.ID

	// Page is the browser.
	Page() Page

	// Faulted notes a panic that ended an action, and has the page tell it. where
	// names the action, with no word that was read or typed; stack is what
	// debug.Stack returned at the panic.
	Faulted(where string, reason any, stack []byte)

	// NotDrawn says that a component could not be drawn, so that the page goes back
	// to what it showed before.
	NotDrawn()
}

// Page is what handlers ask of the browser. All its methods return at once.
type Page interface {
	// Focus gives the keyboard to an element and scrolls it into view. What
	// stands in a field to search by is selected.
	Focus(id string)

	// Value is what a field holds; SetValue sets it, if it holds something else.
	Value(id string) string
	SetValue(id, value string)

	// CloseDialog and HideMenu close what lies over the page.
	CloseDialog(id string)
	HideMenu(id string)

	// PickFiles asks the person for files, and Paste takes what stands in the
	// field for it. What they bring arrives as a message, each thing with a key.
	PickFiles()
	Paste(text string)
}
