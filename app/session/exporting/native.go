package exporting

import (
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
)

// export hands out the article with its marks.
func (s room) export() []workspace.Effect {
	doc := s.Document()
	s.Say(wording.Count(len(doc.Annotations), "mark")+" exported", false)
	return []workspace.Effect{workspace.NativeFile(doc, "")}
}
