package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
)

// A long article is drawn in passages, so that it is compared by the hundred
// paragraphs, and one after the other, so that the page stays free.
const (
	passageSize = 60  // blocks
	longArticle = 400 // from which it is one
)

// passage is a run of an article's blocks.
type passage struct {
	compo
	root *Root

	First  int // index of the first block
	Text   string
	Blocks []article.Block
	Nodes  [][]annotation.Node // on each of them
	Open   annotation.ID       // the mark in the editor, if it is on one of them
	Where  annotation.Annotation
}

// Render implements app.Composer.
func (p *passage) Render() app.UI { return p.guardDrawing(p.root, p, p.render) }

func (p *passage) render() app.UI {
	body := make([]app.UI, 0, len(p.Blocks))
	for i, b := range p.Blocks {
		if !inBody(b.Role) {
			continue
		}
		c := &block{root: p.root, Role: b.Role, Start: b.Span.Start, Text: b.Span.In(p.Text), Nodes: p.Nodes[i]}
		if p.Open != "" && p.Where.Target.Span.Overlaps(b.Span) {
			c.Open = p.Open
		}
		body = append(body, c)
	}
	return el("div").Class("passage").Body(body...)
}

// inBody reports whether a block stands among the paragraphs.
func inBody(r article.Role) bool {
	return r != article.Headline && r != article.Dek && r != article.Notice
}

// passages are those of a long article that are drawn so far.
func (r *Root) passages(a article.Article, nodes [][]annotation.Node) []app.UI {
	var out []app.UI
	upTo := r.drawn.upTo
	if r.drawn.shows == "" {
		upTo = len(a.Blocks) // the page before the program runs
	}
	open, isOpen := r.state.Mark(r.state.Open)
	for i := 0; i < min(len(a.Blocks), upTo); i += passageSize {
		end := min(i+passageSize, len(a.Blocks))
		p := &passage{root: r, First: i, Text: a.Text, Blocks: a.Blocks[i:end], Nodes: nodes[i:end]}
		if isOpen && open.Target.Span.Start < p.Blocks[len(p.Blocks)-1].Span.End && open.Target.Span.End > p.Blocks[0].Span.Start {
			p.Open, p.Where = open.ID, open
		}
		out = append(out, p)
	}
	return out
}

// reveal decides how much of a long article is drawn. What the program is to go
// to must be there; and the article that the page came with is not taken off it.
func (r *Root) reveal(todo []session.Effect) {
	d, n := &r.drawn, len(r.state.Article.Blocks)
	switch {
	case d.shows == "":
		d.shows, d.upTo = r.state.Article.ID, n
	case d.shows != r.state.Article.ID:
		d.shows, d.upTo = r.state.Article.ID, passageSize
		if n > d.upTo {
			r.revealMore()
		}
	}
	for _, e := range todo {
		switch e.(type) {
		case session.FocusMark, session.FocusEditor, session.FocusNote, session.FocusEnd, session.FocusText, session.Select, session.Print:
			d.upTo = n
		}
	}
	if len(r.state.Search.Hits) > 0 {
		d.upTo = n
	}
}

// revealMore draws one more passage, and so on.
func (r *Root) revealMore() {
	r.after(time.Millisecond, "drawing more", func() {
		d := &r.drawn
		more := false
		if d.upTo += passageSize; d.upTo < len(r.state.Article.Blocks) {
			more = true
			r.revealMore()
		}
		// Without a mark there is nothing to put beside it until all is there; measuring
		// takes as long as drawing.
		if !more || len(r.state.Marks) > 0 {
			r.deferred("arranging", r.config.Page.Arrange)
		}
		r.underline()
	})
}
