package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
)

// noPicker makes a browser one without the system's picker for files, as Firefox
// is, so that a file is downloaded.
const noPicker = `window.showSaveFilePicker = undefined`

// picker stands in for the system's, which a test cannot press: what is saved
// goes to a file of the browser's own.
const picker = `window.showSaveFilePicker = async (options) => {
  window.asked = options;
  if (window.refused) throw new DOMException("no", "AbortError");
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle("saved", { create: true });
}`

const saved = `navigator.storage.getDirectory().then((d) => d.getFileHandle("saved")).then((h) => h.getFile()).then((f) => f.text())`

// choose takes an option of a select. Its list is a window of the browser's own,
// which the protocol does not reach, so the event is made here.
func (p *page) choose(id, value string) {
	p.T.Helper()
	p.Wait(`[...document.querySelectorAll("#` + id + `:enabled option")].some(o => o.value === "` + value + `")`)
	eval[any](p, `(() => { const s = document.getElementById("`+id+`"); s.value = "`+value+`"; s.dispatchEvent(new Event("change", { bubbles: true })); })()`)
}

func TestExportIsShownAndSavedByThePicker(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.leaveEditor()
	eval[any](p, picker)
	p.Press("s", input.ModifierCtrl)
	p.Wait(`document.querySelector("#dialog-export[open] .preview pre").textContent.includes("anno.jsonld")`)
	p.choose("export-format", "csv")
	p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.startsWith("article,")`)
	p.WaitText("#dialog-export .lacks", "the text of the article")
	eval[any](p, `window.refused = true`)
	p.Button("Save")
	p.Wait(`window.asked && document.querySelector("#dialog-export[open]")`)
	eval[any](p, `window.refused = false`)
	p.Wait(`document.querySelector("#dialog-export .foot .btn.primary:enabled")`)
	p.Button("Save")
	p.WaitText("#notice", "1 mark saved as blinken-puts-prison-camps-back-on-the-table-in-seoul.csv")
	if got := eval[string](p, `JSON.stringify(asked)`); !strings.Contains(got, `"text/csv":[".csv"]`) {
		t.Errorf("asked for %s", got)
	}
	if file := eval[string](p, saved); !strings.Contains(file, "80,000 and 120,000") {
		t.Errorf("saved is %q", file)
	}
	p.NoProblems()
}

func TestExportIsCopied(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.leaveEditor()
	eval[any](p, `navigator.clipboard.writeText = async (text) => { window.copied = text; }`)
	p.Button("Export")
	p.choose("export-format", "tsv")
	p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("\t")`)
	p.Button("Copy")
	p.WaitText("#notice", "1 mark copied")
	if got := eval[string](p, `window.copied`); !strings.Contains(got, "five-fold\t") {
		t.Errorf("copied is %q", got)
	}
	p.NoProblems()
}
