// Package figure finds in English prose the quantities that a text states, with what they
// measure or count and the words that bound them, and tells them from the numbers that only
// name something.
package figure

import "gloss/app/suggest/token"

// Find returns the figures of d in order. None overlaps another, and all spans fit its text.
//
// With doubt the text has numbers whose commas part decimals, and what a point before three
// digits means is not known: "12.400" is then left out.
func Find(d *token.Document, doubt bool) []Figure { return (&document{*d, doubt}).figures(false) }

// FindNumerals returns the figures of d, and among them, as Name, the numbers that name or
// stand for something and do not measure: "Article 50", "iPhone 14", "one of them". Dates,
// ordinals, and numbers within a code, an address or a longer name are left out: "S&P 500",
// "12 Mill Road", "Galaxy Note 20 Ultra".
func FindNumerals(d *token.Document, doubt bool) []Figure {
	return (&document{*d, doubt}).figures(true)
}

// FindOrdinals returns the ordinals of d in order, as kind Ordinal: "the 20th century", "her
// twenty-first", "a second vote". Those within a date, a fraction or a figure are left out.
func FindOrdinals(d *token.Document) []Figure { return (&document{Document: *d}).ordinals() }

// NumberOf returns what the words before f say that it numbers, such as "prisoners and
// detainees" in "the number of prisoners and detainees is put at between 80,000 and 120,000";
// "" if they say nothing of the sort, or if another figure stands between. f must be one of
// the figures of d.
func NumberOf(d *token.Document, f Figure) string { return (&document{Document: *d}).numberOf(f) }
