package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// sourceFiles are the files of this package and of those below it, tests left out,
// by their paths from here.
func sourceFiles(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		out[filepath.ToSlash(path)] = string(source)
		return err
	})
	if err != nil || len(out) < 30 {
		t.Fatalf("%d files, %v", len(out), err)
	}
	return out
}

// pastOutward is markup that a component would write past kit.Outward, or past text.
var pastOutward = regexp.MustCompile(`\b[eE]l\("(a|iframe|object|embed|img|script|style|link|base|meta|video|audio|source)"\)|"(href|src|srcdoc|action|formaction|xlink:href|style)"|app\.Raw|\.Style\(|Attr\("on`)

// Every link, and everything that loads or runs something, is in kit/outward.go,
// but for the one that skips to the article.
func TestThereIsNoOtherWayOut(t *testing.T) {
	for name, source := range sourceFiles(t) {
		if name == "kit/outward.go" {
			continue
		}
		for _, line := range strings.Split(source, "\n") {
			if pastOutward.MatchString(line) && !strings.Contains(line, `kit.El("a").Class("skip").Attr("href", "#"+articleID)`) {
				t.Errorf("%s: %s", name, strings.TrimSpace(line))
			}
		}
	}
}

// embedded is kit.Component embedded by its own name, which is exported.
var embedded = regexp.MustCompile(`(?m)^\t\*?kit\.Component$`)

// What a component remembers of its drawing is in no exported field: go-app would
// take it for something to be compared, and replace it.
func TestComponentsAreEmbeddedUnseen(t *testing.T) {
	for name, source := range sourceFiles(t) {
		if embedded.MatchString(source) {
			t.Errorf("%s embeds kit.Component by an exported name", name)
		}
	}
}
