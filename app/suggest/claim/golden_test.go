package claim

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/quote"
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

// writeReading writes the claims of d, one a line, and the scores of its sentences.
func writeReading(w *bytes.Buffer, d *token.Document) {
	at := func(s text.Span) string { return fmt.Sprintf("%d-%d %q", s.Start, s.End, s.In(d.Text)) }
	figures := figure.Find(d)
	for _, c := range Find(d, figures, quote.Find(d)) {
		fmt.Fprintf(w, "claim %d-%d score %.6f reasons %q claimant %s name %q\n", c.Span.Start, c.Span.End, c.Score, c.Reasons, at(c.Claimant), c.Name)
	}
	fmt.Fprintf(w, "score %.6f\n", Score(d, figures))
	m, r := shippedModel(), reader{d: d, lex: sharedLexicon(), figures: figures}
	for _, s := range d.Sentences {
		fmt.Fprintf(w, "sentence %d-%d score %.6f\n", s.Start, s.End, m.score(r.read(s)))
	}
}
