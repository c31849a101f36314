package wording

import (
	"strings"
	"testing"

	"gloss/app/annotation"
)

func TestSummary(t *testing.T) {
	type a = annotation.Annotation
	type d = annotation.Details
	type q = annotation.Quantity
	for _, tt := range []struct {
		name       string
		of         a
		head, rest string
	}{
		{"nothing yet", a{Kind: annotation.Claim}, "", ""},
		{"a verdict and a claimant", a{Kind: annotation.Claim, Details: d{Verdict: annotation.Refuted, Said: annotation.Attribution{Name: "Ida Holm"}}}, "Ida Holm", ""},
		{"sources", a{Kind: annotation.Claim, Details: d{Verdict: annotation.Supported, Evidence: make([]annotation.Evidence, 2)}}, "2 sources", ""},
		{"one source", a{Kind: annotation.Claim, Details: d{Evidence: make([]annotation.Evidence, 1)}}, "1 source", ""},
		{"a speaker", a{Kind: annotation.Quote, Details: d{Verdict: annotation.NeverSaid, Said: annotation.Attribution{Name: "Ida Holm", Role: "reporter"}}}, "Ida Holm", ""},
		{"a range", a{Kind: annotation.Figure, Details: d{Quantity: q{From: "80000", To: "120000", Of: "prisoners"}}}, "80,000 to 120,000 prisoners", ""},
		{"about", a{Kind: annotation.Figure, Details: d{Quantity: q{Value: "12", Approximate: true, Unit: "per cent", Of: "voters"}}}, "about 12 per cent of voters", ""},
		{"a figure with a verdict and a source", a{Kind: annotation.Figure, Details: d{Verdict: annotation.Misleading, Quantity: q{Value: "12"}, Evidence: make([]annotation.Evidence, 1)}}, "12 · 1 source", ""},
		{"a lower bound", a{Kind: annotation.Figure, Details: d{Quantity: q{From: "400", Of: "people"}}}, "at least 400 people", ""},
		{"an upper bound", a{Kind: annotation.Figure, Details: d{Quantity: q{To: "5", Unit: "dollars"}}}, "at most 5 dollars", ""},
		{"a third", a{Kind: annotation.Figure, Details: d{Quantity: q{Value: "0.3333333333333333", Of: "voters"}}}, "0.3333… voters", ""},
		{"a unit alone", a{Kind: annotation.Figure, Details: d{Quantity: q{Unit: "dollars"}}}, "dollars", ""},
		{"what the text says itself", a{Kind: annotation.Figure, Target: annotation.Target{Quote: annotation.TextQuote{Exact: "12 Per\ncent"}}, Details: d{Quantity: q{Value: "12", Unit: "per cent"}}}, "", ""},
		{"tags and a note", a{Kind: annotation.Claim, Note: "Which year?\n\nAnd who?", Details: d{Tags: []string{"prisons", "rough guess"}}}, "", "#prisons #rough-guess Which year? And who?"},
		{"a long note", a{Kind: annotation.Claim, Note: strings.Repeat("é ", 300)}, "", strings.TrimSuffix(strings.Repeat("é ", 80), " ") + "…"},
		{"a very long note", a{Kind: annotation.Claim, Note: strings.Repeat("🚢", 20_000)}, "", strings.Repeat("🚢", 160) + "…"},
		{"white space before a note", a{Kind: annotation.Claim, Note: strings.Repeat(" ", 1000) + "x"}, "", "…"},
	} {
		if head, rest := Summary(tt.of); head != tt.head || rest != tt.rest {
			t.Errorf("%s: %q and %q, not %q and %q", tt.name, head, rest, tt.head, tt.rest)
		}
	}
}
