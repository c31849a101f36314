package workspace

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/merge"
	"gloss/app/store"
	"gloss/app/words"
)

// maxHistory is how many steps can be undone.
const maxHistory = 1000

// history holds what was done to the marks of the open article, so that it can
// be undone, and what was undone, so that it can be done again.
type history struct{ done, undone []Edit }

// Edit is one step: some marks, and perhaps what is known of the article, as
// they were and as they became.
type Edit struct {
	Changes   []Change
	Article   *ArticleChange
	Dismissed *Dismissal
	Words     string // what was done, as the notice says it
	Shelf     *ShelfChange
	Field     string // what was typed in, if it was typing; typing on is the same step

	taken int // what the other program left of it, if that did it; then there are no changes here
}

// Change is one mark before and after; nil where it was not there.
type Change struct {
	Before, After *annotation.Annotation
}

// id is the id of the mark.
func (c Change) id() annotation.ID {
	if c.Before != nil {
		return c.Before.ID
	}
	return c.After.ID
}

func (c Change) inverse() Change { return Change{c.After, c.Before} }

// ArticleChange is the open article before and after. Its text is the same.
type ArticleChange struct{ Before, After article.Article }

// Dismissal is which suggestions were dismissed before and after.
type Dismissal struct{ Before, After []string }

// Do applies an edit, remembers it, and returns what saves it.
func (w *Workspace) Do(e Edit) []Effect {
	h := &w.history
	if n := len(h.done); e.Field != "" && n > 0 && h.done[n-1].Field == e.Field {
		// Typing goes on: one step back leads to before the first letter.
		e.Changes = []Change{{h.done[n-1].Changes[0].Before, e.Changes[0].After}}
		h.done = h.done[: n-1 : n-1]
	}
	h.done = append(slices.Clip(h.done), e)
	if len(h.done) > maxHistory {
		h.done = h.done[1:]
	}
	h.undone = nil
	// What a notice offers to undo is the step it tells of, and that is not
	// the last one any more. It goes as a whole: without its button it would
	// shrink under the reader's eyes.
	if w.Notice.Undo {
		w.Notice.Text, w.Notice.Undo = "", false
	}
	return append(w.apply(e), w.learned()...)
}

// EndTyping makes the next letter a step of its own.
func (w *Workspace) EndTyping() {
	h := &w.history
	if n := len(h.done); n > 0 && h.done[n-1].Field != "" {
		h.done = slices.Clone(h.done)
		h.done[n-1].Field = ""
	}
}

// Undo takes back the last step.
func (w *Workspace) Undo() []Effect {
	h := &w.history
	n := len(h.done)
	if n == 0 {
		w.Say(words.UndoNothing.String(), false)
		return nil
	}
	was := *h
	e := h.done[n-1]
	h.done = h.done[: n-1 : n-1]
	h.undone = append(slices.Clip(h.undone), e)
	w.EndTyping()
	w.Say(words.UndoneNotice.With("what", e.Words), false)
	if e.taken != 0 {
		return w.turnBack(e, was)
	}
	return w.apply(w.rebased(e.inverse()))
}

func (e Edit) inverse() Edit {
	var back Edit
	for _, c := range slices.Backward(e.Changes) {
		back.Changes = append(back.Changes, c.inverse())
	}
	if e.Article != nil {
		back.Article = &ArticleChange{e.Article.After, e.Article.Before}
	}
	if e.Shelf != nil {
		back.Shelf = &ShelfChange{e.Shelf.Back, e.Shelf.Do}
	}
	if e.Dismissed != nil {
		back.Dismissed = &Dismissal{e.Dismissed.After, e.Dismissed.Before}
	}
	return back
}

// Redo does again what was taken back last.
func (w *Workspace) Redo() []Effect {
	h := &w.history
	n := len(h.undone)
	if n == 0 {
		w.Say(words.RedoNothing.String(), false)
		return nil
	}
	was := *h
	e := h.undone[n-1]
	e.Field = ""
	h.undone = h.undone[: n-1 : n-1]
	h.done = append(slices.Clip(h.done), e)
	w.Say(words.RedoneNotice.With("what", e.Words), false)
	if e.taken != 0 {
		return w.turnBack(e, was)
	}
	return w.apply(w.rebased(e))
}

// rebased is a step of the past on the marks as they are now, which another window
// may have changed since: it takes back or does again only what it was about. A
// mark that was changed there is not removed.
func (w *Workspace) rebased(e Edit) Edit {
	var changes []Change
	for _, c := range e.Changes {
		now, there := w.OnPage(c.id())
		if there && (c.Before == nil || !now.Equal(*c.Before)) {
			switch {
			case c.After == nil:
				w.Say(words.UndoKept.String(), false)
				continue
			default:
				merged, clash := merge.Marks(c.Before, *c.After, now)
				if clash {
					w.Say(words.UndoMerged.String(), false)
				}
				c = Change{&now, &merged}
			}
		}
		changes = append(changes, c)
	}
	e.Changes = changes
	return e
}

// apply changes the marks, and what is known of the article, and queues the same
// change for the store.
func (w *Workspace) apply(e Edit) []Effect {
	if e.Shelf != nil {
		return w.Ask(ShelfChanged{e.Shelf.Do})
	}
	var b store.Batch
	if e.Article != nil {
		w.Article = e.Article.After
		w.Write(&b)
	}
	if e.Dismissed != nil {
		shelf := w.ReadingState
		shelf.Dismissed = e.Dismissed.After
		w.KeepReadingState(shelf, &b)
	}
	at := w.Pages()
	for _, c := range e.Changes {
		if c.Before != nil {
			at.Remove(*c.Before)
		}
		b.Known = append(b.Known, w.known(c))
		if c.After == nil {
			b.Removed = append(b.Removed, c.Before.ID)
			continue
		}
		if c.Before == nil || c.Before.Kind != c.After.Kind {
			w.Reveal(c.After.Kind)
		}
		at.Insert(*c.After)
		b.Annotations = append(b.Annotations, *c.After)
	}
	at.Apply(&w.Model)
	w.CloseIfGone()
	w.stopPlacingIfGone()
	if w.View == Revision && w.Article.Revises == "" {
		w.View = Reader
	}
	return w.save(b)
}

// Remember makes what was done to the store a step that can be undone.
func (w *Workspace) Remember(words string, kept int) {
	h := &w.history
	h.done = append(h.done[:len(h.done):len(h.done)], Edit{Words: words, taken: kept})
	h.undone = nil
}

// turnBack hands on the undoing, or the doing again, of what the other program
// did. Should it fail, the history is as it was.
func (w *Workspace) turnBack(e Edit, was history) []Effect {
	w.undoing = was
	o := protocol.Order{Do: protocol.Undo, File: e.taken, Keep: w.NextNumber()}
	h := &w.history
	for _, list := range []*[]Edit{&h.done, &h.undone} {
		for i, step := range *list {
			if step.taken == e.taken {
				*list = append([]Edit(nil), *list...)
				(*list)[i].taken = o.Keep
			}
		}
	}
	return w.CarryOut(o)
}

// lasting is those steps that hold for the whole library, whatever is open.
func lasting(edits []Edit) []Edit {
	var out []Edit
	for _, e := range edits {
		if e.taken != 0 || e.Shelf != nil {
			out = append(out, e)
		}
	}
	return out
}

// RestoreHistory is for an undoing that failed.
func (w *Workspace) RestoreHistory() { w.history = w.undoing }

// KeepLasting forgets the steps that were about the article that was open, and keeps
// those that hold for the whole library.
func (w *Workspace) KeepLasting() {
	if w.history = (history{done: lasting(w.history.done), undone: lasting(w.history.undone)}); len(w.history.done) == 0 {
		w.Notice.Undo = false
	}
}

// CanUndo and CanRedo report whether there is something to undo or redo.
func (w *Workspace) CanUndo() bool { return len(w.history.done) > 0 }
func (w *Workspace) CanRedo() bool { return len(w.history.undone) > 0 }

// ShelfChange is what was done to the library, and what takes it back. Both hold
// whatever is open.
type ShelfChange struct{ Do, Back store.Batch }
