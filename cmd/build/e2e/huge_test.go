package e2e

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// huge are files that held the program for seconds or minutes, or could. full is
// how often the unit is repeated in make soak, few in make test; 0 is not at all.
var huge = []struct {
	name, file  string
	full, few   int
	make        func(n int) []byte
	refused     string // what is said if it is not read
	refusedFull string // the same at full size
}{
	{"random bytes called .html", "random.html", 600_000, 600_000, randomBytes, "it is not a web page", ""},
	{"one paragraph of entities", "entities.html", 1_500_000, 0, page1("&nbsp;&amp;x"), "", "it has more than 2 MB of text"},
	{"one paragraph of entities within bounds", "entities2.html", 520_000, 120_000, page1("&nbsp;&amp;x"), "", ""},
	{"one line of words", "words.txt", 1_500_000, 0, line("words "), "", "at most 4 MB are read"},
	{"one line of words within bounds", "words2.txt", 349_000, 0, line("words "), "", ""},

	{"one block of 10 MB", "ten.html", 10 << 20, 0, page1("x"), "", "more than 2 MB"},
	{"one block of 2 MB", "two.html", 209_000, 0, page1("ten bytes "), "", ""},
	{"one word of letters", "word.txt", 1_000_000, 0, line("a"), "", ""},
	{"one word in a page", "word.html", 1_000_000, 0, page1("a"), "", ""},
	{"no spaces: Chinese", "han.txt", 220_000, 0, line("字字，"), "", ""},
	{"no spaces: Thai", "thai.txt", 99_000, 0, line("ภาษาไทย"), "", ""},
	{"combining marks alone", "marks.txt", 1_000_000, 0, line("\u0301"), "accents stand on one", "accents stand on one"},
	{"letters under many marks", "zalgo.txt", 5_000, 0, line("a" + strings.Repeat("\u0301\u0323", 50)), "", ""},
	{"letters under as many as are taken", "piles.txt", 2_000, 0, line("a" + strings.Repeat("\u0301", 500)), "", ""},
	{"right to left", "rtl.txt", 110_000, 0, line("שלום עולם "), "", ""},
	{"turns of direction", "bidi.txt", 100_000, 0, line("abc \u202eשלום\u202c "), "", ""},
	{"emoji joined", "emoji.txt", 60_000, 0, line("👨‍👩‍👧‍👦"), "", ""},
	{"100,000 empty paragraphs", "empty.html", 100_000, 0, page1("</p><p>"), "there is no text in it", "there is no text in it"},
	{"100,000 empty lines", "lines.txt", 100_000, 0, func(n int) []byte { return []byte("One line\n" + strings.Repeat("\n\n", n) + "and another one.") }, "", ""},
	{"99,000 paragraphs of a letter", "letters.txt", 99_000, 0, line("x\n\n"), "", ""},
	{"5,500 paragraphs", "prose.txt", 5_500, 0, line(strings.Repeat("The mayor spoke on Friday, as she had before. ", 8) + "\n\n"), "", ""},
	{"lines in one paragraph", "breaks.html", 290_000, 0, page1("a line<br>"), "", ""},
	{"spaces that do not break", "nbsp.txt", 690_000, 0, line("\u00a0x"), "", ""},
	{"characters of no width", "zero.txt", 520_000, 0, line("\u200bx"), "", ""},
	{"base64", "base64.txt", 130_000, 0, line("QUJDREVGR0hJSktM"), "", ""},
	{"numbers", "numbers.txt", 139_000, 0, line("12.5 per cent, "), "", ""},
	{"quotation marks", "quotes.txt", 130_000, 0, line("“a” said b. "), "", ""},
	{"a headline of a megabyte", "headline.html", 200_000, 0, func(n int) []byte {
		return []byte("<title>t</title><article><h1>" + strings.Repeat("five ", n) + "</h1><p>" + strings.Repeat("The mayor spoke on Friday, and nobody clapped. ", 20) + "</p></article>")
	}, "", ""},
	{"a list of a megabyte an item", "list.html", 40_000, 0, func(n int) []byte {
		return []byte("<article><p>The mayor spoke on Friday, and nobody in the hall clapped for long.</p><ul>" + strings.Repeat("<li>"+strings.Repeat("long item ", n)+"</li>", 5) + "</ul></article>")
	}, "", ""},
}

func randomBytes(n int) []byte {
	r := rand.New(rand.NewPCG(7, 7))
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(r.Uint32())
	}
	return out
}

func line(unit string) func(int) []byte {
	return func(n int) []byte { return bytes.Repeat([]byte(unit), n) }
}

func page1(unit string) func(int) []byte {
	return func(n int) []byte {
		return []byte("<!doctype html><meta charset=utf-8><title>One paragraph</title><article><p>" + strings.Repeat(unit, n) + "</p></article>")
	}
}

// drawnOut is true once all of the article is drawn, and the page has come to rest.
const drawnOut = `new Promise((done) => {
	const drawn = () => document.querySelectorAll("#article [data-at]").length;
	const before = drawn();
	const saved = () => /^(Stays|Saved) on this device$/.test(document.getElementById("saved").textContent);
	setTimeout(() => requestIdleCallback(() => done(drawn() === before && saved()), { timeout: 5000 }), 300);
})`

// Whatever is opened is refused with a sentence, or added, drawn in parts, marked,
// and there again at the next start. How long the page's tasks take is told; a
// day on which the machine is slow fails nothing.
func TestNothingHoldsTheProgram(t *testing.T) {
	t.Parallel()
	soak, only := os.Getenv("GLOSS_SOAK") != "", os.Getenv("GLOSS_HUGE")
	h := serve(t)
	for _, tt := range huge {
		n, says := tt.few, tt.refused
		if soak {
			n, says = tt.full, tt.refused+tt.refusedFull
			if tt.refused == tt.refusedFull {
				says = tt.refused
			}
		}
		if n == 0 || only != "" && !strings.Contains(tt.file, only) {
			continue
		}
		t.Run(tt.name, func(t *testing.T) {
			p := launch(t, chrome.Profile(t)).tab(h)
			p.Before(`window.tasks = []; new PerformanceObserver((list) => { for (const e of list.getEntries()) tasks.push(Math.round(e.duration)); }).observe({ type: "longtask", buffered: true });`)
			p.Open("/")
			p.Wait(drawnOut)
			longest := func() int {
				tasks := eval[[]int](p, `(() => { const all = tasks; tasks = []; return all })()`)
				return slices.Max(append(tasks, 0))
			}
			row := fmt.Sprintf("| %s | %.1f MB", tt.name, float64(len(tt.make(n)))/1e6)
			start := longest()
			p.openFile(tt.file, tt.make(n))
			const refusal = `[...document.querySelectorAll("#notice, .arrivals")].map((e) => e.textContent).find((s) => s.includes("ot read") || s.includes("are read") || s.includes("annot"))`
			p.Wait(`document.querySelector("#dialog-add[open] .taken") || ` + refusal)
			if !eval[bool](p, `!!document.querySelector("#dialog-add[open] .taken")`) {
				said := eval[string](p, refusal)
				if says == "" || !strings.Contains(said, says) {
					t.Errorf("it is refused: %q, want %q", said, says)
				}
				t.Logf("%s | refused: %s | %d | |", row, said, longest())
				return
			}
			if says != "" {
				t.Errorf("it is taken, and is to be refused with %q", says)
			}
			reading := longest()
			p.Button("Add article")
			p.Wait(`!document.getElementById("dialog-add")?.open`)
			p.Wait(drawnOut)
			adding := longest()
			whole := p.checkParts()
			marking := 0
			for i, at := range []float64{0, 0.5, 1} {
				p.markAt(at, i+1)
				p.Wait(drawnOut)
				marking = max(marking, longest())
			}
			eval[any](p, `scrollTo(0, document.documentElement.scrollHeight)`)
			p.Wait(drawnOut)
			scrolling := longest()
			marks := p.Marks()
			p.Do(chromedp.Reload())
			p.Wait(chrome.Ready)
			p.Wait(drawnOut)
			again := longest()
			if got := p.checkParts(); got != whole {
				t.Errorf("after the start there are %d letters, and %d before", got, whole)
			}
			if got := p.Marks(); got != marks {
				t.Errorf("marks are %.200s\nwant %.200s", got, marks)
			}
			for what, ms := range map[string]int{"reading": reading, "adding": adding, "marking": marking, "scrolling": scrolling, "starting": again} {
				if ms > 20_000 {
					t.Errorf("%s has a task of %d ms", what, ms)
				}
			}
			t.Logf("%s | drawn | read %d, add %d | mark %d | scroll %d | start %d (empty %d) |", row, reading, adding, marking, scrolling, again, start)
			p.NoProblems()
		})
	}
}

// checkParts holds that what is drawn is in order and in small parts, and returns
// how many letters there are.
func (p *page) checkParts() int {
	p.T.Helper()
	got := eval[struct {
		Letters, Largest, Wrong int
	}](p, `(() => {
		const bytes = new TextEncoder();
		let letters = 0, largest = 0, wrong = 0, end = 0;
		const runs = [...document.querySelectorAll("#article [data-at]")].map((r) => [+r.dataset.at, r.textContent]).sort((a, b) => a[0] - b[0]);
		for (const [at, words] of runs) {
			if (at !== end && at !== end + 2) wrong++;
			end = at + bytes.encode(words).length;
			letters += words.length;
		}
		for (const e of document.querySelectorAll("#article :is(p, h1, h2)")) largest = Math.max(largest, e.textContent.length);
		return { Letters: letters, Largest: largest, Wrong: wrong };
	})()`)
	if got.Wrong > 0 {
		p.T.Errorf("%d runs do not begin where the one before ends", got.Wrong)
	}
	if got.Largest > 16<<10 {
		p.T.Errorf("an element has %d letters", got.Largest)
	}
	return got.Letters
}

// markAt selects what lies around a place of the article, from 0 to 1, over the
// border of two parts if there is one, and marks it.
func (p *page) markAt(at float64, marks int) {
	p.T.Helper()
	eval[any](p, fmt.Sprintf(`(() => {
		const runs = [...document.querySelectorAll("#article [data-at]")].filter((r) => !r.closest("mark"));
		const i = Math.min(Math.max(0, Math.floor(%g * runs.length) - 1), runs.length - 1);
		const a = runs[i].firstChild, b = (runs[i + 1] || runs[i]).firstChild;
		runs[i].scrollIntoView({ block: "end" });
		getSelection().setBaseAndExtent(a, a === b ? 0 : Math.max(0, a.length - 30), b, a === b ? Math.min(30, a.length) : Math.min(30, b.length));
	})()`, at))
	p.Wait(`!document.getElementById("bubble").hidden`)
	p.Press("1")
	p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, marks))
	p.Press("\u001b")
}
