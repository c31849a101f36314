package revising_test

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/sessiontest"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
)

const (
	was = "Fares rise\n\nFares rose by 12 per cent in May on all lines.\n\n“It is too much for families with children,” said Ida Holm.\n\nNobody was asked.\n"
	is  = "Fares rise\n\nFares rose by 21 per cent in May on all lines.\n\n“It is far too much for families with children,” said Anna Reed.\n\nNobody was asked.\n"
)

// What was read of a mark's words is read anew when the mark takes other words. What a
// person put right stays, and is asked about, and so is a verdict.
func TestRecordedBeforeTheChange(t *testing.T) {
	at := sessiontest.Noon.Add(time.Hour)
	typed := func(f fields.Field, value string) func(annotation.ID) session.Msg {
		return func(id annotation.ID) session.Msg {
			return reader.FieldTyped{ID: id, Field: f, Value: value, At: at}
		}
	}
	say := func(m annotation.Annotation) string {
		if m.Kind == annotation.Quote {
			return m.Said.Name
		}
		return wording.Quantity(m.Quantity)
	}
	for _, tt := range []struct {
		name        string
		kind        annotation.Kind
		marked      string
		before      func(annotation.ID) session.Msg // done before the revision
		want        string
		asks        string // recorded and said, if a person is to decide
		verdict     bool   // is said to be from before
		after       func(annotation.ID) session.Msg
		then        string
		stillAsks   bool
		stillBefore bool
	}{
		{"a figure is read anew", annotation.Figure, "12 per cent", nil, "21 per cent", "", false, nil, "21 per cent", false, false},
		{"a speaker is read anew", annotation.Quote, "It is too much for families", nil, "Anna Reed", "", false, nil, "Anna Reed", false, false},
		{"its source stays", annotation.Figure, "12 per cent", typed(fields.Source, "The operator"), "21 per cent", "", false, nil, "21 per cent", false, false},
		{"put right by hand, and taken", annotation.Figure, "12 per cent", typed(fields.Value, "12.4"), "12.4 per cent", "12.4 per cent, 21 per cent", false,
			func(id annotation.ID) session.Msg { return revising.ReadingTaken{ID: id, At: at} }, "21 per cent", false, false},
		{"put right by hand, and kept", annotation.Figure, "12 per cent", typed(fields.Value, "12.4"), "12.4 per cent", "12.4 per cent, 21 per cent", false,
			func(id annotation.ID) session.Msg { return revising.ReadingHeld{ID: id, At: at} }, "12.4 per cent", false, false},
		{"put right by hand, and typed anew", annotation.Figure, "12 per cent", typed(fields.Value, "12.4"), "12.4 per cent", "12.4 per cent, 21 per cent", false,
			typed(fields.Value, "20.9"), "20.9 per cent", false, false},
		{"a verdict, held", annotation.Figure, "12 per cent", typed(fields.Verdict, string(annotation.Correct)), "21 per cent", "", true,
			func(id annotation.ID) session.Msg { return revising.VerdictHeld{ID: id, At: at} }, "21 per cent", false, false},
		{"a verdict, given anew", annotation.Figure, "12 per cent", typed(fields.Verdict, string(annotation.Correct)), "21 per cent", "", true,
			typed(fields.Verdict, string(annotation.Wrong)), "21 per cent", false, false},
		{"a verdict, and a note written", annotation.Figure, "12 per cent", typed(fields.Verdict, string(annotation.Correct)), "21 per cent", "", true,
			typed(fields.Note, "hm"), "21 per cent", false, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			p.Gives(was, sessiontest.Noon)
			id := p.Mark(tt.kind, tt.marked)
			if tt.before != nil {
				p.Play(tt.before(id))
			}
			first := p.S.Article.ID
			p.Gives(is, sessiontest.Noon)
			p.Play(revising.RevisionNamed{Earlier: first})
			p.Play(revising.WordingAccepted{ID: id, At: at})
			check := func(want, asks string, verdict bool) {
				t.Helper()
				m, ok := p.S.Mark(id)
				if !ok || say(m) != want {
					t.Fatalf("recorded %q, want %q", say(m), want)
				}
				b, any := p.S.BeforeOf(m)
				if got := wording.Join(", ", b.Recorded, b.Says); got != asks || b.Verdict != verdict || any != (asks != "" || verdict) {
					t.Errorf("asks %+v", b)
				}
				r, _ := p.S.Review()
				if (len(r.Recorded) > 0) != any {
					t.Errorf("the review has %+v", r.Recorded)
				}
				if head, _ := wording.Summary(m); verdict != strings.Contains(head, "verdict from before the change") {
					t.Errorf("beside the text it says %q", head)
				}
			}
			check(tt.want, tt.asks, tt.verdict)
			if tt.after == nil {
				return
			}
			// It is there when the article is opened another time.
			second := p.S.Article.ID
			p.Play(workspace.ArticlePicked{ID: p.S.Bundled.ID})
			p.Play(workspace.ArticlePicked{ID: second})
			check(tt.want, tt.asks, tt.verdict)
			p.Play(tt.after(id))
			check(tt.then, "", tt.stillBefore)
			p.Play(reader.Undone{})
			check(tt.want, tt.asks, tt.verdict)
		})
	}
}
