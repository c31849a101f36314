package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A module of two packages: the first has tests, but not for everything.
var tried = map[string]string{
	"go.mod": "module tried\n\ngo 1.26\n",
	"a/a.go": `package a

// Down counts to nothing and says so: its tests look at no sum.
func Down(n int) int {
	for n > 0 {
		n--
	}
	return n
}

func Double(n int) int { return n + n }

func Text(s string) string { return s + "!" }
`,
	"a/a_test.go": `package a

import "testing"

func TestDown(t *testing.T) {
	if Down(3) != 0 {
		t.Fatal("not down")
	}
}
`,
	"b/b.go": "package b\n\nimport \"tried/a\"\n\nfunc Four() int { return a.Double(2) }\n",
	"b/b_test.go": `package b

import "testing"

func TestFour(t *testing.T) {
	if Four() != 4 {
		t.Fatal("not four")
	}
}
`,
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	for name, text := range tried {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	mutate := func(args ...string) (string, error) {
		var out bytes.Buffer
		err := run(t.Context(), args, &out, io.Discard)
		return out.String(), err
	}

	all, err := mutate("-list", "a")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(all, "(Text)") {
		t.Errorf("a mutant that does not compile is listed:\n%s", all)
	}
	for _, name := range []string{"Down", "Double"} {
		if !strings.Contains(all, "("+name+")") {
			t.Errorf("%s has no mutants:\n%s", name, all)
		}
	}
	one, _ := mutate("-list", "-n", "1", "-seed", "5", "a")
	if again, _ := mutate("-list", "-n", "1", "-seed", "5", "a"); one != again || strings.Count(one, "\n") != 1 {
		t.Errorf("one seed drew %q, and then %q", one, again)
	}

	// A loop that never ends is found by its time, and n+n is looked at by nobody here.
	known := filepath.Join(dir, "known.txt")
	block := "package: a\nfunction: Down\nbefore: for n > 0 {\nafter: for n >= 0 {\nreason: for the test\n"
	if err := os.WriteFile(known, []byte(block), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := mutate("-limit", "1s", "-jobs", "2", "-least", "90", "-equivalent", known, "a")
	if err == nil {
		t.Error("tests that look at half of a package are good enough")
	}
	if !strings.Contains(out, "a/a.go:11 (Double): func Double(n int) int { return n + n } → func Double(n int) int { return n - n }") {
		t.Errorf("the report does not name what lived:\n%s", out)
	}
	row := strings.Fields(strings.Split(out, "\n")[1])
	if row[3] == "0" || row[6] != "1" || row[7] == "0" {
		t.Errorf("want some that timed out, one equivalent, some that do not compile:\n%s", out)
	}

	// The other package asks for the sum.
	if out, err := mutate("-limit", "1s", "-jobs", "2", "-with", "./a=b", "a"); err != nil || strings.Contains(out, "(Double)") {
		t.Errorf("another package's tests do not count: %v\n%s", err, out)
	}
}

func TestFailed(t *testing.T) {
	for out, want := range map[string]outcome{
		"--- FAIL: TestA\nFAIL\ttried/a\t0.1s":        killed,
		"panic: index out of range\nFAIL\ttried/a":    killed,
		"panic: test timed out after 2s\nFAIL":        endless,
		"./a.go:3: undefined\nFAIL\ta [build failed]": broken,
	} {
		if got := failed(out); got != want {
			t.Errorf("%q is %s, want %s", out, got, want)
		}
	}
}
