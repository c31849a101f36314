package reconcile_test

import (
	"fmt"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/text"
)

var noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

// fares is an article with characters on which bytes, code points and UTF-16 units
// differ.
func fares() article.Article {
	doc, blocks := article.Compose([]article.Piece{
		{Role: article.Headline, Text: "Fares 🚌 rise"},
		{Role: article.Paragraph, Text: "Last year fares rose by 12 per cent 🚌 in the towns, and by 9 per cent in the country."},
		{Role: article.Paragraph, Text: "Nobody had asked the riders, said Ada Moss."},
	})
	return article.Article{ID: article.ContentID(doc), Title: "Fares 🚌 rise", URL: "https://star.example/fares", Added: noon, Text: doc, Blocks: blocks}
}

// on is a mark of an article on some words of it.
func on(a article.Article, id, words string) annotation.Annotation {
	start := strings.Index(a.Text, words)
	span := text.Span{Start: start, End: start + len(words)}
	return annotation.Annotation{
		ID: annotation.ID("urn:uuid:" + id), Kind: annotation.Claim, Note: "note " + id, Created: noon, Modified: noon,
		Target: annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
	}
}

// marks are n marks on different words.
func marks(n int) (out []annotation.Annotation) {
	for i, words := range strings.Fields("Last year fares rose by 12")[:n] {
		out = append(out, on(fares(), fmt.Sprint(i), words))
	}
	return out
}

// full is a mark with what no other tool's file can say.
func full() annotation.Annotation {
	m := on(fares(), "full", "fares rose by 12 per cent")
	m.Tags, m.Verdict, m.Said.Name = []string{"transport", "fares"}, annotation.Misleading, "Ada Moss"
	m.Links = []annotation.Link{{To: "urn:uuid:1", As: annotation.Supports}, {To: "urn:uuid:2", As: annotation.Context}}
	return m
}

// found is a mark that came without its text, with its words and what is around them.
func found(m annotation.Annotation) codec.Incoming {
	in := codec.Incoming{Place: "annotation 1", Source: "https://star.example/fares", Selector: annotation.Selector{Quote: m.Target.Quote}, Annotation: m}
	in.Annotation.Target = annotation.Target{}
	return in
}
