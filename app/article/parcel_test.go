package article

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestParcel(t *testing.T) {
	a, err := FromPlain([]byte("Title: Fares “rise” 🚌\nAuthor: Ida Holm\nDate: 2021-03\nLanguage: en\n\nFares rose by 12 per cent on Monday.\n\nWhat it costs\n\nA family pays more than before, the mayor said.\n\n© 2021 The Star\n"))
	if err != nil {
		t.Fatal(err)
	}
	a.Added = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)
	got, sketch, err := a.Parcel().Open()
	if err != nil || !reflect.DeepEqual(got, a) || !reflect.DeepEqual(sketch, SketchOf(a.Text)) {
		t.Errorf("%+v, not %+v: %v", got, a, err)
	}
	good := a.Parcel()
	if strings.Contains(good.Known, "family") {
		t.Errorf("the text is in %s", good.Known)
	}
	for name, p := range map[string]Parcel{
		"no JSON":        {"{", good.Blocks, good.Text},
		"another text":   {good.Known, good.Blocks, "short"},
		"a length":       {good.Known, "headline x\n", good.Text},
		"a negative one": {good.Known, "headline -1\n", good.Text},
		"a role":         {good.Known, "script 5\n", good.Text},
		"no block":       {good.Known, "", good.Text},
	} {
		if _, _, err := p.Open(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParcel(f *testing.F) {
	f.Add(`{"ID":"urn:uuid:1","Title":"Fares"}`, "headline 5\nparagraph 9\n", "Fares\n\nThey rise")
	f.Add(`{"ID":"urn:uuid:1"}`, "headline 99999999999999999999\n", "x")
	f.Fuzz(func(t *testing.T, known, blocks, text string) {
		a, _, err := Parcel{known, blocks, text}.Open()
		if err != nil {
			return
		}
		if err := a.Check(); err != nil {
			t.Error(err)
		}
	})
}
