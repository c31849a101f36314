// Package suggesttest holds what the packages of suggest find in the texts of the
// project. It knows none of them, so that each can use it in its own tests.
package suggesttest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

// Update is set by -update: goldens are written anew.
var Update = flag.Bool("update", false, "rewrite the golden files")

// Texts are the texts whose reading is held: an article of the project, one that was
// revised many times, and short texts of every form that the detectors know. The
// paths are those from a package within suggest.
var Texts = []string{"../../../web/sample.txt", "../../annotation/testdata/ferry.txt", "../testdata/mixed.txt"}

// Hold compares everything that write tells of the texts with testdata/reading.golden,
// so that a change of the code which is meant to change nothing can be seen to change
// nothing.
func Hold(t *testing.T, write func(w *bytes.Buffer, text string)) {
	t.Helper()
	const name = "testdata/reading.golden"
	var got bytes.Buffer
	for _, file := range Texts {
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "# %s\n", file)
		write(&got, string(doc))
	}
	if *Update {
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
