package session_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
	"gloss/app/store/memstore"
)

func TestMarking(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "\n\nFares rose by 12 per cent")
	p.Mark(annotation.Figure, "12 per cent")
	p.Mark(annotation.Quote, "some.\n\nThe ")
	p.Expect("claim Fares rose by 12 per cent | figure 12 per cent | quote some.\n\nThe")
	if p.S.Saving.Pending() || !p.S.Saving.Once || len(p.S.Library) != 1 {
		t.Errorf("saving %+v, library %d", p.S.Saving, len(p.S.Library))
	}
}

func TestMarkingNothing(t *testing.T) {
	p := begin(t)
	p.Play(reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: 16, Focus: 18}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: -5, Focus: 9999}}, reader.Unselected{}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	p.Expect("")
	if !strings.Contains(p.S.Notice.Text, "Select some text") {
		t.Error(p.S.Notice.Text)
	}
}

func TestNothingIsMarkedBeforeTheStoreAnswered(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: 0, Focus: 5}})
	s, todo := session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	if s.Marks.Len() != 0 || len(todo) != 0 {
		t.Errorf("%v %v", s.Marks.Values(), todo)
	}
}

func TestEditing(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(reader.Chosen{At: []annotation.ID{id}}, reader.KindSet{ID: id, Kind: annotation.Figure, At: sessiontest.Noon.Add(time.Minute)})
	for i := range "minutes" {
		p.Play(sessiontest.Noted(id, "minutes"[:i+1], sessiontest.Noon.Add(2*time.Minute)))
	}
	p.Expect("figure 12 per cent")
	m, _ := p.S.Mark(id)
	if m.Note != "minutes" || m.Modified != sessiontest.Noon.Add(2*time.Minute) || m.Created != sessiontest.Noon.Add(time.Second) {
		t.Errorf("%+v", m)
	}
	p.Play(reader.Undone{})
	if m, _ := p.S.Mark(id); m.Note != "" || m.Kind != annotation.Figure {
		t.Errorf("one undo takes the note back, and only it: %+v", m)
	}
	p.Play(reader.Undone{}, reader.Undone{})
	p.Expect("")
	p.Play(reader.Redone{}, reader.Redone{}, reader.Redone{})
	if m, _ := p.S.Mark(id); m.Note != "minutes" {
		t.Errorf("redone: %+v", m)
	}
	p.Play(reader.Redone{})
	p.Expect("figure 12 per cent")
}

// The field is filled when the note changes under it, and never while it is
// typed in: that would take letters away.
func TestTheFieldIsFilledOnlyFromOutside(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(reader.Chosen{At: []annotation.ID{id}})
	p.Other = nil
	p.Play(sessiontest.Noted(id, "a", sessiontest.Noon), sessiontest.Noted(id, "ab", sessiontest.Noon))
	fills := func() (out []string) {
		for _, e := range p.Other {
			if f, ok := e.(reader.FillField); ok && f.Field == fields.Note {
				out = append(out, f.Value)
			}
		}
		return out
	}
	if got := fills(); len(got) != 0 {
		t.Errorf("filled with %q while typing", got)
	}
	p.Play(reader.Undone{}, reader.Redone{})
	if got := fills(); !slices.Equal(got, []string{"", "ab"}) {
		t.Errorf("filled with %q", got)
	}
}

func TestTypingAfterClosingIsAnotherStep(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(reader.Chosen{At: []annotation.ID{id}}, sessiontest.Noted(id, "a", sessiontest.Noon), reader.Left{}, reader.Chosen{At: []annotation.ID{id}}, sessiontest.Noted(id, "ab", sessiontest.Noon), reader.Undone{})
	if m, _ := p.S.Mark(id); m.Note != "a" {
		t.Errorf("note %q", m.Note)
	}
}

func TestDeletingOffersUndo(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Quote, "too much")
	p.Play(reader.Chosen{At: []annotation.ID{id}}, reader.Deleted{ID: id})
	p.Expect("")
	if !p.S.Notice.Undo || p.S.Open != "" || !slices.Contains(p.Other, session.Effect(workspace.FocusText{})) {
		t.Errorf("%+v %v", p.S.Notice, p.Other)
	}
	p.Play(reader.Undone{})
	p.Expect("quote too much")
}

// The offer of a notice is to undo what it tells of, and nothing done since.
func TestUndoIsOfferedForTheLastStepOnly(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "mayor")
	if !p.S.Notice.Undo {
		t.Error("marking cannot be undone from its notice")
	}
	p.Play(sessiontest.Noted(id, "hm", sessiontest.Noon))
	if p.S.Notice.Undo || p.S.Notice.Text != "" {
		t.Errorf("after typing: %+v", p.S.Notice)
	}
	p.Mark(annotation.Claim, "Fares")
	p.Gives("Another headline\n\nAnother text, which is long enough.", sessiontest.Noon)
	if p.S.Notice.Undo {
		t.Errorf("in another article: %+v", p.S.Notice)
	}
}

func TestChoosingGoesThroughAllAtOnePlace(t *testing.T) {
	p := begin(t)
	a, b := p.Mark(annotation.Claim, "rose by 12 per cent"), p.Mark(annotation.Figure, "12 per cent")
	var seen []annotation.ID
	for range 3 {
		p.Play(reader.Chosen{At: []annotation.ID{b, a, "urn:uuid:gone"}})
		seen = append(seen, p.S.Open)
	}
	if !slices.Equal(seen, []annotation.ID{b, a, b}) {
		t.Errorf("opened %v", seen)
	}
}

func TestCursor(t *testing.T) {
	p := begin(t)
	at := func(words string) int { return strings.Index(p.S.Article.Text, words) }
	for _, tt := range []struct {
		name  string
		start int
		moves []session.Msg
		want  string
	}{
		{"a word", at("rose"), []session.Msg{reader.Moved{By: caret.Word, Forward: true, Extend: true}}, "rose"},
		{"three words", at("by"), []session.Msg{reader.Moved{By: caret.Word, Forward: true, Extend: true}, reader.Moved{By: caret.Word, Forward: true, Extend: true}, reader.Moved{By: caret.Word, Forward: true, Extend: true}}, "by 12 per"},
		{"a word back", at(" by"), []session.Msg{reader.Moved{By: caret.Word, Forward: false, Extend: true}}, "rose"},
		{"an emoji is one character", at("🚌"), []session.Msg{reader.Moved{By: caret.Character, Forward: true, Extend: true}}, "🚌"},
		{"over the gap between paragraphs", at(".\n\nThe"), []session.Msg{reader.Moved{By: caret.Character, Forward: true, Extend: true}, reader.Moved{By: caret.Character, Forward: true, Extend: true}, reader.Moved{By: caret.Character, Forward: true, Extend: true}}, ".\n\nT"},
		{"a paragraph", at("Fares rose"), []session.Msg{reader.Moved{By: caret.Paragraph, Forward: true, Extend: true}, reader.Moved{By: caret.Character, Forward: false, Extend: true}}, "Fares rose by 12 per cent, “too much” for some."},
		{"a paragraph back", at("The mayor"), []session.Msg{reader.Moved{By: caret.Paragraph, Forward: false, Extend: true}}, "Fares rose by 12 per cent, “too much” for some.\n\n"},
		{"to the end and not beyond", at("agreed."), []session.Msg{reader.Moved{By: caret.Paragraph, Forward: true, Extend: true}, reader.Moved{By: caret.Character, Forward: true, Extend: true}}, "agreed."},
		{"to the start and not before", at("Fares rise") + 5, []session.Msg{reader.Moved{By: caret.Paragraph, Forward: false, Extend: true}, reader.Moved{By: caret.Paragraph, Forward: false, Extend: true}, reader.Moved{By: caret.Character, Forward: false, Extend: true}}, "Fares"},
		{"without Shift to the end of the selection", at("rose"), []session.Msg{reader.Moved{By: caret.Word, Forward: true, Extend: true}, reader.Moved{By: caret.Character, Forward: true, Extend: false}, reader.Moved{By: caret.Word, Forward: true, Extend: true}}, " by"},
	} {
		p.Play(reader.Selected{Selection: caret.Selection{Anchor: tt.start, Focus: tt.start}})
		p.Play(tt.moves...)
		if got := p.S.Selection.Span().In(p.S.Article.Text); got != tt.want {
			t.Errorf("%s: selected %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSteppingThroughMarks(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Quote, "too much")
	p.Mark(annotation.Claim, "Fares rose")
	p.S.Current = ""
	var seen []string
	for _, forward := range []bool{true, true, true, false, false} {
		p.Play(reader.Stepped{Forward: forward})
		m, _ := p.S.Mark(p.S.Current)
		seen = append(seen, m.Target.Quote.Exact)
	}
	if want := []string{"Fares rose", "too much", "Fares rose", "too much", "Fares rose"}; !slices.Equal(seen, want) {
		t.Errorf("%q", seen)
	}
}

// A selection that ends inside what a person calls a character takes all of it.
func TestMarksAreWholeCharacters(t *testing.T) {
	p := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}}
	a, err := article.FromPlain([]byte("A family\n\nThey are 👨‍👩‍👧 and e\u0301tage.\n"))
	if err != nil {
		t.Fatal(err)
	}
	p.Play(session.Started{Bundled: a, At: sessiontest.Noon})
	family := strings.Index(a.Text, "👨")
	etage := strings.Index(a.Text, "e\u0301")
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: family + len("👨"), Focus: family + len("👨\u200d👩")}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: sessiontest.Noon})
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: etage + 1, Focus: etage + len("e\u0301tage")}}, reader.MarkMade{Kind: annotation.Quote, ID: "urn:uuid:2", At: sessiontest.Noon})
	p.Expect("claim 👨‍👩‍👧 | quote e\u0301tage")
}
