package figure

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gloss/app/suggest/suggesttest"
	"gloss/app/suggest/token"
)

// The parts that a statement of a quantity is put together from.
var (
	bounds = []string{
		"", "about ", "nearly ", "just over ", "just under ", "just shy of ", "more than ", "no more than ", "not more than ", "at least ", "at most ", "up to ", "as many as ", "as few as ",
		"fewer than ", "no fewer than ", "less than ", "exactly ", "roughly ", "some ", "an estimated ", "~", ">", "<", "≥ ", "≤ ", "over ", "under ", "well over ", "close to ", "almost ",
		"a minimum of ", "a maximum of ", "between ", "from ", "an additional ", "the ", "only ", "a further ", "-", "+", "upwards of ", "short of ", "shy of ", "beyond ", "below ", "above ", "equal to ",
	}
	numbers = []string{
		"12", "1,240", "80,000", "3.5", "0.25", ".5", "2019", "1999", "seven", "twenty-five", "a hundred", "two hundred and six", "a dozen", "dozens of", "tens of thousands of", "half a million",
		"1.2 million", "3bn", "5k", "a third of", "two thirds", "3/4 of", "2½", "one in five", "3 out of 4", "twice", "five-fold", "10x", "10-15", "10 to 15", "10–15", "1e6", "10^9", "1 234", "12,34,567",
		"a few hundred", "several thousand", "one", "a couple of", "twenty to thirty", "80,000 and 120,000", "6 or 7", "nil", "a quarter of", "one and a half", "three and a half", "2 1/2", "1.5 to 2 million", "zero", "hundreds of",
	}
	units = []string{
		" people", " percent", "%", " percentage points", " basis points", " dollars", " euros", " million dollars", " kilometres", "km", " km/h", " miles per hour", " square feet", " m²", " degrees Celsius", "°C", " years old",
		"-year-old men", " years", " days ago", " hours", " tonnes of coal", " kg", " times as many", " prison camps and others", " empty flats", "", " of them", " of the voters", " per cent of its budget", " cents a litre",
		" pounds sterling", " p", " feet tall", " inches", " hectares", " gallons", " MW", " GB", " votes to six", " MUSD", " yen",
	}
	signs  = []string{"", "", "", "$", "€", "US$", "£", "Rs. ", "A$", "AUD"}
	places = []string{"It was $.", "There were $ then, as in 2015.", "They say $", "($)", "Of it, $, or $ again, were left.", "The number of camps is put at $.", "It rose by $ on May 5.", "$ came.", "It fell from $ to 900.", "No. 5: $; “$”"}
)

// combinations puts bounds, numbers and units together, so that each number stands with each
// bound and each unit, and each of them in every place; before them come the asides, alone and
// two in a sentence.
func combinations(visit func(doc string)) {
	n := 0
	put := func(bound, number, unit string) {
		stated := bound + signs[n%len(signs)] + number + unit
		doc := strings.ReplaceAll(places[n%len(places)], "$", stated)
		n++
		visit(doc)
	}
	for i, aside := range asides {
		visit(aside)
		visit("It was " + aside + " and " + asides[(i*31+7)%len(asides)] + ", they say.")
	}
	for _, number := range numbers {
		for i, bound := range bounds {
			put(bound, number, units[(i+len(number))%len(units)])
		}
		for i, unit := range units {
			put(bounds[(i*7+len(number))%len(bounds)], number, unit)
		}
	}
}

// TestCombinationsAreHeld holds which figures are found in each of the combinations. It tells
// what a change of the rules changes, and not what is right.
func TestCombinationsAreHeld(t *testing.T) {
	suggesttest.HoldEach(t, combinations, func(got *bytes.Buffer, doc string) {
		d := token.Read(doc)
		for _, f := range FindNumerals(d, false) {
			fmt.Fprintf(got, "%d-%d", f.Span.Start, f.Span.End)
			if f.Whole != f.Span {
				fmt.Fprintf(got, "(%d-%d)", f.Whole.Start, f.Whole.End)
			}
			fmt.Fprintf(got, "%.5s %v", f.Kind, f.Min)
			if f.Max != f.Min {
				fmt.Fprintf(got, "..%v", f.Max)
			}
			for _, s := range []string{string(f.Modifier), f.Unit, f.Per, f.Of} {
				got.WriteByte('/')
				got.WriteString(s)
			}
			for _, is := range []bool{f.Approximate, f.Change, f.Falling} {
				if is {
					got.WriteByte('!')
				} else {
					got.WriteByte('.')
				}
			}
			got.WriteByte(' ')
		}
		for _, f := range FindOrdinals(d) {
			fmt.Fprintf(got, "%v. ", f.Min)
		}
	})
}

// TestBoundsOfWords holds the side of its number on which a figure lies, by the words that
// say it.
func TestBoundsOfWords(t *testing.T) {
	for _, tt := range []struct {
		words string
		want  Modifier
	}{
		{"just shy of", LessThan}, {"shy of", LessThan}, {"just short of", LessThan}, {"short of", LessThan}, {"just under", LessThan}, {"less than", LessThan}, {"fewer than", LessThan},
		{"under", LessThan}, {"below", LessThan}, {"just over", MoreThan}, {"more than", MoreThan}, {"over", MoreThan}, {"above", MoreThan}, {"upwards of", MoreThan}, {"beyond", MoreThan},
		{"at least", AtLeast}, {"no fewer than", AtLeast}, {"no less than", AtLeast}, {"not less than", AtLeast}, {"a minimum of", AtLeast}, {"at most", AtMost}, {"no more than", AtMost},
		{"not more than", AtMost}, {"up to", AtMost}, {"a maximum of", AtMost}, {"exactly", Exactly}, {"only", Exactly}, {"about", Exactly},
	} {
		for _, rest := range []string{"400 crates", "$3.2 million", "7 percent", "a dozen crates"} {
			doc := "It was " + tt.words + " " + rest + "."
			got := figuresIn(doc)
			if len(got) != 1 || got[0].Modifier != tt.want {
				t.Errorf("%q reads %s, want %q", doc, show(doc, got), tt.want)
			}
		}
	}
}
