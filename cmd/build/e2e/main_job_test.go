package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

// hand is what a person works with: a mouse, a keyboard or a finger. All that it
// does are the browser's own input events.
type hand struct {
	*page
	with string
}

// addOpen is true while the dialog is open that adds an article.
const addOpen = `document.getElementById("dialog-add")?.open`

// a button or an entry that is shown and says these words first.
const shownButton = `[...document.querySelectorAll("button, summary")].find((b) => b.checkVisibility() && !b.closest("[inert]") && (!document.querySelector("dialog[open]") || b.closest("dialog[open]")) && (b.textContent.trim().startsWith(%[1]q) || b.getAttribute("aria-label") === %[1]q))`

// press presses a button by what it says.
func (h hand) press(words string) {
	h.T.Helper()
	button := fmt.Sprintf(shownButton, words)
	h.Wait(`!!` + button + ` && !` + button + `.disabled`)
	switch h.with {
	case "mouse":
		h.Button(words)
	case "finger":
		// A person scrolls to it; the protocol's swipe leaves open how far.
		eval[any](h.page, button+`.scrollIntoView({ block: "nearest" })`)
		h.idle()
		at := eval[chrome.Spot](h.page, `(r => ({ X: r.left + r.width / 2, Y: r.top + r.height / 2 }))(`+button+`.getBoundingClientRect())`)
		h.Touch(at, 1)
	default:
		h.tabToButton(button, words)
		h.Press(kb.Enter)
	}
}

func (h hand) tabToButton(button, words string) {
	h.T.Helper()
	for range 150 {
		if eval[bool](h.page, `document.activeElement === `+button) {
			return
		}
		h.Press(kb.Tab)
	}
	h.T.Fatalf("Tab never reaches %q; the focus is on %s", words, eval[string](h.page, `document.activeElement.outerHTML.slice(0, 200)`))
}

// into goes into a field.
func (h hand) into(id string) {
	h.T.Helper()
	at := `document.activeElement.id === "` + id + `"`
	switch h.with {
	case "mouse":
		h.Click("#" + id)
	case "finger":
		h.Tap("#" + id)
	default:
		for n := 0; n < 150 && !eval[bool](h.page, at); n++ {
			h.Press(kb.Tab)
		}
	}
	h.Wait(at)
}

// marks selects words and makes them a mark of a kind, a claim's being 1.
func (h hand) marks(words, kind string) {
	h.T.Helper()
	switch h.with {
	case "mouse":
		h.Drag(words)
		h.Wait(`!document.getElementById("bubble").hidden`)
		h.Click("#bubble ." + kind)
	case "finger":
		h.tapOn(words)
		h.Wait(`getSelection().toString().includes(` + fmt.Sprintf("%q", words) + `)`)
		// A tap takes the number, or the sentence where none is known there.
		words = eval[string](h.page, `getSelection().toString()`)
		h.Tap("#bubble ." + kind)
	default:
		h.keys("/" + words)
		h.WaitText(".count", " of ")
		h.keys("⏎")
		h.Press(map[string]string{"claim": "1", "quote": "2", "figure": "3"}[kind])
	}
	h.Wait(fmt.Sprintf(`[...document.querySelectorAll("#article mark[id]")].some((m) => m.textContent === %q)`, words))
}

// notes opens a mark and writes into its note.
func (h hand) notes(words, note string) {
	h.T.Helper()
	switch h.with {
	case "mouse":
		h.ClickOn(words)
		h.Wait(noteField)
	case "finger":
		h.tapOn(words)
		h.Wait(`!!document.querySelector("#editor.card")`)
		// The keyboard on the screen comes up only when the field is touched.
		eval[any](h.page, `document.querySelector("#editor [id^=field-note-]").scrollIntoView({ block: "nearest" })`)
		h.idle()
		h.Tap("#editor [id^=field-note-]")
		h.Wait(noteField)
		h.Insert(note)
		h.WaitText(".note", note)
		return
	default:
		h.Press("k") // to the mark before, which is this one
		h.Wait(`document.activeElement.matches("mark")`)
		h.Press(kb.Enter)
		h.Wait(noteField)
	}
	h.Type(note)
	h.WaitText(".note", note)
}

const ferries = "Ferries fail again\n\nThe ferry failed three times in May, the mayor said on Friday.\n\nNobody has said who pays for it.\n"

// The main job, by a mouse, by keys alone and by a finger: an article comes by paste,
// by file and by drop, is marked and noted, leaves as a file, and comes back on
// another device. Every pair of hand and width is tried in make soak.
func TestTheMainJob(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1440, 900, 390} {
		for _, with := range []string{"mouse", "keys", "finger"} {
			often := map[string]int64{"mouse": 1440, "keys": 900, "finger": 390}
			if often[with] != width && os.Getenv("GLOSS_SOAK") == "" {
				continue
			}
			t.Run(fmt.Sprint(with, " at ", width), func(t *testing.T) {
				t.Parallel()
				out := device(t, with, width)
				out.comes()
				out.marks("three times", "figure")
				out.WaitSaved()
				out.notes("three times", "who counted?")
				out.WaitSaved()
				out.Press(kb.Escape)
				out.Wait(`!document.querySelector("#editor.card")`)
				marks := out.Marks()
				_, data := out.download(func() {
					out.press("Export")
					out.Wait(`document.querySelector("#dialog-export[open] .preview pre")?.textContent.includes("anno.jsonld")`)
					out.press("Save")
				})
				if !strings.Contains(string(data), "who counted?") {
					t.Fatalf("the file has no note: %.300s", data)
				}
				out.NoProblems()

				back := device(t, with, width)
				back.chooses("marks.json", data)
				back.Wait(`!!document.querySelector("#dialog-import[open] .primary:enabled")`)
				back.press("Import")
				back.WaitMarks(marks)
				back.NoProblems()
			})
		}
	}
}

// device is one that was never used, in the hand of a person.
func device(t *testing.T, with string, width int64) hand {
	t.Helper()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	if with == "finger" {
		p.Do(emulation.SetDeviceMetricsOverride(width, 844, 2, true), emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5))
	} else {
		p.Show(width, 844, "light")
	}
	p.Open("/")
	if eval[bool](p, `matchMedia("(pointer: coarse)").matches`) != (with == "finger") {
		t.Fatal("the pointer is not that of the hand")
	}
	p.withoutSuggestions()
	return hand{p, with}
}

// chooses opens a file by way of the menu.
func (h hand) chooses(name string, data []byte) {
	h.T.Helper()
	path := filepath.Join(h.T.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		h.T.Fatal(err)
	}
	h.Chosen(func() []string { return []string{path} })
	h.press("Menu")
	h.press("Open files")
}

// comes brings three articles: by a file that is dropped, by one that is chosen,
// and by a paste, which is what stays open.
func (h hand) comes() {
	h.T.Helper()
	if h.with == "mouse" { // nothing else drags files
		path := filepath.Join(h.T.TempDir(), "wells.txt")
		if err := os.WriteFile(path, []byte("Wells run dry\n\nNine wells are dry, the clerk said.\n"), 0o644); err != nil {
			h.T.Fatal(err)
		}
		h.Drop(chrome.Spot{X: 300, Y: 400}, path)
		h.Wait(addOpen) // the bar has a button of the same words
		h.press("Add article")
		h.WaitText("h1", "Wells run dry")
	}
	h.chooses("council.html", []byte("<!doctype html><title>A long night</title>"+nightPage))
	h.Wait(addOpen)
	h.press("Add article")
	h.WaitText("h1", "A long night at the council")

	h.Copied(chrome.Clip{"text/plain": ferries})
	h.press("Menu")
	h.press("Add article")
	h.Wait(addOpen)
	h.into("paste-text")
	h.Paste()
	h.Wait(`document.getElementById("paste-text").value.includes("Nobody has said")`)
	h.press("Add article")
	h.WaitText("h1", "Ferries fail again")
	h.WaitSaved()
}
