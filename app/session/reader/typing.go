package reader

import (
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
)

// typeField records what is typed in a field, as it is typed.
func (s room) typeField(m FieldTyped) []workspace.Effect {
	before, there := s.Mark(m.ID)
	r := fields.RowOf(m.Field, before.Kind)
	if !there || r == nil || m.Index < 0 || m.Index >= r.Times(&before) {
		return nil
	}
	slot := fields.Ref{Mark: m.ID, Field: m.Field, Index: m.Index}
	why := ""
	c, changed := s.ChangeOf(m.ID, m.At, func(a *annotation.Annotation) { why = r.Record(a, m.Index, m.Value) })
	s.blame(slot, why)
	if !changed {
		return nil
	}
	e := workspace.Edit{Changes: []workspace.Change{c}, Words: strings.ToLower(r.Name()) + " edited", Field: string(m.Field) + " " + strconv.Itoa(m.Index) + " " + string(m.ID)}
	if r.Input == fields.Choice || r.Input == fields.Tick {
		s.EndTyping()
		e.Field = "" // each choice is a step
	}
	return s.Do(e)
}

// blame remembers why a field is not recorded as it stands, or that it is.
func (s room) blame(at fields.Ref, why string) {
	faults := slices.DeleteFunc(slices.Clone(s.Faults), func(f fields.Fault) bool { return f.Ref == at })
	if why != "" {
		faults = append(faults, fields.Fault{Ref: at, Why: why})
	}
	s.Faults = faults
}
