package listing

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/session/marklist"
	"gloss/app/session/search"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// MarkList is the view in which all marks are listed, but for the marks.
type MarkList struct {
	Filter  marklist.Filter
	Chosen  map[annotation.ID]bool // what is ticked; never changed in place
	Drawn   int                    // how many rows are drawn, at most
	At      annotation.ID          // the row where the keyboard was last
	Loaded  bool                   // the marks of all articles were asked for and came
	Trouble string                 // why they could not be loaded, in words

	ticked annotation.ID // the row that was ticked last, from which a range goes on
}

// listStep is how many rows are drawn at first, and how many more when asked.
const listStep = 100

// listed is a Listing with what it was made of.
type listed struct {
	marks   ordered.Marks
	all     []annotation.Annotation
	earlier []store.Loaded
	article article.ID
	filter  marklist.Filter
	listing marklist.Listing

	rows  []marklist.Row // without a filter
	texts []string       // of rows, as they are searched; nil until something is
}

func (s room) listing() *marklist.Listing {
	l, f := s.list, s.List.Filter
	if l == nil || l.article != s.Article.ID || l.filter.All != f.All || !l.marks.Same(s.Marks) || !workspace.Same(l.earlier, s.EarlierVersions()) || !workspace.Same(l.all, s.All.Annotations) {
		l = &listed{marks: s.Marks, all: s.All.Annotations, earlier: s.EarlierVersions(), article: s.Article.ID, rows: s.rows()}
	} else if l.filter == f {
		if n := marklist.Ticks(l.listing.Rows, s.List.Chosen); n != l.listing.Ticks {
			again := *l
			again.listing.Ticks = n
			l = &again
			s.list = l
		}
		return &l.listing
	}
	next, n := *l, 1
	if s.list != nil {
		n = s.list.listing.N + 1
	}
	next.filter = f
	if next.texts == nil && f.Search != "" {
		next.texts = make([]string, len(next.rows))
		for i, r := range next.rows {
			next.texts[i] = search.Searchable(r.Mark)
		}
	}
	next.listing = marklist.List(next.rows, next.texts, f)
	next.listing.N = n
	next.listing.Ticks = marklist.Ticks(next.listing.Rows, s.List.Chosen)
	s.list = &next
	return &next.listing
}

// rows is every mark that can be listed: those of the open article with the
// versions before it as they are now, and those of other articles as the store
// had them.
func (s room) rows() []marklist.Row {
	out := make([]marklist.Row, 0, s.Marks.Len())
	for m := range s.Marks.All() {
		out = append(out, marklist.Row{Mark: m, Article: s.Article.ID, Title: s.Article.Title, Own: true})
	}
	here := map[article.ID]bool{s.Article.ID: true}
	earlier := s.EarlierVersions()
	for i, v := range earlier {
		here[v.Article.ID] = true
		for k := range v.Annotations {
			out = append(out, marklist.Row{Mark: &v.Annotations[k], Article: v.Article.ID, Title: v.Article.Title, Own: true, Order: i + 1})
		}
	}
	if !s.List.Filter.All {
		return out
	}
	type placed struct {
		title string
		order int
	}
	known := map[article.ID]placed{}
	for i, c := range s.All.Articles {
		if !here[c.ID] {
			known[c.ID] = placed{c.Title, 1 + len(earlier) + i}
		}
	}
	for i := range s.All.Annotations {
		m := &s.All.Annotations[i]
		id := article.ID(m.Target.Source)
		if a, ok := known[id]; ok {
			out = append(out, marklist.Row{Mark: m, Article: id, Title: a.title, Own: false, Order: a.order})
		}
	}
	return out
}

func (s room) enter() []workspace.Effect {
	s.List.Drawn = max(s.List.Drawn, listStep)
	todo := append(s.askAll(), FillSearch{s.List.Filter.Search})
	i := s.rowAt(s.List.At)
	if i < 0 {
		return append(todo, workspace.FocusView{})
	}
	s.List.Drawn = max(s.List.Drawn, i+1)
	return append(todo, workspace.FocusView{Mark: s.List.At})
}

func (s room) askAll() []workspace.Effect {
	if !s.List.Filter.All {
		return nil
	}
	s.List.Trouble = ""
	return []workspace.Effect{workspace.ListAll{}}
}

func (s room) allListed(m AllListed) {
	s.All, s.List.Loaded, s.List.Trouble = m.All, true, ""
}

// listMore draws more rows, and goes to the first of them.
func (s room) listMore() []workspace.Effect {
	rows, first := s.listing().Rows, s.List.Drawn
	if first >= len(rows) {
		return nil
	}
	s.List.Drawn += listStep
	s.List.At = rows[first].Mark.ID
	return []workspace.Effect{workspace.FocusView{Mark: s.List.At}}
}

// rowAt is the index of a listed mark, or -1.
func (s room) rowAt(id annotation.ID) int {
	return slices.IndexFunc(s.listing().Rows, func(r marklist.Row) bool { return r.Mark.ID == id })
}

// filter changes what is listed. What is not listed any more is not ticked any
// more either, so that nothing is done to a mark that nobody sees.
func (s room) filter(to marklist.Filter) []workspace.Effect {
	before := s.List.Filter
	if to == before {
		return nil
	}
	s.List.Filter, s.List.Drawn = to, listStep
	s.untickHidden()
	if to.All && !before.All {
		return s.askAll()
	}
	return nil
}

func (s room) untickHidden() {
	kept := map[annotation.ID]bool{}
	for _, r := range s.listing().Rows {
		if s.List.Chosen[r.Mark.ID] {
			kept[r.Mark.ID] = true
		}
	}
	s.List.Chosen = kept
}

func (s room) clearFilters() []workspace.Effect {
	f := s.List.Filter
	todo := s.filter(marklist.Filter{All: f.All, Sort: f.Sort, Reverse: f.Reverse}.With(marklist.FilterKind, ""))
	return append(todo, FillSearch{}, FocusSearch{})
}

// stepRow goes from the row where the keyboard is to the one after or before.
func (s room) stepRow(forward bool) []workspace.Effect {
	rows := s.listing().Rows
	if len(rows) == 0 {
		s.Say(words.ListNone.String(), false)
		return nil
	}
	i := s.rowAt(s.List.At)
	switch {
	case forward:
		i = min(i+1, len(rows)-1)
	default:
		i = max(i-1, 0)
	}
	s.List.At = rows[i].Mark.ID
	s.List.Drawn = max(s.List.Drawn, i+1)
	return []workspace.Effect{workspace.FocusView{Mark: s.List.At}}
}

// openRow goes to a mark that is listed: to its editor beside the text, to what
// is to be decided about it, or to its article first.
func (s room) openRow(id annotation.ID) []workspace.Effect {
	i := s.rowAt(id)
	if i < 0 {
		return nil
	}
	r := s.listing().Rows[i]
	s.List.At = id
	if !r.Own {
		todo := s.Ask(workspace.ArticlePicked{ID: r.Article})
		if len(todo) > 0 {
			s.Goal = id
		}
		return todo
	}
	if _, there := s.Mark(id); there {
		s.Ask(workspace.Viewed{View: workspace.Reader})
		return s.GoTo(id)
	}
	s.Ask(workspace.Viewed{View: workspace.Revision})
	return []workspace.Effect{workspace.FocusView{Mark: id}}
}
