package ui

import (
	"sort"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

// reveal decides how much of the article and its notes is drawn. What the program is to
// go to must be there; and the article that the page came with is not taken off it.
func (r *Root) reveal(todo []session.Effect) {
	d, a := &r.drawn, r.state.Article
	d.Read(a)
	n := len(d.Parts())
	switch {
	case d.shows == "":
		d.shows, d.upTo = a.ID, n
	case d.shows != a.ID:
		d.shows, d.upTo, d.notes = a.ID, d.Passage(0), 0
		if d.upTo < n {
			r.revealMore()
		}
	}
	mark := func(id annotation.ID) {
		if m, ok := r.state.Mark(id); ok {
			r.revealTo(m.Target.Span.End)
		}
	}
	for _, e := range todo {
		switch e := e.(type) {
		case workspace.FocusMark:
			mark(e.Mark)
		case workspace.FocusEditor:
			mark(e.Mark)
		case reader.FocusNote:
			mark(e.Mark)
			d.notes = r.state.Marks.Len()
		case reader.FocusEnd:
			mark(e.Mark)
		case workspace.Select:
			r.revealTo(e.Selection.Span().End)
		case workspace.FocusText:
			r.revealTo(r.state.Selection.Span().End)
		case session.Print:
			d.upTo = n
		}
	}
	if hit, ok := r.state.Search.Hit(); ok {
		r.revealTo(hit.End)
	}
	r.revealNotes()
}

// revealTo draws the article at least up to a place.
func (r *Root) revealTo(at int) {
	d := &r.drawn
	parts := d.Parts()
	i := sort.Search(len(parts), func(i int) bool { return parts[i].Span.End >= at })
	d.upTo = max(d.upTo, min(i+1, len(parts)))
}

// revealMore draws one more passage, and so on.
func (r *Root) revealMore() {
	of := r.drawn.shows
	r.after(time.Millisecond, "drawing more", func() {
		d := &r.drawn
		if d.shows != of {
			return // another article is drawn now, which has its own turn
		}
		more := false
		if n := len(d.Parts()); d.upTo < n {
			d.upTo = d.Passage(d.upTo)
			more = d.upTo < n
		}
		if more {
			r.revealMore()
		}
		r.paint()
		// Without a mark there is nothing to put beside it until all is there; measuring
		// takes as long as drawing.
		if !more || r.state.Marks.Len() > 0 {
			r.deferred("arranging", r.config.Page.Arrange)
		}
		r.showHits(r.state.Search)
		r.underline()
	})
}

// notesAtOnce is how many notes are drawn in one frame.
const notesAtOnce = 200

// revealNotes draws the notes of all marks: at once if they are few, and else some after
// every frame. The marks are on the screen before them.
func (r *Root) revealNotes() {
	d, n := &r.drawn, r.state.Marks.Len()
	if n <= d.notes+notesAtOnce {
		d.notes = max(d.notes, n)
		return
	}
	if d.more {
		return
	}
	d.more = true
	r.config.Page.AfterPaint(func() {
		r.dispatch("drawing more notes", func() {
			d.more = false
			d.notes += notesAtOnce
			r.revealNotes()
			r.paint()
			r.deferred("arranging", r.config.Page.Arrange)
		})
	})
}
