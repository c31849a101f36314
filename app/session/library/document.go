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
// versions before it on which one of them stands. It looks at no other marks of the
// open article, for it is asked for after each change that is not saved yet.
func (s *Model) Part(of map[annotation.ID]bool) codec.Document {
	doc := codec.Document{Article: s.Article}
	for id := range of {
		if m, there := s.Mark(id); there && of[id] {
			doc.Annotations = append(doc.Annotations, m)
		}
	}
	needed := map[article.ID]bool{}
	for _, m := range s.Left() {
		if of[m.ID] {
			doc.Annotations = append(doc.Annotations, m)
			needed[article.ID(m.Target.Source)] = true
		}
	}
	annotation.Sort(doc.Annotations)
	for _, v := range s.EarlierVersions() {
		if needed[v.Article.ID] {
			doc.Earlier = append(doc.Earlier, v.Article)
		}
	}
	return doc
}
