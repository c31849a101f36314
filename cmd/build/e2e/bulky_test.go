package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"gloss/cmd/build/chrome"
)

// TestLookIntake takes pictures of bringing articles in.
func TestLookIntake(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Button("Menu")
	p.Button("Add article")
	p.eachLook(dir, func(look func(string)) { look("add") })
	p.ClickThe(`document.querySelector(".intake summary")`)
	p.eachLook(dir, func(look func(string)) { look("add-web") })
	long, err := os.ReadFile(filepath.Join("..", "..", "..", "app", "extract", "testdata", "broadsheet.html"))
	if err != nil {
		t.Fatal(err)
	}
	p.dropped(file("broadsheet.html", fmt.Sprintf("%q", long)), "#gloss")
	p.WaitText(".taken", "the")
	p.eachLook(dir, func(look func(string)) { look("add-preview") })
	p.ClickThe(`document.querySelector(".left summary")`)
	eval[any](p, `document.querySelector(".left").scrollIntoView()`)
	p.eachLook(dir, func(look func(string)) { look("add-left") })
	p.Button("Start over")
	p.dropped(file("fares.html", fmt.Sprintf("%q", smallPage))+";"+file("photo.txt", `"\u0089PNG"`)+";"+file("photo.jpg", `new Uint8Array([0xff,0xd8,0xff])`)+";"+file("big.html", `"<p>A sentence of the report, as long as others are.</p>".repeat(4e5)`)+";"+file("b.txt", `"A bridge instead\n\nThe council voted for a bridge."`), "#gloss")
	p.WaitText(".arrivals", "Reading…")
	p.eachLook(dir, func(look func(string)) { look("add-list") })
	p.Button("Cancel all")
	p.Wait(`!document.querySelector(".arrivals li")`)
	p.pasted(chrome.Clip{"text/plain": "https://example.org/fares"})
	p.WaitText(".intake .link", "only the article’s address")
	p.eachLook(dir, func(look func(string)) { look("add-link") })
	p.Press("\u001b")
	p.Button("Menu")
	p.Button("Article details")
	p.eachLook(dir, func(look func(string)) { look("about") })
}

const said = `"The report says, as the one before it did, that the bridge was discussed, and that nobody could say who owns the river.`

// bulky is what takes a while to bring in, and how many paragraphs are in it.
var bulky = []struct {
	name, file, content string
	paragraphs          int
}{
	{"a small page", "small.html", fmt.Sprintf("%q", smallPage), 2},
	{"1 MB of text", "big.txt", `"A headline\n\n" + Array.from({length: 8500}, (_, i) => i + ` + said + `\n\n").join("")`, 8500},
	{"5 MB of page", "big.html", `"<article><h1>A long day at the council</h1><div>" + Array.from({length: 8500}, (_, i) => "<p>" + i + ` + said + `</p>").join("") + "</div></article><section class=comments>" + ("<div class=comment><span>reader</span><div><p>I was there, and it was longer than it says here, believe me.</p></div></div>" + "<script>" + "x".repeat(300) + "</scr" + "ipt>").repeat(9000) + "</section>"`, 8500},
}

// isAdded is true once the article that was looked at is the one that is shown.
const isAdded = `!document.querySelector("#dialog-add").open && document.querySelector("#article h1, #article p").textContent === document.querySelector(".crumb .title").textContent`

// A page of 5 MB is read, shown, saved and drawn to its end.
func TestABulkyPage(t *testing.T) {
	t.Parallel()
	p, page := start(t), bulky[len(bulky)-1]
	p.dropped(file(page.file, page.content), "#gloss")
	p.WaitText(".taken", "a")
	p.Button("Add article")
	p.Wait(isAdded)
	p.WaitSaved()
	p.Wait(fmt.Sprintf(`document.querySelectorAll(".text p").length >= %d`, page.paragraphs))
	p.NoProblems()
}

// BenchmarkIntake tells what it costs to bring in much: run with
// go test -bench Intake -benchtime 1x -run none ./cmd/build/e2e
func BenchmarkIntake(b *testing.B) {
	p := launch(b, chrome.Profile(b)).tab(serve(b))
	p.Before(`window.tasks = []; new PerformanceObserver((list) => { for (const e of list.getEntries()) tasks.push(Math.round(e.duration)); }).observe({ type: "longtask" });`)
	p.Open("/")
	for _, tt := range bulky {
		p.Open("/")
		p.Wait(`new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1000 }))`)
		eval[bool](p, `(tasks.length = 0, window.began = performance.now(), true)`)
		p.dropped(file(tt.file, tt.content), "#gloss")
		p.WaitText(".taken", "a")
		b.Logf("%s: %.0f ms to the preview; tasks over 50 ms: %v", tt.name, eval[float64](p, `performance.now() - window.began`), eval[[]int](p, `tasks`))
		eval[bool](p, `(tasks.length = 0, window.began = performance.now(), true)`)
		p.Button("Add article")
		p.Wait(isAdded)
		b.Logf("%s: %.0f ms until it is shown; tasks over 50 ms: %v", tt.name, eval[float64](p, `performance.now() - window.began`), eval[[]int](p, `tasks`))
		p.WaitSaved()
		p.Wait(fmt.Sprintf(`document.querySelectorAll(".text p").length >= %d`, tt.paragraphs))
		eval[bool](p, `new Promise((r) => setTimeout(() => requestIdleCallback(() => r(true)), 500))`)
		b.Logf("%s: %.0f ms until all is drawn and saved; tasks over 50 ms: %v", tt.name, eval[float64](p, `performance.now() - window.began`), eval[[]int](p, `tasks`))
	}
	p.NoProblems()
}
