// Package translation makes the files of translations that the program loads, from the
// catalogue in package words and the PO files beside it. It runs on the host alone.
package translation

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Entry is one text of the catalogue.
type Entry struct {
	Name, File string // of its constant, and the file's name without a folder
	English    string // as the constant has it, with its meaning in front if it has one
}

// Catalogue reads the texts from the sources of package words in dir, by file and in
// the order in which they stand there.
func Catalogue(dir string) ([]Entry, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var all []Entry
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, e := range texts(file) {
			e.File = filepath.Base(path)
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no text in %s", dir)
	}
	return all, nil
}

// texts are the constants of type Text in a file.
func texts(file *ast.File) (out []Entry) {
	for _, d := range file.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, s := range group.Specs {
			spec := s.(*ast.ValueSpec)
			if kind, ok := spec.Type.(*ast.Ident); !ok || kind.Name != "Text" || len(spec.Values) != 1 {
				continue
			}
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
				if english, err := strconv.Unquote(literal.Value); err == nil {
					out = append(out, Entry{Name: spec.Names[0].Name, English: english})
				}
			}
		}
	}
	return out
}
