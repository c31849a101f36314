package site

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"gloss/cmd/build/shrink"
)

// Programs holds the three compiled programs, and the toolchain's wasm_exec.js, which is
// called the glue. Programs and glue must be of one version of Go, so the glue is not kept
// in web/.
type Programs struct{ app, pageWorker, fileWorker, glue []byte }

// Compile compiles the programs of the checkout at root. Several calls of Build can share
// them. Tags are build tags of the page's program; what ships has none.
func Compile(ctx context.Context, root string, tags ...string) (p Programs, err error) {
	goroot, err := run(ctx, root, "go", "env", "GOROOT")
	if err != nil {
		return p, err
	}
	p.glue, err = os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return p, fmt.Errorf("the Go toolchain has no wasm_exec.js; Gloss needs Go 1.26 or newer: %w", err)
	}
	dir, err := os.MkdirTemp("", "gloss-sources")
	if err != nil {
		return p, fmt.Errorf("compile: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := lean(ctx, root, dir); err != nil {
		return p, fmt.Errorf("compile: %w", err)
	}
	if p.app, err = program(ctx, dir, "./app", tags...); err != nil {
		return p, err
	}
	if p.pageWorker, err = program(ctx, dir, "./app/pageworker"); err != nil {
		return p, err
	}
	p.fileWorker, err = program(ctx, dir, "./app/fileworker")
	return p, err
}

// outOfLine are patterns of packages in which inlining is switched off. Without it the
// program is smaller. Their code runs once for each thing that a person does, or writes
// and reads what is small, and takes far less time than drawing. Packages that go through
// a whole text, or through all marks, are not among them, nor is the runtime.
// docs/building.md has what that saves.
var outOfLine = []string{
	"gloss/app/ui/...", "gloss/app/session/...", "gloss/app/browser", "gloss/app/dom", "gloss/app/store/...", "gloss/app/codec/...",
	"gloss/app/suggest/european", "gloss/app/suggest/lang",
	"gloss/app/annotation/...", "gloss/app/words/...", "gloss/app/surface", "gloss/app/gauge", "gloss/app/entry",
	"github.com/maxence-charriere/...", "github.com/google/uuid", "encoding/...", "fmt", "internal/fmtsort", "internal/reflectlite", "io/...", "log/...", "net/...", "os", "path/...", "reflect", "syscall", "text/...", "time",
}

// program compiles one package to WebAssembly and returns the binary.
func program(ctx context.Context, root, pkg string, tags ...string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "gloss")
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "out.wasm")
	// These flags keep paths of this machine and the state of the checkout out of the
	// program, so that the same sources give the same bytes.
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-tags=" + strings.Join(tags, ","), "-o", out}
	for _, packages := range outOfLine {
		args = append(args, "-gcflags="+packages+"=-l")
	}
	if _, err := run(ctx, root, "go", append(args, pkg)...); err != nil {
		return nil, err
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	if wasm, err = shrink.Program(wasm); err != nil {
		return nil, fmt.Errorf("shrink %s: %w", pkg, err)
	}
	return wasm, nil
}

// run runs a command in dir, for WebAssembly, and returns its standard output. Its error
// holds what the command said on standard error.
func run(ctx context.Context, dir, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return "", fmt.Errorf("there is no %s command on this machine; install Go 1.26 or newer", name)
	}
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, args[0], err, stderr.String())
	}
	return string(out), nil
}
