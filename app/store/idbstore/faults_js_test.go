package idbstore_test

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/store/idbstore"
	"gloss/app/store/storetest"
)

// happens waits for the first of some events on a request and says which it was.
func happens(req js.Value, events ...string) string {
	first := make(chan string, len(events))
	for _, name := range events {
		req.Call("addEventListener", name, js.FuncOf(func(js.Value, []js.Value) any {
			first <- name
			return nil
		}))
	}
	return <-first
}

// another is a window of another version on the database of a name. It lets go of it
// when it is asked to, if that is told.
func another(t *testing.T, name string, version int, polite bool) js.Value {
	t.Helper()
	req := js.Global().Get("indexedDB").Call("open", name, version)
	req.Set("onupgradeneeded", js.FuncOf(func(js.Value, []js.Value) any {
		db := req.Get("result")
		for _, s := range []string{"articles", "annotations"} {
			if !db.Get("objectStoreNames").Call("contains", s).Bool() {
				db.Call("createObjectStore", s, map[string]any{"keyPath": "id"})
			}
		}
		return nil
	}))
	if got := happens(req, "success", "error", "blocked"); got != "success" {
		t.Fatalf("another window: %s", got)
	}
	db := req.Get("result")
	if polite {
		db.Set("onversionchange", js.FuncOf(func(js.Value, []js.Value) any {
			db.Call("close")
			return nil
		}))
	}
	return db
}

var (
	fares = storetest.Article("A")
	first = store.Batch{Articles: []article.Article{fares}, Annotations: []annotation.Annotation{storetest.Mark(fares, 3)}}
	later = store.Batch{Articles: []article.Article{fares}, Annotations: []annotation.Annotation{storetest.Mark(fares, 9)}}
)

func commits(t *testing.T, s store.Store, b store.Batch) {
	t.Helper()
	if err := s.Commit(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

func has(t *testing.T, s store.Store, marks int) {
	t.Helper()
	if l, err := s.Load(t.Context(), fares.ID); err != nil || len(l.Annotations) != marks {
		t.Errorf("%d marks, %v; want %d", len(l.Annotations), err, marks)
	}
}

// A window with an older schema that does not let go is told of at once. When it is
// closed, the store is whole, also if nobody asked in between.
func TestBlockedUpgrade(t *testing.T) {
	old := another(t, "blocked", 2, false)
	s := idbstore.New("blocked")
	for range 3 {
		if err := s.Commit(t.Context(), first); !errors.Is(err, store.ErrBlocked) {
			t.Fatalf("held by an older window: %v", err)
		}
	}
	old.Call("close")
	// The request of the first try is answered; another one waits behind it.
	probe := js.Global().Get("indexedDB").Call("open", "blocked", 3)
	if got := happens(probe, "success", "error"); got != "success" {
		t.Fatal(got)
	}
	probe.Get("result").Call("close")
	commits(t, s, first)
	has(t, s, 1)
	has(t, idbstore.New("blocked"), 1)
}

// A newer window gets the database, and this one stops writing.
func TestNewerSchema(t *testing.T) {
	s := idbstore.New("newer")
	commits(t, s, first)
	newer := another(t, "newer", 99, true)
	for range 2 {
		if err := s.Commit(t.Context(), later); !errors.Is(err, store.ErrNewer) || !store.Hopeless(err) {
			t.Errorf("with a newer schema: %v", err)
		}
		if _, err := s.Load(t.Context(), fares.ID); !errors.Is(err, store.ErrNewer) {
			t.Errorf("with a newer schema: %v", err)
		}
	}
	req := newer.Call("transaction", "annotations").Call("objectStore", "annotations").Call("count")
	if happens(req, "success", "error"); req.Get("result").Int() != 1 {
		t.Errorf("the newer window has %d marks", req.Get("result").Int())
	}
}

// The database is deleted while it is open. That is not held up, and the next
// call makes a new one.
func TestDeletedWhileOpen(t *testing.T) {
	s := idbstore.New("deleted")
	commits(t, s, first)
	if got := happens(js.Global().Get("indexedDB").Call("deleteDatabase", "deleted"), "success", "error", "blocked"); got != "success" {
		t.Fatalf("deleting: %s", got)
	}
	if _, err := s.Load(t.Context(), fares.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("load: %v", err)
	}
	commits(t, s, later)
	has(t, s, 1)
}

// damage writes what is no record of ours in the place of one.
func damage(t *testing.T, name, in string, record map[string]any) {
	t.Helper()
	open := js.Global().Get("indexedDB").Call("open", name)
	if got := happens(open, "success", "error"); got != "success" {
		t.Fatal(got)
	}
	db := open.Get("result")
	tx := db.Call("transaction", in, "readwrite")
	tx.Call("objectStore", in).Call("put", record)
	if got := happens(tx, "complete", "abort"); got != "complete" {
		t.Fatal(got)
	}
	db.Call("close")
}

// Of records that cannot be read the rest is read, and they come as they are.
func TestDamagedRecords(t *testing.T) {
	s := idbstore.New("damaged")
	commits(t, s, first)
	commits(t, s, later)
	id, broken := string(fares.ID), `{"v":2,"id":"urn:br`
	damage(t, "damaged", "annotations", map[string]any{"id": "urn:broken", "source": id, "kind": "claim", "json": broken})
	damage(t, "damaged", "annotations", map[string]any{"id": "urn:other", "source": id, "json": 5})
	damage(t, "damaged", "shelves", map[string]any{"id": id, "json": broken})
	damage(t, "damaged", "cards", map[string]any{"id": id, "json": broken})
	l, err := s.Load(t.Context(), fares.ID)
	if err != nil || len(l.Annotations) != 2 || l.Damaged != 2 || len(l.Unread) != 3 || l.Unread[0] != broken || l.Unread[1] != broken || l.Article.Title != fares.Title {
		t.Errorf("%d marks, %d damaged, unread %q, %v", len(l.Annotations), l.Damaged, l.Unread, err)
	}
	if cards, err := s.Articles(t.Context()); err != nil || len(cards) != 1 || cards[0].Title != fares.Title {
		t.Errorf("cards %+v, %v", cards, err)
	}
	if all, err := s.All(t.Context()); err != nil || len(all.Annotations) != 2 || len(all.Unread) != 2 {
		t.Errorf("%d marks, unread %q, %v", len(all.Annotations), all.Unread, err)
	}
	commits(t, s, store.Batch{Cards: []store.ArticleSummary{store.CardOf(fares)}, Expected: []article.ID{fares.ID}})
	if l, err := s.Load(t.Context(), fares.ID); err != nil || len(l.Unread) != 2 {
		t.Errorf("after writing card and shelf: unread %q, %v", l.Unread, err)
	}

	damage(t, "damaged", "articles", map[string]any{"id": id, "json": broken})
	var damaged *store.Damaged
	if _, err := s.Load(t.Context(), fares.ID); !errors.As(err, &damaged) || damaged.Article != broken || len(damaged.Annotations) != 4 {
		t.Errorf("%+v, %v", damaged, err)
	}
	commits(t, s, first)
	has(t, s, 2)
}

// every has every n-th transaction of the page fail in some way, and returns what
// ends that and says how many did.
var every = js.Global().Get("Function").New("n", "how", `
	const proto = IDBDatabase.prototype, real = proto.transaction;
	let calls = 0, faults = 0;
	proto.transaction = function (...args) {
		if (++calls % n) return real.apply(this, args);
		faults++;
		if (how === "the connection closes") this.close();
		if (how === "the browser closes the connection") { this.close(); this.dispatchEvent(new Event("close")); }
		if (how === "no transaction begins") throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
		const tx = real.apply(this, args);
		if (how === "the transaction ends") queueMicrotask(() => tx.abort());
		return tx;
	};
	return () => { proto.transaction = real; return faults };`)

// The connection is lost at every n-th transaction, in each way that browsers know,
// and nobody is told: it is opened again and the call repeated.
func TestConnectionLost(t *testing.T) {
	for _, how := range []string{"the connection closes", "the browser closes the connection", "no transaction begins", "the transaction ends"} {
		for n := 2; n <= 4; n++ {
			t.Run(fmt.Sprintf("%s, every %d", how, n), func(t *testing.T) {
				end := every.Invoke(n, how)
				defer end.Invoke()
				// Without a plan a faulty store does one call after the other: with
				// many at once a call might be hit twice.
				storetest.Run(t, func(_ *testing.T, name string) store.Store { return &storetest.Faulty{Store: idbstore.New(name)} })
				faults := end.Invoke().Int()
				if faults == 0 {
					t.Error("nothing failed")
				}
				t.Logf("%d faults", faults)
			})
		}
	}
}

// A device that never says whether it has written does not hold the program up for
// longer than it will wait.
func TestADeviceThatHangs(t *testing.T) {
	end := js.Global().Get("Function").New(`
		const proto = IDBDatabase.prototype, real = proto.transaction;
		proto.transaction = function (...args) {
			const tx = real.apply(this, args);
			tx.addEventListener("complete", (e) => e.stopImmediatePropagation());
			return tx;
		};
		return () => { proto.transaction = real };`).Invoke()
	defer end.Invoke()
	for _, b := range []store.Batch{first, {RemovedArticles: []article.ID{fares.ID}}} {
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		if err := idbstore.New("hangs").Commit(ctx, b); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
		cancel()
	}
}

// Older browsers cannot be told that nothing more is asked.
func TestBrowserThatCannotBeHurried(t *testing.T) {
	proto := js.Global().Get("IDBTransaction").Get("prototype")
	commit := js.Global().Get("Object").Call("getOwnPropertyDescriptor", proto, "commit")
	proto.Delete("commit")
	defer js.Global().Get("Object").Call("defineProperty", proto, "commit", commit)
	s := idbstore.New("unhurried")
	commits(t, s, first)
	has(t, s, 1)
}

// open has the browser open databases in another way, given as the body of a function
// of the request that is real; what it returns puts that right.
var open = js.Global().Get("Function").New("how", `
	const proto = IDBFactory.prototype, real = proto.open, name = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");
	const no = () => { throw new DOMException("refused by the test", "SecurityError"); };
	if (how === "absent") Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
	if (how === "its name throws") Object.defineProperty(globalThis, "indexedDB", { get: no, configurable: true });
	if (how === "opening throws") proto.open = no;
	const waits = [];
	if (how === "silent") proto.open = function (...args) {
		const request = new EventTarget();
		waits.push(() => {
			const own = real.apply(this, args);
			for (const event of ["success", "error", "upgradeneeded"]) own.addEventListener(event, (e) => {
				for (const key of ["result", "error", "transaction"]) Object.defineProperty(request, key, { get: () => own[key], configurable: true });
				if (event === "upgradeneeded") request.onupgradeneeded(e);
				else request.dispatchEvent(new Event(event));
			});
		});
		return request;
	};
	return () => { proto.open = real; if (name) Object.defineProperty(globalThis, "indexedDB", name); else delete globalThis.indexedDB; waits.forEach((f) => f()); };`)

// A browser that refuses is told from one that fails: no other try will help.
func TestRefused(t *testing.T) {
	for _, how := range []string{"absent", "its name throws", "opening throws"} {
		end := open.Invoke(how)
		if _, err := idbstore.New("refused").Load(t.Context(), fares.ID); !errors.Is(err, store.ErrUnavailable) || !store.Hopeless(err) {
			t.Errorf("%s: %v", how, err)
		}
		end.Invoke()
	}
	commits(t, idbstore.New("refused"), first)
}

// A database that does not answer is waited for once. When it comes whoever was told
// so hears of it, and what is asked then is done.
func TestSilent(t *testing.T) {
	end := open.Invoke("silent")
	s, answered := idbstore.New("silent"), make(chan bool)
	s.Answered = func() { close(answered) }
	if err := s.Commit(t.Context(), first); !errors.Is(err, store.ErrSilent) || store.Hopeless(err) {
		t.Errorf("at first: %v", err)
	}
	asked := time.Now()
	for range 20 {
		if _, err := s.Load(t.Context(), fares.ID); !errors.Is(err, store.ErrSilent) {
			t.Errorf("then: %v", err)
		}
	}
	if took := time.Since(asked); took > time.Second {
		t.Errorf("20 calls that are known to be in vain took %v", took)
	}
	end.Invoke()
	<-answered
	commits(t, s, later)
	has(t, s, 1)
}
