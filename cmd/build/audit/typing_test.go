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
// the task after the frame that has the letter and what the program made of it.
const watchTyping = `
	window.times = [];
	let pressed = 0;
	addEventListener("keydown", (e) => { pressed = e.timeStamp; }, true);
	addEventListener("input", () => {
		const from = pressed;
		requestAnimationFrame(() => {
			const {port1, port2} = new MessageChannel();
			port1.onmessage = () => times.push(performance.now() - from);
			port2.postMessage(0);
		});
	}, true);`

// BenchmarkTyping writes a note of 120 letters where there are 500 marks.
func BenchmarkTyping(b *testing.B) {
	for b.Loop() {
		p := visitor(b)
		p.Show(1440, 900, "light")
		p.Open("/")
		for n, letter := 0, 0; n < manyMarks; letter++ {
			p.Press("/")
			chrome.Eval[any](p, fmt.Sprintf(`(e => { e.value = "%c"; e.dispatchEvent(new Event("input", {bubbles: true})); })(document.querySelector(".find input"))`, "etaoinsr"[letter]))
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
		chrome.Eval[any](p, watchTyping)
		for i := range 120 {
			p.Press(string("a note of a reader "[i%19]))
			p.Wait(fmt.Sprintf(`times.length === %d`, i+1))
		}
		times := chrome.Eval[[]float64](p, `times`)
		b.ReportMetric(percentile(times, 50), "letter-p50-ms")
		b.ReportMetric(percentile(times, 95), "letter-p95-ms")
		b.ReportMetric(float64(chrome.Eval[int](p, `document.querySelectorAll("#article mark[id]").length`)), "marks")
	}
	b.ReportMetric(0, "ns/op")
}
