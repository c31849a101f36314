package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestLookSuggestions takes pictures of suggestions in the text, of one that is
// selected and of their list, when GLOSS_LOOK names a directory for them.
func TestLookSuggestions(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	look := func(screen string) {
		t.Helper()
		var png []byte
		p.Do(chromedp.CaptureScreenshot(&png))
		if err := os.WriteFile(filepath.Join(dir, screen+".png"), png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			as := fmt.Sprintf("-%d-%s", width, theme)
			p.Show(width, 900, theme)
			p.Open("/")
			p.waitSuggestions()
			look("suggestions" + as)
			eval[any](p, `document.getElementById("article").focus()`)
			for range 3 {
				p.Press(kb.Tab)
			}
			p.Wait(`document.querySelector("#bubble.suggested")`)
			look("suggested" + as)
			p.keys("p")
			p.Wait(`document.querySelector("#suggestions.card .rows li")`)
			look("suggestion-list" + as)
		}
		p.Do(emulation.SetDeviceMetricsOverride(390, 844, 2, true), emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5))
		p.Open("/")
		p.waitSuggestions()
		p.tapOn("80,000 and")
		p.Wait(`!document.getElementById("bubble").hidden`)
		look("suggested-touch-" + theme)
		p.Do(emulation.SetTouchEmulationEnabled(false))
	}
}

// waitSuggestions waits until the article has been read.
func (p *page) waitSuggestions() {
	p.T.Helper()
	p.Wait(`document.querySelector(".suggesting b").textContent !== "" && CSS.highlights.get("suggested")`)
}
