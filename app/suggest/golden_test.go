package suggest_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest"
	"gloss/app/text"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// goldenTexts are the texts whose reading is held: an article of the project, one that was
// revised many times, and short texts of every form that the detectors know.
var goldenTexts = []string{"../../web/sample.txt", "../annotation/testdata/ferry.txt", "testdata/mixed.txt"}

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
		writeReading(&got, string(doc))
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
	if line, before, after := firstDifference(string(want), got.String()); line > 0 {
		t.Errorf("%s: line %d is %q, was %q; if it should be, run with -update", name, line, after, before)
	}
}

// writeReading writes what is found in doc, one finding a line.
func writeReading(w *bytes.Buffer, doc string) {
	d := suggest.Read(doc)
	at := func(s text.Span) string { return fmt.Sprintf("%d-%d %q", s.Start, s.End, s.In(doc)) }
	figure := func(kind string, f suggest.Figure) {
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
	for _, s := range d.Sentences {
		fmt.Fprintf(w, "sentence %d-%d\n", s.Start, s.End)
	}
	figures, quotes := d.Figures(), d.Quotes()
	for _, f := range figures {
		figure("figure", f)
		if of := d.NumberOf(f); of != "" {
			fmt.Fprintf(w, "\tthe number of %q\n", of)
		}
	}
	for _, f := range d.Numerals() {
		if !slices.Contains(figures, f) {
			figure("numeral", f)
		}
	}
	for _, f := range d.Ordinals() {
		figure("ordinal", f)
	}
	for _, q := range quotes {
		fmt.Fprintf(w, "quote %s outer %d-%d kind %d depth %d continues %t unclosed %t speaker %s cue %s name %q confidence %v\n",
			at(q.Span), q.Outer.Start, q.Outer.End, q.Kind, q.Depth, q.Continues, q.Unclosed, at(q.Speaker), at(q.Cue), q.Name, q.Confidence)
	}
	for _, c := range d.Claims(figures, quotes) {
		fmt.Fprintf(w, "claim %d-%d score %.6f reasons %q claimant %s name %q\n", c.Span.Start, c.Span.End, c.Score, c.Reasons, at(c.Claimant), c.Name)
	}
	fmt.Fprintf(w, "score %.6f\n", d.ClaimScore(figures))
	for line := range strings.Lines(doc) {
		if line = strings.TrimSpace(line); len(line) > 80 {
			continue
		}
		if f, ok := suggest.ReadFigure(line); ok {
			fmt.Fprintf(w, "line %q ", line)
			figure("reads", f)
		}
	}
}

// firstDifference returns the number and the text of the first line in which a and b differ,
// and 0 if they are equal.
func firstDifference(a, b string) (line int, inA, inB string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		if i < len(as) {
			inA = as[i]
		}
		if i < len(bs) {
			inB = bs[i]
		}
		if inA != inB || i >= len(as) || i >= len(bs) {
			return i + 1, inA, inB
		}
	}
	return 0, "", ""
}
