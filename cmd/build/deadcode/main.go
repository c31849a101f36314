// Command deadcode finds functions that no program of the project can reach. It
// runs golang.org/x/tools/cmd/deadcode, whose path is its argument, for the
// programs of the host and for those of the browser, and reports what is dead in
// every one that has the function's package: much of the domain is called on one
// side alone.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// side is the programs of one platform.
type side struct {
	env   []string
	mains []string
}

var sides = []side{
	{nil, []string{"./cmd/build", "./cmd/build/deadcode", "./cmd/build/mutate", "./app/batch"}},
	{[]string{"GOOS=js", "GOARCH=wasm"}, []string{"./app", "./app/pageworker", "./app/fileworker"}},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "deadcode:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("the one argument is the path of the command of golang.org/x/tools")
	}
	var found []findings
	for _, s := range sides {
		f, err := s.look(args[0])
		if err != nil {
			return err
		}
		found = append(found, f)
	}
	if dead := everywhere(found); len(dead) > 0 {
		return fmt.Errorf("no program reaches\n%s", strings.Join(dead, "\n"))
	}
	return nil
}

// findings are what is loaded on one side, and what of it is dead there.
type findings struct {
	packages map[string]bool
	dead     map[function]string // with its place, as in app/text/offset.go:47
}

type function struct{ pkg, name string }

func (s side) look(tool string) (findings, error) {
	f := findings{map[string]bool{}, map[function]string{}}
	list, err := s.output("go", append([]string{"list", "-deps", "-f", "{{.ImportPath}}", "--"}, s.mains...))
	if err != nil {
		return f, err
	}
	for _, p := range strings.Fields(string(list)) {
		f.packages[p] = true
	}
	out, err := s.output(tool, append([]string{"-json"}, s.mains...))
	if err != nil {
		return f, err
	}
	var pkgs []struct {
		Path  string
		Funcs []struct {
			Name     string
			Position struct {
				File string
				Line int
			}
		}
	}
	if err := json.Unmarshal(out, &pkgs); err != nil {
		return f, fmt.Errorf("%s: %w", tool, err)
	}
	for _, p := range pkgs {
		for _, fn := range p.Funcs {
			f.dead[function{p.Path, fn.Name}] = fmt.Sprintf("%s:%d", fn.Position.File, fn.Position.Line)
		}
	}
	return f, nil
}

func (s side) output(name string, args []string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), s.env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// everywhere are the functions that are dead on every side that has their package,
// each with its place.
func everywhere(found []findings) []string {
	var out []string
	seen := map[function]bool{}
	for _, f := range found {
		for fn, place := range f.dead {
			alive := slices.ContainsFunc(found, func(other findings) bool {
				_, dead := other.dead[fn]
				return other.packages[fn.pkg] && !dead
			})
			if !alive && !seen[fn] {
				seen[fn] = true
				out = append(out, place+": "+fn.name)
			}
		}
	}
	slices.Sort(out)
	return out
}
