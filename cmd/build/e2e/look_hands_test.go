package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestLookHands takes pictures of find, of the settings, of a sentence that was
// tapped, and of paper, when GLOSS_LOOK names a directory for them.
func TestLookHands(t *testing.T) {
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
	p.Mark("none of them brought disarmament that anyone could measure", "1")
	p.Mark(range80, "3")
	p.WaitSaved()
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			as := fmt.Sprintf("-%d-%s", width, theme)
			p.Show(width, 900, theme)
			p.Open("/")
			p.keys("/north")
			p.WaitText(".count", " of ")
			look("find" + as)
			p.Press("\u001b")
			p.Wait(`!document.querySelector(".find")`)
			p.Button("Menu")
			p.Button("Settings")
			p.Wait(`document.getElementById("dialog-settings")?.open`)
			look("settings" + as)
			eval[any](p, `document.querySelector("#dialog-settings .single").scrollIntoView()`)
			look("settings-keys" + as)
			p.Press("\u001b")
		}
		p.Do(emulation.SetDeviceMetricsOverride(390, 844, 2, true), emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5))
		p.Open("/")
		p.tapOn("prisoners and detainees")
		p.Wait(`!document.getElementById("bubble").hidden`)
		look("tap-" + theme)
		p.Do(emulation.SetTouchEmulationEnabled(false))
	}
	p.ClickOn(range80)
	p.Do(emulation.SetEmulatedMedia().WithMedia("print"), emulation.SetDeviceMetricsOverride(700, 2400, 1, false))
	look("print")
}
