package dom

import (
	"runtime/debug"
	"syscall/js"
	"time"
)

// Faulted is told of what went wrong in a function that JavaScript, a timer or a
// goroutine called: where, by a short name, what was panicked with, and the stack.
// What was being done is given up then. The program sets it once, at its start.
var Faulted func(where string, reason any, stack []byte)

// inject has a test panic at a place of its choice. It is nil in what ships.
var inject func(where string)

// Guard calls f, catches its fault, and reports whether there was none.
//
//go:noinline
func Guard(where string, f func()) (ok bool) {
	defer func() {
		reason := recover()
		if reason == nil {
			return
		}
		// To tell of a fault must not be one.
		defer func() { _ = recover() }()
		if Faulted == nil {
			println("gloss: a fault in", where)
			return
		}
		Faulted(where, reason, debug.Stack())
	}()
	f()
	if inject != nil {
		inject("callback " + where)
	}
	return true
}

// Go calls f in a goroutine of its own.
//
//go:noinline
func Go(where string, f func()) { go Guard(where, f) }

// After calls f once, after some time, in a goroutine of its own.
//
//go:noinline
func After(d time.Duration, where string, f func()) { time.AfterFunc(d, func() { Guard(where, f) }) }

// Func is a function for JavaScript.
type Func struct{ f js.Func }

func (f Func) raw() js.Value { return f.f.Value }

// Is reports whether there is a function.
func (f Func) Is() bool { return f.f.Truthy() }

// FuncOf makes a function for JavaScript of one in Go, which gets the first
// argument, or nothing.
//
//go:noinline
func FuncOf(where string, f func(Value)) Func {
	return Func{js.FuncOf(func(_ js.Value, args []js.Value) any {
		Guard(where, func() {
			var first Value
			if len(args) > 0 {
				first.v = args[0]
			}
			f(first)
		})
		return nil
	})}
}

// Once makes a function that can be called once.
//
//go:noinline
func Once(where string, f func(Value)) Func {
	var once Func
	once = FuncOf(where, func(v Value) {
		once.Release()
		f(v)
	})
	return once
}

// Release lets go of a function that is called no more.
//
//go:noinline
func (f Func) Release() { f.f.Release() }

// Event is what a listener is told.
type Event struct{ Value }

// On calls f for every event of a kind, for as long as the page lives. Where
// there is no target there are no events.
//
//go:noinline
func On(target Value, event string, f func(Event)) {
	if target.object() {
		target.Call("addEventListener", event, FuncOf(event, func(v Value) { f(Event{v}) }))
	}
}

// Target is the element that an event is for, or the one around what it is for.
//
//go:noinline
func (e Event) Target() Element { return e.Get("target").Around() }

// Keep keeps the event from the browser.
//
//go:noinline
func (e Event) Keep() { e.Call("preventDefault") }

// Then calls one of two functions once a promise settles. What is no promise has
// settled already, and of nothing there is nothing to hope for: that fails at once.
//
//go:noinline
func (v Value) Then(where string, ok, failed func(Value)) {
	if !v.Is() {
		failed(Value{})
		return
	}
	var funcs [2]Func
	settle := func(f func(Value)) Func {
		return FuncOf(where, func(v Value) {
			funcs[0].Release()
			funcs[1].Release()
			f(v)
		})
	}
	funcs[0], funcs[1] = settle(ok), settle(failed)
	// What is like a promise may call twice, or never return; a real one does not.
	Window.Get("Promise").Call("resolve", v).Call("then", funcs[0], funcs[1])
}
