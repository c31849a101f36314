package quote

import (
	"bytes"
	"fmt"
	"testing"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/suggesttest"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// TestReadingIsHeld holds every field of everything that is found in the texts.
func TestReadingIsHeld(t *testing.T) {
	suggesttest.Hold(t, func(w *bytes.Buffer, text string) { writeReading(w, token.Read(text)) })
}

// writeReading writes the quotes of d, one a line, and whom each sentence cites.
func writeReading(w *bytes.Buffer, d *token.Document) {
	at := func(s text.Span) string { return fmt.Sprintf("%d-%d %q", s.Start, s.End, s.In(d.Text)) }
	quotes := Find(d, lang.English)
	for _, q := range quotes {
		fmt.Fprintf(w, "quote %s outer %d-%d kind %d depth %d continues %t unclosed %t speaker %s cue %s name %q confidence %v\n",
			at(q.Span), q.Outer.Start, q.Outer.End, q.Kind, q.Depth, q.Continues, q.Unclosed, at(q.Speaker), at(q.Cue), q.Name, q.Confidence)
	}
	sources, first := NewSources(d, quotes), 0
	for _, s := range d.Sentences {
		for d.Tokens[first].Start < s.Start {
			first++
		}
		if words, name := sources.Find(first, s.End); name != "" {
			fmt.Fprintf(w, "cites %s name %q\n", at(words), name)
		}
	}
}
