package browser

import (
	"net/url"
	"strconv"
	"syscall/js"
	"time"

	"gloss/app/text"
)

// Focus implements ui.Page.
func (p *Page) Focus(id string) {
	el := byID(id)
	if !el.Truthy() || p.dragging && closest(el, "#editor").Truthy() {
		// While a button is down the keyboard is where the press put it.
		return
	}
	if el.Get("tagName").String() == "TEXTAREA" {
		if underFinger() {
			// A field would bring up the system's keyboard over what it is about.
			if el = closest(el, "dialog, [role=dialog]"); !el.Truthy() {
				return
			}
		} else {
			end := el.Get("textLength").Int()
			el.Call("setSelectionRange", end, end)
		}
	}
	// The element is brought into view without a jump if it is there already.
	el.Call("focus", map[string]any{"preventScroll": true})
	if id == "article" {
		// It is longer than the screen: what in it is meant, the cursor shows.
		return
	}
	if el.Get("type").String() == "search" {
		el.Call("select")
	}
	el.Call("scrollIntoView", map[string]any{"block": "nearest"})
	p.afterClicks(func() { uncover(el) })
}

// uncover scrolls the words that the editor is about out from under it, where
// it lies at the bottom of a narrow screen: as many lines as there is room for.
func uncover(focused js.Value) {
	const gap = 16 // CSS pixels
	sheet, marks := closest(focused, "#editor"), document().Call("querySelectorAll", "mark.open")
	if !sheet.Truthy() || marks.Length() == 0 || window().Call("getComputedStyle", sheet).Get("position").String() != "fixed" {
		return
	}
	first := marks.Index(0).Call("getBoundingClientRect").Get("top").Float()
	last := marks.Index(marks.Length() - 1).Call("getBoundingClientRect").Get("bottom").Float()
	hidden := last + gap - sheet.Call("getBoundingClientRect").Get("top").Float()
	room := first - gap - byID("gloss").Call("querySelector", ".bar").Get("offsetHeight").Float()
	if by := min(hidden, room); by > 0 {
		window().Call("scrollBy", 0, by)
	}
}

// underFinger reports whether the page is used by touch.
func underFinger() bool {
	return window().Call("matchMedia", "(pointer: coarse)").Get("matches").Bool()
}

// Uncover implements ui.Page.
func (p *Page) Uncover(id string) {
	p.afterClicks(func() { window().Get("gloss").Call("uncover", id) })
}

// afterClicks calls f, which scrolls, once no second click is to be expected in the
// place where the mouse has just clicked: the words there stay where they are.
func (p *Page) afterClicks(f func()) {
	if p.clicked && !p.touch.finger {
		now := p.presses
		time.AfterFunc(doubleClick, func() {
			if now == p.presses {
				f()
			}
		})
		return
	}
	f()
}

// doubleClick is the time that systems give to the second click of two. The style
// sheet of the editor has it too.
const doubleClick = 500 * time.Millisecond

// Value implements ui.Page.
func (p *Page) Value(id string) string {
	if el := byID(id); el.Truthy() {
		return el.Get("value").String()
	}
	return ""
}

// SetValue implements ui.Page.
func (p *Page) SetValue(id, value string) {
	if el := byID(id); el.Truthy() && el.Get("value").String() != value {
		el.Set("value", value)
	}
}

// ShowDialog implements ui.Page.
func (p *Page) ShowDialog(id string) {
	if el := byID(id); el.Truthy() && !el.Get("open").Bool() {
		el.Call("showModal")
	}
}

// CloseDialog implements ui.Page.
func (p *Page) CloseDialog(id string) {
	if el := byID(id); el.Truthy() {
		el.Call("close")
	}
}

// HideMenu implements ui.Page.
func (p *Page) HideMenu(id string) {
	if el := byID(id); el.Truthy() && el.Get("hidePopover").Truthy() {
		el.Call("hidePopover")
	}
}

// Download implements ui.Page.
func (p *Page) Download(name, mediaType string, data []byte) {
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	blob := js.Global().Get("Blob").New([]any{bytes}, map[string]any{"type": mediaType})
	window().Get("gloss").Call("download", name, blob)
}

// Address implements ui.Page.
func (p *Page) Address(article string) {
	location := window().Get("location")
	at, err := url.Parse(location.Get("href").String())
	if err != nil {
		return
	}
	query := at.Query()
	if query.Get("article") == article {
		return
	}
	query.Set("article", article)
	if article == "" {
		query.Del("article")
	}
	at.RawQuery, at.Fragment = query.Encode(), ""
	window().Get("history").Call("replaceState", js.Null(), "", at.String())
}

// Asked returns what the page's address asks for: an article, and a mark by
// its id in the fragment.
func (p *Page) Asked() (article, mark string) {
	at, err := url.Parse(window().Get("location").Get("href").String())
	if err != nil {
		return "", ""
	}
	return at.Query().Get("article"), at.Fragment
}

// Bundled returns the article that the page came with, as JSON.
func (p *Page) Bundled() string {
	if el := byID("bundled"); el.Truthy() {
		return el.Get("textContent").String()
	}
	return ""
}

// KeepUnsaved implements ui.Page. The file is made now: once the program has
// died there is nobody left to make it.
func (p *Page) KeepUnsaved(file func() string) {
	window().Get("gloss").Set("unsaved", file())
}

// KeepDraft implements ui.Page.
func (p *Page) KeepDraft(draft string) { window().Get("gloss").Call("keepDraft", draft) }

// Drafts returns what pages left when they ended, each with the key to drop it by.
func (p *Page) Drafts() [][2]string {
	var out [][2]string
	found := window().Get("gloss").Call("drafts")
	for i := range found.Length() {
		out = append(out, [2]string{found.Index(i).Index(0).String(), found.Index(i).Index(1).String()})
	}
	return out
}

// DropDraft forgets a draft that was delivered.
func (p *Page) DropDraft(key string) { window().Get("localStorage").Call("removeItem", key) }

// Leave implements ui.Page.
func (p *Page) Leave(view string) { p.scrolled[view] = window().Get("scrollY").Float() }

// Enter implements ui.Page.
func (p *Page) Enter(view string) { window().Call("scrollTo", 0, p.scrolled[view]) }

// settingsKey is the name of the settings in the browser's localStorage.
const settingsKey = "gloss.settings"

// KeepSettings implements ui.Page. Where the browser keeps nothing they last as
// long as the page. web/boot.js reads them before the next first paint, and hears
// of them now.
func (p *Page) KeepSettings(record string) {
	changed := js.Global().Get("CustomEvent").New("gloss:settings", map[string]any{"detail": record})
	window().Call("dispatchEvent", changed)
	defer func() { _ = recover() }()
	window().Get("localStorage").Call("setItem", settingsKey, record)
}

// Settings returns the record that was kept last, or "".
func (p *Page) Settings() string {
	if v := window().Get("localStorage").Call("getItem", settingsKey); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}

// ScrollTop implements ui.Page.
func (p *Page) ScrollTop() { window().Call("scrollTo", 0, 0) }

// TakeUpdate implements ui.Page.
func (p *Page) TakeUpdate() { window().Get("gloss").Call("update") }

// Install implements ui.Page.
func (p *Page) Install() { window().Get("gloss").Call("install") }

// Print implements ui.Page.
func (p *Page) Print() { window().Call("print") }

// ShowHits implements ui.Page. The work is done by gloss.found in web/app.js.
func (p *Page) ShowHits(hits []text.Span, here int, reveal bool) {
	flat := make([]any, 0, 2*len(hits))
	for _, h := range hits {
		flat = append(flat, h.Start, h.End)
	}
	window().Get("gloss").Call("found", flat, here, reveal)
}

// ShowSuggestions implements ui.Page. The work is done by gloss.suggested in
// web/app.js. Each kind is one string, for one step over the border.
func (p *Page) ShowSuggestions(spans [3][]text.Span) {
	var lists [3]any
	for i, kind := range spans {
		var list []byte
		for n, s := range kind {
			if n > 0 {
				list = append(list, ',')
			}
			list = strconv.AppendInt(list, int64(s.Start), 10)
			list = append(list, ',')
			list = strconv.AppendInt(list, int64(s.End), 10)
		}
		lists[i] = string(list)
	}
	window().Get("gloss").Call("suggested", lists[:]...)
}

// WhenIdle implements ui.Page.
func (p *Page) WhenIdle(f func()) { later("whenIdle", f) }

// AfterPaint implements ui.Page.
func (p *Page) AfterPaint(f func()) { later("afterPaint", f) }

// Later implements ui.Page.
func (p *Page) Later(seconds int, f func()) { time.AfterFunc(time.Duration(seconds)*time.Second, f) }

// later has f called once, when the page's script of that name finds it is time.
func later(when string, f func()) {
	var once js.Func
	once = js.FuncOf(func(js.Value, []js.Value) any {
		once.Release()
		f()
		return nil
	})
	window().Get("gloss").Call(when, once)
}
