package reader

import (
	"slices"
	"strconv"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// typeField records what is typed in a field, as it is typed.
func (s room) typeField(m FieldTyped) []workspace.Effect {
	before, there := s.Mark(m.ID)
	r := rowOf(m.Field, &before)
	if !there || r == nil || m.Index < 0 || m.Index >= r.Times(&before) {
		return nil
	}
	slot := fields.Ref{Mark: m.ID, Field: m.Field, Index: m.Index}
	why := ""
	c, changed := s.ChangeOf(m.ID, m.At, func(a *annotation.Annotation) { why = r.Record(a, m.Index, m.Value) })
	s.blame(slot, why, m.Value)
	if !changed {
		return nil
	}
	e := workspace.Edit{Changes: []workspace.Change{c}, Words: words.MarkFieldEdited.With("field", words.Within(r.Name())), Field: string(m.Field) + " " + strconv.Itoa(m.Index) + " " + string(m.ID)}
	if r.Chooses() || r.Input == fields.Commas {
		s.EndTyping()
		e.Field = "" // each choice is a step
	}
	return s.Do(e)
}

// rowOf is the row behind a field of the card. The first box of a figure's number is the
// beginning of a range, where there is one.
func rowOf(f fields.Field, a *annotation.Annotation) *fields.Row {
	if f == fields.Value {
		f = fields.LowEnd(a.Quantity)
	}
	return fields.RowOf(f, a.Kind)
}

// removeTag takes a tag away.
func (s room) removeTag(m TagRemoved) []workspace.Effect {
	todo := s.ChangeMark(m.ID, m.At, words.TagRemoved.String(), func(a *annotation.Annotation) {
		a.Tags = slices.DeleteFunc(slices.Clone(a.Tags), func(t string) bool { return t == m.Tag })
		if len(a.Tags) == 0 {
			a.Tags = nil
		}
	})
	if todo != nil {
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.Tags}})
	}
	return todo
}

// mostFaults bounds how many fields are remembered in which something stands that is not
// recorded.
const mostFaults = 200

// blame remembers why a field is not recorded as it stands, with what stands there, or
// that it is recorded.
func (s room) blame(at fields.Ref, why, typed string) {
	faults := slices.DeleteFunc(slices.Clone(s.Faults), func(f fields.Fault) bool { return f.Ref == at })
	if why != "" {
		faults = append(faults, fields.Fault{Ref: at, Why: why, Typed: typed})
	}
	s.Faults = faults[max(0, len(faults)-mostFaults):]
}

// faultAt is what is wrong in a field, if something is.
func (s room) faultAt(at fields.Ref) (fields.Fault, bool) {
	i := slices.IndexFunc(s.Faults, func(f fields.Fault) bool { return f.Ref == at })
	if i < 0 {
		return fields.Fault{}, false
	}
	return s.Faults[i], true
}

// forgetEvidence forgets what is wrong in the fields of the evidence of a mark, of which
// one piece goes: the others have other numbers now.
func (s room) forgetEvidence(id annotation.ID) {
	s.Faults = slices.DeleteFunc(slices.Clone(s.Faults), func(f fields.Fault) bool {
		r := fields.RowOf(f.Field, annotation.Claim)
		return f.Mark == id && r != nil && r.Each == fields.EachEvidence
	})
}
