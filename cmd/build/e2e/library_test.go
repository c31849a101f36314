package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/text"
	"gloss/cmd/build/chrome"
)

// cards waits until the library shows articles of these titles, in this order.
func (p *page) cards(titles ...string) {
	p.T.Helper()
	want, err := json.Marshal(titles)
	if err != nil {
		p.T.Fatal(err)
	}
	p.Wait(fmt.Sprintf(`JSON.stringify([...document.querySelectorAll(".card h2")].map((e) => e.textContent)) === JSON.stringify(%s)`, want))
}

// How much room is used comes late, and moves no card under a finger.
func TestTheLibraryStaysStill(t *testing.T) {
	t.Parallel()
	p := start(t)
	eval[any](p, `const estimate = navigator.storage.estimate.bind(navigator.storage); navigator.storage.estimate = () => new Promise((go) => { window.answer = go }).then(estimate); 0`)
	p.Press("l")
	p.Wait(`document.activeElement.id === "view-heading" && window.answer`)
	const at = `JSON.stringify([...document.querySelectorAll(".card, .filters")].map((e) => e.getBoundingClientRect().top))`
	before := eval[string](p, at)
	eval[any](p, `answer()`)
	p.WaitText(".library .meta", " used")
	if after := eval[string](p, at); after != before {
		t.Errorf("what stood at %s stands at %s", before, after)
	}
	p.NoProblems()
}

func TestLibrary(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.addFile("wells.txt", []byte("Wells run dry\n\nNine wells of the valley gave no water in May, the office said."))
	p.WaitText("h1", "Wells run dry")
	p.Mark("Nine wells", "3")
	p.WaitSaved()
	p.Press("l")
	p.Wait(`document.activeElement.id === "view-heading"`)
	sample := eval[string](p, `document.querySelectorAll(".card h2")[1].textContent`)
	p.cards("Wells run dry", sample)

	// Search finds what stands in a text that is not open.
	p.Click("#shelf-search")
	for _, c := range "summits" {
		p.Press(string(c))
	}
	p.cards(sample)
	p.WaitText(".card", "found in the text")
	for range "summits" {
		p.Press(kb.Backspace)
	}
	p.cards("Wells run dry", sample)

	// Removed by the keyboard while it is open, and brought back.
	eval[any](p, `document.querySelector(".card h2 button").focus()`)
	p.Press(kb.Delete)
	p.WaitText("#notice", "removed, with 1 mark")
	p.WaitText("#article h1", "Blinken puts")
	p.WaitMarks("figure five-fold")
	p.Press("l")
	p.cards(sample)
	p.Button("Back to the article")
	eval[any](p, `document.getElementById("article").focus()`)
	p.Press("z", input.ModifierCtrl)
	p.WaitText("#notice", "Undone: article removed")
	p.WaitSaved()
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(`document.querySelectorAll(".card").length === 2`)
	p.Button("Wells run dry")
	p.WaitMarks("figure Nine wells")
	p.NoProblems()
}

// fill puts articles with marks into the database, as the program keeps them.
func (p *page) fill(articles, marks int) {
	p.T.Helper()
	var rows struct{ Articles, Cards, Marks []map[string]string }
	for i := range articles {
		pieces := []article.Piece{{Role: article.Headline, Text: fmt.Sprintf("Wells of district %d", i)}}
		for j := range marks {
			pieces = append(pieces, article.Piece{Role: article.Paragraph, Text: fmt.Sprintf("Well %d-%d gave water on every day of the year.", i, j)})
		}
		doc, blocks := article.Compose(pieces)
		a := article.Article{ID: article.ContentID(doc), Title: pieces[0].Text, Source: "The Valley Star", Published: fmt.Sprintf("2025-%02d", 1+i%12), Added: time.Date(2026, 1, 1, 0, i, 0, 0, time.UTC), Text: doc, Blocks: blocks}
		card := store.CardOf(a)
		card.Shelf.Tags = []string{"wells"}
		rows.Articles = append(rows.Articles, map[string]string{"id": string(a.ID), "json": store.EncodeArticle(a)})
		rows.Cards = append(rows.Cards, map[string]string{"id": string(a.ID), "json": store.EncodeCard(card)})
		for j, b := range blocks[1:] {
			span := text.Span{Start: b.Span.Start, End: b.Span.Start + 8}
			m := annotation.Annotation{
				ID: annotation.ID(fmt.Sprintf("urn:uuid:%d-%d", i, j)), Kind: annotation.Kinds[j%3], Note: "Dry since the summer, by the report of a neighbour.",
				Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(doc, span)},
				Created: a.Added, Modified: a.Added,
			}
			rows.Marks = append(rows.Marks, map[string]string{"id": string(m.ID), "source": string(a.ID), "kind": string(m.Kind), "json": store.EncodeAnnotation(m)})
		}
	}
	data, err := json.Marshal(rows)
	if err != nil {
		p.T.Fatal(err)
	}
	if failed := eval[string](p, fmt.Sprintf(`(async (rows) => {
		const db = await new Promise((ok, no) => { const r = indexedDB.open("gloss"); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); });
		const tx = db.transaction(["articles", "cards", "annotations"], "readwrite");
		for (const r of rows.Articles) tx.objectStore("articles").put(r);
		for (const r of rows.Cards) tx.objectStore("cards").put(r);
		for (const r of rows.Marks) tx.objectStore("annotations").put(r);
		await new Promise((ok, no) => { tx.oncomplete = ok; tx.onabort = () => no(tx.error); });
		db.close();
		return "";
	})(%s).catch((e) => String(e))`, data)); failed != "" {
		p.T.Fatal(failed)
	}
}

// BenchmarkLibrary opens the list of a hundred articles with ten thousand marks.
func BenchmarkLibrary(b *testing.B) {
	p := start(b)
	p.fill(100, 100)
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	var took float64
	n := 0
	for b.Loop() {
		n++
		took += eval[float64](p, `new Promise((resolve) => {
			const from = performance.now();
			document.dispatchEvent(new KeyboardEvent("keydown", { key: "l", bubbles: true }));
			const look = () => document.querySelectorAll(".card .chip").length >= 300 ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))) : requestAnimationFrame(look);
			look();
		})`)
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector(".library")`)
	}
	b.ReportMetric(took/float64(n), "ms/open")
}

// TestLookLibrary takes pictures of the library when GLOSS_LOOK names a directory
// for them.
func TestLookLibrary(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK is not set")
	}
	p := start(t)
	p.Mark("three summits", "3")
	p.Mark("Mr Blinken said", "2")
	p.WaitSaved()
	p.fill(3, 6)
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(`document.querySelectorAll(".card").length === 4`)
	p.eachLook(dir, func(look func(string)) { look("library") })
	p.Button("Rename, tags…")
	p.eachLook(dir, func(look func(string)) { look("library-card") })
}
