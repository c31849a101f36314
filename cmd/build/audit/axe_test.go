package audit

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

// state is one look of the page: how it comes about, and how it goes.
type state struct {
	name         string
	enter, leave func(p *chrome.Page)
}

func escape(p *chrome.Page) { p.Press(kb.Escape) }

// menu opens an entry of the menu.
func menu(entry, dialog string) func(p *chrome.Page) {
	return func(p *chrome.Page) {
		p.Button("Menu")
		p.Button(entry)
		p.Wait(`document.getElementById("dialog-` + dialog + `").open`)
	}
}

// list opens the view of all marks.
func list(p *chrome.Page) {
	p.Press("m")
	p.Wait(`document.querySelector(".rows.marked li")`)
}

const chosen = "80,000 and 120,000"

// states are all looks of the page, each from the one before.
var states = []state{
	{"start", func(p *chrome.Page) { p.Open("/") }, nil},
	{"selected", func(p *chrome.Page) {
		p.Drag("forced labour from the camps to dig coal")
		p.Wait(`!document.getElementById("bubble").hidden`)
	}, escape},
	{"marked", func(p *chrome.Page) {
		p.Mark("number of prisoners and detainees at between 80,000 and 120,000", "1")
		p.Mark(chosen, "3")
		p.Mark("detainees at between 80,000", "2")
		p.WaitSaved()
	}, nil},
	{"editor", func(p *chrome.Page) {
		p.ClickOn(chosen)
		p.Wait(`document.activeElement.id.startsWith("field-note-")`)
		p.Press("x")
		p.WaitSaved()
	}, escape},
	{"evidence", func(p *chrome.Page) {
		p.ClickOn(chosen)
		p.Wait(`document.activeElement.id.startsWith("field-note-")`)
		p.Button("Add evidence")
		p.Wait(`document.activeElement.id.startsWith("field-url-")`)
		p.Type("https://example.org/camps")
		p.Press(kb.Enter)
		p.Wait(`document.querySelector("#editor .piece:not(.open) .k .link")`)
		p.WaitSaved()
	}, escape},
	{"deleted", func(p *chrome.Page) {
		p.Wait(`document.activeElement.matches("mark")`)
		p.Press(kb.Delete)
		p.WaitText("#notice", "Undo")
	}, func(p *chrome.Page) { p.Button("Undo") }},
	{"menu", func(p *chrome.Page) { p.Button("Menu") }, escape},
	{"export", func(p *chrome.Page) { p.Button("Export") }, escape},
	{"report", func(p *chrome.Page) {
		p.Button("Export")
		chrome.Eval[any](p, `(s => { s.value = "html"; s.dispatchEvent(new Event("change", { bubbles: true })) })(document.getElementById("export-format"))`)
		p.Wait(`document.querySelector("#dialog-export .rendered")`)
	}, escape},
	{"add", menu("Add article", "add"), escape},
	{"about", menu("Article details", "about"), escape},
	{"suggestions", func(p *chrome.Page) {
		p.Press("p")
		p.Wait(`document.querySelector("#suggestions.card .rows li")`)
	}, func(p *chrome.Page) {
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector("#suggestions.card")`)
	}},
	{"a suggestion", func(p *chrome.Page) {
		chrome.Eval[any](p, `document.getElementById("article").focus()`)
		p.Press("n")
		p.Wait(`document.querySelector("#bubble.suggested:not([hidden])") || document.querySelector("#offer").checkVisibility()`)
	}, escape},
	{"find", func(p *chrome.Page) {
		p.Press("/")
		p.Wait(`document.activeElement.id === "find"`)
		p.Press("t")
		p.WaitText(".find .count", "of")
	}, escape},
	{"settings", menu("Settings", "settings"), escape},
	{"marks", list, nil},
	{"figures", func(p *chrome.Page) {
		p.Button("Figures")
		p.Wait(`document.querySelector(".figures")`)
	}, func(p *chrome.Page) {
		escape(p)
		p.Wait(`!document.querySelector(".marks")`)
	}},
	{"library", func(p *chrome.Page) {
		p.Press("l")
		p.Wait(`document.querySelector(".library .card")`)
	}, nil},
	{"card", func(p *chrome.Page) { p.Button("Edit title and tags…") }, func(p *chrome.Page) {
		escape(p)
		p.Button("Back to the article")
	}},
	{"keys", menu("Keyboard shortcuts", "keys"), escape},
	{"not saved", func(p *chrome.Page) {
		chrome.Eval[any](p, `window.kept = IDBDatabase.prototype.transaction, IDBDatabase.prototype.transaction = () => { throw new Error("disk full") }`)
		p.Mark("five-fold", "3")
		p.WaitText("#alerts", "not saved")
	}, func(p *chrome.Page) {
		chrome.Eval[any](p, `IDBDatabase.prototype.transaction = window.kept`)
		p.Button("Try again")
		p.WaitSaved()
	}},
	{"dead", func(p *chrome.Page) {
		chrome.Eval[any](p, `document.createElement = () => { delete document.createElement; throw new Error("pulled away") }, true`)
		p.Press("m")
		p.Wait(`!document.getElementById("failure").hidden`)
	}, nil},
}

// runAxe returns what axe finds wrong, each in one line. What fades in is looked at once it
// is there.
const runAxe = `Promise.all(document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime < 1e4).map((a) => a.finished.catch(() => {}))).then(() => axe.run(document, {resultTypes: ["violations"]}).then((r) => r.violations.map((v) =>
	v.id + " (" + v.impact + "): " + v.nodes.map((n) => n.html.slice(0, 160) + ": " + n.failureSummary.split("\n").slice(1).join(" ").slice(0, 200)).join("; "))))`

func TestAccessible(t *testing.T) {
	wanted(t)
	axe, err := os.ReadFile(filepath.Join(fromNPM(t, "axe-core", axeCore), "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1440, 900, 400} {
			t.Run(fmt.Sprint(theme, width), func(t *testing.T) {
				p := visitor(t)
				p.Show(width, 900, theme)
				for _, s := range states {
					s.enter(p)
					chrome.Eval[any](p, string(axe)+";0")
					for _, wrong := range chrome.Eval[[]string](p, runAxe) {
						t.Errorf("%s: %s", s.name, wrong)
					}
					if s.leave != nil {
						s.leave(p)
					}
				}
			})
		}
	}
}
