package highlight

import (
	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// Memex is the name of the annotations that Memex keeps and dumps: each with the address of
// its page, its words as body, and an anchor with the selectors of the Web Annotation model.
const Memex = "memex"

func init() {
	codec.Register(codec.Format{
		Name: Memex, Title: "Memex", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool {
			return c.Some(isMemex) || isMemex(first(c.JSON.Get("annotations")))
		}, Read: readMemex,
	})
}

func isMemex(v strictjson.Value) bool {
	return v.Get("pageUrl").Kind() == '"' && (v.Get("body").Written() || v.Get("comment").Written())
}

func first(list strictjson.Value) strictjson.Value {
	for item := range list.Items() {
		return item
	}
	return strictjson.Value{}
}

func readMemex(c codec.Content) (codec.Result, error) {
	r := newReader(Memex)
	if list := c.JSON.Get("annotations"); list.Kind() == '[' {
		n := 0
		for item := range list.Items() {
			n++
			if err := r.record(codec.Record{Number: n, JSON: item}, "annotation", r.memex); err != nil {
				return codec.Result{}, err
			}
		}
		return r.result()
	}
	for record := range c.Records() {
		if err := r.record(record, "annotation", r.memex); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

func (r *reader) memex(v strictjson.Value, place string) error {
	m := mark{
		place: place, source: pageAddress(firstText(v, "pageUrl")), title: firstText(v, "pageTitle"), id: firstText(v, "url", "id"), note: plain(firstText(v, "comment")),
		tags: texts(v.Get("tags"), "name"), created: codec.TimeOf(firstText(v, "createdWhen")), modified: codec.TimeOf(firstText(v, "lastEdited")), own: v.Compact(), utf16: true,
	}
	selector := v.Get("selector")
	m.quote.Exact = firstText(v, "body")
	if q := firstText(selector, "quote"); q != "" {
		m.quote.Exact = q
	}
	for s := range selector.Get("descriptor").Get("content").Items() {
		switch s.Get("type").Text() {
		case "TextQuoteSelector":
			m.quote = annotation.TextQuote{Exact: firstText(s, "exact"), Prefix: firstText(s, "prefix"), Suffix: firstText(s, "suffix")}
		case "TextPositionSelector":
			start, err1 := s.Get("start").Int("start")
			end, err2 := s.Get("end").Int("end")
			if err1 == nil && err2 == nil && start >= 0 && end > start {
				m.position = &annotation.Position{Start: start, End: end}
			}
		}
	}
	return r.add(m)
}

// pageAddress is an address, which Memex keeps without its scheme.
func pageAddress(s string) string {
	if s == "" || hasScheme(s) {
		return s
	}
	return "https://" + s
}

func hasScheme(s string) bool {
	for i, c := range []byte(s) {
		switch {
		case c == ':':
			return i > 0 && len(s) > i+2 && s[i+1:i+3] == "//"
		case c|0x20 < 'a' || c|0x20 > 'z':
			return false
		}
	}
	return false
}
