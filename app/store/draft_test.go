package store_test

import (
	"reflect"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/store/storetest"
)

func draftOf() store.Batch {
	a, b := storetest.Article("A"), storetest.Article("B")
	m, n := storetest.Mark(a, 3), storetest.Mark(a, 9)
	m.Note = "said \"so\"\n\tand \\ 🚌 \u2028 \x00"
	card := store.CardOf(b)
	card.ReadingState = store.ReadingState{Tags: []string{"wells"}, Opened: time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)}
	return store.Batch{
		Articles: []article.Article{a}, Needed: []article.Article{b}, Cards: []store.ArticleSummary{card},
		Annotations: []annotation.Annotation{m}, Removed: []annotation.ID{"urn:x", "a \"b\"\n"}, RemovedArticles: []article.ID{"urn:c"},
		Expected: []article.ID{a.ID}, Known: []store.Known{{ID: n.ID, Was: &n}, {ID: m.ID}},
	}
}

func TestADraftComesBack(t *testing.T) {
	want := draftOf()
	got, tried, err := store.DecodeDraft(store.EncodeDraft(want, want.Annotations))
	if err != nil || !reflect.DeepEqual(got, want) || !reflect.DeepEqual(tried, want.Annotations) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
}

func FuzzDraft(f *testing.F) {
	f.Add(store.EncodeDraft(draftOf(), draftOf().Annotations))
	f.Add(`[["mark","{}"],["removed","a"]]`)
	f.Add(`[["new",""]]`)
	f.Add("[[\"new\",\"\xb5\"]]")
	f.Fuzz(func(t *testing.T, draft string) {
		b, tried, err := store.DecodeDraft(draft)
		if err != nil {
			return
		}
		again, too, err := store.DecodeDraft(store.EncodeDraft(b, tried))
		if err != nil || !reflect.DeepEqual(again, b) || !reflect.DeepEqual(too, tried) {
			t.Errorf("got  %+v, %v\nwant %+v", again, err, b)
		}
	})
}
