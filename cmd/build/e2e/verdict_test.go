package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/input"
)

// A figure is marked, judged by two keys, gets evidence by its address in three steps, is
// found by both, goes out in a file, and comes back from it.
func TestFigureIsChecked(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.Wait(`document.querySelector("#editor.figure")`)
	p.Press("v")
	p.Wait(`document.activeElement.id.startsWith("field-verdict-")`)
	p.Press("m")
	p.WaitText(".note .verdict", "Misleading")
	p.presses(".add")
	p.Wait(`document.activeElement.id.startsWith("field-url-")`)
	p.types("url", "https://example.org/survey/annex-b")
	p.WaitText(".note .head", "1 source")
	p.WaitSaved()
	p.leaveEditor()

	p.Press("m")
	p.Wait(`document.querySelector(".rows.marked .verdict.no svg.gauge path.fill")`)
	for _, filter := range []struct{ by, value, rows string }{
		{"list-verdict", "unchecked", "0"}, {"list-verdict", "misleading", "1"}, {"list-evidence", "none", "0"}, {"list-evidence", "some", "1"},
	} {
		p.choose(filter.by, filter.value)
		p.Wait(`document.querySelectorAll(".rows.marked > li").length === ` + filter.rows)
	}
	p.Press("Escape")
	p.Wait(`document.querySelector("#article")`)

	eval[any](p, picker)
	p.Press("s", input.ModifierCtrl)
	p.Wait(`document.querySelector("#dialog-export[open] .foot .btn.primary:enabled")`)
	p.choose("export-format", "claimreview")
	p.WaitText("#dialog-export .lacks", "a fact check needs who checks and the address of your page on it")
	p.choose("export-format", "gloss")
	p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("anno.jsonld")`)
	p.Button("Save")
	p.WaitText("#notice", "1 mark saved as")
	file := eval[string](p, saved)

	p.openEditor(range80)
	p.Button("Delete")
	p.WaitMarks("")
	p.openFile("again.json", []byte(file))
	p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
	p.Button("Take in")
	p.WaitMarks("figure " + range80)
	p.WaitText(".note .verdict", "Misleading")
	p.WaitText(".note .head", "1 source")
	p.NoProblems()
}
