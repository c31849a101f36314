package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"gloss/app/codec"
	"gloss/cmd/build/chrome"
)

// readable fails the test unless the whole article stands on the page.
func (p *page) readable() {
	p.T.Helper()
	p.WaitText("article", "How many people the camps hold is a matter of estimates.")
	p.Wait(`getComputedStyle(document.querySelector("article")).visibility === "visible"`)
}

// When the program dies the page says so, and offers what was not saved.
func TestPanicShowsABanner(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	// Saving hangs from now on; then the ground is taken away.
	eval[bool](p, `(() => { const forever = new Proxy(function () {}, { get: () => forever, apply: () => forever }); IDBDatabase.prototype.transaction = forever; return true })()`)
	p.Mark(range80, "3")
	p.WaitText("#saved", "Saving")
	eval[bool](p, `document.createElement = () => { delete document.createElement; throw new Error("pulled away") }, true`)
	p.Press("m") // which go-app draws; what is painted of the article has a guard around it
	p.Wait(`!document.getElementById("failure").hidden`)
	p.WaitText("#failure", "What was saved on this device is safe.")
	p.readable()
	_, data := p.download(func() { p.Button("Download what was not saved") })
	doc, err := codec.DecodeNative(data)
	if err != nil {
		t.Fatal(err)
	}
	var quotes []string
	for _, a := range doc.Annotations {
		quotes = append(quotes, a.Target.Quote.Exact)
	}
	if got := strings.Join(quotes, " | "); got != range80 {
		t.Errorf("rescued %s", got)
	}
	p.Button("Reload")
	p.Wait(chrome.Ready)
	p.WaitMarks("figure five-fold")
}

func TestWithoutScript(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Do(emulation.SetScriptExecutionDisabled(true))
	p.Visit("/")
	p.readable()
	p.WaitText("noscript, p", "Scripts are switched off")
	p.Wait(`getComputedStyle(document.querySelector(".actions")).visibility === "hidden"`)
}

func TestWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Before(`delete window.WebAssembly`)
	p.Visit("/")
	p.readable()
	p.WaitText("#failure", "cannot run Gloss")
}

func TestWithoutTheProgram(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Before(`window.fetch = () => Promise.reject(new TypeError("Failed to fetch"))`)
	p.Visit("/")
	p.readable()
	p.WaitText("#failure", "could not be loaded")
}

func TestWithoutIndexedDB(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Before(`Object.defineProperty(window, "indexedDB", {value: undefined})`)
	p.Open("/")
	p.readable()
	p.WaitText("#alerts", "does not let Gloss store anything")
	p.Mark("five-fold", "3")
	p.WaitText("#alerts", "They are on this page only, so download them first.")
	p.WaitMarks("figure five-fold")
	_, data := p.download(func() { p.Button("Download unsaved changes") })
	if doc, err := codec.DecodeNative(data); err != nil || len(doc.Annotations) != 1 {
		t.Errorf("%v", err)
	}
}

// Cookies blocked by the person, in the browser's own settings.
func TestWithCookiesBlocked(t *testing.T) {
	t.Parallel()
	h := serve(t)
	profile := chrome.Profile(t)
	if err := os.MkdirAll(filepath.Join(profile, "Default"), 0o755); err != nil {
		t.Fatal(err)
	}
	settings := `{"profile":{"default_content_setting_values":{"cookies":2}}}`
	if err := os.WriteFile(filepath.Join(profile, "Default", "Preferences"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	p := launch(t, profile).tab(h)
	p.Visit("/")
	if !eval[bool](p, `(() => { try { localStorage.length; return false } catch { return true } })() || !Object.getOwnPropertyDescriptor(window, "localStorage").get`) {
		t.Error("the browser does not block site data")
	}
	p.Wait(chrome.Ready)
	p.readable()
	p.WaitText("#alerts", "does not let Gloss store anything")
}
