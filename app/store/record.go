package store

import (
	"encoding/json"
	"fmt"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// recordVersion is written into every record. Older ones are read for good:
// version 1 had neither details nor revisions, and up to version 2 only claims had
// a verdict.
const recordVersion = 3

type annotationRecord struct {
	Version      int                     `json:"v"`
	ID           string                  `json:"id"`
	Kind         string                  `json:"kind"`
	Source       string                  `json:"source"`
	Start        int                     `json:"start"` // bytes
	End          int                     `json:"end"`
	Exact        string                  `json:"exact"`
	Prefix       string                  `json:"prefix,omitempty"`
	Suffix       string                  `json:"suffix,omitempty"`
	AnchorStatus annotation.AnchorStatus `json:"standing,omitzero"`
	Details      annotation.Details      `json:"details,omitzero"`
	Note         string                  `json:"note,omitempty"`
	Foreign      string                  `json:"foreign,omitempty"`
	Created      time.Time               `json:"created"`
	Modified     time.Time               `json:"modified"`
}

// EncodeAnnotation is the record of an annotation, as JSON.
func EncodeAnnotation(a annotation.Annotation) string {
	t := a.Target
	return string(appendMark(make([]byte, 0, 1024), annotationRecord{
		recordVersion, string(a.ID), string(a.Kind), t.Source, t.Span.Start, t.Span.End,
		t.Quote.Exact, t.Quote.Prefix, t.Quote.Suffix, t.AnchorStatus, a.Details, a.Note, a.Foreign, a.Created, a.Modified,
	}))
}

// DecodeAnnotation reads a record of an annotation. Whether it suits its
// article's text is for annotation.Check to say.
func DecodeAnnotation(record string) (annotation.Annotation, error) {
	var r annotationRecord
	if !readMark(record, &r) || r.Version < 1 || r.Version > recordVersion {
		r = annotationRecord{}
		if err := decode(record, &r, &r.Version); err != nil {
			return annotation.Annotation{}, fmt.Errorf("annotation record: %w", err)
		}
	}
	kind := annotation.Kind(r.Kind)
	r.Details.Verdict = r.Details.Verdict.On(kind)
	return annotation.Annotation{
		ID: annotation.ID(r.ID), Kind: kind, Details: r.Details, Note: r.Note, Foreign: r.Foreign, Created: r.Created, Modified: r.Modified,
		Target: annotation.Target{
			Source: r.Source, Span: text.Span{Start: r.Start, End: r.End},
			Quote: annotation.TextQuote{Exact: r.Exact, Prefix: r.Prefix, Suffix: r.Suffix}, AnchorStatus: r.AnchorStatus,
		},
	}, nil
}

type articleRecord struct {
	Version   int           `json:"v"`
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	Author    string        `json:"author,omitempty"`
	Source    string        `json:"source,omitempty"`
	URL       string        `json:"url,omitempty"`
	Published string        `json:"published,omitempty"`
	Lang      string        `json:"lang,omitempty"`
	Revises   string        `json:"revises,omitempty"`
	Added     time.Time     `json:"added"`
	Text      string        `json:"text"`
	Blocks    []blockRecord `json:"blocks"`
}

type blockRecord struct {
	Role  string `json:"role"`
	Start int    `json:"start"` // bytes
	End   int    `json:"end"`
}

// EncodeArticle is the record of an article, as JSON.
func EncodeArticle(a article.Article) string {
	r := articleRecord{recordVersion, string(a.ID), a.Title, a.Author, a.Source, a.URL, a.Published, a.Lang, string(a.Revises), a.Added, a.Text, nil}
	for _, b := range a.Blocks {
		r.Blocks = append(r.Blocks, blockRecord{string(b.Role), b.Span.Start, b.Span.End})
	}
	return encode(r)
}

// DecodeArticle reads a record of an article and checks it.
func DecodeArticle(record string) (article.Article, error) {
	var r articleRecord
	if err := decode(record, &r, &r.Version); err != nil {
		return article.Article{}, fmt.Errorf("article record: %w", err)
	}
	a := article.Article{
		ID: article.ID(r.ID), Title: r.Title, Author: r.Author, Source: r.Source, URL: r.URL,
		Published: r.Published, Lang: r.Lang, Revises: article.ID(r.Revises), Added: r.Added, Text: r.Text,
	}
	for _, b := range r.Blocks {
		a.Blocks = append(a.Blocks, article.Block{Role: article.Role(b.Role), Span: text.Span{Start: b.Start, End: b.End}})
	}
	if err := a.Check(); err != nil {
		return article.Article{}, fmt.Errorf("article record %.60q: %w", r.ID, err)
	}
	return a, nil
}

func encode(record any) string {
	b, err := json.Marshal(record)
	if err != nil {
		// Strings, numbers and times within a century always marshal.
		panic(fmt.Sprintf("encode %T: %v", record, err))
	}
	return string(b)
}

func decode(record string, into any, version *int) error {
	if err := json.Unmarshal([]byte(record), into); err != nil {
		return err
	}
	if *version < 1 || *version > recordVersion {
		return fmt.Errorf("version %d is unknown", *version)
	}
	return nil
}
