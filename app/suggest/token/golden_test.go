package token

import (
	"bytes"
	"testing"

	"gloss/app/suggest/suggesttest"
)

// TestReadingIsHeld holds every field of everything that is found in the texts.
func TestReadingIsHeld(t *testing.T) {
	suggesttest.Hold(t, func(w *bytes.Buffer, text string) { writeReading(w, Read(text)) })
}

// writeReading writes the tokens of d, a line of the text a line: a mark after "·", a number
// after "#", and "|" where no space stands before the token.
func writeReading(w *bytes.Buffer, d *Document) {
	for i, tok := range d.Tokens {
		switch {
		case tok.Breaks:
			w.WriteByte('\n')
		case tok.Spaced:
			w.WriteByte(' ')
		default:
			w.WriteByte('|')
		}
		switch tok.Kind {
		case Mark:
			w.WriteString("·")
		case Number:
			w.WriteString("#")
		}
		w.WriteString(d.Word(i))
	}
	w.WriteByte('\n')
}
