package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// leanAttrs are the attributes by which Readability judges.
var leanAttrs = set("class", "id", "role", "rel", "itemprop", "colspan", "rowspan", "summary")

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

// leanTree copies what is inline.
func leanTree(n, into *html.Node) {
	switch {
	case n.Type == html.TextNode:
		into.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data})
	case n.Type != html.ElementNode || silent[n.Data] || hidden(n):
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
