package surface

import "strconv"

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
	w := &c.w
	w.next()
	w.json = append(w.json, '[')
	w.quote(l.Name)
	if sameKeys(l.items[from:before], items[from:now]) {
		for i := now - 1; i >= from; i-- {
			if l.items[i] != items[i] {
				w.splice(i, 1)
				w.item(items[i])
				w.close()
			}
		}
	} else {
		there := make(map[string]Item, before-from)
		for _, item := range l.items[from:before] {
			there[item.Key()] = item
		}
		w.splice(from, before-from)
		for _, item := range items[from:now] {
			if key := item.Key(); there[key] == item {
				w.text(key)
			} else {
				w.item(item)
			}
		}
		w.close()
	}
	w.close()
	c.after = append(c.after, func() { l.items = items })
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

func (w *Writer) splice(at, removed int) {
	w.next()
	w.json = append(w.json, '[')
	w.json = strconv.AppendInt(w.json, int64(at), 10)
	w.json = append(w.json, ',')
	w.json = strconv.AppendInt(w.json, int64(removed), 10)
}

func (w *Writer) item(i Item) {
	w.next()
	w.json = append(w.json, '[')
	w.quote(i.Key())
	i.Draw(w)
	w.close()
}

// Drawn is an item as JSON, as the page that is made on the host has it.
func Drawn(i Item) []byte {
	var w Writer
	i.Draw(&w)
	return w.json
}
