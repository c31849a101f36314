package session

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
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
	tried   []annotation.Annotation // given to the store without an answer that they were written; the last of them
	Rescued bool                    // what is not saved was handed out as a file, and nothing came since
}

// Pending reports whether something is not on the device yet.
func (v Saving) Pending() bool { return !v.Flying.Empty() || !v.Waiting.Empty() }

// atRisk reports whether something is nowhere but on the page.
func (v Saving) atRisk() bool { return v.Pending() && !v.Rescued }

// Unsaved is everything that is not on the device yet.
func (v Saving) Unsaved() store.Batch { return v.Flying.Then(v.Waiting) }

// save queues a batch. The article goes along with its first mark.
func (s *State) save(b store.Batch) []Effect {
	if !s.Kept && len(b.Annotations) > 0 {
		b.Needed = []article.Article{s.Article}
		s.Kept = true
	}
	if len(b.Annotations) > 0 {
		// Without it nobody would ever see them.
		b.Expected = []article.ID{s.Article.ID}
	}
	return s.queue(b)
}

// keep queues the article itself, though it has no mark yet.
func (s *State) keep() []Effect {
	s.Kept = true
	return s.queue(store.Batch{Articles: []article.Article{s.Article}})
}

func (s *State) queue(b store.Batch) []Effect {
	s.Saving.Waiting, s.Saving.Rescued = s.Saving.Waiting.Then(b), false
	s.Saving.Changes++
	return s.launch()
}

func (s *State) launch() []Effect {
	v := &s.Saving
	if !v.Flying.Empty() || v.Waiting.Empty() {
		return nil
	}
	v.Flying, v.Waiting = v.Waiting, store.Batch{}
	return []Effect{Save{v.Flying}}
}

func (s *State) saved() []Effect {
	flew := s.Saving.Flying
	first, n := len(flew.Articles)+len(flew.Needed)+len(flew.Cards)+len(flew.RemovedArticles) > 0, len(flew.Annotations)+len(flew.Removed)
	if s.someWait() {
		s.cameIn(append(slices.Clip(flew.Articles), flew.Needed...))
	}
	s.Saving.Flying, s.Saving.Failed, s.Saving.Final, s.Saving.Once = store.Batch{}, "", false, true
	s.Saving.tried, s.retrying.fails = nil, 0
	s.Saving.Changes++
	todo := s.countChanges(n)
	todo = append(append(todo, s.launch()...), s.hand()...)
	if first {
		todo = append(todo, List{})
	}
	if len(flew.Annotations) > 0 {
		todo = append(todo, s.askToKeep()...)
	}
	todo = append(append(todo, s.closed()...), s.catchUp()...)
	return append(todo, Announce{})
}

// notSaved keeps what failed in front of what came later. It is tried again
// after a while, with the next edit, or when the person says so.
func (s *State) notSaved(m NotSaved) []Effect {
	v := &s.Saving
	v.tried = append(v.tried[:len(v.tried):len(v.tried)], v.Flying.Annotations...)
	v.tried = v.tried[max(0, len(v.tried)-maxTried):]
	v.Waiting, v.Flying, v.Failed, v.Final = v.Unsaved(), store.Batch{}, m.Why, m.Final
	if m.Final {
		return nil
	}
	return s.later()
}

// someWait reports whether marks wait for their article.
func (s *State) someWait() bool {
	return slices.ContainsFunc(s.Library, func(c store.ArticleSummary) bool { return c.ID.Waits() })
}

// takeUpdate starts the newer version, with which the page is loaded again; so
// not before everything on it is saved or handed out.
func (s *State) takeUpdate() []Effect {
	if s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	return []Effect{TakeUpdate{}}
}

func (s *State) sayUnsaved() {
	if s.Saving.Failed == "" {
		s.say("One moment: your last changes are still being saved.", false)
		return
	}
	s.say("Some marks of this article are not saved yet. Save them or download them first.", false)
}

// atRisk reports whether something is nowhere but on the page, stuck whether that is so
// since it could not be saved, and pending whether something is not on the device yet.
func (s *State) atRisk() bool  { return s.Saving.atRisk() }
func (s *State) stuck() bool   { return s.Saving.Failed != "" && s.Saving.atRisk() }
func (s *State) pending() bool { return s.Saving.Pending() }

// waitsToBeSaved reports whether something is on its way to the device, or will be.
func (s *State) waitsToBeSaved() bool { return s.Saving.Pending() && s.Saving.Failed == "" }

// hasMarks tells of an article that is shown whether some of its marks are on the
// device; more says that it was shown before.
func (s *State) hasMarks(more bool) { s.Saving.Once = more && s.Saving.Once || len(s.Marks) > 0 }

// answering takes in that the store answers.
func (s *State) answering() { s.Trouble, s.retrying.fails = "", 0 }

// changes is how often what is not on the device has changed.
func (s *State) changes() int { return s.Saving.Changes }

// tellTrouble says why the article or the library could not be loaded.
func (s *State) tellTrouble(why string) { s.Trouble = why }

// draftsWait reports whether earlier pages left drafts that may not be delivered yet.
func (s *State) draftsWait() bool { return s.retrying.aside > 0 }
