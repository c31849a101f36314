package e2e

import (
	"bytes"
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
// TestLookRevised does the same of an article that was revised.
func TestLookRevised(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Mark("three summits, and none of them brought disarmament", "1")
	p.Mark("Mr Blinken said", "2")
	p.Mark(range80, "3")
	p.WaitSaved()
	p.addFile("newer.txt", bytes.Replace(revisedSample(t), []byte("Mr Blinken said"), nil, 1))
	p.WaitText("#alerts", "Is this a newer version of")
	p.eachLook(dir, func(look func(string)) { look("question") })
	p.Button("Yes, update it")
	p.Wait(`document.activeElement.id === "view-heading"`)
	p.eachLook(dir, func(look func(string)) { look("revision") })
	p.Button("Back to the article")
	p.eachLook(dir, func(look func(string)) { look("waiting") })
}

// eachLook shows the page as it is at each width in each theme.
func (p *page) eachLook(dir string, f func(look func(screen string))) {
	p.T.Helper()
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			p.Show(width, 900, theme)
			f(func(screen string) {
				p.T.Helper()
				p.picture(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", screen, width, theme)))
			})
		}
	}
}

// picture takes a picture of the window when nothing in it moves any more.
func (p *page) picture(path string) {
	p.T.Helper()
	p.Wait(`document.getAnimations().every((a) => a.playState !== "running")`)
	for at := -1.0; ; {
		p.idle()
		now := eval[float64](p, `scrollY`)
		if now == at {
			break
		}
		at = now
	}
	var png []byte
	p.Do(chromedp.CaptureScreenshot(&png))
	if err := os.WriteFile(path, png, 0o644); err != nil {
		p.T.Fatal(err)
	}
}

func TestLook(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Mark("The regime in North Korea continues to commit systemic and widespread abuses against its own people", "2")
	p.Mark("none of them brought disarmament that anyone could measure", "1")
	p.Mark("number of prisoners and detainees at between 80,000 and 120,000", "1")
	p.Mark(range80, "3")
	p.ClickOn(range80)
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error { return input.InsertText("Range, not a count. Which year?").Do(ctx) }))
	p.WaitSaved()
	p.fillIn()
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			look := func(screen string) {
				t.Helper()
				p.picture(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", screen, width, theme)))
			}
			p.Do(
				emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}),
				emulation.SetDeviceMetricsOverride(width, 900, 1, false),
			)
			p.Open("/")
			look("top")
			p.ClickOn(range80)
			p.Wait(`document.activeElement.id.startsWith("field-note-")`)
			look("editor")
			p.leaveEditor()
			for _, m := range editors {
				p.ClickOn(m.on)
				p.Wait(`document.activeElement.id.startsWith("field-note-")`)
				look("editor-" + m.name)
				eval[any](p, `document.querySelector("#editor .more .unfold").click()`)
				p.Wait(`document.querySelector("#editor .more .fields")`)
				eval[any](p, `document.querySelector("#editor .piece .unfold")?.click()`)
				look("editor-" + m.name + "-more")
				eval[any](p, `document.querySelector("#editor .body").scrollTo(0, 9999)`)
				look("editor-" + m.name + "-end")
				eval[any](p, `document.querySelector("#editor .more .unfold").click()`)
				p.leaveEditor()
			}
			p.Drag("forced labour from the camps to dig coal")
			p.Wait(`!document.getElementById("bubble").hidden`)
			look("bubble")
			p.Press("\u001b")
			p.Button("Menu")
			look("menu")
			p.Press("\u001b")
			p.Button("Export")
			look("export")
			p.Press("\u001b")
			p.Do(cdpage.BringToFront())
			p.Press("?", input.ModifierShift)
			look("keys")
			p.Press("\u001b")
			p.Button("Menu")
			p.Button("Settings…")
			look("settings")
			p.Press("\u001b")
		}
	}
}
