package shelves

import (
	"slices"
	"sort"
	"strings"

	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/session/search"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// Shelves is the view of all articles, but for the articles.
type Shelves struct {
	Search string
	Tag    string
	Sort   catalog.Order
	At     article.ID // the card where the keyboard was last
	Edited article.ID // the card whose title and tags are being changed
	Space  Space

	held    []article.ID        // the order that they stay in while a person looks at them
	noted   article.ID          // that it was opened is noted
	inTexts map[article.ID]bool // whose text has the words of asked
	asked   string              // what was looked for in the texts last
	seeking bool                // the answer is still to come
}

// Space is what the browser says of the room that there is, in bytes; Room is 0
// if it does not tell.
type Space struct {
	Used, Room int64
	Lasting    bool // the browser has promised to delete nothing by itself
	Asked      bool // it was asked to
}

// ShelfField is one thing that says which articles are shown.
type ShelfField string

// What says which articles are shown.
const (
	ShelfSearch ShelfField = "search"
	ShelfTag    ShelfField = "tag"
	ShelfSort   ShelfField = "sort"
)

// volumes lists the articles that pass the filter, pinned ones first, and how
// many there are without it.
func (s room) volumes() (shown []catalog.VersionChain, total int) {
	all := catalog.Chains(s.Cards())
	words := strings.Fields(search.Fold(s.Shelves.Search))
	found := s.marksWith(words)
	for _, v := range all {
		if s.Shelves.Tag != "" && !slices.Contains(v.ReadingState.Tags, s.Shelves.Tag) {
			continue
		}
		if len(words) > 0 && !s.finds(&v, words, found) {
			continue
		}
		shown = append(shown, v)
	}
	catalog.Sort(shown, s.Shelves.Sort)
	if held := s.Shelves.held; held != nil {
		sort.SliceStable(shown, func(i, j int) bool { return slices.Index(held, shown[i].ID) < slices.Index(held, shown[j].ID) })
	}
	return shown, len(all)
}

// shelved takes in what the store lists. Where the articles are shown, none moves by
// it while a person reaches for it; one that is new comes first.
func (s room) shelved(m Listed) []workspace.Effect {
	if s.View == workspace.Library {
		shown, _ := s.volumes()
		s.Shelves.held = []article.ID{}
		for _, v := range shown {
			s.Shelves.held = append(s.Shelves.held, v.ID)
		}
	}
	s.Library = m.Articles
	todo := append(s.opened(m.At), s.Ask(workspace.ArticlesListed{Articles: m.Articles, At: m.At})...)
	s.suspectBundled()
	return todo
}

// finds looks for words in what is known of an article, in its marks, and in its
// text as far as that was searched.
func (s room) finds(v *catalog.VersionChain, words []string, found map[article.ID]int) bool {
	here := false
	for _, c := range append([]store.ArticleSummary{v.ArticleSummary}, v.Versions...) {
		label := search.Fold(strings.Join(append([]string{c.Title, c.Author, c.Source, c.URL, c.Published}, c.ReadingState.Tags...), " "))
		here = here || search.Matches(label, words)
		v.Marks += found[c.ID]
		v.InText = v.InText || s.Shelves.inTexts[c.ID]
	}
	return here || v.Marks > 0 || v.InText
}

// marksWith counts the marks of each article in which words are found.
func (s room) marksWith(words []string) map[article.ID]int {
	out := map[article.ID]int{}
	if len(words) == 0 {
		return out
	}
	for i := range s.All.Annotations {
		m := &s.All.Annotations[i]
		if search.Matches(search.Searchable(m), words) {
			out[article.ID(m.Target.Source)]++
		}
	}
	return out
}

// tags lists the tags of all articles in their order.
func (s room) tags() []string {
	var out []string
	for _, c := range s.Library {
		out = append(out, c.ReadingState.Tags...)
	}
	slices.SortFunc(out, func(a, b string) int { return strings.Compare(search.Order(a), search.Order(b)) })
	return slices.Compact(out)
}

// shelve says which articles are shown. Marks and texts are looked at only when
// something is searched for.
func (s room) shelve(m ShelfFiltered) []workspace.Effect {
	v := &s.Shelves
	v.held = nil
	switch m.By {
	case ShelfTag:
		v.Tag, _ = strings.CutPrefix(m.Value, "#")
		if v.Tag == m.Value {
			v.Tag = ""
		}
	case ShelfSort:
		if v.Sort = catalog.Order(m.Value); !slices.Contains(catalog.Orders, v.Sort) {
			v.Sort = catalog.ByOpened
		}
	case ShelfSearch:
		before := v.Search
		v.Search = search.Bounded(m.Value)
		todo := s.seekTexts()
		if before == "" && v.Search != "" {
			todo = append(todo, workspace.ListAll{})
		}
		return todo
	}
	return nil
}

// seekTexts looks for the words in the texts: one search at a time, and then the
// words as they are by then.
func (s room) seekTexts() []workspace.Effect {
	v := &s.Shelves
	if words := search.Fold(v.Search); words != v.asked && !v.seeking {
		v.asked, v.inTexts = words, nil
		if words == "" {
			return nil
		}
		v.seeking = true
		return []workspace.Effect{SeekTexts{strings.Fields(words)}}
	}
	return nil
}

func (s room) soughtTexts(m TextsSought) []workspace.Effect {
	v := &s.Shelves
	v.seeking, v.inTexts = false, map[article.ID]bool{}
	for _, id := range m.In {
		v.inTexts[id] = true
	}
	return s.seekTexts()
}

// measured takes in what the browser says of the room.
func (s room) measured(space Space) {
	space.Asked = !s.Sentinel.Asked.IsZero()
	s.Shelves.Space = space
}
