package translation

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// shown are the calls that put a text on the screen, and which of their arguments it is.
var shown = map[string]int{"Text": 0, "Title": 0, "Aria": 1, "Attr": 1, "Say": 0, "Dialog": 1}

// spoken are the attributes that a person reads or hears.
var spoken = []string{"label", "description", "roledescription", "valuetext", "placeholder", "title", "alt"}

// unmoved are the literals that may be shown as they are, each with the reason.
var unmoved = map[string]string{
	`"M"`: "the key is M in every language",
}

// Every text that is drawn or told is in the catalogue: no literal with a letter is
// handed to what shows it, alone or joined to something.
func TestNoTextOutsideTheCatalogue(t *testing.T) {
	calls := 0
	for _, root := range []string{"ui", "session"} {
		err := filepath.WalkDir(filepath.Join("..", "..", root), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			n, found := literals(file)
			calls += n
			for _, text := range found {
				if unmoved[text] != "" {
					continue
				}
				t.Errorf("%s shows %s, which is not in the catalogue", path, text)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if calls < 100 {
		t.Errorf("only %d texts are shown", calls)
	}
}

func TestLiteralsAreFound(t *testing.T) {
	for _, tt := range []struct{ code, want string }{
		{`e.Text("Add")`, `"Add"`},
		{`e.Text("Add " + name)`, `"Add "`},
		{`e.Text(words.Add)`, ""},
		{`e.Text(words.Add.With("n", 1))`, ""},
		{`e.Text(words.Join(" · ", a))`, ""},
		{`e.Title("%s", words.Add)`, ""},
		{`e.Aria("label", "Add")`, `"Add"`},
		{`e.Aria("hidden", "true")`, ""},
		{`e.Attr("placeholder", "Search")`, `"Search"`},
		{`s.Say("Marked", true)`, `"Marked"`},
		{`s.Say(fmt.Sprintf("%d marks", n), true)`, `"%d marks"`},
		{`kit.Dialog(d, "Settings")`, `"Settings"`},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nfunc f() { "+tt.code+" }", 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, found := literals(file); strings.Join(found, " ") != tt.want {
			t.Errorf("%s: found %q", tt.code, found)
		}
	}
}

var letter = regexp.MustCompile(`\pL`)

// literals are those with letters that a file shows, and how many texts it shows at all.
func literals(file *ast.File) (calls int, found []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		name, _ := call.Fun.(*ast.SelectorExpr)
		if name == nil {
			return true
		}
		at, shows := shown[name.Sel.Name]
		if !shows || len(call.Args) <= at {
			return true
		}
		if at == 1 && name.Sel.Name != "Dialog" {
			if of, ok := call.Args[0].(*ast.BasicLit); !ok || !slices.Contains(spoken, strings.Trim(of.Value, `"`)) {
				return true
			}
		}
		calls++
		ast.Inspect(call.Args[at], func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				// What fills in a text is named by literals.
				f, ok := n.Fun.(*ast.SelectorExpr)
				return !ok || f.Sel.Name != "With"
			case *ast.BasicLit:
				if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && letter.MatchString(strings.ReplaceAll(s, "%s", "")) {
					found = append(found, n.Value)
				}
			}
			return true
		})
		return true
	})
	return calls, found
}
