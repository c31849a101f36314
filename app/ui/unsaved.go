package ui

import (
	"time"

	"gloss/app/session"
	"gloss/app/session/early"
	"gloss/app/session/saving"
	"gloss/app/session/workspace"
)

// What is not on the device yet is left with the page, as a file in case the program
// dies, and as a draft in case the page ends.

// heavy is the text, in bytes, from which a file of it is not made at every edit: that
// takes longer than drawing the edit, and an edit is mostly saved before it is done.
const heavy = 32_000

// keepUnsaved leaves a file of what is not saved with the page; of a long article
// only if it is not saved a moment later.
func (r *Root) keepUnsaved() {
	now := r.state.Saving.Changes
	if len(r.state.Article.Text) < heavy || !r.state.Saving.Pending() {
		r.config.Page.KeepUnsaved(r.unsaved)
		return
	}
	r.after(300*time.Millisecond, "keeping what is not saved", func() {
		if r.state.Saving.Changes == now {
			r.config.Page.KeepUnsaved(r.unsaved)
		}
	})
}

// unsaved is the file that the page offers if the program dies now, or "". While
// there is one, a page that can leave no draft has the browser ask before it goes.
func (r *Root) unsaved() string {
	if !r.state.Saving.Pending() || r.state.Saving.Rescued {
		return ""
	}
	_, todo := session.Update(r.state, saving.Rescued{})
	return string(todo[0].(workspace.Download).Data)
}

// Hide leaves what is not saved with the page, which may end before the store answers.
func (r *Root) Hide() {
	if r.mounted {
		r.dispatch("hiding", func() {
			r.flush()
			r.keepDraft()
		})
	}
}

// takeEarly takes over what was done on the page before the program was there, once the
// marks of its article are.
func (r *Root) takeEarly() {
	record := r.config.Page.TakeEarly(string(r.state.Article.ID))
	r.deferred("drawing what was marked early", r.config.Page.EarlyDrawn)
	if record == "" {
		return
	}
	log, err := early.Decode(record)
	if err != nil {
		r.config.Page.Note(early.ErrRecord.Error())
		return // it is kept, for a program that can read it
	}
	r.send(session.EarlyTaken{Deeds: log.Deeds})
	r.ahead = r.state.TookEarly // unless there was a fault in it
	r.letGoEarly()
}

// letGoEarly lets go of the record of what was done early, once all of it is saved.
func (r *Root) letGoEarly() {
	if r.ahead && !r.state.Saving.Pending() {
		r.ahead = false
		r.config.Page.LetGoEarly()
	}
}

func (r *Root) keepDraft() {
	draft := r.state.Draft()
	if draft != "" || r.drafted {
		r.config.Page.KeepDraft(draft)
	}
	r.drafted = draft != ""
}
