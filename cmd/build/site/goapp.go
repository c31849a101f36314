package site

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const goApp = "github.com/maxence-charriere/go-app/v10"

// serverHalf are the files of go-app that serve an app and are of no use in one.
// They alone import net/http, and with it the whole of TLS and its ciphers, which
// no linker can leave out, since they are set up at the start: a sixth of the
// program's bytes in brotli, and as much of its time to load.
var serverHalf = []string{"http.go", "resource.go", "static.go"}

// serverStub is what the rest of go-app needs of them.
//
//go:embed goapp.go.txt
var serverStub string

// withoutServer makes a go.mod by which the program is compiled against go-app
// without its server half, and returns its path. All of it lies in .cache in the
// checkout under a name made of its content: the compiler writes the place of a
// replaced module into the program, and two builds must be the same.
func withoutServer(ctx context.Context, root string) (modfile string, err error) {
	dir, err := run(ctx, root, "go", "list", "-m", "-f", "{{.Dir}}", goApp)
	if err != nil {
		return "", err
	}
	files, err := browserHalf(strings.TrimSpace(dir))
	if err != nil {
		return "", fmt.Errorf("read go-app: %w", err)
	}
	sum := sha256.New()
	for _, f := range files {
		fmt.Fprintf(sum, "%s %d\n%s", f.path, len(f.data), f.data)
	}
	place := filepath.Join(".cache", "go-app-"+hex.EncodeToString(sum.Sum(nil)[:6]))
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", fmt.Errorf("read go.mod: %w", err)
	}
	checksums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", fmt.Errorf("read go.sum: %w", err)
	}
	mod = append(mod, "\nreplace "+goApp+" => ./"+filepath.ToSlash(place)+"\n"...)
	key := sha256.Sum256(append(slices.Clone(mod), checksums...))
	modfile = filepath.Join(".cache", "go-"+hex.EncodeToString(key[:6])+".mod")
	for _, put := range []struct {
		to    string
		files []file
	}{
		{place, files},
		{modfile, []file{{path: "", data: mod}}},
		{strings.TrimSuffix(modfile, ".mod") + ".sum", []file{{path: "", data: checksums}}},
	} {
		if err := putOnce(filepath.Join(root, put.to), put.files); err != nil {
			return "", fmt.Errorf("keep go-app without its server half: %w", err)
		}
	}
	return modfile, nil
}

// browserHalf reads what of go-app the program is compiled from.
func browserHalf(dir string) ([]file, error) {
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return nil, err
	}
	files := []file{{path: "go.mod", data: mod}, {path: "pkg/app/server_none.go", data: []byte(serverStub)}}
	for _, pkg := range []string{"pkg/app", "pkg/errors"} {
		found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pkg), "*.go"))
		if err != nil {
			return nil, err
		}
		for _, path := range found {
			name := filepath.Base(path)
			if strings.HasSuffix(name, "_test.go") || slices.Contains(serverHalf, name) {
				continue
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			files = append(files, file{path: pkg + "/" + name, data: data})
		}
	}
	return files, nil
}

// putOnce writes files below a place, or one file there, unless that is there
// already. Another build may be doing the same: what appears is whole.
func putOnce(place string, files []file) error {
	if _, err := os.Stat(place); err == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(place), "new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	whole := filepath.Join(tmp, "whole")
	for _, f := range files {
		path := filepath.Join(whole, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			return err
		}
	}
	if err := os.Rename(whole, place); err != nil {
		if _, there := os.Stat(place); there == nil {
			return nil
		}
		return err
	}
	return nil
}
