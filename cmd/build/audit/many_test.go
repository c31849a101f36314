package audit

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/text"
	"gloss/cmd/build/chrome"
)

// longWords is how many words the article of TestManyMarks has, which is a long
// report in a newspaper.
const longWords = 10_000

// crowds is how many marks it is measured with.
var crowds = []int{0, 100, 500, 2000, 5000}

// crowded is an article of longWords words with n marks, which lie evenly in it and
// do not overlap.
func crowded(t testing.TB, n int) codec.Document {
	t.Helper()
	nouns := strings.Fields("ferry island council harbour price winter engine captain report ticket office summer family crossing number company minister question answer morning")
	var raw strings.Builder
	fmt.Fprintf(&raw, "A report with %d marks\n\n", n)
	for i := range longWords {
		fmt.Fprintf(&raw, "%s%c", nouns[(i*7+i/13)%len(nouns)], " .\n"[min(i%50/49, 1)])
		if i%50 == 49 {
			raw.WriteString("\n\n")
		}
	}
	a, err := article.FromPlain([]byte(raw.String()))
	if err != nil {
		t.Fatal(err)
	}
	a.Added = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	doc := codec.Document{Article: a}
	var words []text.Span
	for _, b := range a.Blocks[1:] {
		at := b.Span.Start
		for _, w := range strings.SplitAfter(b.Span.In(a.Text), " ") {
			words = append(words, text.Span{Start: at, End: at + len(strings.TrimRight(w, " ."))})
			at += len(w)
		}
	}
	for i := range n {
		first := i * len(words) / n
		span := words[first]
		if first+1 < len(words) && words[first+1].Start == span.End+1 {
			span.End = words[first+1].End
		}
		m := annotation.Annotation{
			ID: annotation.ID(fmt.Sprintf("urn:uuid:%08d-0000-4000-8000-%012d", n, i)), Kind: annotation.Kinds[i%3],
			Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
			Created: a.Added, Modified: a.Added,
		}
		if i%2 == 0 {
			m.Note, m.Tags = fmt.Sprintf("What the office says of number %d.", i), []string{"fares"}
		}
		doc.Annotations = append(doc.Annotations, m)
	}
	return doc
}

// crowdedLibrary is a library of one article for each of crowds, as a file.
func crowdedLibrary(t testing.TB) string {
	t.Helper()
	native, _ := codec.FormatOf(codec.Native)
	var out bytes.Buffer
	err := codec.WriteZip(&out, native, len(crowds), func(i int) (codec.Document, error) { return crowded(t, crowds[i]), nil },
		codec.Options{At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "library.zip")
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// watchPaint times until the article has a number of marks, and until the frame that
// has them is made: from the press that opens the article, or from a key. It also
// notes the longest task since the press.
const watchPaint = `
	window.painted = 0;
	window.longest = 0;
	window.awaited = -1;
	let from = 0;
	for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, (e) => { from = e.timeStamp; painted = longest = 0; }, true);
	const marks = document.getElementsByTagName("mark");
	const heads = () => { let n = 0; for (const m of marks) if (m.id) n++; return n; };
	new MutationObserver(() => {
		if (awaited < 0 || marks.length < awaited || heads() !== awaited || !document.querySelector("h1").textContent.includes(titled)) return;
		awaited = -1;
		requestAnimationFrame(() => {
			const {port1, port2} = new MessageChannel();
			port1.onmessage = () => { painted = performance.now() - from; };
			port2.postMessage(0);
		});
	}).observe(document.body, {childList: true, subtree: true});
	new PerformanceObserver((l) => { for (const e of l.getEntries()) if (e.startTime >= from) longest = Math.max(longest, e.duration); }).observe({ type: "longtask" });
	0`

// watchFrames scrolls through the article from its top, 120 frames long, and returns the
// time from each frame to the next, in ms.
const watchFrames = `new Promise((done) => {
	scrollTo(0, 0);
	const times = [];
	let last = 0;
	const step = (now) => {
		if (last) times.push(now - last);
		last = now;
		if (times.length === 120) return done(times);
		scrollBy(0, 90);
		requestAnimationFrame(step);
	};
	requestAnimationFrame(step);
})`

// crowd is what was measured with a number of marks, in ms.
type crowd struct {
	marks, elements     int
	open, peer, longest float64 // peer: the opening in Recogito
	more, moreP95       float64 // a mark more, from its key to the frame that has it
	undo, undoP95       float64
	frame, letter, heap float64 // 95th percentiles; MB
}

// TestManyMarks measures what a page with many marks does: it tells the numbers, and
// fails only if something does not come at all.
func TestManyMarks(t *testing.T) {
	address := serve(t)
	browser := chrome.Launch(t, chrome.Profile(t))
	var docs []codec.Document
	for _, n := range crowds {
		docs = append(docs, crowded(t, n))
	}
	peers := peerHost(t, docs)
	p := browser.Tab(address)
	p.Show(1440, 900, "light")
	p.Open("/")
	chrome.Eval[any](p, `localStorage.setItem("gloss.settings", '{"noSuggestions":true}')`)
	p.Open("/")
	p.WaitMarks("")
	p.Drop(chrome.Spot{X: 500, Y: 500}, crowdedLibrary(t))
	p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
	p.Button("Import")
	p.WaitText("#notice", "marks added")
	var all []crowd
	for _, n := range crowds {
		p.Front()
		c := measured(t, p, n)
		if peers != "" && n > 0 {
			peer := browser.Tab(peers)
			peer.Show(1440, 900, "light")
			peer.Front()
			c.peer = peerOpens(peer, n)
			peer.Close()
		}
		all = append(all, c)
	}
	for _, c := range all {
		t.Logf("%5d marks: opened in %.0f ms (Recogito %.0f; longest task %.0f), %d elements; one more %.0f ms (p95 %.0f), undone %.0f (p95 %.0f); frame p95 %.0f, letter p95 %.0f; %.0f MB",
			c.marks, c.open, c.peer, c.longest, c.elements, c.more, c.moreP95, c.undo, c.undoP95, c.frame, c.letter, c.heap)
	}
	p.NoProblems()
}

// measured opens the article with a number of marks and works on it.
func measured(t *testing.T, p *chrome.Page, n int) crowd {
	t.Helper()
	c := crowd{marks: n}
	title := fmt.Sprintf("with %d marks", n)
	p.Open("/")
	p.Press("l")
	p.Wait(fmt.Sprintf(`[...document.querySelectorAll(".card h2 button")].some((b) => b.textContent.includes(%q))`, title))
	idle(p)
	chrome.Eval[any](p, fmt.Sprintf(`window.titled = %q; `, title)+watchPaint)
	chrome.Eval[any](p, fmt.Sprintf(`awaited = %d`, n))
	p.ClickThe(fmt.Sprintf(`[...document.querySelectorAll(".card h2 button")].find((b) => b.textContent.includes(%q))`, title))
	p.Wait(`painted`)
	c.open = chrome.Eval[float64](p, `painted`)
	p.Wait(fmt.Sprintf(`document.getElementsByClassName("note").length === %d`, n))
	idle(p)
	c.longest = chrome.Eval[float64](p, `longest`)
	c.elements = chrome.Eval[int](p, `document.getElementsByTagName("*").length`)
	if os.Getenv("GLOSS_OPEN_ONLY") != "" {
		return c
	}
	const times = 20
	var more, undo []float64
	for i := range times {
		chrome.Eval[any](p, fmt.Sprintf(selectWord, 41*i+3))
		p.Wait(`!document.getElementById("bubble").hidden`)
		idle(p)
		chrome.Eval[any](p, fmt.Sprintf(`awaited = %d`, n+1))
		p.Press(fmt.Sprint(1 + i%3))
		p.Wait(`painted`)
		more = append(more, chrome.Eval[float64](p, `painted`))
		p.WaitSaved()
		idle(p)
		chrome.Eval[any](p, fmt.Sprintf(`awaited = %d`, n))
		p.Press("z", input.ModifierCtrl)
		p.Wait(`painted`)
		undo = append(undo, chrome.Eval[float64](p, `painted`))
		p.WaitSaved()
	}
	c.more, c.moreP95 = percentile(more, 50), percentile(more, 95)
	c.undo, c.undoP95 = percentile(undo, 50), percentile(undo, 95)
	idle(p)
	c.frame = percentile(chrome.Eval[[]float64](p, watchFrames), 95)
	if n > 0 {
		chrome.Eval[any](p, `scrollTo(0, 0); document.querySelector("#article mark[id]").focus()`)
		p.Press("\r")
		p.Wait(`document.activeElement.id.startsWith("field-note-")`)
		c.letter = percentile(letters(p), 95)
	}
	c.heap = chrome.Eval[float64](p, `performance.memory.usedJSHeapSize / 1e6`)
	return c
}

// idle waits until the page has nothing else to do.
func idle(p *chrome.Page) {
	p.Wait(`new Promise((done) => requestIdleCallback(() => done(true), { timeout: 300 }))`)
}
