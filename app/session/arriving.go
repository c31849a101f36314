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
	if s.stuck() {
		s.sayUnsaved()
		return nil
	}
	return s.carryOut(protocol.Order{Do: protocol.Take, At: at.UTC(), File: s.Import.file, Kind: s.Import.Kind, Keep: s.nextNumber()})
}

// leaveImport gives the file up.
func (s *State) leaveImport() []Effect {
	f := s.Import.file
	s.Import = Import{}
	todo := []Effect{}
	if s.isDoing(protocol.Look) || s.isDoing(protocol.Take) {
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
		return append(todo, Announce{}, s.openTaken(article.ID(r.Open), r.Articles > 0), List{})
	}
	return append(append(todo, Announce{}), s.reread()...)
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

// notTaken tells why nothing came of an order about the store.
func (s *State) notTaken(o protocol.Order, why string) {
	switch o.Do {
	case protocol.Look, protocol.Take:
		s.Import.Trouble = why
	case protocol.Undo:
		s.restoreHistory()
		s.say("It could not be undone. "+why, false)
	}
}

// looked takes in what a file brings, and reports whether it is the file that is
// looked at.
func (s *State) looked(file int, a protocol.Arrival) bool {
	if file != s.Import.file {
		return false
	}
	s.Import.Looked, s.Import.Arrival = true, a
	return true
}
