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
	On    bool   // a mark is being searched for
	Words string // that are searched for
	All   bool   // in all articles, and not in this one alone
	At    int    // which of the marks found is chosen, from 0
}

// Pick is a mark that was found, with the title of its article where that is another one.
type Pick struct {
	Mark  *annotation.Annotation
	Title string
}

// mostPicked is how many of the marks found are listed.
const mostPicked = 20

// Pickable lists the marks that the open one can be linked to and that have all of some
// words, at most twenty: those of this article with the nearest in the text first, then
// those of others. found is how many have the words, all how many can be linked.
func Pickable(w *workspace.Workspace, p Picking) (listed []Pick, found, all int) {
	open, there := w.Mark(w.Open)
	if !there {
		return nil, 0, 0
	}
	words := strings.Fields(search.Fold(search.Bounded(p.Words)))
	take := func(m *annotation.Annotation, title string) {
		if m.ID == open.ID || open.LinksTo(m.ID) {
			return
		}
		all++
		if len(words) == 0 || search.Matches(search.Searchable(m), words) {
			listed = append(listed, Pick{m, title})
		}
	}
	for m := range w.Marks.All() {
		take(m, "")
	}
	slices.SortStableFunc(listed, func(a, b Pick) int { return cmp.Compare(apart(&open, a.Mark), apart(&open, b.Mark)) })
	if p.All {
		titles := map[string]string{}
		for _, a := range w.All.Articles {
			titles[string(a.ID)] = a.Title
		}
		for i := range w.All.Annotations {
			m := &w.All.Annotations[i]
			if title, known := titles[m.Target.Source]; known && m.Target.Source != string(w.Article.ID) {
				take(m, title)
			}
		}
	}
	found = len(listed)
	return listed[:min(found, mostPicked)], found, all
}

// elsewhere is a mark of another article, as the store had it last, with the title of
// that article.
func elsewhere(w *workspace.Workspace, id annotation.ID) (Pick, bool) {
	i := slices.IndexFunc(w.All.Annotations, func(m annotation.Annotation) bool { return m.ID == id })
	if i < 0 {
		return Pick{}, false
	}
	out := Pick{Mark: &w.All.Annotations[i]}
	for _, a := range w.All.Articles {
		if string(a.ID) == out.Mark.Target.Source {
			out.Title = a.Title
		}
	}
	return out, true
}

// apart is how far two marks are apart in the text, in bytes.
func apart(a, b *annotation.Annotation) int {
	return max(a.Target.Span.Start-b.Target.Span.End, b.Target.Span.Start-a.Target.Span.End, 0)
}

func (s room) pick(m PickTyped) []workspace.Effect {
	s.Pick = Picking{On: true, Words: search.Bounded(m.Words), All: s.Pick.All}
	return nil
}

// scopePick searches all articles, which the store is asked for, or this one.
func (s room) scopePick(all bool) []workspace.Effect {
	s.Pick.All, s.Pick.At = all, 0
	if !all {
		return nil
	}
	return []workspace.Effect{workspace.ListAll{}}
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
		to = listed[s.Pick.At].Mark.ID
	}
	return s.Ask(Linked{s.Open, to, m.At})
}

// Messages about the search for a mark to link.
type (
	// PickTyped says what is searched for, PickScoped where, PickStepped goes through what
	// is found, and PickTaken links a mark, or the one that is chosen.
	PickTyped   struct{ Words string }
	PickStepped struct{ Forward bool }
	PickScoped  struct{ All bool }
	PickTaken   struct {
		To annotation.ID
		At time.Time
	}
)

func (PickTyped) Msg() workspace.Room   { return workspace.InReader }
func (PickScoped) Msg() workspace.Room  { return workspace.InReader }
func (PickStepped) Msg() workspace.Room { return workspace.InReader }
func (PickTaken) Msg() workspace.Room   { return workspace.InReader }
