package idbstore

import (
	"context"
	"errors"
	"syscall/js"
	"time"

	"gloss/app/dom"
	"gloss/app/store"
)

// with runs f on the open database, and once more on a fresh connection if the
// one at hand, or the request for one, turns out to be lost.
func (d *DB) with(ctx context.Context, f func(db js.Value) error) error {
	for attempt := 0; ; attempt++ {
		db, err := d.connection(ctx)
		if err == nil {
			err = f(db)
		}
		var gone *domException
		if err == nil || attempt > 0 || !errors.As(err, &gone) || !gone.lost() {
			return err
		}
		if d.db.Equal(db) {
			d.close()
		}
	}
}

// connection is the open database. Several may use it at a time, for the browser
// keeps their transactions apart; it is opened once.
func (d *DB) connection(ctx context.Context) (js.Value, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if ctx.Err() != nil {
		return js.Undefined(), ctx.Err()
	}
	err := d.open(ctx)
	return d.db, err
}

// opening is a request for the database. It outlives the call that made it: once
// another window lets go of an older schema the browser goes on with it, however
// long after, and the migration must still be there.
type opening struct {
	settled, held, silent chan struct{} // closed when there is an answer, when another window holds it up, and when silence is over
	err                   error
	left                  bool // somebody did not wait for the answer
}

// silence is how long the browser may take to answer a request for the database.
// After that whoever asks is told at once that it does not, until it does.
const silence = 5 * time.Second

func (d *DB) open(ctx context.Context) error {
	for d.db.IsUndefined() {
		if d.opening == nil {
			o, err := d.request()
			if err != nil {
				return openError(err)
			}
			d.opening = o
		}
		o := d.opening
		select {
		case <-o.settled:
		case <-o.held:
		case <-o.silent:
		case <-ctx.Done():
			o.left = true
			return ctx.Err()
		}
		select {
		case <-o.settled:
			d.opening = nil
			if o.err != nil {
				return openError(o.err)
			}
			continue
		default:
		}
		o.left = true
		select {
		case <-o.held:
			return store.ErrBlocked
		default:
			return store.ErrSilent
		}
	}
	return nil
}

func (d *DB) request() (*opening, error) {
	var req js.Value
	if err := try(func() {
		// Go cannot catch what a name throws that it reads by itself.
		idb := js.Global().Get("Reflect").Call("get", js.Global(), "indexedDB")
		if !idb.Truthy() {
			panic(js.Error{Value: js.ValueOf(map[string]any{"name": "SecurityError", "message": "there is no indexedDB"})})
		}
		req = idb.Call("open", d.name, schemaVersion)
	}); err != nil {
		return nil, err
	}
	o := &opening{settled: make(chan struct{}), held: make(chan struct{}), silent: make(chan struct{})}
	time.AfterFunc(silence, func() { close(o.silent) })
	var migration migration
	upgrade := js.FuncOf(func(_ js.Value, args []js.Value) any {
		tx := req.Get("transaction")
		if !dom.Guard("upgrading the database", func() {
			createStores(req.Get("result"), tx)
			if old := args[0].Get("oldVersion").Int(); old > 0 && old < 3 {
				migration.run(tx)
			}
		}) {
			tx.Call("abort")
		}
		return nil
	})
	req.Set("onupgradeneeded", upgrade)
	listen(req, func(string, js.Value) { close(o.held) }, "blocked")
	listen(req, func(event string, _ js.Value) {
		migration.release()
		upgrade.Release()
		if event == "success" {
			d.opened(req.Get("result"))
		} else {
			o.err = domError(event, req.Get("error"))
		}
		close(o.settled)
		if o.left && d.Answered != nil {
			dom.Go("a late answer", d.Answered)
		}
	}, "success", "error")
	return o, nil
}

// opened takes over a connection. Another window with a newer schema, or one that
// deletes the database, waits for this one to let go; and the browser may close
// the connection. Either way the next call opens.
func (d *DB) opened(db js.Value) {
	d.db = db
	listen(db, func(event string, _ js.Value) {
		if event == "versionchange" {
			db.Call("close")
		}
		if d.db.Equal(db) {
			d.db = js.Undefined()
		}
	}, "versionchange", "close")
}

// openError names why the database did not open. Where a private window or a
// blocked cookie is the reason, browsers disagree on the name of the error.
func openError(err error) error {
	var dom *domException
	if errors.As(err, &dom) && dom.Unwrap() == nil {
		reason := store.ErrUnavailable
		if dom.name == "InvalidStateError" { // in private windows of older browsers
			reason = store.ErrRefused
		}
		return errors.Join(reason, err)
	}
	return err
}

func createStores(db, tx js.Value) {
	names := db.Get("objectStoreNames")
	for _, name := range []string{articles, cards, shelves, marks} {
		if !names.Call("contains", name).Bool() {
			db.Call("createObjectStore", name, map[string]any{"keyPath": "id"})
		}
	}
	in := tx.Call("objectStore", marks)
	for name, path := range map[string]any{bySource: bySource, byKind: []any{bySource, kind}} {
		if !in.Get("indexNames").Call("contains", name).Bool() {
			in.Call("createIndex", name, path)
		}
	}
}

func (d *DB) close() {
	if !d.db.IsUndefined() {
		d.db.Call("close")
		d.db = js.Undefined()
	}
}
