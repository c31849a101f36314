package numeral

import (
	"slices"
	"strings"
	"testing"
)

func TestTablesAreSorted(t *testing.T) {
	checkSorted(t, "cardinals", cardinals)
	checkSorted(t, "ordinals", ordinals)
	checkSorted(t, "multitudes", multitudes)
	checkSorted(t, "multiples", multiples)
	if words := strings.Split(string(starters), " "); !slices.IsSorted(words) {
		t.Error("starters are not in order")
	}
}

func checkSorted[T any](t *testing.T, name string, table []entry[T]) {
	t.Helper()
	for i, e := range table {
		if i > 0 && table[i-1].word >= e.word {
			t.Errorf("%s: %q stands before %q", name, table[i-1].word, e.word)
		}
		if _, ok := find(table, e.word); !ok {
			t.Errorf("%s: %q is not found", name, e.word)
		}
	}
}

// TestStarters holds that no word which begins a number is kept out.
func TestStarters(t *testing.T) {
	for _, e := range cardinals {
		if !Starts(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, e := range multitudes {
		if !Starts(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, word := range strings.Split(string(starters), " ") {
		if len(word) > 15 || !Starts(word) {
			t.Errorf("%q is too long, or does not start a number", word)
		}
	}
	for _, e := range multiples {
		if !Starts(e.word) {
			t.Errorf("%q does not start a number", e.word)
		}
	}
	for _, word := range []string{"", "and", "the", "Ärger", "zz", "sevenfoldsevenfold"} {
		if Starts(word) {
			t.Errorf("%q starts a number", word)
		}
	}
}

func TestDigits(t *testing.T) {
	for _, row := range []struct {
		in   string
		v    float64
		form Form
		ok   bool
	}{
		{"1234", 1234, Plain, true},
		{"1,234", 1234, Grouped, true},
		{"12,34,567", 1234567, Grouped, true},
		{"1,234.5", 1234.5, Decimal, true},
		{"0.25", .25, Decimal, true},
		{"12,5", 0, 0, false},
		{"1.2.3", 0, 0, false},
		{"1.234,5", 0, 0, false},
		{"1234567890123456", 0, 0, false},
		{"", 0, 0, false},
	} {
		v, form, ok := Digits(row.in)
		if ok != row.ok || ok && (v != row.v || form != row.form) {
			t.Errorf("%q is %v in form %d, %v", row.in, v, form, ok)
		}
	}
}
