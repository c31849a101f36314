package highlight

import (
	"fmt"

	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// ReadwiseJSON is the name of what Readwise's programming interface answers: the books, or
// documents, of its export with their highlights, or a list of highlights alone.
const ReadwiseJSON = "readwise-json"

func init() {
	codec.Register(codec.Format{
		Name: ReadwiseJSON, Title: "Readwise (JSON)", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool { return isReadwiseJSON(c.JSON) || c.Some(isReadwiseItem) }, Read: readReadwiseJSON,
	})
}

func isReadwiseJSON(v strictjson.Value) bool {
	for item := range v.Get("results").Items() {
		return isReadwiseItem(item)
	}
	return false
}

// isReadwiseItem reports whether a value is a document with highlights, or a highlight.
func isReadwiseItem(v strictjson.Value) bool {
	return v.Get("user_book_id").Exists() && v.Get("highlights").Kind() == '[' || v.Get("book_id").Exists() && v.Get("text").Kind() == '"' && v.Get("highlighted_at").Written()
}

func readReadwiseJSON(c codec.Content) (codec.Result, error) {
	r := newReader(ReadwiseJSON)
	for record := range c.Records() {
		err := r.record(record, c.Unit(), func(v strictjson.Value, place string) error {
			if !v.Get("results").Exists() {
				return r.readwiseItem(v, place)
			}
			n := 0
			for item := range v.Get("results").Items() {
				n++
				if err := r.readwiseItem(item, fmt.Sprintf("result %d", n)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

func (r *reader) readwiseItem(v strictjson.Value, place string) error {
	if !v.Get("highlights").Exists() {
		return r.readwiseMark(v, v, place)
	}
	n := 0
	for h := range v.Get("highlights").Items() {
		n++
		if err := r.readwiseMark(h, v, fmt.Sprintf("%s: highlight %d", place, n)); err != nil {
			return err
		}
	}
	return nil
}

// readwiseMark reads a highlight of a document. Its own address, where it has one, leads to
// Readwise for some documents and to the page for others; that of the document leads to the
// page.
func (r *reader) readwiseMark(h, doc strictjson.Value, place string) error {
	if h.Get("is_deleted").Kind() == 't' {
		return nil
	}
	m := mark{
		place: place, title: firstText(doc, "title", "readable_title"), source: firstText(doc, "source_url"),
		id: firstText(h, "id"), created: codec.TimeOf(firstText(h, "highlighted_at", "created_at")), modified: codec.TimeOf(firstText(h, "updated_at", "updated")),
		own: h.Compact(),
	}
	if m.source == "" {
		m.source = firstText(h, "url")
	}
	m.quote.Exact = firstText(h, "text")
	m.tags, m.note = dottedTags(firstText(h, "note"))
	m.tags = append(m.tags, texts(h.Get("tags"), "name")...)
	return r.add(m)
}
