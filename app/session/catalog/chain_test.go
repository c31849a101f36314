package catalog

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

func card(id, revises string, marks int) store.ArticleSummary {
	return store.ArticleSummary{Article: article.Article{ID: article.ID(id), Revises: article.ID(revises), Title: id}, Counts: store.Counts{annotation.Claim: marks}}
}

// drawn writes chains for reading: the article, and behind it the versions before it.
func drawn(of []VersionChain) string {
	var out []string
	for _, v := range of {
		words := string(v.ID)
		for _, e := range v.Versions {
			words += "<" + string(e.ID)
		}
		out = append(out, words)
	}
	return strings.Join(out, " ")
}

func TestChains(t *testing.T) {
	for _, tt := range []struct {
		name  string
		cards []store.ArticleSummary
		want  string
	}{
		{"none", nil, ""},
		{"one by itself", []store.ArticleSummary{card("a", "", 0)}, "a"},
		{"three versions", []store.ArticleSummary{card("a", "", 0), card("c", "b", 0), card("b", "a", 0)}, "c<b<a"},
		{"a version that is not here", []store.ArticleSummary{card("b", "a", 0)}, "b"},
		{"two of one", []store.ArticleSummary{card("a", "", 0), card("b", "a", 0), card("c", "a", 0)}, "b<a c<a"},
	} {
		if got := drawn(Chains(tt.cards)); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
	counted := Chains([]store.ArticleSummary{card("b", "a", 2), card("a", "", 3)})[0].Counted()
	if counted[annotation.Claim] != 5 {
		t.Errorf("counted %v", counted)
	}
}

func TestSort(t *testing.T) {
	at := func(day int) time.Time { return time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC) }
	a, b, c := card("a", "", 1), card("B", "", 3), card("c", "", 2)
	a.Added, b.Added, c.Added = at(1), at(2), at(3)
	a.Published, b.Published, c.Published = "2026-03", "2026-01", "2026-02"
	a.ReadingState.Opened = at(9)
	for by, want := range map[Order]string{ByOpened: "a c B", ByAdded: "c B a", ByTitle: "a B c", ByPublished: "a c B", ByMarks: "B c a"} {
		all := Chains([]store.ArticleSummary{b, a, c})
		Sort(all, by)
		if got := drawn(all); got != want {
			t.Errorf("by %q: %s, not %s", by, got, want)
		}
	}
	b.ReadingState.Pinned = true
	all := Chains([]store.ArticleSummary{a, c, b})
	Sort(all, ByTitle)
	if drawn(all) != "B a c" {
		t.Errorf("with a pinned one: %s", drawn(all))
	}
}

func TestDecodeCollection(t *testing.T) {
	entry := func(path string) string {
		return `[{"path":"` + path + `","card":` + store.EncodeCard(card("urn:a", "", 0)) + `}]`
	}
	for record, n := range map[string]int{"": 0, "no JSON": 0, entry("/articles/a/"): 1, entry("//elsewhere.example/"): 0, entry("a"): 0, `[{"path":"/a/","card":3}]`: 0} {
		if got := DecodeCollection(record); len(got) != n {
			t.Errorf("%s: %d articles", record, len(got))
		}
	}
}
