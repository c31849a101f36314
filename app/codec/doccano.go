package codec

import (
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// doccano's files hold one text a line, offsets in code points. Of its two
// shapes one has labelled spans alone, the other has ids and relations too.

// encodeDoccano writes the plain shape, encodeRelations the other one.
func encodeDoccano(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w writer, a article.Article, marks []annotation.Annotation, x *text.Index) {
		w.OpenMember("label", '[')
		for _, m := range marks {
			w.Open('[')
			w.Int(x.ToRunes(m.Target.Span.Start))
			w.Int(x.ToRunes(m.Target.Span.End))
			w.Text(string(m.Kind))
			w.Close(']')
		}
		w.Close(']')
	})
}

func encodeRelations(out io.Writer, docs []Document, _ Options) error {
	return eachText(out, docs, func(w writer, a article.Article, marks []annotation.Annotation, x *text.Index) {
		number := map[annotation.ID]int{}
		w.OpenMember("entities", '[')
		for i, m := range marks {
			number[m.ID] = i
			w.Open('{')
			w.IntMember("id", i)
			w.IntMember("start_offset", x.ToRunes(m.Target.Span.Start))
			w.IntMember("end_offset", x.ToRunes(m.Target.Span.End))
			w.Member("label", string(m.Kind))
			w.Close('}')
		}
		w.Close(']')
		w.OpenMember("relations", '[')
		n := 0
		for i, m := range marks {
			for _, l := range m.Links {
				to, there := number[l.To]
				if !there {
					continue // to a mark of another text
				}
				w.Open('{')
				w.IntMember("id", n)
				w.IntMember("from_id", i)
				w.IntMember("to_id", to)
				w.Member("type", string(l.As))
				w.Close('}')
				n++
			}
		}
		w.Close(']')
	})
}

// eachText writes a line for every text that has marks, and for the article
// itself: the text, what of writes, and where it comes from.
func eachText(out io.Writer, docs []Document, of func(writer, article.Article, []annotation.Annotation, *text.Index)) error {
	w := writer{strictjson.NewWriter(out)}
	for _, d := range docs {
		for _, a := range d.texts() {
			w.Open('{')
			w.Member("text", a.Text)
			of(w, a, d.on(a.ID), text.NewIndex(a.Text))
			w.NonEmpty("title", a.Title)
			w.NonEmpty("url", a.URL)
			w.Close('}')
			if err := w.End(); err != nil {
				return err
			}
		}
	}
	return nil
}
