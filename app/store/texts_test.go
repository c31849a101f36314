package store

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"

	"gloss/app/annotation"
)

// Texts agrees with encoding/json on whatever a browser may write, and ends on
// anything else.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{
		`[]`, `[{"json":"a"}]`, `[{"json":"{\"v\":2,\"note\":\"a\\nb\"}"},{"json":"🚌 \\ \n"}]`, `[{},{"json":5},{"json":"\u0001\ud83d"}]`,
		`[{"result":{"json":"a"}},{},{"result":{"json":"\"b\""}}]`, `[{"result":{"json":5}},{"result":"x"},{"result":{}}]`, `[{"json":"a"`, `[{"json":"a\`, `[{"json":"a"},`, `[{"json":"a"}]]`, `{"json":"a"}`, `[{"json":""},{"json":"x"}]`, ``, "[{\"json\":\"\n\"}]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fields []struct {
			JSON   any `json:"json"`
			Result any `json:"result"`
		}
		failed := json.Unmarshal([]byte(s), &fields)
		want := []string{}
		for _, r := range fields {
			if found, is := r.Result.(map[string]any); is {
				r.JSON = found["json"]
			}
			text, _ := r.JSON.(string)
			want = append(want, text)
		}
		got, err := Texts(s)
		if failed == nil && utf8.ValidString(s) && (err != nil || len(got)+len(want) > 0 && !reflect.DeepEqual(got, want)) {
			t.Errorf("%q, not %q: %v", got, want, err)
		}
	})
}

// What goes to the browser comes back from it the same.
func TestRows(t *testing.T) {
	marks := []annotation.Annotation{full(), {ID: "“a\"\n", Kind: annotation.Quote}}
	var rows [][]map[string]string
	if err := json.Unmarshal([]byte(MarkRows(marks)), &rows); err != nil || len(rows) != len(marks) {
		t.Fatal(rows, err)
	}
	var ids []annotation.ID
	for i, m := range marks {
		want := map[string]string{"id": string(m.ID), "source": m.Target.Source, "kind": string(m.Kind), "json": EncodeAnnotation(m)}
		if len(rows[i]) != 1 || !reflect.DeepEqual(rows[i][0], want) {
			t.Errorf("row %d is %v, not %v", i, rows[i], want)
		}
		ids = append(ids, m.ID)
	}
	var keys [][]annotation.ID
	if err := json.Unmarshal([]byte(Keys(ids)), &keys); err != nil || !reflect.DeepEqual(keys, [][]annotation.ID{{ids[0]}, {ids[1]}}) {
		t.Error(keys, err)
	}
	if MarkRows(nil) != "[]" || Keys(nil) != "[]" {
		t.Error("none are not none")
	}
}

func BenchmarkTexts(b *testing.B) {
	rows := make([]map[string]string, 100)
	for i := range rows {
		rows[i] = map[string]string{"json": EncodeAnnotation(full())}
	}
	records, err := json.Marshal(rows)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(records)))
	for b.Loop() {
		if _, err := Texts(string(records)); err != nil {
			b.Fatal(err)
		}
	}
}
