package main

import (
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// mutantsOf are the mutants of a source, as line, before and after.
func mutantsOf(t *testing.T, src string) []string {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range generate(fset, f, "app/a", "a.go", []byte(src)) {
		if _, err := parser.ParseFile(token.NewFileSet(), "a.go", m.apply([]byte(src)), 0); err != nil {
			t.Errorf("%s does not parse: %v", m, err)
		}
		got = append(got, m.before+" → "+m.after)
	}
	return got
}

func TestGenerate(t *testing.T) {
	for _, tt := range []struct{ name, line, want string }{
		{"a comparison is widened", "return a < b", "return a < b → return a <= b"},
		{"a comparison is turned round", "return a < b", "return a < b → return a >= b"},
		{"equality is turned round", "return a == b", "return a == b → return a != b"},
		{"and becomes or", "return p && q", "return p && q → return p || q"},
		{"plus becomes minus", "a = b + c", "a = b + c → a = b - c"},
		{"a sum is not carried on", "a += b", "a += b → a = b"},
		{"a step goes the other way", "a++", "a++ → a--"},
		{"a condition is negated", "if f(a) { b = c }", "if f(a) { b = c } → if !f(a) { b = c }"},
		{"a joined condition is negated as a whole", "if p || q { b = c }", "if p || q { b = c } → if !(p || q) { b = c }"},
		{"a negation is dropped", "return !p", "return !p → return p"},
		{"a statement is removed", "f(a)", "f(a) → (nothing)"},
		{"an assignment is removed", "a = b", "a = b → (nothing)"},
		{"an early return is removed", "if p { return a }", "if p { return a } → if p {  }"},
		{"a continue is removed", "for { continue }", "for { continue } → for {  }"},
		{"a defer is removed", "defer f()", "defer f() → (nothing)"},
		{"a loop goes on where it ended", "for { break }", "for { break } → for { continue }"},
		{"a constant grows", "return 10", "return 10 → return 11"},
		{"a constant shrinks", "return 10", "return 10 → return 9"},
		{"a truth is turned round", "return true", "return true → return false"},
		{"an else is removed", "if p { a = 1 } else { a = 2 }", "if p { a = 1 } else { a = 2 } → if p { a = 1 }"},
		{"a case loses its body", "switch { case p: a = 1; b = 2 }", "switch { case p: a = 1; b = 2 } → switch { case p: }"},
		{"a case loses a value", "switch a { case b, c: f() }", "switch a { case b, c: f() } → switch a { case b: f() }"},
		{"an error is swallowed", "return a, err", "return a, err → return a, nil"},
		{"an error of the package is swallowed", "return store.ErrGone", "return store.ErrGone → return nil"},
		{"an error that is made is swallowed", `return fmt.Errorf("no")`, `return fmt.Errorf("no") → return nil`},
	} {
		got := mutantsOf(t, "package a\n\nfunc g() {\n"+tt.line+"\n}\n")
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s: of %q came %q", tt.name, tt.line, got)
		}
	}
}

func TestGenerateLeavesAlone(t *testing.T) {
	for _, src := range []string{
		"package a\n\nimport \"fmt\"\n",
		"package a\n\ntype t struct{ a [3]int }\n",
		"package a\n\nvar table = []int{1, 2, 3}\n", // data, and no decision
		"package a\n\nfunc f() { a := g() }\n",      // its names are needed
	} {
		if got := mutantsOf(t, src); len(got) > 0 {
			t.Errorf("of %q came %q", src, got)
		}
	}
}

func TestMutantTellsWhere(t *testing.T) {
	src := "package a\n\nfunc (s *Span[T]) Len() int {\n\treturn s.end -\n\t\ts.start\n}\n"
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "span.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ms := generate(fset, f, "app/a", "span.go", []byte(src))
	if len(ms) != 2 {
		t.Fatalf("got %v", ms)
	}
	if got, want := ms[0].String(), "app/a/span.go:4 (Span.Len): return s.end - ⏎ s.start → (nothing)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := ms[1].String(), "app/a/span.go:4 (Span.Len): return s.end - → return s.end +"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
