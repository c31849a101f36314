package browser

import (
	"net/url"

	"gloss/app/dom"
	"gloss/app/importexport/protocol"
	"gloss/app/words"
)

// Carry implements ui.Page. The work is done by gloss.order in web/files.js.
func (p *Page) Carry(o protocol.Order, tell func(protocol.Answer)) {
	var told dom.Func
	told = dom.FuncOf("carry", func(said dom.Value) {
		answer := protocol.DecodeAnswer(said.String())
		answer.Trouble = words.Told(answer.Trouble)
		if answer.Ended() {
			told.Release()
		}
		tell(answer)
	})
	if _, err := gloss().Try("order", o.Encode(), told); err != nil {
		told.Release()
		tell(protocol.Answer{Trouble: words.FilesNotAsked.String()})
	}
}

// CancelCarry implements ui.Page.
func (p *Page) CancelCarry() { gloss().Call("cancelOrder") }

// LetGo implements ui.Page.
func (p *Page) LetGo(file int) { gloss().Call("letGo", file) }

// hold keeps a file for the program that reads and writes files, and returns its
// number.
func hold(file dom.Value) int { return int(gloss().Call("hold", file).Float()) }

// Copy implements ui.Page.
func (p *Page) Copy(text string, done func(ok bool)) {
	gloss().Call("copy", text).Then("copy", func(ok dom.Value) { done(ok.Is()) }, func(dom.Value) { done(false) })
}

// MarkAddress implements ui.Page.
func (p *Page) MarkAddress(article, mark string) string {
	at, err := url.Parse(address())
	if err != nil {
		return ""
	}
	at.RawQuery, at.Fragment = url.Values{"article": {article}}.Encode(), mark
	return at.String()
}

// Shares reports whether the system offers to share files.
func (p *Page) Shares() bool { return gloss().Call("shares").Is() }
