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
	annotations map[annotation.ID]string
}

// Articles implements store.Store.
func (s *Store) Articles(ctx context.Context) ([]store.Card, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return store.AssembleAll(slices.Collect(maps.Values(s.articles)), nil).Articles, ctx.Err()
}

// All implements store.Store.
func (s *Store) All(ctx context.Context) (store.All, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return store.AssembleAll(slices.Collect(maps.Values(s.articles)), slices.Collect(maps.Values(s.annotations))), ctx.Err()
}

// Load implements store.Store.
func (s *Store) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	record, ok := s.articles[id]
	if !ok {
		return store.Loaded{}, fmt.Errorf("load article %s: %w", id, store.ErrNotFound)
	}
	var records []string
	for _, r := range s.annotations {
		if a, err := store.DecodeAnnotation(r); err == nil && a.Target.Source == string(id) {
			records = append(records, r)
		}
	}
	l, err := store.Assemble(record, records)
	return l, cmp.Or(ctx.Err(), err)
}

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []annotation.Annotation
	for _, id := range ids {
		if a, err := store.DecodeAnnotation(s.annotations[id]); err == nil {
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
	if s.articles == nil {
		s.articles, s.annotations = map[article.ID]string{}, map[annotation.ID]string{}
	}
	for _, a := range b.Articles {
		s.articles[a.ID] = store.EncodeArticle(a)
	}
	for _, a := range b.Annotations {
		s.annotations[a.ID] = store.EncodeAnnotation(a)
	}
	for _, id := range b.Removed {
		delete(s.annotations, id)
	}
	return nil
}
