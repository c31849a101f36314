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
	MaxID      = 300
	MaxNote    = 100_000
	MaxFormer  = 100_000
	MaxForeign = 100_000
)

// Annotation is one mark and what is known about it. Values, and the slices in
// them, are never changed in place: whoever has one may keep it.
type Annotation struct {
	ID     ID
	Kind   Kind
	Target Target
	Details
	Note     string
	Foreign  string    // what another tool's file said of it and nothing here can hold: a JSON object that codec makes, or empty
	Created  time.Time // UTC, whole milliseconds
	Modified time.Time // UTC, whole milliseconds; not before Created
}

// Target is the place an annotation speaks of. Its words stand at its span,
// always: where a revised text has others, the mark stays on the text it is of
// until a person says what becomes of it.
type Target struct {
	Source       string    // id of the article, which is one version of it
	Span         text.Span // bytes of the article's canonical text
	Quote        TextQuote // the same place in words
	AnchorStatus AnchorStatus
}

// AnchorStatus says what became of a mark in the last version of its article in
// which it was looked for. The zero value is that of a mark on an article that
// was not revised since, which is exact.
type AnchorStatus struct {
	Version    string  `json:"version,omitempty"` // id of the version; Target.Source if the mark stands there now
	State      State   `json:"state,omitempty"`
	Confidence float64 `json:"confidence"`       // of State, from 0 to 1
	Former     string  `json:"former,omitempty"` // the words it was on before, if they were others
	Kept       bool    `json:"kept,omitempty"`   // a person decided to leave it on its own version
}

// Whole is the standing of a mark spelled out, also that of one whose article was
// never revised.
func (t Target) Whole() AnchorStatus {
	if t.AnchorStatus == (AnchorStatus{}) {
		return AnchorStatus{Version: t.Source, State: Exact, Confidence: 1}
	}
	return t.AnchorStatus
}

// Stand records a standing, which Whole gives back.
func (t *Target) Stand(s AnchorStatus) {
	t.AnchorStatus = AnchorStatus{}
	if s != t.Whole() {
		t.AnchorStatus = s
	}
}

// Equal reports whether two annotations are the same in everything.
func (a Annotation) Equal(b Annotation) bool {
	return a.ID == b.ID && a.Kind == b.Kind && a.Target == b.Target && a.Details.equal(b.Details) && a.Note == b.Note && a.Foreign == b.Foreign &&
		a.Created.Equal(b.Created) && a.Modified.Equal(b.Modified)
}

// Check says what is wrong with the annotation as one on the text doc, or
// returns nil.
func (a Annotation) Check(doc string) error {
	if err := a.ID.check(); err != nil {
		return err
	}
	switch {
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
	if _, ok := ScaleOf(a.Kind).Step(a.Verdict); !ok {
		return fmt.Errorf("verdict %.20q is not one on a %s", string(a.Verdict), a.Kind)
	}
	if err := checkField("foreign", a.Foreign, MaxForeign); err != nil {
		return err
	}
	if err := a.Target.AnchorStatus.check(); err != nil {
		return fmt.Errorf("standing: %w", err)
	}
	return a.Details.check()
}

func (id ID) check() error {
	switch {
	case id == "" || len(id) > MaxID:
		return fmt.Errorf("id has %d bytes, not 1 to %d", len(id), MaxID)
	case strings.ContainsFunc(string(id), func(r rune) bool { return r <= ' ' || unicode.IsSpace(r) || unicode.IsControl(r) }):
		return fmt.Errorf("id %.40q has white space in it", string(id))
	}
	return nil
}

func (s AnchorStatus) check() error {
	switch {
	case s == AnchorStatus{}:
		return nil
	case !s.State.Valid():
		return fmt.Errorf("state %.20q is unknown", string(s.State))
	case !(s.Confidence >= 0 && s.Confidence <= 1):
		return fmt.Errorf("confidence %v is not from 0 to 1", s.Confidence)
	case len(s.Version) > MaxID:
		return fmt.Errorf("version has %d bytes, more than %d", len(s.Version), MaxID)
	}
	return checkField("former", s.Former, MaxFormer)
}

// State is what a reader is told of a mark: Exact for one on a text that was
// never revised.
func (a Annotation) State() State {
	if a.Target.AnchorStatus.State == "" {
		return Exact
	}
	return a.Target.AnchorStatus.State
}

// Pending reports whether a later version of the text waits for a decision on
// the mark.
func (a Annotation) Pending() bool {
	s := a.Target.AnchorStatus
	return s.Version != "" && s.Version != a.Target.Source && !s.Kept
}
