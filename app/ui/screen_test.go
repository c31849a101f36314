package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse reads markup as a browser does. What go-app writes differently from
// what it draws is put right: the indentation around several children, and true
// as the value of an attribute.
func parse(t testing.TB, markup string) *html.Node {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(markup), body)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	var indented []*html.Node
	for n := range body.Descendants() {
		alone := n.PrevSibling == nil && n.NextSibling == nil
		if n.Type == html.TextNode && !alone && strings.TrimLeft(n.Data, " \n") == "" {
			indented = append(indented, n)
		}
		for i := range n.Attr {
			if n.Attr[i].Val == "" {
				n.Attr[i].Val = "true"
			}
		}
	}
	for _, n := range indented {
		n.Parent.RemoveChild(n)
	}
	return body
}

// element is one element on the screen.
type element struct {
	*html.Node
	drawn drawn
	on    *screen
}

// screen is all that was drawn at one time, shown or not, in the order of the
// page.
type screen struct {
	d        *desk
	elements []element
}

// screen looks at what is drawn now. The markup is parsed and compared with what
// it was made of, so that markup which a browser would understand otherwise
// does not go unseen.
func (d *desk) screen() *screen {
	d.t.Helper()
	made := elements(d.stage)
	s := &screen{d: d}
	for n := range parse(d.t, app.HTMLString(d.stage)).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		i := len(s.elements)
		if i == len(made) || made[i].Tag() != n.Data {
			d.t.Fatalf("element %d is parsed as <%s>, which is not what was drawn", i, n.Data)
		}
		s.elements = append(s.elements, element{n, made[i], s})
	}
	if len(s.elements) != len(made) {
		d.t.Fatalf("%d elements are drawn and %d parsed", len(made), len(s.elements))
	}
	return s
}

// find lists what is shown of a role, and of a name unless that is "", inside
// of a node, or anywhere if that is nil.
func (s *screen) find(role, name string, in *html.Node) []element {
	var out []element
	for _, e := range s.elements {
		if e.role() == role && (name == "" || e.name() == name) && e.shown() && (in == nil || e.inside(in)) {
			out = append(out, e)
		}
	}
	if name != "" && len(out) > 1 {
		out = slices.DeleteFunc(out, element.behind)
	}
	return out
}

// single is the one element that find finds.
func (s *screen) single(role, name string, in *html.Node) element {
	s.d.t.Helper()
	found := s.find(role, name, in)
	if len(found) != 1 {
		s.d.t.Fatalf("%d elements are shown of role %q and name %q; the page says: %s", len(found), role, name, textOf(s.elements[0].Node))
	}
	return found[0]
}

// all and the look for what is shown on the page, and in an element of it as
// it was when that was found.
func (d *desk) all(role, name string) []element   { return d.screen().find(role, name, nil) }
func (e element) all(role, name string) []element { return e.on.find(role, name, e.Node) }

func (d *desk) the(role, name string) element {
	d.t.Helper()
	return d.screen().single(role, name, nil)
}

func (e element) the(role, name string) element {
	e.on.d.t.Helper()
	return e.on.single(role, name, e.Node)
}

// byID is the element of an id, shown or not.
func (d *desk) byID(id string) element {
	d.t.Helper()
	return d.screen().with("id", id)
}

// with is the first element with an attribute.
func (s *screen) with(name, value string) element {
	s.d.t.Helper()
	for _, e := range s.elements {
		if attr(e.Node, name) == value {
			return e
		}
	}
	s.d.t.Fatalf("there is no element with %s=%q", name, value)
	return element{}
}

// role is what an element is to who cannot see it; by its tag, if that says it.
func (e element) role() string {
	if role := attr(e.Node, "role"); role != "" {
		return role
	}
	if role := map[string]string{"checkbox": "checkbox", "search": "searchbox"}[attr(e.Node, "type")]; role != "" {
		return role
	}
	if e.Data == "input" && attr(e.Node, "list") != "" {
		return "combobox"
	}
	roles := map[string]string{"a": "link", "textarea": "textbox", "input": "textbox", "select": "combobox", "h1": "heading", "h2": "heading", "aside": "complementary", "ul": "list", "li": "listitem", "p": "paragraph", "tr": "row"}
	if role, ok := roles[e.Data]; ok {
		return role
	}
	return e.Data
}

// name is what an element is called; without a label, its words, less a second
// line in small.
func (e element) name() string {
	if label := attr(e.Node, "aria-label"); label != "" {
		return label
	}
	if by := attr(e.Node, "aria-labelledby"); by != "" {
		return textOf(e.on.with("id", by).Node)
	}
	if e.Parent.Data == "label" {
		return textOf(e.Parent)
	}
	if e.Data == "textarea" || e.Data == "input" || e.Data == "select" {
		return textOf(e.on.with("for", attr(e.Node, "id")).Node)
	}
	return textOf(e.Node)
}

// shown reports whether a person could come to the element.
func (e element) shown() bool {
	for n := e.Node; n != nil; n = n.Parent {
		over := n.Data == "dialog" || attr(n, "popover") != ""
		if attr(n, "hidden") != "" || attr(n, "inert") != "" || over && !e.on.d.page.open[attr(n, "id")] {
			return false
		}
	}
	return true
}

// behind reports whether an open dialog keeps a person from pressing what is a button.
func (e element) behind() bool {
	if e.Data != "button" {
		return false
	}
	for n := e.Node; n != nil; n = n.Parent {
		if n.Data == "dialog" || attr(n, "popover") != "" {
			return false
		}
	}
	return slices.ContainsFunc(e.on.elements, func(o element) bool { return o.Data == "dialog" && e.on.d.page.open[attr(o.Node, "id")] })
}

// inside reports whether the element is in another of the same screen.
func (e element) inside(node *html.Node) bool {
	for n := range e.Ancestors() {
		if n == node {
			return true
		}
	}
	return false
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// letters is all the text in an element, to the letter.
func letters(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// words is the text in an element as it is read out, without what is only
// decoration or a second line in small.
func textOf(n *html.Node) string {
	var out []string
	for c := range n.Descendants() {
		if c.Type == html.TextNode && !decoration(c, n) {
			out = append(out, strings.Fields(c.Data)...)
		}
	}
	return strings.Join(out, " ")
}

func decoration(n, upTo *html.Node) bool {
	for ; n != nil && n != upTo; n = n.Parent {
		if attr(n, "aria-hidden") == "true" || n.Data == "small" || n.Data == "kbd" {
			return true
		}
	}
	return false
}
