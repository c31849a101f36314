package ui

import (
	"runtime/debug"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/ui/kit"
)

// A fault ends the action that it happens in, and never the program: every
// message, drawing, effect, handler, goroutine and callback runs in one guard.
// A panic there is noted and told, and the state from before stands.

// guard runs f, and reports whether it came to its end. where names the action
// for the log, with no word that was read or typed.
func (r *Root) guard(where string, f func()) (ok bool) {
	defer func() {
		if reason := recover(); reason != nil {
			r.Faulted(where, reason, debug.Stack())
		}
	}()
	f()
	kit.Injected(where)
	return true
}

// Faulted implements kit.Host.
func (r *Root) Faulted(where string, reason any, stack []byte) {
	// Where not even that works, the action is over all the same.
	defer func() { _ = recover() }()
	r.config.Page.Fault(where, reason, stack)
}

// dispatch, deferred and after are go-app's, with a guard around f.
//
//go:noinline
func (r *Root) dispatch(where string, f func()) {
	r.ctx.Dispatch(func(app.Context) { r.guard(where, f) })
}

//go:noinline
func (r *Root) deferred(where string, f func()) {
	r.ctx.Defer(func(app.Context) { r.guard(where, f) })
}

//go:noinline
func (r *Root) after(d time.Duration, where string, f func()) {
	r.ctx.After(d, func(app.Context) { r.guard(where, f) })
}

func (r *Root) handlerFaulted(_ app.Context, a app.Action) {
	if f, ok := a.Value.(kit.Fault); ok {
		r.Faulted("handler", f.Reason, f.Stack)
	}
}

// lastDrawn is what to go back to if a drawing fails.
type lastDrawn struct {
	state  session.State
	failed bool // a drawing since then
	back   bool // it was gone back to already, and what is drawn now is that
}

// NotDrawn implements kit.Host: the page goes back once this frame is drawn as far
// as it can be.
func (r *Root) NotDrawn() {
	if r.mounted && !r.stood.failed {
		r.stood.failed = true
		r.ctx.Defer(func(app.Context) { r.drawAgain() })
	}
}

// drawAgain goes back to what was shown before the action that could not be drawn.
// What was done to articles and marks stays: the store may have it already.
func (r *Root) drawAgain() {
	if r.stood.back {
		// What was there before cannot be drawn either.
		r.config.Page.Stop()
		return
	}
	r.state = session.ShownAs(r.state, r.stood.state)
	r.stood.failed, r.stood.back = false, true
	r.paint()
	r.ctx.Dispatch(func(app.Context) { r.settle() })
}

// settle says, once a frame is drawn, that what it shows can be gone back to.
func (r *Root) settle() {
	if r.settling {
		return
	}
	r.settling = true
	r.ctx.Defer(func(app.Context) {
		r.settling = false
		if !r.stood.failed {
			r.stood = lastDrawn{state: r.state}
		}
	})
}
