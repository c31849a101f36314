package importexport

import (
	"cmp"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/importexport/reconcile"
)

// maxUnplaced is how many marks that cannot be taken are named.
const maxUnplaced = 20

// incoming plans what marks do that come without a text: on an article that is
// here, or on a placeholder for one that is not.
func (p *planner) incoming(all []codec.Incoming) error {
	for _, g := range reconcile.BySource(all) {
		on := article.ID("") // for one that is not here
		for _, card := range p.here {
			if g.IsOf(card.Article) {
				on = card.ID
				break
			}
		}
		if on == "" {
			p.wait(g)
			continue
		}
		// What is on no words of it waits all the same, lest it be lost.
		words, rest := g.Split()
		if len(words.Incoming) > 0 {
			if err := p.anchor(on, words.Incoming); err != nil {
				return err
			}
		}
		if len(rest.Incoming) > 0 {
			p.wait(rest)
		}
	}
	return nil
}

// anchor plans marks for an article that is here.
func (p *planner) anchor(id article.ID, incoming []codec.Incoming) error {
	l, err := p.load(id)
	if err != nil {
		return err
	}
	placed, unplaced := reconcile.Anchor(incoming, l.Article)
	p.arrival.Unit = cmp.Or(p.arrival.Unit, reconcile.Unit(incoming, l.Article.Text))
	b := protocol.Brought{Title: l.Article.Title, States: map[annotation.State]int{}}
	for _, m := range placed {
		b.States[m.State()]++
	}
	b.States[annotation.Lost] = len(unplaced)
	p.give(unplaced)
	placed = reconcile.Complete(p.thereOf(placed), reconcile.Dated(placed, p.at))
	p.open = id
	p.merge(l.Annotations, placed, &b)
	p.arrival.Articles = append(p.arrival.Articles, b)
	return nil
}

// thereOf is what the store has of the marks.
func (p *planner) thereOf(marks []annotation.Annotation) []annotation.Annotation {
	var out []annotation.Annotation
	for _, m := range marks {
		if before, there := p.marks[m.ID]; there {
			out = append(out, before)
		}
	}
	return out
}

// wait plans marks whose article is not here. Those that are here already, as
// they wait or have found their places, stay where they are.
func (p *planner) wait(g *reconcile.Group) {
	w := protocol.Waiting{Title: cmp.Or(g.Title, g.Source), Source: g.Source}
	fresh := reconcile.Group{Source: g.Source, Title: g.Title}
	for _, in := range g.Incoming {
		before, there := p.marks[in.Annotation.ID]
		if !there {
			fresh.Incoming = append(fresh.Incoming, in)
			continue
		}
		w.Marks++
		if article.ID(before.Target.Source).Waits() {
			codec.KeepPosition(&in)
		}
		in.Annotation.Target = before.Target
		m := reconcile.Complete([]annotation.Annotation{before}, reconcile.Dated([]annotation.Annotation{in.Annotation}, p.at))
		if m[0].Modified.After(before.Modified) && in.Annotation.Modified.After(codec.Undated) {
			p.plan.marks, p.before = append(p.plan.marks, m[0]), append(p.before, before)
			p.marks[m[0].ID] = m[0]
		} else {
			w.Here++
		}
	}
	p.arrival.Unit = cmp.Or(p.arrival.Unit, reconcile.Unit(g.Incoming, ""))
	a, marks, left := reconcile.Placeholder(&fresh)
	p.give(left)
	w.Marks += len(marks)
	if len(marks) > 0 {
		a.Added = p.at.UTC().Truncate(1e6)
		p.articles = append(p.articles, a)
		p.plan.marks = append(p.plan.marks, reconcile.Dated(marks, p.at)...)
		p.open = a.ID
	}
	if w.Marks > 0 {
		p.arrival.Waiting = append(p.arrival.Waiting, w)
	}
}

// give tells of marks that cannot be taken.
func (p *planner) give(unplaced []reconcile.Unplaced) {
	for _, u := range unplaced {
		if p.arrival.Lost++; len(p.arrival.Unplaced) < maxUnplaced {
			p.arrival.Unplaced = append(p.arrival.Unplaced, protocol.Unplaced{Place: u.Place, Reason: u.Reason})
		}
	}
}
