package shelves

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/session/library"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

func TestWhatIsShownOfTheShelves(t *testing.T) {
	w := &workspace.Workspace{}
	s := &State{}
	for _, tt := range []struct {
		by    ShelfField
		value string
		sort  catalog.Order
		tag   string
	}{
		{ShelfSort, string(catalog.Orders[1]), catalog.Orders[1], ""},
		{ShelfTag, "#fares", catalog.Orders[1], "fares"},
		{ShelfTag, "", catalog.Orders[1], ""},
		{ShelfTag, "fares", catalog.Orders[1], ""}, // is no tag as they are shown
		{ShelfSort, "by weight", catalog.ByOpened, ""},
		{ShelfSort, string(catalog.Orders[len(catalog.Orders)-1]), catalog.Orders[len(catalog.Orders)-1], ""},
	} {
		s.Update(w, ShelfFiltered{tt.by, tt.value})
		if s.Shelves.Sort != tt.sort || s.Shelves.Tag != tt.tag {
			t.Errorf("%s %q: sorted %q, tag %q", tt.by, tt.value, s.Shelves.Sort, s.Shelves.Tag)
		}
	}
}

// One search in the texts goes on at a time, and then one for the words as they are by
// then.
func TestTextsAreSearchedOneAfterAnother(t *testing.T) {
	w, s := &workspace.Workspace{}, &State{}
	asked := func(todo []workspace.Effect) string {
		for _, e := range todo {
			if e, is := e.(SeekTexts); is {
				return strings.Join(e.Words, " ")
			}
		}
		return ""
	}
	for _, tt := range []struct {
		m    workspace.Msg
		want string
	}{
		{ShelfFiltered{ShelfSearch, "Fares"}, "FARES"},
		{ShelfFiltered{ShelfSearch, "Fares rise"}, ""},
		{TextsSought{}, "FARES RISE"},
		{TextsSought{}, ""},
		{ShelfFiltered{ShelfSearch, "fares  RISE"}, ""}, // the same words
		{ShelfFiltered{ShelfSearch, "rise"}, "RISE"},
		{TextsSought{}, ""},
		{ShelfFiltered{ShelfSearch, ""}, ""},
	} {
		if got := asked(s.Update(w, tt.m)); got != tt.want {
			t.Errorf("%+v: asked for %q, not %q", tt.m, got, tt.want)
		}
	}
}

func TestHowFarIsNotedInSteps(t *testing.T) {
	a := article.Article{ID: "urn:a", Text: strings.Repeat("x", 1000)}
	w := &workspace.Workspace{Model: library.Model{Article: a, Ready: true, Kept: true, Library: []store.ArticleSummary{store.CardOf(a)}}}
	s := &State{}
	for _, tt := range []struct {
		view  workspace.View
		part  float64
		noted bool
		want  int
	}{
		{workspace.Library, 0.9, false, 0},
		{workspace.Reader, 0.01, false, 0},
		{workspace.Reader, 0.5, true, 500},
		{workspace.Reader, 0.51, false, 500},
		{workspace.Reader, 0.2, false, 500},
		{workspace.Reader, 0.99, true, 990},
		{workspace.Reader, 1.5, true, 1000}, // the end counts, however small the step
		{workspace.Reader, 1, false, 1000},
		{workspace.Reader, -1, false, 1000},
	} {
		w.View = tt.view
		todo := s.Update(w, ReadTo{tt.part})
		if (todo != nil) != tt.noted || w.ReadingState.Reached != tt.want {
			t.Errorf("%v: %+v, reached %d", tt, todo, w.ReadingState.Reached)
		}
		if tt.noted && todo[0].(KeepShelf).ArticleSummary.ReadingState.Reached != tt.want {
			t.Errorf("%v: kept is %+v", tt, todo)
		}
	}
}

// The article that came with the page is kept once its card is changed.
func TestAChangedCardKeepsItsArticle(t *testing.T) {
	a := article.Article{ID: "urn:a", Title: "Fares", Text: "Fares rise."}
	for _, kept := range []bool{false, true} {
		w := &workspace.Workspace{Model: library.Model{Article: a, Bundled: a, Ready: true, Kept: kept}}
		if kept {
			w.Library = []store.ArticleSummary{store.CardOf(a)}
		}
		var b store.Batch
		w.Route(func(m workspace.Msg) []workspace.Effect { b = m.(workspace.ShelfChanged).Batch; return nil })
		new(State).Update(w, CardPinned{a.ID})
		if len(b.Cards) != 1 || !b.Cards[0].ReadingState.Pinned || kept != (len(b.Needed) == 0) {
			t.Errorf("kept %t: the batch is %+v", kept, b)
		}
	}
}

// Tags are typed apart by commas: each once, without its hash sign, on one line, cut where it
// is too long, and as many as are kept.
func TestTagsAsTheyAreTyped(t *testing.T) {
	a := article.Article{ID: "urn:a", Title: "Fares", Text: "Fares rise."}
	var many []string
	for i := range maxShelfTags + 5 {
		many = append(many, fmt.Sprint("tag ", i))
	}
	for _, tt := range []struct {
		name, typed string
		want        []string
	}{
		{"two", "transport, fares", []string{"transport", "fares"}},
		{"hash signs and spaces", " #transport ,  two\t words ,", []string{"transport", "two words"}},
		{"one twice", "fares, #fares, Fares", []string{"fares", "Fares"}},
		{"nothing but commas", " , #, ", nil},
		{"a long one", strings.Repeat("é", maxShelfTag), []string{strings.Repeat("é", maxShelfTag/2)}},
		{"a long one cut within a letter", "x" + strings.Repeat("é", maxShelfTag), []string{"x" + strings.Repeat("é", maxShelfTag/2-1)}},
		{"too many", strings.Join(many, ","), many[:maxShelfTags]},
	} {
		w := &workspace.Workspace{Model: library.Model{Article: a, Bundled: a, Ready: true, Kept: true}}
		card := store.CardOf(a)
		card.ReadingState.Tags = []string{"before"}
		w.Library, w.ReadingState = []store.ArticleSummary{card}, card.ReadingState
		var b store.Batch
		w.Route(func(m workspace.Msg) []workspace.Effect { b = m.(workspace.ShelfChanged).Batch; return nil })
		s := new(State)
		s.Shelves.Edited = a.ID
		s.Update(w, CardTyped{Tags: true, Value: tt.typed})
		if len(b.Cards) != 1 || !slices.Equal(b.Cards[0].ReadingState.Tags, tt.want) {
			t.Errorf("%s: %+v, want %q", tt.name, b.Cards, tt.want)
		}
	}
}

// An article is removed with the versions before it, and all of it is kept for undoing.
func TestAnArticleIsRemovedWhole(t *testing.T) {
	loaded := func(id string) store.Loaded {
		a := article.Article{ID: article.ID(id), Title: id, Text: "Fares rise."}
		return store.Loaded{Article: a, ReadingState: store.ReadingState{Pinned: true}, Annotations: []annotation.Annotation{{ID: annotation.ID(id + ":mark")}}}
	}
	l, before := loaded("urn:b"), loaded("urn:a")
	l.Earlier = []store.Loaded{before}
	w := &workspace.Workspace{Model: library.Model{Article: l.Article, Ready: true, Kept: true, Library: []store.ArticleSummary{store.CardOf(l.Article), store.CardOf(before.Article)}}}
	var did store.Batch
	w.Route(func(m workspace.Msg) []workspace.Effect {
		if c, is := m.(workspace.ShelfChanged); is {
			did = c.Batch
		}
		return nil
	})
	new(State).Update(w, WholeLoaded{Loaded: l})
	if !slices.Equal(did.RemovedArticles, []article.ID{"urn:b", "urn:a"}) {
		t.Errorf("removed are %v", did.RemovedArticles)
	}
	w.Undo()
	if len(did.Articles) != 2 || len(did.Annotations) != 2 || len(did.Cards) != 2 || !did.Cards[1].ReadingState.Pinned {
		t.Errorf("undoing brings %+v", did)
	}
}
