package workspace

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/words"
)

// Saving is where the work stands on its way to the device. One batch is on
// its way at a time; what comes in between waits and goes together, so that
// the edits of one mark arrive in their order.
type Saving struct {
	Flying  store.Batch             // given to the store, not answered yet
	Waiting store.Batch             // not given to the store yet
	Failed  string                  // why the last try failed, in words; empty if it did not
	Final   bool                    // and no other try of this program can do better
	Once    bool                    // something of this article is on the device
	Changes int                     // how often what is not on the device has changed
	Tried   []annotation.Annotation // given to the store without an answer that they were written; the last of them
	Rescued bool                    // what is not saved was handed out as a file, and nothing came since
}

// Pending reports whether something is not on the device yet.
func (v Saving) Pending() bool { return !v.Flying.Empty() || !v.Waiting.Empty() }

// AtRisk reports whether something is nowhere but on the page.
func (v Saving) AtRisk() bool { return v.Pending() && !v.Rescued }

// Unsaved is everything that is not on the device yet.
func (v Saving) Unsaved() store.Batch { return v.Flying.Then(v.Waiting) }

// save queues a batch. The article goes along with its first mark.
func (w *Workspace) save(b store.Batch) []Effect {
	if !w.Kept && len(b.Annotations) > 0 {
		b.Needed = []article.Article{w.Article}
		w.Kept = true
	}
	if len(b.Annotations) > 0 {
		// Without it nobody would ever see them.
		b.Expected = []article.ID{w.Article.ID}
	}
	return w.Queue(b)
}

// KeepArticle queues the article itself, though it has no mark yet.
func (w *Workspace) KeepArticle() []Effect {
	w.Kept = true
	return w.Queue(store.Batch{Articles: []article.Article{w.Article}})
}

// Queue adds a batch to what waits for the store, and gives it to the store if nothing
// is on its way.
func (w *Workspace) Queue(b store.Batch) []Effect {
	w.Saving.Waiting, w.Saving.Rescued = w.Saving.Waiting.Then(b), false
	w.Saving.Changes++
	return w.Launch()
}

// Launch gives what waits to the store, if nothing is on its way.
func (w *Workspace) Launch() []Effect {
	v := &w.Saving
	if !v.Flying.Empty() || v.Waiting.Empty() {
		return nil
	}
	v.Flying, v.Waiting = v.Waiting, store.Batch{}
	return []Effect{Save{v.Flying}}
}

// SayUnsaved says that something has to be saved before what was asked for can be done.
func (w *Workspace) SayUnsaved() {
	if w.Saving.Failed == "" {
		w.Say(words.SavingStill.String(), false)
		return
	}
	w.Say(words.SavingStuck.String(), false)
}

// AtRisk reports whether something is nowhere but on the page, and Stuck whether that
// is so since it could not be saved.
func (w *Workspace) AtRisk() bool { return w.Saving.AtRisk() }
func (w *Workspace) Stuck() bool  { return w.Saving.Failed != "" && w.Saving.AtRisk() }

// waitsToBeSaved reports whether something is on its way to the device, or will be.
func (w *Workspace) waitsToBeSaved() bool { return w.Saving.Pending() && w.Saving.Failed == "" }

// NoteMarks tells of an article that is shown whether some of its marks are on the
// device; more says that it was shown before.
func (w *Workspace) NoteMarks(more bool) { w.Saving.Once = more && w.Saving.Once || w.Marks.Len() > 0 }

// StoreAnswers takes in that the store answers.
func (w *Workspace) StoreAnswers() { w.Trouble, w.Retrying.Fails = "", 0 }

// DraftsWait reports whether earlier pages left drafts that may not be delivered yet.
func (w *Workspace) DraftsWait() bool { return w.Retrying.Drafts > 0 }

// known is a mark as it is on the screen before a change, which is as the store
// has it or will have it once what is on its way has arrived.
func (w *Workspace) known(c Change) store.Known {
	id := c.id()
	if m, there := w.OnPage(id); there {
		return store.Known{ID: id, Was: &m}
	}
	return store.Known{ID: id, Was: c.Before}
}

// Retrying is when the store is asked again for what it did not answer.
type Retrying struct {
	Fails  int // in a row
	Waits  int // how many were asked for
	Drafts int // that earlier pages left, as the start knew
}

// Later has the store asked again, ever later.
func (w *Workspace) Later() []Effect {
	r := &w.Retrying
	r.Waits++
	pause := min(FirstPause<<min(r.Fails, 10), lastPause)
	r.Fails++
	return []Effect{Wait{pause, r.Waits}}
}

// Refused reports, and says, that nothing is written over what the store knows of
// the open article, since that was not read.
func (w *Workspace) Refused() bool {
	if w.NotLoaded {
		w.Say(words.SavingUnread.String(), false)
	}
	return w.NotLoaded
}

// How long the store is left alone after it failed: at first, and at most.
const (
	FirstPause = 2 // seconds
	lastPause  = 60
)
