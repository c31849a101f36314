// Package suggest finds in an article what a checker would mark: figures,
// quotes and claims, each by rules of its own over one reading of the text. It
// knows English news prose. It keeps no state and learns nothing; whether
// anybody wants what it finds, how it is shown and what becomes of it is not
// its business, and it never says that a sentence is true.
package suggest

import (
	"gloss/app/suggest/claim"
	"gloss/app/suggest/figure"
	"gloss/app/suggest/quote"
	"gloss/app/suggest/token"
)

// What is found, and the words for it. The packages that find it say what they mean.
type (
	Figure     = figure.Figure
	FigureKind = figure.Kind
	Modifier   = figure.Modifier
	Quote      = quote.Quote
	QuoteKind  = quote.Kind
	Claim      = claim.Claim
)

// The kinds of a figure.
const (
	Count       = figure.Count
	Money       = figure.Money
	Percent     = figure.Percent
	Points      = figure.Points
	Multiple    = figure.Multiple
	Fraction    = figure.Fraction
	Age         = figure.Age
	Duration    = figure.Duration
	Temperature = figure.Temperature
	Dimension   = figure.Dimension
	Ordinal     = figure.Ordinal
	Date        = figure.Date
	Name        = figure.Name
)

// The modifiers of a figure.
const (
	Exactly  = figure.Exactly
	MoreThan = figure.MoreThan
	AtLeast  = figure.AtLeast
	LessThan = figure.LessThan
	AtMost   = figure.AtMost
	EqualTo  = figure.EqualTo
)

// The kinds of a quote.
const (
	FullQuote     = quote.Full
	FragmentQuote = quote.Fragment
	ScareQuote    = quote.Scare
)

// Document is one reading of a text, made once and used by every detector. It is not
// changed after Read.
type Document struct{ token.Document }

// Read cuts doc into tokens and sentences, in one pass each. In valid UTF-8, as the text of
// every article is, all spans found lie on whole code points; in other text they lie inside
// it.
func Read(doc string) *Document { return &Document{*token.Read(doc)} }

// Figures returns the figures in order; see figure.Find.
func (d *Document) Figures() []Figure { return figure.Find(&d.Document) }

// Numerals returns the figures and the numbers that name something; see figure.FindNumerals.
func (d *Document) Numerals() []Figure { return figure.FindNumerals(&d.Document) }

// Ordinals returns the ordinals in order; see figure.FindOrdinals.
func (d *Document) Ordinals() []Figure { return figure.FindOrdinals(&d.Document) }

// NumberOf returns what the words before f, a figure of d, say that it numbers; see
// figure.NumberOf.
func (d *Document) NumberOf(f Figure) string { return figure.NumberOf(&d.Document, f) }

// Quotes returns the quotations, ordered by their start; see quote.Find.
func (d *Document) Quotes() []Quote { return quote.Find(&d.Document) }

// Claims returns the sentences that state a verifiable fact, the likeliest first, given the
// figures and quotes of d; see claim.Find.
func (d *Document) Claims(figures []Figure, quotes []Quote) []Claim {
	return claim.Find(&d.Document, figures, quotes)
}

// ClaimScore returns the highest score of a sentence of d, given its figures; see
// claim.Score.
func (d *Document) ClaimScore(figures []Figure) float64 { return claim.Score(&d.Document, figures) }

// ReadFigure reads s, a short string that holds one figure; see figure.Read.
func ReadFigure(s string) (Figure, bool) { return figure.Read(s) }

// Quotes returns the quotations of doc, as Document.Quotes does.
func Quotes(doc string) []Quote { return Read(doc).Quotes() }
