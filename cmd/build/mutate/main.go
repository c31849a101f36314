// Command mutate measures what the tests of a package notice. It changes the
// package in one place, runs the tests, and counts how often they fail: a
// mutant that the tests reject is killed, one that they accept has lived.
//
//	go run ./cmd/build/mutate                          every package of the domain
//	go run ./cmd/build/mutate -n 30 -seed 7 ./app/text one package, 30 mutants
//	go run ./cmd/build/mutate -list ./app/text         the mutants, without running a test
//
// The same seed and the same sources give the same mutants. The sources are
// never written to: a mutant is handed to the compiler as an overlay.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// options are what the command line asks for.
type options struct {
	n     int                 // mutants of each package
	seed  uint64              // of the sample
	with  map[string][]string // other packages whose tests count, by package
	least float64             // per cent to be killed
	jobs  int                 // mutants tested at a time
	short time.Duration       // the shortest time limit of a mutant's tests
}

// run parses the arguments and reports on out. What goes on meanwhile is told on progress.
func run(ctx context.Context, args []string, out, progress io.Writer) error {
	o := options{with: map[string][]string{}}
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.SetOutput(progress)
	flags.IntVar(&o.n, "n", 40, "mutants of each package")
	flags.Uint64Var(&o.seed, "seed", 1, "`number` that decides which mutants are drawn")
	flags.Float64Var(&o.least, "least", 0, "fail if a package kills less than this `percentage`")
	flags.IntVar(&o.jobs, "jobs", max(1, runtime.NumCPU()/2), "mutants tested at a time")
	flags.DurationVar(&o.short, "limit", 10*time.Second, "shortest time limit of one mutant; it is longer where the tests themselves take more than a tenth")
	list := flags.Bool("list", false, "list the mutants that would be tested, and test none")
	known := flags.String("equivalent", "cmd/build/mutate/equivalent.txt", "`file` of mutants that no test can kill")
	flags.Func("with", "`package=other`: the tests of the other package count for this one too (may be repeated)", func(s string) error {
		pkg, other, ok := strings.Cut(s, "=")
		if !ok {
			return errors.New("this is package=other, as in app/store=app/store/memstore")
		}
		pkg = cleanPath(pkg)
		o.with[pkg] = append(o.with[pkg], cleanPath(other))
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return err
	}
	equivalents, err := readEquivalents(*known)
	if err != nil {
		return err
	}
	pkgs, err := loadPackages(ctx, flags.Args())
	if err != nil {
		return err
	}
	var scores []score
	for _, p := range pkgs {
		d, err := newDraw(p, o.seed, equivalents)
		if err != nil {
			return err
		}
		if len(d.mutants) == 0 {
			continue // a package of types alone
		}
		if *list {
			for range o.n {
				m, ok := d.next()
				if !ok {
					break
				}
				fmt.Fprintln(out, m)
			}
			continue
		}
		s, err := test(ctx, p, d, o, progress)
		if err != nil {
			return err
		}
		scores = append(scores, s)
	}
	if *list {
		return nil
	}
	report(out, scores)
	for _, s := range scores {
		if s.percent() < o.least {
			return fmt.Errorf("%s kills %.0f %% of its mutants, and not %.0f %%", s.pkg, s.percent(), o.least)
		}
	}
	return nil
}

// cleanPath makes a package's folder comparable: "./app/text/" is "app/text".
func cleanPath(s string) string { return filepath.ToSlash(filepath.Clean(s)) }
