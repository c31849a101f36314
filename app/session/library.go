package session

import (
	"cmp"
	"encoding/json"
	"slices"
	"sort"
	"strings"

	"gloss/app/article"
	"gloss/app/store"
)

// Shelves is the view of all articles, but for the articles.
type Shelves struct {
	Search string
	Tag    string
	Sort   ShelfOrder
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

// ShelfOrder is what articles are ordered by.
type ShelfOrder string

// The orders of articles.
const (
	ByOpened    ShelfOrder = ""
	ByAdded     ShelfOrder = "added"
	ByTitle     ShelfOrder = "title"
	ByPublished ShelfOrder = "published"
	ByMarks     ShelfOrder = "marks"
)

// ShelfOrders lists them all, as they are offered.
var ShelfOrders = []ShelfOrder{ByOpened, ByAdded, ByTitle, ByPublished, ByMarks}

// ShelfField is one thing that says which articles are shown.
type ShelfField string

// What says which articles are shown.
const (
	ShelfSearch ShelfField = "search"
	ShelfTag    ShelfField = "tag"
	ShelfSort   ShelfField = "sort"
)

// VersionChain is an article with the versions before it.
type VersionChain struct {
	store.ArticleSummary
	Versions []store.ArticleSummary // before it, the latest first
	Marks    int                    // in which what is searched for was found
	InText   bool                   // it was found in the text
}

// Counted is how many marks there are on an article and the versions before it.
func (v VersionChain) Counted() store.Counts {
	all := store.Counts{}
	for _, c := range append([]store.ArticleSummary{v.ArticleSummary}, v.Versions...) {
		for k, n := range c.Counts {
			all[k] += n
		}
	}
	return all
}

func (v VersionChain) marks() int {
	n := 0
	for _, of := range v.Counted() {
		n += of
	}
	return n
}

// Collected is an article that comes with the site, and the address of its page.
type Collected struct {
	store.ArticleSummary
	Path string
}

// DecodeCollection reads what the build wrote of the articles that come with the
// site. What cannot be read is left out: its page is there all the same.
func DecodeCollection(record string) []Collected {
	var entries []struct {
		Path           string          `json:"path"`
		ArticleSummary json.RawMessage `json:"card"`
	}
	if record == "" || json.Unmarshal([]byte(record), &entries) != nil {
		return nil
	}
	var out []Collected
	for _, e := range entries {
		c, err := store.DecodeCard(string(e.ArticleSummary))
		if err == nil && strings.HasPrefix(e.Path, "/") && !strings.HasPrefix(e.Path, "//") {
			out = append(out, Collected{c, e.Path})
		}
	}
	return out
}

// Cards is every article that can be opened: what is in the store, and what
// comes with the site. The marks of the open one are counted as they are now.
func (s *State) Cards() []store.ArticleSummary {
	out := slices.Clone(s.Library)
	if !slices.ContainsFunc(out, func(c store.ArticleSummary) bool { return c.ID == s.Bundled.ID }) {
		out = append(out, store.CardOf(s.Bundled))
	}
	for _, c := range s.Collection {
		if !slices.ContainsFunc(out, func(o store.ArticleSummary) bool { return o.ID == c.ID }) {
			out = append(out, c.ArticleSummary)
		}
	}
	for i := range out {
		if out[i].ID == s.Article.ID && s.Ready {
			counts := store.Counts{}
			for _, m := range s.Marks {
				counts[m.Kind]++
			}
			out[i].Counts, out[i].Title, out[i].ReadingState = counts, s.Article.Title, s.ReadingState
		}
	}
	return out
}

// card finds the card of an article.
func (s *State) card(id article.ID) (store.ArticleSummary, bool) {
	for _, c := range s.Cards() {
		if c.ID == id {
			return c, true
		}
	}
	return store.ArticleSummary{}, false
}

// Volumes lists the articles that pass the filter, pinned ones first, and how
// many there are without it.
func (s *State) Volumes() (shown []VersionChain, total int) {
	all := volumesOf(s.Cards())
	words := strings.Fields(fold(s.Shelves.Search))
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
	sortVolumes(shown, s.Shelves.Sort)
	if held := s.Shelves.held; held != nil {
		sort.SliceStable(shown, func(i, j int) bool { return slices.Index(held, shown[i].ID) < slices.Index(held, shown[j].ID) })
	}
	return shown, len(all)
}

// shelved takes in what the store lists. Where the articles are shown, none moves by
// it while a person reaches for it; one that is new comes first.
func (s *State) shelved(m Listed) []Effect {
	if s.View == Library {
		shown, _ := s.Volumes()
		s.Shelves.held = []article.ID{}
		for _, v := range shown {
			s.Shelves.held = append(s.Shelves.held, v.ID)
		}
	}
	s.Library = m.Articles
	todo := append(s.opened(m.At), s.watch(m.Articles, m.At)...)
	s.suspectBundled()
	return todo
}

// volumesOf puts every article together with the versions before it.
func volumesOf(cards []store.ArticleSummary) []VersionChain {
	byID, revised := map[article.ID]store.ArticleSummary{}, map[article.ID]bool{}
	for _, c := range cards {
		byID[c.ID] = c
		revised[c.Revises] = c.Revises != ""
	}
	var out []VersionChain
	for _, c := range cards {
		if revised[c.ID] {
			continue
		}
		v, seen := VersionChain{ArticleSummary: c}, map[article.ID]bool{c.ID: true}
		for id := c.Revises; id != "" && !seen[id]; {
			before, here := byID[id]
			if !here {
				break
			}
			seen[id] = true
			v.Versions = append(v.Versions, before)
			id = before.Revises
		}
		out = append(out, v)
	}
	return out
}

// finds looks for words in what is known of an article, in its marks, and in its
// text as far as that was searched.
func (s *State) finds(v *VersionChain, words []string, found map[article.ID]int) bool {
	here := false
	for _, c := range append([]store.ArticleSummary{v.ArticleSummary}, v.Versions...) {
		label := fold(strings.Join(append([]string{c.Title, c.Author, c.Source, c.URL, c.Published}, c.ReadingState.Tags...), " "))
		here = here || matches(label, words)
		v.Marks += found[c.ID]
		v.InText = v.InText || s.Shelves.inTexts[c.ID]
	}
	return here || v.Marks > 0 || v.InText
}

// marksWith counts the marks of each article in which words are found.
func (s *State) marksWith(words []string) map[article.ID]int {
	out := map[article.ID]int{}
	if len(words) == 0 {
		return out
	}
	for i := range s.List.All.Annotations {
		m := &s.List.All.Annotations[i]
		if matches(searchable(m), words) {
			out[article.ID(m.Target.Source)]++
		}
	}
	return out
}

func sortVolumes(of []VersionChain, by ShelfOrder) {
	order := func(a, b *VersionChain) int {
		if a.ReadingState.Pinned != b.ReadingState.Pinned {
			if a.ReadingState.Pinned {
				return -1
			}
			return 1
		}
		switch by {
		case ByOpened:
			return cmp.Or(b.ReadingState.Opened.Compare(a.ReadingState.Opened), b.Added.Compare(a.Added))
		case ByTitle:
			return strings.Compare(fold(a.Title), fold(b.Title))
		case ByPublished:
			return strings.Compare(b.Published, a.Published)
		case ByMarks:
			return b.marks() - a.marks()
		}
		return b.Added.Compare(a.Added)
	}
	sort.SliceStable(of, func(i, j int) bool { return order(&of[i], &of[j]) < 0 })
}

// ShelfTags lists the tags of all articles in their order.
func (s *State) ShelfTags() []string {
	var out []string
	for _, c := range s.Library {
		out = append(out, c.ReadingState.Tags...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// enterLibrary comes to the articles, and asks what is there now.
func (s *State) enterLibrary() []Effect {
	s.Shelves.held = nil
	return []Effect{List{}, MeasureSpace{}, FillShelfSearch{s.Shelves.Search}, FocusView{}}
}

// shelve says which articles are shown. Marks and texts are looked at only when
// something is searched for.
func (s *State) shelve(m ShelfFiltered) []Effect {
	v := &s.Shelves
	v.held = nil
	switch m.By {
	case ShelfTag:
		v.Tag, _ = strings.CutPrefix(m.Value, "#")
		if v.Tag == m.Value {
			v.Tag = ""
		}
	case ShelfSort:
		v.Sort = oneOf(ShelfOrder(m.Value), ShelfOrders)
	case ShelfSearch:
		before := v.Search
		v.Search = strings.ToValidUTF8(m.Value[:min(len(m.Value), maxSearch)], "")
		todo := s.seekTexts()
		if before == "" && v.Search != "" {
			todo = append(todo, ListAll{})
		}
		return todo
	}
	return nil
}

// seekTexts looks for the words in the texts: one search at a time, and then the
// words as they are by then.
func (s *State) seekTexts() []Effect {
	v := &s.Shelves
	if words := fold(v.Search); words != v.asked && !v.seeking {
		v.asked, v.inTexts = words, nil
		if words == "" {
			return nil
		}
		v.seeking = true
		return []Effect{SeekTexts{strings.Fields(words)}}
	}
	return nil
}

func (s *State) soughtTexts(m TextsSought) []Effect {
	v := &s.Shelves
	v.seeking, v.inTexts = false, map[article.ID]bool{}
	for _, id := range m.In {
		v.inTexts[id] = true
	}
	return s.seekTexts()
}

// HasWords reports whether a text has every one of some words, which are folded.
func HasWords(text string, words []string) bool { return matches(fold(text), words) }
