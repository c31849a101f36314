package codeunit_test

import (
	"testing"

	"gloss/app/codec/codeunit"
	"gloss/app/text"
)

func TestSpanInEveryUnit(t *testing.T) {
	o := codeunit.NewOffsets("é🚌b") // 2, 4 and 1 bytes; 1, 2 and 1 units
	for _, tt := range []struct {
		name       string
		unit       codeunit.Unit
		start, end int
		want       string
	}{
		{"code points", codeunit.Runes, 1, 2, "🚌"},
		{"UTF-16", codeunit.UTF16, 1, 3, "🚌"},
		{"bytes", codeunit.Bytes, 2, 6, "🚌"},
		{"code points to the end", codeunit.Runes, 2, 3, "b"},
		{"UTF-16 to the end", codeunit.UTF16, 3, 4, "b"},
		{"half a character", codeunit.UTF16, 1, 2, ""},
		{"from half a character", codeunit.UTF16, 2, 4, ""},
		{"a byte of a character", codeunit.Bytes, 1, 2, ""},
		{"past the end", codeunit.Runes, 2, 4, ""},
		{"past the end in units", codeunit.UTF16, 3, 5, ""},
		{"empty", codeunit.Runes, 1, 1, ""},
		{"backwards", codeunit.Runes, 2, 1, ""},
		{"before the text", codeunit.Runes, -1, 1, ""},
	} {
		span, is := o.Span(tt.unit, tt.start, tt.end)
		if got := span.In("é🚌b"); is != (tt.want != "") || got != tt.want {
			t.Errorf("%s: %q, %v", tt.name, got, is)
		}
		if s, e := o.From(tt.unit, span); is && (s != tt.start || e != tt.end) {
			t.Errorf("%s: back at %d to %d", tt.name, s, e)
		}
	}
}

func TestVotesTellTheUnit(t *testing.T) {
	doc := "é🚌 fares rose. Fares rose again."
	o := codeunit.NewOffsets(doc)
	for u := range codeunit.Bytes + 1 {
		var v codeunit.Votes
		for _, span := range []text.Span{{Start: 7, End: 12}, {Start: 19, End: 24}} {
			s, e := o.From(u, span)
			v.Add(o, s, e, span.In(doc))
		}
		if got, sure := v.Unit(codeunit.UTF16); got != u || !sure {
			t.Errorf("%s are taken for %s, sure: %v", u, got, sure)
		}
	}
	var none codeunit.Votes
	if got, sure := none.Unit(codeunit.UTF16); got != codeunit.UTF16 || sure {
		t.Errorf("without words: %s, sure: %v", got, sure)
	}
	none.Add(codeunit.NewOffsets("plain"), 0, 5, "plain")
	if _, sure := none.Unit(codeunit.Runes); sure {
		t.Error("plain letters tell units apart")
	}
}
