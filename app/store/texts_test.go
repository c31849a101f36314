package store

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// Texts agrees with encoding/json on whatever a browser may write, and ends on
// anything else.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{
		`[]`, `[{"json":"a"}]`, `[{"json":"{\"v\":2,\"note\":\"a\\nb\"}"},{"json":"🚌 \\ \n"}]`, `[{},{"json":5},{"json":"\u0001\ud83d"}]`,
		`[{"json":"a"`, `[{"json":"a\`, `[{"json":"a"},`, `[{"json":"a"}]]`, `{"json":"a"}`, `[{"json":""},{"json":"x"}]`, ``, "[{\"json\":\"\n\"}]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fields []struct {
			JSON any `json:"json"`
		}
		failed := json.Unmarshal([]byte(s), &fields)
		want := []string{}
		for _, r := range fields {
			text, _ := r.JSON.(string)
			want = append(want, text)
		}
		got, err := Texts(s)
		if failed == nil && utf8.ValidString(s) && (err != nil || len(got)+len(want) > 0 && !reflect.DeepEqual(got, want)) {
			t.Errorf("%q, not %q: %v", got, want, err)
		}
	})
}
