package importexport_test

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// What the receipt counts is what the file did, and the look before says the same.
func TestTheReceiptCountsWhatWasDone(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	one, two, three := markOn(t, a, "1", "12 per cent"), markOn(t, a, "2", "the riders"), markOn(t, a, "3", "in the autumn")
	twin := markOn(t, a, "4", "12 per cent")
	quote := markOn(t, a, "5", "every town")
	quote.Kind = annotation.Quote
	for _, row := range []struct {
		name    string
		have    []annotation.Annotation // nil: the article is not here either
		file    []annotation.Annotation
		want    protocol.Receipt
		arrival protocol.Brought
	}{
		{"into nothing", nil, []annotation.Annotation{one, two, quote}, protocol.Receipt{Articles: 1, Added: 3}, protocol.Brought{New: true, Kinds: [3]int{2, 1, 0}, Added: 3}},
		{"all of it is here", []annotation.Annotation{one, two}, []annotation.Annotation{one, two}, protocol.Receipt{Same: 2}, protocol.Brought{Kinds: [3]int{2, 0, 0}, Same: 2}},
		{"one is newer", []annotation.Annotation{one, two, three}, []annotation.Annotation{later(one, "newer", time.Hour), two}, protocol.Receipt{Updated: 1, Same: 1}, protocol.Brought{Kinds: [3]int{2, 0, 0}, Updated: 1, Same: 1}},
		{"one is older", []annotation.Annotation{later(one, "mine", time.Hour)}, []annotation.Annotation{one}, protocol.Receipt{Same: 1}, protocol.Brought{Kinds: [3]int{1, 0, 0}, Same: 1}},
		{"one says something else at the same time", []annotation.Annotation{one}, []annotation.Annotation{later(one, "other", 0), two}, protocol.Receipt{Added: 1, Same: 1}, protocol.Brought{Kinds: [3]int{2, 0, 0}, Added: 1, Same: 1, Ties: 1, Example: "12 per cent"}},
		{"the same words under another id", []annotation.Annotation{one, two}, []annotation.Annotation{twin}, protocol.Receipt{Added: 1}, protocol.Brought{Kinds: [3]int{1, 0, 0}, Added: 1, Duplicates: 1, Example: "12 per cent"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := &memstore.Store{}
			if row.have != nil {
				keep(t, s, []article.Article{a}, row.have...)
			}
			file := native(a, row.file...)
			row.want.Open, row.arrival.Title = string(a.ID), "Fares rise"
			arrival := look(t, s, file)
			if got := arrival.Articles; len(got) != 1 || !reflect.DeepEqual(got[0], row.arrival) {
				t.Errorf("it would bring %+v\nand not       %+v", got, row.arrival)
			}
			if changes := row.want.Articles+row.want.Added+row.want.Updated > 0; arrival.Changes() != changes {
				t.Errorf("changes: %v", !changes)
			}
			if got := take(t, s, file); !reflect.DeepEqual(got, row.want) {
				t.Errorf("taken: %+v\nnot    %+v", got, row.want)
			}
		})
	}
}

// Of one mark twice the newer is in the library, whichever came first.
func TestTheNewerMarkStays(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	old := markOn(t, a, "1", "12 per cent")
	newer := later(old, "newer", time.Hour)
	for _, files := range [][]annotation.Annotation{{old, newer}, {newer, old}} {
		s := &memstore.Store{}
		for _, m := range files {
			take(t, s, native(a, m))
		}
		if got := marksIn(t, s)[old.ID]; !got.Equal(newer) {
			t.Errorf("it says %q", got.Note)
		}
	}
}

// A mark that was moved to another article here is not put back by an old file of the
// first one, and a newer file of it says where it is.
func TestAMarkIsOnOneArticle(t *testing.T) {
	a, b := newArticle(t, "Fares rise", fares), newArticle(t, "Fares rise again", fares+" And more.")
	here := later(markOn(t, b, "1", "12 per cent"), "moved", time.Hour)
	s := &memstore.Store{}
	keep(t, s, []article.Article{a, b}, here)
	if r := take(t, s, native(a, markOn(t, a, "1", "12 per cent"))); r.Same != 1 || r.Added+r.Updated > 0 {
		t.Errorf("%+v", r)
	}
	if got := marksIn(t, s)[here.ID]; !got.Equal(here) {
		t.Errorf("there is %+v", got)
	}
	if r := take(t, s, native(a, later(markOn(t, a, "1", "12 per cent"), "back", 2*time.Hour))); r.Updated != 1 || r.Added > 0 {
		t.Errorf("%+v", r)
	}
	if got := marksIn(t, s)[here.ID]; got.Note != "back" || got.Target.Source != string(a.ID) {
		t.Errorf("there is %+v", got)
	}
}

// An article that is new here keeps what is on its shelf in a backup; one that is here
// keeps its own.
func TestTheShelfComesWithANewArticle(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	doc := codec.Document{Article: a, Shelves: map[article.ID]codec.ReadingState{a.ID: {Tags: []string{"transport"}, Pinned: true, Reached: 9}}}
	s := &memstore.Store{}
	take(t, s, zipOf(t, doc))
	l, err := s.Load(context.Background(), a.ID)
	if err != nil || !reflect.DeepEqual(l.ReadingState, store.ReadingState{Tags: []string{"transport"}, Pinned: true, Reached: 9}) {
		t.Errorf("%+v, %v", l.ReadingState, err)
	}
	own := &memstore.Store{}
	keep(t, own, []article.Article{a})
	if r := take(t, own, zipOf(t, doc)); r.Articles != 0 {
		t.Errorf("%+v", r)
	}
	if l, err := own.Load(context.Background(), a.ID); err != nil || l.ReadingState.Pinned || l.ReadingState.Tags != nil {
		t.Errorf("%+v, %v", l.ReadingState, err)
	}
}

// What has no time gets that of the order, in whole milliseconds.
func TestTheUndatedAreDated(t *testing.T) {
	s := &memstore.Store{}
	take(t, s, []byte(`{"text":"Fares rose by 12 per cent.","label":[[14,25,"FIGURE"]]}`))
	got := all(t, s)
	if len(got.Articles) != 1 || !got.Articles[0].Added.Equal(noon) {
		t.Errorf("articles %+v", got.Articles)
	}
	if len(got.Annotations) != 1 || !got.Annotations[0].Created.Equal(noon) || !got.Annotations[0].Modified.Equal(noon) {
		t.Errorf("marks %+v", got.Annotations)
	}
	a := newArticle(t, "Fares rise", fares)
	dated := &memstore.Store{}
	old := a
	old.Added = noon.Add(-time.Hour)
	take(t, dated, native(old))
	if got := all(t, dated).Articles[0].Added; !got.Equal(old.Added) {
		t.Errorf("an article that says when it was added was added at %v", got)
	}
}

// Marks without a kind are counted by their labels, and are asked about.
func TestKindlessMarksAreAskedAbout(t *testing.T) {
	file := []byte(`{"text":"Fares rose by 12 per cent.","label":[[14,25,"NUMBER"],[0,5,"claim"]]}`)
	s := &memstore.Store{}
	if a := look(t, s, file); !slices.Equal(a.Labels, []protocol.Label{{Name: "NUMBER", Marks: 1}}) || a.Articles[0].Kinds != [3]int{1, 0, 0} || a.Format != "doccano" || a.Unit != "code points" {
		t.Errorf("%+v", a)
	}
	a, out := do(s, protocol.Order{Do: protocol.Take}, file)
	if a.Trouble != "The file does not say what some marks are. Choose claim, quote or figure." || a.Receipt != nil || len(out) > 0 {
		t.Errorf("%+v, %s", a, out)
	}
	if n := len(all(t, s).Annotations); n > 0 {
		t.Errorf("%d marks were taken", n)
	}
	// Of a look that was asked with other kinds nothing is kept.
	w := &importexport.Worker{Store: s}
	for _, o := range []protocol.Order{{Do: protocol.Look, File: 3}, {Do: protocol.Look, File: 3, Kinds: map[string]annotation.Kind{"NUMBER": annotation.Quote}}, {Do: protocol.Take, File: 3, Kinds: map[string]annotation.Kind{"NUMBER": annotation.Figure}}} {
		o.At = noon
		if a := w.Do(context.Background(), o, file, new(strings.Builder), func(int, int) {}); a.Trouble != "" {
			t.Fatal(a.Trouble)
		}
	}
	kinds := map[annotation.Kind]int{}
	for _, m := range all(t, s).Annotations {
		kinds[m.Kind]++
	}
	if !reflect.DeepEqual(kinds, map[annotation.Kind]int{annotation.Claim: 1, annotation.Figure: 1}) {
		t.Errorf("%v", kinds)
	}
}

// Each label is taken as it was said, and written back as the file had it.
func TestLabelsAreTakenOneByOne(t *testing.T) {
	file := []byte(`{"text":"Fares rose by 12 per cent, he said.","label":[[14,25,"MONEY"],[0,10,"event"],[27,34,"said by"],[0,5,"event"]]}`)
	s := &memstore.Store{}
	a := look(t, s, file)
	if want := []protocol.Label{{Name: "event", Marks: 2}, {Name: "MONEY", Marks: 1}, {Name: "said by", Marks: 1}}; !slices.Equal(a.Labels, want) {
		t.Errorf("labels %v, want %v", a.Labels, want)
	}
	kinds := map[string]annotation.Kind{"MONEY": annotation.Figure, "event": annotation.Claim}
	if a, _ := do(s, protocol.Order{Do: protocol.Take, Kinds: kinds}, file); a.Receipt != nil || len(all(t, s).Annotations) > 0 {
		t.Errorf("taken although a label has no kind: %+v", a)
	}
	kinds["said by"] = annotation.Quote
	if a, _ := do(s, protocol.Order{Do: protocol.Take, Kinds: kinds}, file); a.Receipt == nil || a.Receipt.Added != 4 {
		t.Fatalf("%+v", a)
	}
	got := map[string]annotation.Kind{}
	for _, m := range all(t, s).Annotations {
		got[codec.Label(m)] = m.Kind
	}
	if !reflect.DeepEqual(got, kinds) {
		t.Errorf("%v, want %v", got, kinds)
	}
}

// Only a file that is about one article opens one.
func TestOneArticleIsOpened(t *testing.T) {
	a, b := newArticle(t, "Fares rise", fares), newArticle(t, "Rain", "It rained on every day of the month, and the river rose.")
	if r := take(t, &memstore.Store{}, zipOf(t, codec.Document{Article: a}, codec.Document{Article: b})); r.Open != "" || r.Articles != 2 {
		t.Errorf("of two: %+v", r)
	}
	if r := take(t, &memstore.Store{}, zipOf(t, codec.Document{Article: a})); r.Open != string(a.ID) || r.Articles != 1 {
		t.Errorf("of one: %+v", r)
	}
	s := &memstore.Store{}
	r := take(t, s, w3c("https://star.example/fares", "12 per cent"))
	if got := all(t, s).Articles; len(got) != 1 || r.Open != string(got[0].ID) || r.Articles != 0 || r.Waits != 1 {
		t.Errorf("of a placeholder: %+v, %+v", r, got)
	}
	got := look(t, &memstore.Store{}, zipOf(t, codec.Document{Article: a}, codec.Document{Article: b}))
	if got.Format != "Gloss (W3C Web Annotation)" {
		t.Errorf("format %q", got.Format)
	}
}

// A file that has another text under the id of an article that is here is refused.
func TestATextIsNeverReplaced(t *testing.T) {
	a := newArticle(t, "Fares rise", fares)
	other := newArticle(t, "Fares rise", fares+" More.")
	other.ID = a.ID
	s := &memstore.Store{}
	keep(t, s, []article.Article{a})
	answer, _ := do(s, protocol.Order{Do: protocol.Take}, native(other))
	if !strings.Contains(answer.Trouble, "holds another text under the name of the article “Fares rise”") {
		t.Errorf("%+v", answer)
	}
	if l, _ := s.Load(context.Background(), a.ID); l.Article.Text != a.Text {
		t.Error("the text was replaced")
	}
}

// A file tells an article that is here of the version before it, once, and brings that
// version with its marks.
func TestAFileBringsTheVersionBefore(t *testing.T) {
	before := newArticle(t, "Fares rise", fares)
	a := newArticle(t, "Fares rise", strings.Replace(fares, "12 per cent", "13 per cent", 1))
	s := &memstore.Store{}
	keep(t, s, []article.Article{a})
	revised := a
	revised.Revises = before.ID
	old, now := markOn(t, before, "1", "12 per cent"), markOn(t, a, "2", "13 per cent")
	file := codec.EncodeNative(codec.Document{Article: revised, Earlier: []article.Article{before}, Annotations: []annotation.Annotation{old, now}})
	if r := take(t, s, file); r.Added != 2 || r.Articles != 0 {
		t.Errorf("%+v", r)
	}
	for id, want := range map[article.ID]article.ID{a.ID: before.ID, before.ID: ""} {
		if l, err := s.Load(context.Background(), id); err != nil || l.Article.Revises != want || len(l.Annotations) != 1 {
			t.Errorf("%s revises %q and has %d marks, %v", id, l.Article.Revises, len(l.Annotations), err)
		}
	}
	own := revised
	own.Revises = "urn:uuid:another"
	if take(t, s, native(own)); all(t, s).Articles[0].Revises == "urn:uuid:another" {
		t.Error("what is known of an article is overwritten")
	}
}

// A new article that looks like another version of one that is here is told, with how
// its marks would stand there.
func TestAnotherVersionIsTold(t *testing.T) {
	here := newArticle(t, "Fares rise", fares)
	changed := newArticle(t, "Fares rise", strings.Replace(fares, "12 per cent", "thirteen in a hundred", 1))
	rain := newArticle(t, "Rain", "It rained on every day of the month, and the river rose over its banks in the night.")
	s := &memstore.Store{}
	keep(t, s, []article.Article{rain, here})
	got := look(t, s, native(changed, markOn(t, changed, "1", "the riders"), markOn(t, changed, "2", "thirteen in a hundred"))).Articles[0]
	if got.Like != "Fares rise" || !got.New || got.States[annotation.Moved]+got.States[annotation.Exact] != 1 || got.States[annotation.Lost]+got.States[annotation.Changed] != 1 {
		t.Errorf("%+v", got)
	}
	if got := look(t, s, native(newArticle(t, "Snow", "Snow fell for a week, and no train left the station before Sunday."))).Articles[0]; got.Like != "" || got.States != nil {
		t.Errorf("of another text: %+v", got)
	}
}

// A placeholder that a file brings is no version of anything, and of many new articles
// the first twenty are compared.
func TestNotEverythingIsCompared(t *testing.T) {
	here := newArticle(t, "Fares rise", fares)
	s := &memstore.Store{}
	keep(t, s, []article.Article{here})
	waits := newArticle(t, "Fares rise", strings.Replace(fares, "12 per cent", "13 per cent", 1))
	waits.ID = article.WaitingID("x")
	if got := look(t, s, native(waits)).Articles[0]; got.Like != "" || !got.New {
		t.Errorf("of a placeholder: %+v", got)
	}
	var docs []codec.Document
	for i := range 22 {
		docs = append(docs, codec.Document{Article: newArticle(t, "Fares rise", strings.Replace(fares, "12", strconv.Itoa(20+i), 1))})
	}
	like := 0
	for i, b := range look(t, s, zipOf(t, docs...)).Articles {
		if b.Like != "" {
			like++
			if i >= 20 {
				t.Errorf("article %d is compared", i)
			}
		}
	}
	if like != 20 {
		t.Errorf("%d are compared", like)
	}
}

// Progress goes from reading to planning, and never back.
func TestLookingTellsHowFarItIs(t *testing.T) {
	var docs []codec.Document
	for _, body := range []string{"One day it rained on all of us.", "Two days it rained on all of us.", "Three days it rained on all of us."} {
		docs = append(docs, codec.Document{Article: newArticle(t, "Rain", body)})
	}
	var told [][2]int
	w := &importexport.Worker{Store: &memstore.Store{}}
	a := w.Do(context.Background(), protocol.Order{Do: protocol.Look, At: noon}, zipOf(t, docs...), new(strings.Builder), func(done, of int) { told = append(told, [2]int{done, of}) })
	if a.Arrival == nil {
		t.Fatal(a.Trouble)
	}
	if want := [][2]int{{0, 6}, {1, 6}, {2, 6}, {4, 6}, {5, 6}, {6, 6}}; !reflect.DeepEqual(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}
