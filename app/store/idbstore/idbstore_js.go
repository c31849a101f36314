package idbstore

import (
	"context"
	"slices"
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
func (d *DB) Articles(ctx context.Context) ([]store.Card, error) {
	var out []store.Card
	err := d.with(ctx, func(db js.Value) error {
		out = nil
		var in, first, last js.Value
		if err := try(func() {
			tx := db.Call("transaction", []any{cards, shelves, marks})
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
		out = store.AssembleCards(texts(first.Get("result")), texts(found))
		return count(ctx, in, out)
	})
	return out, place("list articles", err)
}

// count asks the index how many marks of each kind stand on each article.
func count(ctx context.Context, in js.Value, of []store.Card) error {
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
			Article: field(record, "json"), Card: field(card.Get("result"), "json"), Shelf: field(shelf.Get("result"), "json"), Annotations: texts(found),
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
		requests := make([]js.Value, len(ids))
		if len(ids) == 0 {
			return nil
		}
		if err := try(func() {
			in := db.Call("transaction", marks).Call("objectStore", marks)
			for i, id := range ids {
				requests[i] = in.Call("get", string(id))
			}
		}); err != nil {
			return err
		}
		// The last one answers last.
		if _, err := result(ctx, requests[len(ids)-1]); err != nil {
			return err
		}
		for _, r := range requests {
			if a, err := store.DecodeAnnotation(field(r.Get("result"), "json")); err == nil {
				out = append(out, a)
			}
		}
		return nil
	})
	return out, place("find annotations", err)
}

// Commit implements store.Store.
func (d *DB) Commit(ctx context.Context, b store.Batch) error {
	return place("save", d.with(ctx, func(db js.Value) error {
		var tx js.Value
		if err := try(func() {
			// Strict: what a person did must outlive the power going off. It
			// costs two or three milliseconds.
			tx = db.Call("transaction", []any{articles, cards, shelves, marks}, "readwrite", map[string]any{"durability": "strict"})
		}); err != nil {
			return err
		}
		if err := check(ctx, tx, b); err != nil {
			return err
		}
		all, err := withNeeded(ctx, tx, b)
		if err != nil {
			return err
		}
		if err := try(func() { put(tx, all) }); err != nil {
			return err
		}
		defer removeMarks(tx, b.RemovedArticles)()
		return committed(ctx, tx)
	}))
}

// check compares what is known of the marks of the batch with what is there,
// within the transaction that is to write them.
func check(ctx context.Context, tx js.Value, b store.Batch) error {
	ids := b.Checked()
	if len(ids) == 0 {
		return nil
	}
	requests := make([]js.Value, len(ids))
	if err := try(func() {
		in := tx.Call("objectStore", marks)
		for i, id := range ids {
			requests[i] = in.Call("get", string(id))
		}
	}); err != nil {
		return err
	}
	if _, err := result(ctx, requests[len(ids)-1]); err != nil {
		return err
	}
	records := make([]string, len(ids))
	for i, r := range requests {
		records[i] = field(r.Get("result"), "json")
	}
	err := b.Check(records)
	if err != nil {
		_ = try(func() { tx.Call("abort") })
	}
	return err
}

// withNeeded is the batch with those of its needed articles to be written that are
// not there.
func withNeeded(ctx context.Context, tx js.Value, b store.Batch) (store.Batch, error) {
	for _, a := range b.Needed {
		var req js.Value
		if err := try(func() { req = tx.Call("objectStore", articles).Call("getKey", string(a.ID)) }); err != nil {
			return b, err
		}
		there, err := result(ctx, req)
		if err != nil {
			return b, err
		}
		if there.IsUndefined() {
			b.Articles = append(slices.Clip(b.Articles), a)
		}
	}
	return b, nil
}

// put queues every request of the batch at once.
func put(tx js.Value, b store.Batch) {
	inArticles, inCards := tx.Call("objectStore", articles), tx.Call("objectStore", cards)
	inShelves, inMarks := tx.Call("objectStore", shelves), tx.Call("objectStore", marks)
	for _, a := range b.Articles {
		inArticles.Call("put", row(string(a.ID), store.EncodeArticle(a)))
		inCards.Call("put", row(string(a.ID), store.EncodeCard(store.CardOf(a))))
	}
	for _, c := range b.Cards {
		inCards.Call("put", row(string(c.ID), store.EncodeCard(c)))
		inShelves.Call("put", row(string(c.ID), store.EncodeShelf(c.ID, c.Shelf)))
	}
	for _, a := range b.Annotations {
		inMarks.Call("put", markRow(a, store.EncodeAnnotation(a)))
	}
	for _, id := range b.Removed {
		inMarks.Call("delete", string(id))
	}
	for _, id := range b.RemovedArticles {
		for _, in := range []js.Value{inArticles, inCards, inShelves} {
			in.Call("delete", string(id))
		}
	}
}

func row(id, record string) map[string]any { return map[string]any{"id": id, "json": record} }

func markRow(a annotation.Annotation, record string) map[string]any {
	return map[string]any{"id": string(a.ID), bySource: a.Target.Source, kind: string(a.Kind), "json": record}
}

// removeMarks deletes the marks of articles within a transaction, as soon as it
// has said which these are. What it returns is to be called when that has ended.
func removeMarks(tx js.Value, of []article.ID) (release func()) {
	if len(of) == 0 {
		return func() {}
	}
	in := tx.Call("objectStore", marks)
	remove := js.FuncOf(func(_ js.Value, args []js.Value) any {
		keys := args[0].Get("target").Get("result")
		for i := range keys.Length() {
			in.Call("delete", keys.Index(i))
		}
		return nil
	})
	for _, id := range of {
		in.Call("index", bySource).Call("getAllKeys", string(id)).Set("onsuccess", remove)
	}
	return remove.Release
}

// texts are the texts of many records. They come over as one string: for each
// step between Go and the page ten thousand records would take a second.
func texts(records js.Value) []string {
	out, err := store.Texts(js.Global().Get("JSON").Call("stringify", records, []any{"json"}).String())
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
