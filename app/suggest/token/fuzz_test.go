package token

import (
	"strings"
	"testing"
)

// seeds are texts in which numbers, marks and words meet in unusual ways.
var seeds = []string{
	"", " ", "1", ".5", "-", "$", "a", "one", "half", "%", "1,2,3.4.5", "1 234 567", "between", "from 1 to", "between 1 and",
	"$$$5", "US$", "$US", "A$5-10", "-$5", "5 -", "5 - ", "5–10–15", "1/0", "1/2/3", "1e999", "10^999", "5^-3", "9.9x10^-999",
	"a million million million million", "tens of tens of tens", "hundred hundred hundred", "one in one in one",
	"two and a half and a third", "5 feet 6 feet 7", "May 1-2-3", "12:34:56:78", "more than less than 5", "5 or or 6",
	"١٢٣", "½½", "5½%", "5\u00a0000", "5\u202f", "5\n\n6", "5 to\n\n6", "twenty-", "twenty-one-two", "minus minus 5",
	"°C", "5°", "5 km/", "5 km/h/h", "5 sq.", "30 MUSD", "Rs.", "Y=", "No. ", "[1]", "(1)", "\xff5\xff", "5\xff%", "é5é",
}

// checkTokens holds that tokens cover all but white space, in order.
func checkTokens(t *testing.T, doc string) {
	t.Helper()
	at := 0
	for _, tok := range Split(doc) {
		if tok.Empty() || tok.Start < at || tok.End > len(doc) {
			t.Fatalf("%q: token %v after %d", doc, tok, at)
		}
		if gap := doc[at:tok.Start]; strings.TrimFunc(gap, blank) != "" || tok.Spaced != (gap != "" || at == 0) {
			t.Fatalf("%q: gap %q before token %+v", doc, gap, tok)
		}
		at = tok.End
	}
	if strings.TrimFunc(doc[at:], blank) != "" {
		t.Fatalf("%q: ends in %q outside every token", doc, doc[at:])
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(checkTokens)
}
