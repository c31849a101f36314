package e2e

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
)

// coded is an article with marks of every sort, as a native file.
func coded(t testing.TB, raw []byte, marks []annotation.Annotation) []byte {
	t.Helper()
	a, err := article.FromPlain(raw)
	if err != nil {
		t.Fatal(err)
	}
	a.Added = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	doc := codec.Document{Article: a}
	for i, m := range marks {
		start := strings.Index(a.Text, m.Target.Quote.Exact)
		if start < 0 {
			t.Fatalf("%q is not in the article", m.Target.Quote.Exact)
		}
		span := text.Span{Start: start, End: start + len(m.Target.Quote.Exact)}
		m.Target = annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)}
		m.ID = annotation.ID(fmt.Sprintf("urn:uuid:%.8s-%04d", strings.TrimPrefix(string(a.ID), "urn:uuid:"), i))
		m.Created = a.Added.Add(time.Duration(i) * time.Hour)
		m.Modified = m.Created
		doc.Annotations = append(doc.Annotations, m)
	}
	annotation.Sort(doc.Annotations)
	return codec.EncodeNative(doc)
}

func on(kind annotation.Kind, words string) annotation.Annotation {
	return annotation.Annotation{Kind: kind, Target: annotation.Target{Quote: annotation.TextQuote{Exact: words}}}
}

func claimOf(words string, verdict annotation.Verdict, name, note string, tags ...string) annotation.Annotation {
	m := on(annotation.Claim, words)
	m.Verdict, m.Said.Name, m.Note, m.Tags = verdict, name, note, tags
	return m
}

// someVerdict is another verdict on claims for each of some numbers, or none.
func someVerdict(n int) annotation.Verdict {
	scale := append(annotation.Scale{annotation.NotChecked}, annotation.ScaleOf(annotation.Claim)...)
	return scale[n%len(scale)].Verdict
}

func quoteOf(words, name, note string, tags ...string) annotation.Annotation {
	m := on(annotation.Quote, words)
	m.Said.Name, m.Note, m.Tags = name, note, tags
	return m
}

func figureOf(words string, q annotation.Quantity, tags ...string) annotation.Annotation {
	m := on(annotation.Figure, words)
	m.Quantity, m.Tags = q, tags
	return m
}

// codedSample is the sample article as a desk leaves it.
func codedSample(t testing.TB) []byte {
	raw, err := os.ReadFile(filepath.Join(root, "web", "sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return coded(t, raw, []annotation.Annotation{
		claimOf("none of them brought disarmament that anyone could measure", annotation.Disputed, "The author", "Measured how? Compare the list of closed sites.", "summits", "disarmament"),
		claimOf("The coal is sold abroad in spite of United Nations sanctions", annotation.Supported, "Citizens’ Alliance", "See the panel of experts.", "sanctions"),
		claimOf("the money helps to pay for nuclear weapons", annotation.Uncheckable, "Citizens’ Alliance", "", "sanctions"),
		claimOf("the State Department has long ranked the record of the North with the worst in the world", annotation.Supported, "State Department", "Annual reports."),
		claimOf("Human rights were seldom mentioned there", annotation.Unchecked, "", ""),
		quoteOf("The regime in North Korea continues to commit systemic and widespread abuses against its own people", "Antony Blinken", "Said before the meeting with the foreign minister.", "abuses"),
		quoteOf("China uses coercion and aggression to systematically erode autonomy in Hong Kong", "Antony Blinken", "In Tokyo, a day earlier."),
		quoteOf("conditions were harsh and life threatening due to food shortages, gross overcrowding, physical abuse", "State Department", "", "prisons"),
		figureOf("80,000 and 120,000", annotation.Quantity{From: "80000", To: "120000", Approximate: true, Of: "prisoners", Source: "State Department"}, "prisons", "estimate"),
		figureOf("five times as much as before", annotation.Quantity{Value: "5", Unit: "times", Of: "the cost of keeping American troops"}),
		figureOf("five-fold increase", annotation.Quantity{Value: "5", Unit: "times"}),
		figureOf("three summits", annotation.Quantity{Value: "3", Of: "summits"}, "summits"),
		figureOf("40,000 people", annotation.Quantity{Value: "40000", Of: "people", Period: "2021"}, "estimate"),
	})
}

const fares = `Ferry fares rise again

Fares on the island ferries rise by 12 per cent in May, the operator said on Monday.

“We have been patient for long enough,” said the mayor of Lyngholm.
`

func codedFares(t testing.TB) []byte {
	return coded(t, []byte(fares), []annotation.Annotation{
		figureOf("12 per cent", annotation.Quantity{Value: "12", Unit: "per cent", Of: "fares", Period: "May"}, "fares"),
		quoteOf("We have been patient for long enough", "The mayor of Lyngholm", "", "fares"),
	})
}

// listMarks opens the list of marks by its key.
func (p *page) listMarks() {
	p.T.Helper()
	p.Press("m")
	p.Wait(`document.activeElement.id === "view-heading" || document.activeElement.id.startsWith("row-")`)
}

func TestMarksAreListed(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.takeIn("fares.json", codedFares(t))
	p.WaitText("#notice", "2 marks added")
	p.takeIn("sample.json", codedSample(t))
	p.WaitText("#notice", "13 marks added")
	p.WaitSaved()
	eval[any](p, `scrollTo(0, 700)`)
	p.Wait(`scrollY > 600`)
	at := eval[float64](p, `scrollY`)
	p.listMarks()
	p.Wait(`document.querySelectorAll(".rows.marked li").length === 13`)
	p.Press("\u001b")
	p.Wait(`document.querySelector(".marks") === null`)
	if got := eval[float64](p, `scrollY`); got != at {
		t.Errorf("Escape led back to %v, not to %v", got, at)
	}

	p.listMarks()
	p.Click("#list-search")
	p.Press("p")
	p.Press("r")
	p.Press("i")
	p.Press("s")
	p.Wait(`document.querySelectorAll(".rows.marked li").length === 2`)
	p.Button("Clear filters")
	p.Wait(`document.querySelectorAll(".rows.marked li").length === 13 && document.activeElement.id === "list-search" && document.activeElement.value === ""`)

	// Ticks follow the mouse and the keyboard, with Shift a range.
	p.Click(".rows.marked li:nth-child(2) input")
	p.WaitText(".toolbar", "1 selected")
	p.ClickThe(`document.querySelector(".rows.marked li:nth-child(5) input")`, input.ModifierShift)
	p.WaitText(".toolbar", "4 selected")
	if got := eval[int](p, `document.querySelectorAll(".rows.marked input:checked").length`); got != 4 {
		t.Errorf("%d boxes are ticked", got)
	}
	p.Click("#bulk-tag")
	p.Press("x")
	p.Press("\r")
	p.WaitText("#notice", "Tag “x” added to 4 marks.")
	p.Button("Delete")
	p.WaitText("#notice", "4 marks deleted")
	p.Wait(`document.activeElement.id.startsWith("row-")`)
	p.Button("Undo")
	p.Wait(`document.querySelectorAll(".rows.marked li").length === 13`)

	// A mark of another article opens in that article.
	p.Button("All articles")
	p.Wait(`document.querySelectorAll(".rows.marked li").length === 15`)
	p.ClickThe(`[...document.querySelectorAll(".rows.marked .words")].find((b) => b.textContent === "12 per cent")`)
	p.Wait(`document.querySelector("#article h1").textContent === "Ferry fares rise again" && document.querySelector("#editor.card")`)
	p.NoProblems()
}

// TestLookMarks takes pictures of the list of marks.
func TestLookMarks(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.takeIn("fares.json", codedFares(t))
	p.WaitText("#notice", "2 marks added")
	p.takeIn("sample.json", codedSample(t))
	p.WaitText("#notice", "13 marks added")
	p.WaitSaved()
	p.eachLook(dir, func(look func(string)) {
		eval[any](p, `scrollTo(0, 0)`)
		look("reader")
		if eval[bool](p, `document.querySelector(".chip.quote").getClientRects().length > 0`) { // a phone has none
			p.Click(".chip.quote")
			p.Wait(`!document.querySelector("mark.quote")`)
			look("reader-hidden")
			p.Click(".chip.quote")
			p.Wait(`document.querySelector("mark.quote")`)
		}
		p.Front()
		p.listMarks()
		look("marks")
		eval[any](p, `document.querySelectorAll(".rows.marked input").forEach((b, i) => i < 3 && b.click())`)
		p.WaitText(".toolbar", "3 selected")
		look("marks-chosen")
		eval[any](p, `document.querySelectorAll(".rows.marked input").forEach((b, i) => i < 3 && b.click())`)
		eval[any](p, `scrollTo(0, 600)`)
		look("marks-rows")
		eval[any](p, `scrollTo(0, 0)`)
		p.Button("Figures")
		p.Wait(`document.querySelector(".figures")`)
		eval[any](p, `document.querySelector(".figures th.value button").click()`) // on a phone the order is chosen above
		p.Wait(`document.querySelector(".figures [aria-sort=ascending].value")`)
		look("marks-figures")
		p.Button("All articles")
		p.Wait(`document.querySelectorAll(".figures tbody tr").length === 6`)
		look("marks-all-figures")
		p.Button("All kinds")
		p.Wait(`document.querySelectorAll(".rows.marked li").length === 15`)
		look("marks-all")
		p.Click("#list-search")
		p.Press("q")
		p.Press("q")
		p.Wait(`document.querySelector(".none")`)
		look("marks-none")
		p.Button("Clear filters")
		p.Wait(`document.querySelectorAll(".rows.marked li").length === 15`)
		p.Button("This article")
		p.Wait(`document.querySelectorAll(".rows.marked li").length === 13`)
		p.Button("Back to the article")
		p.Wait(`document.querySelector(".marks") === null`)
	})
}

// BenchmarkTenThousandMarks opens the list of all marks where there are ten
// thousand, and searches in it.
func BenchmarkTenThousandMarks(b *testing.B) {
	const articles, marks = 20, 500
	p := start(b)
	for i := range articles {
		var raw bytes.Buffer
		fmt.Fprintf(&raw, "Wells of district %d\n\n", i)
		var all []annotation.Annotation
		for j := range marks {
			words := fmt.Sprintf("Well %d-%d gave water", i, j)
			fmt.Fprintf(&raw, "%s on every day of the year.\n\n", words)
			m := claimOf(words, someVerdict(j), "The water office", "Dry since the summer, by the report of a neighbour.", "wells", fmt.Sprint("district ", i))
			m.Evidence = []annotation.Evidence{{URL: "https://example.org/wells", Title: "List of wells", Excerpt: "Every well of the district is listed.", Stance: annotation.Supports}}
			all = append(all, m)
		}
		p.takeIn("wells.json", coded(b, raw.Bytes(), all))
		p.Wait(fmt.Sprintf(`document.querySelector("#article h1").textContent === "Wells of district %d" && document.querySelector(".chip.claim b").textContent === "500"`, i))
		p.WaitSaved()
	}
	time := func(act, done string) float64 {
		return eval[float64](p, fmt.Sprintf(`new Promise((resolve) => {
			const from = performance.now();
			%s;
			const look = () => %s ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))) : requestAnimationFrame(look);
			look();
		})`, act, done))
	}
	p.listMarks()
	var opened, again, searched, ticked float64
	n := 0
	for b.Loop() {
		n++
		opened += time(`[...document.querySelectorAll("button")].find((e) => e.textContent === "All articles").click()`, `document.querySelector(".count p").textContent === "10000 marks"`)
		searched += time(`(e => { e.value = "12 gave"; e.dispatchEvent(new Event("input")); })(document.getElementById("list-search"))`, `document.querySelector(".count p").textContent.includes(" of 10000")`)
		again += time(`[...document.querySelectorAll("button")].find((e) => e.textContent === "Clear filters").click()`, `document.querySelector(".count p").textContent === "10000 marks"`)
		ticked += time(`document.getElementById("list-all").click()`, `document.querySelector(".toolbar").textContent.includes("500 selected")`)
		time(`document.getElementById("list-all").click()`, `document.querySelector(".toolbar").textContent.includes("Select all")`)
		time(`[...document.querySelectorAll("button")].find((e) => e.textContent === "This article").click()`, `document.querySelector(".count p").textContent === "500 marks"`)
	}
	b.ReportMetric(opened/float64(n), "ms/open")
	b.ReportMetric(searched/float64(n), "ms/search")
	b.ReportMetric(again/float64(n), "ms/clear")
	b.ReportMetric(ticked/float64(n), "ms/choose-500")
}
