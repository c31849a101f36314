package session

import "gloss/app/article"

// Wait asks for Waited after some time. Of several only the last one counts.
type Wait struct {
	Seconds int
	N       int
}

// Waited answers Wait.
type Waited struct{ N int }

func (Wait) effect() {}
func (Waited) msg()  {}

// How long the store is left alone after it failed: at first, and at most.
const (
	firstPause = 2 // seconds
	lastPause  = 60
)

// retrying is when the store is asked again for what it did not answer.
type retrying struct {
	fails int        // in a row
	waits int        // how many were asked for
	first article.ID // was to be opened at the start
	aside int        // drafts that earlier pages left, as the start knew
}

// later has the store asked again, ever later.
func (s *State) later() []Effect {
	r := &s.retrying
	r.waits++
	pause := min(firstPause<<min(r.fails, 10), lastPause)
	r.fails++
	return []Effect{Wait{pause, r.waits}}
}

func (s *State) waited(m Waited) []Effect {
	if m.N != s.retrying.waits {
		return nil
	}
	return s.retry()
}

// retry saves what could not be saved, and reads what could not be read.
func (s *State) retry() []Effect {
	if first := s.retrying.first; s.notLoaded && first != s.Article.ID && first != "" && !s.Saving.atRisk() {
		s.wanted = first
		return []Effect{Load{first}}
	}
	return append(s.launch(), s.catchUp()...)
}

// unread takes in that the store did not answer. The reader can go on: what is
// marked now stays on the screen and is saved as soon as it does.
func (s *State) unread(m NotLoaded) []Effect {
	s.taking.rereads = false
	if m.Article != s.Article.ID {
		s.say("The article could not be opened, as the storage of this device did not answer. Nothing was changed.", false)
	}
	if s.Ready && m.Article != s.Article.ID && !s.notLoaded {
		s.wanted, s.incoming = s.Article.ID, nil
		return nil
	}
	if !s.Ready {
		s.notLoaded, s.retrying.first = true, m.Article
	}
	if s.retrying.aside > 0 {
		m.Why += " What an earlier page could not save is kept in this browser, and comes back when it can be saved."
	}
	s.Trouble, s.Ready, s.incoming, s.wanted, s.taking.stale = m.Why, true, nil, s.Article.ID, true
	return s.later()
}

// refused reports, and says, that nothing is written over what the store knows of
// the open article, since that was not read.
func (s *State) refused() bool {
	if s.notLoaded {
		s.say("What this device keeps of this article was not read yet. Open the article in the library first.", false)
	}
	return s.notLoaded
}
