package claim

import (
	"bytes"
	"fmt"
	"testing"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
	"gloss/app/suggest/quote"
	"gloss/app/suggest/suggesttest"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// TestReadingIsHeld holds every field of everything that is found in the texts.
func TestReadingIsHeld(t *testing.T) {
	suggesttest.Hold(t, func(w *bytes.Buffer, text string) { writeReading(w, token.Read(text)) })
}

// writeReading writes the claims of d, one a line, and the scores of its sentences.
func writeReading(w *bytes.Buffer, d *token.Document) {
	at := func(s text.Span) string { return fmt.Sprintf("%d-%d %q", s.Start, s.End, s.In(d.Text)) }
	figures := figure.Find(d, false)
	for _, c := range Find(d, figures, quote.Find(d, lang.English)) {
		fmt.Fprintf(w, "claim %d-%d score %.6f reasons %q claimant %s name %q\n", c.Span.Start, c.Span.End, c.Score, c.Reasons, at(c.Claimant), c.Name)
	}
	fmt.Fprintf(w, "score %.6f\n", Score(d, figures))
	m, r := shippedModel(), reader{d: d, lex: sharedLexicon(), figures: figures}
	for _, s := range d.Sentences {
		fmt.Fprintf(w, "sentence %d-%d score %.6f\n", s.Start, s.End, m.score(r.read(s)))
	}
}
