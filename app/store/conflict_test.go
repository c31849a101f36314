package store_test

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// A batch is in conflict where the store has something else than was known, unless that
// is what the batch would leave.
func TestCheckComparesWithWhatWasKnown(t *testing.T) {
	a := storetest.Article("A")
	was := storetest.Mark(a, 3)
	mine, theirs := was, was
	mine.Note, theirs.Note = "mine", "theirs"
	record := func(m *annotation.Annotation) string {
		if m == nil {
			return ""
		}
		return store.EncodeAnnotation(*m)
	}
	for _, row := range []struct {
		name     string
		known    *annotation.Annotation
		written  *annotation.Annotation // nil: it is removed
		there    string
		conflict bool
		current  *annotation.Annotation
	}{
		{"as it was known", &was, &mine, record(&was), false, nil},
		{"as it will be", &was, &mine, record(&mine), false, nil},
		{"changed", &was, &mine, record(&theirs), true, &theirs},
		{"removed", &was, &mine, "", true, nil},
		{"new", nil, &mine, "", false, nil},
		{"new here and there", nil, &mine, record(&theirs), true, &theirs},
		{"new, and written already", nil, &mine, record(&mine), false, nil},
		{"damaged", &was, &mine, "{", true, nil},
		{"damaged, and new", nil, &mine, "{", false, nil},
		{"to be removed", &was, nil, record(&was), false, nil},
		{"to be removed, and gone", &was, nil, "", false, nil},
		{"to be removed, and changed", &was, nil, record(&theirs), true, &theirs},
	} {
		b := store.Batch{Known: []store.Known{{ID: was.ID, Was: row.known}, {ID: "urn:untouched"}}}
		if row.written != nil {
			b.Annotations = []annotation.Annotation{*row.written}
		} else {
			b.Removed = []annotation.ID{was.ID}
		}
		if got := b.Checked(); !reflect.DeepEqual(got, []annotation.ID{was.ID}) {
			t.Errorf("%s: %v is looked up", row.name, got)
		}
		err := b.Check([]string{row.there})
		conflict := (*store.Conflict)(nil)
		if errors.As(err, &conflict) != row.conflict || (err == nil) == row.conflict {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		if !row.conflict {
			continue
		}
		if !errors.Is(err, store.ErrConflict) || err.Error() != "1 annotations: changed by another window" {
			t.Errorf("%s: %v", row.name, err)
		}
		if len(conflict.Current) != 1 || conflict.Current[0].ID != was.ID || !reflect.DeepEqual(conflict.Current[0].Was, row.current) {
			t.Errorf("%s: there is %+v", row.name, conflict.Current)
		}
	}
}

func TestWritten(t *testing.T) {
	a := storetest.Article("A")
	m, n := storetest.Mark(a, 3), storetest.Mark(a, 9)
	b := store.Batch{Annotations: []annotation.Annotation{m, n}, Removed: []annotation.ID{"urn:gone"}}
	if got, touched := b.Written(n.ID); !touched || got == nil || got.ID != n.ID {
		t.Errorf("%+v, %v", got, touched)
	}
	if got, touched := b.Written("urn:gone"); !touched || got != nil {
		t.Errorf("%+v, %v", got, touched)
	}
	if got, touched := b.Written("urn:other"); touched || got != nil {
		t.Errorf("%+v, %v", got, touched)
	}
}

// Of two batches as one, what was known before the first counts, what either expects is
// expected once, and what comes of an article is awaited no more.
func TestThenKeepsWhatWasKnown(t *testing.T) {
	a, b := storetest.Article("A"), storetest.Article("B")
	m, n, o := storetest.Mark(a, 3), storetest.Mark(a, 9), storetest.Mark(b, 3)
	first := store.Batch{
		Annotations: []annotation.Annotation{m}, Removed: []annotation.ID{"urn:gone"}, Expected: []article.ID{a.ID},
		Known: []store.Known{{ID: m.ID}, {ID: "urn:gone", Was: &n}},
	}
	next := store.Batch{
		Annotations: []annotation.Annotation{m, o}, Removed: []annotation.ID{"urn:gone"}, Expected: []article.ID{a.ID, b.ID},
		Known: []store.Known{{ID: m.ID, Was: &m}, {ID: "urn:gone"}, {ID: o.ID, Was: &o}},
	}
	got := first.Then(next)
	want := store.Batch{
		Annotations: []annotation.Annotation{m, o}, Removed: []annotation.ID{"urn:gone"}, Expected: []article.ID{a.ID, b.ID},
		Known: []store.Known{{ID: m.ID}, {ID: "urn:gone", Was: &n}, {ID: o.ID, Was: &o}},
	}
	if !reflect.DeepEqual(got.Known, want.Known) || !reflect.DeepEqual(got.Expected, want.Expected) || !reflect.DeepEqual(got.Removed, want.Removed) || len(got.Annotations) != 2 {
		t.Errorf("%+v", got)
	}
	if len(first.Annotations) != 1 || len(first.Known) != 2 || len(next.Known) != 3 {
		t.Error("what was joined is changed")
	}
	if got := got.Awaited(); !reflect.DeepEqual(got, []article.ID{a.ID, b.ID}) {
		t.Errorf("awaited %v", got)
	}
	for _, brings := range []store.Batch{{Articles: []article.Article{b}}, {Needed: []article.Article{b}}} {
		if got := got.Then(brings).Awaited(); !reflect.DeepEqual(got, []article.ID{a.ID}) {
			t.Errorf("awaited %v", got)
		}
	}
	removed := got.Then(store.Batch{RemovedArticles: []article.ID{a.ID}})
	if !reflect.DeepEqual(removed.Expected, []article.ID{b.ID}) || len(removed.Annotations) != 1 || !reflect.DeepEqual(removed.RemovedArticles, []article.ID{a.ID}) {
		t.Errorf("%+v", removed)
	}
	if again := removed.Then(store.Batch{RemovedArticles: []article.ID{a.ID}}); len(again.RemovedArticles) != 1 {
		t.Errorf("%+v", again)
	}
}

// A card that is written and an article that is renamed after it are one card, with the
// new title and the shelf; of two cards the later counts.
func TestThenJoinsCards(t *testing.T) {
	a, b := storetest.Article("A"), storetest.Article("B")
	pinned, tagged := store.CardOf(a), store.CardOf(a)
	pinned.ReadingState.Pinned, tagged.ReadingState.Tags = true, []string{"wells"}
	renamed := a
	renamed.Title = "Renamed"
	got := store.Batch{Cards: []store.ArticleSummary{pinned, store.CardOf(b)}}.Then(store.Batch{Articles: []article.Article{renamed}})
	if len(got.Cards) != 2 || got.Cards[0].Title != "Renamed" || got.Cards[0].Text != "" || got.Cards[0].Blocks != nil || !got.Cards[0].ReadingState.Pinned || got.Cards[1].Title != "B" {
		t.Errorf("%+v", got.Cards)
	}
	got = got.Then(store.Batch{Cards: []store.ArticleSummary{tagged}})
	if len(got.Cards) != 2 || got.Cards[1].ReadingState.Pinned || len(got.Cards[1].ReadingState.Tags) != 1 {
		t.Errorf("%+v", got.Cards)
	}
}

func TestEmpty(t *testing.T) {
	a := storetest.Article("A")
	for name, b := range map[string]store.Batch{
		"an article": {Articles: []article.Article{a}}, "a needed one": {Needed: []article.Article{a}}, "a card": {Cards: []store.ArticleSummary{{}}}, "a mark": {Annotations: []annotation.Annotation{{}}},
		"a removed mark": {Removed: []annotation.ID{"a"}}, "a removed article": {RemovedArticles: []article.ID{a.ID}},
	} {
		if b.Empty() {
			t.Errorf("with %s it is empty", name)
		}
	}
	if !(store.Batch{}).Empty() || !(store.Batch{Expected: []article.ID{a.ID}, Known: []store.Known{{ID: "a"}}}).Empty() {
		t.Error("with nothing to write it is not empty")
	}
}

// A store tells how far it is, to whoever asked in the context.
func TestTelling(t *testing.T) {
	a := storetest.Article("A")
	var told [][2]int
	ctx := store.Telling(t.Context(), func(done, of int) { told = append(told, [2]int{done, of}) })
	s := &memstore.Store{}
	if err := s.Commit(ctx, store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{storetest.Mark(a, 3), storetest.Mark(a, 9)}}); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(told, [][2]int{{0, 2}, {1, 2}}) {
		t.Errorf("told %v", told)
	}
	store.Tell(context.Background(), 1, 2) // nobody asked
}

// A draft with a record that cannot be read, or with anything that is none of it, is
// refused whole.
func TestADamagedDraftIsRefused(t *testing.T) {
	a := storetest.Article("A")
	m := storetest.Mark(a, 3)
	m.Created = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)
	whole := store.EncodeDraft(store.Batch{Articles: []article.Article{a}, Annotations: []annotation.Annotation{m}, Removed: []annotation.ID{"urn:x"}}, nil)
	for cut := range len(whole) {
		if b, tried, err := store.DecodeDraft(whole[:cut]); err == nil || !b.Empty() || tried != nil {
			t.Errorf("cut off at %d it is %+v", cut, b)
		}
	}
	for _, draft := range []string{whole + " ", `[["sing","a"]]`, `[["new","a","b"]]`, `[["new"]]`, `[[]]`, "[[\"new\",\"\xff\"]]"} {
		if _, _, err := store.DecodeDraft(draft); !errors.Is(err, store.ErrDraft) {
			t.Errorf("%s: %v", draft, err)
		}
	}
	for _, what := range []string{"article", "needed", "card", "shelf", "mark", "known", "tried"} {
		if b, _, err := store.DecodeDraft(`[["removed","a"],["` + what + `","{"]]`); err == nil || errors.Is(err, store.ErrDraft) || !b.Empty() {
			t.Errorf("%s: %+v, %v", what, b, err)
		}
	}
	// A shelf is the last card's, and no other's.
	card := store.EncodeCard(store.CardOf(a))
	if b, _, err := store.DecodeDraft(store.EncodeDraft(store.Batch{Cards: []store.ArticleSummary{store.CardOf(a)}}, nil)); err != nil || len(b.Cards) != 1 {
		t.Errorf("%s: %+v, %v", card, b, err)
	}
}
