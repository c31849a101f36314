package importexport_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/text"
)

// fares is the text that most of these tests are about. Its quotes are longer than
// what counts as a match of their own.
const fares = "Last year the fares rose by 12 per cent in every town.\n\nNobody had asked the riders before that decision was made.\n\nThe council will vote on the new tariff in the autumn.\n\nUntil then the old tickets stay valid on all lines."

// newArticle is an article of plain text, with a title of its own.
func newArticle(t testing.TB, title, body string) article.Article {
	t.Helper()
	a, err := article.FromPlain([]byte(title + "\n\n" + body + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	a.Added = noon
	return a
}

// markOn is a mark of an article on some words of it.
func markOn(t testing.TB, a article.Article, id, words string) annotation.Annotation {
	t.Helper()
	start := strings.Index(a.Text, words)
	if start < 0 {
		t.Fatalf("%q is not in %q", words, a.Text)
	}
	span := text.Span{Start: start, End: start + len(words)}
	return annotation.Annotation{
		ID: annotation.ID("urn:uuid:" + id), Kind: annotation.Claim, Note: "note " + id, Created: noon, Modified: noon,
		Target: annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
	}
}

// keep puts articles and marks into a store.
func keep(t testing.TB, s store.Store, articles []article.Article, marks ...annotation.Annotation) {
	t.Helper()
	if err := s.Commit(context.Background(), store.Batch{Articles: articles, Annotations: marks}); err != nil {
		t.Fatal(err)
	}
}

// native is Gloss's own file of an article with marks.
func native(a article.Article, marks ...annotation.Annotation) []byte {
	annotation.Sort(marks)
	return codec.EncodeNative(codec.Document{Article: a, Annotations: marks})
}

// w3c is a file of another tool, with a mark on each of the quotes.
func w3c(source string, quotes ...string) []byte {
	var items []map[string]any
	for i, q := range quotes {
		target := map[string]any{"source": source, "selector": map[string]any{"type": "TextQuoteSelector", "exact": q}}
		if q == "" {
			delete(target, "selector")
		}
		items = append(items, map[string]any{
			"id": fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-00000000000%d", i), "type": "Annotation", "created": "2026-01-02T03:04:05Z", "target": target,
			"body": []map[string]any{{"type": "TextualBody", "purpose": "tagging", "value": "claim"}, {"type": "TextualBody", "purpose": "commenting", "value": "from elsewhere"}},
		})
	}
	b, err := json.Marshal(map[string]any{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items})
	if err != nil {
		panic(err)
	}
	return b
}

// zipOf is a backup of documents.
func zipOf(t testing.TB, docs ...codec.Document) []byte {
	t.Helper()
	f, _ := codec.FormatOf(codec.Native)
	var out strings.Builder
	if err := codec.WriteZip(&out, f, len(docs), func(i int) (codec.Document, error) { return docs[i], nil }, codec.Options{At: noon}, nil); err != nil {
		t.Fatal(err)
	}
	return []byte(out.String())
}

// take takes a file in, and fails the test if that is refused.
func take(t testing.TB, s store.Store, file []byte) protocol.Receipt {
	t.Helper()
	a, _ := do(s, protocol.Order{Do: protocol.Take}, file)
	if a.Receipt == nil || a.Trouble != "" {
		t.Fatal(a.Trouble)
	}
	return *a.Receipt
}

// look looks into a file, and fails the test if that is refused.
func look(t testing.TB, s store.Store, file []byte) protocol.Arrival {
	t.Helper()
	a, _ := do(s, protocol.Order{Do: protocol.Look}, file)
	if a.Arrival == nil || a.Trouble != "" {
		t.Fatal(a.Trouble)
	}
	return *a.Arrival
}

// marksIn are the marks of a store by their ids.
func marksIn(t testing.TB, s store.Store) map[annotation.ID]annotation.Annotation {
	t.Helper()
	out := map[annotation.ID]annotation.Annotation{}
	for _, m := range all(t, s).Annotations {
		out[m.ID] = m
	}
	return out
}

// later is a mark that was changed so long after.
func later(m annotation.Annotation, note string, by time.Duration) annotation.Annotation {
	m.Note, m.Modified = note, m.Modified.Add(by)
	return m
}
