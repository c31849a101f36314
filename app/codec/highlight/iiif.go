package highlight

import (
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// IIIF is the name of annotations as viewers of pictures have them: the pages in a Manifest
// of IIIF Presentation 3, or one such page, and the lists of Presentation 2, which are Open
// Annotations with names of their own and which Mirador 2 wrote.
// Annotation pages on anything else than pictures are the W3C's.
const IIIF = "iiif"

func init() {
	codec.Register(codec.Format{
		Name: IIIF, Title: "IIIF annotations", Extension: ".json", MediaType: "application/ld+json",
		Is: func(c codec.Content) bool { return c.Some(isIIIF) }, Read: readIIIF,
	})
}

func isIIIF(v strictjson.Value) bool {
	if isOpenAnnotation(v) {
		return false
	}
	switch v.Get("@type").Text() {
	case "sc:AnnotationList", "oa:Annotation", "sc:Manifest", "sc:Canvas":
		return true
	}
	kind := v.Get("type").Text()
	if kind == "AnnotationPage" && onPictures(v) {
		return true
	}
	return (kind == "Manifest" || kind == "Canvas") && (v.Get("items").Kind() == '[' || v.Get("annotations").Kind() == '[')
}

// onPictures reports whether the annotations of a page are on canvases: IIIF's context, or a
// region as the first target.
func onPictures(v strictjson.Value) bool {
	for c := range v.Get("@context").Each() {
		if strings.Contains(c.Text(), "iiif.io/api/presentation") {
			return true
		}
	}
	for item := range v.Get("items").Items() {
		return strings.Contains(item.Get("target").Text(), "#xywh=")
	}
	return false
}

// iiif reads what is in a file.
type iiif struct {
	*reader
	n int
}

func readIIIF(c codec.Content) (codec.Result, error) {
	r := iiif{newReader(IIIF), 0}
	for record := range c.Records() {
		if record.Err != nil {
			r.remarks.Add(fmt.Sprintf("line %d", record.Number), record.Err)
			continue
		}
		if err := r.walk(record.JSON, "", 0); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

// deepest bounds how far within a manifest annotations are looked for.
const deepest = 20

// walk looks for annotations. A picture that is painted on a canvas is one by the letter, and
// none that a person made.
func (r *iiif) walk(v strictjson.Value, title string, depth int) error {
	if depth > deepest {
		return nil
	}
	if t := labelText(v.Get("label")); t != "" {
		title = t
	}
	switch {
	case v.Get("@type").IsText("oa:Annotation"):
		return r.open(v, title)
	case v.Get("type").IsText("Annotation"):
		return r.web(v, title)
	}
	for _, name := range []string{"resources", "annotations", "items", "otherContent", "sequences", "canvases"} {
		for item := range v.Get(name).Items() {
			if err := r.walk(item, title, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// labelText is a label, which version 3 has by languages.
func labelText(v strictjson.Value) string {
	if v.Kind() == '"' {
		return v.Text()
	}
	for _, all := range v.Members() {
		for t := range all.Each() {
			return t.Text()
		}
	}
	return ""
}

func isPainting(v strictjson.Value) bool {
	for m := range v.Get("motivation").Each() {
		if m.IsText("sc:painting") || m.IsText("painting") || m.IsText("supplementing") {
			return true
		}
	}
	return false
}

// web reads an annotation of version 3.
func (r *iiif) web(v strictjson.Value, title string) error {
	if r.n++; isPainting(v) {
		return nil
	}
	m := mark{place: fmt.Sprintf("annotation %d", r.n), title: title, id: firstText(v, "id"), created: codec.Time(v.Get("created")), modified: codec.Time(v.Get("modified")), own: v.Compact()}
	m.creator = firstText(v.Get("creator"), "name", "id")
	for b := range v.Get("body").Each() {
		m.body(b.Get("purpose").Text(), plain(firstText(b, "value")))
	}
	for t := range v.Get("target").Each() {
		m.aim(t)
		break
	}
	return r.add(m)
}

// open reads an Open Annotation.
func (r *iiif) open(v strictjson.Value, title string) error {
	if r.n++; isPainting(v) {
		return nil
	}
	m := mark{place: fmt.Sprintf("annotation %d", r.n), title: title, id: firstText(v, "@id"), own: v.Compact()}
	m.created = codec.TimeOf(firstText(v, "oa:annotatedAt", "annotatedAt", "created"))
	m.creator = firstText(v.Get("annotatedBy"), "name", "foaf:name", "@id")
	for _, name := range []string{"resource", "body", "hasBody"} {
		for b := range v.Get(name).Each() {
			purpose := ""
			if b.Get("@type").IsText("oa:Tag") {
				purpose = "tagging"
			}
			m.body(purpose, plain(firstText(b, "chars", "cnt:chars", "value")))
		}
	}
	for _, name := range []string{"on", "target", "hasTarget"} {
		for t := range v.Get(name).Each() {
			m.aim(t)
			break
		}
	}
	return r.add(m)
}

func (m *mark) body(purpose, words string) {
	switch {
	case words == "":
	case purpose == "tagging" || purpose == "classifying":
		m.tags = append(m.tags, words)
	case m.note == "":
		m.note = words
	default:
		m.note += "\n" + words
	}
}

// aim reads what a mark is on, in either generation's names.
func (m *mark) aim(t strictjson.Value) {
	source := t.Text()
	if t.Kind() == '{' {
		if source = firstText(t, "full", "source", "id", "@id"); source == "" {
			source = firstText(t.Get("source"), "id", "@id")
		}
	}
	region := ""
	m.source, region, _ = strings.Cut(source, "#")
	for s := range t.Get("selector").Each() {
		m.selector(s, 0)
	}
	if m.quote.Exact == "" && (strings.HasPrefix(region, "xywh=") || t.Get("selector").Exists()) {
		m.unplaced = "it is on a region of a picture"
	}
}

func (m *mark) selector(s strictjson.Value, depth int) {
	switch kind := strings.TrimPrefix(firstText(s, "@type", "type"), "oa:"); {
	case kind == "TextQuoteSelector" && m.quote.Exact == "":
		m.quote = annotation.TextQuote{Exact: firstText(s, "exact"), Prefix: firstText(s, "prefix"), Suffix: firstText(s, "suffix")}
	case depth < 5:
		for _, name := range []string{"default", "item", "refinedBy"} {
			for inner := range s.Get(name).Each() {
				m.selector(inner, depth+1)
			}
		}
	}
}
