package browser

import (
	"fmt"
	"syscall/js"
	"testing"

	"gloss/app/dom"
)

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
		{"a key", "pressed {Key:M Code: Mod:false Shift:true Alt:false AltGraph:false Field:false Text:false OnMark: OnCard: OnNote: Card:false Nowhere:true Panel:false Find:false OnEnd:}", key(body(), "M", map[string]any{"shiftKey": true})},
		{"a key with a modifier", "pressed {Key:z Code: Mod:true", key(body(), "z", map[string]any{"ctrlKey": true})},
		{"a key on a mark", "pressed {Key:Enter Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:true OnMark:m2", key(inner, "Enter", nil)},
		{"a key on a card", "pressed {Key:Enter Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:false OnMark: OnCard:c1", key(card, "Enter", nil)},
		{"a key in a note's field", "pressed {Key:x Code: Mod:false Shift:false Alt:false AltGraph:false Field:true Text:false OnMark: OnCard: OnNote:m4", key(note, "x", nil)},
		{"a key on a handle", "pressed {Key:ArrowLeft Code: Mod:false Shift:false Alt:false AltGraph:false Field:false Text:false OnMark:m3 OnCard: OnNote: Card:false Nowhere:false Panel:false Find:false OnEnd:last}", key(handle, "ArrowLeft", nil)},
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

	// What the article's element holds beside its text is no place in it. A browser puts
	// the caret there when what it was in is taken away.
	gutter := element(t, element(t, doc.Call("getElementById", "article"), "div", "gutter"), "i", "")
	doc.Call("getSelection").Call("collapse", gutter, 0)
	reported = nil
	doc.Call("dispatchEvent", event("Event", "selectionchange", nil))
	waits(t, "unselected")
	page.Select(0, 4, false)

	reported = nil
	note.Call("dispatchEvent", event("Event", "selectionchange", nil))
	doc.Call("dispatchEvent", event("Event", "selectionchange", nil))
	waits(t, "selected")
	note.Call("focus")
	note.Call("dispatchEvent", event("Event", "selectionchange", nil))
	if len(reported) != 2 {
		t.Errorf("a selection, a field without the focus and one with it report %q", reported)
	}
}

// announceAs announces as another window does.
func (p *Page) announceAs(*testing.T) {
	other := dom.New("BroadcastChannel", "gloss")
	other.Call("postMessage", "changed")
	other.Call("close")
	p.Announce()
}
