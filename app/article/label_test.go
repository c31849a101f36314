package article

import (
	"errors"
	"strings"
	"testing"
)

func TestLabelled(t *testing.T) {
	a, err := FromPlain([]byte("Fares rise\n\nFares rose by 12 per cent on Monday.\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, value, want string
		label             Label
		err               error
	}{
		{"a title", " Fares\n rise  again ", "Fares rise again", Title, nil},
		{"no title", " ", "Fares rise", Title, ErrNoTitle},
		{"an author", "Ida Holm", "Ida Holm", Author, nil},
		{"no author", "", "", Author, nil},
		{"a date in words", "17 March 2021", "2021-03-17", Published, nil},
		{"a year", "2021", "2021", Published, nil},
		{"a date whose order is open", "03/04/2021", "", Published, ErrDate},
		{"an address", "https://example.org/a", "https://example.org/a", Address, nil},
		{"a script", "javascript:alert(1)", "", Address, ErrAddress},
		{"no host", "https:///a", "", Address, ErrAddress},
		{"a language", "pt-BR", "pt-BR", Language, nil},
		{"its name", "português", "", Language, ErrLanguage},
		{"too long", strings.Repeat("x", MaxMeta+1), "", Source, ErrLongLabel},
		{"broken characters", "Caf\xff", "Caf", Source, nil},
	} {
		got, err := a.Labelled(tt.label, tt.value)
		if !errors.Is(err, tt.err) || got.Label(tt.label) != tt.want {
			t.Errorf("%s: %q, %v", tt.name, got.Label(tt.label), err)
		}
		if got.ID != a.ID || got.Text != a.Text || got.Check() != nil {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func FuzzLabelled(f *testing.F) {
	f.Add("title", "A headline")
	f.Add("published", "17 March 2021, 9:30 am")
	f.Add("url", "https://example.org/\x00")
	f.Add("lang", "en-GB")
	a, err := FromPlain([]byte("Fares rise\n\nFares rose by 12 per cent on Monday.\n"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, label, value string) {
		got, _ := a.Labelled(Label(label), value)
		if err := got.Check(); err != nil || got.Text != a.Text || got.ID != a.ID || got.Title == "" {
			t.Errorf("%+v: %v", got, err)
		}
	})
}
