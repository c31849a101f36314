//go:build faults

package main

import (
	"syscall/js"

	"gloss/app/dom"
	"gloss/app/ui/kit"
)

// init has the actions that the page names in window.inject panic, each as often
// as it says there.
func init() {
	panics := func(where string) {
		todo := js.Global().Get("inject")
		if todo.Type() != js.TypeObject {
			return
		}
		if times := todo.Get(where); times.Type() == js.TypeNumber && times.Int() > 0 {
			todo.Set(where, times.Int()-1)
			panic("injected: " + where)
		}
	}
	kit.Inject = panics
	dom.Inject(panics)
}
