package idbstore_test

import (
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

// Each run of the browser starts on an empty profile, so a name is new.
func TestContract(t *testing.T) {
	storetest.Run(t, func(_ *testing.T, name string) store.Store { return idbstore.New(name) })
}

func TestContractWithFaults(t *testing.T) {
	storetest.RunFaulty(t, 2, func(_ *testing.T, name string) store.Store { return idbstore.New(name) })
}

// A database as an older schema made it is taken over with all that is in it.
// Schema 2 has the stores of schema 1.
func TestOlderSchemas(t *testing.T) {
	for version := 1; version <= 2; version++ {
		t.Run(fmt.Sprint("schema ", version), func(t *testing.T) { takeOver(t, version) })
	}
}

func takeOver(t *testing.T, version int) {
	name := fmt.Sprint("schema-", version)
	done := make(chan bool)
	put := func(tx js.Value, in string, record map[string]any) { tx.Call("objectStore", in).Call("put", record) }
	req := js.Global().Get("indexedDB").Call("open", name, version)
	req.Set("onupgradeneeded", js.FuncOf(func(js.Value, []js.Value) any {
		db := req.Get("result")
		db.Call("createObjectStore", "articles", map[string]any{"keyPath": "id"})
		db.Call("createObjectStore", "annotations", map[string]any{"keyPath": "id"}).Call("createIndex", "source", "source")
		return nil
	}))
	req.Set("onsuccess", js.FuncOf(func(js.Value, []js.Value) any {
		db := req.Get("result")
		tx := db.Call("transaction", []any{"articles", "annotations"}, "readwrite")
		put(tx, "articles", map[string]any{"id": "urn:a", "json": `{"v":1,"id":"urn:a","title":"Fares","added":"2026-03-17T12:00:00Z","text":"Fares rise.","blocks":[{"role":"paragraph","start":0,"end":11}]}`})
		put(tx, "annotations", map[string]any{"id": "urn:m", "source": "urn:a", "json": `{"v":1,"id":"urn:m","kind":"claim","source":"urn:a","start":0,"end":5,"exact":"Fares","created":"2026-03-17T12:00:00Z","modified":"2026-03-17T12:00:00Z"}`})
		tx.Set("oncomplete", js.FuncOf(func(js.Value, []js.Value) any {
			db.Call("close")
			close(done)
			return nil
		}))
		return nil
	}))
	<-done
	taken := idbstore.New(name)
	cards, err := taken.Articles(t.Context())
	if err != nil || len(cards) != 1 || cards[0].Title != "Fares" || len(cards[0].Sketch) == 0 || cards[0].Counts[annotation.Claim] != 1 {
		t.Errorf("cards %+v, %v", cards, err)
	}
	l, err := taken.Load(t.Context(), "urn:a")
	if err != nil || len(l.Annotations) != 1 || l.Damaged > 0 || l.Annotations[0].Target.Quote.Exact != "Fares" {
		t.Errorf("loaded %+v, %v", l, err)
	}
}

// Ten thousand marks of a hundred articles, as the list of all marks asks for
// them.
func BenchmarkAll(b *testing.B) {
	s := idbstore.New("bench")
	var all store.Batch
	for i := range 100 {
		a := storetest.Article(fmt.Sprint("Article ", i))
		all.Articles = append(all.Articles, a)
		for j := range 100 {
			m := storetest.Mark(a, j%40)
			m.ID = annotation.ID(fmt.Sprintf("urn:uuid:%d-%d", i, j))
			all.Annotations = append(all.Annotations, m)
		}
	}
	if err := s.Commit(b.Context(), all); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if got, err := s.All(b.Context()); err != nil || len(got.Annotations) != 10_000 {
			b.Fatalf("%d annotations, %v", len(got.Annotations), err)
		}
	}
}

// One mark of many is written again, as with each letter of a note.
func BenchmarkSave(b *testing.B) {
	s := idbstore.New(fmt.Sprint("bench-save ", time.Now()))
	a := storetest.Article("A")
	if err := s.Commit(b.Context(), store.Batch{Articles: []article.Article{a}}); err != nil {
		b.Fatal(err)
	}
	m := storetest.Mark(a, 3)
	batch := store.Batch{Annotations: []annotation.Annotation{m}, Expected: []article.ID{a.ID}, Known: []store.Known{{ID: m.ID}}}
	for b.Loop() {
		if err := s.Commit(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		was := batch.Annotations[0]
		next := was
		next.Note += "a"
		if len(next.Note) > 200 {
			next.Note = ""
		}
		batch.Annotations, batch.Known = []annotation.Annotation{next}, []store.Known{{ID: m.ID, Was: &was}}
	}
}
