package webtest

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/profiler"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// leastCovered is how much of a script its tests must run, in per cent of its code.
const leastCovered = 95

// Every script of web/ does what its tests say, and they run nearly all of it.
func TestScripts(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := chrome.Launch(t, chrome.Profile(t)).Tab(h.URL)
	p.Front()
	p.Do(profiler.Enable(), chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := profiler.StartPreciseCoverage().WithCallCount(true).WithDetailed(true).Do(ctx)
		return err
	}))
	for _, name := range scripts(t) {
		if only := os.Getenv("GLOSS_SCRIPT"); only != "" && only != name {
			continue
		}
		if _, err := os.Stat(filepath.Join("tests", name)); err != nil {
			t.Errorf("%s has no tests", name)
			continue
		}
		p.Visit("/run/" + name)
		for _, failure := range chrome.Eval[[]string](p, `runTests(false)`) {
			t.Errorf("%s: %s", name, failure)
		}
		src, err := h.script(name)
		if err != nil {
			t.Fatal(err)
		}
		part, missed := covered(p, name, fill.Replace(string(src)))
		t.Logf("%-14s %3d tests, %5.1f %% of its code", name, chrome.Eval[int](p, `tests.length`), part)
		if part < leastCovered || os.Getenv("GLOSS_COVERAGE") != "" {
			for _, m := range missed {
				t.Logf("%s:%s", name, m)
			}
		}
		if part < leastCovered {
			t.Errorf("%s: its tests run %.1f %% of it, and not %d %%", name, part, leastCovered)
		}
	}
}
