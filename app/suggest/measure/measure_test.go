package measure

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestTablesAreSorted(t *testing.T) {
	for _, g := range []text.Glossary{customary, siWords, siSymbols, symbols, gluedSymbols, phraseHeads, phrases, periods} {
		var words []string
		for row := range strings.SplitSeq(string(g), ";") {
			word, want, named := strings.Cut(row, " ")
			if !named {
				want = word
			}
			words = append(words, word)
			if name, ok := g.Find(word); !ok || name != want {
				t.Errorf("%q in %.40q is %q, %v, want %q", word, string(g), name, ok, want)
			}
			for _, other := range []string{word + "x", "x" + word + "x", word + ";", ";"} {
				if name, ok := g.Find(other); ok {
					t.Errorf("%q in %.40q is %q, want nothing", other, string(g), name)
				}
			}
		}
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%.60q... is not in order", string(g))
		}
	}
}

func TestUnits(t *testing.T) {
	for _, tt := range []struct{ name, got, want string }{
		{"a time", Period("hrs"), "hour"},
		{"no time", Period("metre"), ""},
		{"an everyday measure", Word("lbs"), "pound-mass"},
		{"the SI, spelt as in America", Word("kilometers"), "kilometre"},
		{"a prefix of time", Word("milliseconds"), "millisecond"},
		{"a prefix alone", Word("kilo"), "kilogram"},
		{"a prefix before no unit", Word("kilogrand"), ""},
		{"two words", Phrase("nautical", "miles"), "nautical mile"},
		{"hours of a power", Phrase("kilowatt", "hours"), "kilowatt-hour"},
		{"hours of no power", Phrase("kilometre", "hours"), ""},
		{"two words that go apart", Phrase("short", "year"), ""},
		{"a symbol", Symbol("kWh", false), "kilowatt-hour"},
		{"a symbol that is a word, glued", Symbol("in", true), "inch"},
		{"a symbol that is a word, by itself", Symbol("in", false), ""},
		{"a symbol with a power", Symbol("km2", false), "square kilometre"},
		{"no symbol with a power", Symbol("in2", false), ""},
		{"a prefix that its unit does not take", Symbol("TV", false), ""},
		{"a power", Power("³"), "cubic "},
		{"no power", Power("4"), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}
