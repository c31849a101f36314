package reader_test

import (
	"slices"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/store"
)

// The two boxes of a figure's number: a range stays one until its end is taken away, and
// one that ends before it starts is said and not recorded.
func TestNumbersOfAFigure(t *testing.T) {
	type q = annotation.Quantity
	type typing struct {
		into  fields.Field
		value string
	}
	for _, tt := range []struct {
		name  string
		typed []typing
		want  q
		fault string
	}{
		{"a number", []typing{{fields.Value, "3"}}, q{Value: "3"}, ""},
		{"an end makes it a range", []typing{{fields.Value, "3"}, {fields.To, "5"}}, q{From: "3", To: "5"}, ""},
		{"the first box keeps the range", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.Value, "4"}}, q{From: "4", To: "5"}, ""},
		{"without its end it is a number again", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.To, ""}}, q{Value: "3"}, ""},
		{"without its start it is a bound", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.Value, ""}}, q{To: "5"}, ""},
		{"an end alone", []typing{{fields.To, "5"}}, q{To: "5"}, ""},
		{"an end below the start", []typing{{fields.Value, "30"}, {fields.To, "5"}}, q{Value: "30"}, "A range ends above its start, 30."},
		{"the end of a range, lowered", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.To, "2"}}, q{From: "3", To: "5"}, "A range ends above its start, 3."},
		{"the start, raised", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.Value, "50"}}, q{From: "3", To: "5"}, "A range starts below its end, 5."},
		{"both are one", []typing{{fields.Value, "3"}, {fields.To, "3.0"}}, q{From: "3", To: "3.0"}, ""},
		{"at least", []typing{{fields.Value, "3"}, {fields.Precision, "at-least"}}, q{From: "3"}, ""},
		{"at least, another number", []typing{{fields.Value, "3"}, {fields.Precision, "at-least"}, {fields.Value, "4"}}, q{From: "4"}, ""},
		{"at most", []typing{{fields.Value, "3"}, {fields.Precision, "at-most"}}, q{To: "3"}, ""},
		{"about", []typing{{fields.Value, "3"}, {fields.Precision, "at-least"}, {fields.Precision, "about"}}, q{Value: "3", Approximate: true}, ""},
		{"a range is no bound", []typing{{fields.Value, "3"}, {fields.To, "5"}, {fields.Precision, "at-least"}}, q{From: "3", To: "5"}, ""},
	} {
		p, id := editing(t, annotation.Figure)
		for _, typing := range tt.typed {
			p.Play(typed(id, typing.into, typing.value))
		}
		fault := ""
		if len(p.S.Faults) > 0 {
			fault = p.S.Faults[0].Why
		}
		if m, _ := p.S.Mark(id); m.Quantity != tt.want || fault != tt.fault {
			t.Errorf("%s: %+v, fault %q", tt.name, m.Quantity, fault)
		}
	}
}

// What cannot be right is said as it is typed, and the last good value stays.
func TestWhatCannotBeIsNotRecorded(t *testing.T) {
	for _, tt := range []struct {
		kind      annotation.Kind
		field     fields.Field
		good, bad string
		index     int
		fault     string
		recorded  string
	}{
		{annotation.Quote, fields.SaidOn, "30 June 2026", "31 June 2026", 0, "June has 30 days. Write a day that exists, or only the month.", "30 June 2026"},
		{annotation.Figure, fields.Period, "2024", "2024-13-01", 0, "There is no month 13. Months go from 01 to 12.", "2024"},
		{annotation.Figure, fields.URL, "https://example.org/a", "https:/", 1, "Not an address yet. It starts with https://", "https://example.org/a"},
		{annotation.Claim, fields.Accessed, "2026-03-17", "2026-02-30", 1, "February 2026 has 28 days. Write a day that exists, or only the month.", "2026-03-17"},
	} {
		p, id := editing(t, tt.kind)
		p.Play(typedAt(id, tt.field, tt.index, tt.good), typedAt(id, tt.field, tt.index, tt.bad))
		if got := p.shown(id, fields.RowOf(tt.field, tt.kind), tt.index); got != tt.recorded || len(p.S.Faults) != 1 || p.S.Faults[0].Why != tt.fault || p.S.Faults[0].Typed != tt.bad {
			t.Errorf("%s: recorded is %q; %+v", tt.field, got, p.S.Faults)
		}
		p.Play(typedAt(id, tt.field, tt.index, tt.good))
		if len(p.S.Faults) > 0 {
			t.Errorf("%s: the fault stays: %+v", tt.field, p.S.Faults)
		}
	}
}

// The search for a mark to link lists the nearest first, and finds words anywhere in
// what is recorded.
func TestPickAMark(t *testing.T) {
	p := begin(t)
	near, far, open := p.Mark(annotation.Figure, "12 per cent"), p.Mark(annotation.Quote, "too much"), p.Mark(annotation.Claim, "Fares rose")
	p.Play(typed(far, fields.Note, "Said in March"), reader.Chosen{At: []annotation.ID{open}})
	listed := func() []annotation.ID {
		var out []annotation.ID
		found, _, _ := p.S.Pickable()
		for _, m := range found {
			out = append(out, m.Mark.ID)
		}
		return out
	}
	if got := listed(); !slices.Equal(got, []annotation.ID{near, far}) {
		t.Errorf("without words: %v", got)
	}
	p.Play(reader.PickTyped{Words: "MARCH said"})
	if got := listed(); !slices.Equal(got, []annotation.ID{far}) {
		t.Errorf("by its note: %v", got)
	}
	p.Play(reader.PickTyped{Words: "nowhere"}, reader.PickStepped{Forward: true}, reader.PickTaken{At: sessiontest.Noon})
	if m, _ := p.S.Mark(open); listed() != nil || len(m.Links) > 0 {
		t.Errorf("no mark has these words: %v, linked %v", listed(), m.Links)
	}
	// In all articles: those of others come after those of this one.
	p.S.All = store.All{}
	p.Play(reader.PickScoped{All: true})
	if len(p.S.All.Annotations) == 0 {
		t.Error("the store was not asked")
	}
	p.S.All.Articles = []store.ArticleSummary{{Article: article.Article{ID: "urn:uuid:other", Title: "Another article"}}}
	p.S.All.Annotations = []annotation.Annotation{{ID: "urn:uuid:abroad", Kind: annotation.Quote, Target: annotation.Target{Source: "urn:uuid:other", Quote: annotation.TextQuote{Exact: "ferries abroad"}}}}
	p.Play(reader.PickTyped{Words: "abroad"})
	if got := listed(); !slices.Equal(got, []annotation.ID{"urn:uuid:abroad"}) {
		t.Errorf("in all articles: %v", got)
	}
	p.Play(reader.PickTyped{})
	if got := listed(); !slices.Equal(got, []annotation.ID{near, far, "urn:uuid:abroad"}) {
		t.Errorf("in all articles without words: %v", got)
	}
	p.Play(reader.PickTaken{To: "urn:uuid:abroad", At: sessiontest.Noon})
	if got := p.S.Ties(open); len(got) != 1 || got[0].Title != "Another article" || got[0].Words != "ferries abroad" {
		t.Errorf("linked: %+v", got)
	}
	p.Play(reader.Undone{}, reader.PickScoped{})
	p.Play(reader.PickTyped{}, reader.PickStepped{}, reader.PickTaken{At: sessiontest.Noon})
	if m, _ := p.S.Mark(open); !m.LinksTo(far) || p.S.Pick != (reader.Picking{}) {
		t.Errorf("the last one is linked: %v, %+v", m.Links, p.S.Pick)
	}
}
