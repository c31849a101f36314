package clerk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/files"
	"gloss/app/store"
)

// take puts into the store what a file brings, in one transaction, and writes
// what undoes it.
func (c *Clerk) take(ctx context.Context, o files.Order, file []byte, out io.Writer, told func(done, of int)) (files.Receipt, error) {
	p, err := c.look(ctx, o, file)
	if err != nil {
		return files.Receipt{}, err
	}
	if p.arrival.Kindless > 0 && !o.Kind.Valid() {
		return files.Receipt{}, errors.New("the file does not say what some marks are: choose claim, quote or figure")
	}
	r := files.Receipt{Articles: newOf(p), Open: string(p.open)}
	for _, b := range p.arrival.Articles {
		r.Added, r.Updated, r.Same = r.Added+b.Added, r.Updated+b.Updated, r.Same+b.Same
	}
	for _, w := range p.arrival.Waiting {
		r.Waits, r.Same = r.Waits+w.Marks-w.Here, r.Same+w.Here
	}
	told(1, 2)
	return r, c.commit(ctx, step{Articles: p.articles, Marks: p.marks, Before: p.before}, out)
}

// newOf counts the articles that are added, but for stand-ins.
func newOf(p plan) int {
	n := 0
	for _, b := range p.arrival.Articles {
		if b.New {
			n++
		}
	}
	return n
}

// step is one change of the store: some articles and marks as they become, and
// what was there of the marks.
type step struct {
	Articles []article.Article
	Marks    []annotation.Annotation
	Before   []annotation.Annotation
	Gone     []annotation.Annotation // that are removed
}

// record is a step as it is kept, so that it can be undone: the records of the
// store are how all of it is written.
type record struct {
	Articles []string // added; undoing removes them
	Marks    []string // as they became
	Before   []string // as they were, of those that were there
	Gone     []string // that were removed
}

// commit makes a step and writes its record.
func (c *Clerk) commit(ctx context.Context, s step, out io.Writer) error {
	b := store.Batch{Articles: s.Articles, Annotations: s.Marks}
	for _, m := range s.Gone {
		b.Removed = append(b.Removed, m.ID)
	}
	var r record
	for _, a := range s.Articles {
		r.Articles = append(r.Articles, store.EncodeArticle(a))
	}
	r.Marks, r.Before, r.Gone = encoded(s.Marks), encoded(s.Before), encoded(s.Gone)
	if !b.Empty() {
		if err := c.Store.Commit(ctx, b); err != nil {
			return err
		}
	}
	return json.NewEncoder(out).Encode(r)
}

func encoded(marks []annotation.Annotation) []string {
	var out []string
	for _, m := range marks {
		out = append(out, store.EncodeAnnotation(m))
	}
	return out
}

func decoded(records []string) ([]annotation.Annotation, error) {
	var out []annotation.Annotation
	for _, r := range records {
		m, err := store.DecodeAnnotation(r)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// undo takes a step back. What was changed since is left as it is. What it
// writes undoes the undoing.
func (c *Clerk) undo(ctx context.Context, file []byte, out io.Writer) (files.Receipt, error) {
	var rec record
	if err := json.Unmarshal(file, &rec); err != nil {
		return files.Receipt{}, fmt.Errorf("what was done is not known any more: %w", err)
	}
	after, err := decoded(rec.Marks)
	if err != nil {
		return files.Receipt{}, err
	}
	before, err := decoded(rec.Before)
	if err != nil {
		return files.Receipt{}, err
	}
	gone, err := decoded(rec.Gone)
	if err != nil {
		return files.Receipt{}, err
	}
	was := map[annotation.ID]annotation.Annotation{}
	for _, m := range before {
		was[m.ID] = m
	}
	now, err := c.find(ctx, after)
	if err != nil {
		return files.Receipt{}, err
	}
	back := step{Marks: gone}
	var r files.Receipt
	for _, m := range after {
		switch current, there := now[m.ID]; {
		case !there || !current.Equal(m):
			r.Left++
		case was[m.ID].ID == "":
			back.Gone = append(back.Gone, m)
			r.Removed++
		default:
			back.Marks, back.Before = append(back.Marks, was[m.ID]), append(back.Before, m)
			r.Restored++
		}
	}
	r.Added = len(gone)
	return r, c.commit(ctx, back, out)
}

// find is what the store has of the marks.
func (c *Clerk) find(ctx context.Context, marks []annotation.Annotation) (map[annotation.ID]annotation.Annotation, error) {
	out := make(map[annotation.ID]annotation.Annotation, len(marks))
	var found []annotation.Annotation
	var err error
	if len(marks) < manyMarks {
		ids := make([]annotation.ID, len(marks))
		for i, m := range marks {
			ids[i] = m.ID
		}
		found, err = c.Store.Find(ctx, ids)
	} else {
		var all store.All
		all, err = c.Store.All(ctx)
		found = all.Annotations
	}
	for _, m := range found {
		out[m.ID] = m
	}
	return out, err
}
