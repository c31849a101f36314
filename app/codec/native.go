package codec

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// nativeVersion is what is written. DecodeNative reads it and every one before
// it: version 1 had neither details nor tags, links or earlier versions of the text;
// up to version 2 the source of a target was the id of the article, which other
// tools cannot go to; and up to version 3 only claims had a verdict, some of them
// with other ids.
const nativeVersion = 4

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

// writer writes what documents have in common in the formats that are JSON.
type writer struct{ *strictjson.Writer }

func writeNative(out io.Writer, d Document) error {
	w := writer{strictjson.NewIndentedWriter(out)}
	in := d.versions()
	w.Open('{')
	w.Name("@context")
	w.Raw(context)
	w.Member("id", string(article.ContentID("collection "+string(d.Article.ID))))
	w.Member("type", "AnnotationCollection")
	w.IntMember("gloss:version", nativeVersion)
	w.Member("gloss:offsets", "code points")
	w.Member("label", d.Article.Title)
	w.IntMember("total", len(d.Annotations))
	w.Name("gloss:article")
	w.article(d.Article, in[d.Article.ID].x, d.Shelves[d.Article.ID])
	if len(d.Earlier) > 0 {
		w.OpenMember("gloss:earlier", '[')
		for _, a := range d.Earlier {
			w.article(a, in[a.ID].x, d.Shelves[a.ID])
		}
		w.Close(']')
	}
	if len(d.Annotations) > 0 {
		w.OpenMember("first", '{')
		w.Member("@context", annoContext)
		w.Member("id", string(article.ContentID("page "+string(d.Article.ID))))
		w.Member("type", "AnnotationPage")
		w.IntMember("startIndex", 0)
		w.OpenMember("items", '[')
		for _, a := range d.Annotations {
			w.annotation(a, in[article.ID(a.Target.Source)])
		}
		w.Close(']')
		w.Close('}')
	}
	w.Close('}')
	return w.End()
}

func (w writer) article(a article.Article, x *text.Index, s ReadingState) {
	w.Open('{')
	w.Member("id", string(a.ID))
	w.Member("gloss:title", a.Title)
	w.NonEmpty("gloss:author", a.Author)
	w.NonEmpty("gloss:source", a.Source)
	w.NonEmpty("gloss:url", a.URL)
	w.NonEmpty("gloss:published", a.Published)
	w.NonEmpty("gloss:lang", a.Lang)
	w.NonEmpty("gloss:revises", string(a.Revises))
	w.Member("gloss:added", stamp(a.Added))
	w.Member("gloss:text", a.Text)
	w.OpenMember("gloss:blocks", '[')
	for _, b := range a.Blocks {
		w.Open('{')
		w.Member("gloss:role", string(b.Role))
		w.IntMember("start", x.ToRunes(b.Span.Start))
		w.IntMember("end", x.ToRunes(b.Span.End))
		w.Close('}')
	}
	w.Close(']')
	w.shelf(s)
	w.Close('}')
}

func (w writer) annotation(a annotation.Annotation, on version) {
	f := foreignOf(a)
	w.Open('{')
	w.Name("@context")
	w.Raw(taken(f.members, "@context", `"`+annoContext+`"`))
	w.Member("id", string(a.ID))
	w.Name("type")
	w.Raw(taken(f.members, "type", `"Annotation"`))
	w.Name("motivation")
	w.Raw(taken(f.members, "motivation", `"classifying"`))
	w.Member("created", stamp(a.Created))
	w.Member("modified", stamp(a.Modified))
	w.bodies(a, f)
	w.details(a.Details)
	w.target(a.Target, f, on)
	w.members(f.members, overrides)
	w.Close('}')
}

func (w writer) bodies(a annotation.Annotation, f *parts) {
	w.OpenMember("body", '[')
	w.textualBody("tagging", string(a.Kind))
	for _, t := range a.Tags {
		w.textualBody("tagging", t)
	}
	if a.Note != "" {
		w.Open('{')
		w.Name("type")
		w.Raw(taken(f.note, "type", `"TextualBody"`))
		w.Name("purpose")
		w.Raw(taken(f.note, "purpose", `"commenting"`))
		w.Member("value", a.Note)
		w.members(f.note, []string{"type", "purpose"})
		w.Close('}')
	}
	for _, l := range a.Links {
		w.Open('{')
		w.Member("type", "SpecificResource")
		w.Member("purpose", "linking")
		w.Member("source", string(l.To))
		w.Member("gloss:as", string(l.As))
		w.Close('}')
	}
	w.verdictBody(a)
	for _, b := range f.bodies {
		w.Raw(b)
	}
	w.Close(']')
}

func (w writer) textualBody(purpose, value string) {
	w.Open('{')
	w.Member("type", "TextualBody")
	w.Member("purpose", purpose)
	w.Member("value", value)
	w.Close('}')
}

// target writes where a mark stands: at the article's address, for all, and on which
// version of its text.
func (w writer) target(t annotation.Target, f *parts, on version) {
	x := on.x
	w.OpenMember("target", '{')
	w.Member("source", resource(on.article))
	w.Member("gloss:on", t.Source)
	w.OpenMember("selector", '[')
	w.ownQuoteSelector(t.Quote)
	w.positionSelector(x.ToRunes(t.Span.Start), x.ToRunes(t.Span.End))
	for _, s := range f.selectors {
		w.Raw(s)
	}
	w.Close(']')
	s := t.Whole()
	w.OpenMember("gloss:standing", '{')
	w.NonEmpty("version", s.Version)
	w.NonEmpty("state", string(s.State))
	w.Name("confidence")
	w.Raw(strconv.FormatFloat(s.Confidence, 'g', -1, 64))
	w.NonEmpty("former", s.Former)
	w.TrueMember("kept", s.Kept)
	w.TrueMember("verdictBefore", s.VerdictBefore)
	w.TrueMember("readingBefore", s.ReadingBefore)
	w.Close('}')
	w.members(f.target, oursAim)
	w.Close('}')
}

func (w writer) quoteSelector(q annotation.TextQuote) {
	w.Open('{')
	w.Member("type", "TextQuoteSelector")
	w.Member("exact", q.Exact)
	w.NonEmpty("prefix", q.Prefix)
	w.NonEmpty("suffix", q.Suffix)
	w.Close('}')
}

// ownQuoteSelector is quoteSelector with context that stays within its paragraph. Where
// the mark has more, that stands beside it for Gloss alone.
func (w writer) ownQuoteSelector(q annotation.TextQuote) {
	near := withinParagraph(q)
	w.Open('{')
	w.Member("type", "TextQuoteSelector")
	w.Member("exact", q.Exact)
	w.NonEmpty("prefix", near.Prefix)
	w.NonEmpty("suffix", near.Suffix)
	if near.Prefix != q.Prefix {
		w.Member("gloss:prefix", q.Prefix)
	}
	if near.Suffix != q.Suffix {
		w.Member("gloss:suffix", q.Suffix)
	}
	w.Close('}')
}

// withinParagraph is a quote whose context ends where its paragraph does. What stands
// between two paragraphs is ours: a page has no such line ends, so that other tools, which
// compare letter by letter, would not find the quote there.
func withinParagraph(q annotation.TextQuote) annotation.TextQuote {
	q.Prefix = q.Prefix[strings.LastIndexByte(q.Prefix, '\n')+1:]
	if i := strings.IndexAny(q.Suffix, "\r\n"); i >= 0 {
		q.Suffix = q.Suffix[:i]
	}
	return q
}

func (w writer) positionSelector(start, end int) {
	w.Open('{')
	w.Member("type", "TextPositionSelector")
	w.IntMember("start", start)
	w.IntMember("end", end)
	w.Close('}')
}

// details writes what has no place in the W3C's model.
func (w writer) details(d annotation.Details) {
	said, q, n := d.Said, d.Quotation, d.Quantity
	if said == (annotation.Attribution{}) && d.Verdict == "" && len(d.Evidence) == 0 && q == (annotation.Quotation{}) && n == (annotation.Quantity{}) {
		return
	}
	w.OpenMember("gloss:details", '{')
	if said != (annotation.Attribution{}) {
		w.OpenMember("said", '{')
		w.NonEmpty("name", said.Name)
		w.NonEmpty("role", said.Role)
		w.NonEmpty("on", said.On)
		w.NonEmpty("where", said.Where)
		w.Close('}')
	}
	w.NonEmpty("verdict", string(d.Verdict))
	if len(d.Evidence) > 0 {
		w.OpenMember("evidence", '[')
		for _, e := range d.Evidence {
			w.Open('{')
			w.NonEmpty("url", e.URL)
			w.NonEmpty("title", e.Title)
			w.NonEmpty("excerpt", e.Excerpt)
			w.NonEmpty("stance", string(e.Stance))
			w.NonEmpty("accessed", e.Accessed)
			w.NonEmpty("archive", e.Archive)
			w.Close('}')
		}
		w.Close(']')
	}
	if q != (annotation.Quotation{}) {
		w.OpenMember("quotation", '{')
		w.NonEmpty("cue", q.Cue)
		w.NonEmpty("form", string(q.Form))
		w.NonEmpty("verified", q.Verified)
		w.Close('}')
	}
	if n != (annotation.Quantity{}) {
		w.OpenMember("quantity", '{')
		w.NonEmpty("value", string(n.Value))
		w.NonEmpty("from", string(n.From))
		w.NonEmpty("to", string(n.To))
		w.TrueMember("approximate", n.Approximate)
		w.NonEmpty("unit", n.Unit)
		w.NonEmpty("of", n.Of)
		w.NonEmpty("period", n.Period)
		w.NonEmpty("source", n.Source)
		w.Close('}')
	}
	w.Close('}')
}
