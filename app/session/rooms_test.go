package session

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

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

// A room uses the workspace and what knows no state, and no other room.
func TestRoomsKeepToThemselves(t *testing.T) {
	rooms := rooms(t)
	if len(rooms) < 8 {
		t.Fatalf("only %d rooms found", len(rooms))
	}
	for room, files := range rooms {
		for name, file := range files {
			for _, spec := range file.Imports {
				path, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				if other, below := strings.CutPrefix(path, "gloss/app/session"); below && (other == "" || rooms[other[1:]] != nil) {
					t.Errorf("%s/%s.go imports %s", room, name, path)
				}
			}
		}
	}
}

// rooms is the files of every package below this one that answers for messages.
func rooms(t *testing.T) map[string]map[string]*ast.File {
	t.Helper()
	dirs, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]*ast.File{}
	for _, dir := range dirs {
		files, _ := parsed(t, dir)
		for _, file := range files {
			for _, d := range file.Decls {
				if f, is := d.(*ast.FuncDecl); is && f.Recv != nil && f.Name.Name == "update" {
					out[dir] = files
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
