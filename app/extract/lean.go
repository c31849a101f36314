package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/app/extract/tree"
)

// leanAttrs are the attributes by which Readability judges.
var leanAttrs = tree.Set("class", "id", "role", "rel", "itemprop", "colspan", "rowspan", "summary")

// leanCopy is an element without what it holds. Of addresses it keeps whether
// they point out of the page: nobody follows them here.
func leanCopy(n *html.Node) *html.Node {
	c := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom}
	for _, a := range n.Attr {
		switch {
		case leanAttrs[a.Key]:
			c.Attr = append(c.Attr, html.Attribute{Key: a.Key, Val: a.Val[:min(len(a.Val), 500)]})
		case a.Key == "href":
			to := "x"
			if strings.HasPrefix(a.Val, "#") {
				to = "#x"
			}
			c.Attr = append(c.Attr, html.Attribute{Key: "href", Val: to})
		case a.Key == "src":
			c.Attr = append(c.Attr, html.Attribute{Key: "src", Val: "x"})
		}
	}
	return c
}

// leanCopy is an element without what it holds. What holds the article keeps none
// of the names that Readability would leave it out for.
func (b *builder) leanCopy(n *html.Node) *html.Node {
	c := leanCopy(n)
	if !b.facts.holds[n] {
		return c
	}
	c.Attr = slices.DeleteFunc(c.Attr, func(a html.Attribute) bool {
		return a.Key == "role" && a.Val != "main" && a.Val != "article" || (a.Key == "class" || a.Key == "id") && disliked(a.Val)
	})
	if sectioning[n.Data] {
		c.Data, c.DataAtom = "div", atom.Div
	}
	return c
}

// dislikes are parts of names for which Readability leaves an element out, or
// counts less of it.
var dislikes = []string{"-ad-", "ad-break", "agegate", "ai2html", "banner", "breadcrumbs", "combx", "comment", "com-", "community", "contact", "cover-wrap", "disqus", "extra", "footer", "gdpr", "header", "hidden", "legends", "masthead", "menu", "meta",
	"outbrain", "pager", "pagination", "popup", "promo", "related", "remark", "replies", "rss", "share", "shopping", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental", "tags", "widget"}

func disliked(name string) bool {
	if len(name) > 80 {
		name = name[:80]
	}
	return holdsAny(dislikes, strings.ToLower(name)) || aboutToken(name) != ""
}

// sectioning elements say by themselves that they are not of the article.
var sectioning = tree.Set("nav", "aside", "footer", "header", "dialog", "menu")

// leanTree copies what is inline.
func leanTree(n, into *html.Node) {
	switch {
	case n.Type == html.TextNode:
		into.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data})
	case n.Type != html.ElementNode || unsaid(n) || hidden(n):
	default:
		c := leanCopy(n)
		into.AppendChild(c)
		for child := range n.ChildNodes() {
			leanTree(child, c)
		}
	}
}

// pictures copies the pictures of a run without words: how many there are
// tells a gallery from a text.
func pictures(run []*html.Node, into *html.Node) {
	for _, n := range run {
		if n.Type == html.ElementNode && !hidden(n) {
			leanTree(n, into)
		}
	}
}
