package browser

import (
	"net/url"
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

// Copy implements ui.Page.
func (p *Page) Copy(text string, done func(ok bool)) {
	then(window().Get("gloss").Call("copy", text), func(ok js.Value) { done(ok.Bool()) }, func(js.Value) { done(false) })
}

// MarkAddress implements ui.Page.
func (p *Page) MarkAddress(article, mark string) string {
	at, err := url.Parse(window().Get("location").Get("href").String())
	if err != nil {
		return ""
	}
	at.RawQuery, at.Fragment = url.Values{"article": {article}}.Encode(), mark
	return at.String()
}

// Shares reports whether the system offers to share files.
func (p *Page) Shares() bool { return window().Get("gloss").Call("shares").Bool() }
