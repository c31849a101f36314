package session

import (
	"time"

	"gloss/app/session/wording"
	"gloss/app/store"
)

// Sentinel is a note of what was in the store, kept outside of it, in the record of
// the settings: a browser that finds its database damaged begins with an empty one
// and says nothing. No word that was read or typed is in it.
type Sentinel struct {
	Kept Holding `json:"kept,omitzero"`
	// When the browser was asked to keep what is there.
	Asked time.Time `json:"asked,omitzero"`
	Lost  Holding   `json:"lost,omitzero"` // was there before the store came back empty, and the person was not told or has not dismissed it
}

// Holding is how much there was, and when.
type Holding struct {
	Articles int       `json:"articles,omitempty"`
	Marks    int       `json:"marks,omitempty"`
	At       time.Time `json:"at,omitzero"`
}

// LossDismissed says that the person has read what was lost.
type LossDismissed struct{}

func (LossDismissed) msg() room { return inSaving }

func (s Sentinel) checked() Sentinel {
	if min(s.Kept.Articles, s.Kept.Marks, s.Lost.Articles, s.Lost.Marks) < 0 {
		return Sentinel{}
	}
	return s
}

// watch compares what the store lists with what it should have, and notes it. Only
// at the start an empty store is a loss: later it was emptied by a person.
func (s *State) watch(listed []store.ArticleSummary, at time.Time) []Effect {
	now := Holding{Articles: len(listed), At: at.UTC().Truncate(time.Second)}
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
	return []Effect{s.keepSettings()}
}

// askAgain is after how long a browser that did not agree is asked once more.
const askAgain = 30 * 24 * time.Hour

// askToKeep asks the browser to keep what is there until the person deletes it,
// once there is something that a person did.
func (s *State) askToKeep() []Effect {
	if !s.Sentinel.Asked.IsZero() && s.began.Sub(s.Sentinel.Asked) < askAgain {
		return nil
	}
	s.Sentinel.Asked = s.began
	return []Effect{MeasureSpace{Keep: true}, s.keepSettings()}
}

// measured takes in what the browser says of the room.
func (s *State) measured(space Space) {
	space.Asked = !s.Sentinel.Asked.IsZero()
	s.showSpace(space)
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
