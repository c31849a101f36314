// Package annotation holds what a reader marks in a text: the model of one
// annotation, how its place is described and found again, and how overlapping
// ones are laid out for drawing. Its words are those of the W3C Web Annotation
// Data Model. It works on plain strings and knows neither articles nor files.
package annotation

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"gloss/app/text"
)

// ID names an annotation for good: an IRI, made here as urn:uuid.
type ID string

// Kind says what was marked.
type Kind string

// The three kinds of a mark.
const (
	Claim  Kind = "claim"
	Quote  Kind = "quote"
	Figure Kind = "figure"
)

// Kinds lists every kind, in the order of their keys.
var Kinds = []Kind{Claim, Quote, Figure}

// Valid reports whether k is one of Kinds.
func (k Kind) Valid() bool { return k == Claim || k == Quote || k == Figure }

// Name is the kind as a person reads it, capitalised.
func (k Kind) Name() string {
	switch k {
	case Claim:
		return "Claim"
	case Quote:
		return "Quote"
	case Figure:
		return "Figure"
	}
	return "Mark"
}

// Bounds, in bytes.
const (
	MaxID   = 300
	MaxNote = 100_000
)

// Annotation is one mark and what is known about it. Values are never changed
// in place: whoever has one may keep it.
type Annotation struct {
	ID       ID
	Kind     Kind
	Target   Target
	Note     string
	Created  time.Time // UTC, whole milliseconds
	Modified time.Time // UTC, whole milliseconds; not before Created
}

// Target is the place an annotation speaks of.
type Target struct {
	Source string    // id of the article
	Span   text.Span // bytes of the article's canonical text
	Quote  TextQuote // the same place in words
}

// Check says what is wrong with the annotation as one on the text doc, or
// returns nil.
func (a Annotation) Check(doc string) error {
	switch {
	case a.ID == "" || len(a.ID) > MaxID:
		return fmt.Errorf("id has %d bytes, not 1 to %d", len(a.ID), MaxID)
	case strings.ContainsFunc(string(a.ID), func(r rune) bool { return r <= ' ' || unicode.IsSpace(r) || unicode.IsControl(r) }):
		return fmt.Errorf("id %.40q has white space in it", string(a.ID))
	case !a.Kind.Valid():
		return fmt.Errorf("kind %.20q is unknown", string(a.Kind))
	case len(a.Note) > MaxNote:
		return fmt.Errorf("note has %d bytes, more than %d", len(a.Note), MaxNote)
	case !a.Target.Span.Fits(doc):
		return fmt.Errorf("span %d to %d does not fit a text of %d bytes", a.Target.Span.Start, a.Target.Span.End, len(doc))
	case a.Target.Span.Empty():
		return fmt.Errorf("span is empty")
	case a.Target.Span.In(doc) != a.Target.Quote.Exact:
		return fmt.Errorf("quote %.40q does not stand at %d to %d", a.Target.Quote.Exact, a.Target.Span.Start, a.Target.Span.End)
	case a.Created.IsZero() || a.Modified.Before(a.Created):
		return fmt.Errorf("modified %v is before created %v", a.Modified, a.Created)
	}
	return nil
}
