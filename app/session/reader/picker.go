package reader

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/search"
	"gloss/app/session/workspace"
)

// Picking is the search for a mark to be linked to the open one.
type Picking struct {
	Words string // that are searched for
	At    int    // which of the marks found is chosen, from 0
}

// mostPicked is how many of the marks found are listed.
const mostPicked = 20

// Pickable lists the marks that the open one can be linked to and that have all of some
// words, those nearest to it in the text first, and at most twenty. found is how many
// have them, all how many can be linked.
func Pickable(w *workspace.Workspace, p Picking) (listed []annotation.Annotation, found, all int) {
	open, there := w.Mark(w.Open)
	if !there {
		return nil, 0, 0
	}
	words := strings.Fields(search.Fold(search.Bounded(p.Words)))
	for _, m := range w.Marks {
		if m.ID == open.ID || open.LinksTo(m.ID) {
			continue
		}
		all++
		if len(words) == 0 || search.Matches(search.Searchable(&m), words) {
			listed = append(listed, m)
		}
	}
	slices.SortStableFunc(listed, func(a, b annotation.Annotation) int { return cmp.Compare(apart(open, a), apart(open, b)) })
	found = len(listed)
	return listed[:min(found, mostPicked)], found, all
}

// apart is how far two marks are apart in the text, in bytes.
func apart(a, b annotation.Annotation) int {
	return max(a.Target.Span.Start-b.Target.Span.End, b.Target.Span.Start-a.Target.Span.End, 0)
}

func (s room) pick(m PickTyped) []workspace.Effect {
	s.Pick = Picking{Words: search.Bounded(m.Words)}
	return nil
}

// stepPick goes to the next of the marks found, or the one before.
func (s room) stepPick(forward bool) {
	listed, _, _ := Pickable(s.Workspace, s.Pick)
	n := len(listed)
	if n == 0 {
		return
	}
	step := n - 1
	if forward {
		step = 1
	}
	s.Pick.At = (min(s.Pick.At, n-1) + step) % n
}

// takePick links the mark that is chosen.
func (s room) takePick(m PickTaken) []workspace.Effect {
	to := m.To
	if listed, _, _ := Pickable(s.Workspace, s.Pick); to == "" && s.Pick.At < len(listed) {
		to = listed[s.Pick.At].ID
	}
	return s.link(Linked{s.Open, to, m.At})
}

// Messages about the search for a mark to link.
type (
	// PickTyped says what is searched for, PickStepped goes through what is found, and
	// PickTaken links a mark, or the one that is chosen.
	PickTyped   struct{ Words string }
	PickStepped struct{ Forward bool }
	PickTaken   struct {
		To annotation.ID
		At time.Time
	}
)

func (PickTyped) Msg() workspace.Room   { return workspace.InReader }
func (PickStepped) Msg() workspace.Room { return workspace.InReader }
func (PickTaken) Msg() workspace.Room   { return workspace.InReader }
