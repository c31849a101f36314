package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
)

// covered lists what a notice, an alert or a fault that is told lies over: controls, and
// words of the article that can be read, which are those below the head of the page. A
// word that was below it before (window.legible) must be so afterwards.
const covered = `(() => {
	const out = [], told = [...document.querySelectorAll("#notice:not(:empty), .slot.failed .saved, #alerts > *, #fault, #failure:not([hidden])")].filter((e) => e.getClientRects().length);
	const head = document.querySelector(".head").getBoundingClientRect();
	const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
	const scope = document.querySelector("dialog:modal") || document;
	const controls = [...scope.querySelectorAll("button, input, textarea, select, a[href], mark, summary")].filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.matches(".skip"));
	for (const t of told) {
		if (!scope.contains(t)) continue;
		const box = t.getBoundingClientRect();
		for (const c of controls) {
			if (t.contains(c) || c.closest(".ruler, .note")) continue;
			for (const r of c.getClientRects()) if (over(box, r) && (!c.closest("article") || r.bottom > head.bottom)) out.push(t.textContent.slice(0, 30) + " lies over " + c.outerHTML.slice(0, 80));
		}
		if (box.left < -1 || box.right > innerWidth + 1 || t.scrollWidth > t.clientWidth + 1) out.push(t.textContent.slice(0, 30) + " is cut");
	}
	for (const m of window.legible || []) if (m.isConnected && m.getClientRects()[0].top < head.bottom - 1) out.push("the head came over " + m.textContent);
	return told.length ? out : ["nothing is told"];
})()`

// A notice, an alert and a fault cover neither a control nor a word that is marked, on
// any width, at the top of the page and further down.
func TestNoticesCoverNothing(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.withoutSuggestions()
	check := func(what string) {
		t.Helper()
		for _, wrong := range eval[[]string](p, covered) {
			t.Errorf("%s: %s", what, wrong)
		}
	}
	p.Mark("raised a subject", "1")
	p.Mark("five-fold", "3")
	p.WaitSaved()
	const legible = `window.legible = [...document.querySelectorAll("#article mark")].filter((m) => m.getClientRects()[0].top >= document.querySelector(".head").getBoundingClientRect().bottom && m.getClientRects()[0].top < innerHeight), true`
	for _, width := range []int64{1440, 900, 390} {
		for _, down := range []int{0, 300} {
			what := fmt.Sprintf("at %d, %d down", width, down)
			p.Show(width, 844, "light")
			p.Open("/")
			eval[any](p, fmt.Sprintf(`scrollTo(0, %d)`, down))
			p.Press("z", input.ModifierCtrl)
			p.WaitText("#notice", "Nothing to undo.")
			check(what + ", a notice")
			eval[any](p, legible)
			eval[any](p, `gloss.fault("a test", "panic: of a test\n")`)
			p.Wait(`!!document.getElementById("fault")`)
			check(what + ", a fault")
			p.Button("Dismiss")
			p.Press("?")
			p.Wait(`document.getElementById("dialog-keys")?.open`)
			eval[any](p, `gloss.fault("a test "+Math.random(), "panic: of a test\n")`)
			p.Wait(`!!document.querySelector("dialog #fault")`)
			check(what + ", a fault in a dialog")
		}
	}
}

// A notice goes by itself, and stays while a person points at it.
func TestANoticeGoesByItself(t *testing.T) {
	t.Parallel()
	p := launch(t, profile(t)).tab(serve(t))
	// Seconds pass as tenths.
	p.Before(`const wait = setTimeout; window.setTimeout = (f, ms, ...more) => wait(f, ms >= 1000 ? ms / 10 : ms, ...more);`)
	p.Open("/")
	p.Mark("five-fold", "3")
	p.Wait(`document.getElementById("notice").textContent === "" && document.querySelector(".slot .saved").getBoundingClientRect().width > 20`)
	p.WaitSaved()
	p.Mark("raised a subject", "1")
	eval[any](p, `document.querySelector("#notice .link").focus()`)
	p.Wait(`new Promise((done) => setTimeout(() => done(document.getElementById("notice").textContent.includes("marked")), 20000))`)
	p.Press("\r")
	p.Wait(`document.querySelectorAll("#article mark[id]").length === 1 && document.activeElement.id === "article"`)
	p.NoProblems()
}
