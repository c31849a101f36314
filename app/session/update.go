package session

import "gloss/app/session/workspace"

// Msg is something that happened, and Effect something to be done, as the rooms have
// them.
type (
	Msg    = workspace.Msg
	Effect = workspace.Effect
)

// Update returns the state after what happened, and what is to be done. The room of the
// message answers for it. Whatever it was, suggestions are kept up with the marks, and the
// fields of the editor with the mark that is open.
func Update(s State, m Msg) (State, []Effect) {
	before := s
	s.Route(s.handle)
	todo := append(s.handle(m), s.suggestionState.Keep(&s.Workspace)...)
	s.Route(nil)
	// Fields are filled before one of them is focused.
	return s, append(s.readerState.Fills(&s.Workspace, &before.readerState, &before.Workspace, m), todo...)
}

// handle has the room of a message answer for it: one that came from outside, or one by
// which another room asks. workspace.Room says what each room is for.
func (s *State) handle(m Msg) []Effect {
	switch m.Msg() {
	case workspace.InReader:
		return s.readerState.Update(&s.Workspace, m)
	case workspace.InSuggestion:
		return s.suggestionState.Update(&s.Workspace, m)
	case workspace.InShelves:
		return s.shelvesState.Update(&s.Workspace, m)
	case workspace.InListing:
		return s.listingState.Update(&s.Workspace, m)
	case workspace.InExporting:
		return s.exportingState.Update(&s.Workspace, s, m)
	case workspace.InImporting:
		return s.importingState.Update(&s.Workspace, m)
	case workspace.InRevising:
		return s.revisingState.Update(&s.Workspace, m)
	case workspace.InSaving:
		return s.savingState.Update(&s.Workspace, m)
	default:
		return s.updateShell(m)
	}
}
