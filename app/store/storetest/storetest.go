// Package storetest is the contract of store.Store as tests. Every
// implementation runs all of them.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/text"
)

// Run checks that the stores that open returns keep what store.Store promises.
// Each call of open must return a store of its own that is empty; called with
// the same name again, one on the same data.
func Run(t *testing.T, open func(t *testing.T, name string) store.Store) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T, open func() store.Store)
	}{
		{"an empty store is empty", empty},
		{"what is committed is loaded", roundTrip},
		{"what is committed outlives the connection", reopened},
		{"a second commit replaces and removes", replaceAndRemove},
		{"annotations come with their own article", apart},
		{"articles are listed, the last added first", listed},
		{"everything that is recorded of a mark comes back", detailed},
		{"an article comes with the versions before it", history},
		{"annotations are found by their ids", found},
		{"all annotations come with all articles", everything},
		{"a card and a shelf are written without the text", shelved},
		{"marks are counted by kind", counted},
		{"an article is removed with all of it, and comes back", removedArticle},
		{"an article that is needed is written where there is none", needed},
		{"nothing is written without an article that is expected", expected},
		{"a mark that another window changed is not overwritten", conflicting},
		{"an ended context writes nothing", cancelled},
		{"many goroutines at once lose nothing", concurrent},
		{"a large batch", large},
	} {
		t.Run(tt.name, func(t *testing.T) {
			name := strings.ReplaceAll(t.Name(), "/", "-")
			tt.test(t, func() store.Store { return open(t, name) })
		})
	}
}

var noon = time.Date(2026, 3, 17, 12, 0, 0, 123_000_000, time.UTC)

// Article is an article for tests, with characters from beyond one plane.
func Article(title string) article.Article {
	doc, blocks := article.Compose([]article.Piece{
		{Role: article.Headline, Text: title},
		{Role: article.Paragraph, Text: "Fares rose by 12 per cent 🚌, “too much”, the mayor said. قال العمدة"},
	})
	return article.Article{ID: article.ContentID(doc), Title: title, Source: "The Star", Published: "2021-03", Added: noon, Text: doc, Blocks: blocks}
}

// Mark is an annotation for tests, on the n-th to the n+3rd byte of a.
func Mark(a article.Article, n int) annotation.Annotation {
	span := text.Span{Start: n, End: n + 4}
	return annotation.Annotation{
		ID: annotation.ID(fmt.Sprintf("urn:uuid:%s-%d", a.Title, n)), Kind: annotation.Quote, Note: "seen\n🚌 “twice”", Foreign: `{"creator":"Ada 🚌"}`,
		Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
		Created: noon, Modified: noon.Add(time.Minute),
	}
}

func commit(t *testing.T, s store.Store, b store.Batch) {
	t.Helper()
	if err := s.Commit(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

func expect(t *testing.T, s store.Store, a article.Article, want ...annotation.Annotation) {
	t.Helper()
	got, err := s.Load(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, store.Loaded{Article: a, Annotations: want}) {
		t.Errorf("loaded %+v\nwant %+v %+v", got, a, want)
	}
}

func empty(t *testing.T, open func() store.Store) {
	s := open()
	if as, err := s.Articles(t.Context()); err != nil || len(as) != 0 {
		t.Errorf("articles %v, %v", as, err)
	}
	if _, err := s.Load(t.Context(), "urn:uuid:none"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("load: %v", err)
	}
}

func roundTrip(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	commit(t, s, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{Mark(a, 9), Mark(a, 3)}})
	expect(t, s, a, Mark(a, 3), Mark(a, 9))
}

func reopened(t *testing.T, open func() store.Store) {
	a := Article("A")
	commit(t, open(), store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{Mark(a, 3)}})
	expect(t, open(), a, Mark(a, 3))
}

func replaceAndRemove(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	commit(t, s, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(a, 9)}})
	changed := Mark(a, 9)
	changed.Note, changed.Kind = "", annotation.Figure
	commit(t, s, store.Batch{Annotations: []annotation.Annotation{changed}, Removed: []annotation.ID{Mark(a, 3).ID, "urn:uuid:never-there"}})
	expect(t, s, a, changed)
}

func apart(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	commit(t, s, store.Batch{Articles: []article.Article{a, b}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(b, 3)}})
	expect(t, s, a, Mark(a, 3))
	expect(t, s, b, Mark(b, 3))
}

func listed(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	b.Added = b.Added.Add(time.Hour)
	commit(t, s, store.Batch{Articles: []article.Article{a, b}})
	got, err := s.Articles(t.Context())
	if err != nil || len(got) != 2 || got[0].Title != "B" || got[1].Title != "A" || got[0].Text != "" || got[0].Sketch.Likeness(article.SketchOf(b.Text)) != 1 {
		t.Errorf("articles %+v, %v", got, err)
	}
}

func detailed(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	m := Mark(a, 3)
	m.Details = annotation.Details{
		Said: annotation.Attribution{Name: "Ida “I” Holm", Role: "mayor", On: "2021-03", Where: "Lyngholm 🚌"}, Verdict: annotation.OutOfContext,
		Evidence:  []annotation.Evidence{{URL: "https://a.example", Title: "T", Excerpt: "a\nb", Stance: annotation.Supports, Accessed: "2021", Archive: "https://archive.example/a"}},
		Quotation: annotation.Quotation{Cue: "said", Form: annotation.Direct, Verified: "tape"},
		Quantity:  annotation.Quantity{From: "0.10", To: "12000000000000000000", Approximate: true, Unit: "%", Of: "fares", Period: "2020", Source: "x"},
		Tags:      []string{"b", "a"}, Links: []annotation.Link{{To: "urn:uuid:x", As: annotation.Contradicts}},
	}
	m.Target.AnchorStatus = annotation.AnchorStatus{Version: string(a.ID), State: annotation.Changed, Confidence: 0.123456789, Former: "other", Kept: true, VerdictBefore: true, ReadingBefore: true}
	commit(t, s, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{m}})
	expect(t, s, a, m)
}

func history(t *testing.T, open func() store.Store) {
	s, a, b, c := open(), Article("A"), Article("B"), Article("C")
	a.Revises = "urn:uuid:not-here"
	b.Revises, c.Revises = a.ID, b.ID
	commit(t, s, store.Batch{Articles: []article.Article{a, b, c}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(c, 3)}})
	got, err := store.History(t.Context(), s, c.ID)
	want := store.Loaded{
		Article: c, Annotations: []annotation.Annotation{Mark(c, 3)},
		Earlier: []store.Loaded{{Article: b}, {Article: a, Annotations: []annotation.Annotation{Mark(a, 3)}}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("loaded %+v, %v\nwant %+v", got, err, want)
	}
	// A chain that a hostile file made into a ring ends.
	a.Revises = c.ID
	commit(t, s, store.Batch{Articles: []article.Article{a}})
	if got, err := store.History(t.Context(), s, c.ID); err != nil || len(got.Earlier) != 2 {
		t.Errorf("%d earlier versions, %v", len(got.Earlier), err)
	}
}

func found(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	commit(t, s, store.Batch{Articles: []article.Article{a, b}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(a, 9), Mark(b, 3)}})
	got, err := s.Find(t.Context(), []annotation.ID{Mark(b, 3).ID, "urn:uuid:never-there", Mark(a, 9).ID})
	slices.SortFunc(got, func(x, y annotation.Annotation) int { return strings.Compare(string(x.ID), string(y.ID)) })
	if want := []annotation.Annotation{Mark(a, 9), Mark(b, 3)}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("found %+v, %v", got, err)
	}
	if got, err := s.Find(t.Context(), nil); err != nil || len(got) > 0 {
		t.Errorf("of no id: %+v, %v", got, err)
	}
}

func everything(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	if got, err := s.All(t.Context()); err != nil || len(got.Articles)+len(got.Annotations) > 0 {
		t.Errorf("of an empty store: %+v, %v", got, err)
	}
	b.Added = b.Added.Add(time.Hour)
	broken := Mark(b, 9)
	broken.Kind = "rumour"
	commit(t, s, store.Batch{Articles: []article.Article{a, b}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(b, 3), broken}})
	got, err := s.All(t.Context())
	if err != nil || len(got.Articles) != 2 || got.Articles[0].ID != b.ID || got.Articles[0].Text != "" {
		t.Errorf("articles %+v, %v", got.Articles, err)
	}
	slices.SortFunc(got.Annotations, func(x, y annotation.Annotation) int { return strings.Compare(string(x.ID), string(y.ID)) })
	if want := []annotation.Annotation{Mark(a, 3), Mark(b, 3)}; !reflect.DeepEqual(got.Annotations, want) || len(got.Unread) != 1 {
		t.Errorf("annotations %+v, %q unread", got.Annotations, got.Unread)
	}
}

func shelved(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	commit(t, s, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{Mark(a, 3)}})
	card := store.CardOf(a)
	card.Title, card.Published = "Another “title” 🚌", "2020"
	card.ReadingState = store.ReadingState{Tags: []string{"b", "ä"}, Pinned: true, Opened: noon, Reached: 7, Dismissed: []string{"figure 3 9"}}
	commit(t, s, store.Batch{Cards: []store.ArticleSummary{card}})
	want := a
	want.Title, want.Published = card.Title, card.Published
	got, err := s.Load(t.Context(), a.ID)
	if wanted := (store.Loaded{Article: want, Annotations: []annotation.Annotation{Mark(a, 3)}, ReadingState: card.ReadingState}); err != nil || !reflect.DeepEqual(got, wanted) {
		t.Errorf("loaded %+v, %v\nwant %+v", got, err, wanted)
	}
	card.Counts = store.Counts{annotation.Quote: 1}
	if got, err := s.Articles(t.Context()); err != nil || !reflect.DeepEqual(got, []store.ArticleSummary{card}) {
		t.Errorf("articles %+v, %v", got, err)
	}
	// The article written again brings its metadata and leaves the shelf.
	commit(t, s, store.Batch{Articles: []article.Article{a}})
	if got, err := s.Load(t.Context(), a.ID); err != nil || got.Article.Title != a.Title || !got.ReadingState.Pinned {
		t.Errorf("loaded %+v, %v", got, err)
	}
}

func counted(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	b.Added = b.Added.Add(-time.Hour)
	figure := Mark(a, 9)
	figure.Kind = annotation.Figure
	commit(t, s, store.Batch{Articles: []article.Article{a, b}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(a, 14), figure}})
	got, err := s.Articles(t.Context())
	if err != nil || len(got) != 2 || !reflect.DeepEqual(got[0].Counts, store.Counts{annotation.Quote: 2, annotation.Figure: 1}) || got[1].Counts != nil {
		t.Errorf("articles %+v, %v", got, err)
	}
	if all, err := s.All(t.Context()); err != nil || !reflect.DeepEqual(all.Articles, got) {
		t.Errorf("with the marks: %+v, %v", all.Articles, err)
	}
	got[0].Counts = nil
	if cards, err := s.Cards(t.Context()); err != nil || !reflect.DeepEqual(cards, got) {
		t.Errorf("cards: %+v, %v", cards, err)
	}
}

func removedArticle(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	card := store.CardOf(a)
	card.ReadingState.Pinned = true
	whole := store.Batch{Articles: []article.Article{a}, Cards: []store.ArticleSummary{card}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(a, 9)}}
	commit(t, s, whole)
	commit(t, s, store.Batch{Articles: []article.Article{b}, Annotations: []annotation.Annotation{Mark(b, 3)}})
	commit(t, s, store.Batch{RemovedArticles: []article.ID{a.ID, "urn:uuid:never-there"}})
	if _, err := s.Load(t.Context(), a.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("load: %v", err)
	}
	expect(t, s, b, Mark(b, 3))
	if all, err := s.All(t.Context()); err != nil || len(all.Articles) != 1 || len(all.Annotations) != 1 {
		t.Errorf("left %+v, %v", all, err)
	}
	commit(t, s, whole)
	got, err := s.Load(t.Context(), a.ID)
	if err != nil || len(got.Annotations) != 2 || !got.ReadingState.Pinned {
		t.Errorf("brought back %+v, %v", got, err)
	}
}

func needed(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	card := store.CardOf(a)
	card.Title = "Corrected"
	commit(t, s, store.Batch{Articles: []article.Article{a}, Cards: []store.ArticleSummary{card}})
	commit(t, s, store.Batch{Needed: []article.Article{a, b}, Annotations: []annotation.Annotation{Mark(a, 3), Mark(b, 3)}})
	expect(t, s, b, Mark(b, 3))
	mark := Mark(a, 3)
	a.Title = card.Title
	expect(t, s, a, mark)
}

func expected(t *testing.T, open func() store.Store) {
	s, a, b := open(), Article("A"), Article("B")
	on := store.Batch{Expected: []article.ID{a.ID}, Annotations: []annotation.Annotation{Mark(a, 3)}}
	if err := s.Commit(t.Context(), on.Then(store.Batch{Articles: []article.Article{b}})); !errors.Is(err, store.ErrGone) {
		t.Errorf("without its article: %v", err)
	}
	if all, err := s.All(t.Context()); err != nil || len(all.Articles)+len(all.Annotations) > 0 {
		t.Errorf("written %+v, %v", all, err)
	}
	commit(t, s, store.Batch{Articles: []article.Article{a}}.Then(on))
	commit(t, s, on)
	expect(t, s, a, Mark(a, 3))
	commit(t, s, on.Then(store.Batch{RemovedArticles: []article.ID{a.ID}}))
}

func cancelled(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	commit(t, s, store.Batch{Articles: []article.Article{a}})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Commit(ctx, store.Batch{Annotations: []annotation.Annotation{Mark(a, 3)}}); !errors.Is(err, context.Canceled) {
		t.Errorf("commit: %v", err)
	}
	expect(t, s, a)
}

func concurrent(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	commit(t, s, store.Batch{Articles: []article.Article{a}})
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			if err := s.Commit(t.Context(), store.Batch{Annotations: []annotation.Annotation{Mark(a, n)}}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got, err := s.Load(t.Context(), a.ID); err != nil || len(got.Annotations) != 20 {
		t.Errorf("%d annotations, %v", len(got.Annotations), err)
	}
}

func large(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	b := store.Batch{Articles: []article.Article{a}}
	for n := range 1000 {
		m := Mark(a, 3)
		m.ID = annotation.ID(fmt.Sprintf("urn:uuid:%04d", n))
		b.Annotations = append(b.Annotations, m)
	}
	commit(t, s, b)
	expect(t, s, a, b.Annotations...)
}

func conflicting(t *testing.T, open func() store.Store) {
	s, a := open(), Article("A")
	first, second := Mark(a, 3), Mark(a, 3)
	second.Note = "of another window"
	third := Mark(a, 3)
	third.Note = "mine"
	commit(t, s, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{first}, Known: []store.Known{{ID: first.ID}}})
	commit(t, open(), store.Batch{Annotations: []annotation.Annotation{second}, Known: []store.Known{{ID: first.ID, Was: &first}}})
	for name, b := range map[string]store.Batch{
		"writing":  {Annotations: []annotation.Annotation{third, Mark(a, 9)}, Known: []store.Known{{ID: first.ID, Was: &first}}},
		"removing": {Removed: []annotation.ID{first.ID}, Annotations: []annotation.Annotation{Mark(a, 9)}, Known: []store.Known{{ID: first.ID, Was: &first}}},
	} {
		var c *store.Conflict
		if err := s.Commit(t.Context(), b); !errors.As(err, &c) || !errors.Is(err, store.ErrConflict) || len(c.Current) != 1 || !reflect.DeepEqual(*c.Current[0].Was, second) {
			t.Errorf("%s: %v", name, err)
		}
		expect(t, s, a, second)
	}
	// What is there already may be written again: its answer may have been lost.
	commit(t, s, store.Batch{Annotations: []annotation.Annotation{second}, Known: []store.Known{{ID: first.ID, Was: &first}}})
	commit(t, s, store.Batch{Annotations: []annotation.Annotation{third}, Known: []store.Known{{ID: first.ID, Was: &second}}})
	expect(t, s, a, third)
}
