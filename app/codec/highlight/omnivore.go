package highlight

import (
	"fmt"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// Omnivore is the name of what Omnivore, which is no more, and readers like it exported: a
// list of pages with their highlights.
const Omnivore = "omnivore"

func init() {
	codec.Register(codec.Format{
		Name: Omnivore, Title: "Omnivore", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool { return c.Some(isOmnivore) }, Read: readOmnivore,
	})
}

func isOmnivore(v strictjson.Value) bool {
	for h := range v.Get("highlights").Items() {
		return h.Get("quote").Exists() || h.Get("text").Exists()
	}
	return v.Get("highlights").Kind() == '[' && (v.Get("slug").Exists() || v.Get("originalArticleUrl").Exists())
}

func readOmnivore(c codec.Content) (codec.Result, error) {
	r := newReader(Omnivore)
	for record := range c.Records() {
		if err := r.record(record, "page", r.omnivore); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

func (r *reader) omnivore(v strictjson.Value, place string) error {
	n := 0
	for h := range v.Get("highlights").Items() {
		n++
		m := mark{
			place: fmt.Sprintf("%s: highlight %d", place, n), source: firstText(v, "originalArticleUrl", "originalUrl", "url", "source_url"), title: firstText(v, "title"),
			id: firstText(h, "id"), note: firstText(h, "annotation", "note"), tags: texts(h.Get("labels"), "name"),
			created: codec.TimeOf(firstText(h, "createdAt", "created_at", "highlightedAt", "highlighted_at")), modified: codec.TimeOf(firstText(h, "updatedAt", "updated_at", "updated")),
		}
		m.tags = append(m.tags, texts(h.Get("tags"), "name")...)
		m.quote = annotation.TextQuote{Exact: firstText(h, "quote", "text"), Prefix: firstText(h, "prefix"), Suffix: firstText(h, "suffix")}
		if err := r.add(m); err != nil {
			return err
		}
	}
	return nil
}
