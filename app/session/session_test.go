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
	"gloss/app/session/workspace"
	"gloss/app/store/memstore"
)

func TestMarking(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "\n\nFares rose by 12 per cent")
	p.mark(annotation.Figure, "12 per cent")
	p.mark(annotation.Quote, "some.\n\nThe ")
	p.expect("claim Fares rose by 12 per cent | figure 12 per cent | quote some.\n\nThe")
	if p.s.Saving.Pending() || !p.s.Saving.Once || len(p.s.Library) != 1 {
		t.Errorf("saving %+v, library %d", p.s.Saving, len(p.s.Library))
	}
}

func TestMarkingNothing(t *testing.T) {
	p := begin(t)
	p.send(reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	p.send(reader.Selected{Selection: caret.Selection{Anchor: 16, Focus: 18}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	p.send(reader.Selected{Selection: caret.Selection{Anchor: -5, Focus: 9999}}, reader.Unselected{}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	p.expect("")
	if !strings.Contains(p.s.Notice.Text, "Select some text") {
		t.Error(p.s.Notice.Text)
	}
}

func TestNothingIsMarkedBeforeTheStoreAnswered(t *testing.T) {
	s, _ := session.Update(session.State{}, session.Started{Bundled: sample(t), At: noon})
	s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: 0, Focus: 5}})
	s, todo := session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	if len(s.Marks) != 0 || len(todo) != 0 {
		t.Errorf("%v %v", s.Marks, todo)
	}
}

func TestEditing(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(reader.Chosen{At: []annotation.ID{id}}, reader.KindSet{ID: id, Kind: annotation.Figure, At: noon.Add(time.Minute)})
	for i := range "minutes" {
		p.send(noted(id, "minutes"[:i+1], noon.Add(2*time.Minute)))
	}
	p.expect("figure 12 per cent")
	m, _ := p.s.Mark(id)
	if m.Note != "minutes" || m.Modified != noon.Add(2*time.Minute) || m.Created != noon.Add(time.Second) {
		t.Errorf("%+v", m)
	}
	p.send(reader.Undone{})
	if m, _ := p.s.Mark(id); m.Note != "" || m.Kind != annotation.Figure {
		t.Errorf("one undo takes the note back, and only it: %+v", m)
	}
	p.send(reader.Undone{}, reader.Undone{})
	p.expect("")
	p.send(reader.Redone{}, reader.Redone{}, reader.Redone{})
	if m, _ := p.s.Mark(id); m.Note != "minutes" {
		t.Errorf("redone: %+v", m)
	}
	p.send(reader.Redone{})
	p.expect("figure 12 per cent")
}

// The field is filled when the note changes under it, and never while it is
// typed in: that would take letters away.
func TestTheFieldIsFilledOnlyFromOutside(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(reader.Chosen{At: []annotation.ID{id}})
	p.other = nil
	p.send(noted(id, "a", noon), noted(id, "ab", noon))
	fills := func() (out []string) {
		for _, e := range p.other {
			if f, ok := e.(reader.FillField); ok && f.Field == fields.Note {
				out = append(out, f.Value)
			}
		}
		return out
	}
	if got := fills(); len(got) != 0 {
		t.Errorf("filled with %q while typing", got)
	}
	p.send(reader.Undone{}, reader.Redone{})
	if got := fills(); !slices.Equal(got, []string{"", "ab"}) {
		t.Errorf("filled with %q", got)
	}
}

func TestTypingAfterClosingIsAnotherStep(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(reader.Chosen{At: []annotation.ID{id}}, noted(id, "a", noon), reader.Left{}, reader.Chosen{At: []annotation.ID{id}}, noted(id, "ab", noon), reader.Undone{})
	if m, _ := p.s.Mark(id); m.Note != "a" {
		t.Errorf("note %q", m.Note)
	}
}

func TestDeletingOffersUndo(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Quote, "too much")
	p.send(reader.Chosen{At: []annotation.ID{id}}, reader.Deleted{ID: id})
	p.expect("")
	if !p.s.Notice.Undo || p.s.Open != "" || !slices.Contains(p.other, session.Effect(workspace.FocusText{})) {
		t.Errorf("%+v %v", p.s.Notice, p.other)
	}
	p.send(reader.Undone{})
	p.expect("quote too much")
}

// The offer of a notice is to undo what it tells of, and nothing done since.
func TestUndoIsOfferedForTheLastStepOnly(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "mayor")
	if !p.s.Notice.Undo {
		t.Error("marking cannot be undone from its notice")
	}
	p.send(noted(id, "hm", noon))
	if p.s.Notice.Undo || p.s.Notice.Text != "" {
		t.Errorf("after typing: %+v", p.s.Notice)
	}
	p.mark(annotation.Claim, "Fares")
	p.gives("Another headline\n\nAnother text, which is long enough.", noon)
	if p.s.Notice.Undo {
		t.Errorf("in another article: %+v", p.s.Notice)
	}
}

func TestChoosingGoesThroughAllAtOnePlace(t *testing.T) {
	p := begin(t)
	a, b := p.mark(annotation.Claim, "rose by 12 per cent"), p.mark(annotation.Figure, "12 per cent")
	var seen []annotation.ID
	for range 3 {
		p.send(reader.Chosen{At: []annotation.ID{b, a, "urn:uuid:gone"}})
		seen = append(seen, p.s.Open)
	}
	if !slices.Equal(seen, []annotation.ID{b, a, b}) {
		t.Errorf("opened %v", seen)
	}
}

func TestCursor(t *testing.T) {
	p := begin(t)
	at := func(words string) int { return strings.Index(p.s.Article.Text, words) }
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
		p.send(reader.Selected{Selection: caret.Selection{Anchor: tt.start, Focus: tt.start}})
		p.send(tt.moves...)
		if got := p.s.Selection.Span().In(p.s.Article.Text); got != tt.want {
			t.Errorf("%s: selected %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSteppingThroughMarks(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Quote, "too much")
	p.mark(annotation.Claim, "Fares rose")
	p.s.Current = ""
	var seen []string
	for _, forward := range []bool{true, true, true, false, false} {
		p.send(reader.Stepped{Forward: forward})
		m, _ := p.s.Mark(p.s.Current)
		seen = append(seen, m.Target.Quote.Exact)
	}
	if want := []string{"Fares rose", "too much", "Fares rose", "too much", "Fares rose"}; !slices.Equal(seen, want) {
		t.Errorf("%q", seen)
	}
}

// A selection that ends inside what a person calls a character takes all of it.
func TestMarksAreWholeCharacters(t *testing.T) {
	p := &player{t: t, store: &memstore.Store{}}
	a, err := article.FromPlain([]byte("A family\n\nThey are 👨‍👩‍👧 and e\u0301tage.\n"))
	if err != nil {
		t.Fatal(err)
	}
	p.send(session.Started{Bundled: a, At: noon})
	family := strings.Index(a.Text, "👨")
	etage := strings.Index(a.Text, "e\u0301")
	p.send(reader.Selected{Selection: caret.Selection{Anchor: family + len("👨"), Focus: family + len("👨\u200d👩")}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:uuid:1", At: noon})
	p.send(reader.Selected{Selection: caret.Selection{Anchor: etage + 1, Focus: etage + len("e\u0301tage")}}, reader.MarkMade{Kind: annotation.Quote, ID: "urn:uuid:2", At: noon})
	p.expect("claim 👨‍👩‍👧 | quote e\u0301tage")
}
