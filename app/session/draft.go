package session

import (
	"context"
	"errors"
	"slices"

	"gloss/app/store"
)

// A page may end before the store has answered. What is not saved then is left as a
// draft, at once, and delivered by the next start, before anything is shown.

// Draft is what a page leaves when it may end, "" if all is saved.
func (s State) Draft() string {
	if !s.Saving.Pending() {
		return ""
	}
	// What is on its way may arrive before the page ends, or not.
	return store.EncodeDraft(s.Saving.Unsaved(), slices.Concat(s.Saving.tried, s.Saving.Flying.Annotations))
}

// mostMerges bounds how often a draft is merged with what other windows write at
// the same time.
const mostMerges = 8

// Deliver writes a draft that an earlier page left. What was written since is merged
// by field, as between windows. It fails as Commit does, or with what is wrong with
// the draft; then the draft is to be kept.
func Deliver(ctx context.Context, to store.Store, draft string) error {
	b, tried, err := store.DecodeDraft(draft)
	for range mostMerges {
		if err != nil {
			return err
		}
		if err = to.Commit(ctx, b); err == nil {
			return nil
		}
		conflict := (*store.Conflict)(nil)
		if errors.As(err, &conflict) {
			b, _, _ = reconcile(b, conflict.Current, tried)
			err = nil
		}
	}
	return store.ErrConflict
}
