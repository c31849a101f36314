package extract

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/app/extract/tree"
)

// misleading are names of what stands around an article, by which some pages
// call what holds the article itself.
var misleading = []string{
	"share", "sharing", "social", "promo", "promotion", "newsletter", "signup", "subscribe", "subscription", "comments", "comment", "respond", "disqus", "reactions",
	"menu", "nav", "navbar", "navigation", "breadcrumb", "pagination", "pager", "toolbar", "consent", "cookie", "gdpr", "cookie-banner", "sponsored", "sponsor", "advert", "ad",
	"ads", "advertisement", "related", "recommended", "trending", "popular", "most-read", "read-more", "sidebar", "rail", "footer", "site-footer", "header", "masthead", "popup",
	"modal", "overlay", "dialog", "banner", "widget", "teaser", "card", "extra", "meta", "tags", "author-box", "byline", "caption", "gallery", "donate", "feedback", "paywall-overlay", "supplemental", "community", "summary", "button", "pullquote", "outbrain",
}

// wrapping is one way to put the body of a page into a container.
type wrapping struct {
	name    string // of the container; "" for none that says anything
	style   int    // how the name is written
	depth   int    // how many elements the container has around the body
	short   bool   // the body is its first two paragraphs
	teasers bool   // others stand below it
	hides   string // an attribute by which the page hides the container
}

// styles are ways in which pages write a name.
var styles = []string{`class="%s"`, `id="%s"`, `class="documentContent__%sContainer"`, `class="js-%s-wrapper grid"`, `class="c-%s" data-testid="%s"`}

// bodyRange finds the element that holds the paragraphs of the article, and the
// first and last child of it with one. It is nil where they do not stand together.
func bodyRange(doc *html.Node) (holder, from, to *html.Node, paragraphs []*html.Node) {
	for n := range doc.Descendants() {
		if tree.Attr(n, "data-expect") == "in" && n.Data == "p" && within(n, "header", "hgroup", "figure") == nil && !dekNamed(n, &facts{}) {
			paragraphs = append(paragraphs, n)
		}
	}
	if len(paragraphs) < 2 {
		return nil, nil, nil, nil
	}
	holder = paragraphs[0].Parent
	for !tree.Below(paragraphs[len(paragraphs)-1], holder) || !flows[holder.Data] {
		holder = holder.Parent
	}
	under := func(n *html.Node) *html.Node {
		for n.Parent != holder {
			n = n.Parent
		}
		return n
	}
	return holder, under(paragraphs[0]), under(paragraphs[len(paragraphs)-1]), paragraphs
}

var flows = tree.Set("body", "main", "article", "section", "div", "td", "center")

// wrap is the page with its body in the container, as markup.
func (p saved) wrap(t testing.TB, w wrapping) []byte {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(p.marked))
	if err != nil {
		t.Fatal(err)
	}
	holder, from, to, paragraphs := bodyRange(doc)
	if holder == nil {
		return nil
	}
	if w.short {
		last := to
		to = paragraphs[1]
		for to.Parent != holder {
			to = to.Parent
		}
		for to.NextSibling != nil && to != last {
			n := to.NextSibling
			holder.RemoveChild(n)
			if n == last {
				break
			}
		}
		var cut []*html.Node
		passed := false
		for n := range holder.Descendants() {
			if passed = passed || n == paragraphs[1]; passed && n != paragraphs[1] && tree.Attr(n, "data-expect") == "in" {
				cut = append(cut, n)
			}
		}
		for _, n := range cut {
			n.Parent.RemoveChild(n)
		}
	}
	named := ""
	if w.name != "" {
		named = strings.ReplaceAll(styles[w.style], "%s", w.name)
	}
	opened := "<div " + named + " " + w.hides + ">" + strings.Repeat("<div>", w.depth-1)
	shell, err := html.ParseFragment(strings.NewReader(opened), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil || len(shell) != 1 {
		t.Fatal(shell, err)
	}
	inner := shell[0]
	for inner.FirstChild != nil {
		inner = inner.FirstChild
	}
	after := to.NextSibling
	for n := from; n != after; {
		next := n.NextSibling
		holder.RemoveChild(n)
		inner.AppendChild(n)
		n = next
	}
	holder.InsertBefore(shell[0], after)
	var b strings.Builder
	if err := html.Render(&b, doc); err != nil {
		t.Fatal(err)
	}
	markup := expectation.ReplaceAllString(b.String(), "")
	if w.teasers {
		markup = strings.Replace(markup, "</body>", teasers+"</body>", 1)
	}
	return []byte(markup)
}

// teasers are six other articles of a site, each with its first sentence.
var teasers = func() string {
	var b strings.Builder
	b.WriteString(`<section class="list">`)
	for i, s := range teased {
		fmt.Fprintf(&b, `<article class="teaser"><a href="/t%d"><h3>%s</h3></a><p>%s</p></article>`, i, s[:40], s)
	}
	return b.String() + "</section>"
}()

// teased are their first sentences.
var teased = []string{
	"A crab festival on the north shore was put off to June, since the crabs have not come and the tent was torn in a gale.",
	"The lighthouse gets new paint for the first time in eleven years, and the painter hangs from a rope that the navy lent him.",
	"A baker in Tarnby sells bread by the metre, which the weights office has looked into without finding a rule that forbids it.",
	"Two seals have moved into the marina, and the berth owners ask who pays for the planks that they lie on every afternoon.",
	"The choir of the seamen's church looks for basses, after three of them went to sea in the same week and one married inland.",
	"A map of 1790 was found behind the organ, and it shows an island that nobody has seen since, north of the second buoy.",
}

// What holds an article may be called anything, and be hidden by the page until its
// program has run: the article is the same.
func TestNamesAreNoProof(t *testing.T) {
	var all []wrapping
	for _, name := range misleading {
		for style := range styles {
			for depth := 1; depth <= 3; depth++ {
				for i := range 4 {
					all = append(all, wrapping{name: name, style: style, depth: depth, short: i&1 > 0, teasers: i&2 > 0})
				}
			}
		}
	}
	for _, hides := range []string{"hidden", `aria-hidden="true"`, `style="display:none"`, `role="dialog" aria-modal="true"`, `role="alert"`, `class="is-hidden"`, `style="visibility: hidden"`, `role="complementary"`, `role="navigation"`} {
		for depth := 1; depth <= 3; depth++ {
			for i := range 4 {
				all = append(all, wrapping{hides: hides, depth: depth, short: i&1 > 0, teasers: i&2 > 0})
			}
		}
	}
	long := os.Getenv("GLOSS_SOAK") != ""
	r := rand.New(rand.NewPCG(16, 18))
	tried, same, lost := 0, 0, 0
	for _, p := range savedPages(t) {
		plain := map[wrapping]string{} // by depth and length, in a container without a name
		for i := range 6 {
			w := wrapping{depth: 1 + i/2, short: i%2 > 0}
			raw := p.wrap(t, w)
			if raw == nil {
				continue
			}
			a, _, err := Read(raw, asUTF8)
			if err != nil {
				t.Errorf("%s, %+v: %v", p.name, w, err)
				continue
			}
			plain[w] = a.Text
		}
		for _, w := range all {
			bare := plain[wrapping{depth: w.depth, short: w.short}]
			if !long && r.IntN(len(all)) >= samples || bare == "" {
				continue
			}
			a, _, err := Read(p.wrap(t, w), asUTF8)
			if tried++; a.Text == bare {
				same++
			}
			if err != nil {
				t.Errorf("%s, %+v: %v", p.name, w, err)
				continue
			}
			for s := range strings.SplitSeq(bare, "\n\n") {
				if slices.Contains(p.in, oneLine(s)) && breadth(s) >= 60 && !strings.Contains(a.Text, s) {
					t.Logf("%s, %+v: missing %q", p.name, w, s)
					lost++
					break
				}
			}
			for _, s := range teased {
				if strings.Contains(a.Text, s) {
					t.Errorf("%s, %+v: taken %q", p.name, w, s)
				}
			}
		}
	}
	t.Logf("%d of %d pages are the same in a container, to the letter", same, tried)
	if 100*same < 98*tried || 100*lost > tried {
		t.Errorf("%d of %d pages are the same in a container, and %d lack a paragraph", same, tried, lost)
	}
}

// samples is how many of the ways are tried on each page in the short form of a test.
const samples = 40

var asUTF8 = Options{Type: "text/html; charset=utf-8", Decode: decodeNatively}
