// Command app is Gloss as it runs in the browser. It wires the store, the page
// and the components together and starts go-app; it decides nothing.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/browser"
	"gloss/app/dom"
	"gloss/app/extract/leftout"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/catalog"
	"gloss/app/session/early"
	"gloss/app/session/importing"
	"gloss/app/session/keymap"
	"gloss/app/session/merge"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/sniff"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/idbstore"
	"gloss/app/ui"
	"gloss/app/words"
)

func main() {
	// A page lives on one thread, so collecting garbage is felt: half of a letter's
	// time with 500 marks at Go's own pace. Memory is cheaper, up to a bound.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(256 << 20)
	// Starting takes long on a slow device, so the reader's scrolling and
	// painting are let through between its parts.
	browser.Breathe()
	page, db := browser.New(), idbstore.New("gloss")
	dom.Faulted = func(where string, reason any, stack []byte) {
		page.Fault("callback "+where, reason, stack)
	}
	speak(page)
	var root *ui.Root
	left := drafts{page: page, db: db, of: left(page)}
	kept := len(left.of)
	db.Answered = func() {
		left.deliver()
		if root != nil {
			root.Send(saving.Retried{})
		}
	}
	// The database opens while the components are made.
	dom.Go("opening the database", func() { db.Open(context.Background()) })
	delivered := left.inTime()
	root = ui.New(ui.Config{
		Store: db, Page: page, Start: start(page, kept), Now: time.Now,
		NewID: func() annotation.ID { return annotation.ID("urn:uuid:" + uuid.NewString()) },
	})
	page.Listen(events(root))
	browser.Breathe()
	// One page under every address: what is open is in the query.
	app.RouteWithRegexp(".*", func() app.Composer { return root })
	dom.Go("delivering drafts", func() {
		<-delivered
		root.Send(shelves.ChangedElsewhere{}) // nothing, if it has not begun
	})
	app.RunWhenOnBrowser()
}

// speak has the texts in the language that was chosen, or else in English.
func speak(page *browser.Page) {
	tag, file := page.Words()
	if file == "" {
		return
	}
	l, err := words.Read(tag, file)
	if err != nil {
		page.Note(err.Error())
		return
	}
	words.Use(l)
}

// draft is what a page left, and how the page drops it once it is delivered.
type draft struct {
	text string
	drop func()
}

// left are the drafts of earlier pages. What was done on pages that ended before the
// program was there, and was not about the article that this page shows, is one too.
func left(page *browser.Page) []draft {
	var out []draft
	for _, d := range page.Drafts() {
		out = append(out, draft{d[1], func() { page.DropDraft(d[0]) }})
	}
	settings := keymap.DecodeRecord(page.Settings()).Settings
	for _, e := range page.EarlyLeft() {
		record, err := early.Decode(e[1])
		if err != nil {
			page.Note(err.Error())
			continue
		}
		of, err := store.DecodeArticle(page.Bundled())
		if err != nil || of.ID != record.Article {
			of, err = store.DecodeArticle(e[2])
		}
		if err != nil || of.ID != record.Article {
			page.Note("the article of an early record is not at hand")
			continue
		}
		if text := session.EarlyDraft(of, settings, record.Deeds); text != "" {
			out = append(out, draft{text, func() { page.DropEarly(e[0]) }})
		} else {
			page.DropEarly(e[0])
		}
	}
	return out
}

// drafts are what pages left that ended before the store had answered. They are written before anything is loaded, if that can be done
// soon. What cannot be written is kept, and tried when the database answers, or at
// the next start.
type drafts struct {
	page *browser.Page
	db   store.Store

	mu sync.Mutex
	of []draft
}

func (d *drafts) deliver() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.of = slices.DeleteFunc(d.of, func(draft draft) bool {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := merge.Deliver(ctx, d.db, draft.text); err != nil {
			d.page.Note("a draft could not be delivered")
			return false
		}
		draft.drop()
		d.page.Note("a draft was delivered")
		return true
	})
}

// inTime delivers, and waits for it a second at most: the start is not held up by a
// store that does not answer. What it returns is closed once all was tried, and nil
// if that is already so.
func (d *drafts) inTime() <-chan struct{} {
	tried := make(chan struct{})
	dom.Go("delivering drafts", func() {
		defer close(tried)
		d.deliver()
	})
	select {
	case <-tried:
		return nil
	case <-time.After(time.Second):
		return tried
	}
}

func start(page *browser.Page, drafts int) session.Started {
	bundled, err := store.DecodeArticle(page.Bundled())
	if err != nil {
		// The page and the program are built together.
		panic("the bundled article cannot be read: " + err.Error())
	}
	asked, mark := page.Asked()
	return session.Started{Bundled: bundled, Collection: catalog.DecodeCollection(page.Collected()), Article: article.ID(asked), Mark: annotation.ID(mark), Record: keymap.DecodeRecord(page.Settings()), Shares: page.Shares(), Safe: page.Safe(), Aside: drafts}
}

func events(root *ui.Root) browser.Events {
	return browser.Events{
		Selected: func(anchor, focus int, shown bool) {
			root.Send(reader.Selected{Selection: caret.Selection{Anchor: anchor, Focus: focus, Caret: shown}})
		},
		Unselected: func(caret bool) { root.Send(reader.Unselected{Caret: caret}) },
		Reclicked: func(anchor, focus int) {
			root.Send(reader.Reclicked{Selection: caret.Selection{Anchor: anchor, Focus: focus}})
		},
		Clicked: root.Clicked,
		Pointed: func(key string) { root.Send(suggestion.SuggestionPointed{Key: key}) },
		Tapped:  func(at int) { root.Send(reader.Tapped{At: at}) },
		Pressed: func(p browser.Press) bool {
			return root.Press(keymap.Press{Key: p.Key, Code: p.Code, Mod: p.Mod, Shift: p.Shift, Alt: p.Alt, AltGraph: p.AltGraph, Field: p.Field, Text: p.Text, Find: p.Find, Panel: p.Panel, Card: p.Card, Nowhere: p.Nowhere, OnNote: annotation.ID(p.OnNote), OnCard: article.ID(p.OnCard), OnMark: annotation.ID(p.OnMark), OnEnd: keymap.End(p.OnEnd)})
		},
		MarksClicked: func(ids []string) {
			chosen := reader.Chosen{}
			for _, id := range ids {
				chosen.At = append(chosen.At, annotation.ID(id))
			}
			root.Send(chosen)
		},
		EndDragged: func(mark string, last bool, to int) {
			root.Send(reader.EndDragged{ID: annotation.ID(mark), Last: last, To: to})
		},
		ReadTo:           func(part float64) { root.Send(shelves.ReadTo{Part: part}) },
		ChangedElsewhere: func() { root.Send(shelves.ChangedElsewhere{}) },
		Hidden:           root.Hide,
		Paper:            root.Paper,
		EndDropped:       func() { root.Send(reader.EndDropped{At: time.Now()}) },
		MarksBrought:     func(name string, file int) { root.Send(importing.MarksBrought{Name: name, File: file, At: time.Now()}) },
		Brought:          func(things []sniff.Brought) { root.Send(importing.FilesBrought{Things: things, At: time.Now()}) },
		ReadingWent:      func(key int, done float64) { root.Send(importing.ReadingWent{Key: key, Done: done}) },
		ArticleRead: func(key int, r browser.Read) {
			dom.Go("taking in an article", func() {
				m := articleRead(key, r)
				browser.Breathe() // of a long article that alone is a task
				root.Send(m)
			})
		},
		ArticleNotRead: func(key int, why string) { root.Send(importing.ArticleNotRead{Key: key, Why: why}) },
		AddAsked:       func() { root.Send(session.Asked{Dialog: workspace.AddDialog}) },
		UpdateFound:    func() { root.Send(session.UpdateFound{}) },
		InstallOffered: func(possible bool) { root.Send(session.InstallOffered{Possible: possible}) },
	}
}

// articleRead takes in what the Worker made of a file.
func articleRead(key int, r browser.Read) session.Msg {
	a, sketch, err := article.Parcel{Known: r.Known, Blocks: r.Blocks, Text: r.Text}.Open()
	var left leftout.Report
	if err := errors.Join(err, json.Unmarshal([]byte(r.Report), &left)); err != nil {
		return importing.ArticleNotRead{Key: key, Why: "it could not be taken over (" + err.Error() + ")."}
	}
	return importing.ArticleRead{Key: key, Article: a, Sketch: sketch, Left: left}
}
