package surface

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
)

// beside is what is drawn beside the text: a note and a tick for each of the first n
// marks.
type beside struct {
	marks ordered.Marks
	n     int
	open  annotation.ID
	paper bool
}

func (r *Reading) besideOf(s Shown) beside {
	return beside{s.Marks, min(s.Notes, s.Marks.Len()), s.Open, s.Paper}
}

// items is all notes and all ticks.
func (b beside) items(r *Reading) (notes, ticks []Item) {
	for m := range b.marks.Between(0, b.n) {
		notes, ticks = append(notes, b.note(r, m)), append(ticks, &Tick{m.ID, m.Kind})
	}
	return notes, ticks
}

func (b beside) note(r *Reading, m *annotation.Annotation) Item {
	n := &Note{Mark: m, Open: m.ID == b.open, Says: r.Says}
	if b.paper {
		n.Printed = r.Printed
	}
	return n
}

// changeBeside adds what has to change for the page to show notes and ticks. Marks that
// are the same, by their pointers, are not looked at.
func (r *Reading) changeBeside(now beside, c *Changes) {
	was := r.beside
	from, before, after := ordered.Changed(was.marks, now.marks)
	if before > was.n || after > now.n || was.n-before != now.n-after {
		// Not all of them are drawn.
		from, before, after = min(from, was.n, now.n), was.n, now.n
	}
	if was.paper != now.paper {
		from, before, after = 0, was.n, now.n // all notes are others
	}
	old, marks := slices.Collect(was.marks.Between(from, before)), slices.Collect(now.marks.Between(from, after))
	notes := r.splices(from, old, marks, func(a, b *annotation.Annotation) Item {
		if a == b && was.paper == now.paper && (a.ID == was.open) == (b.ID == now.open) {
			return nil
		}
		return now.note(r, b)
	})
	ticks := r.splices(from, old, marks, func(a, b *annotation.Annotation) Item {
		if a != nil && a.Kind == b.Kind {
			return nil
		}
		return &Tick{b.ID, b.Kind}
	})
	if was.open != now.open {
		// Both of these may be among those that did not change.
		for _, id := range []annotation.ID{was.open, now.open} {
			i := was.marks.Index(id)
			if i >= 0 && (i < from || i >= before) && i < was.n {
				notes = append(notes, splice{i, 1, []entry{{string(id), now.note(r, was.marks.Find(id))}}})
			}
		}
	}
	c.add("notes", notes, func() { r.beside = now })
	c.add("ruler", ticks, func() { r.beside = now })
}

// splices lead from some items in a row to others, of which there is one a mark. other is
// the item of a mark, or nil if it is what the mark had that was there by its id, if any
// was.
func (r *Reading) splices(from int, old, marks []*annotation.Annotation, other func(was, now *annotation.Annotation) Item) []splice {
	if slices.EqualFunc(old, marks, func(a, b *annotation.Annotation) bool { return a.ID == b.ID }) {
		var out []splice
		for i, m := range marks {
			if item := other(old[i], m); item != nil {
				out = append(out, splice{from + i, 1, []entry{{string(m.ID), item}}})
			}
		}
		return out
	}
	was := make(map[annotation.ID]*annotation.Annotation, len(old))
	for _, m := range old {
		was[m.ID] = m
	}
	s := splice{at: from, removed: len(old)}
	for _, m := range marks {
		s.items = append(s.items, entry{string(m.ID), other(was[m.ID], m)})
	}
	return []splice{s}
}
