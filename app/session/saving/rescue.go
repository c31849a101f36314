package saving

import (
	"gloss/app/annotation"
	"gloss/app/session/workspace"
)

// rescue hands out what is not saved, as a file that can be opened later.
func (s room) rescue() []workspace.Effect {
	unsaved := map[annotation.ID]bool{}
	for _, a := range s.Saving.Unsaved().Annotations {
		unsaved[a.ID] = true
	}
	s.Saving.Rescued = true
	s.Saving.Changes++
	return []workspace.Effect{workspace.NativeFile(s.Part(unsaved), "-unsaved")}
}
