package session_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/early"
	"gloss/app/session/merge"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
	"gloss/app/store/memstore"
)

// selecting is a mark made early of words of the sample, as they were selected.
func selecting(t testing.TB, id annotation.ID, k annotation.Kind, words string) early.Deed {
	t.Helper()
	at := strings.Index(sessiontest.Sample(t).Text, words)
	if at < 0 {
		t.Fatalf("%q is not in the sample", words)
	}
	return early.Deed{Do: early.Mark, ID: id, At: sessiontest.Noon.Add(time.Minute), Kind: k, Anchor: at + len(words), Focus: at}
}

func step(do early.Do, id annotation.ID) early.Deed {
	return early.Deed{Do: do, ID: id, At: sessiontest.Noon.Add(time.Hour)}
}

// What was done early is what would have been done, and can be undone like that.
func TestEarlyDeedsAreOrdinary(t *testing.T) {
	const a, b, c = "urn:uuid:a", "urn:uuid:b", "urn:uuid:c"
	claim, figure := selecting(t, a, annotation.Claim, "ares rose "), selecting(t, b, annotation.Figure, "2 per cent, ")
	byKeys := claim
	byKeys.Caret = true
	beyond := early.Deed{Do: early.Mark, ID: c, At: sessiontest.Noon, Kind: annotation.Quote, Anchor: -50, Focus: 5}
	blank := selecting(t, c, annotation.Claim, "\n\n")
	for _, tt := range []struct {
		name   string
		deeds  []early.Deed
		marks  string
		undone []string // after each undoing
	}{
		{"nothing", nil, "", []string{""}},
		{"marks, brought to words", []early.Deed{claim, figure}, "claim Fares rose | figure 12 per cent", []string{"claim Fares rose", ""}},
		{"to the letter, by keys", []early.Deed{byKeys}, "claim ares rose", []string{""}},
		{"a place that is not in the text", []early.Deed{beyond}, "quote Fares", []string{""}},
		{"white space alone, though it is undone too", []early.Deed{claim, blank, step(early.Undo, c)}, "claim Fares rose", []string{""}},
		{"undone", []early.Deed{claim, figure, step(early.Undo, b)}, "claim Fares rose", []string{""}},
		{"made again", []early.Deed{claim, figure, step(early.Undo, b), step(early.Undo, a), step(early.Redo, a)}, "claim Fares rose", []string{""}},
		{"twice the same", []early.Deed{claim, claim}, "claim Fares rose", []string{""}},
		{"what nobody has made", []early.Deed{step(early.Undo, a), step(early.Redo, b)}, "", []string{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			p.Play(session.EarlyTaken{Deeds: tt.deeds})
			p.Expect(tt.marks)
			if p.S.Saving.Pending() || !p.S.TookEarly {
				t.Errorf("saving is %+v", p.S.Saving)
			}
			for _, want := range tt.undone {
				p.Play(reader.Undone{})
				p.Expect(want)
			}
		})
	}
}

// A mark taken early is the one that would have been made: with its id, its time and
// what the text says of it.
func TestAnEarlyMarkIsTheSameMark(t *testing.T) {
	d := selecting(t, "urn:uuid:a", annotation.Figure, "12 per cent")
	p, q := begin(t), begin(t)
	p.Play(session.EarlyTaken{Deeds: []early.Deed{d}})
	q.Play(reader.Selected{Selection: caret.Selection{Anchor: d.Anchor, Focus: d.Focus}}, reader.MarkMade{Kind: d.Kind, ID: d.ID, At: d.At})
	if got, want := p.S.Marks.Values(), q.S.Marks.Values(); len(want) != 1 || len(got) != 1 || !got[0].Equal(want[0]) || got[0].Created != d.At {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// The selection and the focus stay where the person has them.
func TestEarlyDeedsMoveNothing(t *testing.T) {
	p := begin(t)
	here := caret.Selection{Anchor: 3, Focus: 9}
	p.Play(reader.Selected{Selection: here})
	p.Other = nil
	p.Play(session.EarlyTaken{Deeds: []early.Deed{selecting(t, "urn:uuid:a", annotation.Claim, "12 per cent"), step(early.Undo, "urn:uuid:x")}})
	moved := slices.ContainsFunc(p.Other, func(e session.Effect) bool {
		switch e.(type) {
		case workspace.Select, workspace.FocusText, workspace.FocusMark:
			return true
		}
		return false
	})
	if p.S.Selection != here || moved {
		t.Errorf("selected is %+v, and to be done %+v", p.S.Selection, p.Other)
	}
}

// A program that died when it had saved, and before it let go of the record, takes
// nothing twice; and what was undone since is undone.
func TestEarlyDeedsThatTheStoreHas(t *testing.T) {
	const a, b = "urn:uuid:a", "urn:uuid:b"
	claim, figure := selecting(t, a, annotation.Claim, "Fares rose"), selecting(t, b, annotation.Figure, "12 per cent")
	for _, tt := range []struct {
		name  string
		again []early.Deed
		marks string
	}{
		{"the same", []early.Deed{claim}, "claim Fares rose"},
		{"and one more", []early.Deed{claim, figure}, "claim Fares rose | figure 12 per cent"},
		{"undone since", []early.Deed{claim, figure, step(early.Undo, b), step(early.Undo, a)}, ""},
		{"undone and made again", []early.Deed{claim, step(early.Undo, a), step(early.Redo, a)}, "claim Fares rose"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			p.Play(session.EarlyTaken{Deeds: []early.Deed{claim}})
			p.Play(sessiontest.Noted(a, "a note", sessiontest.Noon.Add(2*time.Hour)))
			q := p.second()
			q.Play(session.EarlyTaken{Deeds: tt.again})
			q.Expect(tt.marks)
			if m, there := q.S.Mark(a); there && m.Note != "a note" {
				t.Errorf("the mark is %+v", m)
			}
		})
	}
}

// What another article's page has left is a draft that makes the same marks, however
// often it is delivered.
func TestEarlyDraft(t *testing.T) {
	const a, b = "urn:uuid:a", "urn:uuid:b"
	claim, figure := selecting(t, a, annotation.Claim, "ares rose"), selecting(t, b, annotation.Figure, "12 per cent")
	draft := session.EarlyDraft(sessiontest.Sample(t), workspace.Settings{Snap: caret.AsSelected}, []early.Deed{claim, figure, step(early.Undo, b)})
	to := &memstore.Store{}
	for range 2 {
		if err := merge.Deliver(t.Context(), to, draft); err != nil {
			t.Fatal(err)
		}
	}
	l, err := to.Load(t.Context(), sessiontest.Sample(t).ID)
	if err != nil || len(l.Annotations) != 1 || l.Annotations[0].Target.Quote.Exact != "ares rose" || l.Annotations[0].Note != "" {
		t.Errorf("the store has %+v, %v", l.Annotations, err)
	}
	if draft := session.EarlyDraft(sessiontest.Sample(t), workspace.Settings{}, nil); draft != "" {
		t.Errorf("the draft of nothing is %q", draft)
	}
}

// Words that were selected before the marks of the article were there stay selected.
func TestTheSelectionOutlivesTheStart(t *testing.T) {
	s, todo := session.Update(session.State{}, session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	here := caret.Selection{Anchor: 0, Focus: 5}
	s, _ = session.Update(s, reader.Selected{Selection: here})
	p := &sessiontest.Player{T: t, Store: &memstore.Store{}, S: s}
	for _, e := range todo {
		if m := p.Perform(e); m != nil {
			p.Play(m)
		}
	}
	if !p.S.Ready || p.S.Selection != here {
		t.Errorf("ready is %v, selected is %+v", p.S.Ready, p.S.Selection)
	}
}
