// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
package session

import (
	"gloss/app/session/exporting"
	"gloss/app/session/importing"
	"gloss/app/session/marklist"
	"gloss/app/session/revising"
	"gloss/app/session/workspace"
)

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

// The rooms, under names that say whose state it is.
type (
	exportingState = exporting.State
	importingState = importing.State
	revisionState  = revising.State
)

// What a room knows of the workspace, and for exporting of the list, is asked of the state.

// Takings is what can be taken into an export now.
func (s *State) Takings() []exporting.Taking {
	return s.exportingState.Takings(&s.Workspace, listOf{s})
}

// Review compares the open article with the versions before it, if there are any. It
// costs an alignment of the texts the first time.
func (s *State) Review() (revising.Review, bool) { return s.revisionState.Review(&s.Workspace) }

// listOf is the list of marks as exporting asks for it.
type listOf struct{ s *State }

func (l listOf) Listing() *marklist.Listing { return l.s.Listing() }
func (l listOf) Ticked() []marklist.Row     { return l.s.ticked() }
func (l listOf) ListsAll() bool             { return l.s.listsAll() }
