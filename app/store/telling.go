package store

import "context"

type tellingKey struct{}

// Telling returns a context in which Commit calls told as the annotations of its
// batch go to the device: so many of so many. None is there until Commit returns.
func Telling(ctx context.Context, told func(done, of int)) context.Context {
	return context.WithValue(ctx, tellingKey{}, told)
}

// Tell is for stores: it says how far a commit is, if anyone asked.
func Tell(ctx context.Context, done, of int) {
	if told, asked := ctx.Value(tellingKey{}).(func(done, of int)); asked {
		told(done, of)
	}
}
