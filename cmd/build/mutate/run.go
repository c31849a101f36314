package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// memory is how many kB of address space the tests of a mutant may take: one
// that grows without end is to end itself, and not the machine.
const memory = 4 << 20

// outcome is what the tests made of a mutant.
type outcome string

const (
	killed  outcome = "killed"
	lived   outcome = "lived"
	endless outcome = "timed out" // counts as killed
	broken  outcome = "broken"    // does not compile, and does not count
)

// score is the outcome of a package's mutants.
type score struct {
	pkg             string
	possible        int // mutants that there are, those that do not compile included
	killed, endless int
	broken          int
	equivalent      int
	lived           []mutant
	took            time.Duration
}

func (s score) tested() int { return s.killed + s.endless + len(s.lived) }

func (s score) percent() float64 {
	if s.tested() == 0 {
		return 100
	}
	return 100 * float64(s.killed+s.endless) / float64(s.tested())
}

// test draws mutants of a package until as many as asked for were tested, or
// there are no more.
func test(ctx context.Context, p *pkg, d *draw, o options, progress io.Writer) (score, error) {
	began := time.Now()
	s := score{pkg: p.folder, possible: len(d.mutants)}
	testers := append([]string{p.folder}, o.with[p.folder]...)
	limits := make([]time.Duration, len(testers))
	for i, tester := range testers {
		took, err := unmutated(ctx, p.root, tester)
		if err != nil {
			return s, err
		}
		limits[i] = max(o.short, 10*took)
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return s, err
	}
	defer os.RemoveAll(dir)

	// As many workers as jobs each take the next mutant. What is drawn does not hang
	// on who is first: mutants beyond the n-th are drawn only in place of broken ones.
	var mu sync.Mutex
	var wg sync.WaitGroup
	var failure error
	drawn := 0
	take := func() (mutant, bool) {
		mu.Lock()
		defer mu.Unlock()
		if drawn == o.n || failure != nil {
			return mutant{}, false
		}
		m, ok := d.next()
		if ok {
			drawn++
		}
		return m, ok
	}
	for job := range o.jobs {
		wg.Go(func() {
			for {
				m, ok := take()
				if !ok {
					return
				}
				result, err := try(ctx, p, m, d.sources[m.file], testers, limits, filepath.Join(dir, strconv.Itoa(job)))
				mu.Lock()
				switch {
				case err != nil:
					failure = err
				case result == killed:
					s.killed++
				case result == endless:
					s.endless++
				case result == lived:
					s.lived = append(s.lived, m)
				case result == broken:
					s.broken++
					drawn--
				}
				if err == nil {
					fmt.Fprintf(progress, "%-9s %s\n", result, m)
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	s.broken += d.broken
	s.equivalent = d.equivalent
	s.took = time.Since(began)
	return s, failure
}

// elapsed finds how long a package's tests took in what go test says.
var elapsed = regexp.MustCompile(`(?m)^ok\s+\S+\s+([0-9.]+)s`)

// unmutated runs a package's tests as they are, which must pass, and tells how
// long they took. A package without tests takes no time.
func unmutated(ctx context.Context, root, folder string) (time.Duration, error) {
	cmd := exec.CommandContext(ctx, "go", "test", "-vet=off", "-short", "-count=1", "./"+folder)
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("the tests of %s fail without a mutant: %w\n%s", folder, err, out)
	}
	found := elapsed.FindSubmatch(out)
	if found == nil {
		return 0, nil
	}
	seconds, err := strconv.ParseFloat(string(found[1]), 64)
	return time.Duration(seconds * float64(time.Second)), err
}

// try runs the tests of each tester on a mutant until one fails.
func try(ctx context.Context, p *pkg, m mutant, src []byte, testers []string, limits []time.Duration, dir string) (outcome, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	changed := filepath.Join(dir, "mutant.go")
	if err := os.WriteFile(changed, m.apply(src), 0o644); err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(p.Dir, m.file): changed}})
	if err != nil {
		return "", err
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o644); err != nil {
		return "", err
	}
	for i, tester := range testers {
		// Without -count=1, so that what was tried before is remembered if it lived.
		command := fmt.Sprintf(`ulimit -v %d 2>/dev/null; exec go test -overlay "$0" -vet=off -short -failfast -ldflags=-s -timeout %s "./$1"`, memory, limits[i].Round(time.Second))
		cmd := exec.CommandContext(ctx, "sh", "-c", command, list, tester)
		cmd.Dir = p.root
		out, err := cmd.CombinedOutput()
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		if err != nil {
			return failed(string(out)), nil
		}
	}
	return lived, nil
}

// failed tells why tests failed from what go test said.
func failed(out string) outcome {
	switch {
	case strings.Contains(out, "[build failed]") || strings.Contains(out, "[setup failed]"):
		return broken
	case strings.Contains(out, "panic: test timed out after") || strings.Contains(out, "Test killed"):
		return endless
	}
	return killed
}
