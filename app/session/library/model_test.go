package library

import (
	"testing"

	"gloss/app/annotation"
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
	m.Marks = []annotation.Annotation{{ID: "1", Kind: annotation.Claim}, {ID: "2", Kind: annotation.Claim}}
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
	m.Marks = []annotation.Annotation{on("1", "urn:a", 5)}
	m.SetEarlier([]store.Loaded{{Article: article.Article{ID: "urn:old"}, Annotations: []annotation.Annotation{on("2", "urn:old", 3)}}})
	before := m
	pages := m.Pages()
	pages.Remove(on("2", "urn:old", 3))
	pages.Insert(on("2", "urn:a", 1))
	pages.Apply(&m)
	if len(m.Marks) != 2 || m.Marks[0].ID != "2" || len(m.Left()) != 0 {
		t.Errorf("%+v, left %+v", m.Marks, m.Left())
	}
	if len(before.Marks) != 1 || len(before.Left()) != 1 {
		t.Error("an older model is changed")
	}
	if _, there := before.OnPage("2"); !there {
		t.Error("a mark on an earlier version is not found")
	}
}

// A step tells just what changed, wherever it was.
func TestLastStep(t *testing.T) {
	on := func(id string, at int) annotation.Annotation {
		m := annotation.Annotation{ID: annotation.ID(id)}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = "urn:a", at, at+1
		return m
	}
	all := []annotation.Annotation{on("a", 1), on("b", 3), on("c", 5), on("d", 7)}
	for _, tt := range []struct {
		name             string
		gone, come       []annotation.Annotation
		want             string
		from, until, now int
	}{
		{"one in the middle", nil, []annotation.Annotation{on("x", 4)}, "abxcd", 2, 2, 3},
		{"one before all", nil, []annotation.Annotation{on("x", 0)}, "xabcd", 0, 0, 1},
		{"one behind all", nil, []annotation.Annotation{on("x", 9)}, "abcdx", 4, 4, 5},
		{"one gone", all[1:2], nil, "acd", 1, 2, 1},
		{"the first gone", all[:1], nil, "bcd", 0, 1, 0},
		{"the last gone", all[3:], nil, "abc", 3, 4, 3},
		{"all gone", all, nil, "", 0, 4, 0},
		{"one changed", all[2:3], []annotation.Annotation{on("c", 5)}, "abcd", 2, 3, 3},
		{"the last changed", all[3:], []annotation.Annotation{on("d", 7)}, "abcd", 3, 4, 4},
		{"one moved up", all[2:3], []annotation.Annotation{on("c", 0)}, "cabd", 0, 3, 3},
		{"one moved down", all[:1], []annotation.Annotation{on("a", 6)}, "bcad", 0, 3, 3},
		{"one moved to the end", all[:1], []annotation.Annotation{on("a", 8)}, "bcda", 0, 4, 4},
		{"two far apart", []annotation.Annotation{all[0], all[3]}, []annotation.Annotation{on("a", 1), on("d", 7)}, "abcd", 0, 4, 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := model(true)
			m.Marks = all
			pages := m.Pages()
			for _, a := range tt.gone {
				pages.Remove(a)
			}
			for _, a := range tt.come {
				pages.Insert(a)
			}
			pages.Apply(&m)
			got := ""
			for _, a := range m.Marks {
				got += string(a.ID)
			}
			s := m.LastStep
			if got != tt.want || s.From != tt.from || s.Until != tt.until || s.Now != tt.now || len(s.After) != len(m.Marks) || len(s.Before) != len(all) {
				t.Errorf("the marks are %q, not %q; from %d until %d became from %d to %d", got, tt.want, s.From, s.Until, s.From, s.Now)
			}
		})
	}
}
