package session

import (
	"fmt"
	"slices"
	"strings"

	"gloss/app/annotation"
)

// Hides reports whether marks of a kind are left out of the text, the margin and
// the ruler.
func (s State) Hides(k annotation.Kind) bool { return slices.Contains(s.Hidden, k) }

// toggleKind hides the marks of a kind, or shows them again.
func (s *State) toggleKind(k annotation.Kind) {
	if !k.Valid() {
		return
	}
	if s.Hides(k) {
		s.reveal(k)
	} else {
		s.Hidden = append(slices.Clip(s.Hidden), k)
		if m, ok := s.Mark(s.Open); ok && m.Kind == k {
			s.endTyping()
			s.Open, s.Overlapping, s.EdgeDrag = "", nil, EdgeDrag{}
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
		s.say("All kinds are shown.", false)
	case 1:
		s.say("1 kind hidden: "+names[0], false)
	default:
		s.say(fmt.Sprintf("%d kinds hidden: %s", len(names), strings.Join(names, ", ")), false)
	}
}

// reveal shows a kind again.
func (s *State) reveal(k annotation.Kind) {
	if s.Hides(k) {
		s.Hidden = slices.DeleteFunc(slices.Clone(s.Hidden), func(h annotation.Kind) bool { return h == k })
	}
}
