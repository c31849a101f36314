// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
package session

import "gloss/app/session/workspace"

// State is everything that a person sees or would miss. Its slices are never
// changed in place, so that an old State stays what it was.
type State struct {
	workspace.Workspace
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
