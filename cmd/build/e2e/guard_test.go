package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/app/release"
	"gloss/cmd/build/chrome"
)

// However a fault comes, the person is told, can have a report of it, and finds in
// that nothing that was read or typed. One that ends an action is told in a
// sentence; the same one three times, and one below the program, in the banner.
func TestNoFaultIsSilent(t *testing.T) {
	t.Parallel()
	h := serve(t)
	b := launch(t, chrome.Profile(t))
	for _, tt := range []struct {
		name, fault, act, trace string
		ends                    bool // the program
	}{
		// A handler of the DOM, called by the browser.
		{"in an event", `Element.prototype.closest = () => { throw new TypeError("zebra 'zebra'") }`, `document.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }))`, "browser", false},
		// What arranges the page after drawing.
		{"in arranging", `gloss.arrange = () => { throw new Error("no \"zebra\"") }`, `window.dispatchEvent(new Event("resize"))`, "Arrange", false},
		// go-app's loop, which draws.
		{"in drawing", `document.createElement = () => { delete document.createElement; throw new Error("no 'zebra'") }`, `[...document.querySelectorAll("button")].find(b => b.textContent.startsWith("All marks")).click()`, "panic", true},
		// Below the program, where it cannot catch anything.
		{"in the machine", `window.Uint8Array = function () { throw new RangeError("zebra".slice(5) + "out of everything") }`, `document.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }))`, "RangeError out of everything", true},
	} {
		p := b.tab(h)
		p.Front()
		p.Open("/")
		p.Mark("five-fold", "3")
		p.ClickOn("five-fold")
		p.Wait(`document.activeElement.tagName === "TEXTAREA"`)
		p.Do(chromedp.KeyEvent("zebra"))
		p.WaitSaved()
		act := `(() => { ` + tt.fault + `; setTimeout(() => { ` + tt.act + ` }); return true })()`
		eval[bool](p, act)
		ended := "the program ended"
		if !tt.ends {
			p.WaitText("#fault", "That didn’t work. Nothing was lost; Gloss has noted the fault.")
			if eval[bool](p, `!document.getElementById("failure").hidden`) {
				t.Errorf("%s: one fault brings the banner", tt.name)
			}
			for range 2 {
				eval[bool](p, act)
			}
			ended = "the same fault again"
		}
		p.Wait(`!document.getElementById("failure").hidden`)
		p.WaitText("#failure", "What was saved on this device is safe.")
		report := eval[string](p, `gloss.report()`)
		for _, want := range []string{"taken over", "MarkMade", "FieldTyped", "start is over", ended, tt.trace, "Gloss " + release.Version + ", version ", "Chrome"} {
			if !strings.Contains(report, want) {
				t.Errorf("%s: the report does not have %q:\n%s", tt.name, want, report)
			}
		}
		if strings.Contains(report, "zebra") || strings.Contains(report, "five-fold") || strings.Contains(report, "Blinken") {
			t.Errorf("%s: the report has words:\n%s", tt.name, report)
		}
		if n := len(report); n > 20000 {
			t.Errorf("%s: the report has %d bytes", tt.name, n)
		}
		p.Click("#failure button:last-child")
		p.Wait(`[...document.querySelectorAll("#failure button")].some(b => b.textContent === "Copied" || b.textContent === "Saved as a file")`)
		// The next run still has it.
		p.Open("/")
		if again := eval[string](p, `gloss.report()`); !strings.Contains(again, "in a run that ended by a fault") || !strings.Contains(again, ended) {
			t.Errorf("%s: the run after says\n%s", tt.name, again)
		}
		if err := chromedp.Cancel(p.Ctx); err != nil {
			t.Fatal(err)
		}
	}
}

// A program in a worker that ends in the middle of its work is heard of, too.
func TestNoFaultInAWorkerIsSilent(t *testing.T) {
	t.Parallel()
	h := serve(t)
	dir := built.Dir(t, root)
	// The page's own program cannot live in a worker: it ends at once.
	wrong := content(t, dir, "assets/app.*.wasm")
	h.use(broken(whole.files, "/assets/*er.*.wasm", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write(wrong)
	}))
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Open("/")
	if r := p.read("fares.html", fmt.Sprintf("%q", smallPage)); !strings.Contains(r.Error, "the part of Gloss that reads web pages") {
		t.Errorf("the reader says %q", r.Error)
	}
	said := eval[string](p, `new Promise((done) => gloss.order(JSON.stringify({ Do: "look", File: gloss.hold(new File(["x"], "x.json")) }), done))`)
	if !strings.Contains(said, "The part of Gloss that reads and writes files") {
		t.Errorf("the filer says %q", said)
	}
}

// A start that fails twice is made safely the third time, by itself; one that
// succeeds is forgotten.
func TestSafeModeAfterTwoFailedStarts(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	// What is stored makes the program stop, in all starts but safe ones.
	p.Before(`addEventListener("DOMContentLoaded", () => {
		if (gloss.safe || !sessionStorage.getItem("bad")) return;
		const arrange = gloss.arrange;
		gloss.arrange = () => { if (document.querySelector("#article mark")) throw new Error("this mark is too much"); arrange() };
	})`)
	eval[bool](p, `sessionStorage.setItem("bad", "yes"), true`)
	for range 2 {
		p.Visit("/")
		p.Wait(`!document.getElementById("failure").hidden`)
		p.WaitText("#failure", "start it safely")
		p.readable()
	}
	p.Open("/")
	p.WaitText("#alerts", "Gloss started in safe mode")
	p.WaitMarks("")
	if report := eval[string](p, `gloss.report()`); !strings.Contains(report, "start, safely after faults") || !strings.Contains(report, "started safely") {
		t.Errorf("the report says\n%s", report)
	}
	eval[bool](p, `sessionStorage.removeItem("bad"), true`)
	p.Button("Start normally")
	p.Wait(`document.querySelector("#gloss[data-ready=true]") && !document.getElementById("alerts").textContent.includes("safely")`)
	p.WaitMarks("figure five-fold")

	// Asked for by the address.
	p.Open("/?safe")
	p.WaitText("#alerts", "Gloss started in safe mode")
	p.WaitMarks("")
	p.Button("Articles…")
	p.openCard("Blinken puts")
	p.WaitMarks("figure five-fold")
	p.Button("Start normally")
	p.Wait(`location.search === ""`)
	p.Wait(`document.querySelector("#gloss[data-ready=true]") && !document.getElementById("alerts").textContent.includes("safely")`)
	p.WaitMarks("figure five-fold")
}

// Tabs that are opened at once, and pages that are left before they have
// started, are no failed starts.
func TestStartsThatAreLeftAreNoFaults(t *testing.T) {
	t.Parallel()
	p := start(t)
	for range 5 {
		p.Visit("/")
	}
	p.Open("/")
	if eval[bool](p, `gloss.safe`) {
		t.Error("it was started safely")
	}
	p.NoProblems()
}

// A start that is held up for more than ten seconds, from when the program takes
// over, makes the next one safe: whether it came through, was left or was killed.
// The clock is the page's own, which the test moves.
func TestAStartThatIsHeldUpMakesTheNextSafe(t *testing.T) {
	t.Parallel()
	h, profile := serve(t), chrome.Profile(t)
	p := launch(t, profile).tab(h)
	p.Open("/")
	p.Mark("five-fold", "3")
	p.WaitSaved()
	// held starts and is held up for so many milliseconds by what it draws.
	p.Before(`addEventListener("DOMContentLoaded", () => {
		const long = +sessionStorage.getItem("long");
		if (!long || gloss.safe) return;
		const { starts, settled } = gloss;
		gloss.starts = () => {
			const now = Date.now();
			Date.now = () => now;
			starts();
		};
		gloss.settled = () => {
			const now = Date.now() + long;
			Date.now = () => now;
			window.held = true;
			if (!sessionStorage.getItem("never")) settled();
		};
	})`)
	for _, tt := range []struct {
		name, long, never string
		safe              bool
	}{
		{"nine seconds", "9000", "", false},
		{"eleven seconds, and through", "11000", "", true},
		{"eleven seconds, and left", "11000", "yes", true},
		{"nine seconds, and left", "9000", "yes", false},
	} {
		eval[bool](p, fmt.Sprintf(`sessionStorage.setItem("long", %q), sessionStorage.setItem("never", %q), true`, tt.long, tt.never))
		p.Visit("/")
		p.Wait(`window.held`)
		eval[bool](p, `sessionStorage.removeItem("long"), true`)
		p.Open("/")
		if safe := eval[bool](p, `gloss.safe`); safe != tt.safe {
			t.Errorf("%s: the next start is safe: %t\n%s", tt.name, safe, eval[string](p, `gloss.report()`))
		}
		if tt.safe {
			p.WaitText("#alerts", "Gloss started in safe mode")
			p.Open("/")
			p.WaitMarks("figure five-fold")
		}
	}

	// One that is killed tells nothing, but what it left is found by another tab.
	eval[bool](p, `localStorage.setItem("gloss.began", String(Date.now() - 11000)), true`)
	other := &page{p.Page, h}
	other.Open("/")
	if !eval[bool](other, `gloss.safe`) {
		t.Error("after a start that was killed the next is not safe")
	}
	other.WaitText("#alerts", "Gloss started in safe mode")
	other.Open("/")
	if eval[bool](other, `gloss.safe`) {
		t.Error("it stays safe after one that went well")
	}
}

// openCard opens an article of the library, once its card is there.
func (p *page) openCard(title string) {
	p.T.Helper()
	card := fmt.Sprintf(`[...document.querySelectorAll(".card h2 button")].find((b) => b.textContent.startsWith(%q))`, title)
	p.Wait(card)
	p.ClickThe(card)
}
