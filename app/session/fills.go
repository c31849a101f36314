package session

import "gloss/app/annotation"

// fills says what the fields of the editor are to hold after a message, where
// that was not typed into them: all those that were just drawn, and those whose
// value changed. It is no part of drawing: what is drawn lags behind what is
// typed, and would overwrite it.
func (s *State) fills(before *State, m Msg) []Effect {
	a, open := s.Mark(s.Open)
	was, _ := before.Mark(before.Open)
	fresh := a.ID != was.ID || a.Kind != was.Kind
	if fresh {
		s.Faults = nil
	}
	if before.Open != s.Open {
		s.Unfolded = 0
	}
	if !open || !fresh && s.More == before.More && s.Unfolded == before.Unfolded && a.Equal(was) {
		return nil
	}
	typed := FieldRef{}
	if m, ok := m.(FieldTyped); ok {
		typed = FieldRef{m.ID, m.Field, m.Index}
	}
	var todo []Effect
	for i := range Fields {
		r := &Fields[i]
		for n := range r.times(&a) {
			if !s.draws(r, a.Kind, n) || r.Input == Tick {
				continue
			}
			drawn := fresh || !before.draws(r, a.Kind, n) || n >= r.times(&was)
			slot, value := FieldRef{a.ID, r.Field, n}, r.Shown(&a, n)
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
func (s *State) draws(r *FieldRow, k annotation.Kind, n int) bool {
	switch {
	case !r.Of(k):
		return false
	case r.Each == EachEvidence:
		return s.Unfolded == n+1
	case r.Each == EachLink:
		return s.More
	}
	return s.More || !r.More
}
