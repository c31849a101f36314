package saving

import (
	"time"

	"gloss/app/session/workspace"
	"gloss/app/store"
)

// askAgain is after how long a browser that did not agree is asked once more.
const askAgain = 30 * 24 * time.Hour

// watch compares what the store lists with what it should have, and notes it. Only
// at the start an empty store is a loss: later it was emptied by a person.
func (s room) watch(listed []store.ArticleSummary, at time.Time) []workspace.Effect {
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
func (s room) askToKeep() []workspace.Effect {
	if !s.Sentinel.Asked.IsZero() && s.Began.Sub(s.Sentinel.Asked) < askAgain {
		return nil
	}
	s.Sentinel.Asked = s.Began
	return []workspace.Effect{workspace.MeasureSpace{Keep: true}, s.KeepSettings()}
}
