package idbstore

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"syscall/js"
	"time"

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

// Commit implements store.Store.
func (d *DB) Commit(ctx context.Context, b store.Batch) error {
	texts := encodeArticles(nil, b.Articles)
	texts = encodeArticles(texts, b.Needed)
	return place("save", d.with(ctx, func(db js.Value) error {
		var tx js.Value
		if err := try(func() {
			// Strict: what a person did must outlive the power going off. It
			// costs two or three milliseconds.
			tx = db.Call("transaction", []any{articles, cards, shelves, marks}, "readwrite", map[string]any{"durability": "strict"})
		}); err != nil {
			return err
		}
		b := b // a second try begins with what was given
		if err := prepare(ctx, tx, &b); err != nil {
			_ = try(func() { tx.Call("abort") })
			return err
		}
		var queued []js.Value
		if err := try(func() { queued = put(tx, b, texts) }); err != nil {
			return err
		}
		if len(b.RemovedArticles) == 0 && len(b.Annotations) <= few {
			// Nothing more is asked: the browser need not wait for the page to hear
			// that everything was done, which may be busy, or gone by then. What takes
			// long can be taken back, and so is not hurried.
			hurry(tx)
		}
		defer tell(ctx, queued, len(b.Annotations))()
		defer removeMarks(tx, b.RemovedArticles)()
		return committed(ctx, tx)
	}))
}

// prepare checks what the batch relies on, within the transaction that is to write
// it, and adds those of the needed articles that are not there to what is written.
func prepare(ctx context.Context, tx js.Value, b *store.Batch) error {
	var inArticles, inMarks js.Value
	if err := try(func() { inArticles, inMarks = tx.Call("objectStore", articles), tx.Call("objectStore", marks) }); err != nil {
		return err
	}
	for _, id := range b.Awaited() {
		if is, err := has(ctx, inArticles, id); !is {
			return cmp.Or(err, store.ErrGone)
		}
	}
	for i := range b.Needed {
		is, err := has(ctx, inArticles, b.Needed[i].ID)
		if err != nil {
			return err
		}
		if !is {
			b.Articles = append(slices.Clip(b.Articles), b.Needed[i])
		}
	}
	ids := b.Checked()
	if len(ids) == 0 {
		return nil
	}
	records, err := get(ctx, inMarks, ids)
	if err == nil {
		err = b.Check(records)
	}
	return err
}

// has reports whether an article is there.
func has(ctx context.Context, in js.Value, id article.ID) (bool, error) {
	var req js.Value
	if err := try(func() { req = in.Call("getKey", string(id)) }); err != nil {
		return false, err
	}
	key, err := result(ctx, req)
	return !key.IsUndefined(), err
}

// records are those of an article.
type records struct {
	id            article.ID
	article, card string
}

// longText is the text, in bytes, from which each record of an article is made in a
// task of its own: of a megabyte that takes 50 ms.
const longText = 200_000

// encodeArticles adds the records of articles, before the transaction begins, which
// would end if the page were let through.
func encodeArticles(to []records, articles []article.Article) []records {
	for i := range articles {
		a := &articles[i]
		breathe(a)
		r := records{id: a.ID, article: store.EncodeArticle(*a)}
		breathe(a)
		r.card = store.EncodeCard(store.CardOf(*a))
		breathe(a)
		to = append(to, r)
	}
	return to
}

func breathe(a *article.Article) {
	if len(a.Text) > longText {
		time.Sleep(time.Millisecond)
	}
}

// few is how many marks are written in no time at all.
const few = 100

// atOnce is how many marks go over the border in one step.
const atOnce = 1000

// put queues every request of the batch at once. It returns those of its marks,
// so many to a list.
func put(tx js.Value, b store.Batch, texts []records) (queued []js.Value) {
	inArticles, inCards := tx.Call("objectStore", articles), tx.Call("objectStore", cards)
	inShelves, inMarks := tx.Call("objectStore", shelves), tx.Call("objectStore", marks)
	for i := range b.Articles {
		for _, r := range texts {
			if r.id == b.Articles[i].ID {
				inArticles.Call("put", row(string(r.id), r.article))
				inCards.Call("put", row(string(r.id), r.card))
				break
			}
		}
	}
	for _, c := range b.Cards {
		inCards.Call("put", row(string(c.ID), store.EncodeCard(c)))
		inShelves.Call("put", row(string(c.ID), store.EncodeShelf(c.ID, c.ReadingState)))
	}
	for some := range slices.Chunk(b.Annotations, atOnce) {
		queued = append(queued, all(inMarks, "put", store.MarkRows(some)))
	}
	for _, id := range b.Removed {
		inMarks.Call("delete", string(id))
	}
	for _, id := range b.RemovedArticles {
		for _, in := range []js.Value{inArticles, inCards, inShelves} {
			in.Call("delete", string(id))
		}
	}
	return queued
}

// tell says how far a commit is whenever a list of requests is done. What it returns
// is to be called in the end.
func tell(ctx context.Context, queued []js.Value, of int) (stop func()) {
	var stops []func()
	for i, list := range queued {
		last := list.Index(list.Length() - 1)
		stops = append(stops, listen(last, func(string, js.Value) { store.Tell(ctx, min((i+1)*atOnce, of), of) }, "success"))
	}
	return func() {
		for _, stop := range stops {
			stop()
		}
	}
}

func row(id, record string) map[string]any { return map[string]any{"id": id, "json": record} }

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
