package suggest

import (
	"math"

	"gloss/app/text"
)

// FigureKind says what a figure measures.
type FigureKind string

// The kinds of a figure. Figures returns none of the last three: what they
// number is told apart and not suggested.
const (
	Count       FigureKind = "count"       // "400 people", "12"
	Money       FigureKind = "money"       // "$3.2 billion"
	Percent     FigureKind = "percent"     // "7 percent"
	Points      FigureKind = "points"      // "two percentage points", "40 basis points"
	Multiple    FigureKind = "multiple"    // "five-fold", "twice"
	Fraction    FigureKind = "fraction"    // "a third"
	Age         FigureKind = "age"         // "a 19-year-old"
	Duration    FigureKind = "duration"    // "three weeks"
	Temperature FigureKind = "temperature" // "40 degrees Celsius"
	Dimension   FigureKind = "dimension"   // "35 miles", "50mph", "1.3 A/cm2"
	Ordinal     FigureKind = "ordinal"     // "the 20th"; read by ReadFigure only
	Date        FigureKind = "date"        // "2015"; read by ReadFigure only
	Name        FigureKind = "name"        // "Article 50", "iPhone 14"; returned by Numerals
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
	Kind  FigureKind

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

// Figures returns the figures of doc in order; none overlaps another, and all
// spans fit doc.
func Figures(doc string) []Figure { return Read(doc).Figures() }

// UnitName is the unit with what it is taken by, or the thing counted, in the
// singular: "dollar per barrel", "prisoner".
func (f Figure) UnitName() string {
	if f.Unit != "" && f.Per != "" {
		return f.Unit + " per " + f.Per
	}
	if f.Unit != "" {
		return f.Unit
	}
	return Singular(f.Of)
}
