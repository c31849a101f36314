// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
//
// What a person does belongs to a room: reading and marking, suggestions, the shelves, the
// list of marks, exporting, importing, revising, saving. Each room is a package below this
// one with its state, its messages and its effects. All work on one workspace.Workspace,
// and none imports another: a room asks another by a message of package workspace. What
// concerns the whole program is answered here, by the shell.
package session

import (
	"gloss/app/annotation"
	"gloss/app/session/catalog"
	"gloss/app/session/detect"
	"gloss/app/session/exporting"
	"gloss/app/session/importing"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
)

// State is everything that a person sees or would miss: the workspace, and what each room
// knows beside it. Its slices are never changed in place, so that an old State stays what
// it was.
type State struct {
	workspace.Workspace
	shellState
	readerState
	suggestionState
	shelvesState
	listingState
	exportingState
	importingState
	revisingState
	savingState
}

// What each room knows, under a name that says which room.
type (
	readerState     = reader.State
	suggestionState = suggestion.State
	shelvesState    = shelves.State
	listingState    = listing.State
	exportingState  = exporting.State
	importingState  = importing.State
	revisingState   = revising.State
	savingState     = saving.State
)

// The rest of this file hands the workspace to a room that is asked for something. Exporting
// gets the state as its Lister, too.

// Listing lists the marks that pass the filter. It costs nothing while neither has
// changed.
func (s *State) Listing() *marklist.Listing { return s.listingState.Listing(&s.Workspace) }

// Ticked is the rows of the list that are ticked, in its order.
func (s *State) Ticked() []marklist.Row { return s.listingState.Ticked(&s.Workspace) }

// Takings is what can be taken into an export now.
func (s *State) Takings() []exporting.Taking {
	return s.exportingState.Takings(&s.Workspace, s)
}

// Suggests reports whether suggestions are on.
func (s *State) Suggests() bool { return s.suggestionState.Suggests(&s.Workspace) }

// Suggested is the suggestion that is selected, to be taken or dismissed.
func (s *State) Suggested() (detect.Suggestion, bool) {
	return s.suggestionState.Suggested(&s.Workspace)
}

// Bygone lists the suggestions that were dismissed.
func (s *State) Bygone() []detect.Suggestion { return s.suggestionState.Bygone(&s.Workspace) }

// Volumes lists the articles that pass the filter, pinned ones first, and how many there
// are without it. ShelfTags lists the tags of all articles in their order.
func (s *State) Volumes() (shown []catalog.VersionChain, total int) {
	return s.shelvesState.Volumes(&s.Workspace)
}
func (s *State) ShelfTags() []string { return s.shelvesState.Tags(&s.Workspace) }

// Review compares the open article with the versions before it, if there are any. It
// costs an alignment of the texts the first time.
func (s *State) Review() (revising.Review, bool) { return s.revisingState.Review(&s.Workspace) }

// Ties lists the links of a mark: its own in their order, then those that lead to it.
func (s *State) Ties(id annotation.ID) []reader.Tie { return reader.Ties(&s.Workspace, id) }

// Pickable lists the marks that the open one can be linked to and that have the words
// that are searched for, how many have them, and how many there are.
func (s *State) Pickable() (listed []reader.Pick, found, all int) {
	return reader.Pickable(&s.Workspace, s.Pick)
}

// SourceLink is the address of a mark's words on the page that the open article is from,
// and whether there is one.
func (s *State) SourceLink(m annotation.Annotation) (string, bool) {
	return reader.SourceLink(&s.Workspace, m)
}

// Lit is the suggestion whose words are lit: the one that is selected, or else the one
// that the mouse points at.
func (s *State) Lit() (detect.Suggestion, bool) {
	return s.suggestionState.Lit(&s.Workspace)
}
