package browser

import (
	"syscall/js"

	"gloss/app/files"
)

// Carry implements ui.Page. The work is done by gloss.order in web/files.js.
func (p *Page) Carry(o files.Order, tell func(files.Answer)) {
	var told js.Func
	told = js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer := files.DecodeAnswer(args[0].String())
		if answer.Ended() {
			told.Release()
		}
		tell(answer)
		return nil
	})
	window().Get("gloss").Call("order", o.Encode(), told)
}

// CancelCarry implements ui.Page.
func (p *Page) CancelCarry() { window().Get("gloss").Call("cancelOrder") }

// LetGo implements ui.Page.
func (p *Page) LetGo(file int) { window().Get("gloss").Call("letGo", file) }

// hold keeps a file for the program that reads and writes files, and returns its
// number.
func hold(file js.Value) int { return window().Get("gloss").Call("hold", file).Int() }

// Shares reports whether the system offers to share files.
func (p *Page) Shares() bool { return window().Get("gloss").Call("shares").Bool() }
