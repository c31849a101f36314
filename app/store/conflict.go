package store

import (
	"errors"
	"fmt"
	"slices"

	"gloss/app/annotation"
)

// ErrConflict says that something was written by another window since it was
// read here. It comes as a *Conflict, and nothing was written.
var ErrConflict = errors.New("changed by another window")

// Known is an annotation as it was last seen in the store, nil if it was not
// there. What a mark says is its revision: two writings of the same are one.
type Known struct {
	ID  annotation.ID
	Was *annotation.Annotation
}

// Conflict lists those annotations of a batch that are not as they were known,
// as they are now.
type Conflict struct{ Current []Known }

// Error implements error.
func (c *Conflict) Error() string {
	return fmt.Sprintf("%d annotations: %v", len(c.Current), ErrConflict)
}

// Unwrap implements errors.Unwrap.
func (c *Conflict) Unwrap() error { return ErrConflict }

// Written is the annotation of that id as the batch leaves it, nil if it is
// removed; touched is false if the batch does not speak of it.
func (b Batch) Written(id annotation.ID) (a *annotation.Annotation, touched bool) {
	for i := range b.Annotations {
		if b.Annotations[i].ID == id {
			return &b.Annotations[i], true
		}
	}
	return nil, slices.Contains(b.Removed, id)
}

// Checked lists the ids that a store must look up before it writes the batch.
func (b Batch) Checked() []annotation.ID {
	written := map[annotation.ID]bool{}
	for _, a := range b.Annotations {
		written[a.ID] = true
	}
	for _, id := range b.Removed {
		written[id] = true
	}
	var out []annotation.ID
	for _, k := range b.Known {
		if written[k.ID] {
			out = append(out, k.ID)
		}
	}
	return out
}

// Check compares the records that a store has of the ids of Checked, in the
// same order and "" for none, with what is known of them. A record that cannot
// be read counts as none. What is already as the batch would leave it is no
// conflict: it may have been written though its answer was lost.
func (b Batch) Check(records []string) error {
	known := map[annotation.ID]*annotation.Annotation{}
	for _, k := range b.Known {
		known[k.ID] = k.Was
	}
	written := map[annotation.ID]*annotation.Annotation{}
	for i := range b.Annotations {
		written[b.Annotations[i].ID] = &b.Annotations[i]
	}
	var stale []Known
	for i, id := range b.Checked() {
		var now *annotation.Annotation
		if a, err := DecodeAnnotation(records[i]); err == nil {
			now = &a
		}
		if !same(now, known[id]) && !same(now, written[id]) {
			stale = append(stale, Known{id, now})
		}
	}
	if stale != nil {
		return &Conflict{stale}
	}
	return nil
}

func same(a, b *annotation.Annotation) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b)
}

// thenKnown is what is known before two batches, one after the other: of a mark
// that both write, what was known before the first.
func (b Batch) thenKnown(next Batch) []Known {
	touched := map[annotation.ID]bool{}
	for _, a := range b.Annotations {
		touched[a.ID] = true
	}
	for _, id := range b.Removed {
		touched[id] = true
	}
	out := slices.Clone(b.Known)
	for _, k := range next.Known {
		if !touched[k.ID] {
			out = append(out, k)
		}
	}
	return out
}
