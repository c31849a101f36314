package dom

import (
	"runtime/debug"
	"syscall/js"
	"time"
)

// Faulted is called with every panic in a function that was called by JavaScript, by a
// timer or in a goroutine of this package. It gets a short name of the function, what was
// panicked with, and the stack as debug.Stack returns it. The program sets it once, at
// its start.
var Faulted func(where string, reason any, stack []byte)

// inject lets a test panic within Guard. It is nil in what ships; see Inject.
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
		// A panic in Faulted must not leave Guard.
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

// FuncOf makes a function for JavaScript. It calls f, in Guard, with the first argument,
// or with nothing if there is none. Release frees it.
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

// Once is FuncOf for a function that is called once, and frees it then.
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

// Release frees the function, which must not be called any more.
//
//go:noinline
func (f Func) Release() { f.f.Release() }

// Event is what a listener is told.
type Event struct{ Value }

// On calls f for every event of a kind at a target, for as long as the page lives. If
// the target is nothing, On does nothing.
//
//go:noinline
func On(target Value, event string, f func(Event)) {
	if target.object() {
		target.Call("addEventListener", event, FuncOf(event, func(v Value) { f(Event{v}) }))
	}
}

// Target is the event's target if that is an element, or else the element that it is in.
//
//go:noinline
func (e Event) Target() Element { return e.Get("target").Around() }

// Keep prevents what the browser would do by default.
//
//go:noinline
func (e Event) Keep() { e.Call("preventDefault") }

// Then calls ok or failed once the promise settles, with its value or its reason. A value
// that is no promise counts as one that is fulfilled. Where Is reports false it counts as
// one that is rejected.
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
	// Promise.resolve makes a real promise of what is only like one, which might call both
	// functions, or one of them twice.
	Window.Get("Promise").Call("resolve", v).Call("then", funcs[0], funcs[1])
}
