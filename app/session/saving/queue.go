package saving

import (
	"slices"

	"gloss/app/session/workspace"
	"gloss/app/store"
)

func (s room) saved() []workspace.Effect {
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
func (s room) notSaved(m NotSaved) []workspace.Effect {
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
func (s room) someWait() bool {
	return slices.ContainsFunc(s.Library, func(c store.ArticleSummary) bool { return c.ID.Waits() })
}
