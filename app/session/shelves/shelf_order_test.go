package shelves_test

import (
	"slices"
	"testing"
	"time"

	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/catalog"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// No card moves by what the store answers while a person reaches for it.
func TestCardsStayWhereTheyAre(t *testing.T) {
	card := func(id string, opened int) store.ArticleSummary {
		return store.ArticleSummary{Article: article.Article{ID: article.ID(id), Title: id}, ReadingState: store.ReadingState{Opened: sessiontest.Noon.Add(time.Duration(opened) * time.Minute)}}
	}
	p := begin(t)
	order := func() []string {
		shown, _ := p.S.Volumes()
		var out []string
		for _, v := range shown {
			out = append(out, v.Title)
		}
		return out
	}
	says := func(when string, want ...string) {
		t.Helper()
		if got := order(); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", when, got, want)
		}
	}
	p.S.Library = []store.ArticleSummary{card("a", 1), card("b", 2)}
	p.S, _ = session.Update(p.S, workspace.Viewed{View: workspace.Library})
	says("at first", "b", "a", "Fares rise again")
	p.S, _ = session.Update(p.S, shelves.Listed{Articles: []store.ArticleSummary{card("a", 3), card("b", 2), card("c", 0)}})
	says("once all are listed", "c", "b", "a", "Fares rise again")
	p.S, _ = session.Update(p.S, shelves.ShelfFiltered{By: shelves.ShelfSort, Value: string(catalog.ByTitle)})
	says("by title", "a", "b", "c", "Fares rise again")
	p.S, _ = session.Update(p.S, shelves.ShelfFiltered{By: shelves.ShelfSort, Value: string(catalog.ByOpened)})
	says("by when they were opened", "a", "b", "c", "Fares rise again")
}
