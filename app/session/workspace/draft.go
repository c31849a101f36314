package workspace

import (
	"slices"

	"gloss/app/store"
)

// A page may end before the store has answered. What is not saved then is left as a
// draft, at once, and delivered by the next start, before anything is shown.

// Draft is what a page leaves when it may end, "" if all is saved.
func (w *Workspace) Draft() string {
	if !w.Saving.Pending() {
		return ""
	}
	// What is on its way may arrive before the page ends, or not.
	return store.EncodeDraft(w.Saving.Unsaved(), slices.Concat(w.Saving.Tried, w.Saving.Flying.Annotations))
}
