package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// A figure and a quote are judged and one of them is backed by evidence. All of it is in the
// filters, is there after a reload, and goes out and comes back on another device.
func TestVerdictAndEvidenceOfAFigureAndAQuote(t *testing.T) {
	t.Parallel()
	const quoted, url = "systemic and widespread abuses", "https://example.org/camps"
	judge := func(p *page, digit, word string) {
		p.Press("v")
		p.Wait(`document.activeElement.closest(".verdicts")`)
		p.Press(digit)
		p.Wait(fmt.Sprintf(`document.querySelector("#editor .verdicts [aria-pressed=true]")?.textContent.startsWith(%q)`, word))
	}
	rows := func(p *page, want string) {
		t.Helper()
		p.Wait(fmt.Sprintf(`[...document.querySelectorAll(".rows.marked li")].map((r) => r.querySelector(".words").textContent + " " + r.querySelector(".verdict").textContent).join(" | ") === %q`, want))
	}
	const figureRow, quoteRow = range80 + " Misleading", quoted + " Verbatim"

	p := start(t)
	p.Mark(range80, "3")
	judge(p, "3", "Misleading")
	p.Press("e")
	p.Wait(`document.activeElement.id.startsWith("field-url-")`)
	p.Type(url)
	p.Press(kb.Enter)
	p.Wait(proven(url))
	p.leaveEditor()
	p.Mark(quoted, "2")
	judge(p, "1", "Verbatim")
	p.WaitSaved()

	p.Open("/")
	p.WaitMarks("quote " + quoted + " | figure " + range80)
	p.Front()
	p.listMarks()
	rows(p, quoteRow+" | "+figureRow)
	p.Button("No evidence")
	rows(p, quoteRow)
	p.Button("No evidence")
	rows(p, quoteRow+" | "+figureRow)
	p.Button("Back to the article")

	// What is typed into the fields of the export is typed, keys of the page or not.
	p.Button("Export")
	p.choose("export-format", "claimreview")
	p.WaitText("#dialog-export .lacks", "verdicts")
	p.Click("#export-checker")
	p.Press("n")
	p.Press("m")
	p.Wait(`document.getElementById("export-checker").value === "nm"`)
	p.choose("export-format", "gloss")
	p.Wait(`document.querySelector("#dialog-export[open] .preview pre")?.textContent.includes("anno.jsonld")`)
	_, data := p.download(func() { p.Button("Save") })
	p.NoProblems()

	other := start(t)
	other.openFile("marks.json", data)
	other.Wait(`!!document.querySelector("#dialog-import[open] .primary:enabled")`)
	other.Button("Import")
	other.WaitMarks("quote " + quoted + " | figure " + range80)
	other.openEditor(range80)
	other.Wait(judgedMisleading + ` && ` + proven(url))
	other.leaveEditor()
	other.listMarks()
	rows(other, quoteRow+" | "+figureRow)
	other.Button("No evidence")
	rows(other, quoteRow)
	other.NoProblems()
}
