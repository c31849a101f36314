package browser

import (
	"syscall/js"
	"testing"

	"gloss/app/importexport/protocol"
	"gloss/app/text"
)

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
		done := make(chan bool)
		turn := js.FuncOf(func(js.Value, []js.Value) any {
			close(done)
			return nil
		})
		window.Call("setTimeout", turn)
		<-done
		turn.Release()
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
					page.ShowSuggestions([3][]text.Span{{{Start: 2, End: 8}}, nil, {{Start: 9, End: 12}, {Start: 14, End: 20}}}, []text.Span{{Start: 9, End: 12}})
				},
				"WhenIdle":         func() { page.WhenIdle(func() {}) },
				"AfterPaint":       func() { page.AfterPaint(func() {}) },
				"FocusCard":        func() { page.FocusCard("none") },
				"Linger":           func() { page.Linger(0, func() {}) },
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
				"TakeEarly":        func() { page.TakeEarly("a") },
				"EarlyDrawn":       page.EarlyDrawn,
				"Paint":            func() { page.Paint("[]") },
				"LetGoEarly":       page.LetGoEarly,
				"EarlyLeft":        func() { page.EarlyLeft() },
				"DropEarly":        func() { page.DropEarly("gloss.early.none") },
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
				"Words":            func() { page.Words() },
				"StartAsUsual":     page.StartAsUsual,
				"CopyReport":       func() { page.CopyReport(func(bool) {}) },
				"Carry":            func() { page.Carry(protocol.Order{Do: "nothing"}, func(protocol.Answer) {}) },
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
				"Changing":         page.Changing,
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
