package article

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// prose is n different sentences.
func prose(n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("On day %d the council of ward %d heard %d objections to the plan and put it off.", i, i*7%31, i*i%17))
	}
	return out
}

func TestLikeness(t *testing.T) {
	long := prose(80)
	edited := append([]string{"Updated."}, long...)
	for i := 0; i < len(edited); i += 5 {
		edited[i] = strings.Replace(edited[i], "objections", "complaints", 1)
	}
	other := strings.Fields(strings.Repeat("nothing here is of the other text since every word and number differs 1 2 3 ", 40))
	for i := range other {
		other[i] += fmt.Sprint(i)
	}
	for _, tt := range []struct {
		name        string
		a, b        string
		least, most float64
	}{
		{"the same text", strings.Join(long, " "), strings.Join(long, " "), 1, 1},
		{"other punctuation and case", "Fares rise, again", "FARES RISE – AGAIN", 1, 1},
		{"one sentence in five changed", strings.Join(long, " "), strings.Join(edited, " "), 0.6, 0.95},
		{"half of it gone", strings.Join(long, " "), strings.Join(long[:40], " "), 0.35, 0.8},
		{"another text", strings.Join(long, " "), strings.Join(other, " "), 0, 0},
		{"nothing at all", "", "", 0, 0},
		{"something and nothing", "one two three four", "", 0, 0},
		{"two words", "one two", "one two", 1, 1},
	} {
		s, o := SketchOf(tt.a), SketchOf(tt.b)
		got := s.Likeness(o)
		if got < tt.least || got > tt.most || got != o.Likeness(s) || math.IsNaN(got) {
			t.Errorf("%s: %v, %v", tt.name, got, o.Likeness(s))
		}
		if len(s) > sketchSize {
			t.Errorf("%s: the sketch has %d hashes", tt.name, len(s))
		}
	}
}

func TestVersionOf(t *testing.T) {
	doc := strings.Join(prose(30), " ")
	a := Article{ID: "urn:a", Title: "Fares rise – again", Source: "The Star", URL: "https://www.star.example/fares/?utm_source=mail&id=7#top", Text: doc}
	for _, tt := range []struct {
		name string
		b    Article
		want string
	}{
		{"the article itself", Article{ID: "urn:a", Title: a.Title, URL: a.URL, Text: doc}, ""},
		{"the same address, written otherwise", Article{ID: "urn:b", Title: "Other", URL: "http://star.example/fares?id=7", Text: "x"}, "it is from the same address"},
		{"another address of the site", Article{ID: "urn:b", Title: "Other", URL: "https://star.example/fares?id=8", Text: "x"}, ""},
		{"the same text under another title", Article{ID: "urn:b", Title: "Other", Text: doc + " Updated."}, "much of the text is the same"},
		{"the same headline, of the same paper", Article{ID: "urn:b", Title: "Fares rise: again", Source: "The Star", Text: "x"}, "it has the same headline"},
		{"the same headline, of nobody knows whom", Article{ID: "urn:b", Title: "Fares rise: again", Text: "x"}, "it has the same headline"},
		{"the same headline, of another paper", Article{ID: "urn:b", Title: "Fares rise: again", Source: "The Sun", Text: "x"}, ""},
		{"no headline on either", Article{ID: "urn:b", Text: "x"}, ""},
		{"an address that is none", Article{ID: "urn:b", Title: "Other", URL: "http://[", Text: "x"}, ""},
	} {
		if got := a.VersionOf(tt.b, SketchOf(a.Text), SketchOf(tt.b.Text)); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}
