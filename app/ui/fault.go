package ui

import (
	"fmt"
	"reflect"
	"runtime/debug"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
)

// A fault ends the action that it happens in, and never the program: every
// message, drawing, effect, handler, goroutine and callback runs in one guard.
// A panic there is noted and told, and the state from before stands.

// inject has a test panic at a place of its choice. It is nil in what ships.
var inject func(where string)

func injected(where string) {
	if inject != nil {
		inject(where)
	}
}

// guard runs f, and reports whether it came to its end. where names the action
// for the log, with no word that was read or typed.
func (r *Root) guard(where string, f func()) (ok bool) {
	defer func() {
		if reason := recover(); reason != nil {
			r.faulted(where, reason, debug.Stack())
		}
	}()
	f()
	injected(where)
	return true
}

// faulted notes a panic that ended an action, and has the page tell it. stack is
// what debug.Stack returns at the panic.
func (r *Root) faulted(where string, reason any, stack []byte) {
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

// faultAction carries a handler's fault to the Root, which handlers do not know.
const faultAction = "fault"

type fault struct {
	reason any
	stack  []byte
}

// heard is a handler of the DOM's events in a guard. go-app tells handlers apart
// by their code, which would be this one's for all of them; so the scope names
// the code of the handler within.
func heard(h app.EventHandler, scope ...any) (app.EventHandler, app.EventOption) {
	guarded := func(ctx app.Context, e app.Event) {
		defer func() {
			if reason := recover(); reason != nil {
				ctx.NewActionWithValue(faultAction, fault{reason, debug.Stack()})
			}
		}()
		h(ctx, e)
		injected("handler " + e.Get("type").String())
	}
	return guarded, app.EventScope(append(scope, reflect.ValueOf(h).Pointer())...)
}

func (r *Root) handlerFaulted(_ app.Context, a app.Action) {
	if f, ok := a.Value.(fault); ok {
		r.faulted("handler", f.reason, f.stack)
	}
}

// compo is what every component of this package embeds. It remembers what
// go-app keeps up to date of what the component drew.
type compo struct {
	app.Compo
	last, live app.UI
}

// guardDrawing draws a component. If that panics, twice, what stands on the screen
// stays: go-app finds nothing changed in what it has already. A component that was
// never drawn is left out.
func (c *compo) guardDrawing(r *Root, of app.Composer, draw func() app.UI) app.UI {
	// What go-app mounted it keeps; of what was drawn later it only takes over
	// what differs.
	if c.last != nil && c.last.Mounted() {
		c.live = c.last
	}
	failed := c.try(of, draw)
	if failed == nil {
		return c.last
	}
	again := c.try(of, draw)
	r.faulted("draw "+nameOf(of), failed.reason, failed.stack)
	switch {
	case again == nil:
		return c.last
	case c.live != nil && c.live.Mounted():
		c.last = c.live
	case of == app.Composer(r):
		panic("the page cannot be drawn") // what it came with stays on the screen
	default:
		c.last = el("div").Hidden(true)
	}
	r.notDrawn()
	return c.last
}

// try draws a component, and returns what came in the way.
func (c *compo) try(of app.Composer, draw func() app.UI) (failed *fault) {
	defer func() {
		if reason := recover(); reason != nil {
			failed = &fault{reason, debug.Stack()}
		}
	}()
	c.last = draw()
	if inject != nil {
		inject("draw " + nameOf(of))
	}
	return nil
}

func nameOf(v any) string {
	name := fmt.Sprintf("%T", v)
	return name[strings.LastIndex(name, ".")+1:]
}

// lastDrawn is what to go back to if a drawing fails.
type lastDrawn struct {
	state  session.State
	failed bool // a drawing since then
	back   bool // it was gone back to already, and what is drawn now is that
}

// notDrawn has the page go back, once this frame is drawn as far as it can be.
func (r *Root) notDrawn() {
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
