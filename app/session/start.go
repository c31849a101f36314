package session

import (
	"time"
)

func (s *State) start(m Started) []Effect {
	m.Bundled.Added = m.At.UTC().Truncate(time.Millisecond)
	s.Collection = m.Collection
	s.Article, s.Bundled, s.Current, s.Settings, s.Shares = m.Bundled, m.Bundled, m.Mark, m.Record.Settings, m.Shares
	s.Backup, s.Sentinel = m.Record.Backup, m.Record.Sentinel
	if m.Safe {
		return s.startSafely()
	}
	s.wanted, s.began, s.retrying.aside = m.Bundled.ID, m.At.UTC(), m.Aside
	if m.Article != "" {
		s.wanted = m.Article
	}
	return []Effect{Load{s.wanted}}
}

// startSafely begins with nothing of what was open last: the article that the
// page came with, without its marks, and the list of what there is.
func (s *State) startSafely() []Effect {
	s.Suggest.Without = true
	s.Safe, s.notLoaded, s.Ready, s.wanted = true, true, true, s.Bundled.ID
	return []Effect{List{}}
}

// startAsUsual loads the page again, out of safe mode; not before everything on
// it is saved or handed out.
func (s *State) startAsUsual() []Effect {
	if s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	return []Effect{StartAsUsual{}}
}
