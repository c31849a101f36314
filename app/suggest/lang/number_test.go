package lang

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	point, comma, doubt := Style{Decimal: '.'}, Style{Decimal: ','}, Style{Decimal: ',', Doubt: true}
	for _, tt := range []struct {
		name, run string
		style     Style
		want      float64
		form      Form
	}{
		{"plain", "1234", point, 1234, Plain},
		{"a code", "1234567890123456", point, 0, NoNumber},
		{"a code that begins with nought", "030", comma, 0, NoNumber},
		{"an English group", "12,400", point, 12400, Grouped},
		{"a German group", "12.400", comma, 12400, Grouped},
		{"a German group in English", "12.400", point, 12.4, Thirds},
		{"an English group in German", "12,400", comma, 12.4, Thirds},
		{"a group in doubt", "12.400", doubt, 0, NoNumber},
		{"less than one", "0.125", comma, 0.125, Odd},
		{"decimals", "3,25", comma, 3.25, Decimal},
		{"decimals of the other style", "3.25", comma, 3.25, Odd},
		{"both marks", "1.971,13", point, 1971.13, GroupedSure},
		{"both marks, the other way", "1,971.13", comma, 1971.13, GroupedSure},
		{"many groups", "1.250.000", point, 1250000, GroupedSure},
		{"groups as in India", "12,34,567", comma, 1234567, GroupedSure},
		{"apostrophes", "1'234'567", comma, 1234567, GroupedSure},
		{"a curly apostrophe and decimals", "1’234.50", comma, 1234.5, GroupedSure},
		{"spaces", "1 234 567", comma, 1234567, Grouped},
		{"thin spaces and decimals", "1\u202f234,56", comma, 1234.56, GroupedSure},
		{"a date", "23.05.1949", comma, 0, NoNumber},
		{"a version", "2.0.1", point, 0, NoNumber},
		{"a list", "22,24,26", point, 0, NoNumber},
		{"two marks in disorder", "1,234.567.890", point, 0, NoNumber},
		{"nothing", "", point, 0, NoNumber},
		{"too long", strings.Repeat("1.111", 20), point, 0, NoNumber},
	} {
		if got, form := Parse(tt.run, tt.style); got != tt.want || form != tt.form {
			t.Errorf("%s: %q is %v, form %d; not %v, form %d", tt.name, tt.run, got, form, tt.want, tt.form)
		}
	}
}

func TestRun(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"groups", "1 234 567 people", "1 234 567"},
		{"a year before a number", "2019 400 people", "2019"},
		{"decimals before a number", "3,5 200", "3,5"},
		{"a group and decimals", "1 234,56 €", "1 234,56"},
		{"a list", "1, 2, 3", "1"},
		{"the end of a sentence", "12.", "12"},
		{"four digits", "1 2345", "1"},
	} {
		if got := tt.doc[:Run(tt.doc, 0)]; got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

func TestStyleOf(t *testing.T) {
	for _, tt := range []struct {
		name string
		lang Lang
		doc  string
		want Style
	}{
		{"English", English, "It rose 3.5 percent to 1,234.", Style{Decimal: '.'}},
		{"English with amounts of others", English, "It fetched 1.971,13 euros, for 12.400 people.", Style{Decimal: '.', Doubt: true}},
		{"German", German, "Es kostet 12.400 Euro um 9.30 Uhr.", Style{Decimal: ','}},
		{"German with one version", German, "iOS 17.4 kostet 3,5 Mio. von 2,1 Mio.", Style{Decimal: ','}},
		{"German of Switzerland", German, "Es kostet 1'250.50 Franken.", Style{Decimal: '.'}},
		{"Spanish of Mexico", Spanish, "Subió 3.5 por ciento, a 1,234.50 pesos.", Style{Decimal: '.'}},
		{"Spanish that says both", Spanish, "Subió 3.5 por ciento y 2,1 por ciento.", Style{Decimal: ',', Doubt: true}},
		{"a language without rules", Other, "", Style{Decimal: ',', Doubt: true}},
	} {
		if got := StyleOf(tt.lang, tt.doc); got != tt.want {
			t.Errorf("%s: %c %v", tt.name, got.Decimal, got.Doubt)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1", "1.2", "1,234.5", "1 234", "1'2", "1’234", "9.9.9.9", "1.", "..", strings.Repeat("1,", 30) + "1"} {
		f.Add(s, byte('.'), false)
	}
	f.Fuzz(func(t *testing.T, doc string, decimal byte, doubt bool) {
		for at := 0; at < len(doc); at++ {
			if !isDigit(doc[at]) {
				continue
			}
			end := Run(doc, at)
			if end <= at || end > len(doc) || !isDigit(doc[end-1]) {
				t.Fatalf("run %d to %d of %q", at, end, doc)
			}
			v, form := Parse(doc[at:end], Style{decimal, doubt})
			if v < 0 || v != v || form == NoNumber && v != 0 {
				t.Fatalf("%q is %v, form %d", doc[at:end], v, form)
			}
			at = end
		}
		StyleOf(English, doc)
	})
}
