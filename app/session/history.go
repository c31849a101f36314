package session

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/merge"
	"gloss/app/store"
)

// maxHistory is how many steps can be undone.
const maxHistory = 1000

// history holds what was done to the marks of the open article, so that it can
// be undone, and what was undone, so that it can be done again.
type history struct{ done, undone []edit }

// edit is one step: some marks, and perhaps what is known of the article, as
// they were and as they became.
type edit struct {
	changes   []change
	article   *articleChange
	dismissed *dismissal
	words     string // what was done, as the notice says it
	shelf     *shelfChange
	taken     int    // what the other program left of it, if that did it; then there are no changes here
	field     string // what was typed in, if it was typing; typing on is the same step
}

// change is one mark before and after; nil where it was not there.
type change struct {
	before, after *annotation.Annotation
}

// id is the id of the mark.
func (c change) id() annotation.ID {
	if c.before != nil {
		return c.before.ID
	}
	return c.after.ID
}

func (c change) inverse() change { return change{c.after, c.before} }

// articleChange is the open article before and after. Its text is the same.
type articleChange struct{ before, after article.Article }

// dismissal is which suggestions were dismissed before and after.
type dismissal struct{ before, after []string }

// do applies an edit, remembers it, and returns what saves it.
func (s *State) do(e edit) []Effect {
	h := &s.history
	if n := len(h.done); e.field != "" && n > 0 && h.done[n-1].field == e.field {
		// Typing goes on: one step back leads to before the first letter.
		e.changes = []change{{h.done[n-1].changes[0].before, e.changes[0].after}}
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
	if s.Notice.Undo {
		s.Notice.Text, s.Notice.Undo = "", false
	}
	return s.apply(e)
}

// endTyping makes the next letter a step of its own.
func (s *State) endTyping() {
	h := &s.history
	if n := len(h.done); n > 0 && h.done[n-1].field != "" {
		h.done = slices.Clone(h.done)
		h.done[n-1].field = ""
	}
}

func (s *State) undo() []Effect {
	h := &s.history
	n := len(h.done)
	if n == 0 {
		s.say("There is nothing to undo.", false)
		return nil
	}
	was := *h
	e := h.done[n-1]
	h.done = h.done[: n-1 : n-1]
	h.undone = append(slices.Clip(h.undone), e)
	s.endTyping()
	s.say("Undone: "+e.words, false)
	if e.taken != 0 {
		return s.turnBack(e, was)
	}
	return s.apply(s.rebased(e.inverse()))
}

func (e edit) inverse() edit {
	var back edit
	for _, c := range slices.Backward(e.changes) {
		back.changes = append(back.changes, c.inverse())
	}
	if e.article != nil {
		back.article = &articleChange{e.article.after, e.article.before}
	}
	if e.shelf != nil {
		back.shelf = &shelfChange{e.shelf.back, e.shelf.do}
	}
	if e.dismissed != nil {
		back.dismissed = &dismissal{e.dismissed.after, e.dismissed.before}
	}
	return back
}

func (s *State) redo() []Effect {
	h := &s.history
	n := len(h.undone)
	if n == 0 {
		s.say("There is nothing to do again.", false)
		return nil
	}
	was := *h
	e := h.undone[n-1]
	e.field = ""
	h.undone = h.undone[: n-1 : n-1]
	h.done = append(slices.Clip(h.done), e)
	s.say("Done again: "+e.words, false)
	if e.taken != 0 {
		return s.turnBack(e, was)
	}
	return s.apply(s.rebased(e))
}

// rebased is a step of the past on the marks as they are now, which another window
// may have changed since: it takes back or does again only what it was about. A
// mark that was changed there is not removed.
func (s *State) rebased(e edit) edit {
	var changes []change
	for _, c := range e.changes {
		now, there := s.OnPage(c.id())
		if there && (c.before == nil || !now.Equal(*c.before)) {
			switch {
			case c.after == nil:
				s.say("This mark was changed in another window, so it stays.", false)
				continue
			default:
				merged, clash := merge.Marks(c.before, *c.after, now)
				if clash {
					s.say("This was changed in another window too. Both are kept; see its note.", false)
				}
				c = change{&now, &merged}
			}
		}
		changes = append(changes, c)
	}
	e.changes = changes
	return e
}

// apply changes the marks, and what is known of the article, and queues the same
// change for the store.
func (s *State) apply(e edit) []Effect {
	if e.shelf != nil {
		return s.applyShelf(e.shelf.do)
	}
	var b store.Batch
	if e.article != nil {
		s.Article = e.article.after
		s.Write(&b)
	}
	if e.dismissed != nil {
		shelf := s.ReadingState
		shelf.Dismissed = e.dismissed.after
		s.KeepReadingState(shelf, &b)
	}
	at := s.Pages()
	for _, c := range e.changes {
		if c.before != nil {
			at.Remove(*c.before)
		}
		b.Known = append(b.Known, s.known(c))
		if c.after == nil {
			b.Removed = append(b.Removed, c.before.ID)
			continue
		}
		if c.before == nil || c.before.Kind != c.after.Kind {
			s.reveal(c.after.Kind)
		}
		at.Insert(*c.after)
		b.Annotations = append(b.Annotations, *c.after)
	}
	at.Apply(&s.Model)
	s.closeIfGone()
	s.stopPlacingIfGone()
	if s.View == Revision && s.Article.Revises == "" {
		s.View = Reader
	}
	return s.save(b)
}

// remember makes what was done to the store a step that can be undone.
func (s *State) remember(words string, kept int) {
	h := &s.history
	h.done = append(h.done[:len(h.done):len(h.done)], edit{words: words, taken: kept})
	h.undone = nil
}

// turnBack hands on the undoing, or the doing again, of what the other program
// did. Should it fail, the history is as it was.
func (s *State) turnBack(e edit, was history) []Effect {
	s.undoing = was
	o := protocol.Order{Do: protocol.Undo, File: e.taken, Keep: s.nextNumber()}
	h := &s.history
	for _, list := range []*[]edit{&h.done, &h.undone} {
		for i, step := range *list {
			if step.taken == e.taken {
				*list = append([]edit(nil), *list...)
				(*list)[i].taken = o.Keep
			}
		}
	}
	return s.carryOut(o)
}

// lasting is those steps that hold for the whole library, whatever is open.
func lasting(edits []edit) []edit {
	var out []edit
	for _, e := range edits {
		if e.taken != 0 || e.shelf != nil {
			out = append(out, e)
		}
	}
	return out
}

// restoreHistory is for an undoing that failed.
func (s *State) restoreHistory() { s.history = s.undoing }
