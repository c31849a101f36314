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
	was, is := golden(t, name, got.Bytes())
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Fatalf("%s: line %d is %q, was %q; if it should be, run with -update", name, i+1, is[i], was[i])
		}
	}
	if len(was) != len(is) {
		t.Errorf("%s: %d lines, were %d; if they should be, run with -update", name, len(is), len(was))
	}
}

// HoldEach does the same with short texts that are made one after the other, and
// testdata/combinations.golden. Of each text write tells one line.
func HoldEach(t *testing.T, texts func(visit func(text string)), write func(w *bytes.Buffer, text string)) {
	t.Helper()
	const name = "testdata/combinations.golden"
	var got bytes.Buffer
	texts(func(text string) {
		write(&got, text)
		got.WriteByte('\n')
	})
	was, is := golden(t, name, got.Bytes())
	n := 0
	texts(func(text string) {
		if n < len(was) && n < len(is) && was[n] != is[n] {
			t.Errorf("%q is read as %q, was %q; if it should be, run with -update", text, is[n], was[n])
		}
		n++
	})
	if len(was) != len(is) {
		t.Errorf("%s: %d combinations, were %d; if they should be, run with -update", name, len(is), len(was))
	}
}

// golden is the lines of a golden file and of what it is compared with. With -update the
// file is written first.
func golden(t *testing.T, name string, got []byte) (was, is []string) {
	t.Helper()
	if *Update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
}
