package audit

import (
	"fmt"
	"testing"

	"gloss/cmd/build/chrome"
)

// watchKeys times every mark: from the time that the system gave the key, to
// the task after the frame that has the mark.
const watchKeys = `
	window.times = [];
	let pressed = 0;
	addEventListener("keydown", (e) => { pressed = e.timeStamp; }, true);
	const count = () => document.querySelectorAll("#article mark[id]").length;
	let seen = 0;
	new MutationObserver(() => {
		if (count() === seen) return;
		seen = count();
		const from = pressed, drawn = performance.now();
		requestAnimationFrame(() => {
			const {port1, port2} = new MessageChannel();
			const time = {Drawn: drawn - from};
			port1.onmessage = () => { time.Painted = performance.now() - from; };
			port2.postMessage(0);
			requestAnimationFrame(() => { time.Next = performance.now() - from; times.push(time); });
		});
	}).observe(document.getElementById("article"), {childList: true, subtree: true});`

// selectWord selects one word of the article, the %d-th from its beginning.
const selectWord = `(() => {
	const runs = [...document.querySelectorAll("#article .text [data-at]")];
	const words = [...runs.map((r) => r.textContent).join("").matchAll(/[A-Za-z]{2,}/g)];
	const word = words[%d %% words.length];
	const place = (offset) => {
		for (const run of runs) {
			if (offset <= run.textContent.length) return [run.firstChild, offset];
			offset -= run.textContent.length;
		}
	};
	document.getElementById("article").focus({preventScroll: true});
	getSelection().setBaseAndExtent(...place(word.index), ...place(word.index + word[0].length));
})()`

type keyTime struct {
	Drawn   float64 // ms until the mark is in the document
	Painted float64 // until the frame with it is made
	Next    float64 // until the frame after that begins
}

// BenchmarkKeyToMark marks 200 words one after the other, each by a key, so
// that there are more and more marks; without suggestions and with them.
func BenchmarkKeyToMark(b *testing.B) {
	const marks = 200
	for _, with := range []string{"without", "with"} {
		b.Run(with+" suggestions", func(b *testing.B) {
			for b.Loop() {
				p := visitor(b)
				p.Show(1440, 900, "light")
				p.Open("/")
				chrome.Eval[any](p, fmt.Sprintf(`localStorage.setItem("gloss.settings", '{"noSuggestions":%t}')`, with == "without"))
				p.Open("/")
				if with == "with" {
					p.Wait(`document.querySelector(".suggesting b").textContent !== ""`)
				}
				chrome.Eval[any](p, watchKeys)
				for i := range marks {
					chrome.Eval[any](p, fmt.Sprintf(selectWord, 3*i))
					p.Wait(`!document.getElementById("bubble").hidden`)
					p.Press(fmt.Sprint(1 + i%3))
					p.Wait(fmt.Sprintf(`times.length === %d`, i+1))
				}
				p.WaitSaved()
				report(b, chrome.Eval[[]keyTime](p, `times`))
				p.NoProblems()
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

func report(b *testing.B, times []keyTime) {
	for _, part := range []struct {
		name  string
		value func(keyTime) float64
	}{
		{"drawn", func(k keyTime) float64 { return k.Drawn }},
		{"painted", func(k keyTime) float64 { return k.Painted }},
		{"next", func(k keyTime) float64 { return k.Next }},
	} {
		var all []float64
		for _, k := range times {
			all = append(all, part.value(k))
		}
		b.ReportMetric(percentile(all, 50), part.name+"-p50-ms")
		b.ReportMetric(percentile(all, 95), part.name+"-p95-ms")
	}
	b.Logf("with 0 to 49 marks the key takes %v, with 150 to 199 %v (painted, ms, median and 95th percentile)", painted(times[:50]), painted(times[150:]))
}

func painted(times []keyTime) string {
	var all []float64
	for _, k := range times {
		all = append(all, k.Painted)
	}
	return fmt.Sprintf("%.0f and %.0f", percentile(all, 50), percentile(all, 95))
}
