package audit

import (
	"testing"

	"gloss/cmd/build/chrome"
)

// watchStart notes when the program is ready, in ms since the navigation began.
const watchStart = `
	window.readyAt = 0;
	new MutationObserver((_, watch) => {
		if (!document.querySelector("#gloss[data-ready=true]")) return;
		window.readyAt = performance.now();
		watch.disconnect();
	}).observe(document, {childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready"]});`

// startTimes are in ms since the navigation began.
const startTimes = `(() => {
	const first = performance.getEntriesByName("first-contentful-paint")[0];
	const program = performance.getEntriesByType("resource").find((e) => e.name.endsWith(".wasm"));
	return {Ready: readyAt, FirstPaint: first ? first.startTime : 0, Arrived: program ? program.responseEnd : 0,
		Controlled: !!navigator.serviceWorker.controller};
})()`

type startTime struct {
	Ready, FirstPaint, Arrived float64
	Controlled                 bool // by the worker
}

// BenchmarkWarmStart compares the start of Gloss with that of the empty
// program, both from their workers, turn by turn in one browser.
func BenchmarkWarmStart(b *testing.B) {
	const runs = 10
	address := serve(b)
	browser := chrome.Launch(b, chrome.Profile(b))
	gloss, empty := browser.Tab(address), browser.Tab(serveEmpty(b))
	pages := []*chrome.Page{gloss, empty}
	for _, p := range pages {
		p.Before(watchStart)
		p.Open("/")
		p.Wait(`navigator.serviceWorker.ready.then((r) => r.active && r.active.state === "activated")`)
	}
	for b.Loop() {
		var ready [2][]float64
		var painted, arrived []float64
		for range runs {
			for i, p := range pages {
				at := warmStart(b, p)
				ready[i] = append(ready[i], at.Ready)
				if p == gloss {
					painted, arrived = append(painted, at.FirstPaint), append(arrived, at.Arrived)
				}
			}
		}
		b.ReportMetric(percentile(ready[0], 50), "gloss-ms")
		b.ReportMetric(percentile(ready[1], 50), "empty-ms")
		b.ReportMetric(percentile(ready[0], 50)/percentile(ready[1], 50), "ratio")
		b.ReportMetric(percentile(painted, 50), "paint-ms")
		b.ReportMetric(percentile(arrived, 50), "arrived-ms")
		b.Logf("gloss %.0f\nempty %.0f", ready[0], ready[1])
	}
	b.ReportMetric(0, "ns/op")
}

func warmStart(b *testing.B, p *chrome.Page) startTime {
	b.Helper()
	p.Front()
	p.Open("/")
	p.Wait("readyAt")
	at := chrome.Eval[startTime](p, startTimes)
	if !at.Controlled {
		b.Fatal("the worker did not serve the page")
	}
	return at
}

// The article is on the screen long before the program, if that has a long way.
func TestPaintsBeforeTheProgram(t *testing.T) {
	p := visitor(t)
	p.Slow(150, 200_000)
	p.Before(watchStart)
	p.Open("/")
	p.Wait("readyAt")
	at := chrome.Eval[startTime](p, startTimes)
	t.Logf("at 1.6 Mbit/s the first paint is after %.0f ms, the program is there after %.0f and ready after %.0f", at.FirstPaint, at.Arrived, at.Ready)
	if at.FirstPaint == 0 || at.FirstPaint > at.Arrived/2 {
		t.Errorf("the first paint after %.0f ms waits for the program, which is there after %.0f", at.FirstPaint, at.Arrived)
	}
}
