package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func TestCardLook(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Mark(editors[0].on, "1")
	p.Mark(editors[1].on, "2")
	p.Mark(range80, "3")
	p.WaitSaved()
	p.fillIn()
	_ = context.Background
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 390} {
			look := func(screen string) {
				var png []byte
				p.Do(chromedp.CaptureScreenshot(&png))
				os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", screen, width, theme)), png, 0o644)
			}
			p.Do(
				emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}),
				emulation.SetDeviceMetricsOverride(width, 900, 1, false),
			)
			p.Open("/")
			if theme == "light" && width != 900 {
				p.Mark("forced labour from the camps to dig coal", "1")
				look("armed")
				p.leaveEditor()
			}
			for _, m := range editors[:3] {
				p.openEditor(m.on)
				eval[any](p, `document.querySelector("#editor .more .unfold").click()`)
				p.Wait(`document.querySelector("#editor .more .fields")`)
				look("card-" + m.name)
				eval[any](p, `document.querySelector("#editor .body").scrollTo(0, 9999)`)
				if m.name == "claim" {
					eval[any](p, `document.querySelector("#editor .picker input").focus()`)
				}
				look("card-" + m.name + "-end")
				eval[any](p, `document.querySelector("#editor .more .unfold").click()`)
				p.leaveEditor()
			}
		}
	}
}
