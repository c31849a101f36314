package session

import (
	"reflect"
	"testing"

	"gloss/app/annotation"
)

// Two keys clash if one press can mean both.
func TestKeysDoNotClash(t *testing.T) {
	type where struct {
		field, text, caret, placing bool
		mark                        annotation.ID
		end                         End
	}
	places := []where{
		{}, {field: true}, {text: true}, {text: true, caret: true}, {text: true, mark: "m"}, {text: true, caret: true, mark: "m"},
		{text: true, placing: true}, {text: true, caret: true, placing: true}, {text: true, mark: "m", placing: true}, {text: true, caret: true, mark: "m", placing: true},
		{text: true, mark: "m", end: LastEnd}, {text: true, caret: true, mark: "m", end: FirstEnd},
	}
	for _, w := range places {
		s := State{Selection: Selection{Caret: w.caret}}
		if w.placing {
			s.Placing, s.Selection.Focus = "m", 1
		}
		for _, k := range Keys {
			p := Press{Key: k.Key, Mod: k.Mod, Shift: k.Shift, Field: w.field, Text: w.text, OnMark: w.mark, OnEnd: w.end}
			meanings := 0
			for _, other := range Keys {
				if other.Key == p.Key && other.Mod == p.Mod && other.Shift == p.Shift && other.Where.holds(p, s) {
					meanings++
				}
			}
			if meanings > 1 {
				t.Errorf("%+v means %d things in %+v", p, meanings, w)
			}
		}
	}
}

func TestPressed(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    Press
		s    State
		want Msg
	}{
		{"a letter in a field is a letter", Press{Key: "1", Field: true}, State{}, nil},
		{"with Ctrl it is the browser's", Press{Key: "1", Mod: true}, State{}, nil},
		{"a kind", Press{Key: "3", ID: "i"}, State{}, MarkMade{Kind: annotation.Figure, ID: "i"}},
		{"arrows scroll until the cursor is in use", Press{Key: "ArrowDown", Text: true}, State{}, nil},
		{"then they move it", Press{Key: "ArrowDown", Text: true}, State{Selection: Selection{Caret: true}}, Moved{Line, true, false}},
		{"arrows outside the text are the browser's", Press{Key: "ArrowRight"}, State{}, nil},
		{"Escape also in a field", Press{Key: "Escape", Field: true}, State{}, Left{}},
		{"Enter on a mark", Press{Key: "Enter", OnMark: "m", Text: true}, State{}, Chosen{[]annotation.ID{"m"}}},
		{"Enter at the cursor", Press{Key: "Enter", Text: true}, State{Selection: Selection{Caret: true}}, CursorOpened{}},
		{"Enter while a place is chosen", Press{Key: "Enter", Text: true}, State{Placing: "m", Selection: Selection{Focus: 3, Caret: true}}, Placed{}},
		{"an arrow on a handle", Press{Key: "ArrowLeft", Text: true, OnMark: "m", OnEnd: LastEnd}, State{}, EndStepped{ID: "m", Last: true, By: Character}},
		{"an arrow on a mark moves the cursor", Press{Key: "ArrowLeft", Text: true, OnMark: "m"}, State{}, Moved{Character, false, false}},
		{"Enter elsewhere is the browser's", Press{Key: "Enter"}, State{}, nil},
		{"undo in a field is the field's", Press{Key: "z", Mod: true, Field: true}, State{}, nil},
		{"a question mark needs Shift on some keyboards", Press{Key: "?", Shift: true}, State{}, Asked{KeysDialog}},
		{"and none on others", Press{Key: "?"}, State{}, Asked{KeysDialog}},
	} {
		got, ok := Pressed(tt.p, tt.s)
		if ok != (tt.want != nil) || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
