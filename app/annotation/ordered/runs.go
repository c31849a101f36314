package ordered

import (
	"iter"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Run is a short part of the marks in their order. Marks that were changed share the runs
// that stayed as they were, by ==.
type Run struct{ chunk *chunk }

// Runs goes through the marks, some dozens at a time.
func (m Marks) Runs() iter.Seq[Run] {
	return func(yield func(Run) bool) {
		for _, c := range m.chunks {
			if !yield(Run{c}) {
				return
			}
		}
	}
}

// Marks are those of the run, which must not be changed.
func (r Run) Marks() []*annotation.Annotation { return r.chunk.marks }

// Span is where the run begins in the text and the furthest that one of its marks goes.
func (r Run) Span() text.Span {
	return text.Span{Start: r.chunk.marks[0].Target.Span.Start, End: r.chunk.reach}
}

// RunOf is the run of the mark with an id, if there is one.
func (m Marks) RunOf(id annotation.ID) (Run, bool) {
	a := m.Find(id)
	if a == nil {
		return Run{}, false
	}
	k, _, _ := m.place(a)
	return Run{m.chunks[k]}, true
}

// Kept keeps what was read of each run of some marks, so that it is read again only of
// runs that changed. The zero value keeps nothing.
type Kept[T any] struct{ of map[Run]T }

// Each goes through the runs of some marks with what read returns of each. It forgets
// what it kept of others.
func (k *Kept[T]) Each(m Marks, read func(Run) T) iter.Seq2[Run, T] {
	now := make(map[Run]T, len(m.chunks))
	for r := range m.Runs() {
		of, known := k.of[r]
		if !known {
			of = read(r)
		}
		now[r] = of
	}
	k.of = now
	return func(yield func(Run, T) bool) {
		for r := range m.Runs() {
			if !yield(r, now[r]) {
				return
			}
		}
	}
}
