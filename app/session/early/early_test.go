package early

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestDecode(t *testing.T) {
	at := time.Date(2026, 3, 18, 12, 0, 0, 250e6, time.UTC)
	const when = `"at":1773835200250`
	for _, tt := range []struct {
		name, record string
		want         []Deed
	}{
		{"nothing done", `{"article":"a","deeds":[]}`, nil},
		{"a mark", `{"article":"a","deeds":[{"do":"mark","id":"m",` + when + `,"kind":"quote","anchor":9,"focus":3,"caret":true}]}`,
			[]Deed{{Do: Mark, ID: "m", At: at, Kind: "quote", Anchor: 9, Focus: 3, Caret: true}}},
		{"a place out of the text", `{"article":"a","deeds":[{"do":"mark","id":"m",` + when + `,"kind":"claim","anchor":-9,"focus":3000000}]}`,
			[]Deed{{Do: Mark, ID: "m", At: at, Kind: "claim", Anchor: -9, Focus: 3000000}}},
		{"undone and made again", `{"article":"a","deeds":[{"do":"undo","id":"m",` + when + `},{"do":"redo","id":"m",` + when + `}]}`,
			[]Deed{{Do: Undo, ID: "m", At: at}, {Do: Redo, ID: "m", At: at}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Decode(tt.record)
			if err != nil || got.Article != "a" || !reflect.DeepEqual(got.Deeds, tt.want) {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	const good = `{"do":"undo","id":"m","at":1773835200250}`
	if _, err := Decode(`{"article":"a","deeds":[` + good + `]}`); err != nil {
		t.Fatal("the deed that is broken below is refused as it is: ", err)
	}
	for _, tt := range []struct{ name, record string }{
		{"nothing", ""},
		{"a text", "marks"},
		{"cut off", `{"article":"a","deeds":[` + good},
		{"no article", `{"deeds":[` + good + `]}`},
		{"another deed", `{"article":"a","deeds":[{"do":"burn","id":"m","at":1773835200250}]}`},
		{"no id", `{"article":"a","deeds":[{"do":"undo","at":1773835200250}]}`},
		{"an id too long", `{"article":"a","deeds":[{"do":"undo","id":"` + strings.Repeat("m", 301) + `","at":1773835200250}]}`},
		{"no time", `{"article":"a","deeds":[{"do":"undo","id":"m"}]}`},
		{"a time that no record holds", `{"article":"a","deeds":[{"do":"undo","id":"m","at":253402300800000}]}`},
		{"a mark of no kind", `{"article":"a","deeds":[{"do":"mark","id":"m","at":1773835200250}]}`},
		{"a mark of another kind", `{"article":"a","deeds":[{"do":"mark","id":"m","kind":"doubt","at":1773835200250}]}`},
		{"an undoing with a kind", `{"article":"a","deeds":[{"do":"undo","id":"m","kind":"claim","at":1773835200250}]}`},
		{"too many deeds", `{"article":"a","deeds":[` + strings.Repeat(good+",", maxDeeds) + good + `]}`},
		{"too long", `{"article":"a","deeds":[` + strings.Repeat(" ", maxRecord) + `]}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Decode(tt.record)
			if !errors.Is(err, ErrRecord) || got.Article != "" || got.Deeds != nil {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"article":"a","deeds":[{"do":"mark","id":"m","at":1773835200250,"kind":"quote","anchor":9,"focus":3,"caret":true},{"do":"undo","id":"m","at":1773835200250}]}`)
	f.Add(`{"article":"a","deeds":[{"do":"mark","id":"m","at":1e9,"kind":"quote","anchor":1e99}]}`)
	f.Fuzz(func(t *testing.T, record string) {
		got, err := Decode(record)
		if err != nil {
			if !errors.Is(err, ErrRecord) {
				t.Errorf("the error is %v", err)
			}
			return
		}
		for _, d := range got.Deeds {
			if d.ID == "" || d.At.Year() < 2000 || d.At.Year() > 9999 || (d.Do == Mark) != d.Kind.Valid() {
				t.Errorf("%q gives %+v", record, d)
			}
		}
	})
}
