package webtest

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/chromedp/cdproto/profiler"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// covered is how much of a script was run, in per cent of its code without
// comments and space, and the lines that were not. Each frame had the script anew,
// so what was run in any of them counts.
func covered(p *chrome.Page, name, src string) (float64, []string) {
	p.T.Helper()
	units := utf16.Encode([]rune(src))
	run := make([]bool, len(units))
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		found, _, err := profiler.TakePreciseCoverage().Do(ctx)
		if err != nil {
			return err
		}
		for _, script := range found {
			if !strings.HasSuffix(script.URL, "/web/"+name) {
				continue
			}
			// A range within another one tells it better, and comes after it.
			here := make([]bool, len(units))
			for _, f := range script.Functions {
				for _, r := range f.Ranges {
					for i := r.StartOffset; i < min(r.EndOffset, int64(len(here))); i++ {
						here[i] = r.Count > 0
					}
				}
			}
			for i, is := range here {
				run[i] = run[i] || is
			}
		}
		return nil
	}))
	all, ran := 0, 0
	var missed []string
	at := 0
	for n, line := range strings.Split(src, "\n") {
		length := len(utf16.Encode([]rune(line)))
		code := notCode.ReplaceAllStringFunc(line, func(s string) string { return strings.Repeat(" ", len(utf16.Encode([]rune(s)))) })
		whole := true
		for i, unit := range utf16.Encode([]rune(code)) {
			if unit == ' ' || unit == '\t' || unit == '}' {
				continue
			}
			all++
			if run[at+i] {
				ran++
			} else {
				whole = false
			}
		}
		if !whole {
			missed = append(missed, fmt.Sprintf("%d: %s", n+1, strings.TrimSpace(line)))
		}
		at += length + 1
	}
	return 100 * float64(ran) / float64(max(all, 1)), missed
}

// notCode matches comments, of types too.
var notCode = regexp.MustCompile(`^\s*//.*$|\s//.*$|/\*\*.*?\*/`)
