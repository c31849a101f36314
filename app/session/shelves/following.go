package shelves

import (
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// reread reads again what the page shows of the store.
func (s room) reread() []workspace.Effect {
	s.rereading.rereads, s.rereading.stale, s.rereading.since, s.wanted = true, false, s.Saving.Changes, s.Article.ID
	return append([]workspace.Effect{workspace.Load{Article: s.Article.ID}, workspace.List{}}, s.Ask(workspace.MarksStale{})...)
}

// changedElsewhere reads again what the page shows of the store, as another window
// has changed it. Of many changes at once it reads the last.
func (s room) changedElsewhere() []workspace.Effect {
	if !s.Ready || s.NotLoaded {
		return nil
	}
	s.rereading.stale = true
	return s.catchUp()
}

// catchUp reads once more what became stale, when nothing is on its way.
func (s room) catchUp() []workspace.Effect {
	if !s.rereading.stale || s.rereading.rereads || s.Saving.Pending() || s.wanted != s.Article.ID || s.closing {
		return nil
	}
	return s.reread()
}

// rereading is how the page follows what others change in the store.
type rereading struct {
	rereads bool // the open article is being read again
	since   int  // Saving.Changes when that was asked for
	stale   bool // it is to be read once more, when nothing is on its way
}

// refresh shows the open article as the store has it now; everything else stays.
func (s room) refresh(l store.Loaded) {
	s.rereading.rereads = false
	if s.Saving.Pending() || s.Saving.Changes != s.rereading.since {
		// What was done meanwhile is newer, and comes into the store first.
		s.rereading.stale = true
		return
	}
	s.Model.Replace(l, true)
	if s.NotLoaded {
		s.NotLoaded, s.ReadingState = false, l.ReadingState
	}
	s.NoteMarks(true)
	s.CloseIfGone()
}

// vanished keeps on the page what is gone from the store, if that is so.
func (s room) vanished(m NotLoaded) bool {
	if !m.Missing || !s.rereading.rereads || m.Article != s.Article.ID || !s.Kept {
		return false
	}
	s.rereading.rereads = false
	s.Say(words.ShelfGone.String(), false)
	return true
}

// ChangedElsewhere says that another window has changed something in the store.
type ChangedElsewhere struct{}

func (ChangedElsewhere) Msg() workspace.Room { return workspace.InShelves }

// fetch opens an article that an order was about.
func (s room) fetch(m workspace.ArticleFetched) []workspace.Effect {
	s.wanted = m.ID
	if m.Fresh {
		s.fresh = m.ID
	}
	return []workspace.Effect{workspace.Load{Article: m.ID}}
}

// openFirst opens the article that was asked for at the start, if that was not done yet
// and nothing is nowhere but on the page.
func (s room) openFirst() []workspace.Effect {
	if !s.NotLoaded || s.first == s.Article.ID || s.first == "" || s.AtRisk() {
		return nil
	}
	s.wanted = s.first
	return []workspace.Effect{workspace.Load{Article: s.first}}
}

// retried reads what could not be read: the article that was asked for at the start, or
// else what became stale.
func (s room) retried() []workspace.Effect {
	if todo := s.openFirst(); todo != nil {
		return todo
	}
	return s.catchUp()
}
