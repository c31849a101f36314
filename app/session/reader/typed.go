package reader

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
)

// keepTyped keeps what stands in fields without being recorded, if that is other than it
// was before a message.
func (s room) keepTyped(before []fields.Fault) []workspace.Effect {
	if slices.Equal(before, s.Faults) {
		return nil
	}
	of := func(faults []fields.Fault, t workspace.Typed) bool {
		return slices.ContainsFunc(faults, func(f fields.Fault) bool { return f.Ref == refOf(t) })
	}
	// What was typed on the marks of other articles stays.
	all := slices.DeleteFunc(slices.Clone(s.Typed), func(t workspace.Typed) bool { return of(before, t) || of(s.Faults, t) })
	for _, f := range s.Faults {
		all = append(all, workspace.Typed{Mark: f.Mark, Field: string(f.Field), Index: f.Index, Words: f.Typed})
	}
	return s.KeepTyped(all)
}

// restoreTyped puts what was typed before a reload back into the fields of the open
// article's marks, with what is wrong in it.
func (s room) restoreTyped() {
	for _, t := range s.Typed {
		at := refOf(t)
		m, there := s.Mark(t.Mark)
		r := rowOf(at.Field, &m)
		_, known := s.faultAt(at)
		if !there || known || r == nil || r.At == nil || t.Index >= r.Times(&m) {
			continue
		}
		var why string
		s.ChangeOf(m.ID, m.Modified, func(a *annotation.Annotation) { why = r.Record(a, t.Index, t.Words) })
		if why != "" {
			s.blame(at, why, t.Words)
		}
	}
}

func refOf(t workspace.Typed) fields.Ref {
	return fields.Ref{Mark: t.Mark, Field: fields.Field(t.Field), Index: t.Index}
}
