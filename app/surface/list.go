package surface

import (
	"cmp"
	"slices"
	"strconv"
)

// Item is one piece of a surface: a block, a note, a tick. It never changes; what is to
// be drawn otherwise is another Item with the same key.
type Item interface {
	// Key tells the item from the others of its surface.
	Key() string
	// Draw writes the item as one element.
	Draw(*Writer)
}

// List is one surface as the page has it.
type List struct {
	Name  string // as web/paint.js knows it
	items []Item
}

// Changes collects what changed on several surfaces. The zero value holds nothing.
type Changes struct {
	w     Writer
	after []func() // what the lists hold once the page has it
}

// Empty reports whether nothing changed.
func (c *Changes) Empty() bool { return len(c.after) == 0 }

// JSON is the changes as gloss.paint takes them: an array with an array for each
// surface, of its name and of splices, the last one in the surface first. A splice is
// an array of the place of the first item, the number of items that were there, and
// those that come in their place: each a key alone, if it was among these and stays as
// it is, or an array of the key and the element.
func (c *Changes) JSON() string { return "[" + string(c.w.json) + "]" }

// Done notes that the page has the changes.
func (c *Changes) Done() {
	for _, f := range c.after {
		f()
	}
}

// Change adds what has to change for a surface to show other items. Items are compared
// as pointers, so that a pass over those that are the same costs next to nothing.
func (l *List) Change(items []Item, c *Changes) {
	from, before, now := 0, len(l.items), len(items)
	for from < min(before, now) && l.items[from] == items[from] {
		from++
	}
	for before > from && now > from && l.items[before-1] == items[now-1] {
		before--
		now--
	}
	if from == before && from == now {
		return
	}
	was := l.items[from:before]
	var splices []splice
	if sameKeys(was, items[from:now]) {
		for i := from; i < now; i++ {
			if l.items[i] != items[i] {
				splices = append(splices, splice{i, 1, []entry{{items[i].Key(), items[i]}}})
			}
		}
	} else {
		there := make(map[string]Item, before-from)
		for _, item := range was {
			there[item.Key()] = item
		}
		s := splice{at: from, removed: before - from}
		for _, item := range items[from:now] {
			e := entry{item.Key(), item}
			if there[e.key] == item {
				e.item = nil
			}
			s.items = append(s.items, e)
		}
		splices = []splice{s}
	}
	c.add(l.Name, splices, func() { l.items = items })
}

// splice puts items in the place of others.
type splice struct {
	at, removed int // in the surface as it was
	items       []entry
}

// entry is an item, or its key alone if it stays as it is.
type entry struct {
	key  string
	item Item
}

// add adds the splices of a surface, which must not overlap, and what is to be noted once
// the page has them.
func (c *Changes) add(name string, splices []splice, done func()) {
	if len(splices) == 0 {
		return
	}
	// What comes before an item does so after that was changed.
	slices.SortFunc(splices, func(a, b splice) int { return cmp.Or(cmp.Compare(b.at, a.at), cmp.Compare(b.removed, a.removed)) })
	w := &c.w
	w.next()
	w.json = append(w.json, '[')
	w.quote(name)
	for _, s := range splices {
		w.next()
		w.json = append(w.json, '[')
		w.json = strconv.AppendInt(w.json, int64(s.at), 10)
		w.json = append(w.json, ',')
		w.json = strconv.AppendInt(w.json, int64(s.removed), 10)
		for _, e := range s.items {
			if e.item == nil {
				w.text(e.key)
				continue
			}
			w.next()
			w.json = append(w.json, '[')
			w.quote(e.key)
			e.item.Draw(w)
			w.close()
		}
		w.close()
	}
	w.close()
	c.after = append(c.after, done)
}

// sameKeys reports whether two runs of items differ only in what is drawn.
func sameKeys(a, b []Item) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && a[i].Key() != b[i].Key() {
			return false
		}
	}
	return true
}

// Drawn is an item as JSON, as the page that is made on the host has it.
func Drawn(i Item) []byte {
	var w Writer
	i.Draw(&w)
	return w.json
}
