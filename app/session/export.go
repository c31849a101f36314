package session

import (
	"gloss/app/codec"
	"gloss/app/session/wording"
)

// export hands out the article with its marks.
func (s *State) export() []Effect {
	doc := s.Document()
	s.say(wording.Count(len(doc.Annotations), "mark")+" exported", false)
	return []Effect{nativeFile(doc, "")}
}

func nativeFile(doc codec.Document, suffix string) Effect {
	return Download{codec.FileName(doc.Article.Title) + suffix + ".json", "application/ld+json", codec.EncodeNative(doc)}
}
