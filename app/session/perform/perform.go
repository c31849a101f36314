// Package perform carries out the effects of package session. It asks the store,
// the page and the Web Workers through ports, and sends their answers as messages.
// The program and all tests of the session use this one interpreter.
package perform

import (
	"context"
	"time"

	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// Page is what the document and the browser do for effects. All its methods return
// at once.
type Page interface {
	// Show carries out an effect that nobody waits for: it fills a field, moves
	// the focus, opens a dialog, or saves a download.
	Show(e session.Effect)

	// Copy copies a text to the clipboard, and says whether it could be done.
	Copy(text string, done func(ok bool))

	// MarkAddress is the address under which this program shows a mark.
	MarkAddress(article, mark string) string

	// CopyReport gives the person a report of what happened, and says whether it
	// was copied; else it was saved as a file.
	CopyReport(done func(copied bool))

	// MeasureSpace tells how many bytes of storage are used and how many there
	// are, and whether they are kept until the person deletes them. keep asks the
	// browser for that first.
	MeasureSpace(keep bool, tell func(used, room int64, lasting bool))

	// Later calls f once, after some seconds.
	Later(seconds int, f func())

	// WhenIdle calls f once, when the page has nothing else to do.
	WhenIdle(f func())

	// Changing leaves word that something is about to be written to the store, so
	// that other windows find it even if this one ends before Announce.
	Changing()

	// Announce tells other windows that something in the store has changed.
	Announce()
}

// Workers are the two programs in Web Workers: one reads articles, the other reads
// and writes files. What ReadArticle and HandOver lead to arrives as messages.
type Workers interface {
	// ReadArticle has the thing of a key read as an article of a kind. HandOver
	// hands its bytes to the program for files. Forget ends what is being done with
	// it, and lets go of its bytes.
	ReadArticle(key int, kind string)
	HandOver(key int)
	Forget(key int)

	// Carry hands an order to the program for files. tell is called with each of
	// its answers, in the event loop or outside of it. CancelCarry ends the order.
	Carry(o protocol.Order, tell func(protocol.Answer))
	CancelCarry()

	// LetGo says that a file need not be held any more.
	LetGo(file int)
}

// Loop is the event loop that owns the state. Its methods guard what they call: if
// that panics, whoever waits for the effect gets session.Unanswered.
type Loop interface {
	// Send takes in a message at the next turn of the loop.
	Send(m session.Msg)

	// AfterDrawing calls f once the state is drawn. Aside asks a question outside
	// of the loop and sends the answer, if it is not nil; the question's context ends
	// after the patience.
	AfterDrawing(e session.Effect, f func())
	Aside(e session.Effect, patience time.Duration, question func(context.Context) session.Msg)

	// State is the state as it is now. Only the loop may ask for it.
	State() *session.State

	// Parted is the open article with its huge blocks in parts.
	Parted() article.Article
}

// Interpreter carries out effects. All its fields must be set.
type Interpreter struct {
	Store   store.Store
	Page    Page
	Workers Workers
	Loop    Loop
	Now     func() time.Time
}

// Perform carries out one effect. It must be called in the loop, and returns at once.
func (in *Interpreter) Perform(e session.Effect) {
	switch e := e.(type) {
	case workspace.Load, revising.LoadEarlier, workspace.List, shelves.LoadWhole, shelves.SeekTexts, shelves.KeepShelf, workspace.ListAll:
		in.ask(e)
	case workspace.Save:
		in.Page.Changing()
		in.ask(e)
	case workspace.Carry:
		if e.Order.Do.Changes() {
			in.Page.Changing()
		}
		// At once, while the person's click is fresh: a picker may open no later.
		in.Workers.Carry(e.Order, func(a protocol.Answer) { in.Loop.Send(session.Answered{Answer: a}) })
	case reader.CopyText:
		in.Page.Copy(e.Text, in.copied)
	case reader.CopyAddress:
		in.Page.Copy(in.Page.MarkAddress(string(e.Article), string(e.Mark)), in.copied)
	case workspace.Select:
		// At once, so that what the browser reports of the selection is never
		// older than the state; and once more when the text was drawn anew.
		in.Page.Show(e)
		in.Loop.AfterDrawing(e, func() { in.Page.Show(workspace.Select{Selection: in.Loop.State().Selection}) })
	default:
		// The page is asked once the state is drawn, so that what it is to
		// focus or select is there.
		in.Loop.AfterDrawing(e, func() { in.afterDrawing(e) })
	}
}

func (in *Interpreter) copied(ok bool) { in.Loop.Send(reader.Copied{OK: ok}) }

func (in *Interpreter) afterDrawing(e session.Effect) {
	send := in.Loop.Send
	switch e := e.(type) {
	case suggestion.AskPart:
		in.Page.WhenIdle(func() {
			if in.Loop.State().Article.ID == e.Of {
				send(suggestion.ReadPart(in.Loop.Parted(), e))
			}
		})
	case workspace.MeasureSpace:
		in.Page.MeasureSpace(e.Keep, func(used, room int64, lasting bool) {
			send(shelves.SpaceMeasured{Space: shelves.Space{Used: used, Room: room, Lasting: lasting}})
		})
	case workspace.Wait:
		in.Page.Later(e.Seconds, func() { send(saving.Waited{N: e.N}) })
	case session.CopyReport:
		in.Page.CopyReport(func(copied bool) { send(session.ReportGiven{Copied: copied}) })
	case workspace.Announce:
		in.Page.Announce()
	case importing.ReadArticle:
		in.Workers.ReadArticle(e.Key, string(e.Kind))
	case importing.HandOver:
		in.Workers.HandOver(e.Key)
	case importing.Forget:
		for _, key := range e.Keys {
			in.Workers.Forget(key)
		}
	case workspace.CancelCarry:
		in.Workers.CancelCarry()
	case workspace.LetGo:
		in.Workers.LetGo(e.File)
	default:
		in.Page.Show(e)
	}
}
