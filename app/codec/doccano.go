package codec

import (
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// doccano's files hold one text a line, offsets in code points. Of its two
// shapes one has labelled spans alone, the other has ids and relations too.

// encodeDoccano writes the plain shape, encodeRelations the other one.
func encodeDoccano(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w *jsonWriter, a article.Article, marks []annotation.Annotation, x *text.Index) {
		w.begin("label", '[')
		for _, m := range marks {
			w.open('[')
			w.whole(x.ToRunes(m.Target.Span.Start))
			w.whole(x.ToRunes(m.Target.Span.End))
			w.text(string(m.Kind))
			w.close(']')
		}
		w.close(']')
	})
}

func encodeRelations(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w *jsonWriter, a article.Article, marks []annotation.Annotation, x *text.Index) {
		number := map[annotation.ID]int{}
		w.begin("entities", '[')
		for i, m := range marks {
			number[m.ID] = i
			w.open('{')
			w.number("id", i)
			w.number("start_offset", x.ToRunes(m.Target.Span.Start))
			w.number("end_offset", x.ToRunes(m.Target.Span.End))
			w.member("label", string(m.Kind))
			w.close('}')
		}
		w.close(']')
		w.begin("relations", '[')
		n := 0
		for i, m := range marks {
			for _, l := range m.Links {
				to, there := number[l.To]
				if !there {
					continue // to a mark of another text
				}
				w.open('{')
				w.number("id", n)
				w.number("from_id", i)
				w.number("to_id", to)
				w.member("type", string(l.As))
				w.close('}')
				n++
			}
		}
		w.close(']')
	})
}

// eachText writes a line for every text that has marks, and for the article
// itself: the text, what of writes, and where it comes from.
func eachText(out io.Writer, docs []Document, of func(*jsonWriter, article.Article, []annotation.Annotation, *text.Index)) error {
	w := &jsonWriter{out: out}
	for _, d := range docs {
		for _, a := range d.texts() {
			w.open('{')
			w.member("text", a.Text)
			of(w, a, d.on(a.ID), text.NewIndex(a.Text))
			w.field("title", a.Title)
			w.field("url", a.URL)
			w.close('}')
			if err := w.done(); err != nil {
				return err
			}
		}
	}
	return nil
}
