package engines

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"gloss/cmd/build/sitetest"
)

// drawnEarly is what the page itself draws as marks before the program is there.
const drawnEarly = `["claim", "quote", "figure"].flatMap((kind) => [...(CSS.highlights.get("early-" + kind) || [])].map((range) => kind + " " + range)).join(" | ")`

func (p *page) waitEarly(want string) {
	p.t.Helper()
	if !sitetest.Until(patience, func() bool { return eval[string](p, drawnEarly) == want }) {
		p.t.Fatalf("drawn early is %s, and not %s\n%s", eval[string](p, drawnEarly), want, p.state())
	}
}

// TestMarksBeforeTheProgram marks by mouse and by keys while the program is held back,
// loads the page again, and has the program take the marks over.
func TestMarksBeforeTheProgram(t *testing.T) {
	inEach(t, func(p *page, host *httptest.Server) {
		gate, files := make(chan struct{}), host.Config.Handler
		letGo := sync.OnceFunc(func() { close(gate) })
		defer letGo() // the host waits for its answers when it is closed
		host.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/assets/app.") && strings.HasSuffix(r.URL.Path, ".wasm") {
				select {
				case <-gate:
				case <-r.Context().Done():
					return
				}
			}
			files.ServeHTTP(w, r)
		})
		p.must(p.driver.Navigate(p.url + "/"))

		p.drag(range80)
		p.wait(`!document.getElementById("bubble").hidden`)
		p.press("3")
		p.waitEarly(figure)
		p.drag("For the hosts")
		bar := eval[[]spot](p, `[document.querySelector("#bubble .claim").getBoundingClientRect()].map((r) => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))`)
		p.must(p.driver.Perform(drag(bar[0])))
		p.waitEarly(claim + " | " + figure)
		p.press(keyCtrl, "z")
		p.waitEarly(figure)
		p.press(keyCtrl, keyShift, "z")
		p.waitEarly(claim + " | " + figure)

		p.must(p.driver.Reload())
		p.waitEarly(claim + " | " + figure)
		for range 30 {
			p.press(keyTab)
			if eval[string](p, `document.activeElement.id`) == "article" {
				break
			}
		}
		for range 7 {
			p.press(keyShift, keyArrowRight)
		}
		p.press("2")
		p.waitEarly(claim + " | quote Blinken | " + figure)
		p.press(keyShift, keyArrowRight)
		p.press(keyShift, keyArrowRight)
		selected := eval[string](p, `String(getSelection())`)

		letGo()
		p.wait(ready)
		p.waitMarks("quote Blinken | " + figure + " | " + claim)
		p.waitSaved()
		p.waitEarly("")
		if got := eval[string](p, `String(getSelection())`); got != selected || got == "" {
			p.t.Errorf("%q was selected, and %q is", selected, got)
		}
		p.press(keyCtrl, "z")
		p.waitMarks(figure + " | " + claim)
		p.waitSaved()
		p.must(p.driver.Reload())
		p.wait(ready)
		p.waitMarks(figure + " | " + claim)
	})
}
