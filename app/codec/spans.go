package codec

import (
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// encodeSpacy writes what spaCy and Prodigy read: a text a line with its spans in
// code points.
func encodeSpacy(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w *jsonWriter, a article.Article, marks []annotation.Annotation, x *text.Index) {
		w.begin("spans", '[')
		for _, m := range marks {
			w.open('{')
			w.number("start", x.ToRunes(m.Target.Span.Start))
			w.number("end", x.ToRunes(m.Target.Span.End))
			w.member("label", string(m.Kind))
			w.close('}')
		}
		w.close(']')
	})
}

// encodeLabelStudio writes tasks with their annotations for Label Studio, whose
// browser counts UTF-16 units. A note is the meta text of its region, a link a
// relation. The labelling set-up it fits has
// <Labels name="label" toName="text"> and <Text name="text" value="$text">.
func encodeLabelStudio(out io.Writer, docs []Document, _ Options) error {
	w := &jsonWriter{out: out, indent: true}
	w.open('[')
	for _, d := range docs {
		for _, a := range d.texts() {
			w.open('{')
			w.begin("data", '{')
			w.member("text", a.Text)
			w.field("title", a.Title)
			w.field("url", a.URL)
			w.close('}')
			w.begin("annotations", '[')
			w.open('{')
			w.begin("result", '[')
			marks := d.on(a.ID)
			w.regions(a, marks)
			w.relations(marks)
			w.close(']')
			w.close('}')
			w.close(']')
			w.close('}')
		}
	}
	w.close(']')
	return w.done()
}

func (w *jsonWriter) regions(a article.Article, marks []annotation.Annotation) {
	x, u := text.NewIndex(a.Text), newUnits(a.Text)
	for _, m := range marks {
		span := m.Target.Span
		w.open('{')
		w.member("id", string(m.ID))
		w.member("from_name", "label")
		w.member("to_name", "text")
		w.member("type", "labels")
		w.begin("value", '{')
		w.number("start", u.fromRunes(x.ToRunes(span.Start)))
		w.number("end", u.fromRunes(x.ToRunes(span.End)))
		w.member("text", span.In(a.Text))
		w.begin("labels", '[')
		w.text(string(m.Kind))
		w.close(']')
		w.close('}')
		if m.Note != "" {
			w.begin("meta", '{')
			w.begin("text", '[')
			w.text(m.Note)
			w.close(']')
			w.close('}')
		}
		w.close('}')
	}
}

func (w *jsonWriter) relations(marks []annotation.Annotation) {
	here := map[annotation.ID]bool{}
	for _, m := range marks {
		here[m.ID] = true
	}
	for _, m := range marks {
		for _, l := range m.Links {
			if !here[l.To] {
				continue
			}
			w.open('{')
			w.member("type", "relation")
			w.member("from_id", string(m.ID))
			w.member("to_id", string(l.To))
			w.member("direction", "right")
			w.begin("labels", '[')
			w.text(string(l.As))
			w.close(']')
			w.close('}')
		}
	}
}
