package reader

import (
	"iter"
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// Neighbours is what the editor of a mark shows of the article's other marks. It is kept
// while none of these changes, and when one does, or when the editor opens on another mark,
// only the run of marks that changed is gone through. The zero value is of no mark.
type Neighbours struct {
	Offers map[fields.Field][]string // what fields offer that other marks have in them, each value once
	Ties   []Tie                     // as Ties lists them

	of    annotation.Annotation
	marks ordered.Marks
	all   store.All // of which other articles' marks are, to which a tie may lead

	gists   ordered.Kept[gist]
	matches ordered.Kept[[]*annotation.Annotation] // the marks that have the words
	words   string                                 // that are searched for
	texts   ordered.Kept[[]string]                 // of marks, as they are searched
}

// gist is what the editor of a mark may show of some other marks.
type gist struct {
	offers  map[fields.Field][]offered
	tags    []string
	linksTo map[annotation.ID][]*annotation.Annotation
}

func gistOf(r ordered.Run) gist { return gistOfMarks(r.Marks()) }

func gistOfMarks(marks []*annotation.Annotation) gist {
	return gist{offeredOf(marks), tagsOf(marks), linksTo(marks)}
}

// others goes through the gists of all marks but one.
func (n *Neighbours) others(w *workspace.Workspace, id annotation.ID) iter.Seq[gist] {
	own, _ := w.Marks.RunOf(id)
	return func(yield func(gist) bool) {
		for r, of := range n.gists.Each(w.Marks, gistOf) {
			if r == own {
				of = gistOfMarks(slices.DeleteFunc(slices.Clone(r.Marks()), func(m *annotation.Annotation) bool { return m.ID == id }))
			}
			if !yield(of) {
				return
			}
		}
	}
}

// Update brings them up to date for a mark of the workspace.
func (n *Neighbours) Update(w *workspace.Workspace, id annotation.ID) {
	a, there := w.Mark(id)
	if there && n.stands(&a) && workspace.Same(n.all.Annotations, w.All.Annotations) && workspace.Same(n.all.Articles, w.All.Articles) && onlyChanged(id, n.marks, w.Marks) {
		n.marks = w.Marks
		return
	}
	n.Offers, n.Ties, n.of, n.marks, n.all = nil, nil, a, w.Marks, w.All
	if there {
		n.Offers, n.Ties = n.offers(w, &a), n.ties(w, &a)
	}
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
