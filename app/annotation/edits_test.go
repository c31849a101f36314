package annotation

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/text"
)

func TestEdits(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"none", "The lake froze.", "The lake froze.", ""},
		{"typography only", "\"The lake\" froze - again...", "“The lake” froze — again…", ""},
		{"word replaced", "The lake froze on Monday.", "The lake froze on Tuesday.", "Monday>Tuesday"},
		{"figure replaced", "Some 80,000 came to see.", "Some 80.000 came to see.", "80,000>80.000"},
		{"word inserted", "The lake froze on Monday.", "The lake froze hard on Monday.", ">hard"},
		{"word deleted", "The lake froze hard on Monday.", "The lake froze on Monday.", "hard>"},
		{"sentence inserted", "The lake froze. We skated.", "The lake froze. It was March. We skated.", ">It was March."},
		{"sentence deleted", "The lake froze. It was March. We skated.", "The lake froze. We skated.", "It was March.>"},
		{"sentence moved", "The lake froze over quickly. We skated all night long. It was cold.", "We skated all night long. It was cold. The lake froze over quickly.",
			"The lake froze over quickly.~The lake froze over quickly."},
		{"all new", "One thing.", "Something else!", "One thing.>Something else!"},
		{"from nothing", "", "A lake.", ">A lake."},
		{"to nothing", "A lake.", "", "A lake.>"},
	} {
		var got []string
		for _, e := range Align(tt.old, tt.new).Edits() {
			sign := ">"
			if e.Kind == Shifted {
				sign = "~"
			}
			got = append(got, fmt.Sprint(e.Old.In(tt.old), sign, e.New.In(tt.new)))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}

func TestSameText(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"white space of all kinds", "80 000 people", "80\u2009000\u00a0\n people", true},
		{"soft hyphen and zero-width space", "province", "pro\u00advin\u200bce", true},
		{"quotation marks", `"it's"`, "„it’s“", true},
		{"dashes", "a - b – c -- d", "a — b ― c − d", true},
		{"ellipsis", "and so...", "and so…", true},
		{"composed and decomposed", "é ü ệ 각 が", "e\u0301 u\u0308 e\u0323\u0302 \u1100\u1161\u11a8 か\u3099", true},
		{"digit", "12", "21", false},
		{"comma", "80,000", "80000", false},
		{"case", "Rome", "rome", false},
		{"accent", "é", "e", false},
		{"single and double quotation marks", "6'", "6\"", false},
		{"full-width digit", "１", "1", false},
		{"superscript", "m²", "m2", false},
	} {
		if got := SameText(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: SameText(%q, %q) = %v", tt.name, tt.a, tt.b, got)
		}
	}
}

func FuzzAlign(f *testing.F) {
	for _, tt := range cases {
		old, mark := pick(tt.old)
		doc, _ := pick(tt.new)
		f.Add(old, doc, mark.Start, mark.End)
	}
	f.Fuzz(func(t *testing.T, old, doc string, start, end int) {
		old, doc = strings.ToValidUTF8(old, "?"), strings.ToValidUTF8(doc, "?")
		al := Align(old, doc)
		mark := spanOf(start, end)
		checkPlace(t, old, doc, mark, al.Place(mark))
		for _, e := range al.Edits() {
			if !e.Old.Fits(old) || !e.New.Fits(doc) {
				t.Errorf("edit %+v", e)
			}
		}
	})
}

func FuzzMatch(f *testing.F) {
	f.Add("Exports rose by 12 per cent in May.", "12 per cent", "rose by ", " in May", 16, 27)
	f.Add("aaaa aaaa", "a", "a", "a", -1, 99)
	f.Add("e\u0301e\u0301", "e", "", "\u0301", 0, 1)
	f.Add("👩‍👧 12 000", "12", "👧 ", " 000", 4, 6)
	f.Fuzz(func(t *testing.T, doc, exact, prefix, suffix string, start, end int) {
		doc = strings.ToValidUTF8(doc, "?")
		sel := Selector{Quote: TextQuote{exact, prefix, suffix}}
		if start != 0 || end != 0 {
			sel.Position = &Position{start, end}
		}
		got := NewMatcher(doc).Match(sel)
		checkPlace(t, exact, doc, spanOf(0, len(exact)), got)
	})
}

// FuzzDescribe checks that what is described is found where it was.
func FuzzDescribe(f *testing.F) {
	f.Add("Exports rose by 12 per cent in May. Imports rose by 12 per cent.", 52, 63)
	f.Add("aaaa aaaa aaaa", 5, 6)
	f.Add("a\x0e---", 4, 5) // one dash of a run, which is compared as one
	f.Add("añ𝄞b e\u0301 “…”", 1, 3)
	f.Fuzz(func(t *testing.T, doc string, start, end int) {
		doc = strings.ToValidUTF8(doc, "?")
		start, end = text.Boundary(doc, start), text.Boundary(doc, end)
		mark := spanOf(min(start, end), max(start, end))
		if SameText(mark.In(doc), "") {
			return // there is nothing to describe
		}
		got := NewMatcher(doc).Match(selector(doc, mark))
		// It may stand in two places that nothing tells apart, and is lost then.
		if got.State == Lost && got.Reason == "" {
			t.Errorf("%v %q is lost without a reason", mark, mark.In(doc))
		}
		if got.State != Lost && got.Span != mark && !SameText(got.Span.In(doc), mark.In(doc)) {
			t.Errorf("%v %q is found at %v %q, %s", mark, mark.In(doc), got.Span, got.Span.In(doc), got.State)
		}
		if exact := Align(doc, doc).Place(mark); exact.State != Exact || exact.Span != mark {
			t.Errorf("%v is %s at %v of the same text", mark, exact.State, exact.Span)
		}
	})
}

// TestEditsMakeTheNewText applies the list of edits to the old text.
func TestEditsMakeTheNewText(t *testing.T) {
	plain := 0
	for seed := range uint64(200) {
		e := newEditor(seed)
		old, _ := e.write()
		for range 1 + seed%12 {
			e.edit()
		}
		doc, _ := e.write()
		var out strings.Builder
		at, shifted := 0, false
		for _, d := range Align(old, doc).Edits() {
			if !d.Old.Fits(old) || !d.New.Fits(doc) || d.Old.Empty() != (d.Kind == Inserted) || d.New.Empty() != (d.Kind == Deleted) {
				t.Fatalf("seed %d: edit %+v", seed, d)
			}
			if shifted = shifted || d.Kind == Shifted; shifted {
				break
			}
			out.WriteString(old[at:d.Old.Start] + " " + d.New.In(doc))
			at = d.Old.End
		}
		if shifted {
			continue
		}
		plain++
		out.WriteString(old[at:])
		if !SameText(out.String(), doc) {
			t.Errorf("seed %d: the edits make\n%s\nwant\n%s", seed, out.String(), doc)
		}
	}
	if plain < 50 {
		t.Errorf("only %d of 200 revisions moved nothing", plain)
	}
}
