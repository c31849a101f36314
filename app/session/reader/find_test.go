package reader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
)

func TestSearch(t *testing.T) {
	p := reading(t, "Ferries\n\nThe ferry and the Ferry Boat.\n\nA férry.\n")
	p.Play(reader.FindAsked{})
	if !slices.Contains(p.Other, session.Effect(reader.FocusFind{})) || !p.S.Search.Open {
		t.Fatal("the find bar does not open")
	}
	hit := func() string {
		h, ok := p.S.Search.Hit()
		if !ok {
			return ""
		}
		return fmt.Sprintf("%d of %d: %s", p.S.Search.Here+1, len(p.S.Search.Hits), h.In(p.S.Article.Text))
	}
	for _, step := range []struct {
		m    session.Msg
		want string
	}{
		{reader.FindQueryChanged{Words: "ferry"}, "1 of 3: ferry"},
		{reader.HitStepped{Forward: true}, "2 of 3: Ferry"},
		{reader.FindQueryChanged{Words: "ferry b"}, "1 of 1: Ferry B"},
		{reader.FindQueryChanged{Words: "ferry"}, "2 of 3: Ferry"},
		{reader.HitStepped{Forward: true}, "3 of 3: férry"},
		{reader.HitStepped{Forward: true}, "1 of 3: ferry"},
		{reader.HitStepped{Forward: false}, "3 of 3: férry"},
		{reader.FindQueryChanged{Words: "ferrx"}, ""},
		{reader.HitTaken{}, ""},
		{reader.HitStepped{Forward: true}, ""},
		{reader.FindQueryChanged{Words: "boat"}, "1 of 1: Boat"},
	} {
		p.Play(step.m)
		if got := hit(); got != step.want {
			t.Fatalf("%#v: %q, want %q", step.m, got, step.want)
		}
	}
	p.Play(reader.Left{})
	if got := p.marked(); !strings.Contains(got, "Ferry |Boat") || p.S.Search.Open {
		t.Errorf("Escape leaves %q", got)
	}
	if sel := p.S.Selection; !sel.Caret {
		t.Error("and no cursor")
	}
}

func TestWhatIsFoundIsSelected(t *testing.T) {
	for _, tt := range []struct {
		name, words, want string
		snap              caret.Snap
	}{
		{"whole words", "80", "[80,000] and", caret.ToWords},
		{"without the comma after them", "per cent,", "[per cent], that", caret.ToWords},
		{"to the letter", "80", "[80],000", caret.AsSelected},
		{"sentences", "80", "\n[It has 80,000 and 12 per cent, that is all.]", caret.ToSentences},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := reading(t, "Wells\n\nIt has 80,000 and 12 per cent, that is all.\n")
			p.Play(session.SettingsChanged{Settings: workspace.Settings{Snap: tt.snap}}, reader.FindAsked{}, reader.FindQueryChanged{Words: tt.words}, reader.HitTaken{})
			if got := p.marked(); !strings.Contains(got, tt.want) || p.S.Search.Open {
				t.Errorf("%q, want %q", got, tt.want)
			}
			p.Play(reader.MarkMade{Kind: annotation.Figure, ID: "urn:f", At: sessiontest.Noon})
			p.Expect("figure " + tt.want[strings.Index(tt.want, "[")+1:strings.Index(tt.want, "]")])
		})
	}
}

// The same words again lead to the next place, from wherever the cursor is.
func TestFindingGoesOn(t *testing.T) {
	p := reading(t, "Wells\n\nOne well, two well, three well.\n")
	for _, want := range []string{"[Wells]", "One [well]", "two [well]", "three [well]", "[Wells]"} {
		p.Play(reader.FindAsked{}, reader.FindQueryChanged{Words: "well"}, reader.HitTaken{})
		if got := p.marked(); !strings.Contains(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestMarkingAllHits(t *testing.T) {
	p := reading(t, "Wells\n\nA well and a Well, no well.\n")
	at := strings.Index(p.S.Article.Text, "Well,")
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + 4, Caret: false}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:0", At: sessiontest.Noon})
	all := reader.HitsMarked{Kind: annotation.Claim, IDs: []annotation.ID{"urn:1", "urn:2", "urn:3"}, At: sessiontest.Noon}
	p.Play(reader.FindAsked{}, reader.FindQueryChanged{Words: "well "}, reader.FindQueryChanged{Words: "well"}, reader.HitStepped{Forward: true})
	p.S.Search.Hits = p.S.Search.Hits[1:] // without the headline
	p.Play(all)
	p.Expect("claim well | claim Well | claim well")
	if p.S.Notice.Text != "2 claims marked; 1 was marked already" || !p.S.Notice.Undo {
		t.Errorf("said %q", p.S.Notice.Text)
	}
	p.Play(all)
	p.Expect("claim well | claim Well | claim well")
	if p.S.Notice.Text != "These are already marked." {
		t.Errorf("said %q", p.S.Notice.Text)
	}
	all.Kind, all.IDs = annotation.Figure, []annotation.ID{"urn:4", "urn:5"} // one too few
	p.Play(all)
	p.Expect("claim well | figure well | claim Well | figure Well | claim well")
	p.Play(reader.Undone{})
	p.Expect("claim well | claim Well | claim well")
	p.Play(reader.Undone{})
	p.Expect("claim Well")
}

func TestNoMarkIsMadeOfHitsBeforeTheStoreAnswered(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	s, _ = session.Update(s, reader.FindAsked{})
	s, _ = session.Update(s, reader.FindQueryChanged{Words: "fares"})
	s, todo := session.Update(s, reader.HitsMarked{Kind: annotation.Claim, IDs: []annotation.ID{"urn:1"}, At: sessiontest.Noon})
	if s.Marks.Len() != 0 || len(todo) != 0 {
		t.Errorf("%v %v", s.Marks.Values(), todo)
	}
}

func TestTheEditorGivesTheCursorBack(t *testing.T) {
	p := reading(t, river)
	p.Play(reader.Moved{By: caret.Sentence, Forward: true, Extend: false}, reader.UnitTaken{By: caret.Clause}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:1", At: sessiontest.Noon})
	before := p.S.Selection
	if !before.Caret {
		t.Fatal("there is no cursor")
	}
	p.Play(reader.CursorOpened{}, reader.Unselected{Caret: true}, reader.FieldTyped{ID: "urn:1", Field: fields.Note, Value: "x", At: sessiontest.Noon}, reader.Left{})
	if p.S.Selection != before || p.S.Open != "" {
		t.Errorf("%+v, not %+v", p.S.Selection, before)
	}
	n := len(p.Other)
	if n < 2 || p.Other[n-2] != session.Effect(workspace.FocusMark{Mark: "urn:1"}) || p.Other[n-1] != session.Effect(workspace.Select{Selection: before}) {
		t.Errorf("%v", p.Other)
	}
}
