package e2e

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/cmd/build/chrome"
)

// reading is what gloss.read promises, or why it did not keep it.
type reading struct {
	Article struct{ Known, Blocks, Text string }
	Report  struct {
		Encoding    string
		Taken, Left int
		Dropped     []struct{ Reason, Text string }
	}
	Progress []float64
	Error    string
}

// read has the page read a file whose content is a JavaScript expression.
func (p *page) read(name, content string) reading {
	p.T.Helper()
	return eval[reading](p, fmt.Sprintf(`(async () => {
		const progress = [];
		try {
			return { ...await gloss.read(new File([%s], %q), (done) => progress.push(done)).promise, progress };
		} catch (e) {
			return { error: e.message };
		}
	})()`, content, name))
}

func (p *page) readArticle(name, content string) (article.Article, reading) {
	p.T.Helper()
	r := p.read(name, content)
	a, _, err := article.Parcel(r.Article).Open()
	if err != nil {
		p.T.Fatalf("%v (%s)\nthe console says %q", err, r.Error, p.Complaints())
	}
	return a, r
}

const smallPage = "<!doctype html><html lang=en><title>Fares rise | The Star</title><nav><a href=/>All the news of today</a></nav><h1>Fares rise again in May</h1>" +
	"<div><p>Fares rise by 12 per cent, the mayor said on Friday, and nobody clapped.</p><p>It is the third time in two years, and nobody claims that it will be the last.</p></div>"

func TestReaderInTheWorker(t *testing.T) {
	t.Parallel()
	p := start(t)
	a, r := p.readArticle("fares.html", fmt.Sprintf("%q", smallPage))
	if a.Title != "Fares rise again in May" || a.Lang != "en" || len(a.Blocks) != 3 || a.Added.IsZero() {
		t.Errorf("read %+v", a)
	}
	if r.Report.Taken != 3 || r.Report.Left != 1 || len(r.Report.Dropped) != 1 || r.Report.Dropped[0].Reason != "navigation" {
		t.Errorf("report %+v", r.Report)
	}
	if n := len(r.Progress); n < 3 || r.Progress[n-1] != 1 {
		t.Errorf("progress %v", r.Progress)
	}
	// TextDecoder stands in for the tables that are not in the program.
	a, r = p.readArticle("most.txt", `new Uint8Array([...'<html>'].map(() => 0x20).concat([0xcc,0xee,0xf1,0xf2,0x20,0xee,0xf2,0xea,0xf0,0xfb,0xf2]))`)
	if strings.TrimSpace(a.Text) != "Мост открыт" {
		t.Errorf("read %q in %s", a.Text, r.Report.Encoding)
	}
	for _, tt := range []struct{ name, content, says string }{
		{"a.html", `new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])`, "not a web page"},
		{"b.html", `""`, "no text"},
		{"c.html", `"<p>" + "word, ".repeat(6e6)`, "more than"},
		{"d.html", `"<div>".repeat(1e5)`, "no text"},
	} {
		if got := p.read(tt.name, tt.content); !strings.Contains(got.Error, tt.says) {
			t.Errorf("%s: %q", tt.name, got.Error)
		}
	}
	p.NoProblems()
}

// What is read can be given up at any time, and the page goes on.
func TestReaderIsCancelled(t *testing.T) {
	t.Parallel()
	p := start(t)
	got := eval[string](p, `(async () => {
		const big = gloss.read(new File(["<p>A sentence of the report, as long as others are.</p>".repeat(1e5)], "big.html"), () => big.cancel());
		return big.promise.then(() => "read", (e) => e.name);
	})()`)
	if got != "AbortError" {
		t.Errorf("the promise says %q", got)
	}
	p.readArticle("fares.html", fmt.Sprintf("%q", smallPage))
	p.NoProblems()
}

// The reader is no part of the first load, is kept once the page is idle, and
// then works without a network.
func TestReaderOffline(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.installed()
	p.Wait(`caches.keys().then(async (names) => {
		for (const name of names) {
			const kept = (await (await caches.open(name)).keys()).map((r) => r.url);
			if (kept.some((u) => u.includes("/pageworker.") && u.endsWith(".wasm")) && kept.some((u) => u.includes("/pageworker.") && u.endsWith(".js"))) return true;
		}
		return false;
	})`)
	p.host.goOffline()
	p.Open("/")
	if a, _ := p.readArticle("fares.html", fmt.Sprintf("%q", smallPage)); a.Title != "Fares rise again in May" {
		t.Errorf("read %q", a.Title)
	}
	p.NoProblems()
}

// BenchmarkReader tells what the work costs: run with
// go test -bench Reader -benchtime 1x -run none ./cmd/build/e2e
func BenchmarkReader(b *testing.B) {
	p := launch(b, chrome.Profile(b)).tab(serve(b))
	p.Before(`window.longest = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.longest = Math.max(window.longest, e.duration); }).observe({ type: "longtask" });`)
	p.Open("/")
	p.readArticle("warm.html", fmt.Sprintf("%q", smallPage))
	const para = `"<p class=para>The report says, as the one before it did, that the <a href=/b>bridge</a> was discussed, and that nobody could say who owns the river.</p>\n"`
	for _, tt := range []struct{ name, file, content string }{
		{"a small page", "small.html", fmt.Sprintf("%q", smallPage)},
		{"5 MB of page, 1 MB of text", "big.html", `"<nav>" + "<li><a href=/s>Section of the paper</a></li>".repeat(300) + "</nav><article><h1>A long day at the council</h1><div>" + Array.from({length: 8000}, (_, i) => "<p>" + i + ` + para + `.slice(14)).join("") + "</div></article><section class=comments>" + "<script>push('" + "x".repeat(1500) + "')</scr" + "ipt>" + ("<div class=comment><span>reader</span><div><p>I was there, and it was longer than it says here, believe me.</p></div></div>" + "<script>" + "x".repeat(300) + "</scr" + "ipt>").repeat(9000) + "</section>"`},
		{"1 MB of text", "big.txt", `"A headline\n\n" + "The report says, as the one before it did, that the bridge was discussed, and that nobody could say who owns the river.\n\n".repeat(8500)`},
	} {
		size := eval[int](p, "("+tt.content+").length")
		eval[bool](p, `(window.longest = 0, window.began = performance.now(), true)`)
		a, _ := p.readArticle(tt.file, tt.content)
		b.Logf("%s (%d bytes): %.0f ms from the call to the article, the Worker's start included; the page's longest task over 50 ms: %.0f ms; %d blocks, %d bytes of text",
			tt.name, size, eval[float64](p, `performance.now() - window.began`), eval[float64](p, `window.longest`), len(a.Blocks), len(a.Text))
	}
	p.NoProblems()
}
