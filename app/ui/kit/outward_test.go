package kit

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

func TestOutward(t *testing.T) {
	for _, tt := range []struct{ name, address, want string }{
		{"of the web", "https://example.org/a?b&c", `<a href="https://example.org/a?b&c" rel="noopener noreferrer" target="_blank">`},
		{"mail", "mailto:ida@example.org", `<a href="mailto:ida@example.org" rel="noopener noreferrer" target="_blank">`},
		{"a script", "javascript:alert(1)", "<span>"},
		{"markup", `https://example.org/ "><script>`, "<span>"},
	} {
		drawn, err := html.Parse(strings.NewReader(app.HTMLString(Outward(tt.address))))
		if err != nil {
			t.Fatal(err)
		}
		var found string
		for n := range drawn.Descendants() {
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
