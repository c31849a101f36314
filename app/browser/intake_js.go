package browser

import (
	"strings"

	"gloss/app/dom"
	"gloss/app/session/sniff"
	"gloss/app/words"
)

// Read is what the Worker made of a sniff.Brought: the parts of an article.Parcel, and
// as JSON the extract.Report.
type Read struct{ Known, Blocks, Text, Report string }

// intake holds the things that were brought, by their keys, until they are read or
// given up.
type intake struct {
	last   int               // the last key that was given
	things map[int]dom.Value // as web/read.js makes them
	ends   map[int]dom.Value // what gloss.read returned for each thing that is being read
	pasted dom.Value         // the thing that was last pasted into the dialog's field
}

// listenIntake takes in what is dropped or pasted on the page, what other programs
// share, and the files that the system opens with Gloss.
func (p *Page) listenIntake() {
	p.intake = intake{things: map[int]dom.Value{}, ends: map[int]dom.Value{}}
	dom.On(dom.Document, "dragover", func(e dom.Event) {
		if hasFiles(e) {
			e.Keep()
			dropHere(words.IntakeDropHere.String())
		}
	})
	dom.On(dom.Document, "dragleave", func(e dom.Event) {
		if !e.Get("relatedTarget").Is() { // the pointer left the window
			dropHere("")
		}
	})
	dom.On(dom.Document, "drop", func(e dom.Event) {
		if hasFiles(e) {
			e.Keep()
			dropHere("")
			p.bring(gloss().Call("files", e.Get("dataTransfer").Get("files")))
		}
	})
	dom.On(dom.Document, "paste", p.paste)
	dom.On(dom.Window, "gloss:brought", func(e dom.Event) { p.bring(e.Get("detail")) })
	dom.On(dom.Window, "gloss:add", func(dom.Event) { p.events.AddAsked() })
}

// gloss is window.gloss, which has the functions of web/*.js. To call a function that
// is not there does nothing.
func gloss() dom.Value { return dom.Window.Get("gloss") }

// dropHere shows that files may be dropped anywhere on the page, by a frame around it
// with some words; without words it takes that away.
func dropHere(say string) {
	data := dom.Document.Get("documentElement").Get("dataset")
	if data.Text("drop") != say {
		data.Set("drop", say)
	}
}

func hasFiles(e dom.Event) bool {
	return e.Get("dataTransfer").Get("types").Call("includes", "Files").Is()
}

// paste takes in what is pasted outside of fields, and into the dialog's own field as long
// as that is empty: it then stands there, too, and more can be put to it. A text that is
// too long for a field does not stand there.
func (p *Page) paste(e dom.Event) {
	const tooLong = 100_000 // bytes
	field := e.Target().Closest("input, textarea, select, [contenteditable]")
	ours := field.Text("id") == "paste-text"
	if field.Is() && !ours {
		return
	}
	things := gloss().Call("pasted", e.Get("clipboardData"))
	if things.Len() == 0 {
		return
	}
	first := things.At(0)
	if ours && !first.Get("file").Flag("name") && len(first.Text("words")) < tooLong {
		p.intake.pasted = first
		if strings.TrimSpace(field.Text("value")) == "" {
			p.bring(dom.Array(first))
		}
		return
	}
	e.Keep()
	p.bring(things)
}

// Paste implements ui.Page. A text that is still what was pasted is brought with the
// markup of the page that it was copied from.
func (p *Page) Paste(text string) {
	if was := p.intake.pasted; was.Is() && sameWords(was.Text("words"), text) {
		p.bring(dom.Array(was))
		return
	}
	p.bring(gloss().Call("typed", text))
}

// sameWords reports whether two texts are the same but for their line ends, which a
// field changes.
func sameWords(a, b string) bool {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	return lines.Replace(a) == lines.Replace(b)
}

// PickFiles implements ui.Page.
func (p *Page) PickFiles() {
	input := dom.Document.Call("createElement", "input")
	input.Set("type", "file")
	input.Set("multiple", true)
	dom.On(input, "change", func(dom.Event) { p.bring(gloss().Call("files", input.Get("files"))) })
	input.Call("click")
}

// mostHead bounds Thing.Head.
const mostHead = 1 << 16 // bytes

// bring gives each thing a key and reports all of them, once their first bytes
// are there.
func (p *Page) bring(things dom.Value) {
	// Another script may send an event of this name with anything in it.
	found, _ := gloss().Try("heads", things)
	found.Then("bring", func(heads dom.Value) {
		out := make([]sniff.Brought, heads.Len())
		for i := range out {
			out[i] = p.keep(things.At(i), heads.At(i))
		}
		if len(out) > 0 {
			p.events.Brought(out)
		}
	}, func(dom.Value) {})
}

func (p *Page) keep(thing, head dom.Value) sniff.Brought {
	p.intake.last++
	key := p.intake.last
	p.intake.things[key] = thing
	file := thing.Get("file")
	t := sniff.Brought{Key: key, Type: file.Text("type"), Title: thing.Text("title"), URL: thing.Text("url"), Size: int64(file.Number("size")), Head: head.Bytes(mostHead)}
	if t.Name = file.Text("name"); t.Name != "" {
		t.File = true
	}
	t.Shared = thing.Flag("shared")
	return t
}

// ReadArticle implements ui.Page.
func (p *Page) ReadArticle(key int, kind string) {
	thing, ok := p.intake.things[key]
	if !ok {
		return
	}
	failed := func(err dom.Value) {
		if p.over(key) {
			why := err.Text("message")
			if why == "" {
				why = words.ReadAway.English()
			}
			p.events.ArticleNotRead(key, sentence(words.Told(why)))
		}
	}
	progress := dom.FuncOf("progress", func(done dom.Value) { p.events.ReadingWent(key, done.Float()) })
	about := map[string]any{"kind": kind, "url": thing.Text("url"), "plain": thing.Text("words")}
	// gloss.read throws where the browser starts no Worker.
	reading, _ := gloss().Try("read", thing.Get("file"), progress, about)
	p.intake.ends[key] = reading
	reading.Get("promise").Then("read", func(done dom.Value) {
		progress.Release()
		if p.over(key) {
			article := done.Get("article")
			p.events.ArticleRead(key, Read{article.Text("known"), article.Text("blocks"), article.Text("text"), done.Get("report").JSON()})
		}
	}, func(err dom.Value) {
		progress.Release()
		failed(err)
	})
}

// over forgets that a thing is being read. It reports whether the thing was not given
// up before.
func (p *Page) over(key int) bool {
	_, waits := p.intake.ends[key]
	delete(p.intake.ends, key)
	return waits
}

func sentence(said string) string { return strings.TrimSuffix(said, ".") + "." }

// HandOver implements ui.Page.
func (p *Page) HandOver(key int) {
	thing, ok := p.intake.things[key]
	if !ok {
		return
	}
	delete(p.intake.things, key)
	file := thing.Get("file")
	name := file.Text("name")
	if name == "" {
		name = words.IntakePasted.String()
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
