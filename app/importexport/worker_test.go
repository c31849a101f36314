package importexport_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// broken is a store of which one method fails, at its n-th call.
type broken struct {
	store.Store
	method string
	after  int // calls that work
	err    error
}

func (b *broken) fails(method string) error {
	if method != b.method {
		return nil
	}
	if b.after--; b.after < 0 {
		return b.err
	}
	return nil
}

func (b *broken) Articles(ctx context.Context) ([]store.ArticleSummary, error) {
	if err := b.fails("Articles"); err != nil {
		return nil, err
	}
	return b.Store.Articles(ctx)
}

func (b *broken) Cards(ctx context.Context) ([]store.ArticleSummary, error) {
	if err := b.fails("Cards"); err != nil {
		return nil, err
	}
	return b.Store.Cards(ctx)
}

func (b *broken) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	if err := b.fails("Load"); err != nil {
		return store.Loaded{}, err
	}
	return b.Store.Load(ctx, id)
}

func (b *broken) Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error) {
	if err := b.fails("Find"); err != nil {
		return nil, err
	}
	return b.Store.Find(ctx, ids)
}

func (b *broken) All(ctx context.Context) (store.All, error) {
	if err := b.fails("All"); err != nil {
		return store.All{}, err
	}
	return b.Store.All(ctx)
}

func (b *broken) Commit(ctx context.Context, batch store.Batch) error {
	if err := b.fails("Commit"); err != nil {
		return err
	}
	return b.Store.Commit(ctx, batch)
}

// Whatever the store fails at, and whenever, is told as the store explains it, and
// nothing is changed.
func TestAFailingStoreIsTold(t *testing.T) {
	a := starArticle(t)
	marks := []annotation.Annotation{markOn(t, a, "1", "12 per cent"), markOn(t, a, "2", "the riders")}
	var many []annotation.Annotation
	for i := range 300 {
		many = append(many, markOn(t, a, fmt.Sprint("many-", i), "12 per cent"))
	}
	library := func() *memstore.Store {
		s := waitingFor(t, starFares, "rose by 12 per cent in every town")
		keep(t, s, []article.Article{a}, marks[0])
		return s
	}
	takeFile := func(s store.Store) []byte {
		_, undo := do(s, protocol.Order{Do: protocol.Take}, native(a, later(marks[0], "newer", 1e9), marks[1]))
		return undo
	}
	takeNew := func(s store.Store) []byte {
		_, undo := do(s, protocol.Order{Do: protocol.Take}, native(newArticle(t, "Rain", "It rained on every day of the month.")))
		return undo
	}
	reanchorAll := func(s store.Store) []byte {
		_, undo := do(s, protocol.Order{Do: protocol.Reanchor, Article: string(a.ID)}, nil)
		return undo
	}
	is := func(file []byte) func(store.Store) []byte { return func(store.Store) []byte { return file } }
	newer := newArticle(t, "Fares rise", strings.Replace(fares, "12 per cent", "13 per cent", 1))
	for _, row := range []struct {
		name    string
		o       protocol.Order
		file    func(store.Store) []byte // that the order is about
		methods string                   // that are called, each as often as it is named
	}{
		{"look", protocol.Order{Do: protocol.Look}, is(native(a, marks...)), "Articles Find Load"},
		{"look at many", protocol.Order{Do: protocol.Look}, is(native(a, many...)), "Articles All Load"},
		{"look at another version", protocol.Order{Do: protocol.Look}, is(native(newer)), "Articles Find Load"},
		{"look at marks alone", protocol.Order{Do: protocol.Look}, is(w3c(starFares, "12 per cent")), "Articles Find Load"},
		{"take", protocol.Order{Do: protocol.Take}, is(native(a, marks...)), "Articles Find Load Commit"},
		{"undo", protocol.Order{Do: protocol.Undo}, takeFile, "Find Commit"},
		{"undo what brought an article", protocol.Order{Do: protocol.Undo}, takeNew, "Find Articles Commit"},
		{"undo reanchoring", protocol.Order{Do: protocol.Undo}, reanchorAll, "Find Commit"},
		{"reanchor", protocol.Order{Do: protocol.Reanchor, Article: string(a.ID)}, is(nil), "Cards Load Load Load Commit"},
		{"write the library", protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.CSV}, is(nil), "Cards Load"},
		{"write a backup", protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native}, is(nil), "Cards Load"},
		{"write some marks", protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.CSV, Only: []annotation.ID{marks[0].ID}}, is(nil), "Cards Find Load"},
		{"show the library", protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: codec.CSV}, is(nil), "Cards Load"},
	} {
		calls := map[string]int{}
		for _, method := range strings.Fields(row.methods) {
			s := library()
			file := row.file(s)
			before := all(t, s)
			answer, out := do(&broken{s, method, calls[method], fmt.Errorf("the disk: %w", store.ErrFull)}, row.o, file)
			if answer.Trouble != store.Explain(store.ErrFull) {
				t.Errorf("%s: %s fails, and it answers %+v", row.name, method, answer)
			}
			if row.o.Do != protocol.Write && len(out) > 0 || !reflect.DeepEqual(all(t, s), before) {
				t.Errorf("%s: %s fails, and something is done", row.name, method)
			}
			calls[method]++
		}
	}
}

// What goes wrong is said in a sentence that a person understands.
func TestTroubleIsASentence(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	file := native(a, markOn(t, a, "1", "12 per cent"))
	for _, err := range []error{store.ErrUnavailable, store.ErrRefused, store.ErrSilent, store.ErrFull, store.ErrNewer, store.ErrBlocked, store.ErrNotFound} {
		if answer, _ := do(&broken{&memstore.Store{}, "Articles", 0, fmt.Errorf("list: %w", err)}, protocol.Order{Do: protocol.Look}, file); answer.Trouble != store.Explain(err) {
			t.Errorf("%v is told as %q", err, answer.Trouble)
		}
	}
	for _, row := range []struct {
		err  error
		says string
	}{
		{&store.Conflict{}, "Another window changed some of these marks at the same moment. Try again."},
		{errors.New("it broke."), "It broke."},
		{errors.New("x"), "X."},
	} {
		if answer, _ := do(&broken{&memstore.Store{}, "Commit", 0, row.err}, protocol.Order{Do: protocol.Take}, file); answer.Trouble != row.says {
			t.Errorf("%v is told as %q", row.err, answer.Trouble)
		}
	}
	for name, row := range map[string]struct {
		o    protocol.Order
		file string
		says string
	}{
		"a damaged file":         {protocol.Order{Do: protocol.Look}, `{"a":`, "The file is cut off or damaged. Byte 6: the file ends where a value was due."},
		"no order":               {protocol.Order{Do: "sing"}, "", `There is no order "sing".`},
		"no format":              {protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: "pdf"}, "", `There is no format "pdf" to write.`},
		"a format to read alone": {protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: codec.W3C}, "", `There is no format "w3c" to write.`},
		"no scope":               {protocol.Order{Do: protocol.Show, Scope: "all", Format: codec.CSV}, "", `There is no scope "all".`},
		"a damaged document":     {protocol.Order{Do: protocol.Show, Scope: protocol.Open, Document: "{}", Format: codec.CSV}, "", "The open article could not be read: the file is JSON, but not one that Gloss wrote."},
		"nothing to undo":        {protocol.Order{Do: protocol.Undo}, "", "What was done is not known any more: unexpected end of JSON input."},
	} {
		if answer, _ := do(&memstore.Store{}, row.o, []byte(row.file)); answer.Trouble != row.says {
			t.Errorf("%s: %q", name, answer.Trouble)
		}
	}
}

// Records of a step that cannot be read undo nothing.
func TestADamagedRecordUndoesNothing(t *testing.T) {
	s, _ := shelf(t, 1)
	before := all(t, s)
	for _, record := range []string{`{"Before":["{"]}`, `{"Gone":["{"]}`, `{"Texts":["{"],"Shelves":[""]}`} {
		if answer, _ := do(s, protocol.Order{Do: protocol.Undo}, []byte(record)); answer.Trouble == "" || !reflect.DeepEqual(all(t, s), before) {
			t.Errorf("%s: %+v", record, answer)
		}
	}
}

// An order that a person cancels says so, and changes nothing.
func TestCancellingIsNoTrouble(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, verb := range []protocol.Verb{protocol.Look, protocol.Take, protocol.Reanchor, protocol.Write} {
		s, _ := shelf(t, 2)
		before := all(t, s)
		w := &importexport.Worker{Store: s}
		got := w.Do(ctx, protocol.Order{Do: verb, At: noon, Scope: protocol.Library, Format: codec.Native}, native(a), new(bytes.Buffer), func(int, int) {})
		if !reflect.DeepEqual(got, protocol.Answer{Cancelled: true}) || !reflect.DeepEqual(all(t, s), before) {
			t.Errorf("%s: %+v", verb, got)
		}
	}
}

// Undoing counts what it took away, what it put back and what it left; a mark that is
// gone since is left too, and so is an article that got a mark.
func TestUndoCountsWhatItDid(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	one, two, three := markOn(t, a, "1", "12 per cent"), markOn(t, a, "2", "the riders"), markOn(t, a, "3", "in the autumn")
	s := &memstore.Store{}
	keep(t, s, []article.Article{a}, one)
	_, undo := do(s, protocol.Order{Do: protocol.Take}, native(a, later(one, "newer", 1e9), two, three))
	if err := s.Commit(context.Background(), store.Batch{Removed: []annotation.ID{three.ID}}); err != nil {
		t.Fatal(err)
	}
	answer, _ := do(s, protocol.Order{Do: protocol.Undo}, undo)
	if answer.Receipt == nil || *answer.Receipt != (protocol.Receipt{Removed: 1, Restored: 1, Left: 1}) {
		t.Errorf("%+v", answer)
	}
	if got := marksIn(t, s); len(got) != 1 || !got[one.ID].Equal(one) {
		t.Errorf("%+v", got)
	}

	fresh := &memstore.Store{}
	_, undo = do(fresh, protocol.Order{Do: protocol.Take}, native(a, one))
	keep(t, fresh, nil, two)
	answer, redo := do(fresh, protocol.Order{Do: protocol.Undo}, undo)
	if got := all(t, fresh); answer.Receipt == nil || len(got.Articles) != 1 || len(got.Annotations) != 1 {
		t.Errorf("%+v leaves %+v", answer, got)
	}
	answer, _ = do(fresh, protocol.Order{Do: protocol.Undo}, redo)
	if answer.Receipt == nil || *answer.Receipt != (protocol.Receipt{Added: 1}) || len(marksIn(t, fresh)) != 2 {
		t.Errorf("done again: %+v", answer)
	}
}

// A step of many marks is undone as one of few is.
func TestManyMarksAreUndone(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	for _, n := range []int{299, 300, 301} {
		var marks []annotation.Annotation
		for i := range n {
			marks = append(marks, markOn(t, a, fmt.Sprintf("%03d", i), "12 per cent"))
		}
		s := &memstore.Store{}
		_, undo := do(s, protocol.Order{Do: protocol.Take}, native(a, marks...))
		answer, redo := do(s, protocol.Order{Do: protocol.Undo}, undo)
		if answer.Receipt == nil || answer.Receipt.Removed != n || len(all(t, s).Articles) != 0 {
			t.Errorf("%d: %+v", n, answer)
		}
		if answer, _ = do(s, protocol.Order{Do: protocol.Undo}, redo); answer.Receipt == nil || answer.Receipt.Added != n || answer.Receipt.Articles != 1 {
			t.Errorf("%d: %+v", n, answer)
		}
	}
}
