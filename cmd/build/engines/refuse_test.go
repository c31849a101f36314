package engines

import (
	"testing"

	"gloss/cmd/build/sitetest"
)

// TestFirefoxBlocksSiteData has Firefox refuse things by its own settings: the page
// starts, people mark and export, and are told what is not kept. WebKitGTK's driver
// has no such settings.
func TestFirefoxBlocksSiteData(t *testing.T) {
	for _, row := range []struct {
		name, settings string
		refuses        string // true in a page of this browser if the setting works
		storage        bool   // nothing can be kept
	}{
		{"all cookies and site data", `user_pref("network.cookie.cookieBehavior", 2);`, `new Promise((done) => { try { const r = indexedDB.open("x"); r.onsuccess = () => done(false); r.onerror = () => done(true) } catch { done(true) } })`, true},
		{"service workers", `user_pref("dom.serviceWorkers.enabled", false);`, `!("serviceWorker" in navigator)`, false},
		{"localStorage", `user_pref("dom.storage.enabled", false);`, `Object.getOwnPropertyDescriptor(window, "localStorage").value !== undefined`, false},
		{"caches", `user_pref("dom.caches.enabled", false);`, ``, false},
		{"the highlights of text", `user_pref("dom.customHighlightAPI.enabled", false);`, `!window.Highlight`, false},
		{"the clipboard for scripts", `user_pref("dom.events.asyncClipboard", false); user_pref("dom.event.clipboardevents.enabled", false);`, ``, false},
		{"what a page may know (resistFingerprinting)", `user_pref("privacy.resistFingerprinting", true);`, ``, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := firefoxWith(t, row.settings)
			host := sitetest.Host(t, built.Dir(t, root))
			p := &page{t, d, host.URL}
			p.open("/")
			if row.refuses != "" && !eval[bool](p, row.refuses) {
				t.Logf("this Firefox (%s) does not know the setting", d.Version())
			}
			p.mark(range80, "3")
			p.click("80,000")
			p.wait(`document.activeElement.id.startsWith("field-note-")`)
			for _, letter := range note {
				p.press(string(letter))
			}
			p.waitText(".note", note)
			p.press(keyEscape)
			p.mark("five-fold", "3")
			p.press(keyCtrl, "z")
			p.waitMarks(figure)
			if row.storage {
				p.waitText("#saved", "Not saved")
				p.waitText("#alerts", "They are on this page only, so download them first. This browser does not let Gloss store anything")
			} else {
				p.waitSaved()
			}
			// What the page gives is caught, as a download would leave the page.
			eval[any](p, `(() => { gloss.download = (name, blob) => { window.given = name } })()`)
			if row.storage {
				eval[any](p, `[...document.querySelectorAll("button")].find((b) => b.textContent === "Download unsaved changes").click()`)
				p.wait(`window.given?.endsWith("-unsaved.json")`)
			}
			p.press(keyEscape)
			eval[any](p, `document.querySelector("button[aria-label=Export]").click()`)
			p.wait(`document.querySelector("#dialog-export[open] .preview pre")?.textContent.includes("anno.jsonld")`)
			eval[any](p, `window.given = ""`)
			eval[any](p, `document.querySelector("#dialog-export .foot .btn.primary").click()`)
			p.wait(`window.given`)
			p.wait(`document.getElementById("failure").hidden`)
			p.must(d.Reload())
			p.wait(ready)
			if row.storage {
				p.waitText("#alerts", "This browser does not let Gloss store anything")
				p.mark("five-fold", "3")
			} else {
				p.waitMarks(figure)
			}
			p.noComplaints()
			if err := d.Close(); err != nil {
				t.Error("close: ", err)
			}
		})
	}
}
