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
	if _, added := m.(EvidenceAdded); !added && before.Open != s.Open {
		s.Unfolded = 0
	}
	if before.Open != s.Open {
		s.Pick = Picking{}
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
			if !s.draws(r, a.Kind, n) || r.Input == fields.Buttons || r.Input == fields.Commas || r.Field == fields.From {
				continue
			}
			drawn := fresh || !before.draws(r, a.Kind, n) || n >= r.Times(&was)
			slot, value := fields.Ref{Mark: a.ID, Field: r.Field, Index: n}, held(r, &a, n)
			if slot == typed || !drawn && value == held(r, &was, n) {
				continue
			}
			if f, wrong := s.faultAt(slot); wrong && drawn && (a.ID != was.ID || value == held(r, &was, n)) {
				value = f.Typed // what was typed is not lost
			} else {
				s.blame(slot, "", "")
			}
			todo = append(todo, FillField{slot, value})
		}
	}
	return todo
}

// held is what a field of the card holds of what is recorded.
func held(r *fields.Row, a *annotation.Annotation, n int) string {
	if r.Field == fields.Value && r.Of(a.Kind) {
		r = rowOf(r.Field, a)
	}
	return r.Shown(a, n)
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
