package session

import (
	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/session/wording"
)

// export hands out the article with its marks.
func (s *State) export() []Effect {
	doc := s.Document()
	s.say(wording.Count(len(doc.Annotations), "mark")+" exported", false)
	return []Effect{nativeFile(doc, "")}
}

// rescue hands out what is not saved, as a file that can be opened later.
func (s *State) rescue() []Effect {
	unsaved := map[annotation.ID]bool{}
	for _, a := range s.Saving.Unsaved().Annotations {
		unsaved[a.ID] = true
	}
	s.Saving.Rescued = true
	s.Saving.Changes++
	return []Effect{nativeFile(s.Part(unsaved), "-unsaved")}
}

func nativeFile(doc codec.Document, suffix string) Effect {
	return Download{codec.FileName(doc.Article.Title) + suffix + ".json", "application/ld+json", codec.EncodeNative(doc)}
}
