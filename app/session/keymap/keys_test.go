package keymap

import (
	"fmt"
	"reflect"
	"testing"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// places are all the places that a press can come from.
var places = []struct {
	name string
	p    Press
	s    session.State
}{
	{"the page", Press{}, session.State{}},
	{"the page of another view", Press{}, session.State{Workspace: workspace.Workspace{View: workspace.Revision}}},
	{"a field", Press{Field: true}, session.State{}},
	{"the find bar", Press{Field: true, Find: true}, finding()},
	{"a note", Press{OnNote: "m"}, session.State{}},
	{"the text", Press{Text: true}, session.State{}},
	{"the cursor", Press{Text: true}, session.State{Workspace: workspace.Workspace{Selection: caret.Selection{Caret: true}}}},
	{"a mark", Press{Text: true, OnMark: "m"}, session.State{}},
	{"a mark, the cursor elsewhere", Press{Text: true, OnMark: "m"}, session.State{Workspace: workspace.Workspace{Selection: caret.Selection{Caret: true}}}},
	{"a new place", Press{Text: true}, session.State{Workspace: workspace.Workspace{Placing: "m", Selection: caret.Selection{Focus: 1}}}},
	{"a new place by keys", Press{Text: true}, session.State{Workspace: workspace.Workspace{Placing: "m", Selection: caret.Selection{Focus: 1, Caret: true}}}},
	{"a new place on a mark", Press{Text: true, OnMark: "m"}, session.State{Workspace: workspace.Workspace{Placing: "m", Selection: caret.Selection{Focus: 1}}}},
	{"a suggestion", Press{Text: true}, suggestedState("")},
	{"a suggestion, the focus on a mark", Press{Text: true, OnMark: "m"}, suggestedState("")},
	{"a suggestion, the focus elsewhere", Press{}, suggestedState("")},
	{"a suggestion while a mark is being placed", Press{Text: true}, suggestedState("m")},
	{"between suggestions", Press{Text: true}, besideSuggestions()},
	{"between suggestions, on a mark", Press{Text: true, OnMark: "m"}, besideSuggestions()},
	{"the list of suggestions", Press{Panel: true}, suggestedState("")},
	{"beside the card", Press{Text: true}, cardState(caret.Selection{Anchor: 6, Focus: 6})},
	{"beside the card, the cursor at its mark", Press{Text: true}, cardState(caret.Selection{Anchor: 6, Focus: 6, Caret: true})},
	{"beside the card, the cursor elsewhere", Press{Text: true}, cardState(caret.Selection{Anchor: 9, Focus: 9, Caret: true})},
	{"beside the card, other words selected", Press{Text: true}, cardState(caret.Selection{Anchor: 7, Focus: 9})},
	{"beside the card, on a mark", Press{Text: true, OnMark: "m"}, cardState(caret.Selection{})},
	{"beside the card, nothing has the focus", Press{Nowhere: true}, cardState(caret.Selection{})},
	{"in the card", Press{Card: true}, cardState(caret.Selection{})},
	{"in a field of the card", Press{Card: true, Field: true}, cardState(caret.Selection{})},
	{"a handle", Press{Text: true, OnMark: "m", OnEnd: LastEnd}, session.State{}},
	{"a handle, the cursor elsewhere", Press{Text: true, OnMark: "m", OnEnd: FirstEnd}, session.State{Workspace: workspace.Workspace{Selection: caret.Selection{Caret: true}}}},
}

// suggestedState is a state in which the second of three suggestions is selected, and
// perhaps a place is being chosen for a mark.
func suggestedState(placing annotation.ID) session.State {
	s := session.State{Workspace: workspace.Workspace{Placing: placing, Selection: caret.Selection{Anchor: 4, Focus: 6, Caret: true}}}
	for i := range 3 {
		s.Suggest.Offered = append(s.Suggest.Offered, detect.Suggestion{Kind: annotation.Figure, Span: text.Span{Start: 4 * i, End: 4*i + 2}})
	}
	s.Suggest.At = s.Suggest.Offered[1]
	return s
}

// cardState is a state in which the card of a mark is open.
func cardState(at caret.Selection) session.State {
	var s session.State
	s.Article.Text = "A word and another"
	s.Marks = ordered.Of([]annotation.Annotation{{ID: "m", Kind: annotation.Claim, Target: annotation.Target{Span: text.Span{Start: 2, End: 6}}}})
	s.Open, s.Selection = "m", at
	return s
}

func besideSuggestions() session.State {
	s := suggestedState("")
	s.Selection = caret.Selection{Anchor: 7, Focus: 7, Caret: true}
	return s
}

// clashes lists the presses that mean two things, by the settings.
func clashes(set workspace.Settings) []string {
	var out []string
	keys := CurrentKeys(set)
	named := map[string][]Key{}
	for _, k := range keys {
		named[k.Key] = append(named[k.Key], k)
	}
	for _, at := range places {
		for _, k := range keys {
			for _, shift := range []bool{false, true} {
				p := at.p
				p.Key, p.Mod, p.Shift = k.Key, k.Mod, shift
				meanings := 0
				for _, other := range named[k.Key] {
					if other.is(p) && other.Where.holds(p, at.s) {
						meanings++
					}
				}
				if meanings > 1 {
					out = append(out, fmt.Sprintf("%s with Shift %t on %s means %d things", k.Key, shift, at.name, meanings))
				}
			}
		}
	}
	return out
}

func TestKeysDoNotClash(t *testing.T) {
	if found := clashes(workspace.Settings{}); len(found) > 0 {
		t.Errorf("%q", found)
	}
}

func TestPressed(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    Press
		s    session.State
		want workspace.Msg
	}{
		{"a letter in a field is a letter", Press{Key: "1", Field: true}, session.State{}, nil},
		{"with Ctrl it is the browser's", Press{Key: "1", Mod: true}, session.State{}, nil},
		{"a kind", Press{Key: "3", ID: "i"}, session.State{}, reader.MarkMade{Kind: annotation.Figure, ID: "i"}},
		{"arrows scroll until the cursor is in use", Press{Key: "ArrowDown", Text: true}, session.State{}, nil},
		{"then they move it", Press{Key: "ArrowDown", Text: true}, session.State{Workspace: workspace.Workspace{Selection: caret.Selection{Caret: true}}}, reader.Moved{By: caret.Line, Forward: true, Extend: false}},
		{"arrows outside the text are the browser's", Press{Key: "ArrowRight"}, session.State{}, nil},
		{"Escape also in a field", Press{Key: "Escape", Field: true}, session.State{}, reader.Left{}},
		{"Enter on a mark", Press{Key: "Enter", OnMark: "m", Text: true}, session.State{}, reader.Chosen{At: []annotation.ID{"m"}}},
		{"Enter at the cursor", Press{Key: "Enter", Text: true}, session.State{Workspace: workspace.Workspace{Selection: caret.Selection{Caret: true}}}, reader.CursorOpened{}},
		{"Enter while a place is chosen", Press{Key: "Enter", Text: true}, session.State{Workspace: workspace.Workspace{Placing: "m", Selection: caret.Selection{Focus: 3, Caret: true}}}, revising.Placed{}},
		{"an arrow on a handle", Press{Key: "ArrowLeft", Text: true, OnMark: "m", OnEnd: LastEnd}, session.State{}, reader.EndStepped{ID: "m", Last: true, By: caret.Character}},
		{"an arrow on a mark moves the cursor", Press{Key: "ArrowLeft", Text: true, OnMark: "m"}, session.State{}, reader.Moved{By: caret.Character, Forward: false, Extend: false}},
		{"Enter elsewhere is the browser's", Press{Key: "Enter"}, session.State{}, nil},
		{"undo in a field is the field's", Press{Key: "z", Mod: true, Field: true}, session.State{}, nil},
		{"a question mark needs Shift on some keyboards", Press{Key: "?", Shift: true}, session.State{}, session.Asked{Dialog: workspace.KeysDialog}},
		{"and none on others", Press{Key: "?"}, session.State{}, session.Asked{Dialog: workspace.KeysDialog}},
		{"so does a digit", Press{Key: "1", Shift: true}, session.State{}, reader.MarkMade{Kind: annotation.Claim}},
		{"a letter with Shift is another key", Press{Key: "s", Shift: true}, session.State{}, reader.Moved{By: caret.Sentence, Forward: true, Extend: true}},
		{"a sentence", Press{Key: "s"}, session.State{}, reader.Moved{By: caret.Sentence, Forward: true, Extend: false}},
		{"a sentence only where there is one", Press{Key: "s"}, session.State{Workspace: workspace.Workspace{View: workspace.Revision}}, nil},
		{"find", Press{Key: "/", Shift: true}, session.State{}, reader.FindAsked{}},
		{"Ctrl+F is the browser's", Press{Key: "f", Mod: true}, session.State{}, nil},
		{"a letter in the find bar", Press{Key: "s", Field: true, Find: true}, session.State{}, nil},
		{"Enter in the find bar", Press{Key: "Enter", Field: true, Find: true}, session.State{}, reader.HitTaken{}},
		{"an arrow in the find bar", Press{Key: "ArrowUp", Field: true, Find: true}, session.State{}, reader.HitStepped{Forward: false}},
		{"Enter beside the card writes the note", Press{Key: "Enter", Text: true}, cardState(caret.Selection{Anchor: 6, Focus: 6}), reader.FieldAsked{Field: fields.Note}},
		{"also where nothing has the focus", Press{Key: "Enter", Nowhere: true}, cardState(caret.Selection{}), reader.FieldAsked{Field: fields.Note}},
		{"also at the cursor", Press{Key: "Enter", Text: true}, cardState(caret.Selection{Anchor: 4, Focus: 4, Caret: true}), reader.FieldAsked{Field: fields.Note}},
		{"but not where the cursor has gone on", Press{Key: "Enter", Text: true}, cardState(caret.Selection{Anchor: 9, Focus: 9, Caret: true}), reader.CursorOpened{}},
		{"Enter on a button of the card is the button's", Press{Key: "Enter", Card: true}, cardState(caret.Selection{}), nil},
		{"Enter on a button elsewhere too", Press{Key: "Enter"}, cardState(caret.Selection{}), nil},
		{"e adds evidence to the open mark", Press{Key: "e", Text: true}, cardState(caret.Selection{}), reader.EvidenceAdded{}},
		{"e in the card", Press{Key: "e", Card: true}, cardState(caret.Selection{}), reader.EvidenceAdded{}},
		{"e in a field of it is a letter", Press{Key: "e", Card: true, Field: true}, cardState(caret.Selection{}), nil},
		{"e on a mark", Press{Key: "e", Text: true, OnMark: "m"}, session.State{}, reader.EvidenceAdded{ID: "m"}},
		{"v goes to the verdict", Press{Key: "v", Text: true}, cardState(caret.Selection{}), reader.FieldAsked{Field: fields.Verdict}},
		{"v on a mark", Press{Key: "v", Text: true, OnMark: "m"}, session.State{}, reader.FieldAsked{ID: "m", Field: fields.Verdict}},
		{"e and v mean nothing without a mark", Press{Key: "v", Text: true}, session.State{}, nil},
		{"Delete beside the card", Press{Key: "Delete", Text: true}, cardState(caret.Selection{}), reader.Deleted{}},
		{"Delete in the card is not the mark's", Press{Key: "Delete", Card: true}, cardState(caret.Selection{}), nil},
		{"w changes the words of a mark", Press{Key: "w", Text: true, OnMark: "m"}, session.State{}, reader.EndsAsked{ID: "m"}},
		{"Tab is the browser's without suggestions", Press{Key: "Tab", Text: true}, session.State{}, nil},
		{"Tab goes to the next suggestion", Press{Key: "Tab", Text: true}, suggestedState(""), suggestion.SuggestionStepped{Forward: true}},
		{"and with Shift to the one before", Press{Key: "Tab", Shift: true, Text: true}, suggestedState(""), suggestion.SuggestionStepped{Forward: false}},
		{"on a mark it is the browser's", Press{Key: "Tab", Text: true, OnMark: "m"}, suggestedState(""), nil},
		{"and outside the text", Press{Key: "Tab"}, suggestedState(""), nil},
		{"Enter takes a suggestion", Press{Key: "Enter", Text: true, ID: "i"}, suggestedState(""), suggestion.SuggestionTaken{ID: "i"}},
		{"e takes and opens it", Press{Key: "e", Text: true, ID: "i"}, suggestedState(""), suggestion.SuggestionTaken{ID: "i", Edit: true}},
		{"x dismisses it", Press{Key: "x", Text: true}, suggestedState(""), suggestion.SuggestionDismissed{}},
		{"x between suggestions selects a sentence", Press{Key: "x", Text: true}, besideSuggestions(), reader.UnitTaken{By: caret.Sentence}},
		{"Enter on a mark opens it all the same", Press{Key: "Enter", Text: true, OnMark: "m"}, suggestedState(""), reader.Chosen{At: []annotation.ID{"m"}}},
		{"a key that was changed dismisses", Press{Key: "w", Text: true}, func() session.State {
			s := suggestedState("")
			s.Settings.Keys = map[string]string{"x": "w"}
			return s
		}(), suggestion.SuggestionDismissed{}},
		{"Escape in the list", Press{Key: "Escape", Panel: true}, session.State{}, reader.Left{Panel: true}},
		{"suggestions on and off", Press{Key: "g"}, session.State{}, suggestion.SuggestionsToggled{}},
		{"their list", Press{Key: "p"}, session.State{}, suggestion.PanelToggled{}},
		{"from a mark to its note", Press{Key: "n", Text: true, OnMark: "m"}, session.State{}, reader.NoteAsked{ID: "m"}},
		{"and back", Press{Key: "n", OnNote: "m"}, session.State{}, reader.MarkAsked{ID: "m"}},
		{"a single key that is off", Press{Key: "1"}, session.State{Workspace: workspace.Workspace{Settings: workspace.Settings{SingleKeysOff: true}}}, nil},
		{"others stay", Press{Key: "z", Mod: true}, session.State{Workspace: workspace.Workspace{Settings: workspace.Settings{SingleKeysOff: true}}}, reader.Undone{}},
		{"a changed key", Press{Key: "f"}, session.State{Workspace: workspace.Workspace{Settings: workspace.Settings{Keys: map[string]string{"j": "f"}}}}, reader.Stepped{Forward: true}},
		{"is no longer the old one", Press{Key: "j"}, session.State{Workspace: workspace.Workspace{Settings: workspace.Settings{Keys: map[string]string{"j": "f"}}}}, nil},
		{"a changed key with Shift", Press{Key: "w", Shift: true}, session.State{Workspace: workspace.Workspace{Settings: workspace.Settings{Keys: map[string]string{"s": "w"}}}}, reader.Moved{By: caret.Sentence, Forward: true, Extend: true}},
	} {
		got, ok := Pressed(tt.p, tt.s)
		if ok != (tt.want != nil) || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// finding is a state in which the find bar is open.
func finding() session.State {
	s := session.State{}
	s.Search.Open = true
	return s
}
