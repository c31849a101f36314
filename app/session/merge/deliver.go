package merge

import (
	"context"
	"errors"

	"gloss/app/store"
)

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
			b, _, _ = Batch(b, conflict.Current, tried)
			err = nil
		}
	}
	return store.ErrConflict
}
