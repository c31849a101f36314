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

// half is the part of a module that the programs never call and that is left out of
// them. In go-app it serves pages, and in Readability it fetches them. Both import
// net/http, and with it TLS and its ciphers. No linker can leave these out, since they
// are set up at the start; they would be about a sixth of a program. go-app's router
// also imports regexp, which nothing else does, to match one pattern that matches
// everything, and its writer of markup imports html, whose two thousand names of
// characters are set up at the start, for a function that needs five. google/uuid makes
// ids of hashes too, and its random numbers go through the ciphers of crypto/rand before
// they are those of the browser.
//
// The programs are therefore compiled from a copy of the sources in which the files of
// that part are empty. Only these builds use the copy. Tests and the command line are
// built from the modules as they are, and go build ./app gives a larger program.
type half struct {
	module string
	name   string   // the copy's directory
	dirs   []string // directories of packages, below the module
	files  []part   // the files that are left out
	stub   string   // Go source of what the rest needs of these files; it replaces the first
	other  []instead
}

// instead is a part of a file that stays: what is there, as often as it is there, and what
// is written in its place.
type instead struct{ name, old, new string }

// part is a file that is left out, by its path below the module, and the import that
// is the reason.
type part struct{ name, imports string }

//go:embed lean_goapp.go.txt
var goAppStub string

//go:embed lean_uuid.go.txt
var uuidStub string

var halves = []half{
	{
		module: "github.com/maxence-charriere/go-app/v10", name: "go-app",
		dirs: []string{"pkg/app", "pkg/errors"}, files: []part{{"pkg/app/http.go", "net/http"}, {"pkg/app/resource.go", "net/http"}, {"pkg/app/static.go", "net/http"}, {"pkg/app/route.go", "regexp"}}, stub: goAppStub,
		other: []instead{{"pkg/app/node.go", "\t\"html\"\n", ""}, {"pkg/app/node.go", "html.EscapeString(", "escapeMarkup("}},
	},
	{
		module: "codeberg.org/readeck/go-readability/v2", name: "readability",
		dirs: []string{".", "internal", "render"}, files: []part{{"readability.go", "net/http"}}, stub: "package readability\n",
	},
	{
		module: "github.com/google/uuid", name: "uuid",
		dirs: []string{"."}, files: []part{{"hash.go", "crypto/md5"}, {"sql.go", "database/sql/driver"}, {"null.go", "database/sql/driver"}}, stub: uuidStub,
		other: []instead{{"uuid.go", "\t\"crypto/rand\"\n", ""}, {"uuid.go", "rand.Reader", "machine"}},
	},
}

// lean copies the sources of the programs to dir, and beside them what they are
// compiled from of the modules in halves.
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
		// A relative path, so that the programs of every build have the same bytes.
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

// copy copies the sources of the module's packages, with the stub in place of the
// files that are left out. It fails if a file does not import any more what is the
// reason to leave it out.
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
	for _, i := range h.other {
		was, err := os.ReadFile(filepath.Join(to, i.name))
		if err != nil || !strings.Contains(string(was), i.old) {
			return fmt.Errorf("%s has no %q any more (%v)", i.name, i.old, err)
		}
		if err := os.WriteFile(filepath.Join(to, i.name), []byte(strings.ReplaceAll(string(was), i.old, i.new)), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(to, h.files[0].name), []byte(h.stub), 0o644)
}

// copySources copies the Go files without the tests of a directory and of those below
// it. Of a module's own directory it copies that package alone.
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

// isModule reports whether a directory is the root of a module.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// copyFile copies the content of a file but not its mode: files in the module cache are
// read-only, and their copies must not be.
func copyFile(to, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}
