package browser

import (
	"net/url"
	"strconv"
	"time"

	"gloss/app/dom"
	"gloss/app/text"
)

// Focus implements ui.Page.
func (p *Page) Focus(id string) {
	el := dom.ByID(id)
	if !el.Is() || p.dragging && el.Closest("#editor").Is() {
		// While a button is down the keyboard is where the press put it.
		return
	}
	if el.Text("tagName") == "TEXTAREA" {
		if underFinger() && !el.Closest(".line").Is() {
			// A field would bring up the system's keyboard over what it is about.
			if el = el.Closest("dialog, [role=dialog]"); !el.Is() {
				return
			}
		} else {
			end := el.Int("textLength")
			el.Call("setSelectionRange", end, end)
		}
	}
	// Focus does not scroll, and Reveal below scrolls only an element out of view.
	el.Focus()
	if id == "article" {
		// The article is longer than the screen; the cursor shows the place in it.
		return
	}
	if el.Text("type") == "search" {
		el.Call("select")
	}
	el.Reveal()
	p.afterClicks(func() { uncover(el) })
}

// uncover scrolls the open mark out from under the editor, which covers the bottom of
// a narrow screen. It shows as many lines of the mark as there is room for.
func uncover(focused dom.Element) {
	const gap = 16 // CSS pixels
	sheet := focused.Closest("#editor")
	if !sheet.Is() || dom.Window.Call("getComputedStyle", sheet).Text("position") != "fixed" {
		return
	}
	marks := dom.Document.Call("querySelectorAll", "mark.open")
	n := marks.Len()
	if n == 0 {
		return
	}
	first, last := marks.At(0).Box().Top(), marks.At(n-1).Box().Bottom()
	hidden := last + gap - sheet.Box().Top()
	room := first - gap - dom.Query("#gloss .bar").Number("offsetHeight")
	if by := min(hidden, room); by > 0 {
		dom.Window.Call("scrollBy", 0, by)
	}
}

// underFinger reports whether the page is used by touch.
func underFinger() bool {
	pointer, _ := dom.Window.Try("matchMedia", "(pointer: coarse)")
	return pointer.Flag("matches")
}

// Uncover implements ui.Page.
func (p *Page) Uncover(id string) {
	p.afterClicks(func() { gloss().Call("uncover", id) })
}

// afterClicks calls f, which scrolls. After a click of the mouse it waits until no
// second click can follow, so that the second click meets the same words.
func (p *Page) afterClicks(f func()) {
	if p.clicked && !p.touch.finger {
		now := p.presses
		dom.After(doubleClick, "scrolling", func() {
			if now == p.presses {
				f()
			}
		})
		return
	}
	f()
}

// doubleClick is how long after a click a second one makes it a double click, as
// most systems have it. The animation of the editor in web/app.css has the same time.
const doubleClick = 500 * time.Millisecond

// Value implements ui.Page.
func (p *Page) Value(id string) string { return dom.ByID(id).Text("value") }

// SetValue implements ui.Page.
func (p *Page) SetValue(id, value string) {
	if el := dom.ByID(id); el.Text("value") != value {
		el.Set("value", value)
	}
}

// ShowDialog implements ui.Page.
func (p *Page) ShowDialog(id string) {
	if el := dom.ByID(id); !el.Flag("open") {
		// showModal throws for a dialog that is not in the page, or is shown as a popover.
		_, _ = el.Try("showModal")
	}
}

// CloseDialog implements ui.Page.
func (p *Page) CloseDialog(id string) { dom.ByID(id).Call("close") }

// HideMenu implements ui.Page.
func (p *Page) HideMenu(id string) {
	// hidePopover throws for an element that is no popover.
	_, _ = dom.ByID(id).Try("hidePopover")
}

// Download implements ui.Page.
func (p *Page) Download(name, mediaType string, data []byte) {
	blob := dom.New("Blob", dom.Array(dom.Bytes(data)), map[string]any{"type": mediaType})
	gloss().Call("download", name, blob)
}

// Address implements ui.Page.
func (p *Page) Address(article string) {
	at, err := url.Parse(address())
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
	// Safari throws after a hundred calls in half a minute.
	_, _ = dom.Window.Get("history").Try("replaceState", nil, "", at.String())
}

// address is that of the page.
func address() string { return dom.Window.Get("location").Text("href") }

// Asked returns what the page's address asks for: an article, and a mark by
// its id in the fragment.
func (p *Page) Asked() (article, mark string) {
	at, err := url.Parse(address())
	if err != nil {
		return "", ""
	}
	return at.Query().Get("article"), at.Fragment
}

// Bundled returns the article that the page came with, as JSON.
func (p *Page) Bundled() string { return dom.ByID("bundled").Words() }

// KeepUnsaved implements ui.Page. The file is made at once, since a program that
// has died cannot make it.
func (p *Page) KeepUnsaved(file func() string) {
	gloss().Set("unsaved", file())
}

// KeepDraft implements ui.Page.
func (p *Page) KeepDraft(draft string) { gloss().Call("keepDraft", draft) }

// Drafts returns the drafts that earlier pages left: pairs of a key, for DropDraft,
// and the draft.
func (p *Page) Drafts() [][2]string {
	var out [][2]string
	found, _ := gloss().Try("drafts")
	for i := range found.Len() {
		out = append(out, [2]string{found.At(i).At(0).String(), found.At(i).At(1).String()})
	}
	return out
}

// DropDraft removes the draft of a key, once it was delivered.
func (p *Page) DropDraft(key string) { dom.Unstore(key) }

// Leave implements ui.Page.
func (p *Page) Leave(view string) { p.scrolled[view] = dom.Window.Number("scrollY") }

// Enter implements ui.Page.
func (p *Page) Enter(view string) { dom.Window.Call("scrollTo", 0, p.scrolled[view]) }

// settingsKey is the name of the settings in the browser's localStorage.
const settingsKey = "gloss.settings"

// KeepSettings implements ui.Page. web/boot.js hears of the settings now, and reads
// them before the first paint of the next page. Where the browser keeps nothing, the
// settings last as long as the page.
func (p *Page) KeepSettings(record string) {
	changed := dom.New("CustomEvent", "gloss:settings", map[string]any{"detail": record})
	dom.Window.Call("dispatchEvent", changed)
	dom.Store(settingsKey, record)
}

// Settings returns the record that was kept last, or "".
func (p *Page) Settings() string { return dom.Stored(settingsKey) }

// ScrollTop implements ui.Page.
func (p *Page) ScrollTop() { dom.Window.Call("scrollTo", 0, 0) }

// TakeUpdate implements ui.Page.
func (p *Page) TakeUpdate() { gloss().Call("update") }

// Install implements ui.Page.
func (p *Page) Install() { gloss().Call("install") }

// Print implements ui.Page.
func (p *Page) Print() { dom.Window.Call("print") }

// ShowHits implements ui.Page. The work is done by gloss.found in web/highlight.js.
func (p *Page) ShowHits(hits []text.Span, here int, reveal bool) {
	flat := make([]any, 0, 2*len(hits))
	for _, h := range hits {
		flat = append(flat, h.Start, h.End)
	}
	gloss().Call("found", flat, here, reveal)
}

// ShowSuggestions implements ui.Page. The work is done by gloss.suggested in
// web/suggested.js. Each list is one string, for one step over the border.
func (p *Page) ShowSuggestions(places [3][]text.Span, dots []text.Span) {
	gloss().Call("suggested", listed(places[0]), listed(places[1]), listed(places[2]), listed(dots))
}

// listed is where spans begin and end, with commas between.
func listed(spans []text.Span) string {
	var list []byte
	for n, s := range spans {
		if n > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, int64(s.Start), 10)
		list = append(list, ',')
		list = strconv.AppendInt(list, int64(s.End), 10)
	}
	return string(list)
}

// WhenIdle implements ui.Page.
func (p *Page) WhenIdle(f func()) { later("whenIdle", f) }

// AfterPaint implements ui.Page.
func (p *Page) AfterPaint(f func()) { later("afterPaint", f) }

// Later implements ui.Page.
func (p *Page) Later(seconds int, f func()) {
	dom.After(time.Duration(seconds)*time.Second, "later", f)
}

// later calls f once, when the function of window.gloss named by when says so. Where
// that function throws, f is called at once.
func later(when string, f func()) {
	once := dom.Once(when, func(dom.Value) { f() })
	if _, err := gloss().Try(when, once); err != nil {
		once.Release()
		dom.After(0, when, f)
	}
}
