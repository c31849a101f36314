package annotation

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation/number"
)

// Details is what is recorded of a mark beside its note. It may hold some that
// belong to another kind than the mark's own, from when it was of that; its verdict
// is always one of its kind's scale. Its tags name the fields in records and files.
type Details struct {
	Said      Attribution `json:"said,omitzero"`    // of a claim or a quote
	Verdict   Verdict     `json:"verdict,omitzero"` // on the scale of the mark's kind
	Evidence  []Evidence  `json:"evidence,omitempty"`
	Quotation Quotation   `json:"quotation,omitzero"` // of a quote
	Quantity  Quantity    `json:"quantity,omitzero"`  // of a figure
	Tags      []string    `json:"tags,omitempty"`     // each as CleanTag makes it, none twice
	Links     []Link      `json:"links,omitempty"`    // to other marks, in the order they were made
}

// Attribution says whose words or claim it is.
type Attribution struct {
	Name  string `json:"name,omitempty"`
	Role  string `json:"role,omitempty"`
	On    string `json:"on,omitempty"` // when it was said: a date, as precise as it is known, or words
	Where string `json:"where,omitempty"`
}

// Stance says how one thing bears on another.
type Stance string

// The stances.
const (
	Supports    Stance = "supports"
	InPart      Stance = "in-part" // supports a part of it
	Contradicts Stance = "contradicts"
	Context     Stance = "context" // bears on it without speaking for or against
)

// Gauge and Hue are how a stance is drawn: as the verdict that it speaks for. Context
// speaks neither for nor against, and stands in the middle.
func (s Stance) Gauge() Gauge {
	switch s {
	case Supports:
		return Full
	case InPart:
		return ThreeQuarters
	case Contradicts:
		return Crossed
	}
	return Half
}

// Hue is described at Gauge.
func (s Stance) Hue() Hue {
	switch s {
	case Supports, InPart:
		return Yes
	case Contradicts:
		return No
	}
	return Mid
}

// Stances lists every stance in the order in which they are offered.
var Stances = []Stance{Supports, InPart, Contradicts, Context}

// Evidence is one source on a mark.
type Evidence struct {
	URL      string `json:"url,omitempty"` // as typed; an address if it parses as one
	Title    string `json:"title,omitempty"`
	Excerpt  string `json:"excerpt,omitempty"`
	Stance   Stance `json:"stance"`
	Accessed string `json:"accessed,omitempty"` // when it was read: a date, or words
	Archive  string `json:"archive,omitempty"`  // the address of a saved copy, as typed
}

// QuoteForm says how words are quoted.
type QuoteForm string

// The forms of a quotation.
const (
	UnknownForm QuoteForm = ""
	Direct      QuoteForm = "direct"   // whole sentences, word for word
	Indirect    QuoteForm = "indirect" // in the author's words
	Partial     QuoteForm = "partial"  // some words of a sentence
)

// QuoteForms lists every form in the order in which they are offered.
var QuoteForms = []QuoteForm{UnknownForm, Direct, Indirect, Partial}

// Quotation is what is known of quoted words beside who said them.
type Quotation struct {
	Cue      string    `json:"cue,omitempty"` // the word that attributes them: "said"
	Form     QuoteForm `json:"form,omitempty"`
	Verified string    `json:"verified,omitempty"` // against what they were checked
}

// Number is a decimal number in plain notation; "" is none.
type Number = number.Number

// MaxNumber bounds a Number, in bytes.
const MaxNumber = number.MaxLength

// Quantity is what a figure says. It has a value, or one or both ends of a
// range: an end without the other is a bound.
type Quantity struct {
	Value       Number `json:"value,omitempty"`
	From        Number `json:"from,omitempty"`
	To          Number `json:"to,omitempty"`
	Approximate bool   `json:"approximate,omitempty"`
	Unit        string `json:"unit,omitempty"`
	Of          string `json:"of,omitempty"` // what is counted or measured
	Period      string `json:"period,omitempty"`
	Source      string `json:"source,omitempty"`
}

// Link ties a mark to another one: "this quote supports that claim".
type Link struct {
	To ID     `json:"to"`
	As Stance `json:"as"`
}

// LinksTo reports whether the mark is tied to another one by a link of its own.
func (d Details) LinksTo(id ID) bool {
	return slices.ContainsFunc(d.Links, func(l Link) bool { return l.To == id })
}

// Bounds on details, in bytes or in how many there are.
const (
	MaxField    = 2_000
	MaxExcerpt  = 20_000
	MaxEvidence = 100
	MaxTags     = 50
	MaxTag      = 100
	MaxLinks    = 200
)

// equal reports whether two are the same in everything.
func (d Details) equal(o Details) bool {
	return d.Said == o.Said && d.Verdict == o.Verdict && slices.Equal(d.Evidence, o.Evidence) && d.Quotation == o.Quotation &&
		d.Quantity == o.Quantity && slices.Equal(d.Tags, o.Tags) && slices.Equal(d.Links, o.Links)
}

// check says what is wrong with the details, or returns nil.
func (d Details) check() error {
	for _, f := range []struct{ name, value string }{
		{"name", d.Said.Name}, {"role", d.Said.Role}, {"said on", d.Said.On}, {"where", d.Said.Where},
		{"cue", d.Quotation.Cue}, {"verified against", d.Quotation.Verified},
		{"unit", d.Quantity.Unit}, {"of", d.Quantity.Of}, {"period", d.Quantity.Period}, {"source", d.Quantity.Source},
	} {
		if err := checkField(f.name, f.value, MaxField); err != nil {
			return err
		}
	}
	q := d.Quantity
	for _, n := range []Number{q.Value, q.From, q.To} {
		if !n.Valid() {
			return fmt.Errorf("%.50q is not a number", string(n))
		}
	}
	switch {
	case q.Value != "" && (q.From != "" || q.To != ""):
		return fmt.Errorf("figure has a value and a range")
	case !slices.Contains(QuoteForms, d.Quotation.Form):
		return fmt.Errorf("form %.20q is unknown", string(d.Quotation.Form))
	case len(d.Evidence) > MaxEvidence:
		return fmt.Errorf("there are %d pieces of evidence, more than %d", len(d.Evidence), MaxEvidence)
	case len(d.Links) > MaxLinks:
		return fmt.Errorf("there are %d links, more than %d", len(d.Links), MaxLinks)
	}
	for i, e := range d.Evidence {
		if err := e.check(); err != nil {
			return fmt.Errorf("evidence %d: %w", i+1, err)
		}
	}
	for i, l := range d.Links {
		if err := l.To.check(); err != nil {
			return fmt.Errorf("link %d: %w", i+1, err)
		}
		if !slices.Contains(Stances, l.As) {
			return fmt.Errorf("link %d: stance %.20q is unknown", i+1, string(l.As))
		}
	}
	return checkTags(d.Tags)
}

func (e Evidence) check() error {
	for _, f := range []struct {
		name, value string
		most        int
	}{{"url", e.URL, MaxField}, {"title", e.Title, MaxField}, {"excerpt", e.Excerpt, MaxExcerpt}, {"accessed", e.Accessed, MaxField}, {"archive", e.Archive, MaxField}} {
		if err := checkField(f.name, f.value, f.most); err != nil {
			return err
		}
	}
	if !slices.Contains(Stances, e.Stance) {
		return fmt.Errorf("stance %.20q is unknown", string(e.Stance))
	}
	return nil
}

func checkField(name, value string, most int) error {
	switch {
	case len(value) > most:
		return fmt.Errorf("%s has %d bytes, more than %d", name, len(value), most)
	case !utf8.ValidString(value):
		return fmt.Errorf("%s is not valid UTF-8", name)
	}
	return nil
}

// checkTags holds what CleanTag and AddTag make.
func checkTags(tags []string) error {
	if len(tags) > MaxTags {
		return fmt.Errorf("there are %d tags, more than %d", len(tags), MaxTags)
	}
	for i, t := range tags {
		if t == "" || CleanTag(t) != t {
			return fmt.Errorf("tag %d: %.40q is not one tag", i+1, t)
		}
		if HasTag(tags[:i], t) {
			return fmt.Errorf("tag %d: %.40q is there twice", i+1, t)
		}
	}
	return nil
}

// CleanTag is what a person typed as one tag: its white space collapsed, cut to
// MaxTag bytes at a whole code point, without commas, which part tags.
func CleanTag(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == ',' || r == utf8.RuneError || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	for len(s) > MaxTag {
		_, size := utf8.DecodeLastRuneInString(s)
		s = strings.TrimRightFunc(s[:len(s)-size], unicode.IsSpace)
	}
	return s
}

// HasTag reports whether tag is among tags, whatever the case of its letters.
func HasTag(tags []string, tag string) bool {
	return slices.ContainsFunc(tags, func(t string) bool { return strings.EqualFold(t, tag) })
}
