package ui

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/wording"
	"gloss/app/text"
)

// drawing remembers how the marks lie on the blocks, for as long as neither
// changes.
type drawing struct {
	article article.ID
	parts   []article.Block // its blocks, as article.Parted has them
	long    bool            // they are drawn in passages
	bare    [][]annotation.Node
	marks   []annotation.Annotation
	blocks  [][]annotation.Node // of parts

	shows   article.ID // what is being drawn
	upTo    int        // how many of its parts are, if it is long
	minutes int        // to read it

	of     []annotation.Annotation // all marks
	hidden []annotation.Kind
	left   []annotation.Annotation // those that are drawn
}

// shown is the marks that are drawn. It is one slice for as long as they are the
// same.
func (r *Root) shown() []annotation.Annotation {
	s, d := &r.state, &r.drawn
	if s.EdgeDrag.ID != "" || len(s.Hidden) == 0 {
		return s.Shown()
	}
	if !identical(d.of, s.Marks) || !identical(d.hidden, s.Hidden) {
		d.of, d.hidden, d.left = s.Marks, s.Hidden, s.Shown()
	}
	return d.left
}

// identical reports whether two slices are one. Slices of State are never
// changed in place, so that they then hold the same.
func identical[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// read takes in an article's text, once.
func (d *drawing) read(a article.Article) {
	if d.article == a.ID && d.parts != nil {
		return
	}
	d.article, d.parts, d.minutes, d.blocks = a.ID, a.Parted(), minutes(a), nil
	d.long = len(d.parts) > longArticle || len(a.Text) > muchText
	d.bare = make([][]annotation.Node, len(d.parts))
	for i, b := range d.parts {
		d.bare[i] = annotation.Tree(b.Span, nil)
	}
}

// nodes lays the marks out on every part, or returns the last layout if
// nothing changed since. Parts without a mark keep theirs, so that they are
// compared as pointers.
func (d *drawing) nodes(a article.Article, marks []annotation.Annotation) [][]annotation.Node {
	d.read(a)
	if d.blocks != nil && identical(d.marks, marks) {
		return d.blocks
	}
	on := map[int][]annotation.Annotation{}
	for _, m := range marks {
		s := m.Target.Span
		for i := sort.Search(len(d.parts), func(i int) bool { return d.parts[i].Span.End > s.Start }); i < len(d.parts) && d.parts[i].Span.Start < s.End; i++ {
			on[i] = append(on[i], m)
		}
	}
	d.marks, d.blocks = marks, slices.Clone(d.bare)
	for i, marks := range on {
		d.blocks[i] = annotation.Tree(d.parts[i].Span, marks)
	}
	return d.blocks
}

func (r *Root) article() app.UI {
	a := r.state.Article
	nodes := r.drawn.nodes(a, r.shown())
	var front, body, notices []app.UI
	parts := r.drawn.parts
	if r.drawn.long {
		body = r.passages(a, nodes)
	}
	for i, b := range parts {
		if r.drawn.long && inBody(b.Role) {
			continue
		}
		c := blockOf(r, a.Text, parts, i, nodes[i])
		if m, ok := r.state.Mark(r.state.Open); ok && m.Target.Span.Overlaps(b.Span) {
			c.Open = m.ID
		}
		switch b.Role {
		case article.Headline, article.Dek:
			front = append(front, c)
		case article.Notice:
			notices = append(notices, c)
		default:
			body = append(body, c)
		}
	}
	front = append(front, el("div").Class("meta").Body(metadata(a, r.drawn.minutes)...))
	whole := el("article").ID(articleID).TabIndex(0).Aria("label", "Article").Body(
		el("header").Body(front...),
		el("div").Class("text").Body(body...),
		el("footer").Body(notices...),
		el("div").ID("caret").Aria("hidden", "true"),
		r.handles(),
	)
	if a.Lang != "" {
		whole = whole.Lang("%s", a.Lang)
	}
	return whole
}

// metadata is what is known of an article, each piece as one element, with the
// minutes that it takes to read.
func metadata(a article.Article, minutes int) []app.UI {
	var out []app.UI
	for _, words := range []string{a.Author, a.Source, dateWords(a.Published), fmt.Sprintf("%d min read", minutes)} {
		if words != "" {
			out = append(out, el("span").Text(words))
		}
	}
	return out
}

// wordsAMinute is an adult's silent reading of prose, by Brysbaert's review of
// 190 studies (2019): 238.
const wordsAMinute = 238

func minutes(a article.Article) int { return max(1, (a.Words()+wordsAMinute/2)/wordsAMinute) }

func dateWords(date string) string { return wording.Date(date) }

// block is one paragraph or headline with the marks on it. It is drawn again
// only if one of its fields changed.
type block struct {
	compo
	root *Root

	Role  article.Role
	Start int // byte offset of Text in the canonical text
	Text  string
	Nodes []annotation.Node
	Open  annotation.ID // the mark in the editor, if it is on this block
	Part  string        // how it is drawn, if it is only a part of one
}

// blockOf draws the i-th of an article's parts.
func blockOf(r *Root, doc string, parts []article.Block, i int, nodes []annotation.Node) *block {
	s := parts[i].Span
	b := &block{root: r, Role: parts[i].Role, Start: s.Start, Text: s.In(doc), Nodes: nodes}
	ends := i+1 == len(parts) || parts[i+1].Span.Start > s.End
	if !ends || i > 0 && parts[i-1].Span.End == s.Start {
		b.Part = " part " + tall(lines(b.Text))
		if ends {
			b.Part += " last"
		}
	}
	return b
}

// Render implements app.Composer.
func (b *block) Render() app.UI { return b.guardDrawing(b.root, b, b.render) }

func (b *block) render() app.UI {
	body := b.draw(b.Nodes)
	if b.Part != "" {
		return el("p").Class(string(b.Role) + b.Part).Dir("auto").Body(body...)
	}
	switch b.Role {
	case article.Headline:
		return el("h1").Dir("auto").Body(body...)
	case article.Subhead:
		return el("h2").Dir("auto").Body(body...)
	case article.Dek, article.ListItem, article.BlockQuote, article.Caption, article.Notice:
		return el("p").Class(string(b.Role)).Dir("auto").Body(body...)
	}
	return el("p").Dir("auto").Body(body...)
}

func (b *block) draw(nodes []annotation.Node) []app.UI {
	var out []app.UI
	for _, n := range nodes {
		if n.ID == "" {
			// Each run carries where it begins, so that a place in the page
			// is found without walking through it.
			s := text.Span{Start: n.Span.Start - b.Start, End: n.Span.End - b.Start}
			out = append(out, el("span").DataSet("at", strconv.Itoa(n.Span.Start)).Text(s.In(b.Text)))
			continue
		}
		out = append(out, b.drawMark(n))
	}
	return out
}

func (b *block) drawMark(n annotation.Node) app.UI {
	class := []string{string(n.Kind), "d" + strconv.Itoa(min(n.Depth, 3))}
	if n.ID == b.Open {
		class = append(class, "open")
	}
	m := el("mark").Class(strings.Join(class, " ")).DataSet("mark", string(n.ID)).Role("mark").
		Aria("roledescription", strings.ToLower(n.Kind.Name())).Attr("aria-details", noteID(n.ID)).Body(b.draw(n.Children)...)
	if n.Head {
		m = m.ID("%s", markID(n.ID)).TabIndex(0)
	}
	if n.Tail {
		m = m.DataSet("tail", "yes")
	}
	return m
}
