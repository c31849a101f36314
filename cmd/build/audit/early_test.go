package audit

import (
	"context"
	"fmt"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// watchFirstMark times the first mark that the page itself draws: from the time that the
// system gave the key, to the task after the frame that has the mark.
const watchFirstMark = `
	window.firstMark = null;
	let pressed = 0;
	addEventListener("keydown", (e) => { pressed = pressed || e.timeStamp; }, true);
	const set = HighlightRegistry.prototype.set;
	HighlightRegistry.prototype.set = function (name, drawn) {
		const from = pressed, now = performance.now();
		if (from && drawn.size && name.startsWith("early-") && !window.firstMark) requestAnimationFrame(() => {
			const {port1, port2} = new MessageChannel();
			port1.onmessage = () => { window.firstMark = window.firstMark || {Pressed: from, Drawn: now - from, Painted: performance.now() - from}; };
			port2.postMessage(0);
		});
		return set.call(this, name, drawn);
	};`

type firstMark struct {
	Pressed float64 // ms since the navigation began
	Drawn   float64 // ms after that, until it is drawn
	Painted float64 // and until the frame with it is made
}

// BenchmarkFirstMark selects words by mouse and presses a key as soon as there was a
// first paint, on a first visit over two networks, and waits until the program has taken
// the mark over and saved it.
func BenchmarkFirstMark(b *testing.B) {
	const runs = 5
	for _, mbit := range []float64{1.6, 10} {
		b.Run(fmt.Sprintf("%g Mbit/s", mbit), func(b *testing.B) {
			for b.Loop() {
				var paint, pressed, drawn, painted, ready []float64
				for range runs {
					p := visitor(b)
					p.Slow(150, mbit*125_000)
					p.Before(watchStart + watchFirstMark)
					p.Front()
					p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
						_, _, _, _, err := cdppage.Navigate(p.Address("/")).Do(ctx)
						return err
					}))
					p.Wait(`performance.getEntriesByName("first-contentful-paint").length`)
					p.Drag("80,000 and 120,000")
					p.Press("3")
					p.Wait(`window.firstMark`)
					m := chrome.Eval[firstMark](p, `firstMark`)
					p.Wait(chrome.Ready)
					p.WaitMarks("figure 80,000 and 120,000")
					p.WaitSaved()
					at := chrome.Eval[startTime](p, startTimes)
					drawn = append(drawn, m.Drawn)
					paint, pressed, painted, ready = append(paint, at.FirstPaint), append(pressed, m.Pressed), append(painted, m.Painted), append(ready, at.Ready)
				}
				b.ReportMetric(percentile(paint, 50), "paint-ms")
				b.ReportMetric(percentile(pressed, 50), "pressed-ms")
				b.ReportMetric(percentile(drawn, 50), "drawn-after-ms")
				b.ReportMetric(percentile(painted, 50), "painted-after-ms")
				b.ReportMetric(percentile(painted, 100), "painted-after-at-most-ms")
				b.ReportMetric(percentile(ready, 50), "ready-ms")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}
