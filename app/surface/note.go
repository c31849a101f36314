package surface

import (
	"strconv"

	"gloss/app/annotation"
)

// Note is what stands beside the text for one mark: a comment to a screen reader,
// which finds it as the details of the mark. On a narrow screen it is not seen, but
// there.
type Note struct {
	ID    annotation.ID
	Kind  annotation.Kind
	Quote string // the words that are marked
	Open  bool   // the mark is in the editor

	// Says returns what is recorded of the mark's kind, and its tags and note.
	Says func() (head, rest string)
	// Printed is all that is recorded, each with its name, if it is to be on paper.
	Printed [][2]string
	Paper   bool // it is to be on paper
}

// Key implements Item.
func (n *Note) Key() string { return string(n.ID) }

// Draw implements Item.
func (n *Note) Draw(w *Writer) {
	head, rest := n.Says()
	w.open("div", "class", "note "+string(n.Kind), "id", NoteID(n.ID), "data-mark", string(n.ID), "role", "comment")
	w.open("button", "type", "button", "id", NoteButtonID(n.ID), "aria-expanded", strconv.FormatBool(n.Open))
	w.leaf("span", n.Kind.Name(), "class", "kind")
	w.leaf("span", "on "+n.Quote, "class", "unseen")
	w.leaf("span", head, "class", "head", "dir", "auto")
	w.leaf("span", rest, "class", "words", "dir", "auto")
	w.close()
	if n.Paper {
		n.print(w)
	}
	w.close()
}

// print writes all that is recorded of the mark, as it stands on paper below the
// article. On the screen it is not shown.
func (n *Note) print(w *Writer) {
	w.open("div", "class", "printed")
	w.leaf("b", n.Kind.Name())
	w.leaf("q", n.Quote, "dir", "auto")
	w.open("dl")
	for _, p := range n.Printed {
		w.leaf("dt", p[0])
		w.leaf("dd", p[1], "dir", "auto")
	}
	w.close()
	w.close()
}

// Tick shows on the ruler where a mark is in the article.
type Tick struct {
	ID   annotation.ID
	Kind annotation.Kind
}

// Key implements Item.
func (t *Tick) Key() string { return string(t.ID) }

// Draw implements Item.
func (t *Tick) Draw(w *Writer) {
	w.open("i", "class", string(t.Kind), "data-mark", string(t.ID))
	w.close()
}
