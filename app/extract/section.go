package extract

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// climb is how many elements around the one that holds what was taken are
// searched for the other sections of it.
const climb = 6

// sections takes the sections that stand beside the one that Readability chose, where
// each is built alike and has only some of the article. It returns the element that
// holds them all: core, or one around it.
func sections(blocks []*block, core, body *html.Node, f *facts) *html.Node {
	if f.live || core == body {
		return core
	}
	whole := core
	for up, at := 0, core; up < climb; up++ {
		if at == body || at.Data == "article" || at.Data == "main" || f.h1 != nil && tree.Below(f.h1, at) {
			break
		}
		at = at.Parent
		if at == nil || at == body || at.Data == "ul" || at.Data == "ol" || at.Data == "tr" || at.Data == "table" {
			break
		}
		built := map[string]bool{}
		for _, b := range blocks {
			if b.taken && b.role == article.Paragraph && sentences(b) && tree.Below(b.node, at) {
				built[build(b.node, at)] = true
			}
		}
		found := false
		for _, b := range blocks {
			if !b.taken && b.reason == "" && b.role == article.Paragraph && sentences(b) && tree.Below(b.node, at) && built[build(b.node, at)] && !f.beside(b.node, at) && strings.Count(build(b.node, at), ">") > 1 {
				b.taken, found = true, true
			}
		}
		if found {
			whole = at
		}
	}
	return whole
}

// beside reports whether an element between a node and the one around it says that it stands beside
// an article, or holds the beginning of another.
func (f *facts) beside(n, around *html.Node) bool {
	for ; n != nil && n != around; n = n.Parent {
		if f.holds[n] {
			continue
		}
		switch n.Data {
		case "aside", "footer", "form", "figure", "details", "address", "article", "li":
			return true
		}
		if aside(n) != "" || f.others[n] != "" {
			return true
		}
	}
	return false
}

// build is the way from an element down to a node, by names and classes.
func build(n, from *html.Node) string {
	way := ""
	for ; n != nil && n != from; n = n.Parent {
		way = n.Data + "." + tree.Attr(n, "class") + ">" + way
	}
	return way
}

// inside takes the sentences and captions of a container that holds the article,
// whatever it is called, that Readability did not choose.
func (f *facts) inside(blocks []*block) {
	for _, b := range blocks {
		if b.taken || b.reason != "" || b.density() > 0.3 || !ends(b.text) && b.role != article.Caption {
			continue
		}
		var container *html.Node
		for n := b.node; n != nil; n = n.Parent {
			if f.overruled[n] {
				container = n
			}
		}
		if container == nil || b.role != article.Caption && (!sentences(b) || f.marginal(b.node, container)) {
			continue
		}
		b.taken = b.role != article.Caption || !f.beside(b.node.Parent.Parent, container)
	}
}
