package surface

import (
	"math/bits"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/annotation/marktree"
	"gloss/app/article"
	"gloss/app/text"
	"gloss/app/words"
)

// Ids of elements that belong to a mark.

// MarkID is the id of the first piece of a mark in the text.
func MarkID(id annotation.ID) string { return "mark-" + string(id) }

// NoteID is the id of a mark's note.
func NoteID(id annotation.ID) string { return "note-" + string(id) }

// NoteButtonID is the id of the button in a mark's note.
func NoteButtonID(id annotation.ID) string { return "open-" + NoteID(id) }

// Block is one paragraph or headline with the marks on it, or a part of a long one.
type Block struct {
	Role  article.Role
	Start int    // byte of the article's text at which Text begins
	Text  string // of the block
	Nodes []marktree.Node
	Open  annotation.ID // the mark in the editor, if it is on this block

	part bool // of a long block
	last bool // and the last part of it
}

// BlockOf is the i-th of an article's parts, with the marks on it.
func BlockOf(doc string, parts []article.Block, i int, nodes []marktree.Node, open annotation.ID) *Block {
	s := parts[i].Span
	b := &Block{Role: parts[i].Role, Start: s.Start, Text: s.In(doc), Nodes: nodes, Open: open}
	b.last = i+1 == len(parts) || parts[i+1].Span.Start > s.End
	b.part = !b.last || i > 0 && parts[i-1].Span.End == s.Start
	return b
}

// Key implements Item.
func (b *Block) Key() string { return strconv.Itoa(b.Start) }

// Draw implements Item.
func (b *Block) Draw(w *Writer) {
	tag, class := "p", ""
	switch b.Role {
	case article.Headline:
		tag = "h1"
	case article.Subhead:
		tag = "h2"
	case article.Dek, article.ListItem, article.BlockQuote, article.Caption, article.Notice:
		class = string(b.Role)
	}
	if b.part {
		tag, class = "p", string(b.Role)+" part "+tall(lines(b.Text))
		if b.last {
			class += " last"
		}
	}
	w.open(tag, "class", class, "dir", "auto")
	b.draw(w, b.Nodes)
	w.close()
}

func (b *Block) draw(w *Writer, nodes []marktree.Node) {
	for i := range nodes {
		n := &nodes[i]
		if n.ID != "" {
			b.drawMark(w, n)
			continue
		}
		// Each run carries where it begins, so that a place in the page is found without
		// walking through it.
		s := text.Span{Start: n.Span.Start - b.Start, End: n.Span.End - b.Start}
		w.leaf("span", s.In(b.Text), "data-at", strconv.Itoa(n.Span.Start))
	}
}

func (b *Block) drawMark(w *Writer, n *marktree.Node) {
	class := string(n.Kind) + " d" + strconv.Itoa(min(n.Depth, 3))
	if n.ID == b.Open {
		class += " open"
	}
	id, focusable, tail := "", "", ""
	if n.Head {
		id, focusable = MarkID(n.ID), "0"
	}
	if n.Tail {
		tail = "yes"
	}
	// A kind is written as its name is, in small letters.
	w.open("mark", "class", class, "data-mark", string(n.ID), "role", "mark", "aria-roledescription", words.KindNoun.With("kind", string(n.Kind), "n", 1), "aria-details", NoteID(n.ID), "id", id, "tabindex", focusable, "data-tail", tail)
	b.draw(w, n.Children)
	w.close()
}

// Passage is a run of the blocks of a long article. The browser lays it out when it
// comes near the screen.
type Passage struct {
	Blocks []*Block
}

// Key implements Item.
func (p *Passage) Key() string { return p.Blocks[0].Key() }

// Draw implements Item.
func (p *Passage) Draw(w *Writer) {
	high := 0
	for _, b := range p.Blocks {
		high += lines(b.Text) + 1
	}
	w.open("div", "class", "passage "+tall(high))
	for _, b := range p.Blocks {
		b.Draw(w)
	}
	w.close()
}

// lines is about how many lines a text takes on a wide screen.
func lines(s string) int { return 1 + len(s)/70 + strings.Count(s, "\n") }

// tall names how high a number of lines is, for what is not laid out before it
// comes near the screen.
func tall(lines int) string { return "tall" + strconv.Itoa(min(bits.Len(uint(lines)), 12)) }

// Known is what is known of an article, each piece as one element.
type Known struct {
	Pieces []string
}

// Key implements Item.
func (*Known) Key() string { return "known" }

// Draw implements Item.
func (k *Known) Draw(w *Writer) {
	w.open("div", "class", "meta")
	for _, words := range k.Pieces {
		w.leaf("span", words)
	}
	w.close()
}
