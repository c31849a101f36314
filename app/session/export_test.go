package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session/marklist"
)

// What the tests beside the interpreter, which are outside of the package, look at
// within it.
const (
	ClaimsAtOnce = claimsAtOnce
	FirstPause   = firstPause
)

func (b Backup) Due(now time.Time) bool          { return b.due(now) }
func (s *State) KeepSettings() Effect            { return s.keepSettings() }
func (s *State) Detect(a *annotation.Annotation) { s.detect(a) }
func (s *State) Ticked() []marklist.Row          { return s.ticked() }
func (s *State) Steps() int                      { return len(s.history.done) }
func (s *State) LeftOn(id annotation.ID) (annotation.Annotation, bool) {
	return s.LeftMark(id)
}
