package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
)

// draw is the mutants of one package in the order in which they are tested.
type draw struct {
	pkg         *pkg
	mutants     []mutant
	at          int // of the next
	broken      int // drawn that did not compile
	equivalent  int // drawn that no test can kill
	equivalents map[equivalent]bool

	fset    *token.FileSet
	files   map[string]*ast.File
	sources map[string][]byte
	imports types.Importer
}

// newDraw makes all mutants of a package and shuffles them by the seed and the
// package's folder, so that one package's sample does not hang on the others.
func newDraw(p *pkg, seed uint64, known map[equivalent]bool) (*draw, error) {
	d, err := parseAll(p)
	if err != nil {
		return nil, err
	}
	d.equivalents = known
	d.imports = importer.ForCompiler(d.fset, runtime.Compiler, func(path string) (io.ReadCloser, error) {
		export := p.exports[path]
		if export == "" {
			return nil, fmt.Errorf("%s is not compiled", path)
		}
		return os.Open(export)
	})
	if err := d.check("", nil); err != nil {
		return nil, fmt.Errorf("check %s: %w", p.folder, err)
	}
	h := fnv.New64a()
	io.WriteString(h, p.folder)
	rand.New(rand.NewPCG(seed, h.Sum64())).Shuffle(len(d.mutants), func(i, j int) { d.mutants[i], d.mutants[j] = d.mutants[j], d.mutants[i] })
	return d, nil
}

// parseAll reads the files of a package and makes the mutants of each, in order.
func parseAll(p *pkg) (*draw, error) {
	d := &draw{pkg: p, fset: token.NewFileSet(), files: map[string]*ast.File{}, sources: map[string][]byte{}}
	for _, name := range p.GoFiles {
		src, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", p.folder, err)
		}
		f, err := parser.ParseFile(d.fset, name, src, parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("parse %s: %w", p.folder, err)
		}
		d.files[name], d.sources[name] = f, src
		d.mutants = append(d.mutants, generate(d.fset, f, p.folder, name, src)...)
	}
	return d, nil
}

// next draws a mutant that compiles and is not known to be equivalent, or says
// that there are no more.
func (d *draw) next() (mutant, bool) {
	for d.at < len(d.mutants) {
		m := d.mutants[d.at]
		d.at++
		if d.equivalents[m.key()] {
			d.equivalent++
			continue
		}
		if d.check(m.file, m.apply(d.sources[m.file])) != nil {
			d.broken++
			continue
		}
		return m, true
	}
	return mutant{}, false
}

// check tells whether the package has sound types with another source for one of
// its files. That is the compiler's own judgement, in a hundredth of its time.
func (d *draw) check(changed string, src []byte) error {
	var files []*ast.File
	for _, name := range d.pkg.GoFiles {
		f := d.files[name]
		if name == changed {
			var err error
			if f, err = parser.ParseFile(d.fset, name, src, parser.SkipObjectResolution); err != nil {
				return err
			}
		}
		files = append(files, f)
	}
	config := types.Config{Importer: d.imports, Sizes: types.SizesFor(runtime.Compiler, runtime.GOARCH)}
	_, err := config.Check(d.pkg.ImportPath, d.fset, files, nil)
	return err
}
