package kit

import (
	"fmt"
	"reflect"
	"runtime/debug"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Inject is called in every guard with the name of the action that runs in it, if
// it is set. Tests set it, to panic there; it is nil in what ships.
var Inject func(where string)

// Injected calls Inject, if that is set.
func Injected(where string) {
	if Inject != nil {
		Inject(where)
	}
}

// FaultAction is the name of the action of go-app that carries a handler's Fault
// to the page, which handlers do not know.
const FaultAction = "fault"

// Fault is a panic that was recovered from: what was panicked with, and what
// debug.Stack returned there.
type Fault struct {
	Reason any
	Stack  []byte
}

// Heard is a handler of the DOM's events in a guard. go-app tells handlers apart
// by their code, which would be this one's for all of them; so the scope names
// the code of the handler within, and what else it depends on.
func Heard(h app.EventHandler, scope ...any) (app.EventHandler, app.EventOption) {
	guarded := func(ctx app.Context, e app.Event) {
		defer func() {
			if reason := recover(); reason != nil {
				ctx.NewActionWithValue(FaultAction, Fault{reason, debug.Stack()})
			}
		}()
		h(ctx, e)
		Injected("handler " + e.Get("type").String())
	}
	return guarded, app.EventScope(append(scope, reflect.ValueOf(h).Pointer())...)
}

// Component is what every component embeds. It remembers what go-app keeps up to
// date of what the component drew.
//
// A package embeds it by an alias with a small letter. go-app compares and copies
// the exported fields of components, and with them would take away what this one
// remembers.
type Component struct {
	app.Compo
	last, live app.UI
}

// Draw draws the component of, which embeds c, on its page. If that panics,
// twice, what stands on the screen stays: go-app finds nothing changed in what it
// has already. A component that was never drawn is left out.
//
// It is no method of Component, because every type that embeds one would bring
// one more into the program.
func Draw(c *Component, on Host, of app.Composer, draw func() app.UI) app.UI {
	// What go-app mounted it keeps; of what was drawn later it only takes over
	// what differs.
	if c.last != nil && c.last.Mounted() {
		c.live = c.last
	}
	failed := try(c, of, draw)
	if failed == nil {
		return c.last
	}
	again := try(c, of, draw)
	on.Faulted("draw "+NameOf(of), failed.Reason, failed.Stack)
	switch {
	case again == nil:
		return c.last
	case c.live != nil && c.live.Mounted():
		c.last = c.live
	case any(of) == any(on):
		panic("the page cannot be drawn") // what it came with stays on the screen
	default:
		c.last = El("div").Hidden(true)
	}
	on.NotDrawn()
	return c.last
}

// try draws a component, and returns what came in the way.
func try(c *Component, of app.Composer, draw func() app.UI) (failed *Fault) {
	defer func() {
		if reason := recover(); reason != nil {
			failed = &Fault{reason, debug.Stack()}
		}
	}()
	c.last = draw()
	if Inject != nil {
		Inject("draw " + NameOf(of))
	}
	return nil
}

// NameOf is the name of the type of v, without its package.
func NameOf(v any) string {
	name := fmt.Sprintf("%T", v)
	return name[strings.LastIndex(name, ".")+1:]
}
