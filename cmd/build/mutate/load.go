package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// domain matches the packages that are mutated when none are named.
const domain = "./app/..."

// support names packages that only tests use: nobody tests them in turn.
var support = []string{"app/store/storetest", "app/session/sessiontest", "app/xsscorpus"}

// pkg is one package as the go command describes it.
type pkg struct {
	ImportPath string
	Name       string
	Dir        string
	GoFiles    []string
	Deps       []string
	Export     string // file of what the package exports, for the type check of its importers
	DepOnly    bool
	Module     *struct{ Dir, Path string }

	root    string            // folder of the module
	folder  string            // within the module, as in "app/text"
	exports map[string]string // Export of each dependency, by import path
}

// loadPackages finds the packages that the patterns match. Without a pattern
// these are the packages of the domain: what builds on the host, is no program,
// and reaches neither go-app nor JavaScript. The dependencies are compiled.
func loadPackages(ctx context.Context, patterns []string) ([]*pkg, error) {
	whole := len(patterns) == 0
	if whole {
		patterns = []string{domain}
	}
	args := []string{"list", "-export", "-deps", "-json=ImportPath,Name,Dir,GoFiles,Deps,Export,DepOnly,Module", "--"}
	for _, p := range patterns {
		if !strings.HasPrefix(p, ".") && !strings.HasPrefix(p, "/") {
			p = "./" + p
		}
		args = append(args, p)
	}
	cmd := exec.CommandContext(ctx, "go", args...)
	out, err := cmd.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			return nil, fmt.Errorf("go list: %s", failed.Stderr)
		}
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := map[string]string{}
	var pkgs []*pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		p := &pkg{exports: exports}
		if err := dec.Decode(p); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		exports[p.ImportPath] = p.Export
		if p.DepOnly || p.Module == nil {
			continue
		}
		p.root = p.Module.Dir
		folder, err := filepath.Rel(p.root, p.Dir)
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		p.folder = filepath.ToSlash(folder)
		if !whole || inDomain(p) {
			pkgs = append(pkgs, p)
		}
	}
	slices.SortFunc(pkgs, func(a, b *pkg) int { return strings.Compare(a.folder, b.folder) })
	return pkgs, nil
}

func inDomain(p *pkg) bool {
	return p.Name != "main" && len(p.GoFiles) > 0 && !slices.Contains(support, p.folder) &&
		!slices.ContainsFunc(p.Deps, func(d string) bool { return d == "syscall/js" || strings.Contains(d, "/go-app/") })
}
