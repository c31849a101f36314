package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

// Fault is what becomes of one call of a store. The zero value is none.
type Fault struct {
	Err  error // what is answered
	Done bool  // it was done all the same
	Late bool  // it is done after the answer, before the next call
}

// errLost is what a browser says of a connection that it has closed.
var errLost = errors.New("UnknownError: connection to the database was lost")

// Faults are the faults that are injected, by what they are called.
var Faults = []struct {
	Name string
	Fault
}{
	{"connection lost", Fault{Err: errLost}},
	{"done and not acknowledged", Fault{Err: errLost, Done: true}},
	{"done after its time was up", Fault{Err: context.DeadlineExceeded, Late: true}},
	{"never answered", Fault{Err: context.DeadlineExceeded}},
	{"full", Fault{Err: store.ErrFull}},
	{"newer", Fault{Err: store.ErrNewer}},
	{"blocked", Fault{Err: store.ErrBlocked}},
	{"not available", Fault{Err: store.ErrUnavailable}},
	{"refused", Fault{Err: store.ErrRefused}},
	{"silent", Fault{Err: store.ErrSilent}},
}

// Plan says what becomes of a call, counted from 1; the batch is what it is to
// write, empty if it reads.
type Plan func(call int, b store.Batch) Fault

// Every has every n-th call fail.
func Every(n int, f Fault) Plan {
	return func(call int, _ store.Batch) Fault {
		if call%n == 0 {
			return f
		}
		return Fault{}
	}
}

// Room has what is written fail once it would need more than so many bytes.
func Room(bytes int) Plan {
	sizes := map[string]int{}
	return func(_ int, b store.Batch) Fault {
		now := map[string]int{}
		for _, a := range append(slices.Clip(b.Articles), b.Needed...) {
			now[string(a.ID)] = len(store.EncodeArticle(a))
		}
		for _, m := range b.Annotations {
			now[string(m.ID)] = len(store.EncodeAnnotation(m))
		}
		for _, id := range b.Removed {
			now[string(id)] = 0
		}
		used := 0
		for id, n := range sizes {
			if _, written := now[id]; !written {
				used += n
			}
		}
		for _, n := range now {
			used += n
		}
		if used > bytes && !b.Empty() {
			return Fault{Err: store.ErrFull}
		}
		for id, n := range now {
			sizes[id] = n
		}
		return Fault{}
	}
}

// Faulty is a store whose calls fail by a plan; without one they do not.
type Faulty struct {
	Store store.Store

	mu    sync.Mutex
	plan  Plan
	calls int
	late  func()
	n     int
}

// injected is the error of a fault.
type injected struct{ error }

func (e injected) Unwrap() error { return e.error }

// Follow has calls fail by another plan from now on.
func (f *Faulty) Follow(p Plan) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.plan, f.calls = p, 0
}

// Injected is how many faults there were.
func (f *Faulty) Injected() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.n
}

func (f *Faulty) call(ctx context.Context, b store.Batch, do func(ctx context.Context) error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.late != nil {
		f.late()
		f.late = nil
	}
	if f.plan == nil || ctx.Err() != nil {
		return do(ctx)
	}
	f.calls++
	fault := f.plan(f.calls, b)
	if fault.Err == nil {
		return do(ctx)
	}
	f.n++
	switch {
	case fault.Done:
		_ = do(ctx)
	case fault.Late && !b.Empty():
		f.late = func() { _ = do(context.WithoutCancel(ctx)) }
	}
	return injected{fault.Err}
}

// Articles implements store.Store.
func (f *Faulty) Articles(ctx context.Context) (out []store.ArticleSummary, err error) {
	err = f.call(ctx, store.Batch{}, func(ctx context.Context) error {
		out, err = f.Store.Articles(ctx)
		return err
	})
	return out, err
}

// Cards implements store.Store.
func (f *Faulty) Cards(ctx context.Context) (out []store.ArticleSummary, err error) {
	err = f.call(ctx, store.Batch{}, func(ctx context.Context) error {
		out, err = f.Store.Cards(ctx)
		return err
	})
	return out, err
}

// Load implements store.Store.
func (f *Faulty) Load(ctx context.Context, id article.ID) (out store.Loaded, err error) {
	err = f.call(ctx, store.Batch{}, func(ctx context.Context) error {
		out, err = f.Store.Load(ctx, id)
		return err
	})
	return out, err
}

// Find implements store.Store.
func (f *Faulty) Find(ctx context.Context, ids []annotation.ID) (out []annotation.Annotation, err error) {
	err = f.call(ctx, store.Batch{}, func(ctx context.Context) error {
		out, err = f.Store.Find(ctx, ids)
		return err
	})
	return out, err
}

// All implements store.Store.
func (f *Faulty) All(ctx context.Context) (out store.All, err error) {
	err = f.call(ctx, store.Batch{}, func(ctx context.Context) error {
		out, err = f.Store.All(ctx)
		return err
	})
	return out, err
}

// Commit implements store.Store.
func (f *Faulty) Commit(ctx context.Context, b store.Batch) error {
	return f.call(ctx, b, func(ctx context.Context) error { return f.Store.Commit(ctx, b) })
}

// stubborn asks a store again until no fault answers, as the program does.
type stubborn struct{ store.Store }

func again(ctx context.Context, ask func() error) {
	for errors.As(ask(), new(injected)) && ctx.Err() == nil {
	}
}

func (s stubborn) Articles(ctx context.Context) (out []store.ArticleSummary, err error) {
	again(ctx, func() error {
		out, err = s.Store.Articles(ctx)
		return err
	})
	return out, err
}

func (s stubborn) Cards(ctx context.Context) (out []store.ArticleSummary, err error) {
	again(ctx, func() error {
		out, err = s.Store.Cards(ctx)
		return err
	})
	return out, err
}

func (s stubborn) Load(ctx context.Context, id article.ID) (out store.Loaded, err error) {
	again(ctx, func() error {
		out, err = s.Store.Load(ctx, id)
		return err
	})
	return out, err
}

func (s stubborn) Find(ctx context.Context, ids []annotation.ID) (out []annotation.Annotation, err error) {
	again(ctx, func() error {
		out, err = s.Store.Find(ctx, ids)
		return err
	})
	return out, err
}

func (s stubborn) All(ctx context.Context) (out store.All, err error) {
	again(ctx, func() error {
		out, err = s.Store.All(ctx)
		return err
	})
	return out, err
}

func (s stubborn) Commit(ctx context.Context, b store.Batch) (err error) {
	again(ctx, func() error {
		err = s.Store.Commit(ctx, b)
		return err
	})
	return err
}

// RunFaulty is Run on stores every n-th call of which fails, for every fault and
// every n up to most, and which are asked again. From n = 2 on: a store that fails
// always promises nothing.
func RunFaulty(t *testing.T, most int, open func(t *testing.T, name string) store.Store) {
	for _, f := range Faults {
		for n := 2; n <= most; n++ {
			t.Run(fmt.Sprintf("%s, every %d", f.Name, n), func(t *testing.T) {
				stores, faults := map[string]*Faulty{}, 0
				Run(t, func(t *testing.T, name string) store.Store {
					if stores[name] == nil {
						stores[name] = &Faulty{Store: open(t, name)}
						stores[name].Follow(Every(n, f.Fault))
						t.Cleanup(func() { faults += stores[name].Injected() })
					}
					return stubborn{stores[name]}
				})
				if faults == 0 {
					t.Error("nothing failed")
				}
				t.Logf("%d faults", faults)
			})
		}
	}
}
