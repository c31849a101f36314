package site

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Two modules have a half that fetches or serves pages, which the programs never
// call. It imports net/http, and with it the whole of TLS and its ciphers, which
// no linker can leave out, since they are set up at the start: some 330 kB of
// brotli in either program, and as much of the time to load them. go-app's router
// brings regexp, which nothing else here does, to match one pattern that matches
// everything. So both are
// compiled from a copy of the sources in which the files of that half are empty.
// The copy is for these builds alone: tests and the command line are built from
// the modules as they are, and go build ./app gives the larger program.
type half struct {
	module string
	name   string   // of the copy's directory
	dirs   []string // of packages, below the module
	files  []part   // what is left out
	stub   string   // what the rest needs of them; goes beside the first
}

// part is a file below the module, and the import that is the reason to leave it
// out.
type part struct{ name, imports string }

//go:embed lean_goapp.go.txt
var goAppStub string

var halves = []half{
	{
		module: "github.com/maxence-charriere/go-app/v10", name: "go-app",
		dirs: []string{"pkg/app", "pkg/errors"}, files: []part{{"pkg/app/http.go", "net/http"}, {"pkg/app/resource.go", "net/http"}, {"pkg/app/static.go", "net/http"}, {"pkg/app/route.go", "regexp"}}, stub: goAppStub,
	},
	{
		module: "codeberg.org/readeck/go-readability/v2", name: "readability",
		dirs: []string{".", "internal", "render"}, files: []part{{"readability.go", "net/http"}}, stub: "package readability\n",
	},
}

// lean copies the sources to dir, with the modules beside them in part.
func lean(ctx context.Context, root, dir string) error {
	if err := os.CopyFS(filepath.Join(dir, "app"), os.DirFS(filepath.Join(root, "app"))); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	for _, h := range halves {
		if err := h.copy(ctx, root, filepath.Join(dir, h.name)); err != nil {
			return fmt.Errorf("copy %s: %w", h.module, err)
		}
		// A path below the module is the same in every build.
		mod = append(mod, "\nreplace "+h.module+" => ./"+h.name+"\n"...)
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), mod, 0o644); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "go.sum"), sum, 0o644)
}

// copy copies what the packages of the module are compiled from, less one half.
func (h half) copy(ctx context.Context, root, to string) error {
	out, err := run(ctx, root, "go", "mod", "download", "-json", h.module)
	if err != nil {
		return err
	}
	var module struct{ Dir string }
	if err := json.Unmarshal([]byte(out), &module); err != nil {
		return fmt.Errorf("read go mod download: %w", err)
	}
	for _, f := range h.files {
		if was, err := os.ReadFile(filepath.Join(module.Dir, f.name)); err != nil || !strings.Contains(string(was), `"`+f.imports+`"`) {
			return fmt.Errorf("%s does not import %s any more, and need not be left out (%v)", f.name, f.imports, err)
		}
	}
	for _, sub := range h.dirs {
		if err := copySources(filepath.Join(to, sub), filepath.Join(module.Dir, sub)); err != nil {
			return err
		}
	}
	if err := copyFile(filepath.Join(to, "go.mod"), filepath.Join(module.Dir, "go.mod")); err != nil {
		return err
	}
	for _, f := range h.files {
		if err := os.Remove(filepath.Join(to, f.name)); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(to, h.files[0].name), []byte(h.stub), 0o644)
}

// copySources copies what the packages in a directory and below are compiled
// from; in the module's own directory, only that one package.
func copySources(to, from string) error {
	return filepath.WalkDir(from, func(name string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, name)
		switch {
		case err != nil:
			return err
		case d.IsDir() && (rel == "." || !isModule(from)):
			return os.MkdirAll(filepath.Join(to, rel), 0o755)
		case d.IsDir():
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		return copyFile(filepath.Join(to, rel), name)
	})
}

func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// copyFile copies one file. What lies in the module cache may not be written to,
// and its copy must be.
func copyFile(to, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}
