package shelves

import (
	"reflect"
	"slices"
	"testing"

	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/session/library"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// routed is a workspace on the article that came with the page, and what is asked of
// other rooms.
func routed() (*workspace.Workspace, *[]workspace.Msg) {
	a := article.Article{ID: "urn:a", Title: "Fares", Text: "Fares rise."}
	w, asked := &workspace.Workspace{Model: library.Model{Article: a, Bundled: a, Ready: true}}, &[]workspace.Msg{}
	w.Route(func(m workspace.Msg) []workspace.Effect { *asked = append(*asked, m); return nil })
	return w, asked
}

func TestTheMarksOfAllAreAskedForWhenASearchBegins(t *testing.T) {
	w, _ := routed()
	s := &State{}
	for _, tt := range []struct {
		typed string
		want  bool
	}{{"f", true}, {"fa", false}, {"", false}, {"f", true}} {
		if got := slices.Contains(s.Update(w, ShelfFiltered{ShelfSearch, tt.typed}), workspace.Effect(workspace.ListAll{})); got != tt.want {
			t.Errorf("%q: asked for %t", tt.typed, got)
		}
	}
}

// A site may be built anew, so that its article is a newer version of one in the library.
func TestTheBundledArticleMayBeANewerVersion(t *testing.T) {
	other := []store.ArticleSummary{store.CardOf(article.Article{ID: "urn:b"})}
	for _, tt := range []struct {
		name   string
		listed []store.ArticleSummary
		change func(*workspace.Workspace)
		want   bool
	}{
		{"beside another", other, func(*workspace.Workspace) {}, true},
		{"alone", nil, func(*workspace.Workspace) {}, false},
		{"in the library itself", other, func(w *workspace.Workspace) { w.Kept = true }, false},
		{"while another is open", other, func(w *workspace.Workspace) { w.Article.ID = "urn:b" }, false},
		{"while the store does not answer", other, func(w *workspace.Workspace) { w.NotLoaded = true }, false},
		{"before the store has answered", other, func(w *workspace.Workspace) { w.Ready = false }, false},
		{"a newer version already", other, func(w *workspace.Workspace) { w.Article.Revises = "urn:b" }, false},
	} {
		w, asked := routed()
		tt.change(w)
		new(State).Update(w, Listed{Articles: tt.listed})
		got := slices.ContainsFunc(*asked, func(m workspace.Msg) bool { _, is := m.(workspace.ArticleCame); return is })
		if got != tt.want {
			t.Errorf("%s: asked %t", tt.name, got)
		}
	}
}

func TestAnArticleIsPicked(t *testing.T) {
	site := []catalog.Collected{{ArticleSummary: store.CardOf(article.Article{ID: "urn:site"}), Path: "/articles/site/"}}
	unsaved := store.Batch{Articles: []article.Article{{ID: "urn:a"}}}
	for _, tt := range []struct {
		name   string
		pick   article.ID
		change func(*workspace.Workspace)
		todo   []workspace.Effect
		asked  []workspace.Msg
		told   bool
	}{
		{"another", "urn:b", func(*workspace.Workspace) {}, []workspace.Effect{workspace.Load{Article: "urn:b"}}, nil, false},
		{"the open one beside its text", "urn:a", func(*workspace.Workspace) {}, nil, nil, false},
		{"the open one on the shelves", "urn:a", func(w *workspace.Workspace) { w.View = workspace.Library }, nil, []workspace.Msg{workspace.Viewed{View: workspace.Reader}}, false},
		{"the open one, which was not read", "urn:a", func(w *workspace.Workspace) { w.NotLoaded = true }, []workspace.Effect{workspace.Load{Article: "urn:a"}}, nil, false},
		{"one of the site", "urn:site", func(*workspace.Workspace) {}, []workspace.Effect{Visit{"/articles/site/"}}, nil, false},
		{"one of the site that is in the store", "urn:site", func(w *workspace.Workspace) { w.Library = []store.ArticleSummary{site[0].ArticleSummary} }, []workspace.Effect{workspace.Load{Article: "urn:site"}}, nil, false},
		{"one of the site before all is saved", "urn:site", func(w *workspace.Workspace) { w.Saving.Flying = unsaved }, nil, nil, true},
		{"another while all is being saved", "urn:b", func(w *workspace.Workspace) { w.Saving.Flying = unsaved }, []workspace.Effect{workspace.Load{Article: "urn:b"}}, nil, false},
		{"another after saving failed", "urn:b", func(w *workspace.Workspace) { w.Saving.Waiting, w.Saving.Failed = unsaved, "The disk is full." }, nil, nil, true},
	} {
		w, asked := routed()
		w.Collection = site
		tt.change(w)
		todo := new(State).Update(w, workspace.ArticlePicked{ID: tt.pick})
		if !reflect.DeepEqual(todo, tt.todo) || len(*asked) != len(tt.asked) || len(tt.asked) > 0 && !reflect.DeepEqual(*asked, tt.asked) || tt.told != (w.Notice.Text != "") {
			t.Errorf("%s: %+v is done, %+v asked, told %q", tt.name, todo, *asked, w.Notice.Text)
		}
	}
}
