package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

// attacks are texts that would be more than text if they were ever taken for
// markup, for an attribute, for a format or for a template.
var attacks = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror="alert(1)">`,
	`' onload='alert(1)' x='`,
	`\" onfocus=\"alert(1)\" autofocus=\"`,
	`</article></main><a href="javascript:alert(1)">here</a>`,
	`<!-- </p> --><mark id="gloss">`,
	`&lt;b&gt; &amp;amp; &#60;i&#62; &quot;`,
	`%s %d %!v(MISSING) {{.}} ${x}`,
	"`\u202e\u2066 right to left",
	`</textarea><svg onload=alert(1)>`,
}

// hostile is an article that has each attack in every place there is.
func hostile(attack string) article.Article {
	a := article.Article{
		ID: article.ID("urn:uuid:00000000-0000-8000-8000-000000000001"), Title: attack,
		Author: attack, Source: attack, URL: attack, Published: attack, Lang: "en",
	}
	a.Text, a.Blocks = article.Compose([]article.Piece{
		{Role: article.Headline, Text: attack}, {Role: article.Dek, Text: attack}, {Role: article.Subhead, Text: attack},
		{Role: article.Paragraph, Text: attack}, {Role: article.ListItem, Text: attack}, {Role: article.BlockQuote, Text: attack},
		{Role: article.Caption, Text: attack}, {Role: article.Notice, Text: attack},
	})
	return a
}

// bare is a page's elements and attributes, without what is text in them.
func bare(n *html.Node) []string {
	var out []string
	for n := range n.Descendants() {
		if n.Type == html.CommentNode {
			out = append(out, "comment")
		}
		if n.Type != html.ElementNode {
			continue
		}
		line := n.Data
		for _, a := range n.Attr {
			// Places in the text differ with its length.
			if a.Key != "data-at" && a.Key != "aria-valuenow" && a.Key != "aria-valuemax" {
				line += " " + a.Key + "=" + a.Val
			}
		}
		attrs := strings.Fields(line)
		slices.Sort(attrs[1:])
		out = append(out, strings.Join(attrs, " "))
	}
	return out
}

func TestHostileArticleIsTextOnly(t *testing.T) {
	// use marks the whole headline and writes the same words as its note.
	use := func(t *testing.T, words string) (before, after []string, d *desk) {
		a := hostile(words)
		before = bare(parse(t, app.HTMLString(New(Config{Start: session.Started{Bundled: a}}))))
		d = load(t, a, &device{}).begin()
		d.send(session.SettingsChanged{Settings: workspace.Settings{Snap: caret.AsSelected}})
		d.mark(words, "1")
		d.send(reader.Chosen{At: []annotation.ID{d.stage.state.Current}})
		d.the("textbox", "Note").write(words)
		return before, bare(parse(t, app.HTMLString(d.stage))), d
	}
	tameBefore, tameAfter, _ := use(t, "tame")
	for _, attack := range attacks {
		t.Run(attack, func(t *testing.T) {
			before, after, d := use(t, attack)
			if !slices.Equal(before, tameBefore) {
				t.Errorf("prerendered with\n%q, not\n%q", only(before, tameBefore), only(tameBefore, before))
			}
			if !slices.Equal(after, tameAfter) {
				t.Errorf("drawn with\n%q, not\n%q", only(after, tameAfter), only(tameAfter, after))
			}
			told := 0
			for n := range d.screen().elements[0].Descendants() {
				if n.Type == html.TextNode && strings.Contains(n.Data, attack) {
					told++
				}
			}
			// Headline, dek, subhead, paragraph, notice; author, source, date;
			// crumb, quote, note field, note with quote and words, notice, library.
			if told < 13 {
				t.Errorf("it is told %d times", told)
			}
		})
	}
}
