package session

import (
	"gloss/app/codec"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
)

// export hands out the article with its marks.
func (s *State) export() []workspace.Effect {
	doc := s.Document()
	s.Say(wording.Count(len(doc.Annotations), "mark")+" exported", false)
	return []workspace.Effect{nativeFile(doc, "")}
}

func nativeFile(doc codec.Document, suffix string) workspace.Effect {
	return workspace.Download{Name: codec.FileName(doc.Article.Title) + suffix + ".json", Type: "application/ld+json", Data: codec.EncodeNative(doc)}
}
