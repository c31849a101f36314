package highlight

import (
	"fmt"
	"strings"

	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// Zotero is the name of annotations of Zotero's reader as its API and Better BibTeX write
// them: items of the type annotation, by themselves or in the attachments of an item. Their
// places are on pages of a PDF, so that they are found by their words.
const Zotero = "zotero"

func init() {
	codec.Register(codec.Format{
		Name: Zotero, Title: "Zotero", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool { return c.Some(isZotero) }, Read: readZotero,
	})
}

func isZotero(v strictjson.Value) bool {
	if isZoteroMark(v) || isZoteroMark(v.Get("data")) {
		return true
	}
	for _, list := range []string{"items", "annotations", "attachments"} {
		for item := range v.Get(list).Items() {
			if isZoteroMark(item) || item.Get("itemType").Exists() && (item.Get("attachments").Kind() == '[' || item.Get("annotations").Kind() == '[') {
				return true
			}
			for a := range item.Get("annotations").Items() {
				return isZoteroMark(a)
			}
			break
		}
	}
	return false
}

func isZoteroMark(v strictjson.Value) bool {
	return v.Get("annotationType").Kind() == '"' && (v.Get("annotationText").Written() || v.Get("annotationComment").Written() || v.Get("annotationPosition").Written())
}

// zotero reads what is in a file.
type zotero struct {
	*reader
	n, ink int
}

func readZotero(c codec.Content) (codec.Result, error) {
	r := zotero{reader: newReader(Zotero)}
	for record := range c.Records() {
		if record.Err != nil {
			r.remarks.Add(fmt.Sprintf("line %d", record.Number), record.Err)
			continue
		}
		if err := r.item(record.JSON, zoteroItem{}, 0); err != nil {
			return codec.Result{}, err
		}
	}
	out, err := r.result()
	if err == nil && r.ink > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(r.ink, "drawing is", "drawings are")+" left out")
	}
	return out, err
}

// zoteroItem is what annotations belong to.
type zoteroItem struct{ title, url string }

// item looks for annotations in an item, and in what is attached to it.
func (r *zotero) item(v strictjson.Value, of zoteroItem, depth int) error {
	if depth > 6 {
		return nil
	}
	if d := v.Get("data"); d.Kind() == '{' {
		v = d
	}
	if isZoteroMark(v) {
		return r.mark(v, of)
	}
	if t := firstText(v, "title"); t != "" && of.title == "" {
		of.title = t
	}
	if u := firstText(v, "url"); u != "" {
		of.url = u
	}
	for _, list := range []string{"items", "attachments", "annotations"} {
		for item := range v.Get(list).Items() {
			if err := r.item(item, of, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *zotero) mark(v strictjson.Value, of zoteroItem) error {
	r.n++
	if kind := v.Get("annotationType").Text(); kind == "ink" {
		r.ink++
		return nil
	}
	m := mark{
		place: fmt.Sprintf("annotation %d", r.n), source: of.url, title: of.title, id: firstText(v, "key", "itemKey"), note: plain(firstText(v, "annotationComment")),
		tags: texts(v.Get("tags"), "tag", "name"), creator: firstText(v, "annotationAuthorName"), created: codec.TimeOf(firstText(v, "dateAdded")), modified: codec.TimeOf(firstText(v, "dateModified")),
		own: v.Compact(),
	}
	if m.source == "" && of.title == "" {
		m.title = firstText(v, "parentItem")
	}
	m.quote.Exact = strings.TrimSpace(firstText(v, "annotationText"))
	if m.quote.Exact == "" {
		m.unplaced = "it is a " + firstText(v, "annotationType") + " on page " + firstText(v, "annotationPageLabel") + ", and on no words"
	}
	return r.add(m)
}
