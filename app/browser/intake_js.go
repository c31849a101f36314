package browser

import (
	"strings"
	"syscall/js"
)

// Thing is what was brought, before it is read.
type Thing struct {
	Key        int
	Name, Type string
	Title, URL string
	Size       int64  // bytes
	Head       []byte // the first of them
	File       bool
	Shared     bool
}

// Read is what the Worker made of a thing: an article.Parcel and, as JSON, what
// was left out.
type Read struct{ Known, Blocks, Text, Report string }

// intake holds what was brought by its key, for as long as it may be read.
type intake struct {
	last   int
	things map[int]js.Value // as gloss.brought has them
	ends   map[int]js.Value // the reading of those that are being read
	pasted js.Value         // what was pasted into the field last
}

// listenIntake takes what is dropped or pasted on the page, what another program
// shared, and what the system opens with this one.
func (p *Page) listenIntake() {
	p.intake = intake{things: map[int]js.Value{}, ends: map[int]js.Value{}}
	on(document(), "dragover", func(e js.Value) {
		if hasFiles(e) {
			e.Call("preventDefault")
		}
	})
	on(document(), "drop", func(e js.Value) {
		if hasFiles(e) {
			e.Call("preventDefault")
			p.bring(gloss().Call("files", e.Get("dataTransfer").Get("files")))
		}
	})
	on(document(), "paste", p.paste)
	on(window(), "gloss:brought", func(e js.Value) { p.bring(e.Get("detail")) })
	on(window(), "gloss:add", func(js.Value) { p.events.AddAsked() })
}

func gloss() js.Value { return window().Get("gloss") }

func hasFiles(e js.Value) bool {
	return e.Get("dataTransfer").Truthy() && e.Get("dataTransfer").Get("types").Call("includes", "Files").Bool()
}

// paste takes what is pasted where no field takes it. In the field for it, a
// text stays to be seen, but for one that is too long for a field.
func (p *Page) paste(e js.Value) {
	const tooLong = 100_000 // bytes
	field := closest(e.Get("target"), "input, textarea, select, [contenteditable]")
	ours := field.Truthy() && field.Get("id").String() == "paste-text"
	if field.Truthy() && !ours {
		return
	}
	things := gloss().Call("pasted", e.Get("clipboardData"))
	if things.Length() == 0 {
		return
	}
	first := things.Index(0)
	if ours && !first.Get("file").Get("name").Truthy() && len(property(first, "words")) < tooLong {
		p.intake.pasted = first
		return
	}
	e.Call("preventDefault")
	p.bring(things)
}

// Paste implements ui.Page. If the text is what was pasted, it is taken as the
// page had it that it was copied from.
func (p *Page) Paste(text string) {
	if was := p.intake.pasted; was.Truthy() && sameWords(was.Get("words").String(), text) {
		p.bring(js.ValueOf([]any{was}))
		return
	}
	p.bring(gloss().Call("typed", text))
}

// sameWords compares what was pasted with what a field makes of it, which has
// its own ends of lines.
func sameWords(a, b string) bool {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	return lines.Replace(a) == lines.Replace(b)
}

// PickFiles implements ui.Page.
func (p *Page) PickFiles() {
	input := document().Call("createElement", "input")
	input.Set("type", "file")
	input.Set("multiple", true)
	on(input, "change", func(js.Value) { p.bring(gloss().Call("files", input.Get("files"))) })
	input.Call("click")
}

// bring gives each thing a key and reports all of them, once their first bytes
// are there.
func (p *Page) bring(things js.Value) {
	then(gloss().Call("heads", things), func(heads js.Value) {
		out := make([]Thing, heads.Length())
		for i := range out {
			out[i] = p.keep(things.Index(i), heads.Index(i))
		}
		if len(out) > 0 {
			p.events.Brought(out)
		}
	}, func(js.Value) {})
}

func (p *Page) keep(thing, head js.Value) Thing {
	p.intake.last++
	key := p.intake.last
	p.intake.things[key] = thing
	file := thing.Get("file")
	t := Thing{Key: key, Type: file.Get("type").String(), Title: property(thing, "title"), URL: property(thing, "url"), Size: int64(file.Get("size").Float()), Head: make([]byte, head.Length())}
	if t.Name = property(file, "name"); t.Name != "" {
		t.File = true
	}
	t.Shared = thing.Get("shared").Truthy()
	js.CopyBytesToGo(t.Head, head)
	return t
}

// property is one that is a string, or "" for any other.
func property(v js.Value, name string) string {
	if s := v.Get(name); s.Type() == js.TypeString {
		return s.String()
	}
	return ""
}

// ReadArticle implements ui.Page.
func (p *Page) ReadArticle(key int, kind string) {
	thing, ok := p.intake.things[key]
	if !ok {
		return
	}
	progress := js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.events.ReadingWent(key, args[0].Float())
		return nil
	})
	about := map[string]any{"kind": kind, "url": property(thing, "url"), "plain": property(thing, "words")}
	reading := gloss().Call("read", thing.Get("file"), progress, about)
	p.intake.ends[key] = reading
	then(reading.Get("promise"), func(done js.Value) {
		progress.Release()
		if p.over(key) {
			article := done.Get("article")
			p.events.ArticleRead(key, Read{article.Get("known").String(), article.Get("blocks").String(), article.Get("text").String(), js.Global().Get("JSON").Call("stringify", done.Get("report")).String()})
		}
	}, func(err js.Value) {
		progress.Release()
		if p.over(key) {
			p.events.ArticleNotRead(key, sentence(err.Get("message").String()))
		}
	})
}

// over ends the reading of a thing, and reports whether anyone still waits for it.
func (p *Page) over(key int) bool {
	_, waits := p.intake.ends[key]
	delete(p.intake.ends, key)
	return waits
}

func sentence(words string) string { return strings.TrimSuffix(words, ".") + "." }

// HandOver implements ui.Page.
func (p *Page) HandOver(key int) {
	thing, ok := p.intake.things[key]
	if !ok {
		return
	}
	delete(p.intake.things, key)
	file := thing.Get("file")
	name := property(file, "name")
	if name == "" {
		name = "The text"
	}
	p.events.MarksBrought(name, hold(file))
}

// Forget implements ui.Page.
func (p *Page) Forget(key int) {
	delete(p.intake.things, key)
	if reading, ok := p.intake.ends[key]; ok {
		delete(p.intake.ends, key)
		reading.Call("cancel")
	}
}
