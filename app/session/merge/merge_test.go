package merge

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/store"
)

var noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

func mark(change func(*annotation.Annotation)) annotation.Annotation {
	m := annotation.Annotation{ID: "urn:a", Kind: annotation.Claim, Created: noon, Modified: noon}
	if change != nil {
		change(&m)
	}
	return m
}

func TestMarks(t *testing.T) {
	type edit = func(*annotation.Annotation)
	name := func(n string) edit { return func(m *annotation.Annotation) { m.Said.Name = n } }
	tags := func(ts ...string) edit { return func(m *annotation.Annotation) { m.Tags = ts } }
	note := func(n string) edit { return func(m *annotation.Annotation) { m.Note = n } }
	verdict := func(v annotation.Verdict) edit { return func(m *annotation.Annotation) { m.Verdict = v } }
	become := func(k annotation.Kind) edit {
		return func(m *annotation.Annotation) { m.Become(k) }
	}
	all := func(m annotation.Annotation) string {
		return strings.TrimSuffix(string(m.Kind)+", "+string(m.Verdict), ", ") + "|" + m.Said.Name + "|" + m.Said.Role + "|" + strings.Join(m.Tags, ",") + "|" + strings.ReplaceAll(m.Note, "\n", "/")
	}
	for _, tt := range []struct {
		what               string
		base, mine, theirs edit
		want               string
		clash              bool
	}{
		{"nothing", nil, nil, nil, "claim||||", false},
		{"mine alone", nil, name("Ida"), nil, "claim|Ida|||", false},
		{"theirs alone", nil, nil, name("Ida"), "claim|Ida|||", false},
		{"two fields", nil, name("Ida"), func(m *annotation.Annotation) { m.Said.Role = "mayor" }, "claim|Ida|mayor||", false},
		{"one field, alike", nil, name("Ida"), name("Ida"), "claim|Ida|||", false},
		{"one field", nil, name("Ida"), name("Bo"), "claim|Ida|||In another window – Claimant: Bo", true},
		{"one field, emptied there", name("Ida"), name("Bo"), name(""), "claim|Bo|||", true},
		{"the kind", nil, func(m *annotation.Annotation) { m.Kind = annotation.Quote }, func(m *annotation.Annotation) { m.Kind = annotation.Figure }, "quote||||In another window – Kind: Figure", true},
		{"a kind, and a verdict that it has too", verdict(annotation.Supported), become(annotation.Figure), nil, "figure, correct||||", false},
		{"a kind here, a verdict there", nil, become(annotation.Figure), verdict(annotation.Refuted), "figure, wrong||||", false},
		{"a verdict here, a kind there", nil, verdict(annotation.Refuted), become(annotation.Figure), "figure, wrong||||", false},
		{"a kind here, a verdict there that it has not", nil, become(annotation.Quote), verdict(annotation.Disputed), "quote||||In another window – Verdict: Disputed", true},
		{"a verdict that is lost with the kind", verdict(annotation.Disputed), become(annotation.Quote), name("Ida"), "quote|Ida|||", false},
		{"two verdicts", nil, verdict(annotation.Disputed), verdict(annotation.Uncheckable), "claim, disputed||||In another window – Verdict: Cannot be checked", true},
		{"tags added on both sides", tags("a"), tags("a", "b"), tags("a", "c"), "claim|||a,b,c|", false},
		{"a tag taken away there", tags("a", "b"), tags("a", "b", "c"), tags("b"), "claim|||b,c|", false},
		{"lines added on both sides", note("one"), note("one\ntwo"), note("one\nthree"), "claim||||one/two/three", true},
		{"a line written on, in both", note("one"), note("one, mine"), note("one, theirs"), "claim||||one, mine/, theirs", true},
	} {
		base := mark(tt.base)
		mine, theirs := base, base
		for _, side := range []struct {
			of   *annotation.Annotation
			edit edit
		}{{&mine, tt.mine}, {&theirs, tt.theirs}} {
			if side.edit != nil {
				side.edit(side.of)
			}
		}
		got, clash := Marks(&base, mine, theirs)
		if all(got) != tt.want || clash != tt.clash {
			t.Errorf("%s: %s, clash %v; want %s, %v", tt.what, all(got), clash, tt.want, tt.clash)
		}
	}
}

// What both sides made of a figure is never mixed: a value of one with a range of the
// other would be neither's.
func TestAFigureStaysWhole(t *testing.T) {
	base := mark(func(m *annotation.Annotation) { m.Kind = annotation.Figure })
	mine, theirs := base, base
	mine.Quantity.Value = "12"
	theirs.Quantity.From, theirs.Quantity.To = "10", "20"
	got, clash := Marks(&base, mine, theirs)
	if got.Quantity.Value != "12" || got.Quantity.From != "" || !clash || !strings.Contains(got.Note, "10–20") {
		t.Errorf("%+v, note %q, clash %v", got.Quantity, got.Note, clash)
	}
}

func TestBatch(t *testing.T) {
	base := mark(nil)
	mine, theirs := mark(func(m *annotation.Annotation) { m.Said.Name = "Ida" }), mark(func(m *annotation.Annotation) { m.Said.Role = "mayor" })
	edit := store.Batch{Annotations: []annotation.Annotation{mine}, Known: []store.Known{{ID: base.ID, Was: &base}}}
	removal := store.Batch{Removed: []annotation.ID{base.ID}, Known: []store.Known{{ID: base.ID, Was: &base}}}
	for _, tt := range []struct {
		what    string
		b       store.Batch
		now     *annotation.Annotation
		tried   []annotation.Annotation
		name    string // in the batch, "" if nothing is written
		role    string
		removed bool
		clash   bool
	}{
		{"an edit on an edit", edit, &theirs, nil, "Ida", "mayor", false, false},
		{"an edit on a removal", edit, nil, nil, "Ida", "", false, false},
		{"a removal on an edit", removal, &theirs, nil, "", "mayor", false, true},
		{"a removal on a removal", removal, nil, nil, "", "", true, false},
		{"what was written here, without an answer", edit, &theirs, []annotation.Annotation{theirs}, "Ida", "", false, false},
	} {
		out, marks, clash := Batch(tt.b, []store.Known{{ID: base.ID, Was: tt.now}}, tt.tried)
		if len(marks) != 1 || clash != tt.clash || (len(out.Removed) == 1) != tt.removed || out.Known[0].Was != tt.now {
			t.Fatalf("%s: %+v, clash %v", tt.what, out, clash)
		}
		if !tt.removed && (len(out.Annotations) != 1 || out.Annotations[0].Said.Name != tt.name || out.Annotations[0].Said.Role != tt.role) {
			t.Errorf("%s: %+v", tt.what, out.Annotations)
		}
	}
	if len(edit.Annotations) != 1 || edit.Annotations[0].Said.Role != "" {
		t.Error("the batch that was given is changed")
	}
}
