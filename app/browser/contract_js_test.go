package browser

import (
	"fmt"
	"os"
	"strings"
	"syscall/js"
	"testing"
	"time"

	"gloss/app/dom"
	"gloss/app/session/sniff"
)

// These are tests of the edge in a real page, with the site's own scripts and
// policy: package e2e of the build runs them in Chromium, once with a mouse and
// once with a finger. The page is the one that is built, before any program.

// page is the one that listens; what it reports is written into reported.
var (
	page     *Page
	reported []string
	faults   []string
)

func TestMain(m *testing.M) {
	dom.Faulted = func(where string, reason any, stack []byte) {
		// Of the stack, what is of the edge.
		var at []string
		for line := range strings.Lines(string(stack)) {
			if _, place, found := strings.Cut(line, "/app/browser/"); found {
				at = append(at, strings.TrimSpace(place))
			}
		}
		faults = append(faults, fmt.Sprintf("%s: %v at %q", where, reason, at[:min(len(at), 3)]))
	}
	page = New()
	page.ArrangeSoon() // before there is anything to arrange
	page.Listen(recorder())
	os.Exit(m.Run())
}

// news says that there is one more report.
var news = make(chan bool, 1)

func report(format string, args ...any) {
	reported = append(reported, fmt.Sprintf(format, args...))
	select {
	case news <- true:
	default:
	}
}

func recorder() Events {
	return Events{
		Selected:         func(a, f int, caret bool) { report("selected %d %d %v", a, f, caret) },
		Unselected:       func(bool) { report("unselected") },
		Tapped:           func(int, bool) { report("tapped") },
		Clicked:          func(at int, _ bool) bool { report("clicked %d", at); return false },
		Pointed:          func(key string) { report("pointed %s", key) },
		Pressed:          func(p Press) bool { report("pressed %+v", p); return true },
		MarksClicked:     func(ids []string) { report("marks %v", ids) },
		EndDragged:       func(mark string, last bool, _ int) { report("dragged %s %v", mark, last) },
		EndDropped:       func() { report("dropped") },
		Hidden:           func() { report("hidden") },
		Brought:          func(t []sniff.Brought) { report("brought %d %q", len(t), t[0].Name); brought = t },
		ReadingWent:      func(int, float64) {},
		ArticleRead:      func(int, Read) { report("read") },
		ArticleNotRead:   func(_ int, why string) { report("not read: %s", why) },
		MarksBrought:     func(name string, _ int) { report("marks of %s", name) },
		ReadTo:           func(float64) { report("read to") },
		ChangedElsewhere: func() { report("changed elsewhere") },
		AddAsked:         func() { report("add asked") },
		UpdateFound:      func() { report("update found") },
		InstallOffered:   func(bool) { report("install offered") },
	}
}

var brought []sniff.Brought

// alive fails the test if anything was told to be at fault, and forgets it.
func alive(t *testing.T) {
	t.Helper()
	for _, f := range faults {
		t.Error("a fault in ", f)
	}
	faults = nil
}

// calls calls f, and fails the test if it panics.
func calls(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if r := recover(); r != nil {
			t.Errorf("%s: %v", what, r)
		}
	}()
	f()
	alive(t)
}

// waits until a report begins with some words.
func waits(t *testing.T, words string) string {
	t.Helper()
	late := time.After(20 * time.Second)
	for {
		for _, r := range reported {
			if strings.HasPrefix(r, words) {
				return r
			}
		}
		select {
		case <-news:
		case <-late:
			t.Errorf("%q was not reported, but %q", words, reported)
			return ""
		}
	}
}

// window and doc are as JavaScript has them: the tests stand on the other side.
var (
	window = js.Global()
	doc    = window.Get("document")
	// throws is a function that throws.
	throws = window.Get("JSON").Get("parse").Call("bind", js.Null(), "{")
	// nothing is one that does nothing, and never is promised for ever.
	nothing = window.Get("Function").Get("prototype")
)

// forever is a function whose promise never settles.
func forever() any {
	return js.FuncOf(func(js.Value, []js.Value) any { return window.Get("Promise").New(nothing) })
}

// answers is a function that returns something.
func answers(v any) any { return js.FuncOf(func(js.Value, []js.Value) any { return v }) }

// rejects is a function that returns a promise that is rejected with something.
func rejects(v any) any {
	return js.FuncOf(func(js.Value, []js.Value) any { return window.Get("Promise").Call("reject", v) })
}

// instead puts something in a property for as long as a test runs; js.Undefined
// stands for its absence, and getter for a property that throws when it is asked for.
func instead(t *testing.T, of js.Value, name string, v any) {
	t.Helper()
	reflect := window.Get("Reflect")
	was := reflect.Call("getOwnPropertyDescriptor", of, name)
	how := map[string]any{"value": v, "configurable": true, "writable": true}
	if v == getter {
		how = map[string]any{"get": throws, "configurable": true}
	}
	if !reflect.Call("defineProperty", of, name, how).Bool() {
		t.Fatalf("%s cannot be replaced", name)
	}
	t.Cleanup(func() {
		reflect.Call("deleteProperty", of, name)
		if was.Truthy() {
			reflect.Call("defineProperty", of, name, was)
		}
	})
}

const getter = "a getter that throws"

// element makes an element in a parent, for as long as a test runs.
func element(t *testing.T, parent js.Value, tag, id string, attributes ...string) js.Value {
	t.Helper()
	el := doc.Call("createElement", tag)
	if id != "" {
		el.Set("id", id)
	}
	for i := 0; i+1 < len(attributes); i += 2 {
		el.Call("setAttribute", attributes[i], attributes[i+1])
	}
	if parent.Truthy() {
		parent.Call("append", el)
	}
	t.Cleanup(func() { el.Call("remove") })
	return el
}

func body() js.Value { return doc.Get("body") }
