package token

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
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
		writeReading(&got, Read(string(doc)))
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
