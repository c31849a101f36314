package session

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// roomFiles says which files are of which room. The shell puts the rooms together and
// may read them all.
var roomFiles = map[string]string{
	"shell":  "room_shell update state start report fault clicked unread",
	"reader": "room_reader click cursor evidence fills find hidden keys bindings layout links marklink marks offers reading shapes touch typing units",
}

// parsed is every file of a package but for tests, by its name without the ending.
func parsed(t *testing.T, dir string) (map[string]*ast.File, *token.FileSet) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files, set := map[string]*ast.File{}, token.NewFileSet()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files[strings.TrimSuffix(filepath.Base(path), ".go")] = file
	}
	return files, set
}

// No file of a room reads or writes what another room knows: it calls its methods.
func TestRoomsKeepToThemselves(t *testing.T) {
	files, set := parsed(t, ".")
	owner, of := map[string]string{}, map[string]string{}
	for room, names := range roomFiles {
		for _, name := range strings.Fields(names) {
			of[name] = room
		}
		if room == "shell" {
			continue
		}
		ast.Inspect(files["room_"+room], func(n ast.Node) bool {
			if spec, is := n.(*ast.TypeSpec); is && spec.Name.Name == room+"State" {
				for _, f := range spec.Type.(*ast.StructType).Fields.List {
					for _, name := range f.Names {
						owner[name.Name] = room
					}
				}
			}
			return true
		})
	}
	if len(owner) < 1 {
		t.Fatalf("only %d fields of rooms found", len(owner))
	}
	for name := range of {
		if files[name] == nil {
			t.Errorf("%s.go is not there", name)
		}
	}
	for name, file := range files {
		room := of[name]
		if room == "" {
			t.Errorf("%s.go is of no room", name)
		}
		if room == "shell" {
			continue
		}
		for _, d := range file.Decls {
			f, is := d.(*ast.FuncDecl)
			if !is {
				continue
			}
			states := statesOf(f)
			ast.Inspect(f, func(n ast.Node) bool {
				sel, is := n.(*ast.SelectorExpr)
				if !is {
					return true
				}
				on, is := sel.X.(*ast.Ident)
				if of := owner[sel.Sel.Name]; is && slices.Contains(states, on.Name) && of != "" && of != room {
					t.Errorf("%s: %s uses %s, which is of %s", set.Position(n.Pos()), room, sel.Sel.Name, of)
				}
				return true
			})
		}
	}
}

// statesOf is what a function calls its receiver and parameters of type State.
func statesOf(f *ast.FuncDecl) []string {
	var out []string
	for _, list := range []*ast.FieldList{f.Recv, f.Type.Params} {
		if list == nil {
			continue
		}
		for _, p := range list.List {
			of := p.Type
			if star, is := of.(*ast.StarExpr); is {
				of = star.X
			}
			if id, is := of.(*ast.Ident); is && id.Name == "State" {
				for _, n := range p.Names {
					out = append(out, n.Name)
				}
			}
		}
	}
	return out
}

// Every message is handled in one place, which is the switch of the room that it
// names: update in the package of the room, or its update in this package.
func TestEveryMessageHasOneRoom(t *testing.T) {
	rooms, handled := map[string]string{}, map[string]string{}
	packages, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range append(packages, ".") {
		files, set := parsed(t, dir)
		for _, file := range files {
			for _, d := range file.Decls {
				f, is := d.(*ast.FuncDecl)
				if !is || f.Recv == nil {
					continue
				}
				if f.Name.Name == "Msg" && f.Body != nil {
					rooms[qualified(file, f.Recv.List[0].Type)] = unqualified(f.Body.List[0].(*ast.ReturnStmt).Results[0])
				}
				room, is := strings.CutPrefix(f.Name.Name, "update")
				if !is {
					continue
				}
				if room == "" {
					room = file.Name.Name
				}
				for _, e := range cases(f) {
					name := qualified(file, e)
					if handled[name] != "" {
						t.Errorf("%s: %s is handled twice", set.Position(e.Pos()), name)
					}
					handled[name] = "in" + strings.ToLower(room)
				}
			}
		}
	}
	if len(rooms) < 100 {
		t.Fatalf("only %d messages found", len(rooms))
	}
	for name, room := range rooms {
		if handled[name] != strings.ToLower(room) {
			t.Errorf("%s names %s, and is handled by %q", name, room, handled[name])
		}
	}
	for name := range handled {
		if rooms[name] == "" {
			t.Errorf("%s is handled and no message", name)
		}
	}
}

// cases lists the types that a function's type switch tells apart.
func cases(f *ast.FuncDecl) []ast.Expr {
	var out []ast.Expr
	for _, s := range f.Body.List {
		on, is := s.(*ast.TypeSwitchStmt)
		if !is {
			continue
		}
		for _, c := range on.Body.List {
			out = append(out, c.(*ast.CaseClause).List...)
		}
	}
	return out
}

// qualified is the name of a type with its package, unqualified without.
func qualified(in *ast.File, e ast.Expr) string {
	if sel, is := e.(*ast.SelectorExpr); is {
		return sel.X.(*ast.Ident).Name + "." + sel.Sel.Name
	}
	return in.Name.Name + "." + unqualified(e)
}

func unqualified(e ast.Expr) string {
	if sel, is := e.(*ast.SelectorExpr); is {
		return sel.Sel.Name
	}
	return e.(*ast.Ident).Name
}
