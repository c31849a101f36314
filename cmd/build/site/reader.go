package site

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// readability is the module that the reader is built with in part.
const readability = "codeberg.org/readeck/go-readability/v2"

// reader compiles the program that reads pages. Readability has a function
// that fetches a page, which nothing here calls; yet it brings net/http, whose
// variables no linker drops: 320 kB of brotli. It stands in a file of its own,
// with shorthands that nothing calls either, so the program is built from a copy
// of the sources in which that file is empty. The copy is made for the build
// and no other use; app/batch and all tests are built with the module as it is.
func reader(ctx context.Context, root string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "gloss-reader")
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := lean(ctx, root, dir); err != nil {
		return nil, fmt.Errorf("compile the reader: %w", err)
	}
	return program(ctx, dir, "./app/reader")
}

// lean copies the sources to dir, with Readability beside them and without the
// file that fetches pages.
func lean(ctx context.Context, root, dir string) error {
	out, err := run(ctx, root, "go", "mod", "download", "-json", readability)
	if err != nil {
		return err
	}
	var module struct{ Dir string }
	if err := json.Unmarshal([]byte(out), &module); err != nil {
		return fmt.Errorf("read go mod download: %w", err)
	}
	if err := os.CopyFS(filepath.Join(dir, "app"), os.DirFS(filepath.Join(root, "app"))); err != nil {
		return err
	}
	if err := copySources(filepath.Join(dir, "readability"), module.Dir); err != nil {
		return err
	}
	fetches := filepath.Join(dir, "readability", "readability.go")
	if was, err := os.ReadFile(fetches); err != nil || !strings.Contains(string(was), `"net/http"`) {
		return fmt.Errorf("%s is no longer what fetches pages (%v)", fetches, err)
	}
	if err := os.WriteFile(fetches, []byte("package readability\n"), 0o644); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	// A path below the module is the same in every build.
	mod = append(mod, "\nreplace "+readability+" => ./readability\n"...)
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), mod, 0o644); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "go.sum"), sum, 0o644)
}

// copySources copies what a package is compiled from. What lies in the module
// cache may not be written to, and its copy must be.
func copySources(to, from string) error {
	return filepath.WalkDir(from, func(name string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, name)
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "test-pages":
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, rel), 0o755)
		case !strings.HasSuffix(name, ".go") && d.Name() != "go.mod":
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o644)
	})
}
