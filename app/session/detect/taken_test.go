package detect

import (
	"strings"
	"testing"

	"gloss/app/article"
)

func TestTaken(t *testing.T) {
	const raw = `Title: Fares rise again
Language: en

The mayor spoke. “Nobody runs a camp in secret. Nobody,” she said, after “talks” with 80,000 to 120,000 people. He asked: “Did she say ‘never again’ then?” and left.
`
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, at, want string }{
		{"a sentence", "mayor", "The mayor spoke."},
		{"its first letter", "The mayor", "The mayor spoke."},
		{"a quotation of two sentences, with its marks", "camp", "“Nobody runs a camp in secret. Nobody,”"},
		{"its opening mark", "“Nobody", "“Nobody runs a camp in secret. Nobody,”"},
		{"a range as one number", "120,000", "80,000 to 120,000"},
		{"a quotation within one", "again’", "‘never again’"},
		{"the quotation around it", "Did she", "“Did she say ‘never again’ then?”"},
		{"a heading", "rise again", "Fares rise again"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var c Cache
			at := strings.Index(a.Text, tt.at) + 1
			if strings.HasPrefix(tt.at, "“") || strings.HasPrefix(tt.at, "The") {
				at--
			}
			got := c.Taken(a, at).In(a.Text)
			if got != tt.want {
				t.Errorf("%q is taken, not %q", got, tt.want)
			}
		})
	}
}

// Words in scare quotes are no quotation, a place outside of the text takes nothing, and
// whatever is taken holds the place and lies in one block.
func TestTakenEverywhere(t *testing.T) {
	a, err := article.FromPlain([]byte("One 🚢 two\n\nHe made “peace” with 3 of 4. Then, at 5 a.m., he left.\n\nEnd\n"))
	if err != nil {
		t.Fatal(err)
	}
	var c Cache
	if got := c.Taken(a, strings.Index(a.Text, "eace")).In(a.Text); !strings.HasPrefix(got, "He made") {
		t.Errorf("%q is taken of scare quotes", got)
	}
	for at := -2; at < len(a.Text)+3; at++ {
		s := c.Taken(a, at)
		if s.Empty() {
			continue
		}
		if !s.Fits(a.Text) || at < s.Start || at > s.End+1 || strings.Contains(s.In(a.Text), "\n\n") {
			t.Errorf("at %d %v is taken", at, s)
		}
	}
}
