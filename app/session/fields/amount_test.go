package fields

import (
	"strings"
	"testing"

	"gloss/app/annotation"
)

func TestParseAmount(t *testing.T) {
	for _, tt := range []struct {
		typed string
		want  annotation.Number // "" for none
	}{
		{"80,000", "80000"}, {"80 000", "80000"}, {"80\u202f000", "80000"}, {"1’250’000", "1250000"}, {" 12 ", "12"}, {"2015", "2015"},
		{"12345678901234567890.50", "12345678901234567890.50"}, {"-5", "-5"}, {"−5", "-5"}, {"+5", "5"}, {"-0", "0"}, {"007", "7"}, {".5", "0.5"},
		{"3.2 billion", "3200000000"}, {"3.2bn", "3200000000"}, {"$3.2 billion", "3200000000"}, {"8.2 million", "8200000"}, {"1.1 trillion", "1100000000000"},
		{"12 %", "12"}, {"12 per cent", "12"}, {"a third", "0.3333333333333333"}, {"two thirds", "0.6666666666666666"}, {"½", "0.5"}, {"٣", "3"}, {"a dozen", "12"}, {"minus 5", "-5"}, {"five-fold", "5"}, {"12x", "12"}, {"12,34,567", "1234567"},
		{"", ""}, {"-", ""}, {"x", ""}, {"12y", ""}, {"1,5", ""}, {"80,0", ""}, {"1,2345", ""}, {"12,34,56", ""}, {",000", ""}, {"1.2.3", ""}, {"5.", ""}, {"--5", ""}, {"0-00", "0"}, {"0-5", ""}, {"1.-5", ""},
		{"3 to 5", ""}, {"dozens", ""}, {"about 12", ""}, {"at least 400", ""}, {"20th", ""}, {"third", ""}, {"12 ferries", ""},
		{"1e300", ""}, {"1e-300", ""}, {strings.Repeat("9", 41), ""}, {strings.Repeat("9", 5000), ""}, {"\x00", ""},
	} {
		got, ok := parseAmount(tt.typed)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%.50q: %q %v, not %q", tt.typed, got, ok, tt.want)
		}
	}
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"80,000", "3.2 billion", "12 %", "a third", "-0.0", "+.5", "1e40", "between 3 and 5", "½", "1’000", "0-", "0-00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := parseAmount(s)
		if !ok {
			return
		}
		if n == "" || !n.Valid() {
			t.Fatalf("%q: %q", s, n)
		}
		// What the field shows of it reads as the same.
		if again, ok := parseAmount(n.Grouped()); !ok || again != n {
			t.Errorf("%q: %q shows as %q, which reads as %q", s, n, n.Grouped(), again)
		}
	})
}
