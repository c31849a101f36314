package figure

import (
	"math"

	"gloss/app/suggest/plural"
	"gloss/app/text"
)

// Kind says what a figure measures.
type Kind string

// The kinds of a figure. Find returns none of the last three: what they
// number is told apart and not suggested.
const (
	Count       Kind = "count"       // "400 people", "12"
	Money       Kind = "money"       // "$3.2 billion"
	Percent     Kind = "percent"     // "7 percent"
	Points      Kind = "points"      // "two percentage points", "40 basis points"
	Multiple    Kind = "multiple"    // "five-fold", "twice"
	Fraction    Kind = "fraction"    // "a third"
	Age         Kind = "age"         // "a 19-year-old"
	Duration    Kind = "duration"    // "three weeks"
	Temperature Kind = "temperature" // "40 degrees Celsius"
	Dimension   Kind = "dimension"   // "35 miles", "50mph", "1.3 A/cm2"
	Ordinal     Kind = "ordinal"     // "the 20th"; read by Read only
	Date        Kind = "date"        // "2015"; read by Read only
	Name        Kind = "name"        // "Article 50", "iPhone 14"; returned by FindNumerals
)

// Modifier says which side of its number a figure lies on.
type Modifier string

// The modifiers; Exactly is that of a figure without one.
const (
	Exactly  Modifier = ""
	MoreThan Modifier = "more than"
	AtLeast  Modifier = "at least"
	LessThan Modifier = "less than"
	AtMost   Modifier = "at most"
	EqualTo  Modifier = "equal to"
)

// Figure is one quantity that a text states.
type Figure struct {
	Span  text.Span // bytes: the number, or both of a range, with the unit: "between $10 and $20 million"
	Whole text.Span // Span with the words that bound it: "more than 80,000"
	Kind  Kind

	// Min and Max are equal for a single number. A bound leaves the other side
	// open: -Inf or +Inf. Min <= Max, neither is NaN.
	Min, Max float64

	Modifier    Modifier
	Approximate bool   // "about", "some", "nearly", "~"
	Change      bool   // a movement "from A to B", not a spread
	Falling     bool   // the larger number is written first
	Unit        string // canonical and singular: "dollar", "percentage", "kilometre"; "" for a count
	Per         string // what money or a percentage is taken by: "barrel" in "$76 a barrel"; may be ""
	Of          string // the thing counted, as written: "prisoners"; may be ""
	Lang        string // the language of Of, as a tag; "" for English
}

// Value is the number that the text writes: the finite end of an open figure,
// the lower one of a range.
func (f Figure) Value() float64 {
	if math.IsInf(f.Min, -1) {
		return f.Max
	}
	return f.Min
}

// Range reports whether the text writes two numbers, or a word for a span of
// numbers ("dozens").
func (f Figure) Range() bool {
	return f.Min < f.Max && !math.IsInf(f.Min, 0) && !math.IsInf(f.Max, 0)
}

// UnitName is the unit with what it is taken by, or the thing counted, in the
// singular: "dollar per barrel", "prisoner". What is counted in another language than
// English is as written.
func (f Figure) UnitName() string {
	if f.Unit != "" && f.Per != "" {
		return f.Unit + " per " + f.Per
	}
	if f.Unit != "" {
		return f.Unit
	}
	if f.Lang != "" {
		return f.Of
	}
	return plural.Singular(f.Of)
}
