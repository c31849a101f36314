package figure

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/suggesttest"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// TestReadingIsHeld holds every field of everything that is found in the texts.
func TestReadingIsHeld(t *testing.T) {
	suggesttest.Hold(t, func(w *bytes.Buffer, text string) { writeReading(w, token.Read(text)) })
}

// writeReading writes the figures of d, one a line, and the figure that each short line is.
func writeReading(w *bytes.Buffer, d *token.Document) {
	at := func(s text.Span) string { return fmt.Sprintf("%d-%d %q", s.Start, s.End, s.In(d.Text)) }
	write := func(kind string, f Figure) {
		fmt.Fprintf(w, "%s %s %s %v..%v", kind, at(f.Span), f.Kind, f.Min, f.Max)
		if f.Whole != f.Span {
			fmt.Fprintf(w, " whole %s", at(f.Whole))
		}
		for _, part := range []struct{ name, value string }{{"modifier", string(f.Modifier)}, {"unit", f.Unit}, {"per", f.Per}, {"of", f.Of}} {
			if part.value != "" {
				fmt.Fprintf(w, " %s %q", part.name, part.value)
			}
		}
		for _, part := range []struct {
			name string
			is   bool
		}{{"approximate", f.Approximate}, {"change", f.Change}, {"falling", f.Falling}} {
			if part.is {
				fmt.Fprintf(w, " %s", part.name)
			}
		}
		fmt.Fprintf(w, " is %v %q\n", f.Value(), f.UnitName())
	}
	figures := Find(d, false)
	for _, f := range figures {
		write("figure", f)
		if of := NumberOf(d, f); of != "" {
			fmt.Fprintf(w, "\tthe number of %q\n", of)
		}
	}
	for _, f := range FindNumerals(d, false) {
		if !slices.Contains(figures, f) {
			write("numeral", f)
		}
	}
	for _, f := range FindOrdinals(d) {
		write("ordinal", f)
	}
	for line := range strings.Lines(d.Text) {
		if line = strings.TrimSpace(line); len(line) > 80 {
			continue
		}
		if f, ok := Read(line, false); ok {
			fmt.Fprintf(w, "line %q %s %v..%v %q %q\n", line, f.Kind, f.Min, f.Max, f.Modifier, f.UnitName())
		}
	}
}
