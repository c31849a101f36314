package store_test

import (
	"reflect"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// One batch has the effect of two, one after the other.
func TestThen(t *testing.T) {
	a, b := storetest.Article("A"), storetest.Article("B")
	renamed := a
	renamed.Title = "Renamed"
	pinned := store.CardOf(a)
	pinned.ReadingState.Pinned = true
	changed := storetest.Mark(a, 3)
	changed.Note = "changed"
	begun := store.Batch{Articles: []article.Article{a}, Cards: []store.ArticleSummary{pinned}, Annotations: []annotation.Annotation{storetest.Mark(a, 3), storetest.Mark(a, 9)}}
	for _, tt := range []struct {
		name        string
		first, next store.Batch
	}{
		{"nothing, then something", store.Batch{}, begun},
		{"something, then nothing", begun, store.Batch{}},
		{"a mark changes and one goes", begun, store.Batch{Annotations: []annotation.Annotation{changed}, Removed: []annotation.ID{storetest.Mark(a, 9).ID}}},
		{"a mark comes back", store.Batch{Articles: []article.Article{a}, Removed: []annotation.ID{changed.ID}}, store.Batch{Annotations: []annotation.Annotation{changed}}},
		{"an article is renamed", begun, store.Batch{Articles: []article.Article{renamed}}},
		{"an article is removed", begun, store.Batch{RemovedArticles: []article.ID{a.ID}}},
		{"an article is removed and comes back", store.Batch{RemovedArticles: []article.ID{a.ID}}, begun},
		{"a renamed one is needed", store.Batch{Articles: []article.Article{renamed}}, store.Batch{Needed: []article.Article{a}}},
		{"a needed one is renamed", store.Batch{Needed: []article.Article{a}}, store.Batch{Articles: []article.Article{renamed}}},
		{"a needed one is pinned", store.Batch{Needed: []article.Article{a}}, store.Batch{Cards: []store.ArticleSummary{pinned}}},
		{"a needed one is needed and removed", store.Batch{Needed: []article.Article{a}}.Then(store.Batch{Needed: []article.Article{a}}), store.Batch{RemovedArticles: []article.ID{a.ID}}},
		{"a removed one is needed", store.Batch{RemovedArticles: []article.ID{a.ID}}, store.Batch{Needed: []article.Article{a}}},
		{"another is added", begun, store.Batch{Articles: []article.Article{b}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var two, one memstore.Store
			if err := two.Commit(t.Context(), tt.first); err != nil {
				t.Fatal(err)
			}
			if err := two.Commit(t.Context(), tt.next); err != nil {
				t.Fatal(err)
			}
			if err := one.Commit(t.Context(), tt.first.Then(tt.next)); err != nil {
				t.Fatal(err)
			}
			for _, id := range []article.ID{a.ID, b.ID} {
				want, err1 := two.Load(t.Context(), id)
				got, err2 := one.Load(t.Context(), id)
				if (err1 == nil) != (err2 == nil) || !reflect.DeepEqual(got, want) {
					t.Errorf("got %+v, %v\nwant %+v, %v", got, err2, want, err1)
				}
			}
		})
	}
}
