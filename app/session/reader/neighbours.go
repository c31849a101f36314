package reader

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// Neighbours is what the editor of a mark shows of the article's other marks. It is kept
// while none of these changes, so that a letter in the editor does not go through all
// marks. The zero value is of no mark.
type Neighbours struct {
	Offers map[fields.Field][]string // as Offers lists them
	Ties   []Tie                     // as Ties lists them

	of    annotation.Annotation
	marks ordered.Marks
	all   store.All // of which other articles' marks are, to which a tie may lead
}

// Update brings them up to date for a mark of the workspace.
func (n *Neighbours) Update(w *workspace.Workspace, id annotation.ID) {
	a, there := w.Mark(id)
	if there && n.stands(&a) && workspace.Same(n.all.Annotations, w.All.Annotations) && workspace.Same(n.all.Articles, w.All.Articles) && onlyChanged(id, n.marks, w.Marks) {
		n.marks = w.Marks
		return
	}
	*n = Neighbours{Offers: Offers(w, id), Ties: Ties(w, id), of: a, marks: w.Marks, all: w.All}
}

// stands reports whether the mark is as it was in what its own part is in all of this:
// tags that it has are not offered, and a role goes with the name of who said it, and its links are
// its own.
func (n *Neighbours) stands(a *annotation.Annotation) bool {
	return n.of.ID == a.ID && n.of.Kind == a.Kind && n.of.Said.Name == a.Said.Name && slices.Equal(n.of.Tags, a.Tags) && slices.Equal(n.of.Links, a.Links)
}

// onlyChanged reports whether no mark but one differs.
func onlyChanged(id annotation.ID, before, now ordered.Marks) bool {
	from, until, to := ordered.Changed(before, now)
	if until-from > 1 || to-from > 1 {
		return false
	}
	for m := range before.Between(from, until) {
		if m.ID != id {
			return false
		}
	}
	for m := range now.Between(from, to) {
		if m.ID != id {
			return false
		}
	}
	return true
}
