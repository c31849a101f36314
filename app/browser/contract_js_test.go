package browser

import (
	"fmt"
	"os"
	"strings"
	"syscall/js"
	"testing"
	"time"

	"gloss/app/dom"
	"gloss/app/files"
	"gloss/app/text"
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

func report(format string, args ...any) { reported = append(reported, fmt.Sprintf(format, args...)) }

func recorder() Events {
	return Events{
		Selected:         func(a, f int, caret bool) { report("selected %d %d %v", a, f, caret) },
		Unselected:       func(bool) { report("unselected") },
		Tapped:           func(int) { report("tapped") },
		Clicked:          func(at int, _ bool) bool { report("clicked %d", at); return false },
		Pressed:          func(p Press) bool { report("pressed %+v", p); return true },
		MarksClicked:     func(ids []string) { report("marks %v", ids) },
		EndDragged:       func(mark string, last bool, _ int) { report("dragged %s %v", mark, last) },
		EndDropped:       func() { report("dropped") },
		Hidden:           func() { report("hidden") },
		Brought:          func(t []Thing) { report("brought %d %q", len(t), t[0].Name); brought = t },
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

var brought []Thing

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
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		for _, r := range reported {
			if strings.HasPrefix(r, words) {
				return r
			}
		}
	}
	t.Errorf("%q was not reported, but %q", words, reported)
	return ""
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

// kinds are the ways in which an element with the id "it" may be there.
var kinds = []struct {
	name string
	put  func(t *testing.T)
}{
	{"absent", func(*testing.T) {}},
	{"a div", func(t *testing.T) { element(t, body(), "div", "it") }},
	{"a hidden one", func(t *testing.T) { element(t, body(), "div", "it", "hidden", "") }},
	{"a button", func(t *testing.T) { element(t, body(), "button", "it") }},
	{"an input", func(t *testing.T) { element(t, body(), "input", "it") }},
	{"a field for searching", func(t *testing.T) { element(t, body(), "input", "it", "type", "search") }},
	{"a field for a file", func(t *testing.T) { element(t, body(), "input", "it", "type", "file") }},
	{"a field for a number", func(t *testing.T) { element(t, body(), "input", "it", "type", "number") }},
	{"a textarea", func(t *testing.T) { element(t, body(), "textarea", "it") }},
	{"a hidden textarea", func(t *testing.T) { element(t, element(t, body(), "div", "", "hidden", ""), "textarea", "it") }},
	{"a choice", func(t *testing.T) { element(t, body(), "select", "it") }},
	{"a popover", func(t *testing.T) { element(t, body(), "div", "it", "popover", "auto") }},
	{"a popover that is shown", func(t *testing.T) { element(t, body(), "div", "it", "popover", "auto").Call("showPopover") }},
	{"a dialog", func(t *testing.T) { element(t, body(), "dialog", "it") }},
	{"a dialog that is open", func(t *testing.T) { element(t, body(), "dialog", "it").Call("show") }},
	{"a modal dialog", func(t *testing.T) { element(t, body(), "dialog", "it").Call("showModal") }},
	{"a dialog that is a popover", func(t *testing.T) {
		element(t, body(), "dialog", "it", "popover", "auto").Call("showPopover")
	}},
	{"a textarea in a modal dialog", func(t *testing.T) {
		d := element(t, body(), "dialog", "")
		element(t, d, "textarea", "it")
		d.Call("showModal")
	}},
	{"a textarea in a closed dialog", func(t *testing.T) { element(t, element(t, body(), "dialog", ""), "textarea", "it") }},
	{"a textarea behind a modal dialog", func(t *testing.T) {
		element(t, body(), "textarea", "it")
		element(t, body(), "dialog", "").Call("showModal")
	}},
	{"a textarea in the editor", func(t *testing.T) {
		mark := element(t, body(), "mark", "", "class", "open")
		mark.Set("textContent", "words")
		sheet := element(t, body(), "aside", "editor")
		sheet.Get("style").Set("position", "fixed")
		element(t, sheet, "textarea", "it")
	}},
	{"an input in the editor without a mark", func(t *testing.T) {
		sheet := element(t, body(), "aside", "editor")
		sheet.Get("style").Set("position", "fixed")
		element(t, sheet, "input", "it")
	}},
	// What a form calls its fields takes the place of its own properties.
	{"a form whose fields are called like methods", func(t *testing.T) {
		form := element(t, body(), "form", "it")
		for _, name := range []string{"focus", "select", "close", "showModal", "hidePopover", "scrollIntoView", "closest", "tagName", "value", "type", "open", "id", "getClientRects"} {
			element(t, form, "input", "", "name", name)
		}
	}},
	{"a drawing", func(t *testing.T) {
		svg := doc.Call("createElementNS", "http://www.w3.org/2000/svg", "svg")
		svg.Set("id", "it")
		body().Call("append", svg)
		t.Cleanup(func() { svg.Call("remove") })
	}},
}

// Each method that is given an id does what it can with whatever has the id.
func TestAnyElement(t *testing.T) {
	for _, do := range []struct {
		name string
		f    func(id string)
	}{
		{"Focus", page.Focus},
		{"Uncover", page.Uncover},
		{"Value", func(id string) { page.Value(id) }},
		{"SetValue", func(id string) { page.SetValue(id, "words") }},
		{"SetValue to nothing", func(id string) { page.SetValue(id, "") }},
		{"ShowDialog", page.ShowDialog},
		{"ShowDialog twice", func(id string) { page.ShowDialog(id); page.ShowDialog(id) }},
		{"CloseDialog", page.CloseDialog},
		{"HideMenu", page.HideMenu},
	} {
		for _, kind := range kinds {
			t.Run(do.name+"/"+kind.name, func(t *testing.T) {
				kind.put(t)
				calls(t, "with it", func() { do.f("it") })
				if el := doc.Call("getElementById", "it"); el.Truthy() {
					el.Call("remove")
				}
				calls(t, "detached", func() { do.f("it") })
				calls(t, "no id", func() { do.f("") })
			})
		}
	}
}

// What the methods are for.
func TestFocus(t *testing.T) {
	active := func() string { return doc.Get("activeElement").Get("id").String() }
	finger := underFinger()
	for _, tt := range []struct{ name, want, finger string }{
		{"a button", "it", "it"},
		{"an input", "it", "it"},
		{"a textarea", "it", ""},
		{"a textarea in a modal dialog", "it", "around"},
		{"a hidden textarea", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc.Get("activeElement").Call("blur")
			for _, kind := range kinds {
				if kind.name == tt.name {
					kind.put(t)
				}
			}
			el := doc.Call("getElementById", "it")
			if around := el.Call("closest", "dialog"); around.Truthy() {
				around.Set("id", "around")
				around.Set("tabIndex", -1)
			}
			page.Focus("it")
			want := tt.want
			if finger {
				want = tt.finger
			}
			if got := active(); got != want {
				t.Errorf("%q has the focus, not %q", got, want)
			}
		})
	}
}

func TestFields(t *testing.T) {
	element(t, body(), "textarea", "it")
	page.SetValue("it", "one\ntwo")
	if got := page.Value("it"); got != "one\ntwo" {
		t.Errorf("it holds %q", got)
	}
	d := element(t, body(), "dialog", "asks")
	page.ShowDialog("asks")
	if !d.Get("open").Bool() {
		t.Error("the dialog is closed")
	}
	page.CloseDialog("asks")
	if d.Get("open").Bool() {
		t.Error("the dialog is open")
	}
	menu := element(t, body(), "div", "opens", "popover", "auto")
	menu.Call("showPopover")
	page.HideMenu("opens")
	if menu.Call("matches", ":popover-open").Bool() {
		t.Error("the menu is open")
	}
}

// without takes the article away for as long as a test runs.
func without(t *testing.T, id string) {
	el := doc.Call("getElementById", id)
	if !el.Truthy() {
		t.Fatalf("there is no %s", id)
	}
	stands := doc.Call("createComment", "")
	el.Call("replaceWith", stands)
	t.Cleanup(func() { stands.Call("replaceWith", el) })
}

// firstRun is the first run of the article's text.
func firstRun() js.Value { return doc.Call("querySelector", "#article [data-at]") }

// settles waits until JavaScript has done what it had waiting.
func settles() {
	for range 3 {
		Breathe()
	}
}

// scenes are what the page may be like while things happen in it.
var scenes = []struct {
	name string
	set  func(t *testing.T)
}{
	{"as it is", func(*testing.T) {}},
	{"no article", func(t *testing.T) { without(t, "article") }},
	{"no selection", func(t *testing.T) { instead(t, doc, "getSelection", answers(nil)) }},
	{"an article without text", func(t *testing.T) {
		without(t, "article")
		element(t, body(), "article", "article")
	}},
	{"a run without text", func(t *testing.T) {
		without(t, "article")
		element(t, element(t, body(), "article", "article"), "span", "", "data-at", "0")
	}},
	{"runs that say no place", func(t *testing.T) {
		without(t, "article")
		el := element(t, body(), "article", "article")
		for range 3 {
			element(t, el, "span", "", "data-at", "x").Set("textContent", "é𝒳x")
		}
	}},
	{"a modal dialog", func(t *testing.T) { element(t, body(), "dialog", "").Call("showModal") }},
	{"a bar, a cursor and a sheet", func(t *testing.T) {
		element(t, body(), "div", "bubble")
		element(t, body(), "div", "caret")
		element(t, body(), "div", "suggestions").Set("textContent", "words")
		element(t, body(), "div", "handles")
	}},
	{"nothing selected at all", func(*testing.T) { doc.Call("getSelection").Call("removeAllRanges") }},
	{"selected out of the article", func(t *testing.T) {
		after := element(t, body(), "p", "")
		after.Set("textContent", "after it")
		doc.Call("getSelection").Call("setBaseAndExtent", firstRun(), 0, after, 1)
		t.Cleanup(func() { doc.Call("getSelection").Call("removeAllRanges") })
	}},
	{"selected from before the article", func(t *testing.T) {
		doc.Call("getSelection").Call("setBaseAndExtent", firstRun(), 1, body(), 0)
		t.Cleanup(func() { doc.Call("getSelection").Call("removeAllRanges") })
	}},
	{"selected in what is then detached", func(t *testing.T) {
		p := element(t, firstRun().Get("parentNode"), "p", "")
		p.Set("textContent", "gone")
		doc.Call("getSelection").Call("setBaseAndExtent", p, 0, p, 1)
		p.Call("remove")
	}},
	{"no scripts of ours", func(t *testing.T) { instead(t, window, "gloss", js.Undefined()) }},
	{"scripts of ours that are null", func(t *testing.T) { instead(t, window, "gloss", js.Null()) }},
	{"no caret from a point", func(t *testing.T) {
		instead(t, doc, "caretPositionFromPoint", js.Undefined())
		instead(t, doc, "caretRangeFromPoint", js.Undefined())
	}},
	{"the caret of WebKit", func(t *testing.T) { instead(t, doc, "caretPositionFromPoint", js.Undefined()) }},
	{"a caret that is null", func(t *testing.T) { instead(t, doc, "caretPositionFromPoint", answers(nil)) }},
	{"no media to match", func(t *testing.T) { instead(t, window, "matchMedia", js.Undefined()) }},
	{"media that throw", func(t *testing.T) { instead(t, window, "matchMedia", throws) }},
}

// Whatever the page is like, every method that takes no id can be called.
func TestAnyScene(t *testing.T) {
	// What would end this page, or ask somebody: each stands for its own test.
	end := len(article())
	for _, scene := range scenes {
		t.Run(scene.name, func(t *testing.T) {
			scene.set(t)
			instead(t, window, "print", nothing)
			if gloss := window.Get("gloss"); gloss.Truthy() {
				for _, name := range []string{"update", "startAsUsual", "takeUp", "started", "settled"} {
					instead(t, gloss, name, nothing)
				}
			}
			for name, f := range map[string]func(){
				"New":              func() { New() },
				"Breathe":          Breathe,
				"Mounted":          page.Mounted,
				"Arrange":          page.Arrange,
				"ArrangeSoon":      page.ArrangeSoon,
				"Select":           func() { page.Select(3, 9, true) },
				"Select back":      func() { page.Select(9, 3, false) },
				"Select beyond":    func() { page.Select(-5, end+1000, true) },
				"MoveLine":         func() { page.MoveLine(true, false); page.MoveLine(false, true) },
				"ShowHits":         func() { page.ShowHits([]text.Span{{Start: 2, End: 8}, {Start: 5, End: end}}, 1, true) },
				"ShowHits of none": func() { page.ShowHits(nil, 0, true) },
				"ShowSuggestions": func() {
					page.ShowSuggestions([3][]text.Span{{{Start: 2, End: 8}}, nil, {{Start: 9, End: 12}, {Start: 14, End: 20}}})
				},
				"WhenIdle":         func() { page.WhenIdle(func() {}) },
				"AfterPaint":       func() { page.AfterPaint(func() {}) },
				"Later":            func() { page.Later(0, func() {}) },
				"Value":            func() { page.Value("article") },
				"Focus":            func() { page.Focus("article") },
				"Uncover":          func() { page.Uncover("article") },
				"Download":         func() { page.Download("x.txt", "text/plain", []byte("x")) },
				"Download of none": func() { page.Download("x.txt", "", nil) },
				"Address":          func() { page.Address("a b&c"); page.Address("") },
				"Asked":            func() { page.Asked() },
				"Bundled":          func() { page.Bundled() },
				"Collected":        func() { page.Collected() },
				"KeepUnsaved":      func() { page.KeepUnsaved(func() string { return "{}" }); page.KeepUnsaved(func() string { return "" }) },
				"KeepDraft":        func() { page.KeepDraft("x"); page.KeepDraft("") },
				"Drafts":           func() { page.Drafts() },
				"DropDraft":        func() { page.DropDraft("gloss.draft.none") },
				"Leave, Enter":     func() { page.Leave("x"); page.Enter("x"); page.Enter("y") },
				"KeepSettings":     func() { page.KeepSettings("{") },
				"Settings":         func() { page.Settings() },
				"ScrollTop":        page.ScrollTop,
				"TakeUpdate":       page.TakeUpdate,
				"Install":          page.Install,
				"Print":            page.Print,
				"Note":             func() { page.Note("a note") },
				"Settled":          page.Settled,
				"Safe":             func() { page.Safe() },
				"StartAsUsual":     page.StartAsUsual,
				"CopyReport":       func() { page.CopyReport(func(bool) {}) },
				"Carry":            func() { page.Carry(files.Order{Do: "nothing"}, func(files.Answer) {}) },
				"CancelCarry":      page.CancelCarry,
				"LetGo":            func() { page.LetGo(-1) },
				"Copy":             func() { page.Copy("words", func(bool) {}) },
				"MarkAddress":      func() { page.MarkAddress("a", "m") },
				"Shares":           func() { page.Shares() },
				"Paste":            func() { page.Paste("words") },
				"PickFiles":        page.PickFiles,
				"ReadArticle":      func() { page.ReadArticle(-1, "") },
				"HandOver":         func() { page.HandOver(-1) },
				"Forget":           func() { page.Forget(-1) },
				"Announce":         page.Announce,
				"MeasureSpace":     func() { page.MeasureSpace(true, func(int64, int64, bool) {}) },
				"Visit":            func() { page.Visit("#here"); page.Visit("http://[") },
			} {
				calls(t, name, f)
			}
			settles()
			alive(t)
		})
	}
	window.Get("history").Call("replaceState", nil, "", "/")
}

func article() string { return doc.Call("getElementById", "article").Get("textContent").String() }

// event makes an event of a class; a class that does not know what is asked for
// leaves it out, as other scripts and old browsers do.
func event(class, name string, init map[string]any) js.Value {
	if init == nil {
		init = map[string]any{}
	}
	init["bubbles"], init["cancelable"] = true, true
	return window.Get(class).New(name, init)
}

// transfer is what is dropped or pasted: files, or a text.
func transfer(kind, words string) js.Value {
	data := window.Get("DataTransfer").New()
	if kind == "file" {
		file := window.Get("File").New([]any{words}, "notes.txt", map[string]any{"type": "text/plain"})
		data.Get("items").Call("add", file)
	} else if kind != "" {
		data.Call("setData", kind, words)
	}
	return data
}

// Whatever happens to whatever, in whatever scene, is no fault.
func TestAnyEvent(t *testing.T) {
	targets := []struct {
		name string
		get  func(t *testing.T) js.Value
	}{
		{"the document", func(*testing.T) js.Value { return doc }},
		{"the window", func(*testing.T) js.Value { return window }},
		{"a text", func(t *testing.T) js.Value {
			node := doc.Call("createTextNode", "words")
			body().Call("append", node)
			t.Cleanup(func() { node.Call("remove") })
			return node
		}},
		{"a run", func(t *testing.T) js.Value {
			if run := firstRun(); run.Truthy() {
				return run
			}
			return body()
		}},
		{"a mark in a mark", func(t *testing.T) js.Value {
			around := body()
			if run := firstRun(); run.Truthy() {
				around = run
			}
			outer := element(t, around, "mark", "", "data-mark", "m1", "tabindex", "0")
			return element(t, outer, "mark", "", "data-mark", "m2", "tabindex", "0")
		}},
		{"a handle", func(t *testing.T) js.Value {
			return element(t, body(), "div", "", "class", "handle", "data-mark", "m1", "data-end", "last", "tabindex", "0")
		}},
		{"the field for pasting", func(t *testing.T) js.Value { return element(t, body(), "textarea", "paste-text") }},
		{"a field", func(t *testing.T) js.Value { return element(t, body(), "input", "") }},
		{"one in a dialog", func(t *testing.T) js.Value { return element(t, element(t, body(), "dialog", ""), "button", "") }},
		{"one that is a drawing", func(t *testing.T) js.Value {
			svg := doc.Call("createElementNS", "http://www.w3.org/2000/svg", "svg")
			body().Call("append", svg)
			t.Cleanup(func() { svg.Call("remove") })
			return svg
		}},
	}
	events := func() []js.Value {
		var all []js.Value
		// As a browser makes them.
		for _, key := range []string{"m", "M", "", "Dead", "Enter", "Ш", "𝒳"} {
			all = append(all, event("KeyboardEvent", "keydown", map[string]any{"key": key}))
		}
		for _, name := range []string{"pointerdown", "pointermove", "pointerup", "pointerdown", "pointercancel"} {
			for _, kind := range []string{"mouse", "touch"} {
				all = append(all, event("PointerEvent", name, map[string]any{"pointerType": kind, "pointerId": 77, "clientX": 100, "clientY": 200}))
			}
		}
		all = append(all, event("PointerEvent", "click", map[string]any{"clientX": 100, "clientY": 200}))
		for _, data := range []any{nil, transfer("", ""), transfer("file", "x"), transfer("text/plain", "words"), transfer("text/plain", " "), transfer("text/html", "<p>words")} {
			all = append(all,
				event("DragEvent", "dragover", map[string]any{"dataTransfer": data}), event("DragEvent", "drop", map[string]any{"dataTransfer": data}),
				event("ClipboardEvent", "paste", map[string]any{"clipboardData": data}))
		}
		for _, detail := range []any{nil, 5, "words", true, []any{}, []any{1}, []any{nil}, []any{map[string]any{}}, []any{map[string]any{"file": "x"}}, map[string]any{"length": -1}, map[string]any{"length": 1e300}} {
			all = append(all, event("CustomEvent", "gloss:brought", map[string]any{"detail": detail}))
		}
		// And bare, with none of what they are for.
		for _, name := range []string{"keydown", "pointerdown", "pointermove", "pointerup", "pointercancel", "click", "dragover", "drop", "paste", "selectionchange", "scroll", "resize", "visibilitychange", "pagehide", "gloss:update", "gloss:install", "gloss:add", "gloss:brought"} {
			all = append(all, event("Event", name, nil))
		}
		return all
	}
	for _, scene := range scenes {
		for _, target := range targets {
			t.Run(scene.name+"/"+target.name, func(t *testing.T) {
				scene.set(t)
				at := target.get(t)
				for i, e := range events() {
					calls(t, fmt.Sprint(i, " ", e.Get("type").String()), func() { at.Call("dispatchEvent", e) })
				}
				settles()
				alive(t)
			})
		}
	}
	reported = nil
}

// What events are for.
func TestEvents(t *testing.T) {
	run := firstRun()
	mark := element(t, run.Get("parentNode"), "mark", "", "data-mark", "m1")
	inner := element(t, mark, "mark", "", "data-mark", "m2")
	handles := element(t, body(), "div", "handles")
	handle := element(t, handles, "div", "", "class", "handle", "data-mark", "m3", "data-end", "last", "tabindex", "0")
	card := element(t, element(t, body(), "div", "", "class", "card", "data-card", "c1"), "button", "")
	note := element(t, element(t, body(), "div", "", "class", "note", "data-mark", "m4"), "input", "")
	box := run.Call("getBoundingClientRect")
	x, y := box.Get("left").Float()+5, box.Get("top").Float()+5
	doc.Call("getSelection").Call("removeAllRanges")
	key := func(at js.Value, name string, more map[string]any) func() {
		return func() {
			init := map[string]any{"key": name}
			for k, v := range more {
				init[k] = v
			}
			at.Call("dispatchEvent", event("KeyboardEvent", "keydown", init))
		}
	}
	pointer := func(at js.Value, name string) {
		at.Call("dispatchEvent", event("PointerEvent", name, map[string]any{"pointerType": "mouse", "pointerId": 1, "clientX": x, "clientY": y}))
	}
	for _, tt := range []struct {
		name, want string
		do         func()
	}{
		{"a key", "pressed {Key:M Code: Mod:false Shift:true Alt:false AltGraph:false Field:false Text:false OnMark: OnCard: OnNote: Panel:false Find:false OnEnd:}", key(body(), "M", map[string]any{"shiftKey": true})},
		{"a key with a modifier", "pressed {Key:z Code: Mod:true", key(body(), "z", map[string]any{"ctrlKey": true})},
		{"a key on a mark", "pressed {Key:Enter Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:true OnMark:m2", key(inner, "Enter", nil)},
		{"a key on a card", "pressed {Key:Enter Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:false OnMark: OnCard:c1", key(card, "Enter", nil)},
		{"a key in a note's field", "pressed {Key:x Code: Mod:false Shift:false Alt:false AltGraph:false Field:true Text:false OnMark: OnCard: OnNote:m4", key(note, "x", nil)},
		{"a key on a handle", "pressed {Key:ArrowLeft Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:false OnMark:m3 OnCard: OnNote: Panel:false Find:false OnEnd:last}", key(handle, "ArrowLeft", nil)},
		{"a click on marks", "marks [m2 m1]", func() { inner.Call("dispatchEvent", event("PointerEvent", "click", nil)) }},
		{"a click on words", "clicked ", func() {
			run.Call("dispatchEvent", event("PointerEvent", "click", map[string]any{"clientX": x, "clientY": y}))
		}},
		{"a handle that is dragged", "dragged m3 true", func() {
			// It is taken at its middle, so that it stays below the pointer.
			at := handle.Call("getBoundingClientRect")
			handle.Call("dispatchEvent", event("PointerEvent", "pointerdown", map[string]any{"pointerType": "mouse", "pointerId": 1, "clientX": at.Get("left").Float() + at.Get("width").Float()/2, "clientY": at.Get("top").Float()}))
			pointer(doc, "pointermove")
		}},
		{"a handle that is gone meanwhile", "dragged m3 true", func() { handle.Call("remove"); pointer(doc, "pointermove") }},
		{"a handle that is dropped", "dropped", func() { pointer(doc, "pointerup") }},
		{"a selection", "selected 0 4 false", func() {
			page.Select(0, 4, false)
			doc.Call("dispatchEvent", event("Event", "selectionchange", nil))
		}},
		{"files that are dropped", `brought 1 "notes.txt"`, func() {
			body().Call("dispatchEvent", event("DragEvent", "drop", map[string]any{"dataTransfer": transfer("file", "x")}))
		}},
		{"a text that is pasted", `brought 1 ""`, func() {
			body().Call("dispatchEvent", event("ClipboardEvent", "paste", map[string]any{"clipboardData": transfer("text/plain", "words")}))
		}},
		{"the page hides", "hidden", func() { window.Call("dispatchEvent", event("Event", "pagehide", nil)) }},
		{"a newer version", "update found", func() { window.Call("dispatchEvent", event("Event", "gloss:update", nil)) }},
		{"an offer to install", "install offered", func() { window.Call("dispatchEvent", event("Event", "gloss:install", nil)) }},
		{"asked to add", "add asked", func() { window.Call("dispatchEvent", event("Event", "gloss:add", nil)) }},
		{"another window", "changed elsewhere", func() { New().announceAs(t) }},
		{"reading", "read to", func() { doc.Call("dispatchEvent", event("Event", "scroll", nil)) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reported = nil
			calls(t, "it", tt.do)
			waits(t, tt.want)
			alive(t)
		})
	}
}

// announceAs announces as another window does.
func (p *Page) announceAs(*testing.T) {
	other := dom.New("BroadcastChannel", "gloss")
	other.Call("postMessage", "changed")
	other.Call("close")
	p.Announce()
}

// refusals are the ways in which a function that promises something may not.
func refusals() map[string]any {
	return map[string]any{
		"absent": js.Undefined(), "null": js.Null(), "a string": "x", "throws": throws, "rejects": rejects("no"), "rejects with nothing": rejects(nil),
		"says nothing": nothing, "a number": answers(5), "null promised": answers(nil),
		"like a promise, and throws": answers(map[string]any{"then": throws}), "like a promise, with no function": answers(map[string]any{"then": 5}),
		"never answers": forever(),
	}
}

// What waits for an answer is told, whatever a browser makes of the question.
func TestRefusals(t *testing.T) {
	navigator := window.Get("navigator")
	told := func(t *testing.T, how string, ask func(done func())) {
		t.Helper()
		answer := make(chan bool, 10)
		calls(t, how, func() { ask(func() { answer <- true }) })
		if how == "never answers" {
			settles()
			alive(t)
			return
		}
		select {
		case <-answer:
		case <-time.After(10 * time.Second):
			t.Error("nothing was said")
		}
		settles()
		alive(t)
	}
	for how, f := range refusals() {
		t.Run("Copy/"+how, func(t *testing.T) {
			instead(t, navigator, "clipboard", map[string]any{"writeText": f})
			told(t, how, func(done func()) { page.Copy("words", func(bool) { done() }) })
		})
		t.Run("CopyReport/"+how, func(t *testing.T) {
			instead(t, window.Get("gloss"), "copyReport", f)
			told(t, how, func(done func()) { page.CopyReport(func(bool) { done() }) })
		})
		for _, ask := range []string{"persist", "persisted", "estimate"} {
			t.Run("MeasureSpace, "+ask+"/"+how, func(t *testing.T) {
				storage := map[string]any{"persist": answers(true), "persisted": answers(true), "estimate": answers(map[string]any{"usage": "x", "quota": 5})}
				storage[ask] = f
				instead(t, navigator, "storage", storage)
				for _, keep := range []bool{true, false} {
					told(t, how, func(done func()) { page.MeasureSpace(keep, func(int64, int64, bool) { done() }) })
				}
			})
		}
		t.Run("bring/"+how, func(t *testing.T) {
			instead(t, window.Get("gloss"), "heads", f)
			calls(t, how, func() { page.Paste("words") })
			settles()
			alive(t)
		})
		t.Run("ReadArticle/"+how, func(t *testing.T) {
			reported = nil
			page.Paste("words")
			waits(t, "brought")
			instead(t, window.Get("gloss"), "read", f)
			key := brought[0].Key
			calls(t, how, func() { page.ReadArticle(key, "text/plain") })
			if how != "never answers" {
				waits(t, "not read: ")
			}
			calls(t, "Forget", func() { page.Forget(key) })
		})
		t.Run("Carry/"+how, func(t *testing.T) {
			instead(t, window.Get("gloss"), "order", f)
			calls(t, how, func() { page.Carry(files.Order{}, func(files.Answer) {}) })
		})
		t.Run("whenIdle/"+how, func(t *testing.T) {
			instead(t, window.Get("gloss"), "whenIdle", f)
			calls(t, how, func() { page.WhenIdle(func() {}) })
			settles()
			alive(t)
		})
		for _, class := range []string{"BroadcastChannel", "ResizeObserver"} {
			t.Run(class+"/"+how, func(t *testing.T) {
				instead(t, window, class, f)
				calls(t, "Listen", func() {
					p := New()
					p.events = recorder()
					p.listenWindows()
					p.Announce()
					p.listenLayout()
				})
			})
		}
		t.Run("localStorage/"+how, func(t *testing.T) {
			instead(t, window, "localStorage", map[string]any{"getItem": f, "setItem": f, "removeItem": f})
			calls(t, how, func() {
				page.Settings()
				page.KeepSettings("{}")
				page.KeepDraft("x")
				page.Drafts()
				page.DropDraft("x")
			})
		})
		t.Run("drafts/"+how, func(t *testing.T) {
			instead(t, window.Get("gloss"), "drafts", f)
			calls(t, how, func() { page.Drafts() })
		})
		t.Run("history/"+how, func(t *testing.T) {
			instead(t, window.Get("history"), "replaceState", f)
			calls(t, how, func() { page.Address("b") })
		})
	}
	// The very name of it may throw.
	for _, of := range []struct {
		of   js.Value
		name string
	}{{window, "localStorage"}, {window, "BroadcastChannel"}, {window, "ResizeObserver"}, {navigator, "storage"}, {navigator, "clipboard"}} {
		t.Run(of.name+"/its name throws", func(t *testing.T) {
			instead(t, of.of, of.name, getter)
			calls(t, "all", func() {
				p := New()
				p.events = recorder()
				p.listenWindows()
				p.listenLayout()
				p.Settings()
				p.DropDraft("x")
				p.MeasureSpace(false, func(int64, int64, bool) {})
				p.Copy("x", func(bool) {})
			})
		})
	}
}

// What is brought is read by the real reader, or handed over.
func TestIntakeIsRead(t *testing.T) {
	bring := func(words string) int {
		reported = nil
		page.Paste(words)
		waits(t, "brought")
		return brought[0].Key
	}
	key := bring("One paragraph.\n\nAnd another one.")
	if got := string(brought[0].Head); got != "One paragraph.\n\nAnd another one." {
		t.Errorf("the head is %q", got)
	}
	page.ReadArticle(key, "text")
	waits(t, "read")
	page.HandOver(key)
	waits(t, "marks of The text")
	page.HandOver(key) // it is gone
	key = bring("x")
	page.ReadArticle(key, "text")
	page.Forget(key)
	settles()
	alive(t)
	// What stands in the field is taken as it was copied.
	field := element(t, body(), "textarea", "paste-text")
	field.Call("dispatchEvent", event("ClipboardEvent", "paste", map[string]any{"clipboardData": transfer("text/plain", "a\r\nb")}))
	if bring("a\nb"); len(brought) != 1 || string(brought[0].Head) != "a\r\nb" {
		t.Errorf("%+v was brought", brought)
	}
	// What is picked.
	reported = nil
	instead(t, window.Get("HTMLInputElement").Get("prototype"), "click", js.FuncOf(func(this js.Value, _ []js.Value) any {
		this.Set("files", transfer("file", "picked").Get("files"))
		return this.Call("dispatchEvent", event("Event", "change", nil))
	}))
	page.PickFiles()
	waits(t, `brought 1 "notes.txt"`)
	page.HandOver(brought[0].Key)
	waits(t, "marks of notes.txt")
	alive(t)
}

// Orders go to the real program for files.
func TestOrdersAreAnswered(t *testing.T) {
	answer := make(chan files.Answer, 100)
	page.Carry(files.Order{Do: "look", File: -1}, func(a files.Answer) {
		if a.Ended() {
			answer <- a
		}
	})
	select {
	case a := <-answer:
		if a.Trouble == "" {
			t.Errorf("the answer is %+v", a)
		}
	case <-time.After(30 * time.Second):
		t.Error("no answer")
	}
	page.CancelCarry()
	page.LetGo(1)
	alive(t)
}

// What is called back is called back once.
func TestCalledBack(t *testing.T) {
	for name, f := range map[string]func(func()){"WhenIdle": page.WhenIdle, "AfterPaint": page.AfterPaint, "Later": func(f func()) { page.Later(0, f) }} {
		called := make(chan bool, 5)
		f(func() { called <- true })
		select {
		case <-called:
		case <-time.After(10 * time.Second):
			t.Errorf("%s did not", name)
		}
	}
}

// A panic in a callback, a timer or a goroutine is told once, and no more.
func TestFaultsAreTold(t *testing.T) {
	was := dom.Faulted
	defer func() { dom.Faulted = was }()
	for _, tt := range []struct {
		where string
		do    func(func())
	}{
		{"keydown", func(f func()) {
			page.events.Pressed = func(Press) bool { f(); return false }
			doc.Call("dispatchEvent", event("KeyboardEvent", "keydown", map[string]any{"key": "m"}))
			page.events = recorder()
		}},
		{"later", func(f func()) { page.Later(0, f) }},
		{"whenIdle", page.WhenIdle},
		{"copy", func(f func()) {
			instead(t, window.Get("navigator"), "clipboard", map[string]any{"writeText": answers(5)})
			page.Copy("x", func(bool) { f() })
		}},
		{"mine", func(f func()) { dom.Go("mine", f) }},
	} {
		t.Run(tt.where, func(t *testing.T) {
			told := make(chan string, 5)
			dom.Faulted = func(where string, reason any, stack []byte) {
				told <- fmt.Sprintf("%s: %v %v", where, reason, len(stack) > 100)
				panic("the one who is told is at fault too")
			}
			tt.do(func() { panic("on purpose") })
			select {
			case got := <-told:
				if want := tt.where + ": on purpose true"; got != want {
					t.Errorf("told %q, not %q", got, want)
				}
			case <-time.After(10 * time.Second):
				t.Error("nobody was told")
			}
			dom.Faulted = nil
			tt.do(func() { panic("on purpose, to nobody") })
			settles()
		})
	}
}

func TestRecords(t *testing.T) {
	page.KeepSettings(`{"theme":"dark"}`)
	if got := page.Settings(); got != `{"theme":"dark"}` {
		t.Errorf("the settings are %q", got)
	}
	if got := doc.Get("documentElement").Get("dataset").Get("theme").String(); got != "dark" {
		t.Errorf("the look is %q", got)
	}
	page.KeepDraft("a draft")
	drafts := page.Drafts()
	if len(drafts) != 1 || drafts[0][1] != "a draft" {
		t.Fatalf("the drafts are %q", drafts)
	}
	page.DropDraft(drafts[0][0])
	if len(page.Drafts()) != 0 {
		t.Error("the draft is still there")
	}
	page.Address("x y")
	page.Visit("#mark-1")
	if a, m := page.Asked(); a != "x y" || m != "mark-1" {
		t.Errorf("asked for %q %q", a, m)
	}
	if got := page.MarkAddress("a", "m"); !strings.HasSuffix(got, "?article=a#m") {
		t.Errorf("the address of a mark is %q", got)
	}
	if !strings.HasPrefix(page.Bundled(), "{") {
		t.Error("there is no bundled article")
	}
	window.Get("history").Call("replaceState", nil, "", "/")
}

// The selection bar stands by the selection, and above a sheet.
func TestBar(t *testing.T) {
	for _, id := range []string{"bubble", "suggestions"} {
		if doc.Call("getElementById", id).Truthy() {
			without(t, id)
		}
	}
	bar := element(t, body(), "div", "bubble")
	element(t, body(), "div", "suggestions").Set("textContent", "words")
	page.Select(0, 4, false)
	page.Arrange()
	for _, name := range []string{"--x", "--y"} {
		if at := bar.Get("style").Call("getPropertyValue", name).String(); !strings.HasSuffix(at, "px") {
			t.Errorf("%s of the bar is %q", name, at)
		}
	}
	doc.Call("getSelection").Call("removeAllRanges")
	alive(t)
}

// A fault is told in a sentence, and a program that cannot go on in the banner.
func TestFaultAndStop(t *testing.T) {
	page := New()
	calls(t, "Fault", func() { page.Fault("a test", "of a test", nil) })
	if !dom.ByID("fault").Is() {
		t.Error("no sentence is shown")
	}
	calls(t, "Stop", page.Stop)
	if dom.ByID("failure").Flag("hidden") {
		t.Error("no banner is shown")
	}
	dom.ByID("fault").Call("remove")
	dom.ByID("failure").Set("hidden", true)
}
