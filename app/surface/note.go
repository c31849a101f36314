package surface

import (
	"strconv"

	"gloss/app/annotation"
	"gloss/app/gauge"
	"gloss/app/words"
)

// Note is what stands beside the text for one mark: a comment to a screen reader,
// which finds it as the details of the mark. On a narrow screen it is not seen, but
// there.
type Note struct {
	Mark *annotation.Annotation
	Open bool // the mark is in the editor

	// Says is what Reading.Says is, and Printed what Reading.Printed is, if the note is to
	// be on paper.
	Says    func(*annotation.Annotation) (head, rest string)
	Printed func(*annotation.Annotation) [][2]string
}

// Key implements Item.
func (n *Note) Key() string { return string(n.Mark.ID) }

// Draw implements Item.
func (n *Note) Draw(w *Writer) {
	m := n.Mark
	head, rest := n.Says(m)
	w.open("div", "class", "note "+string(m.Kind), "id", NoteID(m.ID), "data-mark", string(m.ID), "role", "comment")
	w.open("button", "type", "button", "id", NoteButtonID(m.ID), "aria-expanded", strconv.FormatBool(n.Open))
	w.leaf("span", words.Kind(m.Kind), "class", "kind")
	w.leaf("span", words.NoteOn.With("words", m.Target.Quote.Exact), "class", "unseen")
	if m.Verdict != annotation.Unchecked {
		w.verdict(m.Step())
	}
	w.leaf("span", head, "class", "gist", "dir", "auto")
	w.leaf("span", rest, "class", "words", "dir", "auto")
	w.close()
	if n.Printed != nil {
		n.print(w)
	}
	w.close()
}

// verdict writes a verdict as kit.Verdict draws it.
func (w *Writer) verdict(step annotation.Step) {
	shape := gauge.ShapeOf(step.Gauge)
	w.open("span", "class", "verdict "+string(step.Hue))
	w.open("svg", "class", "gauge", "viewBox", gauge.Box, "aria-hidden", "true")
	w.leaf("path", "", "class", "line", "d", shape.Line)
	if shape.Fill != "" {
		w.leaf("path", "", "class", "fill", "d", shape.Fill)
	}
	w.close()
	w.leaf("span", words.Verdict(step.Word).String())
	w.close()
}

// print writes all that is recorded of the mark, as it stands on paper below the
// article. On the screen it is not shown.
func (n *Note) print(w *Writer) {
	m := n.Mark
	w.open("div", "class", "printed")
	w.leaf("b", words.Kind(m.Kind))
	w.verdict(m.Step())
	w.leaf("q", m.Target.Quote.Exact, "dir", "auto")
	w.open("dl")
	for _, p := range n.Printed(m) {
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
