package codec_test

import (
	"bytes"
	"context"
	"reflect"
	"testing"
	"time"

	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

var midday = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

// fill is a store with some documents in it.
func fill(t *testing.T, docs []codec.Document) *memstore.Store {
	t.Helper()
	s := &memstore.Store{}
	for i, d := range docs {
		b := store.Batch{Articles: append(d.Earlier[:len(d.Earlier):len(d.Earlier)], d.Article), Annotations: d.Annotations}
		if err := s.Commit(context.Background(), b); err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			card := store.CardOf(d.Article)
			card.ReadingState = store.ReadingState{Tags: []string{"fares 🚌", "قراءة"}, Pinned: i%4 == 0, Opened: midday.Add(12345), Reached: i, Dismissed: []string{"figure:1"}}
			if err := s.Commit(context.Background(), store.Batch{Cards: []store.ArticleSummary{card}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

func do(t *testing.T, s store.Store, o protocol.Order, file []byte) (protocol.Answer, []byte) {
	t.Helper()
	var out bytes.Buffer
	c := importexport.Worker{Store: s}
	a := c.Do(context.Background(), o, file, &out, func(int, int) {})
	if a.Trouble != "" {
		t.Fatal(a.Trouble)
	}
	return a, out.Bytes()
}

// everything is what a store holds.
func everything(t *testing.T, s store.Store) (out []store.Loaded) {
	t.Helper()
	cards, err := s.Articles(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, card := range cards {
		l, err := s.Load(context.Background(), card.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(l.ReadingState, card.ReadingState) {
			t.Fatal("the card has another shelf")
		}
		out = append(out, l)
	}
	return out
}

var backup = protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native, At: midday}

// A library is exported, wiped and taken back: nothing differs, whatever is in
// it. Taken again, nothing changes.
func TestLibraryOutAndBack(t *testing.T) {
	for seed := range uint64(12) {
		here := fill(t, library(seed, 8, 12))
		_, file := do(t, here, backup, nil)
		there := &memstore.Store{}
		take := protocol.Order{Do: protocol.Take, At: midday}
		a, undo := do(t, there, take, file)
		want := everything(t, here)
		if got := everything(t, there); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the library differs\n%+v\n%+v", seed, got[0], want[0])
		}
		if a.Receipt.Added != 96 || a.Receipt.Articles != 8 {
			t.Errorf("seed %d: %+v", seed, a.Receipt)
		}
		if _, again := do(t, there, backup, nil); !bytes.Equal(again, file) {
			t.Errorf("seed %d: the second file differs", seed)
		}
		if a, _ := do(t, there, protocol.Order{Do: protocol.Look, At: midday}, file); a.Arrival.Changes() {
			t.Errorf("seed %d: taken again it would change something: %+v", seed, a.Arrival)
		}
		if a, _ := do(t, there, take, file); a.Receipt.Added+a.Receipt.Updated+a.Receipt.Articles > 0 || a.Receipt.Same != 96 {
			t.Errorf("seed %d: again %+v", seed, a.Receipt)
		}
		if a, _ := do(t, there, protocol.Order{Do: protocol.Undo, At: midday}, undo); a.Receipt.Removed != 96 || a.Receipt.Left > 0 {
			t.Errorf("seed %d: undone %+v", seed, a.Receipt)
		}
		all, err := there.All(context.Background())
		if err != nil || len(all.Annotations) > 0 {
			t.Errorf("seed %d: after undoing there are %d marks", seed, len(all.Annotations))
		}
		if len(all.Articles) > 0 {
			t.Errorf("seed %d: after undoing there are %d articles", seed, len(all.Articles))
		}
	}
}
