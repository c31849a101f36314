package store_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// What can be read of an article's records is read, and the rest comes as it is.
func TestAssembleTakesWhatIsWhole(t *testing.T) {
	a := storetest.Article("A")
	m, n := storetest.Mark(a, 9), storetest.Mark(a, 3)
	card := store.CardOf(a)
	card.Title, card.Author = "Corrected", "Ada Moss"
	shelf := store.ReadingState{Tags: []string{"wells"}, Pinned: true, Reached: 5}
	whole := store.Records{
		Article: store.EncodeArticle(a), ArticleSummary: store.EncodeCard(card), ReadingState: store.EncodeShelf(a.ID, shelf),
		Annotations: []string{store.EncodeAnnotation(m), store.EncodeAnnotation(n)},
	}
	l, err := store.Assemble(whole)
	if err != nil || l.Article.Title != "Corrected" || l.Article.Author != "Ada Moss" || l.Article.Text != a.Text || len(l.Article.Blocks) != len(a.Blocks) || !reflect.DeepEqual(l.ReadingState, shelf) {
		t.Errorf("%+v, %v", l, err)
	}
	if len(l.Annotations) != 2 || l.Annotations[0].ID != n.ID || l.Damaged != 0 || l.Unread != nil {
		t.Errorf("%+v", l)
	}

	broken := whole
	elsewhere := m
	elsewhere.Target.Span.End = 9999
	broken.ReadingState, broken.ArticleSummary = "{", "{"
	broken.Annotations = []string{"{", store.EncodeAnnotation(elsewhere), store.EncodeAnnotation(m)}
	l, err = store.Assemble(broken)
	if err != nil || l.Article.Title != "A" || l.Damaged != 2 || len(l.Annotations) != 1 || !reflect.DeepEqual(l.Unread, []string{"{", "{", store.EncodeAnnotation(elsewhere)}) || !reflect.DeepEqual(l.ReadingState, store.ReadingState{}) {
		t.Errorf("%+v, %v", l, err)
	}

	// Records of another article are not this one's.
	other := storetest.Article("B")
	foreign := whole
	foreign.ArticleSummary, foreign.ReadingState = store.EncodeCard(store.CardOf(other)), store.EncodeShelf(other.ID, shelf)
	if l, err = store.Assemble(foreign); err != nil || l.Article.Title != "A" || l.ReadingState.Pinned || len(l.Unread) != 1 {
		t.Errorf("%+v, %v", l, err)
	}

	whole.Article = whole.Article[:20]
	_, err = store.Assemble(whole)
	damaged := (*store.Damaged)(nil)
	if !errors.As(err, &damaged) || !reflect.DeepEqual(damaged.All(), append([]string{whole.Article}, whole.Annotations...)) || !strings.HasPrefix(err.Error(), "article record: ") {
		t.Errorf("%v, %+v", err, damaged)
	}
	if !strings.HasPrefix(store.Explain(err), "An article on this device could not be read") {
		t.Error(store.Explain(err))
	}
}

// Cards come with the one added last first, then by their ids; what cannot be read of
// them is left out, and made anew from the articles.
func TestCardsAreOrderedAndMended(t *testing.T) {
	var articles, cards, shelves []string
	for i, title := range []string{"A", "B", "C", "D"} {
		a := storetest.Article(title)
		a.Added = time.Date(2026, 3, 17, 12, []int{0, 2, 1, 1}[i], 0, 0, time.UTC)
		articles, cards = append(articles, store.EncodeArticle(a)), append(cards, store.EncodeCard(store.CardOf(a)))
		shelves = append(shelves, store.EncodeShelf(a.ID, store.ReadingState{Tags: []string{title}}))
	}
	titles := func(cards []store.ArticleSummary) (out string) {
		for _, c := range cards {
			out += c.Title + strings.Join(c.ReadingState.Tags, "") + " "
		}
		return out
	}
	middle := "CC DD "
	if storetest.Article("D").ID < storetest.Article("C").ID {
		middle = "DD CC "
	}
	got := store.AssembleCards(cards, shelves)
	if titles(got) != "BB "+middle+"AA " || got[0].Length == 0 || len(got[0].Sketch) == 0 {
		t.Errorf("%s", titles(got))
	}
	torn := store.AssembleCards([]string{cards[0], "{", cards[2], ""}, []string{shelves[0], "{", shelves[1]})
	if titles(torn) != "C AA " {
		t.Errorf("%s", titles(torn))
	}
	mended := store.Mended(torn, append(articles, "{"), shelves)
	if titles(mended) != "C AA BB DD " {
		t.Errorf("%s", titles(mended))
	}
}

// All marks are counted by kind, with those of no article among them; what cannot be
// read is apart.
func TestAssembleAllCounts(t *testing.T) {
	a, b := storetest.Article("A"), storetest.Article("B")
	m, n, o := storetest.Mark(a, 3), storetest.Mark(a, 9), storetest.Mark(b, 3)
	m.Kind, n.Kind, o.Kind = annotation.Claim, annotation.Claim, annotation.Quote
	wrong := o
	wrong.Kind = "opinion"
	records := []string{store.EncodeAnnotation(m), "{", store.EncodeAnnotation(n), store.EncodeAnnotation(wrong), store.EncodeAnnotation(o)}
	all := store.AssembleAll([]string{store.EncodeCard(store.CardOf(a)), store.EncodeCard(store.CardOf(b))}, nil, records)
	counts := map[article.ID]store.Counts{}
	for _, c := range all.Articles {
		counts[c.ID] = c.Counts
	}
	if !reflect.DeepEqual(counts, map[article.ID]store.Counts{a.ID: {annotation.Claim: 2}, b.ID: {annotation.Quote: 1}}) {
		t.Errorf("%v", counts)
	}
	if len(all.Annotations) != 3 || !reflect.DeepEqual(all.Unread, []string{"{", records[3]}) {
		t.Errorf("%+v", all)
	}
	if none := store.AssembleAll(nil, nil, nil); none.Annotations != nil || none.Articles != nil || none.Unread != nil {
		t.Errorf("%+v", none)
	}
}

// What a shelf holds has its bounds.
func TestShelvesAreBounded(t *testing.T) {
	tags := func(n int, tag string) store.ReadingState {
		s := store.ReadingState{}
		for range n {
			s.Tags = append(s.Tags, tag)
		}
		return s
	}
	dismissed := func(n int) store.ReadingState { return store.ReadingState{Dismissed: make([]string, n)} }
	opened := time.Date(2026, 3, 17, 12, 0, 0, 5, time.UTC)
	for _, row := range []struct {
		name  string
		shelf store.ReadingState
		ok    bool
	}{
		{"an empty one", store.ReadingState{}, true},
		{"a full one", store.ReadingState{Tags: []string{"a"}, Pinned: true, Opened: opened, Reached: 7, Dismissed: []string{"x"}}, true},
		{"100 tags", tags(100, "a"), true}, {"101 tags", tags(101, "a"), false},
		{"a tag of 200 bytes", tags(1, strings.Repeat("a", 200)), true}, {"a tag of 201 bytes", tags(2, strings.Repeat("a", 201)), false},
		{"20,000 dismissed", dismissed(20_000), true}, {"20,001 dismissed", dismissed(20_001), false},
		{"less than nothing read", store.ReadingState{Reached: -1}, false},
	} {
		id, got, err := store.DecodeShelf(store.EncodeShelf("urn:a", row.shelf))
		if (err == nil) != row.ok || row.ok && (id != "urn:a" || !reflect.DeepEqual(got, row.shelf)) {
			t.Errorf("%s: %v", row.name, err)
		}
		if !row.ok && (id != "" || !reflect.DeepEqual(got, store.ReadingState{})) {
			t.Errorf("%s: %q comes with the error", row.name, id)
		}
	}
	if _, _, err := store.DecodeShelf(`{"v":4,"id":"urn:a"}`); err == nil || !strings.Contains(err.Error(), "version 4 is unknown") {
		t.Error(err)
	}
}

// A card without an id, or with wrong metadata, is none.
func TestCardsAreChecked(t *testing.T) {
	a := storetest.Article("A")
	a.Author, a.Source, a.URL, a.Published, a.Lang, a.Revises = "Ada", "The Star", "https://star.example/", "2021-03", "en", "urn:b"
	if got, err := store.DecodeCard(store.EncodeCard(store.CardOf(a))); err != nil || !reflect.DeepEqual(got, store.CardOf(a)) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := store.DecodeArticle(store.EncodeArticle(a)); err != nil || !reflect.DeepEqual(got, a) {
		t.Errorf("%+v, %v", got, err)
	}
	nameless, long := store.CardOf(a), store.CardOf(a)
	nameless.ID, long.Title = "", strings.Repeat("x", article.MaxMeta+1)
	for _, c := range []store.ArticleSummary{nameless, long} {
		if got, err := store.DecodeCard(store.EncodeCard(c)); err == nil || !strings.HasPrefix(err.Error(), "card record ") {
			t.Errorf("%+v, %v", got, err)
		}
	}
	for _, record := range []string{"{", `{"v":0,"id":"a"}`, `{"v":4,"id":"a"}`} {
		_, err1 := store.DecodeCard(record)
		_, err2 := store.CardOfRecord(record)
		_, err3 := store.DecodeArticle(record)
		_, err4 := store.DecodeAnnotation(record)
		if err1 == nil || err2 == nil || err3 == nil || err4 == nil {
			t.Errorf("%s is read: %v, %v, %v, %v", record, err1, err2, err3, err4)
		}
	}
}

func TestExplain(t *testing.T) {
	words := map[string]bool{}
	for err, begins := range map[error]string{
		store.ErrUnavailable: "This browser does not let Gloss store", store.ErrRefused: "This browser does not let Gloss store", store.ErrSilent: "The browser’s storage is not responding. You can still mark",
		store.ErrFull: "Storage on this device is full", store.ErrNewer: "Another window is running a newer version", store.ErrBlocked: "Another window is running an older version", store.ErrNotFound: "That article is not on this device",
		errors.New("x"): "The browser’s storage is not responding. Try again",
	} {
		said := store.Explain(fmt.Errorf("load: %w", err))
		if !strings.HasPrefix(said, begins) {
			t.Errorf("%v: %s", err, said)
		}
		words[said] = true
		if hopeless := err == store.ErrNewer || err == store.ErrRefused; store.Hopeless(fmt.Errorf("load: %w", err)) != hopeless {
			t.Errorf("%v: hopeless is %v", err, !hopeless)
		}
	}
	if len(words) != 7 {
		t.Errorf("%d sentences", len(words))
	}
}

// The versions before an article come with it, as far as they go.
func TestHistoryEnds(t *testing.T) {
	chain := func(n int, first article.ID) (out []article.Article) {
		for i := range n {
			a := storetest.Article(fmt.Sprint("Version ", i))
			a.Revises = first
			if i > 0 {
				a.Revises = out[i-1].ID
			}
			out = append(out, a)
		}
		return out
	}
	round := chain(3, "")
	round[0].Revises = round[2].ID
	for _, row := range []struct {
		name string
		have []article.Article
		want int
	}{
		{"one version", chain(1, ""), 0},
		{"three versions", chain(3, ""), 2},
		{"versions whose first is missing", chain(3, "urn:missing"), 2},
		{"versions in a circle", round, 2},
		{"a hundred before it", chain(101, ""), 100},
		{"more than a hundred before it", chain(103, ""), 100},
	} {
		s := &memstore.Store{}
		if err := s.Commit(t.Context(), store.Batch{Articles: row.have}); err != nil {
			t.Fatal(err)
		}
		l, err := store.History(t.Context(), s, row.have[len(row.have)-1].ID)
		if err != nil || len(l.Earlier) != row.want {
			t.Errorf("%s: %d, %v", row.name, len(l.Earlier), err)
		}
		for i, e := range l.Earlier {
			if e.Article.ID != row.have[len(row.have)-2-i].ID {
				t.Errorf("%s: at %d stands %s", row.name, i, e.Article.Title)
			}
		}
	}
	if _, err := store.History(t.Context(), &memstore.Store{}, "urn:missing"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}

// A record is in UTF-8, whatever was typed or pasted.
func TestRecordsAreInUTF8(t *testing.T) {
	m := storetest.Mark(storetest.Article("A"), 3)
	for note, want := range map[string]string{"a\xffb": `"a\ufffdb"`, "\xed\xa0\x80": `"\ufffd\ufffd\ufffd"`, "é\xc3": `"é\ufffd"`, "\ufffd": "\"\ufffd\"", "🚌": `"🚌"`} {
		m.Note = note
		record := store.EncodeAnnotation(m)
		if !utf8.ValidString(record) || !strings.Contains(record, `"note":`+want) {
			t.Errorf("%q is written as %s", note, record)
		}
	}
}
