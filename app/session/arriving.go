package session

import (
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/wording"
)

// Import is a file of marks that a person looks at before it is taken.
type Import struct {
	Name    string // of the file
	Looked  bool   // Arrival is there
	Arrival protocol.Arrival
	Kind    annotation.Kind // for marks that do not say what they are; "" until it is chosen
	Trouble string          // why it cannot be taken, in a sentence

	file int // the page's number of it
}

// Ready reports whether the file can be taken.
func (m Import) Ready() bool {
	return m.Looked && m.Trouble == "" && m.Arrival.Changes() && (m.Arrival.Kindless == 0 || m.Kind.Valid())
}

// taking is the part of the state that follows what the other program changes in
// the store.
type taking struct {
	ordered *protocol.Order // for a dialog, when it can be handed on
	arrived []article.ID    // articles for which marks may wait
	doing   protocol.Order  // is being carried out
	numbers int             // of what was left behind, so that it can be undone
	history history         // as it was before an undoing that may fail
	rereads bool            // the open article is being read again
	since   int             // Saving.Changes when that was asked for
	stale   bool            // it is to be read once more, when nothing is on its way
	fresh   article.ID      // has come with a file and is being loaded
}

// bringMarks looks into a file of marks.
func (s *State) bringMarks(m MarksBrought) []Effect {
	old := s.Import.file
	s.Import = Import{Name: m.Name, file: m.File}
	todo := append(s.carryOut(protocol.Order{Do: protocol.Look, At: m.At.UTC(), File: m.File}), Show{ImportDialog})
	if old != 0 && old != m.File {
		todo = append(todo, LetGo{old})
	}
	return todo
}

// chooseKind says what marks are that do not say it.
func (s *State) chooseKind(k annotation.Kind) {
	if k.Valid() {
		s.Import.Kind = k
	}
}

// takeFile takes what the file brings.
func (s *State) takeFile(at time.Time) []Effect {
	if !s.Import.Ready() {
		return nil
	}
	if s.Saving.Failed != "" && s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	s.taking.numbers--
	return s.carryOut(protocol.Order{Do: protocol.Take, At: at.UTC(), File: s.Import.file, Kind: s.Import.Kind, Keep: s.taking.numbers})
}

// leaveImport gives the file up.
func (s *State) leaveImport() []Effect {
	f := s.Import.file
	s.Import = Import{}
	todo := []Effect{}
	if s.Filing.Doing == protocol.Look || s.Filing.Doing == protocol.Take {
		todo = append(todo, CancelCarry{})
	}
	if f == 0 {
		return todo
	}
	return append(todo, LetGo{f})
}

// took tells what came of taking a file, undoing it, or looking for marks that
// wait; and reads again what the page shows of the store.
func (s *State) took(o protocol.Order, r protocol.Receipt) []Effect {
	var todo []Effect
	switch o.Do {
	case protocol.Take:
		s.remember("file taken in", o.Keep)
		s.say(taken(r), true)
		todo = append(todo, Hide{ImportDialog}, LetGo{o.File})
		s.Import = Import{}
	case protocol.Reanchor:
		if r.Anchored == 0 {
			return nil
		}
		s.remember("marks found their places", o.Keep)
		s.say(wording.Count(r.Anchored, "mark")+" that waited for this article found "+map[bool]string{true: "its place", false: "their places"}[r.Anchored == 1], true)
	case protocol.Undo:
		todo = append(todo, LetGo{o.File})
		if r.Left > 0 {
			s.say(s.Notice.Text+". "+wording.Count(r.Left, "mark")+" changed since and stayed as "+map[bool]string{true: "it is", false: "they are"}[r.Left == 1], false)
		}
	}
	if o.Do == protocol.Take && r.Open != "" && article.ID(r.Open) != s.Article.ID {
		s.wanted = article.ID(r.Open)
		if r.Articles > 0 {
			s.taking.fresh = s.wanted
		}
		return append(todo, Announce{}, Load{s.wanted}, List{})
	}
	return append(append(todo, Announce{}), s.reread()...)
}

// remember makes what was done to the store a step that can be undone.
func (s *State) remember(words string, kept int) {
	h := &s.history
	h.done = append(h.done[:len(h.done):len(h.done)], edit{words: words, taken: kept})
	h.undone = nil
}

// taken says what a file brought.
func taken(r protocol.Receipt) string {
	var parts []string
	for _, p := range []struct {
		n          int
		noun, verb string
	}{{r.Articles, "article", "added"}, {r.Added, "mark", "added"}, {r.Updated, "mark", "updated"}, {r.Waits, "mark", "waiting for an article"}, {r.Same, "mark", "already here"}} {
		if p.n > 0 {
			parts = append(parts, wording.Count(p.n, p.noun)+" "+p.verb)
		}
	}
	if parts == nil {
		return "Nothing new was in the file"
	}
	return strings.Join(parts, ", ")
}

// reread reads again what the page shows of the store.
func (s *State) reread() []Effect {
	s.taking.rereads, s.taking.stale, s.taking.since, s.wanted = true, false, s.Saving.Changes, s.Article.ID
	todo := []Effect{Load{s.Article.ID}, List{}}
	if s.View == Marks && s.List.Filter.All {
		todo = append(todo, ListAll{})
	}
	return todo
}

// turnBack hands on the undoing, or the doing again, of what the other program
// did. Should it fail, the history is as it was.
func (s *State) turnBack(e edit, was history) []Effect {
	s.taking.history = was
	s.taking.numbers--
	o := protocol.Order{Do: protocol.Undo, File: e.taken, Keep: s.taking.numbers}
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

// notTaken tells why nothing came of an order about the store.
func (s *State) notTaken(o protocol.Order, why string) {
	switch o.Do {
	case protocol.Look, protocol.Take:
		s.Import.Trouble = why
	case protocol.Undo:
		s.history = s.taking.history
		s.say("It could not be undone. "+why, false)
	}
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

// changedElsewhere reads again what the page shows of the store, as another window
// has changed it. Of many changes at once it reads the last.
func (s *State) changedElsewhere() []Effect {
	if !s.Ready || s.notLoaded {
		return nil
	}
	s.taking.stale = true
	return s.catchUp()
}

// catchUp reads once more what became stale, when nothing is on its way.
func (s *State) catchUp() []Effect {
	if !s.taking.stale || s.taking.rereads || s.Saving.Pending() || s.wanted != s.Article.ID || s.closing {
		return nil
	}
	return s.reread()
}
