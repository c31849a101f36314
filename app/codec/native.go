package codec

import (
	"bytes"
	"io"
	"strconv"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// nativeVersion is what is written. DecodeNative reads it and every one before
// it: version 1 had neither details nor tags, links or earlier versions of the text,
// and up to version 2 the source of a target was the id of the article, which other
// tools cannot go to.
const nativeVersion = 3

// The terms that are not the W3C's live in a namespace that is a name and not
// an address.
const (
	annoContext  = "http://www.w3.org/ns/anno.jsonld"
	glossContext = "urn:gloss:terms#"
)

// context says what the terms mean. What is inside details and standing has
// short names, which mean Gloss's own there and nowhere else.
const context = `["` + annoContext + `",{"gloss":"` + glossContext + `",` +
	`"gloss:details":{"@id":"` + glossContext + `details","@context":{"@vocab":"` + glossContext + `"}},` +
	`"gloss:standing":{"@id":"` + glossContext + `standing","@context":{"@vocab":"` + glossContext + `"}}}]`

// The native file is a W3C AnnotationCollection in JSON-LD, as in the Web
// Annotation Data Model, https://www.w3.org/TR/annotation-model/, with the
// article beside it. All offsets are Unicode code points of the article's text.
// Each annotation is a W3C annotation on its own: its kind is its first tagging
// body, its tags are the others, its note is a commenting body, its links are
// linking bodies; what only Gloss knows of it is in gloss:details.

// EncodeNative writes the document as Gloss's own file, from which
// DecodeNative brings everything back. The same document gives the same bytes.
func EncodeNative(d Document) []byte {
	var b bytes.Buffer
	if err := writeNative(&b, d); err != nil {
		panic("a buffer does not fail: " + err.Error())
	}
	return b.Bytes()
}

func writeNative(out io.Writer, d Document) error {
	w := &jsonWriter{out: out, indent: true}
	in := d.versions()
	w.open('{')
	w.name("@context")
	w.raw(context)
	w.member("id", string(article.ContentID("collection "+string(d.Article.ID))))
	w.member("type", "AnnotationCollection")
	w.number("gloss:version", nativeVersion)
	w.member("gloss:offsets", "code points")
	w.member("label", d.Article.Title)
	w.number("total", len(d.Annotations))
	w.name("gloss:article")
	w.article(d.Article, in[d.Article.ID].x, d.Shelves[d.Article.ID])
	if len(d.Earlier) > 0 {
		w.begin("gloss:earlier", '[')
		for _, a := range d.Earlier {
			w.article(a, in[a.ID].x, d.Shelves[a.ID])
		}
		w.close(']')
	}
	if len(d.Annotations) > 0 {
		w.begin("first", '{')
		w.member("@context", annoContext)
		w.member("id", string(article.ContentID("page "+string(d.Article.ID))))
		w.member("type", "AnnotationPage")
		w.number("startIndex", 0)
		w.begin("items", '[')
		for _, a := range d.Annotations {
			w.annotation(a, in[article.ID(a.Target.Source)])
		}
		w.close(']')
		w.close('}')
	}
	w.close('}')
	return w.done()
}

func (w *jsonWriter) article(a article.Article, x *text.Index, s ReadingState) {
	w.open('{')
	w.member("id", string(a.ID))
	w.member("gloss:title", a.Title)
	w.field("gloss:author", a.Author)
	w.field("gloss:source", a.Source)
	w.field("gloss:url", a.URL)
	w.field("gloss:published", a.Published)
	w.field("gloss:lang", a.Lang)
	w.field("gloss:revises", string(a.Revises))
	w.member("gloss:added", stamp(a.Added))
	w.member("gloss:text", a.Text)
	w.begin("gloss:blocks", '[')
	for _, b := range a.Blocks {
		w.open('{')
		w.member("gloss:role", string(b.Role))
		w.number("start", x.ToRunes(b.Span.Start))
		w.number("end", x.ToRunes(b.Span.End))
		w.close('}')
	}
	w.close(']')
	w.shelf(s)
	w.close('}')
}

func (w *jsonWriter) annotation(a annotation.Annotation, on version) {
	f := foreignOf(a)
	w.open('{')
	w.name("@context")
	w.raw(taken(f.members, "@context", `"`+annoContext+`"`))
	w.member("id", string(a.ID))
	w.name("type")
	w.raw(taken(f.members, "type", `"Annotation"`))
	w.name("motivation")
	w.raw(taken(f.members, "motivation", `"classifying"`))
	w.member("created", stamp(a.Created))
	w.member("modified", stamp(a.Modified))
	w.bodies(a, f)
	w.details(a.Details)
	w.target(a.Target, f, on)
	w.members(f.members, overrides)
	w.close('}')
}

func (w *jsonWriter) bodies(a annotation.Annotation, f *parts) {
	w.begin("body", '[')
	w.textualBody("tagging", string(a.Kind))
	for _, t := range a.Tags {
		w.textualBody("tagging", t)
	}
	if a.Note != "" {
		w.open('{')
		w.name("type")
		w.raw(taken(f.note, "type", `"TextualBody"`))
		w.name("purpose")
		w.raw(taken(f.note, "purpose", `"commenting"`))
		w.member("value", a.Note)
		w.members(f.note, []string{"type", "purpose"})
		w.close('}')
	}
	for _, l := range a.Links {
		w.open('{')
		w.member("type", "SpecificResource")
		w.member("purpose", "linking")
		w.member("source", string(l.To))
		w.member("gloss:as", string(l.As))
		w.close('}')
	}
	for _, b := range f.bodies {
		w.raw(b)
	}
	w.close(']')
}

func (w *jsonWriter) textualBody(purpose, value string) {
	w.open('{')
	w.member("type", "TextualBody")
	w.member("purpose", purpose)
	w.member("value", value)
	w.close('}')
}

// target writes where a mark stands: at the article's address, for all, and on which
// version of its text.
func (w *jsonWriter) target(t annotation.Target, f *parts, on version) {
	x := on.x
	w.begin("target", '{')
	w.member("source", resource(on.article))
	w.member("gloss:on", t.Source)
	w.begin("selector", '[')
	w.quoteSelector(t.Quote)
	w.positionSelector(x.ToRunes(t.Span.Start), x.ToRunes(t.Span.End))
	for _, s := range f.selectors {
		w.raw(s)
	}
	w.close(']')
	s := t.Whole()
	w.begin("gloss:standing", '{')
	w.field("version", s.Version)
	w.field("state", string(s.State))
	w.name("confidence")
	w.raw(strconv.FormatFloat(s.Confidence, 'g', -1, 64))
	w.field("former", s.Former)
	w.flag("kept", s.Kept)
	w.close('}')
	w.members(f.target, oursAim)
	w.close('}')
}

func (w *jsonWriter) quoteSelector(q annotation.TextQuote) {
	w.open('{')
	w.member("type", "TextQuoteSelector")
	w.member("exact", q.Exact)
	w.field("prefix", q.Prefix)
	w.field("suffix", q.Suffix)
	w.close('}')
}

func (w *jsonWriter) positionSelector(start, end int) {
	w.open('{')
	w.member("type", "TextPositionSelector")
	w.number("start", start)
	w.number("end", end)
	w.close('}')
}

// flag writes true, and nothing for false.
func (w *jsonWriter) flag(name string, on bool) {
	if on {
		w.name(name)
		w.raw("true")
	}
}

// details writes what has no place in the W3C's model.
func (w *jsonWriter) details(d annotation.Details) {
	said, q, n := d.Said, d.Quotation, d.Quantity
	if said == (annotation.Attribution{}) && d.Verdict == "" && len(d.Evidence) == 0 && q == (annotation.Quotation{}) && n == (annotation.Quantity{}) {
		return
	}
	w.begin("gloss:details", '{')
	if said != (annotation.Attribution{}) {
		w.begin("said", '{')
		w.field("name", said.Name)
		w.field("role", said.Role)
		w.field("on", said.On)
		w.field("where", said.Where)
		w.close('}')
	}
	w.field("verdict", string(d.Verdict))
	if len(d.Evidence) > 0 {
		w.begin("evidence", '[')
		for _, e := range d.Evidence {
			w.open('{')
			w.field("url", e.URL)
			w.field("title", e.Title)
			w.field("excerpt", e.Excerpt)
			w.field("stance", string(e.Stance))
			w.field("accessed", e.Accessed)
			w.close('}')
		}
		w.close(']')
	}
	if q != (annotation.Quotation{}) {
		w.begin("quotation", '{')
		w.field("cue", q.Cue)
		w.field("form", string(q.Form))
		w.field("verified", q.Verified)
		w.close('}')
	}
	if n != (annotation.Quantity{}) {
		w.begin("quantity", '{')
		w.field("value", string(n.Value))
		w.field("from", string(n.From))
		w.field("to", string(n.To))
		w.flag("approximate", n.Approximate)
		w.field("unit", n.Unit)
		w.field("of", n.Of)
		w.field("period", n.Period)
		w.field("source", n.Source)
		w.close('}')
	}
	w.close('}')
}
