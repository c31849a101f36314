package session

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/session/wording"
)

// document is the open article with all its marks, and with the versions before
// it, on which some of them may stand.
func (s *State) document() codec.Document {
	doc := codec.Document{Article: s.Article, Annotations: s.Marks}
	for _, v := range s.earlier() {
		doc.Earlier = append(doc.Earlier, v.Article)
	}
	if left := s.Left(); len(left) > 0 {
		doc.Annotations = append(left, s.Marks...)
		annotation.Sort(doc.Annotations)
	}
	return doc
}

// export hands out the article with its marks.
func (s *State) export() []Effect {
	doc := s.document()
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
	return []Effect{nativeFile(s.part(unsaved), "-unsaved")}
}

// part is the open article with some of its marks, and with those of the
// versions before it on which one of them stands.
func (s *State) part(of map[annotation.ID]bool) codec.Document {
	doc := s.document()
	needed := map[article.ID]bool{}
	var marks []annotation.Annotation
	for _, m := range doc.Annotations {
		if of[m.ID] {
			marks = append(marks, m)
			needed[article.ID(m.Target.Source)] = true
		}
	}
	doc.Annotations = marks
	var earlier []article.Article
	for _, a := range doc.Earlier {
		if needed[a.ID] {
			earlier = append(earlier, a)
		}
	}
	doc.Earlier = earlier
	return doc
}

func nativeFile(doc codec.Document, suffix string) Effect {
	return Download{codec.FileName(doc.Article.Title) + suffix + ".json", "application/ld+json", codec.EncodeNative(doc)}
}
