// Package suggestion is the room of what could be marked: it reads the open article in
// parts, offers what it found, and takes it or dismisses it.
package suggestion

import (
	"gloss/app/session/detect"
	"gloss/app/session/workspace"
)

// State is what the room of suggestions knows.
type State struct {
	Suggest Suggesting
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	return room{s, w}.update(m)
}

// Keep reads the open article if it has not been, and keeps up what is offered. It
// comes at the end of every message.
func (s *State) Keep(w *workspace.Workspace) []workspace.Effect {
	return room{s, w}.keep()
}

// Suggests reports whether suggestions are on.
func (s *State) Suggests(w *workspace.Workspace) bool {
	return !w.Settings.NoSuggestions && !s.Suggest.Without
}

// Suggested is the suggestion that is selected, to be taken or dismissed.
func (s *State) Suggested(w *workspace.Workspace) (detect.Suggestion, bool) {
	return room{s, w}.suggested()
}

// Lit is the suggestion whose words are lit: the one that is selected, or else the one
// that the mouse points at.
func (s *State) Lit(w *workspace.Workspace) (detect.Suggestion, bool) {
	return room{s, w}.lit()
}

// Beside is the suggestion after or before the one that was turned to last, or else
// after or before the cursor.
func (s *State) Beside(w *workspace.Workspace, forward bool) (detect.Suggestion, bool) {
	return room{s, w}.beside(forward, false)
}

// NextOffer is the suggestion that N leads to, or with Shift the one before: behind the
// last one comes the first.
func (s *State) NextOffer(w *workspace.Workspace, forward bool) (detect.Suggestion, bool) {
	return room{s, w}.beside(forward, true)
}

// Bygone lists what was dismissed of what was found.
func (s *State) Bygone(w *workspace.Workspace) []detect.Suggestion {
	return room{s, w}.bygone()
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case PartRead:
		return s.readOn(m)
	case SuggestionsToggled:
		return s.toggleSuggestions()
	case PanelToggled:
		return s.showPanel(!s.Suggest.Panel)
	case SuggestionStepped:
		return s.stepSuggestion(m.Forward)
	case SuggestionChosen:
		s.RememberClick()
		todo = s.chooseSuggestion(m)
	case SuggestionPointed:
		s.Suggest.Pointed = m.Key
	case SuggestionTaken:
		return s.takeSuggestion(m)
	case SuggestionDismissed:
		return s.dismissSuggestion(m)
	case SuggestionsTaken:
		return s.takeSuggestions(m)
	case workspace.SuggestionLeft:
		s.left()
	case workspace.PanelLeft:
		if m.Inside {
			return s.showPanel(false)
		}
		s.Suggest.Panel = false
	case MoreClaimsAsked:
		s.Suggest.Claims += ClaimsAtOnce
	case BygonesShown:
		s.Suggest.ShowDismissed = m.Shown
	case SuggestionReturned:
		return s.bringBack(m.Key)
	}
	return todo
}
