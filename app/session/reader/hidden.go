package reader

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// toggleKind hides the marks of a kind, or shows them again.
func (s room) toggleKind(k annotation.Kind) {
	if !k.Valid() {
		return
	}
	if s.Hides(k) {
		s.Reveal(k)
	} else {
		s.Hidden = append(slices.Clip(s.Hidden), k)
		if m, ok := s.Mark(s.Open); ok && m.Kind == k {
			s.EndTyping()
			s.Open, s.Overlapping, s.EdgeDrag = "", nil, workspace.EdgeDrag{}
		}
	}
	var names []string
	for _, k := range annotation.Kinds {
		if s.Hides(k) {
			names = append(names, words.KindPlural.With("kind", string(k)))
		}
	}
	if len(names) == 0 {
		s.Say(words.KindsShown.String(), false)
		return
	}
	s.Say(words.KindsHidden.With("n", len(names), "list", strings.Join(names, ", ")), false)
}
