package session

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// A page may end before the store has answered. What is not saved then is left as a
// draft, at once, and delivered by the next start, before anything is shown.

// Draft is what a page leaves when it may end, "" if all is saved.
func (s State) Draft() string {
	if !s.Saving.Pending() {
		return ""
	}
	// What is on its way may arrive before the page ends, or not.
	return store.EncodeDraft(s.Saving.Unsaved(), slices.Concat(s.Saving.Tried, s.Saving.Flying.Annotations))
}

// rescue hands out what is not saved, as a file that can be opened later.
func (s *State) rescue() []workspace.Effect {
	unsaved := map[annotation.ID]bool{}
	for _, a := range s.Saving.Unsaved().Annotations {
		unsaved[a.ID] = true
	}
	s.Saving.Rescued = true
	s.Saving.Changes++
	return []workspace.Effect{workspace.NativeFile(s.Part(unsaved), "-unsaved")}
}
