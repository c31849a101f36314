package ui

import (
	"gloss/app/article"
	"gloss/app/extract"
	"gloss/app/markdown"
	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/sniff"
)

// brought is what a person brings to a fakePage.
type brought struct {
	key               int
	name, mediaType   string // of a file; none if it was pasted
	data              string
	title, url, reads string // reads is the kind that it is read as
	shared            bool
}

func (p *fakePage) Paste(text string) { p.bring([]sniff.Brought{p.keep(brought{data: text})}) }
func (p *fakePage) HandOver(key int)  { p.handOver(p.brought[key]) }
func (p *fakePage) Forget(key int)    { delete(p.brought, key) }

func (p *fakePage) ReadArticle(key int, kind string) {
	b := p.brought[key]
	b.reads = kind
	p.reading = append(p.reading, b)
}

func (p *fakePage) keep(b brought) sniff.Brought {
	p.keys++
	b.key = p.keys
	p.brought[b.key] = b
	return sniff.Brought{
		Key: b.key, Name: b.name, Type: b.mediaType, Title: b.title, URL: b.url, Shared: b.shared, File: b.name != "",
		Size: int64(len(b.data)), Head: []byte(b.data[:min(len(b.data), 4096)]),
	}
}

// brings brings some things at once, and has none of them read yet.
func (d *desk) brings(things ...brought) {
	d.t.Helper()
	var m importing.FilesBrought
	for _, b := range things {
		m.Things = append(m.Things, d.page.keep(b))
	}
	d.send(m)
}

// reads has the Worker read all that it is asked to.
func (d *desk) reads() {
	d.t.Helper()
	for len(d.page.reading) > 0 {
		b := d.page.reading[0]
		d.page.reading = d.page.reading[1:]
		if _, waits := d.page.brought[b.key]; !waits {
			continue
		}
		d.send(importing.ReadingWent{Key: b.key, Done: 0.5})
		d.send(b.read())
	}
}

func (b brought) read() session.Msg {
	var a article.Article
	var r extract.Report
	var err error
	if b.reads == string(sniff.PageKind) {
		a, r, err = extract.Read([]byte(b.data), extract.Options{Type: b.mediaType, URL: b.url})
	} else {
		var words string
		if words, err = extract.Text([]byte(b.data), extract.Options{URL: b.url}); err == nil {
			a, err = markdown.ReadText(b.name, b.mediaType, words)
		}
	}
	if err != nil {
		return importing.ArticleNotRead{Key: b.key, Why: err.Error() + "."}
	}
	return importing.ArticleRead{Key: b.key, Article: a, Sketch: article.SketchOf(a.Text), Left: r}
}

// paste pastes a text into the dialog, looks at it, and adds it.
func (d *desk) paste(raw string) {
	d.t.Helper()
	d.pastes(raw)
	d.reads()
	if found := d.all("button", "Add article"); len(found) == 1 {
		found[0].click()
	}
}

// pastes pastes a text into the dialog.
func (d *desk) pastes(raw string) {
	d.t.Helper()
	d.menu("Add article…")
	window := d.the("dialog", "Add article")
	window.the("textbox", "Paste the article text").write(raw)
	window.the("button", "Preview").click()
}
