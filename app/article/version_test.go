package article

import (
	"fmt"
	"math"
	"slices"
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

// TestLikenessOfSketches holds the share of what is in both, by hand.
func TestLikenessOfSketches(t *testing.T) {
	for _, tt := range []struct {
		name string
		s, o Sketch
		want float64
	}{
		{"nothing", nil, nil, 0},
		{"nothing on one side", Sketch{1, 2}, nil, 0},
		{"the same", Sketch{1, 2, 3}, Sketch{1, 2, 3}, 1},
		{"one more at the end", Sketch{1}, Sketch{1, 2}, 0.5},
		{"one more at the start", Sketch{2}, Sketch{1, 2}, 0.5},
		{"apart", Sketch{1, 3}, Sketch{2, 4}, 0},
		{"one of three", Sketch{1, 2, 9}, Sketch{2, 3, 8}, 1. / 3},
	} {
		if got := tt.s.Likeness(tt.o); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
		if got := tt.o.Likeness(tt.s); got != tt.want {
			t.Errorf("%s, turned round: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestSketchOf holds what makes no difference to a sketch, and what does.
func TestSketchOf(t *testing.T) {
	const doc = "The ferry 12 is late again today"
	for other, same := range map[string]bool{
		"the FERRY, 12 is—late again (today).": true, " The\nferry 12 is late again today ": true, "The ferry 13 is late again today": false, "The fe rry 12 is late again today": false,
		"The ferry 12 is late again": false, "ferry The 12 is late again today": false, "Thé ferry 12 is late again today": false,
	} {
		if got := slices.Equal(SketchOf(doc), SketchOf(other)); got != same {
			t.Errorf("%q has the same sketch: %v", other, got)
		}
	}
	if slices.Equal(SketchOf("żółw Łódź ряд"), SketchOf("w d")) || !slices.Equal(SketchOf("ŻÓŁW ZOO Ряд"), SketchOf("żółw zoo ряд")) || slices.Equal(SketchOf("字 票 价"), SketchOf("市 长 同")) {
		t.Error("letters beyond ASCII make no difference, or their case does")
	}
	if got := len(SketchOf(doc)); got != 5 {
		t.Errorf("seven words have %d runs", got)
	}
	for _, short := range []string{"one", "one two"} {
		if got := len(SketchOf(short)); got != 1 {
			t.Errorf("%q has %d runs", short, got)
		}
	}
	if SketchOf(" .,— ") != nil {
		t.Error("signs alone have a sketch")
	}
	long := SketchOf(strings.Join(prose(200), " "))
	if len(long) != sketchSize || !slices.IsSorted(long) || len(slices.Compact(slices.Clone(long))) != sketchSize {
		t.Errorf("%d hashes of a long text", len(long))
	}
	if got := (Sketch{2, 4}).with(3); !slices.Equal(got, Sketch{2, 3, 4}) {
		t.Errorf("%v", got)
	}
	if got := slices.Clone(long).with(long[sketchSize-1] + 1); !slices.Equal(got, long) {
		t.Error("a large hash is kept")
	}
	if got := slices.Clone(long).with(long[0]); !slices.Equal(got, long) {
		t.Error("a hash is kept twice")
	}
}
