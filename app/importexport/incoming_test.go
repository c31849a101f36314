package importexport_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

const starFares = "https://star.example/fares"

// starArticle is an article with an address.
func starArticle(t testing.TB) article.Article {
	t.Helper()
	a := newArticle(t, "Fares rise", fares)
	a.URL = starFares
	return a
}

// Marks without a text are placed in the article that they name, or wait; the look
// says how each would stand, and taking them again changes nothing.
func TestMarksFindTheirArticle(t *testing.T) {
	s := &memstore.Store{}
	a := starArticle(t)
	keep(t, s, []article.Article{newArticle(t, "Rain", "It rained on every day of the month."), a})
	file := w3c(starFares+"/#top", "12 per cent", "13 per cent in each and every village of the whole of the land", "")
	got := look(t, s, file)
	if len(got.Articles) != 1 || got.Articles[0].Title != "Fares rise" || got.Articles[0].Added != 1 || !reflect.DeepEqual(got.Articles[0].States, map[annotation.State]int{annotation.Exact: 1, annotation.Lost: 1}) {
		t.Errorf("articles %+v", got.Articles)
	}
	if len(got.Waiting) != 1 || got.Waiting[0] != (protocol.Waiting{Title: starFares + "/#top", Source: starFares + "/#top", Marks: 1}) {
		t.Errorf("waiting %+v", got.Waiting)
	}
	if got.Lost != 1 || len(got.Unplaced) != 1 || got.Unplaced[0].Place != "annotation 2" || got.Unplaced[0].Reason == "" {
		t.Errorf("lost %d, %+v", got.Lost, got.Unplaced)
	}
	if r := take(t, s, file); r.Added != 1 || r.Waits != 1 || r.Same != 0 || r.Articles != 0 || r.Open != "" {
		t.Errorf("taken %+v", r)
	}
	if r := take(t, s, file); r.Added != 0 || r.Waits != 0 || r.Same != 2 {
		t.Errorf("again %+v", r)
	}
	if got := look(t, s, file); got.Changes() {
		t.Errorf("again it would change something: %+v", got)
	}
}

// Of many marks that cannot be taken some are named, and all are counted.
func TestManyLostMarksAreCounted(t *testing.T) {
	s := &memstore.Store{}
	keep(t, s, []article.Article{starArticle(t)})
	var quotes []string
	for i := range 9 {
		quotes = append(quotes, fmt.Sprintf("words %d that are in no article of this whole library", i))
	}
	file := w3c(starFares, quotes...)
	// Three files of nine lost marks, as one.
	merged := strings.ReplaceAll(string(file), `"items":[`, `"items":[`+strings.TrimSuffix(strings.SplitN(strings.ReplaceAll(string(file), "000000000", "000000001"), `"items":[`, 2)[1], `],"type":"AnnotationPage"}`)+","+
		strings.TrimSuffix(strings.SplitN(strings.ReplaceAll(string(file), "000000000", "000000002"), `"items":[`, 2)[1], `],"type":"AnnotationPage"}`)+",")
	if got := look(t, s, []byte(merged)); got.Lost != 27 || len(got.Unplaced) != 20 {
		t.Errorf("%d are lost, %d are named", got.Lost, len(got.Unplaced))
	}
}

// A mark that waits is changed by a newer file where it waits, with what was filled in
// here, and not by an older one.
func TestWaitingMarksAreUpdatedWhereTheyAre(t *testing.T) {
	s := &memstore.Store{}
	file := w3c(starFares, "12 per cent")
	take(t, s, file)
	before := all(t, s)
	mine := before.Annotations[0]
	mine.Verdict = annotation.Disputed
	keep(t, s, nil, mine)
	newer := []byte(strings.Replace(strings.Replace(string(file), "2026-01-02T03:04:05Z", "2026-02-02T03:04:05Z", 1), "from elsewhere", "a newer note", 1))
	got := look(t, s, newer)
	if len(got.Waiting) != 1 || got.Waiting[0].Marks != 1 || got.Waiting[0].Here != 0 {
		t.Errorf("%+v", got.Waiting)
	}
	answer, undo := do(s, protocol.Order{Do: protocol.Take}, newer)
	if answer.Receipt == nil || answer.Receipt.Waits != 1 {
		t.Fatalf("%+v", answer)
	}
	after := all(t, s)
	m := after.Annotations[0]
	if len(after.Annotations) != 1 || len(after.Articles) != 1 || m.Note != "a newer note" || m.Verdict != annotation.Disputed || m.Target != mine.Target {
		t.Errorf("%+v", after)
	}
	take(t, s, file)
	if got := all(t, s).Annotations[0]; !got.Equal(m) {
		t.Errorf("an older file makes it %+v", got)
	}
	if a, _ := do(s, protocol.Order{Do: protocol.Undo}, undo); a.Receipt == nil || a.Receipt.Restored != 1 || !all(t, s).Annotations[0].Equal(mine) {
		t.Errorf("undone: %+v", a)
	}
}

// waitingFor are marks with these words that wait for an article.
func waitingFor(t testing.TB, source string, quotes ...string) *memstore.Store {
	t.Helper()
	s := &memstore.Store{}
	take(t, s, w3c(source, quotes...))
	return s
}

func reanchor(t testing.TB, s store.Store, a article.Article) (protocol.Receipt, []byte) {
	t.Helper()
	answer, undo := do(s, protocol.Order{Do: protocol.Reanchor, Article: string(a.ID)}, nil)
	if answer.Receipt == nil {
		t.Fatal(answer.Trouble)
	}
	return *answer.Receipt, undo
}

// Marks that waited go to their article when it has come: to the one of their address,
// or to one that has most of their words. On one match among several they stay.
func TestWaitingMarksGoToTheirArticle(t *testing.T) {
	long := []string{"rose by 12 per cent in every town", "asked the riders before that decision", "vote on the new tariff in the autumn"}
	absent := []string{"words that nobody ever wrote in this article", "others that are not in it either, by far"}
	for _, row := range []struct {
		name   string
		source string
		quotes []string
		moved  int
		waits  int // placeholders that are left
	}{
		{"of the same address", starFares + "/", long, 3, 0},
		{"of the same address, one alone", starFares, append(absent[:2:2], "12 per cent"), 1, 1},
		{"of another address with all of them", "https://other.example/", long, 3, 0},
		{"of another address with most of them", "https://other.example/", append(long[:2:2], absent[0]), 2, 1},
		{"of another address with half of them", "https://other.example/", append(long[:1:1], absent[0]), 0, 1},
		{"of another address with one of three", "https://other.example/", append(absent[:2:2], long[0]), 0, 1},
		{"of another address with short words alone", "https://other.example/", []string{"12 per cent", "the riders", "every town"}, 0, 1},
		{"of another address with words of twelve bytes", "https://other.example/", []string{"on all lines"}, 0, 1},
		{"of another address with words of thirteen bytes", "https://other.example/", []string{"in the autumn"}, 1, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := waitingFor(t, row.source, row.quotes...)
			before := all(t, s)
			a := starArticle(t)
			keep(t, s, []article.Article{a})
			with := all(t, s)
			r, undo := reanchor(t, s, a)
			if r.Anchored != row.moved || r.Open != string(a.ID) {
				t.Errorf("%+v", r)
			}
			got := all(t, s)
			on, waits := 0, 0
			for _, m := range got.Annotations {
				if m.Target.Source != string(a.ID) {
					continue
				}
				on++
				if was := m.Created; m.Target.Span.In(a.Text) != m.Target.Quote.Exact || !m.Modified.Equal(noon) || was.Equal(noon) {
					t.Errorf("%+v", m)
				}
			}
			for _, c := range got.Articles {
				if c.ID.Waits() {
					waits++
				}
			}
			if on != row.moved || waits != row.waits || len(got.Annotations) != len(before.Annotations) {
				t.Errorf("%d marks are on it, %d placeholders are left", on, waits)
			}
			if row.moved == 0 {
				if len(undo) > 0 {
					t.Errorf("there is something to undo: %s", undo)
				}
				return
			}
			if answer, _ := do(s, protocol.Order{Do: protocol.Undo}, undo); answer.Receipt == nil || !reflect.DeepEqual(all(t, s), with) {
				t.Errorf("undone it leaves %+v\nand not        %+v", all(t, s), with)
			}
		})
	}
}

// Marks whose file named no address go to the article of their title.
// Of words that stand in several places alike, a mark goes to the one where its own file has
// it: in code points, in UTF-16 units, and with the place that a second file says.
func TestWaitingMarksKeepTheirPositions(t *testing.T) {
	body := "Trains 🚌 run\n\n" + strings.Repeat("The council said it would pay. ", 9)
	a := newArticle(t, "Trains run", body)
	a.URL = starFares
	var starts []int
	for at := 0; ; {
		i := strings.Index(a.Text[at:], "council")
		if i < 0 {
			break
		}
		starts = append(starts, at+i)
		at += i + 1
	}
	want := starts[5]
	runes := len([]rune(a.Text[:want]))
	for _, tt := range []struct{ name, file string }{
		{"code points", fmt.Sprintf(`{"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://x.example/1","type":"Annotation","body":[{"type":"TextualBody","purpose":"tagging","value":"claim"}],"target":{"source":%q,"selector":[{"type":"TextQuoteSelector","exact":"council"},{"type":"TextPositionSelector","start":%d,"end":%d}]}}`, starFares, runes, runes+7)},
		{"UTF-16 units", fmt.Sprintf(`{"rows":[{"id":"x1","uri":%q,"created":"2026-01-02T03:04:05Z","updated":"2026-01-02T03:04:05Z","text":"","tags":["claim"],"target":[{"source":%q,"selector":[{"type":"TextPositionSelector","start":%d,"end":%d},{"type":"TextQuoteSelector","exact":"council"}]}]}],"total":1}`, starFares, starFares, runes+1, runes+8)},
	} {
		s := &memstore.Store{}
		if got := look(t, s, []byte(tt.file)).Unit; got != tt.name {
			t.Errorf("%s: the positions are said to be in %q", tt.name, got)
		}
		take(t, s, []byte(tt.file))
		waiting := all(t, s).Annotations
		if len(waiting) != 1 || waiting[0].Target.Quote.Exact != "council" {
			t.Fatalf("%s: %+v", tt.name, waiting)
		}
		keep(t, s, []article.Article{a})
		if r, _ := reanchor(t, s, a); r.Anchored != 1 {
			t.Errorf("%s: %+v", tt.name, r)
		}
		got := all(t, s).Annotations[0]
		if got.Target.Source != string(a.ID) || got.Target.Span.Start != want {
			t.Errorf("%s: it stands at %+v, want %d", tt.name, got.Target.Span, want)
		}
		if strings.Contains(got.Foreign, "gloss:position") {
			t.Errorf("%s: the position is kept behind its use: %s", tt.name, got.Foreign)
		}
	}
}

func TestWaitingMarksGoByTheTitle(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	for title, want := range map[string]int{"Fares rise": 1, "Fares fall": 0} {
		s := &memstore.Store{}
		p := article.Article{ID: article.WaitingID(title), Title: title, Text: "The words: 12 per cent.", Blocks: []article.Block{{Role: article.Paragraph}}, Added: noon}
		p.Blocks[0].Span.End = len(p.Text)
		m := markOn(t, p, "1", "12 per cent")
		m.Target.Quote = annotation.TextQuote{Exact: "12 per cent"}
		keep(t, s, []article.Article{a, p}, m)
		if r, _ := reanchor(t, s, a); r.Anchored != want {
			t.Errorf("%s: %+v", title, r)
		}
	}
}

// A mark that was changed after the order's time keeps its own.
func TestReanchoringNeverMakesAMarkOlder(t *testing.T) {
	s := waitingFor(t, starFares, "12 per cent")
	m := later(all(t, s).Annotations[0], "changed", 0)
	m.Modified = noon.Add(time.Hour)
	keep(t, s, []article.Article{starArticle(t)}, m)
	reanchor(t, s, starArticle(t))
	if got := marksIn(t, s)[m.ID]; !got.Modified.Equal(m.Modified) || got.Target.Source != string(starArticle(t).ID) {
		t.Errorf("%+v", got)
	}
}

// A note on the whole page waits on, and its placeholder with it, also where all others
// have gone.
func TestANoteOnThePageWaitsOn(t *testing.T) {
	s := waitingFor(t, starFares, "12 per cent", "")
	keep(t, s, []article.Article{starArticle(t)})
	if r, _ := reanchor(t, s, starArticle(t)); r.Anchored != 1 {
		t.Errorf("%+v", r)
	}
	notes := 0
	for _, m := range all(t, s).Annotations {
		if codec.NoWords(m) && article.ID(m.Target.Source).Waits() {
			notes++
		}
	}
	if n := len(all(t, s).Articles); notes != 1 || n != 2 {
		t.Errorf("%d notes wait, in %d articles", notes, n)
	}
}

// A placeholder with a mark that cannot be read stays, though all others went.
func TestAPlaceholderWithADamagedMarkStays(t *testing.T) {
	s := waitingFor(t, starFares, "12 per cent", "the riders")
	placeholder := all(t, s).Articles[0].ID
	keep(t, s, []article.Article{starArticle(t)})
	r, _ := reanchor(t, &torn{s, "", placeholder}, starArticle(t))
	if r.Anchored != 1 {
		t.Errorf("%+v", r)
	}
	if _, err := s.Load(context.Background(), placeholder); err != nil {
		t.Error(err)
	}
}

// Undoing the undoing brings all back, and leaves the shelf of a placeholder as it was.
func TestUndoingGoesBothWays(t *testing.T) {
	s := waitingFor(t, starFares, "rose by 12 per cent in every town")
	card := all(t, s).Articles[0]
	card.ReadingState = store.ReadingState{Tags: []string{"later"}, Pinned: true}
	a := starArticle(t)
	if err := s.Commit(context.Background(), store.Batch{Articles: []article.Article{a}, Cards: []store.ArticleSummary{card}}); err != nil {
		t.Fatal(err)
	}
	before := all(t, s)
	_, undo := reanchor(t, s, a)
	after := all(t, s)
	for i := range 2 {
		answer, redo := do(s, protocol.Order{Do: protocol.Undo}, undo)
		if answer.Receipt == nil || !reflect.DeepEqual(all(t, s), before) {
			t.Fatalf("undone it leaves %+v\nand not        %+v", all(t, s), before)
		}
		if r := *answer.Receipt; r.Restored != 1 || i == 0 && r.Articles != 1 || r.Removed+r.Left+r.Added != 0 {
			t.Errorf("undone: %+v", r)
		}
		answer, undo = do(s, protocol.Order{Do: protocol.Undo}, redo)
		if answer.Receipt == nil || answer.Receipt.Restored != 1 {
			t.Fatalf("%+v", answer)
		}
		// The placeholder stays, empty.
		if got := all(t, s); !reflect.DeepEqual(got.Annotations, after.Annotations) {
			t.Errorf("done again it leaves %+v", got)
		}
	}
}

// Of two versions at one address, marks go to the one that was added last. A file with
// nothing but a note on the page brings nothing of its article.
func TestMarksGoToTheLatestVersion(t *testing.T) {
	before, now := starArticle(t), newArticle(t, "Fares rise", fares+" And more.")
	now.URL, now.Added = starFares, noon.Add(time.Hour)
	s := &memstore.Store{}
	keep(t, s, []article.Article{before, now})
	r := take(t, s, w3c(starFares, "12 per cent"))
	if r.Open != string(now.ID) || r.Added != 1 || all(t, s).Annotations[0].Target.Source != string(now.ID) {
		t.Errorf("%+v", r)
	}
	if got := look(t, s, w3c(starFares, "")); len(got.Articles) != 0 || len(got.Waiting) != 1 {
		t.Errorf("%+v", got)
	}
}

// An article is loaded once, by however many names a file calls it.
func TestAnArticleIsLoadedOnce(t *testing.T) {
	s := &counting{}
	keep(t, s, []article.Article{starArticle(t)})
	var one, two = string(w3c(starFares, "12 per cent")), string(w3c(starFares+"#top", "the riders"))
	both := strings.TrimSuffix(one, `],"type":"AnnotationPage"}`) + "," + strings.SplitN(strings.ReplaceAll(two, "000000000", "000000001"), `"items":[`, 2)[1]
	if got := look(t, s, []byte(both)); len(got.Articles) != 2 || s.loads != 1 {
		t.Errorf("%d loads for %+v", s.loads, got)
	}
}
