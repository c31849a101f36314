package shelves_test

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/catalog"
	"gloss/app/session/shelves"
	"gloss/app/store"
)

// The address of an article that comes with the site leads to its page on a
// device that has never opened it; any other that is not there says so.
func TestAnArticleOfTheSiteIsVisited(t *testing.T) {
	first, second := article.Article{ID: "urn:one", Text: "One."}, article.Article{ID: "urn:two", Text: "Two."}
	collection := []catalog.Collected{{ArticleSummary: store.CardOf(first), Path: "/articles/one/"}, {ArticleSummary: store.CardOf(second), Path: "/articles/two/"}}
	for _, tt := range []struct {
		name    string
		asked   article.ID
		mark    string
		visited string
	}{
		{"of the site", second.ID, "", "/articles/two/"},
		{"of the site, at a mark", second.ID, "urn:uuid:a b", "/articles/two/#urn:uuid:a%20b"},
		{"of nobody", "urn:three", "", ""},
		{"of this page", first.ID, "", ""},
	} {
		s, _ := session.Update(session.State{}, session.Started{Bundled: first, Collection: collection, Article: tt.asked, Mark: annotation.ID(tt.mark)})
		s, todo := session.Update(s, shelves.NotLoaded{Article: tt.asked, Missing: true})
		visited := ""
		for _, e := range todo {
			if v, ok := e.(shelves.Visit); ok {
				visited = v.Path
			}
		}
		if visited != tt.visited || (tt.asked == "urn:three") != (s.Trouble != "") {
			t.Errorf("%s: visited %q, trouble %q", tt.name, visited, s.Trouble)
		}
	}
}
