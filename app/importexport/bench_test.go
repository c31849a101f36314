package importexport

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/store/memstore"
)

// wells is a library of a hundred articles with a hundred marks each, as a zip.
func wells(b *testing.B) []byte {
	b.Helper()
	native, _ := codec.FormatOf(codec.Native)
	var out bytes.Buffer
	err := codec.WriteZip(&out, native, 100, func(i int) (codec.Document, error) {
		var raw bytes.Buffer
		fmt.Fprintf(&raw, "Wells of district %d\n\n", i)
		for j := range 100 {
			fmt.Fprintf(&raw, "Well %d-%d gave water on every day of the year.\n\n", i, j)
		}
		a, err := article.FromPlain(raw.Bytes())
		if err != nil {
			return codec.Document{}, err
		}
		d := codec.Document{Article: a}
		for j, block := range a.Blocks[1:] {
			at := time.Date(2026, 3, 1, 9, 0, j, 0, time.UTC)
			m := annotation.Annotation{
				ID: annotation.ID(fmt.Sprintf("urn:uuid:%08d-%04d-4000-8000-000000000000", i, j)), Kind: annotation.Claim, Note: "Dry since the summer, by the report of a neighbour.", Created: at, Modified: at,
				Target: annotation.Target{Source: string(a.ID), Span: block.Span, Quote: annotation.Describe(a.Text, block.Span)},
			}
			m.Tags, m.Said.Name, m.Verdict = []string{"wells"}, "The water office", annotation.Disputed
			m.Evidence = []annotation.Evidence{{URL: "https://example.org/wells", Title: "List of wells", Excerpt: "Every well is listed.", Stance: annotation.Supports}}
			d.Annotations = append(d.Annotations, m)
		}
		return d, nil
	}, codec.Options{At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkLookAndTake is what bringing in a library costs beside the database.
func BenchmarkLookAndTake(b *testing.B) {
	zip := wells(b)
	b.ReportAllocs()
	for b.Loop() {
		c := Worker{Store: &memstore.Store{}}
		for _, do := range []protocol.Verb{protocol.Look, protocol.Take} {
			a := c.Do(context.Background(), protocol.Order{Do: do, File: 1, At: time.Now()}, zip, io.Discard, func(int, int) {})
			if a.Trouble != "" {
				b.Fatal(a.Trouble)
			}
		}
	}
}

// BenchmarkWrite is what taking a library out costs beside the database.
func BenchmarkWrite(b *testing.B) {
	c := Worker{Store: &memstore.Store{}}
	if a := c.Do(context.Background(), protocol.Order{Do: protocol.Take, At: time.Now()}, wells(b), io.Discard, func(int, int) {}); a.Trouble != "" {
		b.Fatal(a.Trouble)
	}
	b.ReportAllocs()
	for b.Loop() {
		a := c.Do(context.Background(), protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native, At: time.Now()}, nil, io.Discard, func(int, int) {})
		if a.Trouble != "" {
			b.Fatal(a.Trouble)
		}
		b.SetBytes(int64(a.Written.Bytes))
	}
}
