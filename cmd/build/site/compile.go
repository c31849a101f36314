package site

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compile builds the program and fetches the toolchain's glue for it. The two
// must be of one version, which is why the glue is not kept in web/.
func compile(ctx context.Context, root string) (wasm, glue []byte, err error) {
	goroot, err := run(ctx, root, "go", "env", "GOROOT")
	if err != nil {
		return nil, nil, err
	}
	glue, err = os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, nil, fmt.Errorf("the Go toolchain has no wasm_exec.js; Gloss needs Go 1.26 or newer: %w", err)
	}
	dir, err := os.MkdirTemp("", "gloss")
	if err != nil {
		return nil, nil, fmt.Errorf("compile: %w", err)
	}
	defer os.RemoveAll(dir)
	modfile, err := withoutServer(ctx, root)
	if err != nil {
		return nil, nil, err
	}
	out := filepath.Join(dir, "app.wasm")
	// Neither paths of this machine nor the state of the checkout get into the
	// program: the same sources give the same bytes.
	if _, err := run(ctx, root, "go", "build", "-modfile="+modfile, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, "./app"); err != nil {
		return nil, nil, err
	}
	wasm, err = os.ReadFile(out)
	if err != nil {
		return nil, nil, fmt.Errorf("compile: %w", err)
	}
	return wasm, glue, nil
}

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
