package codec

import (
	"bytes"
	"encoding/json"
	"fmt"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// nativeVersion is what EncodeNative writes. DecodeNative reads it and every
// one before it: version 1 had neither details nor earlier versions of the text.
const nativeVersion = 2

// The terms that are not the W3C's live in a namespace that is a name and not
// an address.
const (
	annoContext  = "http://www.w3.org/ns/anno.jsonld"
	glossContext = "urn:gloss:terms#"
)

// context says what the terms mean. What is inside details and standing has
// short names, which mean Gloss's own there and nowhere else.
func context() []any {
	inside := map[string]any{"@vocab": glossContext}
	return []any{annoContext, map[string]any{
		"gloss":          glossContext,
		"gloss:details":  map[string]any{"@id": glossContext + "details", "@context": inside},
		"gloss:standing": map[string]any{"@id": glossContext + "standing", "@context": inside},
	}}
}

// The native file is a W3C AnnotationCollection in JSON-LD, as in the Web
// Annotation Data Model, https://www.w3.org/TR/annotation-model/, with the
// article beside it. All offsets are Unicode code points of the article's text.
type (
	nativeFile struct {
		Context []any           `json:"@context"`
		ID      string          `json:"id"`
		Type    string          `json:"type"`
		Version int             `json:"gloss:version"`
		Offsets string          `json:"gloss:offsets"`
		Label   string          `json:"label"`
		Total   int             `json:"total"`
		Article nativeArticle   `json:"gloss:article"`
		Earlier []nativeArticle `json:"gloss:earlier,omitempty"`
		First   *nativePage     `json:"first,omitempty"`
	}
	nativeArticle struct {
		ID        string        `json:"id"`
		Title     string        `json:"gloss:title"`
		Author    string        `json:"gloss:author,omitempty"`
		Source    string        `json:"gloss:source,omitempty"`
		URL       string        `json:"gloss:url,omitempty"`
		Published string        `json:"gloss:published,omitempty"`
		Lang      string        `json:"gloss:lang,omitempty"`
		Revises   string        `json:"gloss:revises,omitempty"`
		Added     string        `json:"gloss:added"`
		Text      string        `json:"gloss:text"`
		Blocks    []nativeBlock `json:"gloss:blocks"`
	}
	nativeBlock struct {
		Role  string `json:"gloss:role"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	nativePage struct {
		ID         string             `json:"id"`
		Type       string             `json:"type"`
		StartIndex int                `json:"startIndex"`
		Items      []nativeAnnotation `json:"items"`
	}
	nativeAnnotation struct {
		Context    string             `json:"@context"`
		ID         string             `json:"id"`
		Type       string             `json:"type"`
		Motivation string             `json:"motivation"`
		Created    string             `json:"created"`
		Modified   string             `json:"modified"`
		Body       []nativeBody       `json:"body"`
		Details    annotation.Details `json:"gloss:details,omitzero"`
		Target     nativeTarget       `json:"target"`
	}
	nativeBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value"`
	}
	nativeTarget struct {
		Source   string              `json:"source"`
		Selector []nativeSelector    `json:"selector"`
		Standing annotation.Standing `json:"gloss:standing,omitzero"`
	}
	nativeSelector struct {
		Type   string  `json:"type"`
		Exact  *string `json:"exact,omitempty"`
		Prefix string  `json:"prefix,omitempty"`
		Suffix string  `json:"suffix,omitempty"`
		Start  *int    `json:"start,omitempty"`
		End    *int    `json:"end,omitempty"`
	}
)

// EncodeNative writes the document as Gloss's own file, from which
// DecodeNative brings everything back. The same document gives the same bytes.
func EncodeNative(d Document) []byte {
	in := d.versions()
	f := nativeFile{
		Context: context(),
		ID:      string(article.ContentID("collection " + string(d.Article.ID))),
		Type:    "AnnotationCollection", Version: nativeVersion, Offsets: "code points",
		Label: d.Article.Title, Total: len(d.Annotations), Article: encodeArticle(d.Article, in.index(d.Article.ID)),
	}
	for _, a := range d.Earlier {
		f.Earlier = append(f.Earlier, encodeArticle(a, in.index(a.ID)))
	}
	if len(d.Annotations) > 0 {
		f.First = &nativePage{ID: string(article.ContentID("page " + string(d.Article.ID))), Type: "AnnotationPage"}
		for _, a := range d.Annotations {
			f.First.Items = append(f.First.Items, encodeAnnotation(a, in.index(article.ID(a.Target.Source))))
		}
	}
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	w.SetIndent("", " ")
	if err := w.Encode(f); err != nil {
		// Structs of strings and numbers always marshal.
		panic(fmt.Sprintf("encode native file: %v", err))
	}
	return b.Bytes()
}

func encodeArticle(a article.Article, x *text.Index) nativeArticle {
	n := nativeArticle{
		ID: string(a.ID), Title: a.Title, Author: a.Author, Source: a.Source, URL: a.URL,
		Published: a.Published, Lang: a.Lang, Revises: string(a.Revises), Added: stamp(a.Added), Text: a.Text,
	}
	for _, b := range a.Blocks {
		n.Blocks = append(n.Blocks, nativeBlock{string(b.Role), x.ToRunes(b.Span.Start), x.ToRunes(b.Span.End)})
	}
	return n
}

func encodeAnnotation(a annotation.Annotation, x *text.Index) nativeAnnotation {
	n := nativeAnnotation{
		Context: annoContext, ID: string(a.ID), Type: "Annotation", Motivation: "classifying",
		Created: stamp(a.Created), Modified: stamp(a.Modified),
		Body:    []nativeBody{{"TextualBody", "tagging", string(a.Kind)}},
		Details: a.Details,
		Target:  nativeTarget{Source: a.Target.Source, Standing: a.Target.Standing},
	}
	if a.Note != "" {
		n.Body = append(n.Body, nativeBody{"TextualBody", "commenting", a.Note})
	}
	t := a.Target
	start, end := x.ToRunes(t.Span.Start), x.ToRunes(t.Span.End)
	n.Target.Selector = []nativeSelector{
		{Type: "TextQuoteSelector", Exact: &t.Quote.Exact, Prefix: t.Quote.Prefix, Suffix: t.Quote.Suffix},
		{Type: "TextPositionSelector", Start: &start, End: &end},
	}
	return n
}
