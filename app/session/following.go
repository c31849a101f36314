package session

import (
	"gloss/app/article"
	"gloss/app/store"
)

// reread reads again what the page shows of the store.
func (s *State) reread() []Effect {
	s.rereading.rereads, s.rereading.stale, s.rereading.since, s.wanted = true, false, s.changes(), s.Article.ID
	todo := []Effect{Load{s.Article.ID}, List{}}
	if s.View == Marks && s.listsAll() {
		todo = append(todo, ListAll{})
	}
	return todo
}

// changedElsewhere reads again what the page shows of the store, as another window
// has changed it. Of many changes at once it reads the last.
func (s *State) changedElsewhere() []Effect {
	if !s.Ready || s.notLoaded {
		return nil
	}
	s.rereading.stale = true
	return s.catchUp()
}

// catchUp reads once more what became stale, when nothing is on its way.
func (s *State) catchUp() []Effect {
	if !s.rereading.stale || s.rereading.rereads || s.pending() || s.wanted != s.Article.ID || s.closing {
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
func (s *State) refresh(l store.Loaded) {
	s.rereading.rereads = false
	if s.pending() || s.changes() != s.rereading.since {
		// What was done meanwhile is newer, and comes into the store first.
		s.rereading.stale = true
		return
	}
	s.Model.Replace(l, true)
	s.forgetListing()
	if s.notLoaded {
		s.notLoaded, s.ReadingState = false, l.ReadingState
	}
	s.hasMarks(true)
	s.closeIfGone()
}

// vanished keeps on the page what is gone from the store, if that is so.
func (s *State) vanished(m NotLoaded) bool {
	if !m.Missing || !s.rereading.rereads || m.Article != s.Article.ID || !s.Kept {
		return false
	}
	s.rereading.rereads = false
	s.say("This article is no longer in the storage of this device. It stays on this page, and your next change saves it again.", false)
	return true
}

// ChangedElsewhere says that another window has changed something in the store.
type ChangedElsewhere struct{}

func (ChangedElsewhere) msg() room { return inLibrary }

// openTaken opens an article that a file was about; fresh says that the file brought it.
func (s *State) openTaken(id article.ID, fresh bool) Effect {
	s.wanted = id
	if fresh {
		s.fresh = id
	}
	return Load{id}
}

// openFirst opens the article that was asked for at the start, if that was not done yet
// and nothing is nowhere but on the page.
func (s *State) openFirst() []Effect {
	if !s.notLoaded || s.first == s.Article.ID || s.first == "" || s.atRisk() {
		return nil
	}
	s.wanted = s.first
	return []Effect{Load{s.first}}
}
