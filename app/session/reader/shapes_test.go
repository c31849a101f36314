package reader_test

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/library"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

const mixed = "Fares 👨‍👩‍👧 rise\n\nFares rose by 12 per cent, cafe\u0301s say. The mayor agreed.\n\nقال العمدة يوم الاثنين. ثم خرج.\n\n票价上涨百分之十二。市长同意。\n"

// at opens the article of many scripts.
func at(t *testing.T) *player {
	p := begin(t)
	p.Gives(mixed, sessiontest.Noon)
	return p
}

func TestWhatASelectionStandsFor(t *testing.T) {
	for _, tt := range []struct {
		name, selected string
		snap           caret.Snap
		keys           bool
		want           string
	}{
		{"half words", "ares ros", caret.ToWords, false, "Fares rose"},
		{"a comma and a space after", "12 per cent, ", caret.ToWords, false, "12 per cent"},
		{"a full stop stays", "The mayor agreed.", caret.ToWords, false, "The mayor agreed."},
		{"by keys, to the letter", "ares ros", caret.ToWords, true, "ares ros"},
		{"by keys, not the space", "rose ", caret.ToWords, true, "rose"},
		{"to sentences", "ayor", caret.ToSentences, false, "The mayor agreed."},
		{"over two blocks, to sentences", "agreed.\n\nقال", caret.ToSentences, false, "The mayor agreed.\n\nقال العمدة يوم الاثنين."},
		{"as selected", "ares ros", caret.AsSelected, false, "ares ros"},
		{"as selected, the comma too", "cent,", caret.AsSelected, false, "cent,"},
		{"never half a family", "👩", caret.AsSelected, false, "👨‍👩‍👧"},
		{"never half an accent", "cafe", caret.AsSelected, false, "cafe\u0301"},
		{"Arabic", "عمدة يو", caret.ToWords, false, "العمدة يوم"},
		{"Chinese has no spaces", "上涨", caret.ToWords, false, "上涨"},
		{"Chinese, to sentences", "市", caret.ToSentences, false, "市长同意。"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := at(t)
			span := p.Place(tt.selected)
			p.Play(session.SettingsChanged{Settings: workspace.Settings{Snap: tt.snap}}, reader.Selected{Selection: caret.Selection{Anchor: span.Start, Focus: span.End, Caret: tt.keys}}, reader.MarkMade{Kind: annotation.Claim, ID: "urn:m", At: sessiontest.Noon})
			p.Expect("claim " + tt.want)
		})
	}
}

func TestEndsAreDragged(t *testing.T) {
	for _, tt := range []struct {
		name, marked string
		last         bool
		to           string // the end goes to the end of these words, the start to their beginning
		snap         caret.Snap
		want         string
	}{
		{"the end onward, to a whole word", "rose", true, "by 1", caret.ToWords, "rose by 12"},
		{"the end back", "rose by 12 per cent", true, "by", caret.ToWords, "rose by"},
		{"the start back", "12 per cent", false, "se by", caret.ToWords, "rose by 12 per cent"},
		{"the start onward", "rose by 12", false, "12", caret.ToWords, "12"},
		{"not the comma", "12", true, "cent, ", caret.ToWords, "12 per cent"},
		{"the comma, if asked", "12", true, "cent,", caret.AsSelected, "12 per cent,"},
		{"to a sentence", "Fares rose", true, "12", caret.ToSentences, "Fares rose by 12 per cent, cafe\u0301s say."},
		{"never past the other end", "rose by", true, "Fares \u00b7", caret.ToWords, "rose"},
		{"never past the other end, from before", "12 per cent", false, "say", caret.ToWords, "cent"},
		{"not within a family", "Fares", true, "👨", caret.AsSelected, "Fares 👨‍👩‍👧"},
		{"Arabic", "العمدة", true, "الاث", caret.ToWords, "العمدة يوم الاثنين"},
		{"into the next paragraph", "The mayor", true, "قال", caret.ToWords, "The mayor agreed.\n\nقال"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := at(t)
			id := p.Mark(annotation.Claim, tt.marked)
			to := 0
			if i := strings.Index(p.S.Article.Text, tt.to); i >= 0 {
				to = i
				if tt.last {
					to += len(tt.to)
				}
			}
			before := p.S.Marks.Values()
			p.Play(session.SettingsChanged{Settings: workspace.Settings{Snap: tt.snap}}, reader.EndDragged{ID: id, Last: tt.last, To: to})
			if got := p.S.Shown().Values()[0].Target.Span.In(p.S.Article.Text); got != tt.want {
				t.Errorf("while dragging: %q, not %q", got, tt.want)
			}
			if got := p.S.Marks.Values()[0]; !got.Equal(before[0]) {
				t.Error("it is changed before it is dropped")
			}
			p.Play(reader.EndDropped{At: sessiontest.Noon.Add(time.Hour)})
			p.Expect("claim " + tt.want)
			p.Play(reader.Undone{})
			p.Expect("claim " + tt.marked)
		})
	}
}

func TestDraggingGivenUp(t *testing.T) {
	p := at(t)
	id := p.Mark(annotation.Claim, "rose")
	p.Play(reader.EndDragged{ID: id, Last: true, To: p.Place("12").End}, reader.Left{}, reader.EndDropped{At: sessiontest.Noon})
	p.Expect("claim rose")
	p.Play(reader.EndDragged{ID: "urn:none", Last: true, To: 3}, reader.EndDropped{At: sessiontest.Noon})
	p.Expect("claim rose")
}

func TestEndsAreSteppedByKeys(t *testing.T) {
	p := at(t)
	id := p.Mark(annotation.Claim, "rose")
	step := func(last bool, by caret.Step, forward bool) {
		p.Play(reader.EndStepped{ID: id, Last: last, By: by, Forward: forward, At: sessiontest.Noon})
	}
	step(true, caret.Word, true)
	p.Expect("claim rose by")
	step(true, caret.Character, true)
	step(true, caret.Character, true)
	p.Expect("claim rose by 1")
	step(true, caret.Sentence, true)
	p.Expect("claim rose by 12 per cent, cafe\u0301s say.")
	p.Play(reader.Undone{})
	p.Expect("claim rose")
	p.Play(reader.Redone{})
	step(false, caret.Word, false)
	p.Expect("claim Fares rose by 12 per cent, cafe\u0301s say.")
	step(false, caret.Word, true)
	step(false, caret.Word, true)
	p.Expect("claim by 12 per cent, cafe\u0301s say.")
	p.Play(reader.Undone{})
	p.Expect("claim rose by 12 per cent, cafe\u0301s say.")
}

// What was read from the words of a figure is read anew from other words, unless
// a person has put it right.
func TestFieldsFollowTheEnds(t *testing.T) {
	p := at(t)
	id := p.Mark(annotation.Figure, "12 per cent")
	quantity := func() annotation.Quantity {
		m, _ := p.S.Mark(id)
		return m.Quantity
	}
	if q := quantity(); q.Value != "12" || q.Unit == "" {
		t.Fatalf("read as %+v", q)
	}
	p.Play(reader.EndStepped{ID: id, Last: true, By: caret.Word, Forward: false, At: sessiontest.Noon}, reader.EndStepped{ID: id, Last: true, By: caret.Word, Forward: false, At: sessiontest.Noon}, reader.Undone{})
	if q := quantity(); q.Value != "12" || q.Unit == "" {
		t.Errorf("after undo %+v", q)
	}
	p.Play(reader.FieldTyped{ID: id, Field: fields.Value, Value: "13", At: sessiontest.Noon}, reader.EndStepped{ID: id, Last: false, By: caret.Word, Forward: false, At: sessiontest.Noon})
	if q := quantity(); q.Value != "13" {
		t.Errorf("what was typed is gone: %+v", q)
	}
}

// In a text from right to left the arrow to the left leads onward.
func TestArrowsFollowTheScript(t *testing.T) {
	p := at(t)
	id := p.Mark(annotation.Quote, "العمدة")
	p.Play(reader.EndStepped{ID: id, Last: true, By: caret.Word, Forward: false, At: sessiontest.Noon})
	p.Expect("quote العمدة يوم")
	span := p.Place("قال")
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: span.Start, Focus: span.Start}}, reader.Moved{By: caret.Word, Forward: false, Extend: true})
	if got := p.S.Selection.Span().In(p.S.Article.Text); got != "قال" {
		t.Errorf("selected %q", got)
	}
}

func TestMarksAtTheCursor(t *testing.T) {
	p := at(t)
	outer := p.Mark(annotation.Claim, "rose by 12 per cent")
	inner := p.Mark(annotation.Figure, "12 per cent")
	at := p.Place("per").Start
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at, Caret: true}}, reader.CursorOpened{})
	if p.S.Open != inner || len(p.S.Overlapping) != 2 {
		t.Errorf("open %s of %v", p.S.Open, p.S.Overlapping)
	}
	p.Play(reader.CursorOpened{})
	if p.S.Open != outer {
		t.Errorf("then open %s", p.S.Open)
	}
	p.Play(reader.EndsAsked{ID: inner})
	if p.S.Open != inner || p.Other[len(p.Other)-1] != (reader.FocusEnd{Mark: inner}) {
		t.Errorf("open %s, %v", p.S.Open, p.Other[len(p.Other)-1])
	}
}

// Whatever is done to the ends of a mark, it stays a mark of whole characters
// on its own words.
func FuzzEnds(f *testing.F) {
	f.Add(uint16(30), []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Add(uint16(90), []byte{200, 100, 50, 25, 12, 6, 3, 1})
	f.Fuzz(func(t *testing.T, place uint16, moves []byte) {
		a, err := article.FromPlain([]byte(mixed))
		if err != nil {
			t.Fatal(err)
		}
		s := session.State{Workspace: workspace.Workspace{Model: library.Model{Article: a, Ready: true}}}
		from := int(place) % len(a.Text)
		s, _ = session.Update(s, reader.Selected{Selection: caret.Selection{Anchor: from, Focus: min(len(a.Text), from+9)}})
		s, _ = session.Update(s, reader.MarkMade{Kind: annotation.Claim, ID: "urn:m", At: sessiontest.Noon})
		for _, m := range moves[:min(len(moves), 40)] {
			last, forward := m&1 > 0, m&2 > 0
			s.Settings.Snap = caret.Snaps[int(m>>2)%len(caret.Snaps)]
			if m&128 > 0 {
				s, _ = session.Update(s, reader.EndDragged{ID: "urn:m", Last: last, To: int(m) * 7 % (len(a.Text) + 20)})
				s, _ = session.Update(s, reader.EndDropped{At: sessiontest.Noon})
			} else {
				s, _ = session.Update(s, reader.EndStepped{ID: "urn:m", Last: last, By: []caret.Step{caret.Character, caret.Word, caret.Sentence}[m%3], Forward: forward, At: sessiontest.Noon})
			}
			for _, mark := range s.Marks.Values() {
				if err := mark.Check(a.Text); err != nil {
					t.Fatal(err)
				}
				if span := mark.Target.Span; text.Whole(a.Text, span) != span {
					t.Fatalf("%q cuts a character", span.In(a.Text))
				}
			}
		}
	})
}
