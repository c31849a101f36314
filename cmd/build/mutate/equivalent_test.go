package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadEquivalents(t *testing.T) {
	const block = "package: app/a\nfunction: F\nbefore: a < b\nafter: a <= b\nreason: they differ\n"
	read := func(s string) (map[equivalent]bool, error) {
		name := filepath.Join(t.TempDir(), "equivalent.txt")
		if err := os.WriteFile(name, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
		return readEquivalents(name)
	}
	known, err := read("# why\n\n" + block + "\n" + strings.Replace(block, "<= b", "> b", 1))
	if err != nil || len(known) != 2 || !known[equivalent{"app/a", "F", "a < b", "a <= b"}] {
		t.Errorf("got %v, %v", known, err)
	}
	for _, bad := range []string{
		strings.Replace(block, "reason: they differ\n", "", 1),
		strings.Replace(block, "before", "was", 1),
		block + "\n" + block,
		block + "before: a < b\n",
	} {
		if known, err := read(bad); err == nil {
			t.Errorf("%q was read as %v", bad, known)
		}
	}
	if known, err := readEquivalents(filepath.Join(t.TempDir(), "none")); err != nil || len(known) > 0 {
		t.Errorf("a file that is not there is %v, %v", known, err)
	}
}

// Each equivalent mutant that is listed is one of the sources as they are: the
// reason of another would be about code that is gone.
func TestEquivalentsStand(t *testing.T) {
	known, err := readEquivalents("equivalent.txt")
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join("..", "..", "..")
	made := map[string]map[equivalent]bool{}
	for e := range known {
		if made[e.pkg] == nil {
			ms, err := mutantsIn(root, e.pkg)
			if err != nil {
				t.Fatal(err)
			}
			made[e.pkg] = map[equivalent]bool{}
			for _, m := range ms {
				made[e.pkg][m.key()] = true
			}
		}
		if !made[e.pkg][e] {
			t.Errorf("equivalent.txt has a mutant that is none (any more): %+v", e)
		}
	}
}

// mutantsIn makes the mutants of all Go files of a folder but its tests.
func mutantsIn(root, folder string) ([]mutant, error) {
	names, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	if err != nil {
		return nil, err
	}
	p := &pkg{Dir: filepath.Join(root, folder), folder: folder}
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			p.GoFiles = append(p.GoFiles, filepath.Base(name))
		}
	}
	d, err := parseAll(p)
	if err != nil {
		return nil, err
	}
	return d.mutants, nil
}
