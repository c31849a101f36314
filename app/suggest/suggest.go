// Package suggest finds in an article what a checker would mark: figures,
// quotes and claims, each by rules of its own over one reading of the text. It
// knows English news prose, and the figures and quotes of German, French, Spanish,
// Portuguese and Italian. It keeps no state and learns nothing; whether
// anybody wants what it finds, how it is shown and what becomes of it is not
// its business, and it never says that a sentence is true.
package suggest

import (
	"slices"

	"gloss/app/suggest/claim"
	"gloss/app/suggest/european"
	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
	"gloss/app/suggest/quote"
	"gloss/app/suggest/scripts"
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

// Writing is how an article is written, as far as it matters to what is found in it.
type Writing struct {
	Lang  lang.Lang
	Style lang.Style // of its numbers
}

// English is how English texts are written.
var English = Writing{lang.English, lang.Style{Decimal: '.'}}

// WritingOf tells how an article is written, by the language that it states as a BCP 47
// tag, which may be "", and by its text; see lang.Of and lang.StyleOf.
func WritingOf(stated, doc string) Writing {
	l, sure := lang.Of(stated, doc)
	style := lang.StyleOf(l, doc)
	style.Doubt = style.Doubt || !sure
	return Writing{l, style}
}

// Known reports whether there are rules for the language.
func (w Writing) Known() bool { return w.Lang != lang.Other }

// Document is one reading of a text, made once and used by every detector. It is not
// changed after ReadAs.
type Document struct {
	token.Document
	Writing Writing
}

// ReadAs cuts doc, a text or a part of one that is written as w, into tokens and sentences,
// in one pass each. In valid UTF-8, as the text of every article is, all spans found lie on
// whole code points; in other text they lie inside it.
func ReadAs(doc string, w Writing) *Document {
	return &Document{Document: *token.Read(doc), Writing: w}
}

// english reports whether the rules for English hold for d.
func (d *Document) english() bool { return d.Writing.Lang == lang.English }

// Figures returns the figures in order; see figure.Find and european.Find, and of digits of
// other scripts scripts.Find. Of a language without rules there are the last alone.
func (d *Document) Figures() []Figure {
	var found []Figure
	if d.english() {
		found = figure.Find(&d.Document, d.Writing.Style.Doubt)
	} else {
		found = european.Find(&d.Document, d.Writing.Lang, d.Writing.Style)
	}
	return d.withOtherScripts(found)
}

// withOtherScripts adds the figures in digits of other scripts that overlap none.
func (d *Document) withOtherScripts(found []Figure) []Figure {
	for _, f := range scripts.Find(d.Text) {
		i, _ := slices.BinarySearchFunc(found, f, func(a, b Figure) int { return a.Span.Start - b.Span.Start })
		if i < len(found) && found[i].Whole.Overlaps(f.Span) || i > 0 && found[i-1].Whole.Overlaps(f.Span) {
			continue
		}
		found = slices.Insert(found, i, f)
	}
	return found
}

// Numerals returns the figures and, in English, the numbers that name something; see
// figure.FindNumerals.
func (d *Document) Numerals() []Figure {
	if d.english() {
		return figure.FindNumerals(&d.Document, d.Writing.Style.Doubt)
	}
	return d.Figures()
}

// Ordinals returns the ordinals of an English text in order; see figure.FindOrdinals.
func (d *Document) Ordinals() []Figure {
	if d.english() {
		return figure.FindOrdinals(&d.Document)
	}
	return nil
}

// NumberOf returns what the words before f, a figure of d, say that it numbers in English;
// see figure.NumberOf.
func (d *Document) NumberOf(f Figure) string {
	if d.english() {
		return figure.NumberOf(&d.Document, f)
	}
	return ""
}

// Quotes returns the quotations, ordered by their start; see quote.Find.
func (d *Document) Quotes() []Quote { return quote.Find(&d.Document, d.Writing.Lang) }

// Claims returns the sentences of an English text that state a verifiable fact, the
// likeliest first, given the figures and quotes of d; see claim.Find.
func (d *Document) Claims(figures []Figure, quotes []Quote) []Claim {
	if d.english() {
		return claim.Find(&d.Document, figures, quotes)
	}
	return nil
}

// ClaimScore returns the highest score of a sentence of d, given its figures; see
// claim.Score.
func (d *Document) ClaimScore(figures []Figure) float64 { return claim.Score(&d.Document, figures) }

// ReadFigure reads s, a short string that holds one figure, from a text that is written as
// w; see figure.Read, european.Read and scripts.Read.
func ReadFigure(s string, w Writing) (Figure, bool) {
	if f, ok := scripts.Read(s); ok {
		return f, true
	}
	if w.Lang == lang.English {
		return figure.Read(s, w.Style.Doubt)
	}
	return european.Read(s, w.Lang, w.Style)
}
