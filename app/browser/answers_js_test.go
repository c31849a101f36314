package browser

import (
	"fmt"
	"strings"
	"syscall/js"
	"testing"
	"time"

	"gloss/app/dom"
	"gloss/app/importexport/protocol"
)

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
			calls(t, how, func() { page.Carry(protocol.Order{}, func(protocol.Answer) {}) })
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
					p.Changing()
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
		for _, name := range []string{"takeEarly", "leftEarly"} {
			t.Run(name+"/"+how, func(t *testing.T) {
				instead(t, window.Get("gloss"), name, f)
				calls(t, how, func() {
					page.TakeEarly("a")
					page.EarlyLeft()
				})
			})
		}
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
	field.Set("value", "so far") // what is pasted into an empty field is brought at once
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
	answer := make(chan protocol.Answer, 100)
	page.Carry(protocol.Order{Do: "look", File: -1}, func(a protocol.Answer) {
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
	for name, f := range map[string]func(func()){"WhenIdle": page.WhenIdle, "AfterPaint": page.AfterPaint, "Later": func(f func()) { page.Later(0, f) }, "Linger": func(f func()) { page.Linger(0, f) }} {
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
			ran := make(chan bool, 5)
			tt.do(func() {
				ran <- true
				panic("on purpose, to nobody")
			})
			<-ran
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
