package store_test

import (
	"reflect"
	"testing"

	"gloss/app/annotation"
	"gloss/app/store"
	"gloss/app/store/storetest"
)

// Records as version 1 wrote them, without details and revisions.
const (
	article1    = `{"v":1,"id":"urn:a","title":"Fares","added":"2026-03-17T12:00:00.123Z","text":"Fares\n\nFares rise.","blocks":[{"role":"headline","start":0,"end":5},{"role":"paragraph","start":7,"end":18}]}`
	annotation1 = `{"v":1,"id":"urn:m","kind":"claim","source":"urn:a","start":7,"end":12,"exact":"Fares","suffix":" rise.","note":"n","created":"2026-03-17T12:00:00.123Z","modified":"2026-03-17T12:01:00.123Z"}`
)

func TestRecordsOfVersion1(t *testing.T) {
	l, err := store.Assemble(store.Records{Article: article1, Annotations: []string{annotation1}})
	if err != nil || l.Damaged > 0 || len(l.Annotations) != 1 {
		t.Fatalf("%+v, %v", l, err)
	}
	if m := l.Annotations[0]; m.State() != annotation.Exact || m.Note != "n" || m.Target.Quote.Exact != "Fares" || !reflect.DeepEqual(m.Details, annotation.Details{}) {
		t.Errorf("%+v", m)
	}
	if c, err := store.CardOfRecord(article1); err != nil || len(c.Sketch) == 0 || c.Title != "Fares" || c.Text != "" {
		t.Errorf("card %+v, %v", c, err)
	}
}

func TestRecordsThatCannotBeRead(t *testing.T) {
	a := storetest.Article("A")
	good := store.EncodeAnnotation(storetest.Mark(a, 3))
	for name, record := range map[string]string{
		"nothing": "", "cut off": good[:len(good)/2], "newer": `{"v":99}`, "no version": `{}`, "another text": annotation1, "not an object": `[1]`,
	} {
		l, err := store.Assemble(store.Records{Article: store.EncodeArticle(a), ArticleSummary: record, ReadingState: record, Annotations: []string{good, record}})
		if err != nil || l.Damaged != 1 || len(l.Annotations) != 1 {
			t.Errorf("%s: %d damaged, %d read, %v", name, l.Damaged, len(l.Annotations), err)
		}
	}
}
