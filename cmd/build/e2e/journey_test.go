package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

const range80 = "80,000 and 120,000"

func TestMarkByMouse(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Drag(range80)
	p.Button("Figure")
	p.WaitMarks("figure " + range80)
	p.WaitSaved()

	p.Mark("three summits, and none of them brought disarmament", "1")
	p.WaitMarks("claim three summits, and none of them brought disarmament | figure " + range80)
	p.WaitSaved()

	p.ClickOn(range80)
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	for _, c := range "Which year?" {
		p.Press(string(c))
	}
	p.WaitText(".note", "Which year?")
	p.Button("Quote")
	p.WaitText(".note", "Quote")
	p.WaitSaved()
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark.quote")`)

	p.Open("/")
	p.WaitMarks("claim three summits, and none of them brought disarmament | quote " + range80)
	p.WaitText(".note", "Which year?")
	p.NoProblems()
}

func TestMarkByKeyboard(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Wait(`document.activeElement === document.body`)
	for range 20 {
		p.Press(kb.Tab)
		if eval[string](p, `document.activeElement.id`) == "article" {
			break
		}
	}
	p.Wait(`document.activeElement.id === "article"`)
	// Down two paragraphs from the headline, then five words.
	p.Press(kb.ArrowDown, input.ModifierCtrl)
	p.Press(kb.ArrowDown, input.ModifierCtrl)
	for range 3 {
		p.Press(kb.ArrowRight, input.ModifierCtrl, input.ModifierShift)
	}
	p.Press("1")
	p.WaitMarks("claim Antony Blinken had")
	p.WaitSaved()
	p.Press("j")
	p.Wait(`document.activeElement.matches("mark.claim")`)
	p.Press(kb.Enter)
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	p.Press("x")
	p.Press("1")
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark.claim")`)
	p.WaitText(".note", "x1")
	p.Press("3")
	p.Press(kb.Delete)
	p.WaitMarks("")
	p.Wait(`document.activeElement.id === "article"`)
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks("claim Antony Blinken had")
	p.Press("z", input.ModifierCtrl)
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks("")
	p.Press("z", input.ModifierCtrl, input.ModifierShift)
	p.WaitMarks("claim Antony Blinken had")
	p.NoProblems()
}

func TestOverlaps(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	const crossing = "detainees at between 80,000"
	p.Mark("number of prisoners and detainees at between 80,000 and 120,000", "1")
	p.Mark(range80, "3")
	p.Mark(crossing, "2")
	p.Mark(range80, "1")
	p.WaitMarks("claim number of prisoners and detainees at between 80,000 and 120,000 | quote " + crossing + " | figure " + range80 + " | claim " + range80)
	p.WaitSaved()
	seen := map[string]bool{}
	p.ClickOn("80,000")
	p.Wait(`document.querySelectorAll(".chooser button").length === 4`)
	for n := range 4 {
		p.Click(fmt.Sprintf(".chooser li:nth-child(%d) button", n+1))
		p.Wait(fmt.Sprintf(`document.querySelector(".chooser li:nth-child(%d) [aria-current=true]") && document.activeElement.id.startsWith("field-note-")`, n+1))
		seen[eval[string](p, `document.getElementById("editor").dataset.mark`)] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d of 4 marks can be reached", len(seen))
	}
	p.Open("/")
	p.WaitMarks("claim number of prisoners and detainees at between 80,000 and 120,000 | quote " + crossing + " | figure " + range80 + " | claim " + range80)
	p.NoProblems()
}

func TestAcrossParagraphs(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("Mr Blinken said.The remark was short", "2")
	p.WaitMarks("quote Mr Blinken said.The remark was short")
	p.WaitSaved()
	p.Open("/")
	p.WaitMarks("quote Mr Blinken said.The remark was short")
}

// With a finger: what is selected, as the system's handles do it, is marked by
// a tap on the bar, which is docked at the bottom.
func TestMarkByTouch(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Do(
		emulation.SetDeviceMetricsOverride(390, 844, 2, true),
		emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5),
	)
	p.Open("/")
	p.Wait(`matchMedia("(pointer: coarse)").matches`)
	p.Ends(range80)
	eval[bool](p, `(() => {
		const run = [...document.querySelectorAll("#article [data-at]")].find(r => r.textContent.includes("80,000 and 120,000")), at = run.textContent.indexOf("80,000");
		getSelection().setBaseAndExtent(run.firstChild, at, run.firstChild, at + 18);
		return true;
	})()`)
	p.Wait(`!document.getElementById("bubble").hidden`)
	if !eval[bool](p, `[...document.querySelectorAll("#bubble button")].every(b => b.offsetHeight >= 44) && innerHeight - document.getElementById("bubble").getBoundingClientRect().bottom < 30`) {
		t.Error("the bar is not docked at the bottom, or its targets are small")
	}
	p.Tap("#bubble .figure")
	p.WaitMarks("figure " + range80)
	p.WaitSaved()
	p.Tap("#article mark")
	p.Wait(`document.activeElement.id === "editor"`)
	if !eval[bool](p, `Math.abs(innerHeight - document.getElementById("editor").getBoundingClientRect().bottom) < 2`) {
		t.Error("the editor is not a sheet at the bottom")
	}
	p.Tap("#editor .seg button")
	p.WaitMarks("claim " + range80)
	p.Tap("#editor .close")
	p.Wait(`!document.querySelector("#editor.card")`)
	p.NoProblems()
}
