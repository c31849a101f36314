package session

import (
	"slices"
	"time"

	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

func (s *State) saved() []workspace.Effect {
	flew := s.Saving.Flying
	first, n := len(flew.Articles)+len(flew.Needed)+len(flew.Cards)+len(flew.RemovedArticles) > 0, len(flew.Annotations)+len(flew.Removed)
	if s.someWait() {
		s.CameIn(append(slices.Clip(flew.Articles), flew.Needed...))
	}
	s.Saving.Flying, s.Saving.Failed, s.Saving.Final, s.Saving.Once = store.Batch{}, "", false, true
	s.Saving.Tried, s.Retrying.Fails = nil, 0
	s.Saving.Changes++
	todo := s.countChanges(n)
	todo = append(append(todo, s.Launch()...), s.Hand()...)
	if first {
		todo = append(todo, workspace.List{})
	}
	if len(flew.Annotations) > 0 {
		todo = append(todo, s.askToKeep()...)
	}
	return append(append(todo, s.Ask(workspace.WorkSaved{})...), workspace.Announce{})
}

// notSaved keeps what failed in front of what came later. It is tried again
// after a while, with the next edit, or when the person says so.
func (s *State) notSaved(m NotSaved) []workspace.Effect {
	v := &s.Saving
	v.Tried = append(v.Tried[:len(v.Tried):len(v.Tried)], v.Flying.Annotations...)
	v.Tried = v.Tried[max(0, len(v.Tried)-maxTried):]
	v.Waiting, v.Flying, v.Failed, v.Final = v.Unsaved(), store.Batch{}, m.Why, m.Final
	if m.Final {
		return nil
	}
	return s.Later()
}

// someWait reports whether marks wait for their article.
func (s *State) someWait() bool {
	return slices.ContainsFunc(s.Library, func(c store.ArticleSummary) bool { return c.ID.Waits() })
}

// takeUpdate starts the newer version, with which the page is loaded again; so
// not before everything on it is saved or handed out.
func (s *State) takeUpdate() []workspace.Effect {
	if s.Saving.AtRisk() {
		s.SayUnsaved()
		return nil
	}
	return []workspace.Effect{TakeUpdate{}}
}

// countChanges counts what was saved. The count is kept from time to time: one
// that is a little too low does no harm.
func (s *State) countChanges(n int) []workspace.Effect {
	if n == 0 {
		return nil
	}
	b := &s.Backup
	was := b.Changes
	b.Changes += n
	if b.Put.IsZero() {
		b.Put = s.Began
	}
	if was/keptEvery == b.Changes/keptEvery {
		return nil
	}
	return []workspace.Effect{s.KeepSettings()}
}

// putOffBackup asks no more until there are many more changes, or much later.
func (s *State) putOffBackup() []workspace.Effect {
	b := &s.Backup
	b.Asked, b.Put = b.Changes, s.Began
	return []workspace.Effect{s.KeepSettings()}
}

// BackupPutOff says that a person wants no backup now.
type BackupPutOff struct{}

// watch compares what the store lists with what it should have, and notes it. Only
// at the start an empty store is a loss: later it was emptied by a person.
func (s *State) watch(listed []store.ArticleSummary, at time.Time) []workspace.Effect {
	now := workspace.Holding{Articles: len(listed), At: at.UTC().Truncate(time.Second)}
	for _, c := range listed {
		for _, n := range c.Counts {
			now.Marks += n
		}
	}
	v, first := &s.Sentinel, !s.watched
	s.watched = true
	if now.Articles == v.Kept.Articles && now.Marks == v.Kept.Marks {
		return nil
	}
	if first && now.Articles == 0 {
		v.Lost = v.Kept
	}
	v.Kept = now
	return []workspace.Effect{s.KeepSettings()}
}

// askToKeep asks the browser to keep what is there until the person deletes it,
// once there is something that a person did.
func (s *State) askToKeep() []workspace.Effect {
	if !s.Sentinel.Asked.IsZero() && s.Began.Sub(s.Sentinel.Asked) < askAgain {
		return nil
	}
	s.Sentinel.Asked = s.Began
	return []workspace.Effect{workspace.MeasureSpace{Keep: true}, s.KeepSettings()}
}

// Loss says what was lost, "" if nothing was.
func (s State) Loss() string {
	l := s.Sentinel.Lost
	if l.Articles == 0 {
		return ""
	}
	return "The storage of this browser came back empty. On " + l.At.Local().Format("2 January 2006") + " it held at least " +
		wording.Count(l.Articles, "article") + " with " + wording.Count(l.Marks, "mark") + ". Open a backup to bring them back."
}

// LossDismissed says that the person has read what was lost.
type LossDismissed struct{}

// BackupDue reports whether a backup should be asked for, by the time at which
// the program was started.
func (s State) BackupDue() bool { return s.Backup.Due(s.Began) }

// askAgain is after how long a browser that did not agree is asked once more.
const askAgain = 30 * 24 * time.Hour

// keptEvery is after how many changes the count of them is kept.
const keptEvery = 10

func (LossDismissed) Msg() workspace.Room { return workspace.InSaving }
func (BackupPutOff) Msg() workspace.Room  { return workspace.InSaving }
