package importexport

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/words"
)

// take puts into the store what a file brings, in one transaction, and writes
// what undoes it.
func (c *Worker) take(ctx context.Context, o protocol.Order, file []byte, out io.Writer, progress func(done, of int)) (protocol.Receipt, error) {
	p, err := c.look(ctx, o, file, progress)
	if err != nil {
		return protocol.Receipt{}, err
	}
	for _, l := range p.arrival.Labels {
		if !cmp.Or(o.Kinds[l.Name], o.Kinds[""]).Valid() {
			return protocol.Receipt{}, errors.New(words.FilesKind.String())
		}
	}
	// The plan has all of it; should it be wanted again, the file is read again.
	c.read, c.readOf, c.kept = codec.Result{}, 0, nil
	r := protocol.Receipt{Articles: newOf(p), Open: string(p.open)}
	for _, b := range p.arrival.Articles {
		r.Added, r.Updated, r.Same = r.Added+b.Added, r.Updated+b.Updated, r.Same+b.Same
	}
	for _, w := range p.arrival.Waiting {
		r.Waits, r.Same = r.Waits+w.Marks-w.Here, r.Same+w.Here
	}
	return r, c.commit(store.Telling(ctx, progress), step{Articles: p.articles, Cards: p.cards, Marks: p.marks, Before: p.before}, out)
}

// newOf counts the articles that are added, but for placeholders.
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
	Articles []article.Article // added, with what is on their shelves
	Cards    []store.ArticleSummary
	Marks    []annotation.Annotation // as they become
	Before   []annotation.Annotation // as they were, of those of Marks that were there
	Gone     []annotation.Annotation // that are removed
	Left     []article.ID            // that are removed, with marks of Gone alone on them
}

// record is a step as it is kept, so that it can be undone. What was written is
// in the store: a name and a time say whether it was changed since.
type record struct {
	Articles []article.ID // added
	Marks    []stamp      // as they became
	Before   []string     // records of marks as they were, of those that were there
	Gone     []string     // records of marks that were removed,
	Texts    []string     // of articles that were,
	Shelves  []string     // and of what was on their shelves
}

type stamp struct {
	ID       annotation.ID
	Modified time.Time
}

// commit makes a step and writes its record. Texts of articles that go are
// loaded before.
func (c *Worker) commit(ctx context.Context, s step, out io.Writer) error {
	b := store.Batch{Articles: s.Articles, Cards: s.Cards, Annotations: s.Marks, RemovedArticles: s.Left}
	for i := range s.Before {
		b.Known = append(b.Known, store.Known{ID: s.Before[i].ID, Was: &s.Before[i]})
	}
	var r record
	for _, a := range s.Articles {
		r.Articles = append(r.Articles, a.ID)
	}
	for _, m := range s.Marks {
		r.Marks = append(r.Marks, stamp{m.ID, m.Modified})
	}
	for _, m := range s.Gone {
		b.Removed = append(b.Removed, m.ID)
	}
	for _, id := range s.Left {
		l, err := c.Store.Load(ctx, id)
		if err != nil {
			return err
		}
		r.Texts, r.Shelves = append(r.Texts, store.EncodeArticle(l.Article)), append(r.Shelves, store.EncodeShelf(id, l.ReadingState))
	}
	r.Before, r.Gone = encoded(s.Before), encoded(s.Gone)
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
