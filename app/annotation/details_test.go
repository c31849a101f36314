package annotation

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation/number"
	"gloss/app/text"
)

func filled(change func(*Annotation)) Annotation {
	at := time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)
	a := Annotation{
		ID: "urn:uuid:1", Kind: Claim, Created: at, Modified: at,
		Target: Target{Source: "urn:a", Span: text.Span{Start: 0, End: 5}, Quote: TextQuote{Exact: "Fares"}},
		Details: Details{
			Verdict: Refuted, Tags: []string{"money", "été"}, Evidence: []Evidence{{URL: "https://a.example", Stance: Supports}},
			Quantity: Quantity{From: "-1.50", Approximate: true}, Quotation: Quotation{Form: Partial}, Links: []Link{{"urn:uuid:2", Context}},
		},
	}
	if change != nil {
		change(&a)
	}
	return a
}

func TestCheckDetails(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Annotation)
		says   string // "" if all is well
	}{
		{"as it should be", nil, ""},
		{"a long name", func(a *Annotation) { a.Said.Name = strings.Repeat("x", MaxField+1) }, "name has 2001 bytes"},
		{"half a character", func(a *Annotation) { a.Quotation.Cue = "sai\xff" }, "cue is not valid UTF-8"},
		{"a number in words", func(a *Annotation) { a.Quantity.From = "ten" }, `"ten" is not a number`},
		{"a number too long", func(a *Annotation) { a.Quantity.To = Number(strings.Repeat("9", number.MaxLength+1)) }, "is not a number"},
		{"a value and a range", func(a *Annotation) { a.Quantity.Value = "1" }, "a value and a range"},
		{"a verdict", func(a *Annotation) { a.Verdict = "true" }, `verdict "true" is not one on a claim`},
		{"a verdict on another kind", func(a *Annotation) { a.Kind = Figure }, `verdict "refuted" is not one on a figure`},
		{"a form", func(a *Annotation) { a.Quotation.Form = "loud" }, `form "loud" is unknown`},
		{"too much evidence", func(a *Annotation) { a.Evidence = make([]Evidence, MaxEvidence+1) }, "101 pieces"},
		{"evidence without a stance", func(a *Annotation) { a.Evidence = []Evidence{{}} }, "evidence 1: stance"},
		{"a long excerpt", func(a *Annotation) {
			a.Evidence = []Evidence{{Stance: Supports, Excerpt: strings.Repeat("x", MaxExcerpt+1)}}
		}, "evidence 1: excerpt"},
		{"a link to nothing", func(a *Annotation) { a.Links = []Link{{"", Supports}} }, "link 1: id"},
		{"a link without a stance", func(a *Annotation) { a.Links = []Link{{"urn:x", ""}} }, "link 1: stance"},
		{"too many links", func(a *Annotation) { a.Links = make([]Link, MaxLinks+1) }, "201 links"},
		{"an empty tag", func(a *Annotation) { a.Tags = []string{""} }, "tag 1"},
		{"a tag twice", func(a *Annotation) { a.Tags = []string{"Money", "money"} }, "tag 2"},
		{"too many tags", func(a *Annotation) { a.Tags = make([]string, MaxTags+1) }, "51 tags"},
		{"a state", func(a *Annotation) { a.Target.AnchorStatus = AnchorStatus{State: "gone"} }, "standing: state"},
		{"a confidence", func(a *Annotation) { a.Target.AnchorStatus = AnchorStatus{State: Moved, Confidence: 1.5} }, "standing: confidence"},
		{"a standing", func(a *Annotation) {
			a.Target.AnchorStatus = AnchorStatus{Version: "urn:b", State: Changed, Confidence: 0.5, Former: "Fees"}
		}, ""},
	} {
		err := filled(tt.change).Check("Fares rise")
		if (err == nil) != (tt.says == "") || err != nil && !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestNumberValid(t *testing.T) {
	for n, want := range map[Number]bool{
		"": true, "0": true, "-3": true, "3.25": true, "007": true, "120000000000000000000": true,
		".5": false, "5.": false, "1,000": false, "1e3": false, "+1": false, "--1": false, "-": false, "٣": false, " 1": false, "NaN": false,
	} {
		if n.Valid() != want {
			t.Errorf("%q: %v", n, !want)
		}
	}
}

func TestCleanTag(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "  a \n b ": "a b", "a,b": "a b", ",": "", "sai\xffd": "sai d", "🚌": "🚌", "a\x00b": "a b",
		strings.Repeat("é", 80): strings.Repeat("é", MaxTag/2),
	} {
		if got := CleanTag(in); got != want || CleanTag(got) != got {
			t.Errorf("%q: %q, not %q", in, got, want)
		}
	}
}

// Whatever differs, Equal sees it.
func TestEqual(t *testing.T) {
	same := filled(func(a *Annotation) { a.Tags, a.Links = slices.Clone(a.Tags), slices.Clone(a.Links) })
	if !filled(nil).Equal(same) {
		t.Error("a copy is not equal")
	}
	for name, change := range map[string]func(*Annotation){
		"kind": func(a *Annotation) { a.Kind = Quote }, "note": func(a *Annotation) { a.Note = "x" },
		"name": func(a *Annotation) { a.Said.Name = "x" }, "verdict": func(a *Annotation) { a.Verdict = Supported },
		"evidence": func(a *Annotation) { a.Evidence = []Evidence{{URL: "https://b.example", Stance: Supports}} },
		"cue":      func(a *Annotation) { a.Quotation.Cue = "x" }, "number": func(a *Annotation) { a.Quantity.From = "2" },
		"tags": func(a *Annotation) { a.Tags = []string{"été", "money"} }, "links": func(a *Annotation) { a.Links = nil },
		"standing": func(a *Annotation) { a.Target.AnchorStatus.Kept = true }, "modified": func(a *Annotation) { a.Modified = a.Modified.Add(1) },
		"created": func(a *Annotation) { a.Created = a.Created.Add(-1) }, "id": func(a *Annotation) { a.ID = "urn:x" },
	} {
		if filled(nil).Equal(filled(change)) {
			t.Errorf("another %s counts as equal", name)
		}
	}
}
