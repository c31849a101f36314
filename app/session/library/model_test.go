package library

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/store"
)

func model(kept bool) Model {
	a := article.Article{ID: "urn:a", Title: "Fares", Text: "Fares rise."}
	m := Model{Article: a, Bundled: article.Article{ID: "urn:bundled", Title: "Bundled"}, Ready: true, Kept: kept}
	if kept {
		m.Library = []store.ArticleSummary{store.CardOf(a), store.CardOf(article.Article{ID: "urn:b", Title: "Boats"})}
	}
	return m
}

// What is known of the open article is the same on its card, in the batch, and in the
// model, and a copy of the model from before is not changed.
func TestTheCardFollowsTheArticle(t *testing.T) {
	for _, kept := range []bool{false, true} {
		m := model(kept)
		before := m
		var b store.Batch
		m.Article.Title = "Fares again"
		m.Write(&b)
		m.KeepReadingState(store.ReadingState{Dismissed: []string{"x"}}, &b)
		if !m.Kept || kept != (len(b.Articles) == 0) {
			t.Errorf("kept %v: %d articles are written", kept, len(b.Articles))
		}
		if kept && (m.Library[0].Title != "Fares again" || len(m.Library[0].ReadingState.Dismissed) != 1 || m.Library[0].Text != "") {
			t.Errorf("the card is %+v", m.Library[0])
		}
		if last := b.Cards[len(b.Cards)-1]; last.Title != "Fares again" || len(last.ReadingState.Dismissed) != 1 {
			t.Errorf("kept %v: the card in the batch is %+v", kept, last)
		}
		if kept && before.Library[0].Title != "Fares" {
			t.Error("an older model is changed")
		}
	}
}

func TestNote(t *testing.T) {
	m := model(true)
	if _, noted := m.Note(func(*store.ReadingState) bool { return false }); noted {
		t.Error("nothing is noted")
	}
	c, noted := m.Note(func(r *store.ReadingState) bool { r.Reached = 5; return true })
	if !noted || c.ReadingState.Reached != 5 || m.ReadingState.Reached != 5 || m.Library[0].ReadingState.Reached != 5 {
		t.Errorf("%v %+v %+v", noted, c.ReadingState, m.ReadingState)
	}
	m.Library = m.Library[1:]
	if _, noted := m.Note(func(*store.ReadingState) bool { return true }); noted {
		t.Error("noted of an article that is not in the store")
	}
}

func TestApply(t *testing.T) {
	m := model(true)
	m.Library[0].ReadingState.Reached = 5
	c := store.CardOf(article.Article{ID: "urn:a", Title: "Renamed"})
	c.ReadingState.Pinned = true
	b := m.Apply(store.Batch{Cards: []store.ArticleSummary{c, store.CardOf(article.Article{ID: "urn:c"})}, RemovedArticles: []article.ID{"urn:b"}})
	if m.Article.Title != "Renamed" || m.Article.Text != "Fares rise." || !m.ReadingState.Pinned {
		t.Errorf("the open article is %+v", m.Article)
	}
	if b.Cards[0].ReadingState.Reached != 5 || !b.Cards[0].ReadingState.Pinned {
		t.Errorf("the batch has %+v", b.Cards[0].ReadingState)
	}
	if m.InStore("urn:b") || !m.InStore("urn:c") || !m.Known("urn:bundled") || m.Known("urn:b") {
		t.Errorf("the library is %+v", m.Library)
	}
}

func TestCards(t *testing.T) {
	m := model(true)
	m.Marks = ordered.Of([]annotation.Annotation{{ID: "1", Kind: annotation.Claim}, {ID: "2", Kind: annotation.Claim}})
	m.Article.Title = "Fares again"
	cards := m.Cards()
	if len(cards) != 3 || cards[0].Title != "Fares again" || cards[0].Counts[annotation.Claim] != 2 || cards[2].ID != "urn:bundled" {
		t.Errorf("%+v", cards)
	}
	if m.Library[0].Title != "Fares" {
		t.Error("the library is changed")
	}
}

// Marks are moved from one version to another, and each version keeps its order.
func TestPages(t *testing.T) {
	on := func(id, source string, at int) annotation.Annotation {
		m := annotation.Annotation{ID: annotation.ID(id)}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = source, at, at+1
		return m
	}
	m := model(true)
	m.Article.Revises = "urn:old"
	m.Marks = ordered.Of([]annotation.Annotation{on("1", "urn:a", 5)})
	m.SetEarlier([]store.Loaded{{Article: article.Article{ID: "urn:old"}, Annotations: []annotation.Annotation{on("2", "urn:old", 3)}}})
	before := m
	pages := m.Pages()
	pages.Remove(on("2", "urn:old", 3))
	pages.Insert(on("2", "urn:a", 1))
	pages.Apply(&m)
	if m.Marks.Len() != 2 || m.Marks.At(0).ID != "2" || len(m.Left()) != 0 {
		t.Errorf("%+v, left %+v", m.Marks.Values(), m.Left())
	}
	if before.Marks.Len() != 1 || len(before.Left()) != 1 {
		t.Error("an older model is changed")
	}
	if _, there := before.OnPage("2"); !there {
		t.Error("a mark on an earlier version is not found")
	}
}

// A part has the marks that are asked for, in their order, with the versions on which they
// stand and no others.
func TestPart(t *testing.T) {
	on := func(id, source string, at int) annotation.Annotation {
		m := annotation.Annotation{ID: annotation.ID(id)}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = source, at, at+1
		return m
	}
	m := model(true)
	m.Article.Revises = "urn:old"
	m.Marks = ordered.Of([]annotation.Annotation{on("1", "urn:a", 1), on("2", "urn:a", 5), on("3", "urn:a", 9)})
	m.SetEarlier([]store.Loaded{
		{Article: article.Article{ID: "urn:old"}, Annotations: []annotation.Annotation{on("4", "urn:old", 3)}},
		{Article: article.Article{ID: "urn:older"}, Annotations: []annotation.Annotation{on("5", "urn:older", 4)}},
	})
	for _, tt := range []struct {
		name string
		of   map[annotation.ID]bool
		want string
	}{
		{"some of the article", map[annotation.ID]bool{"3": true, "1": true}, "1 3 |"},
		{"with one on an earlier version", map[annotation.ID]bool{"2": true, "4": true}, "4 2 | urn:old"},
		{"on both versions", map[annotation.ID]bool{"4": true, "5": true}, "4 5 | urn:old urn:older"},
		{"one that is not wanted, one that is not there", map[annotation.ID]bool{"1": false, "6": true}, "|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := m.Part(tt.of)
			got := ""
			for _, a := range doc.Annotations {
				got += string(a.ID) + " "
			}
			got += "|"
			for _, a := range doc.Earlier {
				got += " " + string(a.ID)
			}
			if got != tt.want || doc.Article.ID != "urn:a" {
				t.Errorf("%q, not %q", got, tt.want)
			}
		})
	}
}
