package words

import (
	"strings"
	"testing"
	"time"
)

func TestWith(t *testing.T) {
	const marks = "{n, plural, one {# mark} other {# marks}}"
	for _, tt := range []struct {
		name  string
		text  Text
		pairs []any
		want  string
	}{
		{"nothing to fill", "Add article", nil, "Add article"},
		{"a meaning is not shown", "verb|Open", nil, "Open"},
		{"a string", "Also in {title}.", []any{"title", "Prisons {n}"}, "Also in Prisons {n}."},
		{"another text", "{kind} marked", []any{"kind", Text("noun|Claim")}, "Claim marked"},
		{"in another order", "{b} of {a}", []any{"a", 1200, "b", 3}, "3 of 1,200"},
		{"one", marks, []any{"n", 1}, "1 mark"},
		{"none", marks, []any{"n", 0}, "0 marks"},
		{"many", marks, []any{"n", 12500}, "12,500 marks"},
		{"a plural in a sentence", "Undo: " + marks + " deleted", []any{"n", 2}, "Undo: 2 marks deleted"},
		{"a placeholder in a plural", "{n, plural, one {# mark in {title}} other {# marks in {title}}}", []any{"n", 1, "title", "A#"}, "1 mark in A#"},
		{"a choice", "{kind, select, claim {A claim} other {A mark}}", []any{"kind", "claim"}, "A claim"},
		{"a choice that is not there", "{kind, select, claim {A claim} other {A mark}}", []any{"kind", "map"}, "A mark"},
		{"a choice in a plural", "{n, plural, one {{kind, select, claim {# claim} other {# mark}}} other {# of them}}", []any{"n", 1, "kind", "claim"}, "1 claim"},
		{"a # that is none", "#sea and {n}", []any{"n", 1}, "#sea and 1"},
		{"an argument that is missing", "a{n}b", nil, "ab"},
		{"a brace that does not close", "a{n", nil, "a{n"},
		{"a form that does not close", "{n, plural, one {x}", []any{"n", 1}, "{n, plural, one {x}"},
	} {
		if got := tt.text.With(tt.pairs...); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

func TestForms(t *testing.T) {
	day := time.Date(2021, 3, 7, 9, 5, 0, 0, time.UTC)
	for _, tt := range []struct{ name, got, want string }{
		{"a small number", Number(999), "999"},
		{"thousands", Number(1000), "1,000"},
		{"millions", Number(12345678), "12,345,678"},
		{"below nothing", Number(-1000), "-1,000"},
		{"decimals", Grouped("1234.5678"), "1,234.5678"},
		{"a day", Date(day), "7 March 2021"},
		{"a month", Month(day), "March 2021"},
		{"a moment", Moment(day), "7 March 2021, 09:05"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, tt.got, tt.want)
		}
	}
}

func TestReadRefusesWhatIsNotWhole(t *testing.T) {
	for name, file := range map[string]string{
		"nothing": "", "no lines": "!", "no shifts": "\na\n.\n", "cut off": "!\na\nb", "a page": "<!doctype html>\n<p>no", "too long": "!\n" + strings.Repeat("a", maxFile) + "\n.\n",
	} {
		if _, err := Read("de", file); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}
