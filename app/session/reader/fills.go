package reader

import (
	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
)

// fills says what the fields of the editor are to hold after a message, where
// that was not typed into them: all those that were just drawn, and those whose
// value changed. It is no part of drawing: what is drawn lags behind what is
// typed, and would overwrite it.
func (s room) fills(before room, m workspace.Msg) []workspace.Effect {
	a, open := s.Mark(s.Open)
	was, _ := before.Mark(before.Open)
	fresh := a.ID != was.ID || a.Kind != was.Kind
	if fresh {
		s.Faults = nil
	}
	if _, added := m.(EvidenceAdded); !added && before.Open != s.Open {
		s.Unfolded = 0
	}
	if !open || !fresh && s.More == before.More && s.Unfolded == before.Unfolded && a.Equal(was) {
		return nil
	}
	typed := fields.Ref{}
	if m, ok := m.(FieldTyped); ok {
		typed = fields.Ref{Mark: m.ID, Field: m.Field, Index: m.Index}
	}
	var todo []workspace.Effect
	for i := range fields.All {
		r := &fields.All[i]
		for n := range r.Times(&a) {
			if !s.draws(r, a.Kind, n) || r.Input == fields.Tick {
				continue
			}
			drawn := fresh || !before.draws(r, a.Kind, n) || n >= r.Times(&was)
			slot, value := fields.Ref{Mark: a.ID, Field: r.Field, Index: n}, r.Shown(&a, n)
			if slot != typed && (drawn || value != r.Shown(&was, n)) {
				todo = append(todo, FillField{slot, value})
				s.blame(slot, "")
			}
		}
	}
	return todo
}

// draws reports whether the n-th field of a row is on the screen in the editor
// of a mark of a kind.
func (s room) draws(r *fields.Row, k annotation.Kind, n int) bool {
	switch {
	case !r.Of(k):
		return false
	case r.Each == fields.EachEvidence:
		return s.Unfolded == n+1
	case r.Each == fields.EachLink:
		return s.More
	}
	return s.More || !r.More
}
