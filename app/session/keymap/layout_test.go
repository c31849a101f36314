package keymap

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

func bound(keys map[string]string) workspace.Settings { return workspace.Settings{Keys: keys} }

// Each row is a press as browsers tell of it on that keyboard.
func TestPressedOnTheKeyboardsOfAllCountries(t *testing.T) {
	claim, quote, figure := reader.MarkMade{Kind: annotation.Claim}, reader.MarkMade{Kind: annotation.Quote}, reader.MarkMade{Kind: annotation.Figure}
	next, sentence, extend := reader.Stepped{Forward: true}, reader.Moved{By: caret.Sentence, Forward: true, Extend: false}, reader.Moved{By: caret.Sentence, Forward: true, Extend: true}
	keys := session.Asked{Dialog: workspace.KeysDialog}
	for _, tt := range []struct {
		layout, name string
		p            Press
		set          workspace.Settings
		want         workspace.Msg
	}{
		{"US", "undo", Press{Key: "z", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"US", "redo", Press{Key: "Z", Code: "KeyZ", Mod: true, Shift: true}, workspace.Settings{}, reader.Redone{}},
		{"US", "claim", Press{Key: "1", Code: "Digit1"}, workspace.Settings{}, claim},
		{"US", "claim, number pad", Press{Key: "1", Code: "Numpad1"}, workspace.Settings{}, claim},
		{"US", "number pad without NumLock", Press{Key: "End", Code: "Numpad1"}, workspace.Settings{}, nil},
		{"US", "Shift+1 is a sign", Press{Key: "!", Code: "Digit1", Shift: true}, workspace.Settings{}, nil},
		{"US", "Caps Lock", Press{Key: "S", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"US", "Caps Lock and Ctrl", Press{Key: "Z", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"US", "Caps Lock and Shift", Press{Key: "s", Code: "KeyS", Shift: true}, workspace.Settings{}, extend},
		{"US", "keys", Press{Key: "?", Code: "Slash", Shift: true}, workspace.Settings{}, keys},
		{"US", "Alt is the browser's", Press{Key: "s", Code: "KeyS", Alt: true}, workspace.Settings{}, nil},
		{"US", "Alt and an arrow", Press{Key: "ArrowLeft", Code: "ArrowLeft", Alt: true, Text: true}, workspace.Settings{}, nil},
		{"US", "Ctrl and Alt", Press{Key: "z", Code: "KeyZ", Mod: true, Alt: true}, workspace.Settings{}, nil},
		{"US, international", "a dead key", Press{Key: "Dead", Code: "Quote"}, workspace.Settings{}, nil},
		{"Mac", "Option types a sign", Press{Key: "Ω", Code: "KeyZ", Alt: true}, workspace.Settings{}, nil},
		{"Mac", "Option in Firefox", Press{Key: "Ω", Code: "KeyZ", Alt: true, AltGraph: true}, workspace.Settings{}, nil},
		{"Mac", "Option and an arrow in Firefox", Press{Key: "ArrowRight", Code: "ArrowRight", Alt: true, AltGraph: true, Text: true}, workspace.Settings{}, nil},
		{"Mac", "Cmd on a Russian keyboard", Press{Key: "я", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},

		{"German", "undo is where its Z is", Press{Key: "z", Code: "KeyY", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"German", "redo is where its Y is", Press{Key: "y", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Redone{}},
		{"German", "find is Shift+7", Press{Key: "/", Code: "Digit7", Shift: true}, workspace.Settings{}, reader.FindAsked{}},
		{"German", "keys is Shift+ß", Press{Key: "?", Code: "Minus", Shift: true}, workspace.Settings{}, keys},
		{"German", "ü is no bracket", Press{Key: "ü", Code: "BracketLeft"}, workspace.Settings{}, nil},
		{"German", "AltGr and a digit", Press{Key: "²", Code: "Digit2", AltGraph: true}, workspace.Settings{}, nil},
		{"German", "AltGr and a letter", Press{Key: "ſ", Code: "KeyS", AltGraph: true}, workspace.Settings{}, nil},
		{"German", "a letter of its own", Press{Key: "ö", Code: "Semicolon"}, bound(map[string]string{"j": "ö"}), next},

		{"French", "& is 1", Press{Key: "&", Code: "Digit1"}, workspace.Settings{}, claim},
		{"French", "é is 2", Press{Key: "é", Code: "Digit2"}, workspace.Settings{}, quote},
		{"French", "quotation mark is 3", Press{Key: `"`, Code: "Digit3"}, workspace.Settings{}, figure},
		{"French", "1 with Shift", Press{Key: "1", Code: "Digit1", Shift: true}, workspace.Settings{}, claim},
		{"French", "1 with Caps Lock", Press{Key: "1", Code: "Digit1"}, workspace.Settings{}, claim},
		{"French", "É with Caps Lock", Press{Key: "É", Code: "Digit2"}, workspace.Settings{}, quote},
		{"French", "undo is where its Z is", Press{Key: "z", Code: "KeyW", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"French", "W is where Z is elsewhere", Press{Key: "w", Code: "KeyZ", Mod: true}, workspace.Settings{}, nil},
		{"French", "before is where its A is", Press{Key: "a", Code: "KeyQ"}, workspace.Settings{}, reader.Moved{By: caret.Sentence, Forward: false, Extend: false}},
		{"French", "Q is where A is elsewhere", Press{Key: "q", Code: "KeyA"}, workspace.Settings{}, nil},
		{"French", "list is where its M is", Press{Key: "m", Code: "Semicolon"}, workspace.Settings{}, workspace.Viewed{View: workspace.Marks}},
		{"French", "a comma where M is elsewhere", Press{Key: ",", Code: "KeyM"}, workspace.Settings{}, nil},
		{"French", "keys is there with Shift", Press{Key: "?", Code: "KeyM", Shift: true}, workspace.Settings{}, keys},
		{"French", "find is Shift and colon", Press{Key: "/", Code: "Period", Shift: true}, workspace.Settings{}, reader.FindAsked{}},
		{"French", "a sign of its own wins", Press{Key: "é", Code: "Digit2"}, bound(map[string]string{"j": "é"}), next},
		{"French", "and leaves 2 to Shift", Press{Key: "2", Code: "Digit2", Shift: true}, bound(map[string]string{"j": "é"}), quote},
		{"French", "a changed digit", Press{Key: "&", Code: "Digit1"}, bound(map[string]string{"1": "9"}), nil},
		{"French", "in a field", Press{Key: "&", Code: "Digit1", Field: true}, workspace.Settings{}, nil},
		{"Bépo", "« is 2", Press{Key: "«", Code: "Digit2"}, workspace.Settings{}, quote},
		{"Bépo", "é is a letter at the place of W", Press{Key: "é", Code: "KeyW"}, bound(map[string]string{"j": "w"}), nil},

		{"Swiss", "undo is where its Z is", Press{Key: "z", Code: "KeyY", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Swiss", "find is Shift+7", Press{Key: "/", Code: "Digit7", Shift: true}, workspace.Settings{}, reader.FindAsked{}},
		{"Swiss", "è is typed with Shift", Press{Key: "è", Code: "BracketLeft", Shift: true}, bound(map[string]string{"j": "è"}), next},
		{"Swiss", "ü is another", Press{Key: "ü", Code: "BracketLeft"}, bound(map[string]string{"j": "è"}), nil},

		{"Czech", "+ is 1", Press{Key: "+", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Czech", "ě is 2", Press{Key: "ě", Code: "Digit2"}, workspace.Settings{}, quote},
		{"Czech", "š is 3", Press{Key: "š", Code: "Digit3"}, workspace.Settings{}, figure},
		{"Czech", "1 with Shift", Press{Key: "1", Code: "Digit1", Shift: true}, workspace.Settings{}, claim},
		{"Czech", "undo", Press{Key: "z", Code: "KeyY", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Lithuanian", "ą is 1", Press{Key: "ą", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Lithuanian", "AltGr types 1", Press{Key: "1", Code: "Digit1", AltGraph: true}, workspace.Settings{}, claim},
		{"Brazilian, Windows", "AltGr types ?", Press{Key: "?", Code: "KeyW", Mod: true, Alt: true, AltGraph: true}, workspace.Settings{}, keys},
		{"Brazilian, Linux", "AltGr types /", Press{Key: "/", Code: "KeyQ", AltGraph: true}, workspace.Settings{}, reader.FindAsked{}},
		{"Polish", "AltGr types a letter of its own", Press{Key: "ś", Code: "KeyS", AltGraph: true}, bound(map[string]string{"j": "ś"}), next},
		{"Polish", "and else no S", Press{Key: "ś", Code: "KeyS", AltGraph: true}, workspace.Settings{}, nil},

		{"Turkish", "undo", Press{Key: "z", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Turkish", "ı is a letter that means nothing", Press{Key: "ı", Code: "KeyI"}, workspace.Settings{}, nil},
		{"Turkish", "ı is not i", Press{Key: "ı", Code: "KeyI"}, bound(map[string]string{"j": "i"}), nil},
		{"Turkish", "i", Press{Key: "i", Code: "Quote"}, bound(map[string]string{"j": "i"}), next},
		{"Turkish", "İ is its capital", Press{Key: "İ", Code: "Quote"}, bound(map[string]string{"j": "i"}), next},
		{"Turkish", "ı of its own", Press{Key: "ı", Code: "KeyI"}, bound(map[string]string{"j": "ı"}), next},
		{"Turkish", "I is its capital", Press{Key: "I", Code: "KeyI"}, bound(map[string]string{"j": "ı"}), next},
		{"Turkish", "ı with Shift where that means more", Press{Key: "I", Code: "KeyI", Shift: true}, bound(map[string]string{"s": "ı"}), extend},
		{"Turkish", "find is Shift+7", Press{Key: "/", Code: "Digit7", Shift: true}, workspace.Settings{}, reader.FindAsked{}},

		{"Dvorak", "undo is where its Z is", Press{Key: "z", Code: "Slash", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Dvorak", "a semicolon where Z is elsewhere", Press{Key: ";", Code: "KeyZ", Mod: true}, workspace.Settings{}, nil},
		{"Dvorak", "a full stop where E is elsewhere", Press{Key: ".", Code: "KeyE", Text: true, OnMark: "m"}, workspace.Settings{}, nil},
		{"Dvorak", "o where S is elsewhere", Press{Key: "o", Code: "KeyS"}, workspace.Settings{}, nil},
		{"Dvorak", "find", Press{Key: "/", Code: "BracketLeft"}, workspace.Settings{}, reader.FindAsked{}},
		{"Dvorak of programmers", "& is 1", Press{Key: "&", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Dvorak of programmers", "7 is no 1", Press{Key: "7", Code: "Digit1", Shift: true}, workspace.Settings{}, nil},

		{"Russian", "undo", Press{Key: "я", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Russian", "redo", Press{Key: "Я", Code: "KeyZ", Mod: true, Shift: true}, workspace.Settings{}, reader.Redone{}},
		{"Russian", "redo by Y", Press{Key: "н", Code: "KeyY", Mod: true}, workspace.Settings{}, reader.Redone{}},
		{"Russian", "a sentence", Press{Key: "ы", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Russian", "with Shift", Press{Key: "Ы", Code: "KeyS", Shift: true}, workspace.Settings{}, extend},
		{"Russian", "with Caps Lock", Press{Key: "Ы", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Russian", "claim", Press{Key: "1", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Russian", "find is Shift and backslash", Press{Key: "/", Code: "Backslash", Shift: true}, workspace.Settings{}, reader.FindAsked{}},
		{"Russian", "keys is Shift+7", Press{Key: "?", Code: "Digit7", Shift: true}, workspace.Settings{}, keys},
		{"Russian", "Ctrl+F is the browser's", Press{Key: "а", Code: "KeyF", Mod: true}, workspace.Settings{}, nil},
		{"Russian", "a letter of its own wins", Press{Key: "ы", Code: "KeyS"}, bound(map[string]string{"j": "ы"}), next},
		{"Russian", "and leaves Ctrl alone", Press{Key: "я", Code: "KeyZ", Mod: true}, bound(map[string]string{"j": "я"}), reader.Undone{}},
		{"Russian", "a letter at another place", Press{Key: "а", Code: "KeyF"}, bound(map[string]string{"j": "f"}), next},
		{"Russian", "in a field", Press{Key: "ы", Code: "KeyS", Field: true}, workspace.Settings{}, nil},
		{"Russian", "undo in a field is the field's", Press{Key: "я", Code: "KeyZ", Mod: true, Field: true}, workspace.Settings{}, nil},
		{"Russian", "single keys are off", Press{Key: "ы", Code: "KeyS"}, workspace.Settings{SingleKeysOff: true}, nil},

		{"Bulgarian, phonetic", "undo", Press{Key: "з", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Bulgarian, phonetic", "a sentence", Press{Key: "с", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Bulgarian", "undo", Press{Key: "ю", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Ukrainian", "a sentence", Press{Key: "і", Code: "KeyS"}, workspace.Settings{}, sentence},

		{"Greek", "undo", Press{Key: "ζ", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Greek", "a sentence", Press{Key: "σ", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Greek", "with Shift", Press{Key: "Σ", Code: "KeyS", Shift: true}, workspace.Settings{}, extend},
		{"Greek", "the accent", Press{Key: "Dead", Code: "Semicolon"}, workspace.Settings{}, nil},
		{"Greek", "a letter of its own, with Shift", Press{Key: "Σ", Code: "KeyS", Shift: true}, bound(map[string]string{"s": "σ"}), extend},

		{"Hebrew", "undo", Press{Key: "ז", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Hebrew", "a sentence", Press{Key: "ד", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Hebrew", "its letters with Shift are Latin", Press{Key: "S", Code: "KeyS", Shift: true}, workspace.Settings{}, extend},
		{"Hebrew", "find is where Q is", Press{Key: "/", Code: "KeyQ"}, workspace.Settings{}, reader.FindAsked{}},
		{"Hebrew", "a letter where no letter is elsewhere", Press{Key: "ף", Code: "Semicolon"}, workspace.Settings{}, nil},

		{"Arabic", "undo", Press{Key: "ئ", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Arabic", "a sentence", Press{Key: "س", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Arabic", "an accent with Shift", Press{Key: "\u064d", Code: "KeyS", Shift: true}, workspace.Settings{}, extend},
		{"Arabic", "claim", Press{Key: "١", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Arabic", "claim, number pad", Press{Key: "١", Code: "Numpad1"}, workspace.Settings{}, claim},
		{"Arabic", "two letters of one key", Press{Key: "لا", Code: "KeyB"}, bound(map[string]string{"j": "b"}), next},
		{"Arabic", "a letter that is typed with Shift", Press{Key: "أ", Code: "KeyH", Shift: true}, bound(map[string]string{"j": "أ"}), next},
		{"Persian", "quote", Press{Key: "۲", Code: "Digit2"}, workspace.Settings{}, quote},
		{"Hindi", "figure", Press{Key: "३", Code: "Digit3"}, workspace.Settings{}, figure},

		{"Japanese", "find", Press{Key: "/", Code: "Slash"}, workspace.Settings{}, reader.FindAsked{}},
		{"Japanese", "kana", Press{Key: "つ", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Japanese", "kana for a digit", Press{Key: "ぬ", Code: "Digit1"}, workspace.Settings{}, claim},
		{"Japanese", "what the input method takes", Press{Key: "Process", Code: "KeyS"}, workspace.Settings{}, nil},
		{"Korean", "undo", Press{Key: "ㅋ", Code: "KeyZ", Mod: true}, workspace.Settings{}, reader.Undone{}},
		{"Korean", "a sentence", Press{Key: "ㄴ", Code: "KeyS"}, workspace.Settings{}, sentence},
		{"Korean", "the key for Hangul", Press{Key: "HangulMode", Code: "Lang1"}, workspace.Settings{}, nil},
		{"Korean", "what the input method takes", Press{Key: "Process", Code: "Digit1"}, workspace.Settings{}, nil},

		{"a screen", "no key is known", Press{Key: "Unidentified"}, workspace.Settings{}, nil},
		{"a screen", "nothing is known", Press{}, workspace.Settings{}, nil},
		{"a screen", "a letter without a place", Press{Key: "я", Mod: true}, workspace.Settings{}, nil},
		{"a fault", "half a character", Press{Key: "\xff", Code: "KeyS"}, workspace.Settings{}, nil},
		{"a fault", "a place that is none", Press{Key: "я", Code: "K"}, workspace.Settings{}, nil},
	} {
		got, ok := Pressed(tt.p, session.State{Workspace: workspace.Workspace{Settings: tt.set}})
		if ok != (tt.want != nil) || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s, %s: %+v means %#v, want %#v", tt.layout, tt.name, tt.p, got, tt.want)
		}
	}
}

// cyrillic is what a Russian keyboard types at the place of each letter.
var cyrillic = map[string]string{
	"a": "ф", "b": "и", "c": "с", "d": "в", "e": "у", "f": "а", "g": "п", "h": "р", "i": "ш", "j": "о", "k": "л", "l": "д", "m": "ь",
	"n": "т", "o": "щ", "p": "з", "q": "й", "r": "к", "s": "ы", "t": "е", "u": "г", "v": "м", "w": "ц", "x": "ч", "y": "н", "z": "я",
}

// Every line of the table means the same with Cyrillic letters and with French
// digits, in every place where it means something.
func TestEveryKeyOnOtherKeyboards(t *testing.T) {
	french := map[string]string{"1": "&", "2": "é", "3": `"`}
	tried := 0
	for _, k := range Keys {
		for _, at := range places {
			p := at.p
			p.Key, p.Mod, p.Shift = k.Key, k.Mod, k.Shift
			want, ok := Pressed(p, at.s)
			switch {
			case !ok:
				continue
			case french[k.Key] != "":
				p.Key, p.Code = french[k.Key], "Digit"+k.Key
			case cyrillic[k.Key] != "":
				p.Key, p.Code = cyrillic[k.Key], "Key"+strings.ToUpper(k.Key)
				if k.Shift {
					p.Key = strings.ToUpper(p.Key)
				}
			default:
				p.Code = "IntlBackslash" // what types it elsewhere lies somewhere
			}
			tried++
			if got, _ := Pressed(p, at.s); !reflect.DeepEqual(got, want) {
				t.Errorf("%s (%+v) on %s: %#v, want %#v", p.Key, k, at.name, got, want)
			}
		}
	}
	if tried < 2*len(Keys) {
		t.Errorf("only %d presses of %d keys meant anything", tried, len(Keys))
	}
}

// Whatever character a person gives to a key, and wherever the keyboard has it, it
// does what that key does, and nothing else does.
func TestAKeyOfOnesOwnWins(t *testing.T) {
	for _, k := range SingleKeys(workspace.Settings{}) {
		for _, own := range []string{"ы", "é", "&", "ş", "ב", "ن", "가", "ぬ", "+", "ø", "ı", "z"} {
			set, wrong := WithKey(workspace.Settings{}, k.Default, own)
			if wrong != "" {
				if r, _ := utf8.DecodeRuneInString(own); !k.Shifted || unicode.IsLetter(r) {
					t.Errorf("%s cannot be had for %s: %s", own, k.Default, wrong)
				}
				continue
			}
			for _, at := range places {
				p, was := at.p, at.p
				p.Key, was.Key = own, k.Default
				want, ok := Pressed(was, at.s)
				s := at.s
				s.Settings = set
				for _, code := range []string{"KeyA", "KeyS", "KeyQ", "Digit1", "Digit2", "Numpad3", "Slash", ""} {
					p.Code = code
					got, acts := Pressed(p, s)
					if acts != ok || !reflect.DeepEqual(got, want) {
						t.Fatalf("%s for %s, on %s at %s: %#v, want %#v", own, k.Default, at.name, code, got, want)
					}
				}
			}
		}
	}
}

func FuzzPressed(f *testing.F) {
	f.Add("я", "KeyZ", true, false, false, false)
	f.Add("&", "Digit1", false, false, false, false)
	f.Add("لا", "Key", false, true, true, true)
	names := []string{""}
	for _, k := range Keys {
		names = append(names, k.Key)
	}
	f.Fuzz(func(t *testing.T, key, code string, mod, shift, alt, graph bool) {
		for _, at := range places {
			p := at.p
			p.Key, p.Code, p.Mod, p.Shift, p.Alt, p.AltGraph = key, code, mod, shift, alt, graph
			named := p.named(Keys)
			if named.Key != key && !slices.Contains(names, named.Key) {
				t.Fatalf("%q at %q is named %q", key, code, named.Key)
			}
			if m, ok := Pressed(p, at.s); ok && alt && !graph {
				t.Fatalf("%#v with Alt", m)
			}
		}
	})
}
