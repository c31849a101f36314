package session

import (
	"time"

	"gloss/app/annotation"
)

// What the tests beside the interpreter, which are outside of the package, look at
// within it.
const (
	ClaimsAtOnce = claimsAtOnce
	FirstPause   = firstPause
	PartLength   = partLength
	Yes          = yes
)

var (
	KindOf   = kindOf
	LinkIn   = linkIn
	Passages = passages
)

func (b Backup) Due(now time.Time) bool                { return b.due(now) }
func (s *State) KeepSettings() Effect                  { return s.keepSettings() }
func (s *State) Detect(a *annotation.Annotation)       { s.detect(a) }
func (s *State) Ticked() []Row                         { return s.ticked() }
func (s *State) Steps() int                            { return len(s.history.done) }
func (r *FieldRow) Most() int                          { return r.most }
func (r *FieldRow) Times(a *annotation.Annotation) int { return r.times(a) }
func (s *State) LeftOn(id annotation.ID) (annotation.Annotation, bool) {
	return s.left(id)
}
