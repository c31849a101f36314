package importexport

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
)

// undo takes a step back. What was changed since is left as it is. What it
// writes undoes the undoing.
func (c *Worker) undo(ctx context.Context, file []byte, out io.Writer) (protocol.Receipt, error) {
	var rec record
	if err := json.Unmarshal(file, &rec); err != nil {
		return protocol.Receipt{}, fmt.Errorf("what was done is not known any more: %w", err)
	}
	back, r, err := c.back(ctx, rec)
	if err != nil {
		return r, err
	}
	return r, c.commit(ctx, back, out)
}

// back is the step that undoes another.
func (c *Worker) back(ctx context.Context, rec record) (step, protocol.Receipt, error) {
	var s step
	var r protocol.Receipt
	before, err := decoded(rec.Before)
	if err != nil {
		return s, r, err
	}
	if s.Marks, err = decoded(rec.Gone); err != nil {
		return s, r, err
	}
	if err := s.bring(rec.Texts, rec.Shelves); err != nil {
		return s, r, err
	}
	r.Added, r.Articles = len(s.Marks), len(s.Articles)
	was := map[annotation.ID]annotation.Annotation{}
	for _, m := range before {
		was[m.ID] = m
	}
	now, err := c.find(ctx, rec.Marks)
	if err != nil {
		return s, r, err
	}
	for _, m := range rec.Marks {
		current, there := now[m.ID]
		old, had := was[m.ID]
		switch {
		case !there || !current.Modified.Equal(m.Modified):
			r.Left++
		case had:
			s.Marks, s.Before = append(s.Marks, old), append(s.Before, current)
			r.Restored++
		default:
			s.Gone = append(s.Gone, current)
			r.Removed++
		}
	}
	s.Left, err = c.empty(ctx, rec.Articles, s.Gone)
	return s, r, err
}

// bring adds articles from their records.
func (s *step) bring(texts, shelves []string) error {
	for i, t := range texts {
		a, err := store.DecodeArticle(t)
		if err != nil {
			return err
		}
		s.Articles = append(s.Articles, a)
		if _, shelf, err := store.DecodeShelf(shelves[i]); err == nil {
			card := store.CardOf(a)
			card.ReadingState = shelf
			s.Cards = append(s.Cards, card)
		}
	}
	return nil
}

// empty is those of the articles that are there and have no marks but those that
// go.
func (c *Worker) empty(ctx context.Context, ids []article.ID, gone []annotation.Annotation) ([]article.ID, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	goes := map[string]int{}
	for _, m := range gone {
		goes[m.Target.Source]++
	}
	cards, err := c.Store.Articles(ctx)
	if err != nil {
		return nil, err
	}
	marks := map[article.ID]int{}
	for _, card := range cards {
		marks[card.ID] = 0
		for _, n := range card.Counts {
			marks[card.ID] += n
		}
	}
	var out []article.ID
	for _, id := range ids {
		if n, here := marks[id]; here && n == goes[string(id)] {
			out = append(out, id)
		}
	}
	return out, nil
}

// find is what the store has of the marks.
func (c *Worker) find(ctx context.Context, marks []stamp) (map[annotation.ID]annotation.Annotation, error) {
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
