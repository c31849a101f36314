package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// tableRow is one row of the import table: a package, and what it may import.
var tableRow = regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| ([^|]*) \\|")

// importTable reads the table of ARCHITECTURE.md, so that what is written there
// is what is held here.
func importTable(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	table := map[string][]string{}
	for _, row := range tableRow.FindAllStringSubmatch(string(page), -1) {
		table[row[1]] = strings.Fields(strings.ReplaceAll(row[2], "`", ""))
	}
	if len(table) < 8 {
		t.Fatalf("only %d rows found in ARCHITECTURE.md", len(table))
	}
	return table
}

// named gives an import the name that the table has for it, or "" where the
// table does not speak of it.
func named(path string) string {
	switch {
	case strings.HasPrefix(path, "gloss/app/"):
		return strings.TrimPrefix(path, "gloss/app/")
	case strings.Contains(path, "/go-app/"):
		return "go-app"
	case path == "syscall/js":
		return path
	case strings.Contains(strings.SplitN(path, "/", 2)[0], "."):
		parts := strings.Split(path, "/")
		return strings.Join(parts[1:min(len(parts), 3)], "/")
	}
	return ""
}

// It parses the files itself: go test caches a result by the files it opens,
// and a go list in another process is invisible to it.
func TestImportTable(t *testing.T) {
	table := importTable(t)
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		dir := filepath.ToSlash(filepath.Dir(path))
		if err != nil || dir == "." || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		seen[dir] = true
		may, listed := table[dir]
		if !listed {
			t.Errorf("%s: the package is not in the table", path)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if name := named(imported); name != "" && !slices.Contains(may, name) {
				t.Errorf("%s imports %s", path, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir := range table {
		if !seen[dir] {
			t.Errorf("the table has %s, which is not there", dir)
		}
	}
}

var required = regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`)

// Every module that the build takes, those that others bring included, stands in
// the table of dependencies with its licence; the direct ones with their version.
func TestEveryDependencyIsListed(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(page), "\n## Dependencies\n")
	if !found {
		t.Fatal("ARCHITECTURE.md has no table of dependencies")
	}
	modules := required.FindAllStringSubmatch(string(mod), -1)
	if len(modules) < 10 {
		t.Fatalf("only %d modules found in go.mod", len(modules))
	}
	for _, m := range modules {
		path, version := m[1], m[2]
		path = regexp.MustCompile(`/v\d+$`).ReplaceAllString(path, "")
		name := strings.Join(strings.Split(path, "/")[1:], "/")
		if name == "chromedp/chromedp" {
			name = "chromedp"
		}
		indirect := strings.Contains(string(mod), m[0]+" // indirect") || name == "chromedp/cdproto"
		if !strings.Contains(table, name) || !indirect && !strings.Contains(table, name+" "+version) {
			t.Errorf("%s %s is not in the table", name, version)
		}
	}
}

// The edge to the browser speaks to JavaScript through package dom alone, which
// answers for what is absent and catches what goes wrong. So nothing of it may name
// syscall/js, nor start a goroutine or a timer that nobody guards.
func TestTheEdgeGoesThroughDom(t *testing.T) {
	files, err := filepath.Glob("browser/*.go")
	if err != nil || len(files) < 10 {
		t.Fatalf("%q %v", files, err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			if spec.Path.Value == `"syscall/js"` {
				t.Errorf("%s imports syscall/js", path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s: a goroutine that nobody guards", set.Position(n.Pos()))
			case *ast.SelectorExpr:
				if on, is := n.X.(*ast.Ident); is && on.Name == "time" && n.Sel.Name == "AfterFunc" {
					t.Errorf("%s: a timer that nobody guards", set.Position(n.Pos()))
				}
			}
			return true
		})
	}
}
