package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

const (
	range80 = "80,000 and 120,000"
	regime  = "“The regime in North Korea continues to commit systemic and widespread abuses against its own people,”"
)

func TestMarkByMouse(t *testing.T) {
	p := start(t)
	p.drag(range80)
	p.button("Figure")
	p.waitMarks("figure " + range80)
	p.waitSaved()

	p.mark("three summits, and none of them brought disarmament", "1")
	p.waitMarks("claim three summits, and none of them brought disarmament | figure " + range80)
	p.waitSaved()

	p.clickOn(range80)
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	for _, c := range "Which year?" {
		p.press(string(c))
	}
	p.waitText(".note", "Which year?")
	p.button("Quote")
	p.waitText(".note", "Quote")
	p.waitSaved()
	p.press(kb.Escape)
	p.wait(`document.activeElement.matches("mark.quote")`)

	p.open("/")
	p.waitMarks("claim three summits, and none of them brought disarmament | quote " + range80)
	p.waitText(".note", "Which year?")
	p.noProblems()
}

func TestMarkByKeyboard(t *testing.T) {
	p := start(t)
	p.wait(`document.activeElement === document.body`)
	for range 20 {
		p.press(kb.Tab)
		if eval[string](p, `document.activeElement.id`) == "article" {
			break
		}
	}
	p.wait(`document.activeElement.id === "article"`)
	// Down two paragraphs from the headline, then five words.
	p.press(kb.ArrowDown, input.ModifierCtrl)
	p.press(kb.ArrowDown, input.ModifierCtrl)
	for range 3 {
		p.press(kb.ArrowRight, input.ModifierCtrl, input.ModifierShift)
	}
	p.press("1")
	p.waitMarks("claim Antony Blinken had")
	p.waitSaved()
	p.press("j")
	p.wait(`document.activeElement.matches("mark.claim")`)
	p.press(kb.Enter)
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	p.press("x")
	p.press("1")
	p.press(kb.Escape)
	p.wait(`document.activeElement.matches("mark.claim")`)
	p.waitText(".note", "x1")
	p.press("3")
	p.press(kb.Delete)
	p.waitMarks("")
	p.wait(`document.activeElement.id === "article"`)
	p.press("z", input.ModifierCtrl)
	p.waitMarks("claim Antony Blinken had")
	p.press("z", input.ModifierCtrl)
	p.press("z", input.ModifierCtrl)
	p.waitMarks("")
	p.press("z", input.ModifierCtrl, input.ModifierShift)
	p.waitMarks("claim Antony Blinken had")
	p.noProblems()
}

func TestOverlaps(t *testing.T) {
	p := start(t)
	const crossing = "detainees at between 80,000"
	p.mark("number of prisoners and detainees at between 80,000 and 120,000", "1")
	p.mark(range80, "3")
	p.mark(crossing, "2")
	p.mark(range80, "1")
	p.waitMarks("claim number of prisoners and detainees at between 80,000 and 120,000 | quote " + crossing + " | figure " + range80 + " | claim " + range80)
	p.waitSaved()
	seen := map[string]bool{}
	p.clickOn("80,000")
	for range 4 {
		p.wait(`document.activeElement.id.startsWith("field-note-")`)
		seen[eval[string](p, `document.getElementById("editor").dataset.mark`)] = true
		p.click(".others")
	}
	if len(seen) != 4 {
		t.Errorf("%d of 4 marks can be reached", len(seen))
	}
	p.open("/")
	p.waitMarks("claim number of prisoners and detainees at between 80,000 and 120,000 | quote " + crossing + " | figure " + range80 + " | claim " + range80)
	p.noProblems()
}

func TestAcrossParagraphs(t *testing.T) {
	p := start(t)
	p.mark("Mr Blinken said.The remark was short", "2")
	p.waitMarks("quote Mr Blinken said.The remark was short")
	p.waitSaved()
	p.open("/")
	p.waitMarks("quote Mr Blinken said.The remark was short")
}

// With a finger: what is selected, as the system's handles do it, is marked by
// a tap on the bar, which is docked at the bottom.
func TestMarkByTouch(t *testing.T) {
	p := start(t)
	p.do(
		emulation.SetDeviceMetricsOverride(390, 844, 2, true),
		emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5),
	)
	p.open("/")
	p.wait(`matchMedia("(pointer: coarse)").matches`)
	p.ends(range80)
	eval[bool](p, `(() => {
		const run = [...document.querySelectorAll("#article [data-at]")].find(r => r.textContent.includes("80,000 and 120,000")), at = run.textContent.indexOf("80,000");
		getSelection().setBaseAndExtent(run.firstChild, at, run.firstChild, at + 18);
		return true;
	})()`)
	p.wait(`!document.getElementById("bubble").hidden`)
	if !eval[bool](p, `[...document.querySelectorAll("#bubble button")].every(b => b.offsetHeight >= 44) && innerHeight - document.getElementById("bubble").getBoundingClientRect().bottom < 30`) {
		t.Error("the bar is not docked at the bottom, or its targets are small")
	}
	p.tap("#bubble .figure")
	p.waitMarks("figure " + range80)
	p.waitSaved()
	p.tap("#article mark")
	p.wait(`document.activeElement.id === "editor"`)
	if !eval[bool](p, `Math.abs(innerHeight - document.getElementById("editor").getBoundingClientRect().bottom) < 2`) {
		t.Error("the editor is not a sheet at the bottom")
	}
	p.tap("#editor [data-kind=claim]")
	p.waitMarks("claim " + range80)
	p.tap("#editor .close")
	p.wait(`!document.querySelector("#editor.card")`)
	p.noProblems()
}
