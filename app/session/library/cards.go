package library

import (
	"slices"

	"gloss/app/article"
	"gloss/app/store"
)

// Cards is every article that can be opened: what is in the store, and what
// comes with the site and was not removed. The marks of the open one are counted as they
// are now.
func (s *Model) Cards() []store.ArticleSummary {
	out := slices.Clone(s.Library)
	if !s.Unbundled && !s.InStore(s.Bundled.ID) {
		out = append(out, store.CardOf(s.Bundled))
	}
	for _, c := range s.Collection {
		if !slices.ContainsFunc(out, func(o store.ArticleSummary) bool { return o.ID == c.ID }) {
			out = append(out, c.ArticleSummary)
		}
	}
	for i := range out {
		if out[i].ID == s.Article.ID && s.Ready {
			counts := store.Counts{}
			for m := range s.Marks.All() {
				counts[m.Kind]++
			}
			out[i].Counts, out[i].Title, out[i].ReadingState = counts, s.Article.Title, s.ReadingState
		}
	}
	return out
}

// Card finds the card of an article.
func (s *Model) Card(id article.ID) (store.ArticleSummary, bool) {
	for _, c := range s.Cards() {
		if c.ID == id {
			return c, true
		}
	}
	return store.ArticleSummary{}, false
}
