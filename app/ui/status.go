package ui

import (
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui/kit"
	texts "gloss/app/words"
)

// slot is what the one place for notices in the bar holds: where the work is, or
// what was just done.
type slot struct {
	Saved  string // where the work is, in words
	Turn   int    // 1 while it is being saved, 0 before and 2 after
	Failed bool   // it is not saved
	Full   bool   // because the storage is full
	Notice workspace.Notice
}

func slotOf(s *session.State) slot {
	sl := slot{Saved: texts.SlotStays.String(), Notice: s.Notice}
	switch {
	case s.Saving.Failed != "":
		sl.Saved, sl.Failed = texts.SlotNotSaved.String(), true
		if s.Saving.Failed == store.Explain(store.ErrFull) {
			sl.Saved, sl.Full = texts.SlotFull.String(), true
		}
	case s.Saving.Pending():
		sl.Saved, sl.Turn = texts.SlotSaving.String(), 1
	case s.Saving.Once:
		sl.Saved, sl.Turn = texts.SlotSaved.String(), 2
	}
	return sl
}

// status draws the slot. What was just done stands there in place of where the work
// is, but not in place of a failure, which stands until it is mended. A screen reader
// is told both.
type status struct {
	compo
	root *Root

	Slot slot
}

// Render implements app.Composer.
func (t *status) Render() app.UI { return kit.Draw(&t.compo, t.root, t, t.render) }

func (t *status) render() app.UI {
	sl := t.Slot
	class, saved, done := "slot", "saved", "notice"
	switch {
	case sl.Failed:
		class, done = "slot failed", "notice unseen"
	case sl.Notice.Text != "":
		class, saved = "slot done", "saved unseen"
	}
	notice := kit.El("div").ID("notice").Class(done).Role("status").Aria("live", "polite")
	if sl.Notice.Text != "" {
		body := []app.UI{fresh(sl.Notice.N, kit.El("p").Dir("auto").Text(sl.Notice.Text))}
		if sl.Notice.Undo {
			body = append(body, kit.Button("link", t.undo).Text(texts.Undo.String()))
		}
		notice = notice.Body(body...)
	}
	return kit.El("div").Class(class).Body(
		kit.El("div").Class(saved).ID("saved").Role("status").Body(fresh(sl.Turn, kit.El("p").Text(sl.Saved))),
		kit.Hidden(kit.Button("link", t.free), !sl.Full).Text(texts.SlotFreeSpace.String()),
		notice,
	)
}

// fresh puts an element in a place of which go-app does not keep the one that stood
// there with another n. The slot's words end at its right edge, so that those of one
// element would begin elsewhere each time, which the browser counts as a layout shift.
func fresh(n int, el app.UI) app.UI {
	tags := [...]string{"div", "span", "bdi"}
	return kit.El(tags[n%len(tags)]).Class("words").Body(el)
}

// undo takes the button away, so the keyboard goes back to the text.
func (t *status) undo(app.Context, app.Event) {
	t.root.Send(reader.Undone{})
	if t.root.state.View == workspace.Reader {
		t.root.deferred("going back to the text", func() { t.root.config.Page.Focus(articleID) })
	}
}

// free leads to the articles, where some can be removed.
func (t *status) free(app.Context, app.Event) { t.root.Send(workspace.Viewed{View: workspace.Library}) }

// noticeSeconds is how long a notice stands that is read at a glance. A longer one
// stands for as long as a slow reader takes, at about 15 characters a second.
const noticeSeconds = 6

func secondsFor(words string) int { return max(noticeSeconds, utf8.RuneCountInString(words)/15+3) }

// linger takes a notice away once it was there to be read. The browser holds it for
// longer while a person points at it or has the keyboard on it.
func (r *Root) linger(before int) {
	n := r.state.Notice
	if n.N == before || n.Text == "" {
		return
	}
	r.config.Page.Linger(secondsFor(n.Text), func() { r.Send(session.Dismissed{N: n.N}) })
}
