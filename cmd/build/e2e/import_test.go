package e2e

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"

	"gloss/app/codec"
	"gloss/cmd/build/chrome"
)

// peers is a file of Hypothesis, on the bundled article by its headline, with a
// mark on an article that is not here.
const peers = `{"annotations":[
{"id":"h1","created":"2026-03-18T09:58:03Z","updated":"2026-03-18T09:58:03Z","uri":"https://peer.example/fares","document":{"title":["Fares rise"]},"text":"says who?","tags":["figure"],"target":[{"source":"https://peer.example/fares","selector":[{"type":"TextQuoteSelector","exact":"12 per cent","prefix":"Fares rise by ","suffix":" in May"}]}]},
{"id":"h2","created":"2026-03-18T09:58:03Z","updated":"2026-03-18T09:58:03Z","uri":"https://peer.example/wells","document":{"title":["Wells"]},"text":"","tags":["claim"],"target":[{"source":"https://peer.example/wells","selector":[{"type":"TextQuoteSelector","exact":"Nine wells are dry","prefix":"","suffix":"."}]}]}]}`

// What a file brings is shown, given up, taken, undone and done again; marks of
// an article that is not here wait and find it when it comes.
func TestImportIsLookedAtTakenAndUndone(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.addFile("fares.txt", []byte("URL: https://peer.example/fares\nTitle: Fares rise\n\nFares rise by 12 per cent in May, said the mayor.\n"))
	p.WaitText("h1", "Fares rise")
	p.WaitSaved()

	p.openFile("peers.json", []byte(peers))
	p.WaitText("#dialog-import[open] .brought", "Already in your library · 1 figure · 1 new · 1 in place")
	p.WaitText("#dialog-import .brought", "1 mark that waits for this article")
	p.Button("Cancel")
	p.Wait(`!document.querySelector("#dialog-import[open]")`)
	p.WaitMarks("")

	p.dropped(file("peers.json", fmt.Sprintf("%q", peers)), ".text p")
	p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
	p.Button("Import")
	p.WaitMarks("figure 12 per cent")
	p.WaitText("#notice", "1 mark added, 1 mark waiting for an article")
	p.Press("z", input.ModifierCtrl)
	p.WaitMarks("")
	p.Press("z", input.ModifierCtrl|input.ModifierShift)
	p.WaitMarks("figure 12 per cent")
	p.Visit("/" + eval[string](p, `location.search`))
	p.Wait(chrome.Ready)
	p.WaitMarks("figure 12 per cent")

	p.addFile("wells.txt", []byte("URL: https://peer.example/wells\nTitle: Wells\n\nNine wells are dry. So it goes.\n"))
	p.WaitMarks("claim Nine wells are dry")
	p.WaitText("#notice", "1 mark that waited for this article is in place")
	p.NoProblems()
}

// A library leaves as one file, and comes back on another device.
func TestLibraryOutAndBack(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.leaveEditor()
	p.addFile("fares.txt", []byte("Title: Fares rise\n\nFares rise by 12 per cent 🚌 in May, said the mayor.\n"))
	p.WaitText("h1", "Fares rise")
	p.Mark("12 per cent 🚌", "3")
	p.WaitSaved()
	p.leaveEditor()
	backup := func(p *page) []byte {
		p.Button("Export")
		p.choose("export-taking", "library")
		p.Wait(`[...document.querySelectorAll("#dialog-export input")].some(e => e.value.startsWith("gloss-library"))`)
		p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("anno.jsonld")`)
		_, zip := p.download(func() { p.Button("Save") })
		p.WaitText("#notice", "2 articles with 2 marks saved as gloss-library-")
		return zip
	}
	zip := backup(p)

	there := launch(t, chrome.Profile(t)).tab(p.host)
	there.Open("/")
	there.takeIn("library.zip", zip)
	there.WaitText("#notice", "2 articles added, 2 marks added")
	there.WaitMarks("figure five-fold")
	there.Open("/")
	there.WaitMarks("figure five-fold")
	// When an article was opened last differs, and nothing else.
	if here, again := documents(t, zip), documents(t, backup(there)); !reflect.DeepEqual(here, again) {
		t.Errorf("there are %+v, and here %+v", again, here)
	}
	there.NoProblems()
}

// Taking in a large file is told as it goes, and can be cancelled: then nothing of it
// is here, and it can be taken in after all.
func TestTakingIsCancelled(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.openFile("library.zip", wells(t, 30))
	p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
	eval[any](p, noPicker+`; window.told = []; new MutationObserver(() => {
		const words = document.querySelector("#dialog-import .doing").textContent;
		if (words && told.at(-1) !== words) told.push(words);
		if (/Importing: [1-9]/.test(words)) [...document.querySelectorAll("#dialog-import button")].find((b) => b.textContent === "Cancel").click();
	}).observe(document.getElementById("dialog-import"), { subtree: true, childList: true, characterData: true }); 0`)
	p.Button("Import")
	p.WaitText("#notice", "Import cancelled. Nothing was changed.")
	if told := eval[[]string](p, `told`); len(told) < 2 || !strings.HasPrefix(told[1], "Importing: ") {
		t.Errorf("it was told %q", told)
	}
	p.Open("/")
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(`document.activeElement.id === "view-heading" && document.querySelectorAll(".card h2").length === 1`)

	p.Open("/")
	p.Wait(chrome.Ready)
	p.takeIn("library.zip", wells(t, 30))
	p.WaitText("#notice", "30 articles added, 3,000 marks added")
	p.NoProblems()
}

// documents is what a backup holds, but for what is on its shelves.
func documents(t *testing.T, zip []byte) []codec.Document {
	t.Helper()
	r, err := codec.Read(zip)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Documents {
		r.Documents[i].Shelves = nil
	}
	slices.SortFunc(r.Documents, func(a, b codec.Document) int { return strings.Compare(a.Article.Title, b.Article.Title) })
	return r.Documents
}

// A Worker that never answers is ended, with a sentence, and all goes on.
func TestAWorkerThatSaysNothingIsEnded(t *testing.T) {
	t.Parallel()
	p := start(t)
	// A minute is no time here.
	eval[any](p, `const later = setTimeout; window.setTimeout = (f, after, ...more) => later(f, after >= 60000 ? 50 : after, ...more);
		const real = Worker; window.ended = 0; window.Worker = class { postMessage() {} terminate() { ended++ } }`)
	p.openFile("marks.json", coded(t, []byte("Wells run dry\n\nNine wells of the valley gave no water.\n"), nil))
	p.WaitText("#dialog-import[open]", "did not answer for a minute and was stopped")
	p.Button("Cancel")
	p.openFile("fares.html", []byte(smallPage))
	p.WaitText("#dialog-add[open]", "it took more than a minute")
	p.Wait(`ended === 2`)
	p.Press("\u001b")
	p.Mark("five-fold", "3")
	p.WaitSaved()
}

// Gloss goes on where the program for files cannot be had.
func TestExportWithoutTheWorker(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.leaveEditor()
	eval[any](p, `window.Worker = class { constructor() { setTimeout(() => this.onerror({ preventDefault() {} })); } postMessage() {} terminate() {} }`)
	p.Button("Export")
	p.WaitText("#dialog-export .doing", "could not be started")
	name, file := p.download(func() { p.Button("Download JSON") })
	if len(file) < 1000 || name != "blinken-puts-prison-camps-back-on-the-table-in-seoul.json" {
		t.Errorf("%s has %d bytes", name, len(file))
	}
}
