// Package catalog is the articles of the library in an order, each with the versions
// before it, and the articles that come with the site.
package catalog

import (
	"cmp"
	"sort"
	"strings"

	"gloss/app/article"
	"gloss/app/session/search"
	"gloss/app/store"
)

// Order is what articles are ordered by.
type Order string

// The orders of articles.
const (
	ByOpened    Order = ""
	ByAdded     Order = "added"
	ByTitle     Order = "title"
	ByPublished Order = "published"
	ByMarks     Order = "marks"
)

// Orders lists them all, as they are offered.
var Orders = []Order{ByOpened, ByAdded, ByTitle, ByPublished, ByMarks}

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

// Chains puts every article together with the versions before it.
func Chains(cards []store.ArticleSummary) []VersionChain {
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

// Sort orders articles, pinned ones first. Those that are alike stay in their order.
func Sort(of []VersionChain, by Order) {
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
			return strings.Compare(search.Order(a.Title), search.Order(b.Title))
		case ByPublished:
			return strings.Compare(b.Published, a.Published)
		case ByMarks:
			return b.marks() - a.marks()
		}
		return b.Added.Compare(a.Added)
	}
	sort.SliceStable(of, func(i, j int) bool { return order(&of[i], &of[j]) < 0 })
}
