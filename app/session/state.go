// Package session is the state of the program and the one function that
// changes it. Whatever happens is a Msg; whatever must be done in the world is
// an Effect, as plain data. Update is pure: times and ids arrive in messages.
// The package knows no screen, no browser and no storage technology.
package session

import (
	"gloss/app/annotation"
	"gloss/app/session/catalog"
	"gloss/app/session/detect"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
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
	exportingState  = exporting.State
	importingState  = importing.State
	revisionState   = revising.State
	listingState    = listing.State
	suggestingState = suggestion.State
	libraryState    = shelves.State
	savingState     = saving.State
	readerState     = reader.State
)

// What a room knows of the workspace, and for exporting of the list, is asked of the state.

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
func (s *State) Suggests() bool { return s.suggestingState.Suggests(&s.Workspace) }

// Suggested is the suggestion that is selected, to be taken or dismissed.
func (s *State) Suggested() (detect.Suggestion, bool) {
	return s.suggestingState.Suggested(&s.Workspace)
}

// Bygone lists the suggestions that were dismissed.
func (s *State) Bygone() []detect.Suggestion { return s.suggestingState.Bygone(&s.Workspace) }

// Volumes lists the articles that pass the filter, pinned ones first, and how many there
// are without it. ShelfTags lists the tags of all articles in their order.
func (s *State) Volumes() (shown []catalog.VersionChain, total int) {
	return s.libraryState.Volumes(&s.Workspace)
}
func (s *State) ShelfTags() []string { return s.libraryState.Tags(&s.Workspace) }

// Review compares the open article with the versions before it, if there are any. It
// costs an alignment of the texts the first time.
func (s *State) Review() (revising.Review, bool) { return s.revisionState.Review(&s.Workspace) }

// Offers lists for the fields of a mark what other marks of the article have in them,
// each value once.
func (s *State) Offers(id annotation.ID) map[fields.Field][]string {
	return reader.Offers(&s.Workspace, id)
}

// Ties lists the links of a mark: its own in their order, then those that lead to it.
// Linkable lists what it can be linked to: the article's other marks, less those that
// it is linked to already.
func (s *State) Ties(id annotation.ID) []reader.Tie        { return reader.Ties(&s.Workspace, id) }
func (s *State) Linkable(id annotation.ID) []fields.Option { return reader.Linkable(&s.Workspace, id) }

// SourceLink is the address of a mark's words on the page that the open article is from,
// and whether there is one.
func (s *State) SourceLink(m annotation.Annotation) (string, bool) {
	return reader.SourceLink(&s.Workspace, m)
}
