package ui

import (
	"reflect"
	"unsafe"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app has no way for a test to reach an element that is drawn, nor to press
// it. This file is the only place that looks into its unexported fields; if a
// version of go-app names them otherwise, it panics here.

// drawn is one element as go-app holds it.
type drawn struct {
	app.HTML
	by app.Composer // the component whose outermost element it is, if it is one
}

// elements lists what is drawn, in the order of the page.
func elements(ui app.UI) []drawn {
	var out []drawn
	var walk func(ui app.UI, by app.Composer)
	walk = func(ui app.UI, by app.Composer) {
		switch ui := ui.(type) {
		case app.Composer:
			walk(*(*app.UI)(inside(ui, "rootElement")), ui)
		case app.HTML:
			out = append(out, drawn{ui, by})
			for _, child := range *(*[]app.UI)(inside(ui, "children")) {
				walk(child, nil)
			}
		}
	}
	walk(ui, nil)
	return out
}

// handler is what a component does at an event of an element, or nil.
func (d drawn) handler(event string) app.EventHandler {
	handlers := reflect.ValueOf(d.HTML).Elem().FieldByName("eventHandlers")
	handlers = reflect.NewAt(handlers.Type(), inside(d.HTML, "eventHandlers")).Elem()
	found := handlers.MapIndex(reflect.ValueOf(event))
	if !found.IsValid() {
		return nil
	}
	copied := reflect.New(found.Type())
	copied.Elem().Set(found)
	return *(*app.EventHandler)(inside(copied.Interface(), "goHandler"))
}

// from is the context that go-app hands to the handlers of an element.
func (d drawn) from(ctx app.Context) app.Context {
	*(*app.UI)(inside(&ctx, "sourceElement")) = d.HTML
	return ctx
}

// inside points to a field of what a pointer points to.
func inside(pointer any, field string) unsafe.Pointer {
	return unsafe.Pointer(reflect.ValueOf(pointer).Elem().FieldByName(field).UnsafeAddr())
}

// event is an event at a field that holds a text.
type event struct {
	app.Value
	text string
}

func happens(text string) app.Event { return app.Event{Value: event{app.Null(), text}} }

// Get answers for the event and for its target alike.
func (e event) Get(name string) app.Value {
	if name == "target" || name == "value" {
		return e
	}
	return e.Value.Get(name)
}

func (e event) String() string { return e.text }
