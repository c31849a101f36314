package figure

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/token"
	"gloss/app/text"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// goldenTexts are the texts whose reading is held: an article of the project, one that was
// revised many times, and short texts of every form that the detectors know.
var goldenTexts = []string{"../../../web/sample.txt", "../../annotation/testdata/ferry.txt", "../testdata/mixed.txt"}

// TestReadingIsHeld holds every field of everything that is found in the texts, so that a
// change of the code which is meant to change nothing can be seen to change nothing.
func TestReadingIsHeld(t *testing.T) {
	const name = "testdata/reading.golden"
	var got bytes.Buffer
	for _, file := range goldenTexts {
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "# %s\n", file)
		writeReading(&got, token.Read(string(doc)))
	}
	if *update {
		if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Fatalf("%s: line %d is %q, was %q; if it should be, run with -update", name, i+1, is[i], was[i])
		}
	}
	if len(was) != len(is) {
		t.Errorf("%s: %d lines, were %d; if they should be, run with -update", name, len(is), len(was))
	}
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
	figures := Find(d)
	for _, f := range figures {
		write("figure", f)
		if of := NumberOf(d, f); of != "" {
			fmt.Fprintf(w, "\tthe number of %q\n", of)
		}
	}
	for _, f := range FindNumerals(d) {
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
		if f, ok := Read(line); ok {
			fmt.Fprintf(w, "line %q %s %v..%v %q %q\n", line, f.Kind, f.Min, f.Max, f.Modifier, f.UnitName())
		}
	}
}
