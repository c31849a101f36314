package codec

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// DecodeNative reads what EncodeNative wrote. The error names the place, or is
// one of ErrTooLarge, ErrNotJSON, ErrNotGloss and ErrNewer.
func DecodeNative(file []byte) (Document, error) {
	f, err := parseNative(file)
	if err != nil {
		return Document{}, err
	}
	a, err := decodeArticle(f.Article)
	if err != nil {
		return Document{}, fmt.Errorf("article: %w", err)
	}
	d := Document{Article: a}
	if d.Earlier, err = decodeEarlier(f.Earlier, a.ID); err != nil {
		return Document{}, err
	}
	in, seen := d.versions(), map[annotation.ID]bool{}
	for i, n := range f.items() {
		m, err := decodeAnnotation(n, in)
		if err == nil && seen[m.ID] {
			err = fmt.Errorf("id %.60q is there twice", n.ID)
		}
		if err != nil {
			return Document{}, fmt.Errorf("annotation %d: %w", i+1, err)
		}
		seen[m.ID] = true
		d.Annotations = append(d.Annotations, m)
	}
	if f.Total != len(d.Annotations) {
		return Document{}, fmt.Errorf("total is %d, but there are %d annotations", f.Total, len(d.Annotations))
	}
	annotation.Sort(d.Annotations)
	return d, nil
}

// maxEarlier bounds how many versions of an article a file may bring.
const maxEarlier = 100

func decodeEarlier(ns []nativeArticle, newest article.ID) ([]article.Article, error) {
	if len(ns) > maxEarlier {
		return nil, fmt.Errorf("there are %d earlier versions, more than %d", len(ns), maxEarlier)
	}
	seen := map[article.ID]bool{newest: true}
	var out []article.Article
	for i, n := range ns {
		a, err := decodeArticle(n)
		if err == nil && seen[a.ID] {
			err = fmt.Errorf("id %.60q is there twice", n.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("earlier version %d: %w", i+1, err)
		}
		seen[a.ID] = true
		out = append(out, a)
	}
	return out, nil
}

func (f nativeFile) items() []nativeAnnotation {
	if f.First == nil {
		return nil
	}
	return f.First.Items
}

func parseNative(file []byte) (nativeFile, error) {
	if len(file) > MaxFile {
		return nativeFile{}, ErrTooLarge
	}
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	if !utf8.Valid(file) || !json.Valid(file) {
		return nativeFile{}, jsonError(file)
	}
	// The version comes first: a newer file may have any shape, and is then
	// refused as newer and not as broken.
	var head struct {
		Type    string `json:"type"`
		Version int    `json:"gloss:version"`
	}
	if err := json.Unmarshal(file, &head); err != nil || head.Type != "AnnotationCollection" || head.Version < 1 {
		return nativeFile{}, ErrNotGloss
	}
	if head.Version > nativeVersion {
		return nativeFile{}, ErrNewer
	}
	var f nativeFile
	if err := json.Unmarshal(file, &f); err != nil {
		var typ *json.UnmarshalTypeError
		if errors.As(err, &typ) {
			return nativeFile{}, fmt.Errorf("%s at byte %d is a %s", typ.Field, typ.Offset, typ.Value)
		}
		return nativeFile{}, err
	}
	return f, nil
}

// jsonError says where a file stops being JSON.
func jsonError(file []byte) error {
	var v any
	var syntax *json.SyntaxError
	if err := json.Unmarshal(file, &v); errors.As(err, &syntax) {
		return fmt.Errorf("%w: byte %d: %s", ErrNotJSON, syntax.Offset, syntax.Error())
	}
	return fmt.Errorf("%w: it is not in UTF-8", ErrNotJSON)
}

func decodeArticle(n nativeArticle) (article.Article, error) {
	added, err := parseStamp(n.Added)
	if err != nil {
		return article.Article{}, fmt.Errorf("added: %w", err)
	}
	a := article.Article{
		ID: article.ID(n.ID), Title: n.Title, Author: n.Author, Source: n.Source, URL: n.URL,
		Published: n.Published, Lang: n.Lang, Revises: article.ID(n.Revises), Added: added, Text: n.Text,
	}
	x := text.NewIndex(n.Text)
	for i, b := range n.Blocks {
		span, err := decodeSpan(b.Start, b.End, x, n.Text)
		if err != nil {
			return article.Article{}, fmt.Errorf("block %d: %w", i+1, err)
		}
		a.Blocks = append(a.Blocks, article.Block{Role: article.Role(b.Role), Span: span})
	}
	return a, a.Check()
}

func decodeAnnotation(n nativeAnnotation, in versions) (annotation.Annotation, error) {
	a := annotation.Annotation{
		ID: annotation.ID(n.ID), Details: n.Details, Target: annotation.Target{Source: n.Target.Source, Standing: n.Target.Standing},
	}
	var err error
	if a.Created, err = parseStamp(n.Created); err != nil {
		return a, fmt.Errorf("created: %w", err)
	}
	if a.Modified, err = parseStamp(n.Modified); err != nil {
		return a, fmt.Errorf("modified: %w", err)
	}
	on, there := in[article.ID(n.Target.Source)]
	if !there {
		return a, fmt.Errorf("target: source %.60q is another article", n.Target.Source)
	}
	for i, b := range n.Body {
		switch b.Purpose {
		case "tagging":
			a.Kind = annotation.Kind(b.Value)
		case "commenting":
			a.Note = b.Value
		default:
			return a, fmt.Errorf("body %d: purpose %.40q is unknown", i+1, b.Purpose)
		}
	}
	for i, s := range n.Target.Selector {
		if err := decodeSelector(s, &a.Target, on.article.Text, on.x); err != nil {
			return a, fmt.Errorf("selector %d: %w", i+1, err)
		}
	}
	return a, a.Check(on.article.Text)
}

func decodeSelector(s nativeSelector, into *annotation.Target, doc string, x *text.Index) (err error) {
	switch {
	case s.Type == "TextQuoteSelector" && s.Exact != nil:
		into.Quote = annotation.TextQuote{Exact: *s.Exact, Prefix: s.Prefix, Suffix: s.Suffix}
	case s.Type == "TextPositionSelector" && s.Start != nil && s.End != nil:
		into.Span, err = decodeSpan(*s.Start, *s.End, x, doc)
	default:
		err = fmt.Errorf("type %.40q is unknown or incomplete", s.Type)
	}
	return err
}

// decodeSpan turns code points into bytes.
func decodeSpan(start, end int, x *text.Index, doc string) (text.Span, error) {
	if start < 0 || end < start || end > x.ToRunes(len(doc)) {
		return text.Span{}, fmt.Errorf("%d to %d is not a place in a text of %d characters", start, end, x.ToRunes(len(doc)))
	}
	return text.Span{Start: x.FromRunes(start), End: x.FromRunes(end)}, nil
}

func parseStamp(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%.40q is not a time", s)
	}
	t = t.UTC().Truncate(time.Millisecond)
	// A zone can carry a time over the edge of what four digits can write.
	if t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}, fmt.Errorf("%.40q is out of range", s)
	}
	return t, nil
}
