package idbstore

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"

	"gloss/app/dom"
	"gloss/app/store"
)

// listen calls f once for the first of the named events on target, with the
// event's name, and returns what undoes it.
func listen(target js.Value, f func(event string, e js.Value), events ...string) (stop func()) {
	var funcs []js.Func
	done := false
	for _, name := range events {
		fn := js.FuncOf(func(_ js.Value, args []js.Value) any {
			if !done {
				done = true
				dom.Guard("database", func() { f(name, args[0]) })
			}
			return nil
		})
		funcs = append(funcs, fn)
		target.Call("addEventListener", name, fn)
	}
	return func() {
		done = true
		for i, fn := range funcs {
			target.Call("removeEventListener", events[i], fn)
			fn.Release()
		}
	}
}

// within makes a function that the database calls in a transaction. A fault in it
// takes the transaction back: half of what was to be written is worse than nothing.
func within(tx js.Value, f func(e js.Value)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		if !dom.Guard("database", func() { f(args[0]) }) {
			_ = try(func() { tx.Call("abort") })
		}
		return nil
	})
}

// await blocks until one of the events comes, the first of which means
// success, or the context ends.
func await(ctx context.Context, target js.Value, success string, failures ...string) error {
	done := make(chan error, 1)
	stop := listen(target, func(event string, _ js.Value) {
		if event == success {
			done <- nil
			return
		}
		done <- domError(event, target.Get("error"))
	}, append([]string{success}, failures...)...)
	defer stop()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// result waits for a request and returns what it found.
func result(ctx context.Context, req js.Value) (js.Value, error) {
	if err := await(ctx, req, "success", "error"); err != nil {
		return js.Undefined(), err
	}
	return req.Get("result"), nil
}

// hurry says that a transaction is complete, where the browser can be told.
func hurry(tx js.Value) {
	if tx.Get("commit").Truthy() {
		_ = try(func() { tx.Call("commit") })
	}
}

// committed waits until a transaction is on the device. A request's success
// does not mean that: under a full quota all requests succeed, and then the
// transaction aborts. If the context ends first the transaction is taken back. If it
// is too late for that, whoever cancelled is told what became of it; whose time is
// over is not, for a device that hangs may never say.
func committed(ctx context.Context, tx js.Value) error {
	err := await(ctx, tx, "complete", "abort", "error")
	if ctx.Err() == nil || err == nil {
		return err
	}
	if try(func() { tx.Call("abort") }) == nil || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return ctx.Err()
	}
	return await(context.WithoutCancel(ctx), tx, "complete", "abort", "error")
}

// domException is an error of the browser, by its name.
type domException struct{ name, message string }

func (e *domException) Error() string { return e.name + ": " + e.message }

// Unwrap gives the store's name for what happened, if it has one.
func (e *domException) Unwrap() error {
	switch e.name {
	case "QuotaExceededError":
		return store.ErrFull
	case "VersionError":
		return store.ErrNewer
	case "SecurityError":
		return store.ErrRefused
	}
	return nil
}

// lost reports whether the connection is gone, so that opening again can help.
// Safari closes it behind a page's back.
func (e *domException) lost() bool {
	return e.name == "InvalidStateError" || e.name == "UnknownError" || e.name == "AbortError"
}

func domError(event string, v js.Value) error {
	if v.Type() != js.TypeObject {
		return &domException{"AbortError", event + " without a reason"}
	}
	return &domException{v.Get("name").String(), v.Get("message").String()}
}

// try calls f and returns what JavaScript threw in it as an error.
func try(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case js.Error:
			err = domError("throw", r.Value)
		default:
			panic(r)
		}
	}()
	f()
	return nil
}

func place(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
