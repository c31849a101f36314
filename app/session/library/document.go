package library

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
)

// Document is the open article with all its marks, and with the versions before
// it, on which some of them may stand.
func (s *Model) Document() codec.Document {
	doc := codec.Document{Article: s.Article, Annotations: s.Marks.Values()}
	for _, v := range s.EarlierVersions() {
		doc.Earlier = append(doc.Earlier, v.Article)
	}
	if left := s.Left(); len(left) > 0 {
		doc.Annotations = append(left, doc.Annotations...)
		annotation.Sort(doc.Annotations)
	}
	return doc
}

// Part is the open article with some of its marks, and with those of the
// versions before it on which one of them stands.
func (s *Model) Part(of map[annotation.ID]bool) codec.Document {
	doc := s.Document()
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
