package idbstore

import (
	"cmp"
	"context"
	"slices"
	"syscall/js"
	"time"

	"gloss/app/article"
	"gloss/app/store"
)

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
