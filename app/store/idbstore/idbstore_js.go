package idbstore

import (
	"context"
	"sync"
	"syscall/js"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

const (
	schemaVersion = 3
	articles      = "articles"
	cards         = "cards"
	shelves       = "shelves"
	marks         = "annotations"
	bySource      = "source"
	kind          = "kind"
	byKind        = "source, kind"
)

var _ store.Store = (*DB)(nil)

// DB is the database of one name. It is opened at the first call, and again
// when the browser has closed it.
type DB struct {
	// Answered is called, aside, when the browser has answered a request for the
	// database after somebody was told that it does not. It is set before the first
	// call.
	Answered func()

	name string

	mu      sync.Mutex
	db      js.Value // undefined until it is open
	opening *opening // a request that was not answered yet
}

// New returns the database of that name without opening it yet.
func New(name string) *DB { return &DB{name: name} }

// Open opens the database ahead of the first call, which then has less to wait
// for. What goes wrong comes out there.
func (d *DB) Open(ctx context.Context) {
	_ = d.with(ctx, func(js.Value) error { return nil })
}

// Articles implements store.Store.
func (d *DB) Articles(ctx context.Context) ([]store.ArticleSummary, error) {
	return d.cards(ctx, count)
}

// Cards implements store.Store.
func (d *DB) Cards(ctx context.Context) ([]store.ArticleSummary, error) {
	return d.cards(ctx, func(context.Context, js.Value, []store.ArticleSummary) error { return nil })
}

// cards lists the articles, and lets count add to them within the transaction.
func (d *DB) cards(ctx context.Context, count func(ctx context.Context, in js.Value, of []store.ArticleSummary) error) ([]store.ArticleSummary, error) {
	var out []store.ArticleSummary
	err := d.with(ctx, func(db js.Value) error {
		out = nil
		var tx, in, first, last js.Value
		if err := try(func() {
			tx = db.Call("transaction", []any{articles, cards, shelves, marks})
			first = tx.Call("objectStore", cards).Call("getAll")
			last = tx.Call("objectStore", shelves).Call("getAll")
			in = tx.Call("objectStore", marks).Call("index", byKind)
		}); err != nil {
			return err
		}
		found, err := result(ctx, last)
		if err != nil {
			return err
		}
		records, ofShelves := texts(first.Get("result")), texts(found)
		if out = store.AssembleCards(records, ofShelves); len(out) < len(records) {
			if err := try(func() { last = tx.Call("objectStore", articles).Call("getAll") }); err != nil {
				return err
			}
			if found, err = result(ctx, last); err != nil {
				return err
			}
			out = store.Mended(out, texts(found), ofShelves)
		}
		return count(ctx, in, out)
	})
	return out, place("list articles", err)
}

// count asks the index how many marks of each kind stand on each article.
func count(ctx context.Context, in js.Value, of []store.ArticleSummary) error {
	if len(of) == 0 {
		return nil
	}
	requests := make([]js.Value, 0, len(of)*len(annotation.Kinds))
	if err := try(func() {
		for _, c := range of {
			for _, k := range annotation.Kinds {
				requests = append(requests, in.Call("count", []any{string(c.ID), string(k)}))
			}
		}
	}); err != nil {
		return err
	}
	// The last one answers last.
	if _, err := result(ctx, requests[len(requests)-1]); err != nil {
		return err
	}
	for i, r := range requests {
		if n := r.Get("result").Int(); n > 0 {
			c := &of[i/len(annotation.Kinds)]
			if c.Counts == nil {
				c.Counts = store.Counts{}
			}
			c.Counts[annotation.Kinds[i%len(annotation.Kinds)]] = n
		}
	}
	return nil
}

// All implements store.Store.
func (d *DB) All(ctx context.Context) (store.All, error) {
	var out store.All
	err := d.with(ctx, func(db js.Value) error {
		var first, second, last js.Value
		if err := try(func() {
			tx := db.Call("transaction", []any{cards, shelves, marks})
			first = tx.Call("objectStore", cards).Call("getAll")
			second = tx.Call("objectStore", shelves).Call("getAll")
			last = tx.Call("objectStore", marks).Call("getAll")
		}); err != nil {
			return err
		}
		found, err := result(ctx, last)
		if err == nil {
			out = store.AssembleAll(texts(first.Get("result")), texts(second.Get("result")), texts(found))
		}
		return err
	})
	return out, place("list annotations", err)
}

// Load implements store.Store.
func (d *DB) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	var out store.Loaded
	err := d.with(ctx, func(db js.Value) error {
		var record, card, shelf, found js.Value
		if err := try(func() {
			tx := db.Call("transaction", []any{articles, cards, shelves, marks})
			record = tx.Call("objectStore", articles).Call("get", string(id))
			card = tx.Call("objectStore", cards).Call("get", string(id))
			shelf = tx.Call("objectStore", shelves).Call("get", string(id))
			found = tx.Call("objectStore", marks).Call("index", bySource).Call("getAll", string(id))
		}); err != nil {
			return err
		}
		// All requests are queued before the first wait, so that the transaction
		// is still open for them; the last one answers last.
		found, err := result(ctx, found)
		if err != nil {
			return err
		}
		if record = record.Get("result"); !record.Truthy() {
			return store.ErrNotFound
		}
		out, err = store.Assemble(store.Records{
			Article: field(record, "json"), ArticleSummary: field(card.Get("result"), "json"), ReadingState: field(shelf.Get("result"), "json"), Annotations: texts(found),
		})
		return err
	})
	return out, place("load article "+string(id), err)
}

// Find implements store.Store.
func (d *DB) Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error) {
	var out []annotation.Annotation
	err := d.with(ctx, func(db js.Value) error {
		out = nil
		if len(ids) == 0 {
			return nil
		}
		var in js.Value
		if err := try(func() { in = db.Call("transaction", marks).Call("objectStore", marks) }); err != nil {
			return err
		}
		records, err := get(ctx, in, ids)
		for _, r := range records {
			if a, err := store.DecodeAnnotation(r); err == nil {
				out = append(out, a)
			}
		}
		return err
	})
	return out, place("find annotations", err)
}

// all calls a method of an object store for each row of a list in JSON, which is
// the arguments of one call, and returns the requests. It is one step over the
// border; several for each of ten thousand records would take a second.
func all(in js.Value, method, rows string) js.Value {
	call := js.Global().Get("Reflect").Get("apply").Call("bind", js.Undefined(), in.Get(method), in)
	return js.Global().Get("JSON").Call("parse", rows).Call("map", call)
}

// get reads the records of some keys, "" where there is none, within the
// transaction of the object store.
func get(ctx context.Context, in js.Value, ids []annotation.ID) ([]string, error) {
	var requests js.Value
	if err := try(func() { requests = all(in, "get", store.Keys(ids)) }); err != nil {
		return nil, err
	}
	// The last one answers last.
	if _, err := result(ctx, requests.Index(len(ids)-1)); err != nil {
		return nil, err
	}
	return texts(requests), nil
}

// removeMarks deletes the marks of articles within a transaction, as soon as it
// has said which these are. What it returns is to be called when that has ended.
func removeMarks(tx js.Value, of []article.ID) (release func()) {
	if len(of) == 0 {
		return func() {}
	}
	in := tx.Call("objectStore", marks)
	remove := within(tx, func(e js.Value) {
		keys := e.Get("target").Get("result")
		for i := range keys.Length() {
			in.Call("delete", keys.Index(i))
		}
	})
	for _, id := range of {
		in.Call("index", bySource).Call("getAllKeys", string(id)).Set("onsuccess", remove)
	}
	return remove.Release
}

// texts are the texts of many records. They come over as one string: for each
// step between Go and the page ten thousand records would take a second. The
// names that are given to stringify are read of requests too, whose members are
// not their own.
func texts(records js.Value) []string {
	out, err := store.Texts(js.Global().Get("JSON").Call("stringify", records, []any{"result", "json"}).String())
	if err != nil {
		// The browser writes JSON that can be read.
		panic(err.Error())
	}
	return out
}

// field reads a string of a record, which may be anything by now.
func field(record js.Value, name string) string {
	if record.Type() != js.TypeObject {
		return ""
	}
	if v := record.Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
