package e2e

import (
	"github.com/chromedp/chromedp/kb"
)

// editors are the marks of the pictures whose editors are looked at: what is
// filled in, and what nothing was typed into.
var editors = []struct{ name, on string }{
	{"claim", "none of them brought disarmament that anyone could measure"},
	{"quote", "The regime in North Korea continues to commit systemic and widespread abuses against its own people"},
	{"figure", range80},
	{"claim-empty", "The coal is sold abroad in spite of United Nations sanctions"},
	{"quote-empty", "though the State Department has long ranked the record"},
	{"figure-empty", "A day earlier"},
}

// fillIn makes the marks of editors, and types into the fields of the first three.
func (p *page) fillIn() {
	p.T.Helper()
	p.leaveEditor()
	p.Mark(editors[3].on, "1")
	p.Mark(editors[4].on, "2")
	p.Mark(editors[5].on, "3")
	p.openEditor(editors[0].on)
	p.presses(".more .unfold")
	p.Wait(`document.querySelector("#editor .more .fields")`)
	p.types("name", "The State Department’s critics")
	p.presses(".verdicts button:nth-child(3)")
	p.presses(".add")
	p.Wait(`document.activeElement.id.startsWith("field-url-")`)
	p.types("url", "https://example.org/hanoi/joint-statement")
	p.types("title", "Joint statement of the Hanoi summit")
	p.types("excerpt", "The two leaders did not reach an agreement.")
	p.presses(".add")
	p.Wait(`document.activeElement.id.startsWith("field-url-1-")`)
	p.types("title", "A list of closed test sites, with photographs")
	p.types("note", "Measured how? See https://example.org/list of sites.")
	p.types("tags", "summits, disarmament,")
	p.types("role", "former negotiators")
	eval[any](p, `document.querySelector("#editor .picker input").focus()`)
	p.Wait(`document.querySelector("#editor .picker li")`)
	p.presses(".picker li")
	p.Wait(`document.querySelector("#editor .tie")`)
	p.leaveEditor()
	p.openEditor(editors[1].on)
	p.types("role", "secretary of state")
	p.types("verified", "https://example.org/transcript")
	p.presses(".more .unfold")
	p.leaveEditor()
	p.openEditor(range80)
	p.presses(".more .unfold")
	p.Wait(`document.querySelector("#editor .more .fields")`)
	p.types("tags", "prisons, estimate,")
	p.types("value", "about eighty")
	p.Wait(`document.querySelector("#editor [aria-invalid]")`)
	p.presses(".more .unfold")
	p.leaveEditor()
	p.WaitSaved()
}

func (p *page) openEditor(words string) {
	p.T.Helper()
	p.ClickOn(words)
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
}

func (p *page) leaveEditor() {
	p.T.Helper()
	p.Press(kb.Escape)
	p.Wait(`!document.querySelector("#editor.card")`)
}

// types puts words into a field of the editor at once.
func (p *page) types(field, words string) {
	p.T.Helper()
	eval[any](p, `(() => {
		const all = document.querySelectorAll("#editor [id^='field-`+field+`-'].in");
		const el = all[all.length - 1];
		el.value = "`+words+`";
		el.dispatchEvent(new Event("input", { bubbles: true }));
	})()`)
}

// presses presses a button of the editor, wherever it is scrolled to.
func (p *page) presses(selector string) {
	p.T.Helper()
	eval[any](p, `document.querySelector("#editor `+selector+`").click()`)
}
