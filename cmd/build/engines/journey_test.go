package engines

import (
	"net/http/httptest"
	"testing"
)

const (
	range80 = "80,000 and 120,000"
	figure  = "figure " + range80
	claim   = "claim For the hosts"
	note    = "Which year?"
)

// TestJourney is the main job of Gloss in each engine: read, mark by mouse and
// by keyboard, write a note, undo, reload, and all of it without a network.
func TestJourney(t *testing.T) {
	inEach(t, func(p *page, host *httptest.Server) {
		p.reads()
		p.marksByMouse()
		p.marksByKeyboard()
		p.writesNote()
		p.undoes()
		p.reloads()
		p.waitWorker()
		host.CloseClientConnections()
		host.Close()
		p.worksOffline()
	})
}

func (p *page) reads() {
	p.t.Helper()
	p.must(p.driver.Navigate(p.url + "/"))
	// No waiting: the article is in the page that the host sends.
	if shown := eval[bool](p, `document.getElementById("article").innerText.includes("`+range80+`")`); !shown {
		p.t.Error("the article cannot be read")
	}
	p.wait(ready)
}

func (p *page) marksByMouse() {
	p.t.Helper()
	p.drag(range80)
	p.wait(`!document.getElementById("bubble").hidden`)
	p.press("3")
	p.waitMarks(figure)
	p.waitSaved()
	p.click(range80)
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	p.press(keyEscape)
	p.wait(`document.activeElement.matches("mark.figure")`)
}

func (p *page) marksByKeyboard() {
	p.t.Helper()
	eval[any](p, `document.activeElement.blur(), getSelection().removeAllRanges()`)
	for range 30 {
		p.press(keyTab)
		if eval[string](p, `document.activeElement.id`) == "article" {
			break
		}
	}
	p.wait(`document.activeElement.id === "article"`)
	// Down two paragraphs from the figure, then three words.
	p.press(keyCtrl, keyArrowDown)
	p.press(keyCtrl, keyArrowDown)
	for range 3 {
		p.press(keyCtrl, keyShift, keyArrowRight)
	}
	p.press("1")
	p.waitMarks(figure + " | " + claim)
	p.waitSaved()
}

func (p *page) writesNote() {
	p.t.Helper()
	p.press("j")
	p.wait(`document.activeElement.matches("mark.figure")`)
	p.press("j")
	p.wait(`document.activeElement.matches("mark.claim")`)
	mark := eval[string](p, `document.activeElement.id`)
	p.press(keyEnter)
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	for _, letter := range note {
		p.press(string(letter))
	}
	p.press(keyEscape)
	p.wait(`document.activeElement.id === "` + mark + `"`)
	p.waitText(".note", note)
	p.waitSaved()
}

func (p *page) undoes() {
	p.t.Helper()
	p.press(keyCtrl, "z")
	p.wait(`![...document.querySelectorAll(".note")].some((e) => e.textContent.includes("` + note + `"))`)
	p.press(keyCtrl, "z")
	p.waitMarks(figure)
	p.press(keyCtrl, keyShift, "z")
	p.waitMarks(figure + " | " + claim)
	p.press(keyCtrl, keyShift, "z")
	p.waitText(".note", note)
	p.waitSaved()
}

func (p *page) reloads() {
	p.t.Helper()
	p.must(p.driver.Reload())
	p.allThere()
}

// allThere waits until the page shows all that was done.
func (p *page) allThere() {
	p.t.Helper()
	p.wait(ready)
	p.waitMarks(figure + " | " + claim)
	p.waitText(".note", note)
}

// waitWorker waits until the worker has what it takes to start offline.
func (p *page) waitWorker() {
	p.t.Helper()
	p.wait(`navigator.serviceWorker.getRegistration().then((r) => r?.active?.state === "activated")`)
}

func (p *page) worksOffline() {
	p.t.Helper()
	// The worker leaves a POST alone.
	if eval[bool](p, `fetch("/", {method: "POST"}).then(() => true, () => false)`) {
		p.t.Fatal("the host is still there")
	}
	p.must(p.driver.Reload())
	p.allThere()
	for _, path := range []string{"/?source=pwa", "/some/where?x=1"} {
		p.open(path)
		p.allThere()
	}
	// What is done offline is kept as well.
	p.press("j")
	p.wait(`document.activeElement.matches("mark.figure")`)
	p.press(keyDelete)
	p.waitMarks(claim)
	p.waitSaved()
	p.open("/")
	p.waitMarks(claim)
}
