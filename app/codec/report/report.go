// Package report writes what is known of an article as a page or as Markdown, for people to
// read. It registers both with package codec. The page has Gloss's own file in it, by which
// it is read again.
package report

import (
	"bytes"
	"errors"
	"slices"

	"gloss/app/codec"
)

func init() {
	codec.Register(codec.Format{
		Name: codec.HTML, Title: "Report (HTML)", Extension: ".html", MediaType: "text/html", Encode: encodeHTML, Is: isReport, Read: readReport,
		Carries: codec.Everything &^ (codec.WithForeign | codec.WithRecord),
	})
	codec.Register(codec.Format{
		Name: codec.Markdown, Title: "Report (Markdown)", Extension: ".md", MediaType: "text/markdown", Many: true, Encode: encodeMarkdown,
		Carries: codec.Everything &^ (codec.WithIds | codec.WithTimes | codec.WithQuoteContext | codec.WithForeign | codec.WithRecord | codec.WithOtherKinds | codec.WithVersionTexts | codec.WithArticleText),
	})
}

// The file in a report stands in a data block, as the W3C embeds annotations in pages.
// Browsers do not run it.
const (
	blockStart = `<script type="application/ld+json" id="gloss">`
	blockEnd   = `</script>`
)

func isReport(c codec.Content) bool {
	return bytes.Contains(c.Text[:min(len(c.Text), codec.SniffedReport)], []byte(codec.ReportMark))
}

// readReport reads the file in a report.
func readReport(c codec.Content) (codec.Result, error) {
	_, rest, begun := bytes.Cut(c.Text, []byte(blockStart))
	file, _, ended := bytes.Cut(rest, []byte(blockEnd))
	if !begun || !ended {
		return codec.Result{}, errors.New("it is a report of Gloss whose end, with the marks, is cut off")
	}
	d, err := codec.DecodeNative(bytes.TrimSpace(file))
	return codec.Result{Format: codec.HTML, Documents: []codec.Document{d}}, err
}

// file writes the file of a document, without what only this device or another tool had said
// of it. Nothing in it can end the block.
func (h *htmlWriter) file(d codec.Document) {
	d.Shelves = nil
	d.Annotations = slices.Clone(d.Annotations)
	for i := range d.Annotations {
		d.Annotations[i].Foreign = ""
	}
	h.add(blockStart, "\n")
	h.b = append(h.b, bytes.ReplaceAll(codec.EncodeNative(d), []byte("<"), []byte(`\u003c`))...)
	h.add(blockEnd, "\n")
}
