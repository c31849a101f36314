package surface

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestQuoteIsJSON(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"letters", "Fares rise", "Fares rise"},
		{"nothing", "", ""},
		{"quotes and slashes", `"a" \b\ /c/`, `"a" \b\ /c/`},
		{"controls", "a\x00b\nc\td\x1f\x7f", "a\x00b\nc\td\x1f\x7f"},
		{"other scripts", "naïve 신호 🚢", "naïve 신호 🚢"},
		{"separators of lines", "a\u2028b\u2029c", "a\u2028b\u2029c"},
		{"a half character", "a\xe2\x80b", "a\ufffd\ufffdb"},
		{"no character at the end", "\xff", "\ufffd"},
		{"the replacement character", "\ufffd", "\ufffd"},
		{"markup", "<b>&amp;</b>", "<b>&amp;</b>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var w Writer
			w.quote(tt.text)
			var got string
			if err := json.Unmarshal(w.json, &got); err != nil || got != tt.want {
				t.Errorf("%s is read as %q (%v), not %q", w.json, got, err, tt.want)
			}
		})
	}
}

func TestElementsAreNested(t *testing.T) {
	var w Writer
	w.open("p", "class", "", "dir", "auto")
	w.text("a")
	w.text("")
	w.leaf("span", "b", "id", "x")
	w.open("div")
	w.close()
	w.close()
	var got any
	if err := json.Unmarshal(w.json, &got); err != nil {
		t.Fatalf("%s: %v", w.json, err)
	}
	want := []any{"p", []any{"dir", "auto"}, "a", []any{"span", []any{"id", "x"}, "b"}, []any{"div", []any{}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s", w.json)
	}
}
