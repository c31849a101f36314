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
	"shell":      "room_shell update state start early settings report fault effect",
	"reader":     "room_reader click cursor evidence fills find hidden history keys bindings layout links marklink marks offers reading shapes touch typing units",
	"suggesting": "room_suggesting suggested suggesting",
	"library":    "room_library library shelf open following incoming labels",
	"listing":    "room_listing listing bulk",
	"exporting":  "room_exporting export exporting",
	"importing":  "room_importing intake arriving",
	"revision":   "room_revision revision review",
	"saving":     "room_saving saving retrying unread gone conflict draft backup sentinel",
}

// parsed is every file of the package but for tests, by its name without the ending.
func parsed(t *testing.T) (map[string]*ast.File, *token.FileSet) {
	t.Helper()
	paths, err := filepath.Glob("*.go")
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
		files[strings.TrimSuffix(path, ".go")] = file
	}
	return files, set
}

// No file of a room reads or writes what another room knows: it calls its methods.
func TestRoomsKeepToThemselves(t *testing.T) {
	files, set := parsed(t)
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
	if len(owner) < 30 {
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
// names.
func TestEveryMessageHasOneRoom(t *testing.T) {
	files, set := parsed(t)
	rooms, handled := map[string]string{}, map[string]string{}
	for _, file := range files {
		for _, d := range file.Decls {
			f, is := d.(*ast.FuncDecl)
			if !is || f.Recv == nil {
				continue
			}
			if f.Name.Name == "msg" {
				of := f.Recv.List[0].Type.(*ast.Ident).Name
				rooms[of] = f.Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.Ident).Name
			}
			room, is := strings.CutPrefix(f.Name.Name, "update")
			if !is {
				continue
			}
			for _, s := range f.Body.List {
				on, is := s.(*ast.TypeSwitchStmt)
				if !is {
					continue
				}
				for _, c := range on.Body.List {
					for _, e := range c.(*ast.CaseClause).List {
						name := e.(*ast.Ident).Name
						if handled[name] != "" {
							t.Errorf("%s: %s is handled twice", set.Position(e.Pos()), name)
						}
						handled[name] = "in" + room
					}
				}
			}
		}
	}
	if len(rooms) < 100 {
		t.Fatalf("only %d messages found", len(rooms))
	}
	for name, room := range rooms {
		if handled[name] != room {
			t.Errorf("%s names %s, and is handled by %q", name, room, handled[name])
		}
	}
	for name := range handled {
		if rooms[name] == "" {
			t.Errorf("%s is handled and no message", name)
		}
	}
}
