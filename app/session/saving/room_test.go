package saving

import (
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// What the store holds is noted when it changes, and a store that comes back empty is a
// loss at the start alone.
func TestWhatTheStoreHoldsIsNoted(t *testing.T) {
	card := store.CardOf(article.Article{ID: "urn:a"})
	card.Counts = store.Counts{annotation.Claim: 2, annotation.Quote: 1}
	w, s := &workspace.Workspace{}, &State{}
	w.Sentinel.Kept = workspace.Holding{Articles: 1, Marks: 3}
	for _, tt := range []struct {
		name   string
		again  bool // after a new start
		listed []store.ArticleSummary
		noted  bool
		kept   int // marks
		lost   int // articles
	}{
		{"as it was", false, []store.ArticleSummary{card}, false, 3, 0},
		{"emptied by a person", false, nil, true, 0, 0},
		{"filled again", false, []store.ArticleSummary{card}, true, 3, 0},
		{"empty after a start", true, nil, true, 0, 1},
		{"empty still", true, nil, false, 0, 1},
	} {
		if tt.again {
			s = &State{}
		}
		todo := s.Update(w, workspace.ArticlesListed{Articles: tt.listed, At: time.Unix(0, 0)})
		if (todo != nil) != tt.noted || w.Sentinel.Kept.Marks != tt.kept || w.Sentinel.Lost.Articles != tt.lost {
			t.Errorf("%s: %+v, noted %+v", tt.name, todo, w.Sentinel)
		}
	}
}
