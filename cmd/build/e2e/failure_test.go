package e2e

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/app/codec"
)

// before runs a script in every page before its own.
func (p *page) before(script string) {
	p.t.Helper()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := cdpage.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}

// readable fails the test unless the whole article stands on the page.
func (p *page) readable() {
	p.t.Helper()
	p.waitText("article", "How many people the camps hold is a matter of estimates.")
	p.wait(`getComputedStyle(document.querySelector("article")).visibility === "visible"`)
}

// When the program dies the page says so, and offers what was not saved.
func TestPanicShowsABanner(t *testing.T) {
	p := start(t)
	p.mark("five-fold", "3")
	p.waitSaved()
	// Saving hangs from now on; then the ground is taken away.
	eval[bool](p, `IDBDatabase.prototype.transaction = () => ({objectStore: () => ({put() {}, delete() {}}), addEventListener() {}, removeEventListener() {}}), true`)
	p.mark(range80, "3")
	p.waitText("#saved", "Saving")
	eval[bool](p, `document.createElement = () => { delete document.createElement; throw new Error("pulled away") }, true`)
	p.drag("three summits")
	p.press("1")
	p.wait(`!document.getElementById("failure").hidden`)
	p.waitText("#failure", "What was saved on this device is safe.")
	p.readable()
	_, data := p.download(func() { p.button("Download what was not saved") })
	doc, err := codec.DecodeNative(data)
	if err != nil {
		t.Fatal(err)
	}
	var quotes []string
	for _, a := range doc.Annotations {
		quotes = append(quotes, a.Target.Quote.Exact)
	}
	if got := strings.Join(quotes, " | "); got != range80 && got != "three summits | "+range80 {
		t.Errorf("rescued %s", got)
	}
	p.button("Reload")
	p.wait(ready)
	p.waitMarks("figure five-fold")
}

func TestWithoutScript(t *testing.T) {
	h := serve(t)
	p := launch(t, tempProfile(t)).tab(h)
	p.do(emulation.SetScriptExecutionDisabled(true))
	p.visit("/")
	p.readable()
	p.waitText("noscript, p", "Scripts are switched off")
	p.wait(`getComputedStyle(document.querySelector(".actions")).visibility === "hidden"`)
}

func TestWithoutWebAssembly(t *testing.T) {
	h := serve(t)
	p := launch(t, tempProfile(t)).tab(h)
	p.before(`delete window.WebAssembly`)
	p.visit("/")
	p.readable()
	p.waitText("#failure", "cannot run Gloss")
}

func TestWithoutTheProgram(t *testing.T) {
	h := serve(t)
	p := launch(t, tempProfile(t)).tab(h)
	p.before(`window.fetch = () => Promise.reject(new TypeError("Failed to fetch"))`)
	p.visit("/")
	p.readable()
	p.waitText("#failure", "could not be loaded")
}

func TestWithoutIndexedDB(t *testing.T) {
	h := serve(t)
	p := launch(t, tempProfile(t)).tab(h)
	p.before(`Object.defineProperty(window, "indexedDB", {value: undefined})`)
	p.open("/")
	p.readable()
	p.waitText("#alerts", "does not let Gloss keep anything")
	p.mark("five-fold", "3")
	p.waitText("#alerts", "They are still on this page.")
	p.waitMarks("figure five-fold")
	_, data := p.download(func() { p.button("Download what is not saved") })
	if doc, err := codec.DecodeNative(data); err != nil || len(doc.Annotations) != 1 {
		t.Errorf("%v", err)
	}
}

// Cookies blocked by the person, in the browser's own settings.
func TestWithCookiesBlocked(t *testing.T) {
	h := serve(t)
	profile := tempProfile(t)
	if err := os.MkdirAll(filepath.Join(profile, "Default"), 0o755); err != nil {
		t.Fatal(err)
	}
	settings := `{"profile":{"default_content_setting_values":{"cookies":2}}}`
	if err := os.WriteFile(filepath.Join(profile, "Default", "Preferences"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	p := launch(t, profile).tab(h)
	p.visit("/")
	if !eval[bool](p, `(() => { try { localStorage.length; return false } catch { return true } })() || !Object.getOwnPropertyDescriptor(window, "localStorage").get`) {
		t.Error("the browser does not block site data")
	}
	p.wait(ready)
	p.readable()
	p.waitText("#alerts", "does not let Gloss keep anything")
}
