package importexport

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/importexport/reconcile"
	"gloss/app/store"
)

// plan is what a file would do to the store.
type plan struct {
	arrival  protocol.Arrival
	articles []article.Article
	cards    []store.ArticleSummary  // with the shelves that the file has for these
	marks    []annotation.Annotation // to be written
	before   []annotation.Annotation // what is there of them
	open     article.ID              // the one article that the file is about, if it is one

	// What it was made from.
	of    int                        // number of the file
	kinds map[string]annotation.Kind // by label, of marks that do not say their kind
	here  []store.ArticleSummary
	found []annotation.Annotation // of the marks that the file speaks of, those that are there
}

// planner makes a plan.
type planner struct {
	*plan
	c      *Worker
	ctx    context.Context
	at     time.Time
	known  map[article.ID]store.ArticleSummary
	marks  map[annotation.ID]annotation.Annotation // those of the store that the file speaks of
	unsaid map[annotation.ID]bool                  // marks of the file whose kind it does not say
	loaded map[article.ID]store.Loaded
}

// look reads a file and plans what it would do, or gives the plan that was made
// of it before, if that still holds.
func (c *Worker) look(ctx context.Context, o protocol.Order, file []byte, progress func(done, of int)) (plan, error) {
	if p := c.kept; p != nil && o.File != 0 && p.of == o.File && (p.arrival.Labels == nil || maps.Equal(p.kinds, o.Kinds)) {
		if holds, err := c.holds(ctx, *p); holds || err != nil {
			return *p, err
		}
	}
	c.kept = nil
	read := 0
	r, err := c.result(o, file, func(done, of int) {
		read = of
		progress(done, 2*of)
	})
	if err != nil {
		return plan{}, err
	}
	p := &planner{plan: &plan{of: o.File, kinds: o.Kinds}, c: c, ctx: ctx, at: o.At, known: map[article.ID]store.ArticleSummary{}, loaded: map[article.ID]store.Loaded{}}
	p.arrival.Remarks, p.arrival.Format, p.arrival.Unit = r.Remarks, titleOf(r.Format), r.Unit
	r = p.label(r)
	if p.here, err = c.Store.Articles(ctx); err != nil {
		return plan{}, err
	}
	for _, card := range p.here {
		p.known[card.ID] = card
	}
	if p.found, err = c.findMarks(ctx, r); err != nil {
		return plan{}, err
	}
	p.marks = make(map[annotation.ID]annotation.Annotation, len(p.found))
	for _, m := range p.found {
		p.marks[m.ID] = m
	}
	for i, d := range r.Documents {
		if err := p.document(d); err != nil {
			return plan{}, err
		}
		if read > 0 {
			progress(min(read+i+1, 2*read), 2*read)
		}
	}
	if err := p.incoming(r.Incoming); err != nil {
		return plan{}, err
	}
	if len(p.arrival.Articles)+len(p.arrival.Waiting) != 1 {
		p.open = ""
	}
	c.kept = p.plan
	return *p.plan, ctx.Err()
}

// label gives kinds to the marks that do not say theirs, as the order has them. What it
// does not say is planned as claims: Take asks for it.
func (p *planner) label(r codec.Result) codec.Result {
	kinds := map[string]annotation.Kind{"": annotation.Claim}
	for label, kind := range p.kinds {
		if kind.Valid() {
			kinds[label] = kind
		}
	}
	for _, l := range r.Labels() {
		p.arrival.Labels = append(p.arrival.Labels, protocol.Label{Name: l.Label, Marks: l.Marks})
	}
	p.unsaid = r.Unsaid()
	return r.WithKinds(kinds)
}

// holds reports whether the store is as it was when the plan was made, as far as
// that matters to it.
func (c *Worker) holds(ctx context.Context, p plan) (bool, error) {
	here, err := c.Store.Articles(ctx)
	if err != nil || !reflect.DeepEqual(here, p.here) {
		return false, err
	}
	r, err := c.result(protocol.Order{File: p.of}, nil, nil) // it was read before
	if err != nil {
		return false, err
	}
	found, err := c.findMarks(ctx, r)
	return err == nil && slices.EqualFunc(found, p.found, annotation.Annotation.Equal), err
}

// result is what the file holds. Looking and taking read it once.
func (c *Worker) result(o protocol.Order, file []byte, progress func(done, of int)) (codec.Result, error) {
	if c.readOf == o.File && o.File != 0 {
		return c.read, nil
	}
	r, err := codec.ReadWithProgress(file, progress)
	if err != nil {
		return r, err
	}
	c.read, c.readOf = r, o.File
	return r, nil
}

func titleOf(format string) string {
	if f, known := codec.FormatOf(format); known {
		return f.Title
	}
	return "Files of several formats"
}

// manyMarks is from how many on it is quicker to read all marks of the store than
// to ask for each.
const manyMarks = 300

// findMarks asks the store for the marks that the file speaks of.
func (c *Worker) findMarks(ctx context.Context, r codec.Result) ([]annotation.Annotation, error) {
	var ids []annotation.ID
	for _, d := range r.Documents {
		for _, m := range d.Annotations {
			ids = append(ids, m.ID)
		}
	}
	for _, in := range r.Incoming {
		ids = append(ids, in.Annotation.ID)
	}
	if len(ids) < manyMarks {
		return c.Store.Find(ctx, ids)
	}
	all, err := c.Store.All(ctx)
	return all.Annotations, err
}

// load is an article of the store with its marks.
func (p *planner) load(id article.ID) (store.Loaded, error) {
	if l, ok := p.loaded[id]; ok {
		return l, nil
	}
	l, err := p.c.Store.Load(p.ctx, id)
	if err == nil {
		p.loaded[id] = l
	}
	return l, err
}

// document plans what an article does that the file has the text of.
func (p *planner) document(d codec.Document) error {
	b := protocol.Brought{Title: d.Article.Title}
	var have []annotation.Annotation
	for i, a := range append([]article.Article{d.Article}, d.Earlier...) {
		if _, here := p.known[a.ID]; !here {
			b.New = b.New || i == 0
			if a.Added.IsZero() || a.Added.Equal(codec.Undated) {
				a.Added = p.at.UTC().Truncate(time.Millisecond)
			}
			p.articles = append(p.articles, a)
			card := store.CardOf(a)
			p.known[a.ID] = card
			if shelf, there := d.Shelves[a.ID]; there {
				card.ReadingState = store.ReadingState(shelf)
				p.plan.cards = append(p.plan.cards, card)
			}
			continue
		}
		l, err := p.load(a.ID)
		if err != nil && i > 0 {
			continue // it is brought by this file too
		}
		if err != nil {
			return err
		}
		if l.Article.Text != a.Text {
			return fmt.Errorf("the file holds another text under the name of the article “%.80s”, which is here; nothing was changed", a.Title)
		}
		have = append(have, l.Annotations...)
		if i == 0 && l.Article.Revises == "" && a.Revises != "" {
			l.Article.Revises = a.Revises
			p.articles = append(p.articles, l.Article)
		}
	}
	if b.New {
		if err := p.like(d, &b); err != nil {
			return err
		}
	}
	p.open = d.Article.ID
	p.merge(have, reconcile.Dated(d.Annotations, p.at), &b)
	p.arrival.Articles = append(p.arrival.Articles, b)
	return nil
}

// maxAligned bounds how many new articles are compared with those that are here.
const maxAligned = 20

// like tells of which article here a new one seems to be another version, and how
// its marks would stand in that.
func (p *planner) like(d codec.Document, b *protocol.Brought) error {
	if len(p.arrival.Articles) >= maxAligned || d.Article.ID.Waits() {
		return nil
	}
	sketch := article.SketchOf(d.Article.Text)
	for _, card := range p.here {
		if card.ID.Waits() || d.Article.VersionOf(card.Article, sketch, card.Sketch) == "" {
			continue
		}
		l, err := p.load(card.ID)
		if err != nil {
			return err
		}
		b.Like, b.States = l.Article.Title, map[annotation.State]int{}
		al := annotation.Align(d.Article.Text, l.Article.Text)
		for _, m := range d.Annotations {
			if m.Target.Source == string(d.Article.ID) {
				b.States[al.Place(m.Target.Span).State]++
			}
		}
		return nil
	}
	return nil
}

// merge plans what marks do to those that are there: on the same article, and
// elsewhere by their ids.
func (p *planner) merge(on, incoming []annotation.Annotation, b *protocol.Brought) {
	have := make([]annotation.Annotation, 0, len(on))
	seen := make(map[annotation.ID]bool, len(on))
	for _, m := range on {
		have = append(have, m)
		seen[m.ID] = true
	}
	for _, m := range incoming {
		if before, there := p.marks[m.ID]; there && !seen[m.ID] {
			have = append(have, before)
			seen[m.ID] = true
		}
		for i, k := range annotation.Kinds {
			if m.Kind == k && !p.unsaid[m.ID] {
				b.Kinds[i]++
			}
		}
	}
	added, updated, same, conflicts := reconcile.Merge(have, incoming)
	b.Added, b.Updated, b.Same = b.Added+len(added), b.Updated+len(updated), b.Same+len(same)
	for _, c := range conflicts {
		if c.Why == reconcile.Duplicates {
			b.Duplicates++
		} else {
			b.Ties++
		}
		if b.Example == "" {
			b.Example = c.Incoming.Target.Quote.Exact
		}
	}
	first := len(p.plan.marks)
	p.plan.marks = append(append(p.plan.marks, added...), updated...)
	for _, m := range updated {
		p.before = append(p.before, p.marks[m.ID])
	}
	for _, m := range p.plan.marks[first:] {
		p.marks[m.ID] = m // the same id may come again in another article of the file
	}
}
