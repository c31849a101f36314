package european

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
)

// show writes what matters of figures in one line, for tables.
func show(doc string, figures []figure.Figure) string {
	var out []string
	for _, f := range figures {
		v := fmt.Sprintf("%.6g", f.Value())
		switch {
		case f.Range():
			v = fmt.Sprintf("%.6g..%.6g", f.Min, f.Max)
		case math.IsInf(f.Max, 1):
			v += "+"
		case math.IsInf(f.Min, -1):
			v += "-"
		}
		if f.Approximate {
			v = "~" + v
		}
		out = append(out, strings.TrimSpace(v+" "+f.UnitName()))
	}
	return strings.Join(out, "; ")
}

func find(doc string, l lang.Lang) []figure.Figure {
	return Find(token.Read(doc), l, lang.StyleOf(l, doc))
}

// checkFigures holds what is true of the figures of any text.
func checkFigures(t *testing.T, doc string, l lang.Lang, style lang.Style) {
	t.Helper()
	end := 0
	for _, f := range Find(token.Read(doc), l, style) {
		switch {
		case f.Span.Empty() || f.Span.End > len(doc) || utf8.ValidString(doc) && (!f.Span.Fits(doc) || !f.Whole.Fits(doc)):
			t.Fatalf("%q: span %v, whole %v", doc, f.Span, f.Whole)
		case f.Span.Start < end || !f.Whole.Contains(f.Span):
			t.Fatalf("%q: %q overlaps the figure before it, or is not in %v", doc, f.Span.In(doc), f.Whole)
		case math.IsNaN(f.Min) || math.IsNaN(f.Max) || f.Min > f.Max || math.IsInf(f.Value(), 0):
			t.Fatalf("%q: %q has bounds %v and %v", doc, f.Span.In(doc), f.Min, f.Max)
		case f.Kind == "" || f.Lang == "":
			t.Fatalf("%q: %q has no kind or language", doc, f.Span.In(doc))
		}
		end = f.Span.End
	}
}

var known = []lang.Lang{lang.German, lang.French, lang.Spanish, lang.Portuguese, lang.Italian}

// hard are texts in which numbers, marks and words meet in unusual ways, or that look for
// work that grows faster than they do.
var hard = []string{
	"1", "1.", "1.2.3.4.", "1,2,3,", "1 234 567 ", "1'234’567", "12.400 ", "-1 ", "–", "1-2-3-", "1:2:", "1/2/", "10⁶⁷⁸", "3×10⁸", "½", "2½ ", "5,- ",
	"zwischen ", "zwischen 1 und ", "von 1 bis ", "entre et ", "de 1 à ", "de ", "del 5 al ", "da 1 a ", "um ", "ein ", "une ", "un cuarto de ", "mil ", "mil mil ",
	"tausende von ", "decenas de miles de ", "millions de ", "hundert", "fünfundzwanzig", "zweiundzwanzigtausend ", "quatre-vingt-dix-", "soixante et ", "veinte y ",
	"trecentotrentatre ", "l'", "d'un ", "qu'", "°", "20° ", "€", "R$", "US$ ", "M€ ", "5 Mio. ", "% ", "moins ", "minus ", "vor ", "il y a 1 ", "§ 1 ", "Uhr ", "1 Uhr ",
	"\xff5\xff", "५", "5５", "5万", "1. Mai ", "3. Mai 2021 ", "(1) ", "[1]", "42-jährig", "1-mal-", "un sur cinq ", "\n1\n",
}

// TestLinear repeats each text until it would hang a reader that looks too far.
func TestLinear(t *testing.T) {
	for _, piece := range hard {
		for _, l := range known {
			checkFigures(t, strings.Repeat(piece, 6000/len(piece)+1), l, lang.Style{Decimal: ','})
		}
	}
}

func FuzzFind(f *testing.F) {
	for i, s := range hard {
		f.Add(s, uint8(i), i%2 == 0, i%3 == 0)
	}
	f.Fuzz(func(t *testing.T, doc string, language uint8, point, doubt bool) {
		l := known[int(language)%len(known)]
		style := lang.Style{Decimal: ',', Doubt: doubt}
		if point {
			style.Decimal = '.'
		}
		checkFigures(t, doc, l, style)
		if got, ok := Read(doc, l, style); ok && got.Span.End > len(doc) {
			t.Fatalf("%q is read as %v", doc, got.Span)
		}
	})
}

// TestTablesAreRead holds that every line of the tables has a class, and its words are in
// small letters.
func TestTablesAreRead(t *testing.T) {
	for l, table := range map[lang.Lang]string{"": everywhere, lang.German: german, lang.French: french, lang.Spanish: spanish, lang.Portuguese: portuguese, lang.Italian: italian} {
		for line := range strings.Lines(table) {
			head, words, ok := strings.Cut(strings.TrimSpace(line), " ")
			if !ok {
				continue
			}
			kind, _, _ := strings.Cut(head, ":")
			found := false
			for _, name := range classNames {
				found = found || name == kind
			}
			if !found || strings.ToLower(words) != words {
				t.Errorf("%s: %q has an unknown class or a capital", l, line)
			}
			for word := range strings.FieldsSeq(words) {
				if strings.Count(word, "_") >= maxPhrase {
					t.Errorf("%s: %q has more than %d words", l, word, maxPhrase)
				}
			}
		}
	}
	if len(classNames) != int(classes) {
		t.Errorf("%d classes have %d names", classes, len(classNames))
	}
}

func TestRead(t *testing.T) {
	style := lang.Style{Decimal: ','}
	for _, tt := range []struct {
		name, s string
		lang    lang.Lang
		want    string
	}{
		{"one figure", "rund 3,2 Milliarden Euro", lang.German, "~3.2e+09 euro"},
		{"both ends", "80.000 und 120.000", lang.German, "80000..120000"},
		{"a year", "2015", lang.French, "2015"},
		{"two figures", "12 bateaux pour 96 euros", lang.French, ""},
		{"none", "muy frío", lang.Spanish, ""},
		{"a language without a table", "12", lang.Other, ""},
	} {
		got := ""
		if f, ok := Read(tt.s, tt.lang, style); ok {
			got = show(tt.s, []figure.Figure{f})
		}
		if got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}

// A unit holds for the numbers of a list that ends with it.
func TestUnitsOfLists(t *testing.T) {
	for _, tt := range []struct {
		doc  string
		l    lang.Lang
		want string
	}{
		{"Die Inflation lag bei 12 und 15 Prozent.", lang.German, "12 percentage; 15 percentage"},
		{"L'inflation a atteint 12 et 15 % cette année.", lang.French, "12 percentage; 15 percentage"},
		{"El precio era de 5, 10 o 15 euros.", lang.Spanish, "5 euro; 10 euro; 15 euro"},
		{"O preço era de 5 ou 15 euros.", lang.Portuguese, "5 euro; 15 euro"},
		{"Il prezzo era di 5 e 15 euro.", lang.Italian, "5 euro; 15 euro"},
		{"Il prezzo era di 5 e 15 milioni di euro.", lang.Italian, "5; 1.5e+07 euro"},
	} {
		var got []string
		for _, f := range find(tt.doc, tt.l) {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%.6g %s", f.Value(), f.UnitName())))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.doc, s, tt.want)
		}
	}
}
