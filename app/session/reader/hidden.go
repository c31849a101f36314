package reader

import (
	"fmt"
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/session/workspace"
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
			names = append(names, strings.ToLower(k.Name())+"s")
		}
	}
	switch len(names) {
	case 0:
		s.Say("All kinds are shown.", false)
	case 1:
		s.Say("1 kind hidden: "+names[0], false)
	default:
		s.Say(fmt.Sprintf("%d kinds hidden: %s", len(names), strings.Join(names, ", ")), false)
	}
}
