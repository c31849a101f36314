package exporting

import (
	"gloss/app/session/workspace"
	"gloss/app/suggest/lang"
	"gloss/app/words"
)

// export hands out the article with its marks.
func (s room) export() []workspace.Effect {
	doc := s.Document()
	doc.Article.Lang = lang.Tag(doc.Article.Lang, doc.Article.Text)
	s.Say(words.ExportedMarks.With("n", len(doc.Annotations)), false)
	return []workspace.Effect{workspace.NativeFile(doc, "")}
}
