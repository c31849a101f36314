package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// holds is what a field of the editor has on the screen.
func (p *page) holds(field string) string {
	p.T.Helper()
	return eval[string](p, `document.querySelector("#editor [id^='field-`+field+`-']").value`)
}

func TestFigureIsReadAndCorrected(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.openEditor(range80)
	p.WaitText("#editor .parsed", "80,000 to 120,000")
	p.presses(".more .unfold")
	p.Wait(`document.querySelector("#editor .more .fields")`)
	for field, want := range map[string]string{"value": "80,000", "to": "120,000", "of": "prisoners and detainees"} {
		if got := p.holds(field); got != want {
			t.Errorf("%s has %q, not %q", field, got, want)
		}
	}
	retype := func(field, words string) {
		eval[any](p, `document.querySelector("#editor [id^='field-`+field+`-']").select()`)
		p.Type(words)
	}
	// One number keeps the range; without its end it is a number.
	retype("value", "a third")
	p.WaitText("#editor .parsed", "0.3333… to 120,000")
	eval[any](p, `document.querySelector("#editor [id^='field-to-']").select()`)
	p.Press(kb.Backspace)
	p.Wait(`!document.querySelector("#editor .parsed").textContent.includes("120,000") && !document.querySelector("#editor [aria-invalid]")`)
	if got := p.holds("value"); got != "a third" {
		t.Errorf("what was typed is %q", got)
	}
	retype("value", "a third x")
	p.Wait(`document.querySelector("#editor [id^='field-value-'][aria-invalid=true]")`)
	p.WaitText("#editor .fault", "Enter one number (still 0.3333333333333333).")
	// What is wrong has a line of its own, as wide as its field.
	if wide := eval[string](p, `[".f-value .pair", ".f-value .fault:not(:empty)"].map((s) => document.querySelector("#editor " + s).getBoundingClientRect()).map((r) => [r.left, r.right].join()).filter((r, i, all) => r !== all[0]).join()`); wide != "" {
		t.Errorf("the fault is not as wide as its field: %s", wide)
	}
	retype("value", "a third")
	eval[any](p, `document.querySelector("#editor [id^='field-tags-']").focus()`)
	p.Type("a, b")
	p.Press(kb.Enter)
	p.WaitText(".note", "#a #b")
	p.WaitSaved()
	p.Open("/")
	p.openEditor(range80)
	p.presses(".more .unfold")
	p.Wait(`document.querySelector("#editor .more .fields")`)
	if got := p.holds("value"); got != "0.3333333333333333" {
		t.Errorf("after a reload the value is %q", got)
	}
	p.WaitText("#editor .tagged", "b")
	p.leaveEditor()
	p.Press("z", input.ModifierCtrl)
	p.WaitText("#notice", "Nothing to undo.")
	p.NoProblems()
}

// The sheet leaves the words in sight that it is about, and what is in it can be
// hit with a finger.
func TestEditorOnAPhone(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(editors[0].on, "1")
	p.leaveEditor()
	p.Do(emulation.SetDeviceMetricsOverride(400, 800, 2, true), emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(1))
	p.Wait(`matchMedia("(pointer: coarse)").matches`)
	p.ClickOn(editors[0].on)
	p.Wait(`document.activeElement.id === "editor"`)
	p.ClickThe(`document.querySelector("#editor .more .unfold")`)
	p.Wait(`document.querySelector("#editor .more .fields")`)
	p.presses(".add")
	p.Wait(`document.activeElement.id.startsWith("field-url-")`)
	if share := eval[float64](p, `document.getElementById("editor").offsetHeight / innerHeight`); share > 0.7 {
		t.Errorf("the sheet takes %.2f of the height", share)
	}
	if !eval[bool](p, `document.querySelector("mark.open").getBoundingClientRect().bottom < document.getElementById("editor").getBoundingClientRect().top`) {
		t.Error("the sheet covers what it is about")
	}
	small := eval[[]string](p, `[...document.querySelectorAll("#editor :is(button, input, select, textarea, a)")].filter((e) => e.getClientRects().length && e.offsetHeight < 44).map((e) => e.outerHTML.slice(0, 80) + " " + e.offsetHeight)`)
	if len(small) > 0 {
		t.Errorf("too small for a finger: %q", small)
	}
	p.NoProblems()
}
