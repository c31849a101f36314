// Package ordered keeps the marks of one article in their order, so that changing one of
// them, and finding one by its id or its place, costs the same however many others there
// are.
package ordered

import (
	"hash/maphash"
	"iter"
	"slices"
	"sort"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Marks is the marks of one article, ordered by annotation.Compare. It never changes, and
// neither do the marks in it: a change makes other Marks, which share what stayed with
// those from before. The zero value has no marks.
type Marks struct {
	chunks []*chunk
	ids    *index
	n      int
}

// chunk is a run of the marks. Together they are a list in two steps: a change copies one
// chunk and the list of chunks.
type chunk struct {
	marks []*annotation.Annotation // at least one
	reach int                      // the furthest that one of them goes, in bytes of the text
}

// mostInChunk is how many marks a chunk has at most, and fullChunk how many one has that
// is made of many marks at once.
const (
	mostInChunk = 128
	fullChunk   = 64
)

func chunkOf(marks []*annotation.Annotation) *chunk {
	c := &chunk{marks: marks}
	for _, m := range marks {
		c.reach = max(c.reach, m.Target.Span.End)
	}
	return c
}

// index finds marks by their ids: each is in the slot of its id's hash.
type index [64][]*annotation.Annotation

var seed = maphash.MakeSeed()

func slot(id annotation.ID) int {
	return int(maphash.String(seed, string(id)) % uint64(len(index{})))
}

func (x *index) find(id annotation.ID) *annotation.Annotation {
	if x == nil {
		return nil
	}
	for _, m := range x[slot(id)] {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// Of orders some marks. The slice must not be changed afterwards.
func Of(as []annotation.Annotation) Marks { return Marks{}.Reread(as) }

// Reread is Of some marks that were read again: one that is as it was stays the same mark,
// by its pointer, and if all are, so do the Marks.
func (m Marks) Reread(as []annotation.Annotation) Marks {
	all := make([]*annotation.Annotation, len(as))
	for i := range as {
		all[i] = &as[i]
		if was := m.ids.find(as[i].ID); was != nil && was.Equal(as[i]) {
			all[i] = was
		}
	}
	if !slices.IsSortedFunc(all, annotation.Compare) {
		slices.SortStableFunc(all, annotation.Compare)
	}
	out := ofSorted(all)
	if from, before, now := Changed(m, out); from == before && from == now {
		return m
	}
	return out
}

func ofSorted(all []*annotation.Annotation) Marks {
	if len(all) == 0 {
		return Marks{}
	}
	out := Marks{ids: &index{}, n: len(all)}
	for chunk := range slices.Chunk(all, fullChunk) {
		out.chunks = append(out.chunks, chunkOf(chunk))
	}
	for _, m := range all {
		s := slot(m.ID)
		out.ids[s] = append(out.ids[s], m)
	}
	return out
}

// Len is the number of marks.
func (m Marks) Len() int { return m.n }

// Same reports whether two Marks are one, and so hold the same.
func (m Marks) Same(o Marks) bool {
	return m.n == o.n && (m.n == 0 || &m.chunks[0] == &o.chunks[0])
}

// Find returns the mark with an id, or nil.
func (m Marks) Find(id annotation.ID) *annotation.Annotation { return m.ids.find(id) }

// Index is the place of the mark with an id in the order, or -1.
func (m Marks) Index(id annotation.ID) int {
	a := m.Find(id)
	if a == nil {
		return -1
	}
	k, i, _ := m.place(a)
	for _, c := range m.chunks[:k] {
		i += len(c.marks)
	}
	return i
}

// At is the i-th mark.
func (m Marks) At(i int) *annotation.Annotation {
	for _, c := range m.chunks {
		if i < len(c.marks) {
			return c.marks[i]
		}
		i -= len(c.marks)
	}
	panic("ordered: there are fewer marks")
}

// All goes through the marks in their order.
func (m Marks) All() iter.Seq[*annotation.Annotation] { return m.Between(0, m.n) }

// Between goes through the marks from one place in the order up to another.
func (m Marks) Between(from, to int) iter.Seq[*annotation.Annotation] {
	return func(yield func(*annotation.Annotation) bool) {
		at := 0
		for _, c := range m.chunks {
			if at >= to {
				return
			}
			first, last := max(from-at, 0), min(to-at, len(c.marks))
			at += len(c.marks)
			for i := first; i < last; i++ {
				if !yield(c.marks[i]) {
					return
				}
			}
		}
	}
}

// Over goes through the marks that share at least a byte with a span, in their order.
func (m Marks) Over(span text.Span) iter.Seq[*annotation.Annotation] {
	return func(yield func(*annotation.Annotation) bool) {
		for _, c := range m.chunks {
			if c.marks[0].Target.Span.Start >= span.End {
				return
			}
			if c.reach <= span.Start {
				continue
			}
			for _, a := range c.marks {
				if a.Target.Span.Overlaps(span) && !yield(a) {
					return
				}
			}
		}
	}
}

// Around goes through the marks that a place, in bytes, lies in or at an end of.
func (m Marks) Around(at int) iter.Seq[*annotation.Annotation] {
	return m.Over(text.Span{Start: at - 1, End: at + 1})
}

// Values is a copy of the marks in their order; nil if there are none.
func (m Marks) Values() []annotation.Annotation {
	if m.n == 0 {
		return nil
	}
	out := make([]annotation.Annotation, 0, m.n)
	for a := range m.All() {
		out = append(out, *a)
	}
	return out
}

// Filter is the marks that keep reports true for.
func (m Marks) Filter(keep func(*annotation.Annotation) bool) Marks {
	all := make([]*annotation.Annotation, 0, m.n)
	for a := range m.All() {
		if keep(a) {
			all = append(all, a)
		}
	}
	return ofSorted(all)
}

// With is the marks without those of some ids, and with others put where they belong. One
// that comes takes the place of one with its id. A mark that comes must not be changed
// afterwards.
func (m Marks) With(gone []annotation.ID, come ...*annotation.Annotation) Marks {
	if len(gone)+len(come) == 0 {
		return m
	}
	ids := &index{}
	if m.ids != nil {
		*ids = *m.ids
	}
	m.ids, m.chunks = ids, slices.Clone(m.chunks)
	for _, id := range gone {
		m.remove(id)
	}
	for _, a := range come {
		m.remove(a.ID)
		m.insert(a)
	}
	return m
}

// place is the chunk in which a mark is or belongs, its place there, and whether it is
// there.
func (m *Marks) place(a *annotation.Annotation) (k, i int, there bool) {
	k = max(sort.Search(len(m.chunks), func(k int) bool { return annotation.Compare(m.chunks[k].marks[0], a) > 0 })-1, 0)
	i, there = slices.BinarySearchFunc(m.chunks[k].marks, a, annotation.Compare)
	return k, i, there
}

func (m *Marks) remove(id annotation.ID) {
	a := m.ids.find(id)
	if a == nil {
		return
	}
	s := slot(id)
	at := slices.Index(m.ids[s], a)
	m.ids[s] = slices.Concat(m.ids[s][:at], m.ids[s][at+1:])
	m.n--
	k, i, _ := m.place(a)
	marks := m.chunks[k].marks
	if len(marks) == 1 {
		m.chunks = slices.Delete(m.chunks, k, k+1)
		return
	}
	m.chunks[k] = chunkOf(slices.Concat(marks[:i], marks[i+1:]))
}

func (m *Marks) insert(a *annotation.Annotation) {
	s := slot(a.ID)
	m.ids[s] = append(slices.Clip(m.ids[s]), a)
	m.n++
	if len(m.chunks) == 0 {
		m.chunks = []*chunk{chunkOf([]*annotation.Annotation{a})}
		return
	}
	k, i, _ := m.place(a)
	marks := m.chunks[k].marks
	marks = slices.Concat(marks[:i], []*annotation.Annotation{a}, marks[i:])
	if len(marks) <= mostInChunk {
		m.chunks[k] = chunkOf(marks)
		return
	}
	half := len(marks) / 2
	m.chunks = slices.Replace(m.chunks, k, k+1, chunkOf(marks[:half:half]), chunkOf(marks[half:]))
}

// Changed finds the run in which two Marks differ: those of a from from to before became
// those of b from from to now, and the others stayed. Marks are compared by their
// pointers, and those that share a chunk not one by one.
func Changed(a, b Marks) (from, before, now int) {
	k := 0
	for k < min(len(a.chunks), len(b.chunks)) && a.chunks[k] == b.chunks[k] {
		from += len(a.chunks[k].marks)
		k++
	}
	left, right := a.chunks[k:], b.chunks[k:]
	before, now = a.n, b.n
	for len(left) > 0 && len(right) > 0 && left[len(left)-1] == right[len(right)-1] {
		n := len(left[len(left)-1].marks)
		before, now = before-n, now-n
		left, right = left[:len(left)-1], right[:len(right)-1]
	}
	x, y := flat(left), flat(right)
	i := 0
	for i < min(len(x), len(y)) && x[i] == y[i] {
		i++
	}
	x, y, from = x[i:], y[i:], from+i
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
		before, now = before-1, now-1
	}
	return from, before, now
}

func flat(chunks []*chunk) []*annotation.Annotation {
	if len(chunks) == 1 {
		return chunks[0].marks
	}
	var out []*annotation.Annotation
	for _, c := range chunks {
		out = append(out, c.marks...)
	}
	return out
}
