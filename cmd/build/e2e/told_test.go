package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What is told of a fault lies above an open dialog, can be clicked there and
// reached by Tab, has room between its buttons, and outlives the dialog. With
// GLOSS_LOOK it is a picture, too.
func TestFaultsAreToldAboveADialog(t *testing.T) {
	t.Parallel()
	p := start(t)
	look := func(screen string) {
		t.Helper()
		dir := os.Getenv("GLOSS_LOOK")
		if dir == "" {
			return
		}
		var png []byte
		p.Do(chromedp.CaptureScreenshot(&png))
		if err := os.WriteFile(filepath.Join(dir, screen+".png"), png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 390} {
			for _, box := range []struct{ id, call string }{
				{"fault", `gloss.fault("a test", "panic: of a test\n")`},
				{"failure", `gloss.stop()`},
			} {
				name := fmt.Sprintf("%s-%d-%s", box.id, width, theme)
				p.Show(width, 844, theme)
				p.Open("/?safe") // a program that has stopped three times starts safely anyway
				eval[any](p, box.call)
				p.Wait(`!!document.querySelector("#` + box.id + `:not([hidden])")`)
				look(name)
				p.Open("/?safe")
				p.Press("?")
				p.Wait(`document.getElementById("dialog-keys")?.open`)
				eval[any](p, box.call)
				p.Wait(`!!document.querySelector("#` + box.id + `:not([hidden])")`)
				look(name + "-dialog")
				lying := eval[string](p, fmt.Sprintf(`(() => {
					const buttons = [...document.querySelectorAll("#%s button")];
					for (const b of buttons) {
						const r = b.getBoundingClientRect();
						if (r.width < 24 || r.height < 24) return b.textContent + " is small";
						if (r.left < 0 || r.right > innerWidth || r.bottom > innerHeight) return b.textContent + " is off the screen";
						if (!b.contains(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2))) return b.textContent + " is covered";
						for (const o of buttons) {
							const q = o.getBoundingClientRect();
							const apart = Math.max(q.left - r.right, r.left - q.right, q.top - r.bottom, r.top - q.bottom);
							if (o !== b && apart < 6) return b.textContent + " and " + o.textContent + " are " + apart + " apart";
						}
					}
					return buttons.length ? "" : "there are none";
				})()`, box.id))
				if lying != "" {
					t.Errorf("%s: of the buttons, %s", name, lying)
				}
				reached := false
				for n := 0; n < 60 && !reached; n++ {
					p.Press(kb.Tab)
					reached = eval[bool](p, `!!document.activeElement.closest("#`+box.id+`")`)
				}
				if !reached {
					t.Errorf("%s: Tab does not reach it", name)
				}
				p.Press(kb.Escape)
				p.Wait(`!document.getElementById("dialog-keys")?.open`)
				if !p.soon(`!!document.querySelector("#` + box.id + `:not([hidden])") && document.querySelector("#` + box.id + ` button").checkVisibility()`) {
					t.Errorf("%s: it is gone with the dialog", name)
				}
			}
		}
	}
}
