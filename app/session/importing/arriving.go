package importing

import (
	"maps"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// Import is a file of marks that a person looks at before it is taken.
type Import struct {
	Name    string // of the file
	Looked  bool   // Arrival is there
	Arrival protocol.Arrival
	Kinds   map[string]annotation.Kind // what was chosen for marks that do not say what they are, by label; never changed in place
	Trouble string                     // why it cannot be taken, in a sentence

	file int // the page's number of it
}

// Ready reports whether the file can be taken.
func (m Import) Ready() bool {
	return m.Looked && m.Trouble == "" && m.Arrival.Changes() && !slices.ContainsFunc(m.Arrival.Labels, func(l protocol.Label) bool { return !m.Kinds[l.Name].Valid() })
}

// bringMarks looks into a file of marks.
func (s room) bringMarks(m MarksBrought) []workspace.Effect {
	old := s.Import.file
	s.Import = Import{Name: m.Name, file: m.File}
	todo := append(s.CarryOut(protocol.Order{Do: protocol.Look, At: m.At.UTC(), File: m.File}), workspace.Show{Dialog: workspace.ImportDialog})
	if old != 0 && old != m.File {
		todo = append(todo, workspace.LetGo{File: old})
	}
	return todo
}

// chooseKind says what the marks of a label are, or all that do not say it.
func (s room) chooseKind(m ImportKindSet) {
	if !m.Kind.Valid() {
		return
	}
	kinds := map[string]annotation.Kind{}
	maps.Copy(kinds, s.Import.Kinds)
	for _, l := range s.Import.Arrival.Labels {
		if m.All || l.Name == m.Label {
			kinds[l.Name] = m.Kind
		}
	}
	s.Import.Kinds = kinds
}

// takeFile takes what the file brings.
func (s room) takeFile(at time.Time) []workspace.Effect {
	if !s.Import.Ready() {
		return nil
	}
	if s.Stuck() {
		s.SayUnsaved()
		return nil
	}
	return s.CarryOut(protocol.Order{Do: protocol.Take, At: at.UTC(), File: s.Import.file, Kinds: s.Import.Kinds, Keep: s.NextNumber()})
}

// leaveImport gives the file up.
func (s room) leaveImport() []workspace.Effect {
	f := s.Import.file
	s.Import = Import{}
	todo := []workspace.Effect{}
	if s.IsDoing(protocol.Look) || s.IsDoing(protocol.Take) {
		todo = append(todo, workspace.CancelCarry{})
	}
	if f == 0 {
		return todo
	}
	return append(todo, workspace.LetGo{File: f})
}

// took tells what came of taking a file, undoing it, or looking for marks that
// wait; and reads again what the page shows of the store.
func (s room) took(o protocol.Order, r protocol.Receipt) []workspace.Effect {
	var todo []workspace.Effect
	switch o.Do {
	case protocol.Take:
		s.Remember(words.ImportedEdit.String(), o.Keep)
		s.Say(taken(r), true)
		todo = append(todo, workspace.Hide{Dialog: workspace.ImportDialog}, workspace.LetGo{File: o.File})
		todo = append(todo, s.Set(s.Settings.WithLabels(o.Kinds))...)
		s.Import = Import{}
	case protocol.Reanchor:
		if r.Anchored == 0 {
			return nil
		}
		s.Remember(words.ImportPlacedEdit.String(), o.Keep)
		s.Say(words.ImportPlaced.With("n", r.Anchored), true)
	case protocol.Undo:
		todo = append(todo, workspace.LetGo{File: o.File})
		if r.Left > 0 {
			s.Say(words.ImportUndoLeft.With("what", s.Notice.Text, "n", r.Left), false)
		}
	}
	if o.Do == protocol.Take && r.Open != "" && article.ID(r.Open) != s.Article.ID {
		todo = append(append(todo, workspace.Announce{}), s.Ask(workspace.ArticleFetched{ID: article.ID(r.Open), Fresh: r.Articles > 0})...)
		return append(todo, workspace.List{})
	}
	return append(append(todo, workspace.Announce{}), s.Ask(workspace.StoreChanged{})...)
}

// taken says what a file brought.
func taken(r protocol.Receipt) string {
	var parts []string
	for _, p := range []struct {
		n    int
		text words.Text
	}{{r.Articles, words.ImportedArticles}, {r.Added, words.ImportedMarks}, {r.Updated, words.ImportedUpdated}, {r.Waits, words.ImportedWaiting}, {r.Same, words.ImportedSame}} {
		if p.n > 0 {
			parts = append(parts, p.text.With("n", p.n))
		}
	}
	if parts == nil {
		return words.ImportedNothing.String()
	}
	return strings.Join(parts, ", ")
}

// answered takes in what came of an order about the store.
func (s room) answered(o protocol.Order, a protocol.Answer) []workspace.Effect {
	switch {
	case a.Cancelled:
		if o.Do == protocol.Take {
			s.Say(words.ImportCancelled.String(), false)
		}
	case a.Trouble != "":
		s.notTaken(o, a.Trouble)
	case a.Arrival != nil && s.looked(o.File, *a.Arrival):
	case a.Receipt != nil:
		return s.took(o, *a.Receipt)
	}
	return nil
}

// notTaken tells why nothing came of an order about the store.
func (s room) notTaken(o protocol.Order, why string) {
	switch o.Do {
	case protocol.Look, protocol.Take:
		s.Import.Trouble = why
	case protocol.Undo:
		s.RestoreHistory()
		s.Say(words.ImportNotUndone.With("why", why), false)
	}
}

// looked takes in what a file brings, and reports whether it is the file that is
// looked at.
func (s room) looked(file int, a protocol.Arrival) bool {
	if file != s.Import.file {
		return false
	}
	s.Import.Looked, s.Import.Arrival = true, a
	s.Import.Kinds = map[string]annotation.Kind{}
	for _, l := range a.Labels {
		if kind, known := s.Settings.Labels[l.Name]; known {
			s.Import.Kinds[l.Name] = kind
		}
	}
	return true
}
