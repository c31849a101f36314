package importexport

import (
	"context"
	"io"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/importexport/reconcile"
)

// reanchor moves marks that waited for an article to it, now that it is here: from
// every placeholder for its address or its headline, and from others whose words
// stand in it for the most part.
func (c *Worker) reanchor(ctx context.Context, o protocol.Order, out io.Writer) (protocol.Receipt, error) {
	var r protocol.Receipt
	cards, err := c.Store.Cards(ctx)
	if err != nil {
		return r, err
	}
	l, err := c.Store.Load(ctx, article.ID(o.Article))
	if err != nil {
		return r, err
	}
	var s step
	for _, card := range cards {
		if !card.ID.Waits() || card.ID == l.Article.ID {
			continue
		}
		waiting, err := c.Store.Load(ctx, card.ID)
		if err != nil {
			return r, err
		}
		named := article.SameAddress(card.URL, l.Article.URL) || card.URL == "" && card.Title == l.Article.Title
		n := len(s.Marks)
		c.rehome(&s, waiting.Annotations, l.Article, named, o.At)
		if moved := len(s.Marks) - n; moved > 0 && moved == len(waiting.Annotations) && waiting.Damaged == 0 {
			s.Left = append(s.Left, card.ID)
		}
	}
	r.Anchored, r.Open = len(s.Marks), o.Article
	if len(s.Marks) == 0 {
		return r, nil
	}
	return r, c.commit(ctx, s, out)
}

// rehome moves those marks that are found in the article. Where the article is
// not named as theirs, it must have most of them.
func (c *Worker) rehome(s *step, waiting []annotation.Annotation, a article.Article, named bool, at time.Time) {
	var incoming []codec.Incoming
	byID := map[annotation.ID]annotation.Annotation{}
	for _, m := range waiting {
		if codec.NoWords(m) {
			continue
		}
		byID[m.ID] = m
		incoming = append(incoming, codec.Waiting(m))
	}
	placed, _ := reconcile.Anchor(incoming, a)
	if !named {
		exact := 0
		for _, m := range placed {
			if m.State() == annotation.Exact && len(m.Target.Quote.Exact) > 12 {
				exact++
			}
		}
		if 2*exact <= len(waiting) {
			return
		}
	}
	for _, m := range placed {
		before := byID[m.ID]
		if m.Modified = at.UTC().Truncate(time.Millisecond); m.Modified.Before(before.Modified) {
			m.Modified = before.Modified
		}
		s.Marks, s.Before = append(s.Marks, m), append(s.Before, before)
	}
}
