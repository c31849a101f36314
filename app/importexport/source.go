package importexport

import (
	"context"
	"errors"
	"fmt"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
)

// source is where documents come from, one by one.
type source struct {
	n        int // of documents
	marks    int // in all of them, if known; else -1
	document func(i int) (codec.Document, error)
}

// source is what an order is about.
func (c *Worker) source(ctx context.Context, o protocol.Order) (source, error) {
	switch o.Scope {
	case protocol.Open:
		d, err := codec.DecodeNative([]byte(o.Document))
		if err != nil {
			return source{}, fmt.Errorf("the open article could not be read: %w", err)
		}
		return source{1, len(d.Annotations), func(int) (codec.Document, error) { return d, ctx.Err() }}, nil
	case protocol.Library:
		return c.library(ctx, o.Only)
	}
	return source{}, fmt.Errorf("there is no scope %.20q", string(o.Scope))
}

// library is every article that is kept, each with the versions before it; of
// the marks only some, if any are named, and then no article without one.
func (c *Worker) library(ctx context.Context, only []annotation.ID) (source, error) {
	cards, err := c.Store.Cards(ctx)
	if err != nil {
		return source{}, err
	}
	chains := chainsOf(cards)
	if only == nil {
		return source{len(chains), -1, ahead(len(chains), func(i int) (codec.Document, error) { return c.chain(ctx, chains[i], nil) })}, nil
	}
	wanted := map[annotation.ID]bool{}
	for _, id := range only {
		wanted[id] = true
	}
	found, err := c.Store.Find(ctx, only)
	if err != nil {
		return source{}, err
	}
	on := map[article.ID]bool{}
	for _, m := range found {
		on[article.ID(m.Target.Source)] = true
	}
	var some [][]article.ID
	for _, chain := range chains {
		for _, id := range chain {
			if on[id] {
				some = append(some, chain)
				break
			}
		}
	}
	return source{len(some), len(found), ahead(len(some), func(i int) (codec.Document, error) { return c.chain(ctx, some[i], wanted) })}, nil
}

// ahead loads the next documents while the one before is worked on: half of what a
// library takes to write is waiting for the database.
func ahead(n int, load func(i int) (codec.Document, error)) func(i int) (codec.Document, error) {
	const most = 4
	type loaded struct {
		d   codec.Document
		err error
	}
	var coming []chan loaded // of the documents from next on
	next := 0
	start := func(i int) chan loaded {
		done := make(chan loaded, 1)
		go func() {
			d, err := load(i)
			done <- loaded{d, err}
		}()
		return done
	}
	return func(i int) (codec.Document, error) {
		if i != next {
			coming, next = nil, i
		}
		for len(coming) <= most && next+len(coming) < n {
			coming = append(coming, start(next+len(coming)))
		}
		l := <-coming[0]
		coming, next = coming[1:], next+1
		return l.d, l.err
	}
}

// chainsOf lists the articles that no other revises, each with the versions
// before it, the latest first. Every article is in one chain.
func chainsOf(cards []store.ArticleSummary) [][]article.ID {
	revises, revised := map[article.ID]article.ID{}, map[article.ID]bool{}
	for _, a := range cards {
		revises[a.ID] = a.Revises
		revised[a.Revises] = true
	}
	var chains [][]article.ID
	seen := map[article.ID]bool{}
	follow := func(id article.ID) {
		var chain []article.ID
		for {
			_, here := revises[id]
			if !here || seen[id] {
				break
			}
			seen[id] = true
			chain = append(chain, id)
			id = revises[id]
		}
		if chain != nil {
			chains = append(chains, chain)
		}
	}
	for _, a := range cards {
		if !revised[a.ID] {
			follow(a.ID)
		}
	}
	for _, a := range cards {
		follow(a.ID) // what revises itself in a circle
	}
	return chains
}

// chain loads an article and the versions before it, with their marks.
func (c *Worker) chain(ctx context.Context, ids []article.ID, only map[annotation.ID]bool) (codec.Document, error) {
	var d codec.Document
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return d, err
		}
		l, err := c.Store.Load(ctx, id)
		if damaged := (*store.Damaged)(nil); errors.As(err, &damaged) {
			// The rest of the library must come out all the same.
			c.unread.Add(int64(len(damaged.All())))
			continue
		}
		if err != nil {
			return d, err
		}
		c.unread.Add(int64(l.Damaged))
		if s := codec.ReadingState(l.ReadingState); only == nil && !s.Empty() {
			if d.Shelves == nil {
				d.Shelves = map[article.ID]codec.ReadingState{}
			}
			d.Shelves[id] = s
		}
		if d.Article.ID == "" {
			d.Article = l.Article
		} else {
			d.Earlier = append(d.Earlier, l.Article)
		}
		if only == nil && d.Annotations == nil {
			d.Annotations = l.Annotations // most articles have one version, and all of it is wanted
			continue
		}
		for _, m := range l.Annotations {
			if only == nil || only[m.ID] {
				d.Annotations = append(d.Annotations, m)
			}
		}
	}
	if d.Article.ID == "" {
		return d, codec.ErrLeftOut
	}
	annotation.Sort(d.Annotations)
	return d, nil
}
