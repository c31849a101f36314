package ui

import (
	"math/bits"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

// A long article is drawn in passages, so that it is compared by the hundred
// paragraphs, and one after the other, so that the page stays free.
const (
	passageSize = 60  // blocks
	longArticle = 400 // from which it is one

	passageText = 32 << 10  // bytes, after which a passage ends
	muchText    = 256 << 10 // bytes, from which an article is long however few its blocks are
)

// passage is a run of an article's blocks.
type passage struct {
	compo
	root *Root

	First int // index of the first part
	End   int // and of the one after the last
	Text  string
	Parts []article.Block     // all of the article's
	Nodes [][]annotation.Node // on each of those from First to End
	Open  annotation.ID       // the mark in the editor, if it is on one of them
	Where annotation.Annotation
}

// Render implements app.Composer.
func (p *passage) Render() app.UI { return p.guardDrawing(p.root, p, p.render) }

func (p *passage) render() app.UI {
	body := make([]app.UI, 0, p.End-p.First)
	high := 0
	for i := p.First; i < p.End; i++ {
		b := p.Parts[i]
		if !inBody(b.Role) {
			continue
		}
		c := blockOf(p.root, p.Text, p.Parts, i, p.Nodes[i-p.First])
		if p.Open != "" && p.Where.Target.Span.Overlaps(b.Span) {
			c.Open = p.Open
		}
		high += lines(c.Text) + 1
		body = append(body, c)
	}
	return el("div").Class("passage " + tall(high)).Body(body...)
}

// lines is about how many lines a text takes on a wide screen.
func lines(s string) int { return 1 + len(s)/70 + strings.Count(s, "\n") }

// tall names how high a number of lines is, for what is not laid out before it
// comes near the screen.
func tall(lines int) string { return "tall" + strconv.Itoa(min(bits.Len(uint(lines)), 12)) }

// inBody reports whether a block stands among the paragraphs.
func inBody(r article.Role) bool {
	return r != article.Headline && r != article.Dek && r != article.Notice
}

// passages are those of a long article that are drawn so far.
func (r *Root) passages(a article.Article, nodes [][]annotation.Node) []app.UI {
	var out []app.UI
	upTo, parts := r.drawn.upTo, r.drawn.parts
	if r.drawn.shows == "" {
		upTo = len(parts) // the page before the program runs
	}
	open, isOpen := r.state.Mark(r.state.Open)
	for i := 0; i < min(len(parts), upTo); {
		end := passageEnd(parts, i)
		p := &passage{root: r, First: i, End: end, Text: a.Text, Parts: parts, Nodes: nodes[i:end]}
		if isOpen && open.Target.Span.Start < parts[end-1].Span.End && open.Target.Span.End > parts[i].Span.Start {
			p.Open, p.Where = open.ID, open
		}
		out = append(out, p)
		i = end
	}
	return out
}

// passageEnd is where the passage ends that begins at a part.
func passageEnd(parts []article.Block, first int) int {
	end := first
	for end < len(parts) && end < first+passageSize && (end == first || parts[end].Span.End-parts[first].Span.Start <= passageText) {
		end++
	}
	return end
}

// reveal decides how much of a long article is drawn. What the program is to go
// to must be there; and the article that the page came with is not taken off it.
func (r *Root) reveal(todo []session.Effect) {
	d, a := &r.drawn, r.state.Article
	d.read(a)
	n := len(d.parts)
	switch {
	case d.shows == "":
		d.shows, d.upTo = a.ID, n
	case d.shows != a.ID:
		d.shows, d.upTo = a.ID, passageEnd(d.parts, 0)
		if !d.long {
			d.upTo = n
		} else if d.upTo < n {
			r.revealMore()
		}
	}
	mark := func(id annotation.ID) {
		if m, ok := r.state.Mark(id); ok {
			r.revealTo(m.Target.Span.End)
		}
	}
	for _, e := range todo {
		switch e := e.(type) {
		case workspace.FocusMark:
			mark(e.Mark)
		case workspace.FocusEditor:
			mark(e.Mark)
		case reader.FocusNote:
			mark(e.Mark)
		case reader.FocusEnd:
			mark(e.Mark)
		case workspace.Select:
			r.revealTo(e.Selection.Span().End)
		case workspace.FocusText:
			r.revealTo(r.state.Selection.Span().End)
		case session.Print:
			d.upTo = n
		}
	}
	if hit, ok := r.state.Search.Hit(); ok {
		r.revealTo(hit.End)
	}
}

// revealTo draws the article at least up to a place.
func (r *Root) revealTo(at int) {
	d := &r.drawn
	i := sort.Search(len(d.parts), func(i int) bool { return d.parts[i].Span.End >= at })
	d.upTo = max(d.upTo, min(i+1, len(d.parts)))
}

// revealMore draws one more passage, and so on.
func (r *Root) revealMore() {
	of := r.drawn.shows
	r.after(time.Millisecond, "drawing more", func() {
		d := &r.drawn
		if d.shows != of {
			return // another article is drawn now, which has its own turn
		}
		more := false
		if d.upTo < len(d.parts) {
			d.upTo = passageEnd(d.parts, d.upTo)
		}
		if d.upTo < len(d.parts) {
			more = true
			r.revealMore()
		}
		// Without a mark there is nothing to put beside it until all is there; measuring
		// takes as long as drawing.
		if !more || len(r.state.Marks) > 0 {
			r.deferred("arranging", r.config.Page.Arrange)
		}
		r.showHits(r.state.Search)
		r.underline()
	})
}
