package scripts

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, s, want string }{
		{"Devanagari", "३०,०००", "30000 count "},
		{"as India groups", "१२,३४,५६७", "1234567 count "},
		{"by threes", "१,२३४,५६७", "1234567 count "},
		{"full-width", "１２３", "123 count "},
		{"full-width, grouped", "１，２３４", "1234 count "},
		{"full-width, a fraction", "３．５％", "3.5 percent percentage"},
		{"Arabic", "٤٥٬٦٧٨", "45678 count "},
		{"an Arabic fraction of three", "١٫٢٣٤", "1.234 count "},
		{"an Arabic per cent", "٤٥٪", "45 percent percentage"},
		{"Persian, with spaces", " ۱۲ ٪ ", "12 percent percentage"},
		{"rupees", "₹ ३०,०००", "30000 money indian rupee"},
		{"yen", "￥５００", "500 money yen"},
		{"thousands and a fraction", "१,२३४.५", "1234.5 count "},
		{"one digit", "७", "7 count "},
		{"nought and a fraction", "०.५", "0.5 count "},
		{"a point before three", "१२.४००", ""},
		{"a comma before two", "१२,४०", ""},
		{"groups of four", "१२३४,५६७", ""},
		{"a comma in front of groups", "१,२३,४५", ""},
		{"a date", "१२/०४/२०२०", ""},
		{"two scripts", "१２", ""},
		{"a nought in front", "०१२", ""},
		{"two points", "१.२.३", ""},
		{"a word behind it", "३० हज़ार", ""},
		{"a word before it", "कुल ३०", ""},
		{"a magnitude glued to it", "３０万", ""},
		{"two numbers", "३० ४०", ""},
		{"Latin digits", "30", ""},
		{"nothing", "", ""},
		{"too long", strings.Repeat("९", 19), ""},
	} {
		got := ""
		if f, ok := Read(tt.s); ok {
			got = fmt.Sprintf("%.10g %s %s", f.Min, f.Kind, f.Unit)
		}
		if got != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.name, tt.s, got, tt.want)
		}
	}
}

// In a text only what is signed is found: of any other number a word may follow that makes it
// larger, or it may be a year.
func TestFind(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"shares", "दर ५.५% से बढ़कर १२ % हुई।", "५.५%=5.5; १२ %=12"},
		{"an amount", "कीमत ₹३०,००० है, ₹ ५०.", "₹ ५०=50"},
		{"an amount before a sign of a sentence", "कीमत ₹३०,०००।", "₹३०,०००=30000"},
		{"an amount with a magnitude", "कीमत ₹१२ करोड़ है।", ""},
		{"an amount with a magnitude glued to it", "￥１２万。", ""},
		{"a year", "في ٢٠٢٠ كان", ""},
		{"people", "１２３人が死亡した。", ""},
		{"a code", "A१२%, क१२%, १.१.१%", ""},
		{"shares one after the other", "٤٥٪٥٠٪", "٤٥٪=45; ٥٠٪=50"},
	} {
		var got []string
		for _, f := range Find(tt.doc) {
			got = append(got, fmt.Sprintf("%s=%.10g", f.Span.In(tt.doc), f.Min))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"दर ५.५%", "₹ ३०,०००।", "٤٥٪٥٠٪", "１，２３４．５％", "\xff१%", strings.Repeat("१,", 60) + "%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		end := 0
		for _, x := range Find(doc) {
			if x.Span.Start < end || x.Span.Empty() || x.Span.End > len(doc) || utf8.ValidString(doc) && !x.Span.Fits(doc) || x.Min != x.Max {
				t.Fatalf("%q: %+v", doc, x)
			}
			end = x.Span.End
		}
		Read(doc)
	})
}

func BenchmarkFind(b *testing.B) {
	doc := strings.Repeat("दर ५.५% से बढ़कर १२ % हुई, कीमत ₹३०,०००। ", 2000)
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		Find(doc)
	}
}
