package tree

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Prepare makes of a page what its own programs would make of it: pieces that
// were streamed stand where they belong, and what a template holds is there,
// though hidden.
func Prepare(doc *html.Node) {
	unstyled(doc)
	streamed(doc)
	unfold(doc)
	behindDialog(doc)
}

// maxStreamed bounds the pieces of a page that was streamed.
const maxStreamed = 2000

// placing is the call by which a page that React streams puts a piece, S, in the
// place of a boundary, B, or of a part of another piece, P.
var placing = regexp.MustCompile(`\$R[A-Z]\(\s*["']([^"']{0,40}\b[BP]:[0-9a-f]{1,6})["']\s*,\s*["']([^"']{0,40}\bS:[0-9a-f]{1,6})["']`)

// streamed puts the pieces of a page that was streamed where their placeholders
// stand. Servers send them hidden at the end of the page, and scripts move them.
func streamed(doc *html.Node) {
	pieces, places := map[string]*html.Node{}, map[string]*html.Node{}
	var calls [][]string
	said := map[string]bool{} // pieces that a script names
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch id := Attr(n, "id"); {
		case n.Data == "script" && n.FirstChild != nil && len(calls) < maxStreamed && strings.Contains(n.FirstChild.Data, "$R"):
			for _, c := range placing.FindAllStringSubmatch(n.FirstChild.Data, maxStreamed) {
				calls = append(calls, c)
				said[c[2]] = true
			}
		case len(id) > 48:
		case n.Data == "template" && (strings.Contains(id, "B:") || strings.Contains(id, "P:")):
			places[id] = n
		case Has(n, "hidden") && strings.Contains(id, "S:"):
			pieces[id] = n
		}
	}
	// Without its scripts a page has the numbers alone.
	for id := range pieces {
		for _, kind := range []string{"B:", "P:"} {
			if at := strings.Replace(id, "S:", kind, 1); !said[id] && places[at] != nil {
				calls = append(calls, []string{"", at, id})
			}
		}
	}
	for _, c := range calls {
		place, piece := places[c[1]], pieces[c[2]]
		if place == nil || piece == nil || place.Parent == nil || Below(place, piece) {
			continue
		}
		delete(places, c[1])
		delete(pieces, c[2])
		for piece.FirstChild != nil {
			child := piece.FirstChild
			piece.RemoveChild(child)
			place.Parent.InsertBefore(child, place)
		}
		replaced(place, strings.Contains(c[1], "B:"))
	}
}

// replaced takes away a placeholder, and with that of a boundary what stands between it and the
// comment that ends the boundary.
func replaced(place *html.Node, boundary bool) {
	end := place.NextSibling
	for end != nil && !(end.Type == html.CommentNode && strings.HasPrefix(end.Data, "/$")) {
		end = end.NextSibling
	}
	for n := place; n != end && n != nil && (n == place || boundary && end != nil); {
		next := n.NextSibling
		n.Parent.RemoveChild(n)
		n = next
	}
}

// Bounds on the templates of a page.
const (
	maxTemplates     = 500
	maxTemplateBytes = 4 << 20
	leastTemplate    = 200 // bytes that may hold an article
)

// unfold puts beside each template of a page, and each part for browsers without
// scripts, what it holds, hidden: it is read where the page shows nothing else.
func unfold(doc *html.Node) {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && len(found) < maxTemplates && n.Parent != nil && n.Parent.Data != "head" && (n.Data == "noscript" || n.Data == "template" || n.Data == "script" && templated(Attr(n, "type"))) {
			found = append(found, n)
		}
	}
	seen, size := map[string]bool{}, 0
	for _, n := range found {
		box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "hidden"}}}
		if n.Data == "template" {
			if Has(n, "shadowrootmode") {
				box.Attr = nil // the browser draws it
			}
			if !fluent(text(n)) {
				continue
			}
			for n.FirstChild != nil {
				c := n.FirstChild
				n.RemoveChild(c)
				box.AppendChild(c)
			}
		} else {
			markup := ""
			if n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
				markup = n.FirstChild.Data
			}
			if size += len(markup); len(markup) < leastTemplate || size > maxTemplateBytes || !fluent(markup) || !strings.Contains(markup, "<p") && !strings.Contains(markup, "<br") {
				continue
			}
			part, err := Parse(markup)
			if err != nil || Body(part) == nil {
				continue
			}
			body := Body(part)
			for body.FirstChild != nil {
				c := body.FirstChild
				body.RemoveChild(c)
				box.AppendChild(c)
			}
		}
		// Templates and parts without scripts often hold the same.
		if words := strings.Join(strings.Fields(text(box)), " "); seen[words] {
			continue
		} else {
			seen[words] = true
		}
		n.Parent.InsertBefore(box, n)
	}
}

func templated(kind string) bool {
	kind = strings.ToLower(strings.TrimSpace(kind))
	return strings.Contains(kind, "template") || strings.Contains(kind, "tmpl") || strings.Contains(kind, "handlebars") || strings.Contains(kind, "mustache") || kind == "text/html" || kind == "text/plain"
}

// fluent reports whether a template holds text and not blanks to be filled in.
func fluent(s string) bool {
	return utf8.RuneCountInString(s) >= leastTemplate && !strings.Contains(s, "{{") && !strings.Contains(s, "<%") && !strings.Contains(s, "${") && !strings.Contains(s, "[[")
}

// behindDialog takes from what holds the headline, or says that it is the
// article, that it is hidden from screen readers: it is while a dialog is open.
func behindDialog(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "h1" && n.Data != "main" && n.Data != "article" {
			continue
		}
		for up := n; up != nil && up.Type == html.ElementNode; up = up.Parent {
			if Attr(up, "aria-hidden") == "true" {
				up.Attr = without(up.Attr, "aria-hidden")
			}
		}
	}
}

func without(attrs []html.Attribute, key string) []html.Attribute {
	var kept []html.Attribute
	for _, a := range attrs {
		if a.Key != key {
			kept = append(kept, a)
		}
	}
	return kept
}

// text is the text below a node as it stands in the page.
func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
