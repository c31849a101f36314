package figure

import (
	"testing"

	"gloss/app/suggest/token"
)

func TestOrdinals(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"in digits", "The 20th century, the 1st prize and her 1,000th day.", "20th = 20 ordinal; 1st = 1 ordinal; 1,000th = 1000 ordinal"},
		{"in words", "The first race, a third visit and the tenth.", "first = 1 ordinal; third = 3 ordinal; tenth = 10 ordinal"},
		{"with tens", "Her twenty-first birthday and the one hundred twenty-fifth.", "twenty-first = 21 ordinal; one hundred twenty-fifth = 125 ordinal"},
		{"of hundreds", "The twenty hundredth visitor came.", "twenty hundredth = 2000 ordinal"},
		{"before a noun glued", "A 21st-century, second-hand, first-class car.", "21st = 21 ordinal; second = 2 ordinal; first = 1 ordinal"},
		{"at the beginning", "First they came. Second, they saw.", "First = 1 ordinal; Second = 2 ordinal"},
		{"a second as a time", "It took a second, once per second, and three seconds.", ""},
		{"a second one", "A second vote failed; the second passed.", "second = 2 ordinal; second = 2 ordinal"},
		{"names", "He was in Second City and at Third Avenue.", ""},
		{"dates", "It opened on May 4th, 2015, and closed on the 4th of July.", ""},
		{"fractions", "Two thirds of them, a third of those and a fifth of us.", ""},
		{"quarters", "It fell in the quarter.", ""},
		{"plurals", "They came in thirds.", ""},
		{"nothing", "", ""},
	} {
		if got := show(tt.doc, FindOrdinals(token.Read(tt.doc))); got != tt.want {
			t.Errorf("%s: %q\n got %s\nwant %s", tt.name, tt.doc, got, tt.want)
		}
	}
}
