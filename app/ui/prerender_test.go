package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"gloss/app/session"
	"gloss/app/session/keymap"
)

// outline writes a page as one line an element, with its attributes in order
// and the text that is directly in it, so that pages can be compared.
func outline(n *html.Node) []string {
	var out []string
	for n := range n.Descendants() {
		switch n.Type {
		case html.ElementNode:
			line := n.Data
			slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
			for _, a := range n.Attr {
				line += " " + a.Key + "=" + a.Val
			}
			out = append(out, line)
		case html.TextNode:
			out[len(out)-1] += ": " + n.Data
		}
	}
	return out
}

// withoutMenus takes the closed menus and dialogs out of a page, which come with
// the program and are not seen, and returns how many there were.
func withoutMenus(page *html.Node) int {
	var found []*html.Node
	for n := range page.Descendants() {
		if n.Data == "dialog" || attr(n, "popover") != "" {
			found = append(found, n)
		}
	}
	for _, n := range found {
		n.Parent.RemoveChild(n)
	}
	return len(found)
}

// only lists what is in one outline and not in the other.
func only(in, notIn []string) []string {
	return slices.DeleteFunc(slices.Clone(in), func(line string) bool { return slices.Contains(notIn, line) })
}

func TestPrerenderedPageIsTheFirstDrawing(t *testing.T) {
	a := plain(t, report)
	before := outline(parse(t, app.HTMLString(New(Config{Start: session.Started{Bundled: a}}))))
	d := load(t, a, &device{})
	if drawn := outline(parse(t, app.HTMLString(d.stage))); !slices.Equal(before, drawn) {
		t.Errorf("drawn otherwise:\n%q\n%q", only(before, drawn), only(drawn, before))
	}
	if len(d.marks()) > 0 || len(d.all("heading", "Ferry fares rise again")) != 1 {
		t.Error("there are marks, or there is no headline")
	}
	if d.stage.Press(keymap.Press{Key: "j"}) || len(d.all("button", "")) > 0 {
		t.Error("something can be pressed that does nothing yet")
	}

	d.begin()
	page := parse(t, app.HTMLString(d.stage))
	over := withoutMenus(page)
	after := outline(page)
	gone, come := only(before, after), only(after, before)
	wantGone := []string{"div data-ready=false id=gloss", "button inert=true type=button: Articles", "div class=actions inert=inert", "button aria-label=Hide class=btn close inert=true title=Hide type=button", "ul aria-label=Marks by kind class=legend inert=true"}
	// Until then the page itself shows the bar at a selection, which is drawn hidden.
	wantGone = append(wantGone, "div class=edges", "span aria-label=Start of the selection class=edge role=group", "span aria-hidden=true: Start", "button aria-label=A word back type=button: +", "button aria-label=A word on type=button: −",
		"span aria-label=End of the selection class=edge role=group", "span aria-hidden=true: End", "button aria-label=A word back type=button: −", "button aria-label=A word on type=button: +",
		"button class=claim type=button", "i aria-hidden=true", "span: Claim", "kbd aria-hidden=true: 1", "button class=quote type=button", "i aria-hidden=true", "span: Quote", "kbd aria-hidden=true: 2", "button class=figure type=button", "i aria-hidden=true", "span: Figure", "kbd aria-hidden=true: 3")
	wantCome := []string{"div data-ready=true id=gloss", "button type=button: Articles", "div class=actions", "button aria-label=Hide class=btn close title=Hide type=button", "ul aria-label=Marks by kind class=legend"}
	if !slices.Equal(gone, wantGone) || !slices.Equal(come, wantCome) {
		t.Errorf("taking over changed\n%q to\n%q", gone, come)
	}
	if over != 1+7 {
		t.Errorf("%d menus and dialogs came, not one and seven", over)
	}
	if d.page.mounted != 1 || d.page.topped != 0 {
		t.Errorf("told %d times that it is mounted, scrolled %d times", d.page.mounted, d.page.topped)
	}
}

func TestArticleIsDrawnWhole(t *testing.T) {
	d := open(t, report)
	d.mark("the mayor of Lyngholm", "1")
	d.mark("mayor", "2")
	a := d.stage.state.Article
	var blocks, want []string
	page := d.the("article", "Article")
	for _, e := range page.on.elements {
		if !e.inside(page.Node) {
			continue
		}
		if e.Data == "h1" || e.Data == "h2" || e.Data == "p" {
			blocks = append(blocks, letters(e.Node))
		}
		if at := attr(e.Node, "data-at"); at != "" {
			if i, err := strconv.Atoi(at); err != nil || !strings.HasPrefix(a.Text[i:], letters(e.Node)) {
				t.Errorf("%q does not stand at %s", letters(e.Node), at)
			}
		}
	}
	for _, b := range a.Blocks {
		want = append(want, b.Span.In(a.Text))
	}
	if !slices.Equal(blocks, want) {
		t.Errorf("the article is drawn as\n%q, not\n%q", blocks, want)
	}
	for _, fact := range []string{"Ida Holm", "The Sound Courier", "17 March 2026", "1 min read"} {
		if !strings.Contains(textOf(page.Node), fact) {
			t.Errorf("%s is not told", fact)
		}
	}
}
