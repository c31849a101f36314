package audit

import (
	"fmt"
	"testing"

	"gloss/cmd/build/chrome"
)

// manyMarks is how many marks there are at least, made by marking all places of
// a letter.
const manyMarks = 500

// watchTyping times every letter: from the time that the system gave the key, to
// the task after the frame that shows it. What the program makes of the letter comes
// after that.
const watchTyping = `
	window.times = [];
	let pressed = 0;
	addEventListener("keydown", (e) => { pressed = e.timeStamp; }, true);
	addEventListener("input", () => {
		const from = pressed;
		requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
	}, true);`

// letters types 120 letters into what has the focus and returns the time of each,
// in ms. The next one comes when the page has nothing else to do, as it does between
// the letters of a person.
func letters(p *chrome.Page) []float64 {
	chrome.Eval[any](p, watchTyping)
	for i := range 120 {
		p.Wait(`(saved => !saved || saved.textContent === "Saved on this device")(document.getElementById("saved"))`)
		p.Wait(`new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1000 }))`)
		p.Press(string("a note of a reader "[i%19]))
		p.Wait(fmt.Sprintf(`times.length === %d`, i+1))
	}
	return chrome.Eval[[]float64](p, `times`)
}

// BenchmarkTyping writes a note where there are 500 marks, and then the same into
// a page of one field that does nothing: a letter waits for its frame there too.
func BenchmarkTyping(b *testing.B) {
	for b.Loop() {
		p := visitor(b)
		p.Show(1440, 900, "light")
		p.Open("/")
		for n, letter := 0, 0; n < manyMarks; letter++ {
			p.Press("/")
			p.Wait(`document.activeElement.id === "find"`)
			chrome.Eval[any](p, fmt.Sprintf(`(e => { e.value = "%c"; e.dispatchEvent(new Event("input", {bubbles: true})); })(document.activeElement)`, "etaoinsr"[letter]))
			p.WaitText(".find .count", "of")
			p.Click(".find .all .claim")
			p.WaitText("#notice", "claims marked")
			n = chrome.Eval[int](p, `document.querySelectorAll("#article mark[id]").length`)
			p.Press("\u001b")
			p.Wait(`!document.querySelector(".find")`)
		}
		p.WaitSaved()
		chrome.Eval[any](p, `document.querySelector("#article mark[id]").focus()`)
		p.Press("\r")
		p.Wait(`document.activeElement.id.startsWith("field-note-")`)
		times := letters(p)
		b.ReportMetric(float64(chrome.Eval[int](p, `document.querySelectorAll("#article mark[id]").length`)), "marks")
		p.Visit("/assets/")
		chrome.Eval[any](p, `document.body.replaceChildren(document.createElement("textarea")), document.querySelector("textarea").focus()`)
		least := letters(p)
		for _, at := range []int{50, 95} {
			b.ReportMetric(percentile(times, at), fmt.Sprintf("letter-p%d-ms", at))
			b.ReportMetric(percentile(least, at), fmt.Sprintf("empty-p%d-ms", at))
		}
	}
	b.ReportMetric(0, "ns/op")
}
