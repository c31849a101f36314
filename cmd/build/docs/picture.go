package docs

import (
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// imports has for each package of app/ what it may import, by the names that the
// import table uses.
type imports map[string][]string

// row is one row of the import table in ARCHITECTURE.md.
var row = regexp.MustCompile("(?m)^\\| `([a-z0-9/]+)` \\| ([^|]*) \\|")

// picture draws the import table as a Mermaid flowchart. An arrow that follows from
// others is left out: if a imports b, and b imports c, a has none to c.
func picture(root string) (string, error) {
	page, err := os.ReadFile(filepath.Join(root, "ARCHITECTURE.md"))
	if err != nil {
		return "", err
	}
	all := imports{}
	for _, r := range row.FindAllStringSubmatch(string(page), -1) {
		all[r[1]] = strings.Fields(strings.ReplaceAll(r[2], "`", ""))
	}
	if all["main"], err = importsOf(filepath.Join(root, "app")); err != nil {
		return "", err
	}
	return all.flowchart(), nil
}

// importsOf lists the packages of app/ that the files of the main package import.
func importsOf(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*_js.go"))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return nil, err
		}
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return nil, err
			}
			if name, ours := strings.CutPrefix(path, "gloss/app/"); ours && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out, nil
}

// flowchart is the graph in Mermaid's language. The packages of one folder stand
// together. Those that may name go-app or syscall/js have another shape than those of
// plain Go.
func (all imports) flowchart() string {
	var b strings.Builder
	b.WriteString("```mermaid\nflowchart TD\n")
	names := slices.Sorted(maps.Keys(all))
	folders := map[string][]string{}
	for _, name := range names {
		top, _, _ := strings.Cut(name, "/")
		folders[top] = append(folders[top], name)
	}
	for _, top := range slices.Sorted(maps.Keys(folders)) {
		within := folders[top]
		if len(within) > 1 {
			fmt.Fprintf(&b, "  subgraph in_%s[\" \"]\n", top)
		}
		for _, name := range within {
			b.WriteString(all.box(name))
		}
		if len(within) > 1 {
			b.WriteString("  end\n")
		}
	}
	for _, name := range names {
		var to []string
		for _, other := range all.direct(name) {
			to = append(to, node(other))
		}
		if to != nil {
			fmt.Fprintf(&b, "  %s --> %s\n", node(name), strings.Join(to, " & "))
		}
	}
	b.WriteString("```\n")
	return b.String()
}

// box draws one package.
func (all imports) box(name string) string {
	shape := "  %s[%q]\n"
	if name == "main" || slices.Contains(all[name], "go-app") || slices.Contains(all[name], "syscall/js") || slices.Contains(all[name], "dom") {
		shape = "  %s([%q])\n"
	}
	return fmt.Sprintf(shape, node(name), name)
}

// node is the name of a package as Mermaid takes it for an id: "end" by itself would
// be a word of its language, and a slash ends an id.
func node(name string) string { return "p_" + strings.ReplaceAll(name, "/", "_") }

// direct lists, in order, the packages that one imports and that none of its other
// imports leads to.
func (all imports) direct(name string) []string {
	var out []string
	for _, to := range all[name] {
		if _, ours := all[to]; !ours {
			continue
		}
		if !slices.ContainsFunc(all[name], func(other string) bool { return other != to && all.leads(other, to, nil) }) {
			out = append(out, to)
		}
	}
	slices.Sort(out)
	return out
}

// leads reports whether there is a way from one package to another over imports.
func (all imports) leads(from, to string, seen map[string]bool) bool {
	if seen == nil {
		seen = map[string]bool{}
	}
	if seen[from] {
		return false
	}
	seen[from] = true
	return slices.Contains(all[from], to) || slices.ContainsFunc(all[from], func(next string) bool { return all.leads(next, to, seen) })
}
