package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestOutward(t *testing.T) {
	for _, tt := range []struct{ name, address, want string }{
		{"of the web", "https://example.org/a?b&c", `<a href="https://example.org/a?b&c" rel="noopener noreferrer" target="_blank">`},
		{"mail", "mailto:ida@example.org", `<a href="mailto:ida@example.org" rel="noopener noreferrer" target="_blank">`},
		{"a script", "javascript:alert(1)", "<span>"},
		{"markup", `https://example.org/ "><script>`, "<span>"},
	} {
		e := parse(t, app.HTMLString(outward(tt.address)))
		var found string
		for n := range e.Descendants() {
			if n.Data == "a" || n.Data == "span" {
				found = "<" + n.Data
				for _, name := range []string{"href", "rel", "target"} {
					for _, a := range n.Attr {
						if a.Key == name {
							found += " " + name + `="` + a.Val + `"`
						}
					}
				}
				found += ">"
				if n.FirstChild == nil || n.FirstChild.Data != tt.address {
					t.Errorf("%s: it does not say what it is", tt.name)
				}
			}
		}
		if found != tt.want {
			t.Errorf("%s: %s, not %s", tt.name, found, tt.want)
		}
	}
}

// pastOutward is markup that a component would write past outward, or past text.
var pastOutward = regexp.MustCompile(`el\("(a|iframe|object|embed|img|script|style|link|base|meta|video|audio|source)"\)|"(href|src|srcdoc|action|formaction|xlink:href|style)"|app\.Raw|\.Style\(|Attr\("on`)

// Every link, and everything that loads or runs something, is in outward.go,
// but for the one that skips to the article.
func TestThereIsNoOtherWayOut(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if name == "outward.go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(source), "\n") {
			if pastOutward.MatchString(line) && !strings.Contains(line, `el("a").Class("skip").Attr("href", "#"+articleID)`) {
				t.Errorf("%s: %s", name, strings.TrimSpace(line))
			}
		}
	}
}
