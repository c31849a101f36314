package codec

import (
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// encodeSpacy writes what spaCy and Prodigy read: a text a line with its spans in
// code points.
func encodeSpacy(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w writer, a article.Article, marks []annotation.Annotation, x *text.Index) {
		w.OpenMember("spans", '[')
		for _, m := range marks {
			w.Open('{')
			w.IntMember("start", x.ToRunes(m.Target.Span.Start))
			w.IntMember("end", x.ToRunes(m.Target.Span.End))
			w.Member("label", string(m.Kind))
			w.Close('}')
		}
		w.Close(']')
	})
}

// encodeLabelStudio writes tasks with their annotations for Label Studio, whose
// browser counts UTF-16 units. A note is the meta text of its region, a link a
// relation. The labelling set-up it fits has
// <Labels name="label" toName="text"> and <Text name="text" value="$text">.
func encodeLabelStudio(out io.Writer, docs []Document, _ Options) error {
	w := writer{strictjson.NewIndentedWriter(out)}
	w.Open('[')
	for _, d := range docs {
		for _, a := range d.texts() {
			w.Open('{')
			w.OpenMember("data", '{')
			w.Member("text", a.Text)
			w.NonEmpty("title", a.Title)
			w.NonEmpty("url", a.URL)
			w.Close('}')
			w.OpenMember("annotations", '[')
			w.Open('{')
			w.OpenMember("result", '[')
			marks := d.on(a.ID)
			w.regions(a, marks)
			w.relations(marks)
			w.Close(']')
			w.Close('}')
			w.Close(']')
			w.Close('}')
		}
	}
	w.Close(']')
	return w.End()
}

func (w writer) regions(a article.Article, marks []annotation.Annotation) {
	x, u := text.NewIndex(a.Text), codeunit.New(a.Text)
	for _, m := range marks {
		span := m.Target.Span
		w.Open('{')
		w.Member("id", string(m.ID))
		w.Member("from_name", "label")
		w.Member("to_name", "text")
		w.Member("type", "labels")
		w.OpenMember("value", '{')
		w.IntMember("start", u.FromRunes(x.ToRunes(span.Start)))
		w.IntMember("end", u.FromRunes(x.ToRunes(span.End)))
		w.Member("text", span.In(a.Text))
		w.OpenMember("labels", '[')
		w.Text(string(m.Kind))
		w.Close(']')
		w.Close('}')
		if m.Note != "" {
			w.OpenMember("meta", '{')
			w.OpenMember("text", '[')
			w.Text(m.Note)
			w.Close(']')
			w.Close('}')
		}
		w.Close('}')
	}
}

func (w writer) relations(marks []annotation.Annotation) {
	here := map[annotation.ID]bool{}
	for _, m := range marks {
		here[m.ID] = true
	}
	for _, m := range marks {
		for _, l := range m.Links {
			if !here[l.To] {
				continue
			}
			w.Open('{')
			w.Member("type", "relation")
			w.Member("from_id", string(m.ID))
			w.Member("to_id", string(l.To))
			w.Member("direction", "right")
			w.OpenMember("labels", '[')
			w.Text(string(l.As))
			w.Close(']')
			w.Close('}')
		}
	}
}
