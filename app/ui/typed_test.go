package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
)

// What is typed is taken in after the letter is painted, in its order, and of
// letters within one frame the last tells all.
func TestLettersAreTakenInAfterTheyArePainted(t *testing.T) {
	d := editing(t, annotation.Quote)
	id := d.only().ID
	in := func(f func()) { // the event loop, up to the next frame
		d.stage.lent.Dispatch(func(app.Context) { f() })
		d.engine.ConsumeAll()
	}
	typed := func(field fields.Field, value string) {
		in(func() {
			d.stage.typed(reader.FieldTyped{ID: id, Field: field, Value: value, At: d.stage.config.Now()})
		})
	}
	state := func() (note, who string) {
		m, _ := d.stage.state.Mark(id)
		return m.Note, m.Said.Name
	}
	says := func(when, note, who string) {
		t.Helper()
		if n, w := state(); n != note || w != who {
			t.Errorf("%s it has %q and %q, not %q and %q", when, n, w, note, who)
		}
	}
	typed(fields.Note, "d")
	typed(fields.Note, "dr")
	says("before the frame", "", "")
	if len(d.page.painting) != 1 {
		t.Errorf("%d frames are waited for", len(d.page.painting))
	}
	d.settle()
	says("after the frame", "dr", "")
	typed(fields.Note, "dry")
	typed(fields.Name, "Ida")
	d.send(session.Dismissed{})
	says("at the next message", "dry", "Ida")
	if got := d.only(); got.Note != "dry" || got.Said.Name != "Ida" {
		t.Errorf("stored: %q, %q", got.Note, got.Said.Name)
	}
}

// A page that hides keeps what is not saved, the last letter included, until it is.
func TestAPageThatHidesKeepsADraft(t *testing.T) {
	d := editing(t, annotation.Quote)
	d.stage.Hide()
	d.settle()
	if d.page.draft != "" {
		t.Errorf("all is saved, and it keeps %q", d.page.draft)
	}
	d.device.held = make(chan struct{})
	d.stage.lent.Dispatch(func(app.Context) {
		d.stage.typed(reader.FieldTyped{ID: d.only().ID, Field: fields.Note, Value: "dry wells", At: d.stage.config.Now()})
	})
	d.stage.Hide()
	d.engine.ConsumeNext() // the letter
	d.engine.ConsumeNext() // the hiding
	if !strings.Contains(d.page.draft, "dry wells") {
		t.Errorf("it keeps %q", d.page.draft)
	}
	close(d.device.held)
	d.settle()
	if d.page.draft != "" || d.only().Note != "dry wells" {
		t.Errorf("it is saved: %q, and it keeps %q", d.only().Note, d.page.draft)
	}
}
