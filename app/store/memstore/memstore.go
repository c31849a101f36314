// Package memstore keeps articles and annotations in memory: for tests, and
// for a page that may not store anything.
package memstore

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

var _ store.Store = (*Store)(nil)

// Store is ready to use as its zero value. It keeps encoded records, so that
// what it returns has been through the same door as in a browser.
type Store struct {
	// Fail, if set, is what Commit returns instead of writing.
	Fail error

	mu          sync.Mutex
	articles    map[article.ID]string
	cards       map[article.ID]string
	shelves     map[article.ID]string
	annotations map[annotation.ID]mark
}

// mark is a record with the article that it is looked up by.
type mark struct{ source, record string }

// Articles implements store.Store.
func (s *Store) Articles(ctx context.Context) ([]store.ArticleSummary, error) {
	all, err := s.All(ctx)
	return all.Articles, err
}

// Cards implements store.Store.
func (s *Store) Cards(ctx context.Context) ([]store.ArticleSummary, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return store.AssembleCards(values(s.cards), values(s.shelves)), ctx.Err()
}

// All implements store.Store.
func (s *Store) All(ctx context.Context) (store.All, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return store.AssembleAll(values(s.cards), values(s.shelves), records(s.annotations)), ctx.Err()
}

func values[K comparable](records map[K]string) []string { return slices.Collect(maps.Values(records)) }

func records(marks map[annotation.ID]mark) []string {
	var out []string
	for _, m := range marks {
		out = append(out, m.record)
	}
	return out
}

// Load implements store.Store.
func (s *Store) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	record, ok := s.articles[id]
	if !ok {
		return store.Loaded{}, fmt.Errorf("load article %s: %w", id, store.ErrNotFound)
	}
	l, err := store.Assemble(store.Records{Article: record, ArticleSummary: s.cards[id], ReadingState: s.shelves[id], Annotations: records(s.on(id))})
	return l, cmp.Or(ctx.Err(), err)
}

// on is the marks of an article.
func (s *Store) on(id article.ID) map[annotation.ID]mark {
	out := map[annotation.ID]mark{}
	for key, m := range s.annotations {
		if m.source == string(id) {
			out[key] = m
		}
	}
	return out
}

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []annotation.Annotation
	for _, id := range ids {
		if a, err := store.DecodeAnnotation(s.annotations[id].record); err == nil {
			out = append(out, a)
		}
	}
	return out, ctx.Err()
}

// Commit implements store.Store.
func (s *Store) Commit(ctx context.Context, b store.Batch) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := cmp.Or(ctx.Err(), s.Fail); err != nil {
		return err
	}
	for _, id := range b.Awaited() {
		if s.articles[id] == "" {
			return fmt.Errorf("save: %w", store.ErrGone)
		}
	}
	var before []string
	for _, id := range b.Checked() {
		before = append(before, s.annotations[id].record)
	}
	if err := b.Check(before); err != nil {
		return err
	}
	if s.articles == nil {
		s.articles, s.cards, s.shelves = map[article.ID]string{}, map[article.ID]string{}, map[article.ID]string{}
		s.annotations = map[annotation.ID]mark{}
	}
	for _, a := range b.Needed {
		if s.articles[a.ID] == "" {
			b.Articles = append(slices.Clip(b.Articles), a)
		}
	}
	for _, a := range b.Articles {
		s.articles[a.ID], s.cards[a.ID] = store.EncodeArticle(a), store.EncodeCard(store.CardOf(a))
	}
	for _, c := range b.Cards {
		s.cards[c.ID], s.shelves[c.ID] = store.EncodeCard(c), store.EncodeShelf(c.ID, c.ReadingState)
	}
	for i, a := range b.Annotations {
		store.Tell(ctx, i, len(b.Annotations))
		s.annotations[a.ID] = mark{a.Target.Source, store.EncodeAnnotation(a)}
	}
	for _, id := range b.Removed {
		delete(s.annotations, id)
	}
	for _, id := range b.RemovedArticles {
		delete(s.articles, id)
		delete(s.cards, id)
		delete(s.shelves, id)
		for key := range s.on(id) {
			delete(s.annotations, key)
		}
	}
	return nil
}
