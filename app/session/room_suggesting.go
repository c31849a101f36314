package session

import "gloss/app/session/workspace"

// suggestingState is what the room of suggestions knows.
type suggestingState struct {
	Suggest Suggesting
}

// updateSuggestions answers for the messages of this room.
func (s *State) updateSuggestions(m workspace.Msg) (todo []workspace.Effect) {
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
		s.Suggest.Claims += claimsAtOnce
	case BygonesShown:
		s.Suggest.ShowDismissed = m.Shown
	case SuggestionReturned:
		return s.bringBack(m.Key)
	}
	return todo
}
