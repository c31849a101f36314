package reader

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session/search"
	"gloss/app/session/workspace"
	"gloss/app/text"
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
	return new(Neighbours).Pickable(w, p)
}

// Pickable lists what the function Pickable lists. It looks for the words again only where
// marks changed, as long as the same words are searched for.
func (n *Neighbours) Pickable(w *workspace.Workspace, p Picking) (listed []Pick, found, all int) {
	open, there := w.Mark(w.Open)
	if !there {
		return nil, 0, 0
	}
	typed := search.Fold(search.Bounded(p.Words))
	words := strings.Fields(typed)
	if typed != n.words {
		n.words, n.matches = typed, ordered.Kept[[]*annotation.Annotation]{}
	}
	can := func(m *annotation.Annotation) bool { return m.ID != open.ID && !open.LinksTo(m.ID) }
	all, found = w.Marks.Len(), 0

	var runs []matching
	for r, matches := range n.matching(w, words) {
		found += len(matches)
		runs = append(runs, matching{apart(&open, r.Span()), len(runs), matches})
	}
	gone := []annotation.ID{open.ID}
	for _, l := range open.Links {
		gone = append(gone, l.To)
	}
	slices.Sort(gone)
	for _, id := range slices.Compact(gone) {
		if m := w.Marks.Find(id); m != nil {
			all--
			if len(words) == 0 || search.Matches(search.Searchable(m), words) {
				found--
			}
		}
	}
	for _, m := range nearest(&open, runs, can) {
		listed = append(listed, Pick{Mark: m})
	}
	if p.All {
		titles := map[string]string{}
		for _, a := range w.All.Articles {
			titles[string(a.ID)] = a.Title
		}
		for i := range w.All.Annotations {
			m := &w.All.Annotations[i]
			title, known := titles[m.Target.Source]
			if !known || m.Target.Source == string(w.Article.ID) || !can(m) {
				continue
			}
			all++
			if len(words) == 0 || search.Matches(search.Searchable(m), words) {
				found++
				listed = append(listed, Pick{m, title})
			}
		}
	}
	return listed[:min(len(listed), mostPicked)], found, all
}

// matching is those marks of a run that have the words, how far the run is from the open
// mark at least, in bytes of the text, and which run it is.
type matching struct {
	apart, at int
	marks     []*annotation.Annotation
}

// matching goes through the runs with those of their marks that have all of some words.
func (n *Neighbours) matching(w *workspace.Workspace, words []string) iter.Seq2[ordered.Run, []*annotation.Annotation] {
	texts := map[ordered.Run][]string{}
	if len(words) > 0 {
		for r, of := range n.texts.Each(w.Marks, func(r ordered.Run) (out []string) {
			for _, m := range r.Marks() {
				out = append(out, search.Searchable(m))
			}
			return out
		}) {
			texts[r] = of
		}
	}
	return n.matches.Each(w.Marks, func(r ordered.Run) []*annotation.Annotation {
		if len(words) == 0 {
			return r.Marks()
		}
		var out []*annotation.Annotation
		for i, m := range r.Marks() {
			if search.Matches(texts[r][i], words) {
				out = append(out, m)
			}
		}
		return out
	})
}

// nearest is the marks that are nearest in the text to the open one and that can be
// linked, as many as are listed. Those that are as far come in their order. Runs that are
// farther than these are not gone through.
func nearest(open *annotation.Annotation, runs []matching, can func(*annotation.Annotation) bool) (out []*annotation.Annotation) {
	slices.SortStableFunc(runs, func(a, b matching) int { return cmp.Compare(a.apart, b.apart) })
	type candidate struct {
		apart, run int
		mark       *annotation.Annotation
	}
	var all []candidate
	for _, r := range runs {
		if len(all) == mostPicked && r.apart > all[mostPicked-1].apart {
			break
		}
		for _, m := range r.marks {
			if can(m) {
				all = append(all, candidate{apart(open, m.Target.Span), r.at, m})
			}
		}
		// Within a run the marks are in their order already.
		slices.SortStableFunc(all, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(a.apart, b.apart), cmp.Compare(a.run, b.run))
		})
		all = all[:min(len(all), mostPicked)]
	}
	for _, c := range all {
		out = append(out, c.mark)
	}
	return out
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

// apart is how far a mark and a span of the text are apart, in bytes.
func apart(a *annotation.Annotation, b text.Span) int {
	return max(a.Target.Span.Start-b.End, b.Start-a.Target.Span.End, 0)
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
