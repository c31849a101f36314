package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestLook takes pictures of every screen at three widths in two themes, for a
// person to look at, when GLOSS_LOOK names a directory for them.
func TestLook(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.mark("The regime in North Korea continues to commit systemic and widespread abuses against its own people", "2")
	p.mark("none of them brought disarmament that anyone could measure", "1")
	p.mark("number of prisoners and detainees at between 80,000 and 120,000", "1")
	p.mark(range80, "3")
	p.clickOn(range80)
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error { return input.InsertText("Range, not a count. Which year?").Do(ctx) }))
	p.waitSaved()
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			look := func(screen string) {
				t.Helper()
				var png []byte
				p.do(chromedp.CaptureScreenshot(&png))
				name := filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", screen, width, theme))
				if err := os.WriteFile(name, png, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			p.do(
				emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}),
				emulation.SetDeviceMetricsOverride(width, 900, 1, false),
			)
			p.open("/")
			look("top")
			p.clickOn(range80)
			p.wait(`document.activeElement.id.startsWith("field-note-")`)
			look("editor")
			p.do(chromedp.KeyEvent("\u001b"))
			p.wait(`document.activeElement.matches("mark")`)
			p.drag("forced labour from the camps to dig coal")
			p.wait(`!document.getElementById("bubble").hidden`)
			look("bubble")
			p.press("\u001b")
			p.button("Menu")
			look("menu")
			p.press("\u001b")
			p.button("Export")
			look("export")
			p.press("\u001b")
			p.do(cdpage.BringToFront())
			p.press("?", input.ModifierShift)
			look("keys")
			p.press("\u001b")
		}
	}
}
