package keymap

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gloss/app/session/caret"
	"gloss/app/session/workspace"
)

func TestSingleKeysAreListedOnce(t *testing.T) {
	seen := map[string]SingleKey{}
	for _, k := range SingleKeys(workspace.Settings{}) {
		if _, twice := seen[k.Default]; twice || k.Now != k.Default || k.Help == "" {
			t.Errorf("%+v", k)
		}
		seen[k.Default] = k
	}
	for _, k := range Keys {
		if _, ok := seen[k.Key]; !k.Mod && ok != k.single() {
			t.Errorf("%s is listed: %t", k.Key, ok)
		}
	}
	if !seen["s"].Shifted || seen["j"].Shifted || seen["?"].Shifted {
		t.Error("it is not known which keys mean more with Shift")
	}
}

func TestWithKey(t *testing.T) {
	for _, tt := range []struct {
		name, of, to, want string // want is the beginning of what is said against it
	}{
		{"a free letter", "j", "f", ""},
		{"a capital is the letter", "j", "F", ""},
		{"a letter that Ctrl has", "j", "z", ""},
		{"a sign", "1", "ä", ""},
		{"another alphabet", "s", "ы", ""},
		{"itself", "j", "j", ""},
		{"taken", "j", "k", "K is already used: Previous mark."},
		{"taken with Shift only", "j", "s", "S is already used: Next sentence."},
		{"taken elsewhere", "e", "n", "N is already used"},
		{"a sign where Shift means more", "s", "-", "Use a letter here"},
		{"two letters", "j", "ff", "A shortcut is one character"},
		{"nothing", "j", " ", "A shortcut is one character"},
		{"an accent alone", "j", "\u0301", "A shortcut is one character"},
		{"no key of the table", "q", "f", "There is no such shortcut."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := workspace.Settings{Keys: map[string]string{"c": "v"}}
			got, said := WithKey(before, tt.of, tt.to)
			if !strings.HasPrefix(said, tt.want) || (said == "") != (tt.want == "") {
				t.Errorf("said %q", said)
			}
			if !maps.Equal(before.Keys, map[string]string{"c": "v"}) {
				t.Error("the old settings have changed")
			}
			if said == "" && tt.of != strings.ToLower(tt.to) && got.Keys[tt.of] != strings.ToLower(tt.to) {
				t.Errorf("keys %v", got.Keys)
			}
		})
	}
}

func TestKeysAreExchangedOverAThird(t *testing.T) {
	s, wrong := workspace.Settings{}, ""
	for _, step := range [][2]string{{"j", "f"}, {"k", "j"}, {"j", "k"}} {
		if s, wrong = WithKey(s, step[0], step[1]); wrong != "" {
			t.Fatal(wrong)
		}
	}
	if !maps.Equal(s.Keys, map[string]string{"j": "k", "k": "j"}) {
		t.Errorf("%v", s.Keys)
	}
	if got := DecodeRecord(workspace.Record{Settings: s}.Encode()).Settings; !got.Equal(s) {
		t.Errorf("%v came back as %v", s, got)
	}
	for _, of := range []string{"j", "k"} {
		s.Keys = maps.Clone(s.Keys)
		delete(s.Keys, of)
	}
	if !s.Equal(workspace.Settings{}) {
		t.Errorf("%v", s)
	}
}

// Whatever a person does with the fields, no press means two things.
func TestNoChangeMakesKeysClash(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	signs := strings.Split("abcdefghijklmnopqrstuvwxyz1234567890/?-+#äß", "")
	for range 20 {
		s := workspace.Settings{}
		for range 40 {
			all := SingleKeys(s)
			s, _ = WithKey(s, all[r.IntN(len(all))].Default, signs[r.IntN(len(signs))])
		}
		if len(s.Keys) < 5 {
			t.Fatalf("only %v has changed", s.Keys)
		}
		if found := clashes(s); len(found) > 0 {
			t.Fatalf("%v: %q", s.Keys, found)
		}
		if got := DecodeRecord(workspace.Record{Settings: s}.Encode()).Settings; !got.Equal(s) {
			t.Fatalf("%v came back as %v", s, got)
		}
	}
}

func TestDecodeSettingsKeys(t *testing.T) {
	for _, tt := range []struct{ name, record, want string }{
		{"changed", `{"keys":{"j":"f"}}`, "f"},
		{"exchanged", `{"keys":{"j":"k","k":"j"}}`, "k"},
		{"the table has the character since", `{"keys":{"j":"k"}}`, "k"},
		{"two for one press", `{"keys":{"j":"f","k":"f"}}`, ""},
		{"a key that is none", `{"keys":{"j":"f","q":"w"}}`, "f"},
		{"a word", `{"keys":{"j":"Enter"}}`, ""},
		{"a capital", `{"keys":{"j":"F"}}`, ""},
		{"nothing", `{"keys":{"j":""}}`, ""},
		{"half a character", "{\"keys\":{\"j\":\"\xff\"}}", ""},
	} {
		s := DecodeRecord(tt.record)
		if s.Keys["j"] != tt.want {
			t.Errorf("%s: %v", tt.name, s.Keys)
		}
	}
}

func FuzzDecodeSettings(f *testing.F) {
	f.Add(`{"snap":"sentences","singleKeysOff":true,"keys":{"j":"k","k":"j"},"theme":"dark","size":"large","width":"wide","boundaries":true}`)
	f.Add(`{"keys":{"s":"-","?":"s"}}`)
	f.Add(`{"keys":{"j":"k"}}`)
	f.Fuzz(func(t *testing.T, record string) {
		s := DecodeRecord(record)
		if found := clashes(s.Settings); len(found) > 0 {
			t.Fatalf("%q", found)
		}
		if again := DecodeRecord(s.Encode()); !again.Equal(s.Settings) || !reflect.DeepEqual(again.Backup, s.Backup) || !reflect.DeepEqual(again.Sentinel, s.Sentinel) {
			t.Fatalf("%+v came back as %+v", s, again)
		}
		if !slices.Contains(caret.Snaps, s.Snap) {
			t.Fatalf("snap %q", s.Snap)
		}
	})
}
