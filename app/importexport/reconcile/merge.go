package reconcile

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/text"
)

// Conflict is a mark that came and one that was there, which a person should
// look at.
type Conflict struct {
	Have, Incoming annotation.Annotation
	Why            Why
}

// Why says what is in conflict.
type Why string

// What can be in conflict.
const (
	// Duplicates have one place and kind, but two ids: both are kept.
	Duplicates Why = "the same words were marked as the same kind before"
	// Ties have one id and one time but differ: what was there is kept.
	Ties Why = "the mark has the same time but says something else"
)

// Merge says what marks that come from a file do to those that are there, by
// id: the newer of two wins. Of what is added, Duplicates are told too. It changes
// nothing that is given to it; merging the same again adds and updates nothing.
// An id that comes twice counts once, the newer one.
func Merge(have, incoming []annotation.Annotation) (added, updated, same []annotation.Annotation, conflicts []Conflict) {
	type place struct {
		source string
		span   text.Span
		kind   annotation.Kind
	}
	at := func(a annotation.Annotation) place { return place{a.Target.Source, a.Target.Span, a.Kind} }
	byID, byPlace := map[annotation.ID]annotation.Annotation{}, map[place]annotation.Annotation{}
	for _, a := range have {
		byID[a.ID] = a
		byPlace[at(a)] = a
	}
	for _, a := range newest(incoming) {
		before, there := byID[a.ID]
		switch {
		case !there:
			added = append(added, a)
			if other, is := byPlace[at(a)]; is {
				conflicts = append(conflicts, Conflict{other, a, Duplicates})
			}
		case a.Modified.After(before.Modified):
			updated = append(updated, a)
		default:
			same = append(same, before)
			if a.Modified.Equal(before.Modified) && !a.Equal(before) {
				conflicts = append(conflicts, Conflict{before, a, Ties})
			}
		}
	}
	return added, updated, same, conflicts
}

// newest leaves out all but the newest of an id.
func newest(marks []annotation.Annotation) []annotation.Annotation {
	last := make(map[annotation.ID]int, len(marks))
	for i, a := range marks {
		if j, twice := last[a.ID]; !twice || a.Modified.After(marks[j].Modified) {
			last[a.ID] = i
		}
	}
	var out []annotation.Annotation
	for i, a := range marks {
		if last[a.ID] == i {
			out = append(out, a)
		}
	}
	return out
}

// Complete gives marks that come from another tool's file what such a file
// cannot say, from the marks of the same id that are there. It goes between Anchor
// and Merge, lest an update erase it.
func Complete(have, incoming []annotation.Annotation) []annotation.Annotation {
	byID := make(map[annotation.ID]annotation.Annotation, len(have))
	for _, a := range have {
		byID[a.ID] = a
	}
	out := append([]annotation.Annotation(nil), incoming...)
	for i := range out {
		if before, there := byID[out[i].ID]; there {
			tags, verdict := out[i].Tags, out[i].Verdict
			out[i].Details = before.Details
			out[i].Tags = tags
			if verdict != annotation.Unchecked {
				out[i].Verdict = verdict
			}
			out[i].Become(out[i].Kind)
		}
	}
	return out
}

// Dated returns the marks with a time in place of Undated.
func Dated(marks []annotation.Annotation, at time.Time) []annotation.Annotation {
	at = at.UTC().Truncate(time.Millisecond)
	out := append([]annotation.Annotation(nil), marks...)
	for i := range out {
		if out[i].Created.Equal(codec.Undated) && out[i].Modified.Equal(codec.Undated) {
			out[i].Created, out[i].Modified = at, at
		}
	}
	return out
}
