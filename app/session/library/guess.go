package library

import (
	"slices"

	"gloss/app/article"
	"gloss/app/store"
)

// GuessRevision is the article of the library that another one may be a newer
// version of.
func (s *Model) GuessRevision(a article.Article, sketch article.Sketch) RevisionGuess {
	library := s.Library
	if !s.Unbundled && !s.InStore(s.Bundled.ID) {
		library = append(slices.Clip(library), store.ArticleSummary{Article: s.Bundled, Sketch: article.SketchOf(s.Bundled.Text)})
	}
	revised := map[article.ID]bool{a.ID: true}
	for _, c := range library {
		revised[c.Revises] = true
	}
	for _, c := range library {
		if why := a.VersionOf(c.Article, sketch, c.Sketch); why != "" && !revised[c.ID] && c.Revises != a.ID {
			return RevisionGuess{c.ID, c.Title, why}
		}
	}
	return RevisionGuess{}
}

// RevisionGuess is an article of the library that the open one may be a newer version
// of; its ID is empty if there is none.
type RevisionGuess struct {
	ID    article.ID
	Title string
	Why   string // in words: "it has the same headline"
}
