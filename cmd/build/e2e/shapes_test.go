package e2e

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

func quoted(words string) string { return strconv.Quote(words) }

// mixed is an article in which characters are not bytes, and in two directions.
const mixed = "Fares 👨‍👩‍👧 rise\n\nFares rose by 12 per cent, the cafe\u0301s say. The mayor agreed.\n\nقال العمدة يوم الاثنين إن الأجرة 12 في المئة. ثم خرج.\n\n票价上涨百分之十二。市长同意。\n"

// handle is where the handle at an end of the open mark can be taken hold of.
func (p *page) handle(end string) chrome.Spot {
	p.T.Helper()
	p.Wait(`document.getElementById("handle-` + end + `")?.getBoundingClientRect().left > 0`)
	return eval[chrome.Spot](p, `(r => ({X: r.left + r.width / 2, Y: r.top + 24}))(document.getElementById("handle-`+end+`").getBoundingClientRect())`)
}

// dragHandle drags an end of the open mark to where words end, or begin.
func (p *page) dragHandle(end, words string) {
	p.T.Helper()
	from, to := p.Ends(words)
	if end == "last" {
		from = to
	}
	at := p.handle(end) // after Ends, which scrolls
	p.Do(
		chromedp.MouseEvent(input.MousePressed, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
		chromedp.MouseEvent(input.MouseMoved, from.X, from.Y+20, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseMoved, from.X, from.Y+24, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseReleased, from.X, from.Y+24, chromedp.ButtonLeft, chromedp.ClickCount(1)),
	)
}

func TestHandlesByMouse(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.ClickOn(range80)
	p.dragHandle("first", "detainees at between")
	p.WaitMarks("figure detainees at between " + range80)
	p.dragHandle("last", "between 80,000")
	p.WaitMarks("figure detainees at between 80,000")
	p.WaitSaved()
	p.Press(kb.Escape)
	p.Press("z", input.ModifierCtrl)
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks("figure " + range80)
	p.NoProblems()
}

func TestHandlesByKeyboard(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("80,000", "3")
	p.Press("j")
	p.Wait(`document.activeElement.matches("mark")`)
	p.Press("w")
	p.Wait(`document.activeElement.id === "handle-last"`)
	p.Press(kb.ArrowRight, input.ModifierCtrl)
	p.Press(kb.ArrowRight, input.ModifierCtrl)
	p.WaitMarks("figure " + range80)
	p.Wait(`document.activeElement.getAttribute("aria-valuetext") === "…80,000 and 120,000"`)
	p.Press(kb.Tab, input.ModifierShift)
	p.Wait(`document.activeElement.id === "handle-first"`)
	p.Press(kb.ArrowLeft, input.ModifierCtrl)
	p.WaitMarks("figure between " + range80)
	p.WaitSaved()
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark.figure")`)
	p.NoProblems()
}

func TestHandlesByTouch(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("80,000", "3")
	p.WaitSaved()
	p.Do(
		emulation.SetDeviceMetricsOverride(390, 844, 2, true),
		emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5),
	)
	p.Open("/")
	p.Wait(`matchMedia("(pointer: coarse)").matches`)
	p.WaitMarks("figure 80,000")
	p.Ends(range80)
	p.Tap("#article mark")
	p.Wait(`document.activeElement.id === "editor"`)
	at := p.handle("last")
	_, to := p.Where(range80)
	if !eval[bool](p, `(r => r.width >= 44 && r.height >= 44)(document.getElementById("handle-last").getBoundingClientRect())`) {
		t.Error("the handle is small for a finger")
	}
	touch := func(kind input.TouchType, points ...*input.TouchPoint) {
		p.Do(input.DispatchTouchEvent(kind, points))
	}
	touch(input.TouchStart, &input.TouchPoint{X: at.X, Y: at.Y})
	touch(input.TouchMove, &input.TouchPoint{X: (at.X + to.X) / 2, Y: to.Y + 24})
	touch(input.TouchMove, &input.TouchPoint{X: to.X, Y: to.Y + 24})
	touch(input.TouchEnd)
	p.WaitMarks("figure " + range80)
	p.WaitSaved()
	p.NoProblems()
}

// Emoji, an accent of its own, Arabic and Chinese: what is dragged over is what
// is marked, where it stands, and where its ends are shown.
func TestManyScripts(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.addFile("mixed.txt", []byte(mixed))
	p.Wait(`document.querySelector("h1").textContent.includes("👨‍👩‍👧")`)
	for _, words := range []string{"👨‍👩‍👧", "cafe\u0301s", "العمدة يوم", "上涨百分之十二"} {
		p.Mark(words, "1")
	}
	p.Mark("12 في", "3")
	const want = "claim 👨‍👩‍👧 | claim cafe\u0301s | claim العمدة يوم | figure 12 في | claim 上涨百分之十二"
	p.WaitMarks(want)
	p.WaitSaved()

	// In Arabic the first end is on the right.
	p.ClickOn("يوم")
	first, last := p.handle("first"), p.handle("last")
	if first.X <= last.X {
		t.Errorf("the first end is at %v, the last at %v", first, last)
	}
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark")`)
	p.Press("w")
	p.Wait(`document.activeElement.id === "handle-last"`)
	p.Press(kb.ArrowLeft, input.ModifierCtrl)
	p.WaitMarks("claim 👨‍👩‍👧 | claim cafe\u0301s | claim العمدة يوم الاثنين | figure 12 في | claim 上涨百分之十二")
	p.Press(kb.Escape)
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks(want)
	p.WaitSaved()
	p.Open(eval[string](p, `location.pathname + location.search`))
	p.WaitMarks(want)
	p.NoProblems()
}
