package e2e

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/codec"
)

// wells is a library of articles with a hundred marks each, as one file.
func wells(t testing.TB, articles int) []byte {
	t.Helper()
	native, _ := codec.FormatOf(codec.Native)
	var out bytes.Buffer
	err := codec.WriteZip(&out, native, articles, func(i int) (codec.Document, error) {
		var raw bytes.Buffer
		fmt.Fprintf(&raw, "Wells of district %d\n\n", i)
		var all []annotation.Annotation
		for j := range 100 {
			words := fmt.Sprintf("Well %d-%d gave water", i, j)
			fmt.Fprintf(&raw, "%s on every day of the year.\n\n", words)
			m := claimOf(words, someVerdict(j), "The water office", "Dry since the summer, by the report of a neighbour.", "wells", fmt.Sprint("district ", i))
			m.Evidence = []annotation.Evidence{{URL: "https://example.org/wells", Title: "List of wells", Excerpt: "Every well of the district is listed.", Stance: annotation.Supports}}
			all = append(all, m)
		}
		return codec.DecodeNative(coded(t, raw.Bytes(), all))
	}, codec.Options{At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// clicked is how long it takes from pressing a button until something holds, in
// milliseconds.
func (p *page) clicked(button, done string) float64 {
	p.T.Helper()
	return eval[float64](p, fmt.Sprintf(`new Promise((resolve) => {
		const from = performance.now();
		[...document.querySelectorAll("button")].find((e) => e.getClientRects().length && e.textContent === %q).click();
		const look = () => %s ? resolve(performance.now() - from) : setTimeout(look, 5);
		look();
	})`, button, done))
}

// BenchmarkLibraryOutAndIn brings ten thousand marks of a hundred articles into
// an empty library and takes them out again. The longest time that
// the page was held is told too.
func BenchmarkLibraryOutAndIn(b *testing.B) {
	zip := wells(b, 100)
	b.ReportMetric(float64(len(zip))/1e6, "MB-zip")
	var looked, taken, written, longest float64
	n := 0
	for b.Loop() {
		n++
		p := start(b)
		eval[any](p, noPicker+`; window.held = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) held = Math.max(held, e.duration); }).observe({ type: "longtask" }); 0`)
		path := filepath.Join(b.TempDir(), "library.zip")
		if err := os.WriteFile(path, zip, 0o644); err != nil {
			b.Fatal(err)
		}
		// The program for files is there, as after a first visit.
		p.Button("Export")
		p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("anno.jsonld")`)
		p.Press("\u001b")
		eval[any](p, `held = 0`)
		from := time.Now()
		p.openFile("library.zip", zip)
		p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
		looked += float64(time.Since(from).Milliseconds())
		taken += p.clicked("Import", `document.querySelector("#notice").textContent.includes("10,000 marks added")`)
		p.Wait(`document.querySelector("h1").textContent.includes("Wells") || document.querySelector("h1").textContent.includes("Blinken")`)
		p.Button("Export")
		p.choose("export-taking", "library")
		p.Wait(`document.getElementById("export-name").value.startsWith("gloss-library") && !document.querySelector("#dialog-export .doing").textContent && document.querySelector("#dialog-export .preview pre").textContent.includes("Wells")`)
		written += p.clicked("Save", `document.querySelector("#notice").textContent.includes("100 articles with 10,000 marks saved")`)
		longest = max(longest, eval[float64](p, `held`))
	}
	b.ReportMetric(looked/float64(n), "ms/look")
	b.ReportMetric(taken/float64(n), "ms/take")
	b.ReportMetric(written/float64(n), "ms/write")
	b.ReportMetric(longest, "ms/longest-task")
}

// BenchmarkLibraryOpens opens the library of a hundred articles with ten thousand
// marks, and the list of all of these, after a fresh start each.
func BenchmarkLibraryOpens(b *testing.B) {
	p := start(b)
	p.takeIn("library.zip", wells(b, 100))
	p.WaitText("#notice", "10,000 marks added")
	timed := func(key, done string) float64 {
		p.Open("/")
		p.Wait(`new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1000 }))`)
		eval[any](p, fmt.Sprintf(`window.took = 0; addEventListener("keydown", () => { const from = performance.now(), look = () => %s ? requestAnimationFrame(() => { took = performance.now() - from }) : setTimeout(look, 5); look(); }, { once: true, capture: true }); 0`, done))
		p.Press(key)
		p.Wait(`took > 0`)
		return eval[float64](p, `took`)
	}
	n, library, marks := 0, 0.0, 0.0
	for b.Loop() {
		n++
		library += timed("l", `document.querySelectorAll(".card").length >= 100`)
		marks += timed("m", `document.querySelector(".marks h1")`)
	}
	b.ReportMetric(library/float64(n), "ms/library")
	b.ReportMetric(marks/float64(n), "ms/marks-of-one-article")
}
