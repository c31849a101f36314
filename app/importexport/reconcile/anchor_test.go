package reconcile_test

import (
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
	"gloss/app/text"
)

// position is the range of some words of a text, in code points or UTF-16 units.
func position(doc, words string, utf16 bool) *annotation.Position {
	start := strings.Index(doc, words)
	count := func(doc string, off int) int { return text.NewIndex(doc).ToRunes(off) }
	if utf16 {
		count = text.ToUTF16
	}
	return &annotation.Position{Start: count(doc, start), End: count(doc, start+len(words))}
}

// Where each mark stands, by what its file says of its place.
func TestAnchorFindsThePlace(t *testing.T) {
	a := fares()
	const twice = "by"
	for _, row := range []struct {
		name  string
		quote annotation.TextQuote
		at    *annotation.Position
		utf16 bool
		words string // "" for one that is not found
		start int    // of the words, among those of the same
		state annotation.State
	}{
		{"words alone", annotation.TextQuote{Exact: "9 per cent"}, nil, false, "9 per cent", 0, annotation.Exact},
		{"code points", annotation.TextQuote{Exact: "in the towns"}, position(a.Text, "in the towns", false), false, "in the towns", 0, annotation.Exact},
		{"UTF-16 units", annotation.TextQuote{Exact: "in the towns"}, position(a.Text, "in the towns", true), true, "in the towns", 0, annotation.Exact},
		{"the second of two, by its position in units", annotation.TextQuote{Exact: twice}, position(a.Text, "by 9", true), true, twice, 1, annotation.Moved},
		{"a position from where another page begins", annotation.TextQuote{Exact: "Nobody had asked the riders"}, &annotation.Position{Start: 7000, End: 7027}, false, "Nobody had asked the riders", 0, annotation.Moved},
		{"words that are not there", annotation.TextQuote{Exact: "Everybody was asked in good time"}, nil, false, "", 0, annotation.Lost},
		{"words that are not there, with a position", annotation.TextQuote{Exact: "Everybody was asked in good time"}, &annotation.Position{Start: 5, End: 37}, false, "", 0, annotation.Lost},
		{"words that were changed", annotation.TextQuote{Exact: "Nobody had ever asked the riders", Prefix: "in the country.\n\n", Suffix: ", said Ada Moss."}, nil, false, "Nobody had asked the riders", 0, annotation.Changed},
	} {
		t.Run(row.name, func(t *testing.T) {
			in := found(on(a, "1", "12 per cent"))
			in.Selector, in.UTF16 = annotation.Selector{Quote: row.quote, Position: row.at}, row.utf16
			placed, unplaced := reconcile.Anchor([]codec.Incoming{in}, a)
			if row.words == "" {
				if len(placed) > 0 || len(unplaced) != 1 || unplaced[0].Reason == "" || unplaced[0].Place != "annotation 1" {
					t.Errorf("placed %+v, not placed %+v", placed, unplaced)
				}
				return
			}
			if len(placed) != 1 || len(unplaced) > 0 {
				t.Fatalf("not placed %+v", unplaced)
			}
			m := placed[0]
			start := -1
			for range row.start + 1 {
				start += 1 + strings.Index(a.Text[start+1:], row.words)
			}
			if m.Target.Span != (text.Span{Start: start, End: start + len(row.words)}) || m.Target.Quote != annotation.Describe(a.Text, m.Target.Span) || m.Target.Source != string(a.ID) {
				t.Errorf("it stands on %q: %+v", m.Target.Span.In(a.Text), m.Target)
			}
			if row.start == 0 && m.State() != row.state {
				t.Errorf("it is %s", m.State())
			}
			former := ""
			if m.State() == annotation.Changed {
				former = row.quote.Exact
			}
			if m.Target.AnchorStatus.Former != former {
				t.Errorf("before it said %q", m.Target.AnchorStatus.Former)
			}
			if m.Note != in.Annotation.Note || m.ID != in.Annotation.ID {
				t.Errorf("%+v", m)
			}
		})
	}
}

// All that comes goes one of two ways, and what is placed is in the order of the text.
func TestAnchorLosesNothing(t *testing.T) {
	a := fares()
	var in []codec.Incoming
	for i, words := range []string{"Nobody had asked", "12 per cent", "", "Last year"} {
		x := found(on(a, string(rune('a'+i)), words))
		if words == "" {
			x.Unplaced = "it is on the whole page"
		}
		in = append(in, x)
	}
	wrong := found(on(a, "wrong", "the towns"))
	wrong.Annotation.Kind = "opinion"
	placed, unplaced := reconcile.Anchor(append(in, wrong), a)
	if len(placed) != 3 || placed[0].ID != "urn:uuid:d" || placed[1].ID != "urn:uuid:b" || placed[2].ID != "urn:uuid:a" {
		t.Errorf("placed %+v", placed)
	}
	if len(unplaced) != 2 || unplaced[0].Reason != "it is on the whole page" || unplaced[0].Annotation.ID != "urn:uuid:c" || unplaced[1].Annotation.ID != "urn:uuid:wrong" || unplaced[1].Reason == "" {
		t.Errorf("not placed %+v", unplaced)
	}
}

func TestIsOn(t *testing.T) {
	a := fares()
	for _, row := range []struct {
		source, title, url string // url is the article's
		want               bool
	}{
		{string(a.ID), "", a.URL, true},
		{string(a.ID), "", "", true},
		{a.URL, "", a.URL, true},
		{a.URL + "/", "", a.URL, true},
		{a.URL + "#top", "", a.URL, true},
		{"http://WWW.Star.example/fares", "", a.URL, true},
		{a.URL + "?page=2", "", a.URL, false},
		{"https://star.example/Fares", "", a.URL, false},
		{"ftp://star.example/fares", "", a.URL, false},
		{"ftp://www.star.example/fares/", "", "ftp://star.example/fares", false},
		{"urn:x:fares#1", "", "urn:x:fares", true},
		{"https://star.example/rain", a.Title, a.URL, false},
		{"http://[::1", "", "https://[::1", false},
		{a.URL, a.Title, "", false},
		{"", a.Title, a.URL, true},
		{"", a.Title, "", true},
		{"", "Fares fall", a.URL, false},
		{"", "", a.URL, false},
	} {
		on := a
		on.URL = row.url
		if got := reconcile.IsOn(codec.Incoming{Source: row.source, Title: row.title}, on); got != row.want {
			t.Errorf("of %q, %q on %q: %v", row.source, row.title, row.url, got)
		}
		untitled := on
		untitled.Title = ""
		if row.title == "" && row.source == "" && reconcile.IsOn(codec.Incoming{}, untitled) {
			t.Error("what names nothing is on an article without a title")
		}
	}
}

func TestBySource(t *testing.T) {
	groups := reconcile.BySource([]codec.Incoming{
		{Place: "1", Source: "https://a.example/"}, {Place: "2", Title: "Fares"}, {Place: "3", Source: "https://a.example/", Title: "A"},
		{Place: "4", Title: "Fares"}, {Place: "5", Title: "Rain"}, {Place: "6"}, {Place: "7", Source: "https://a.example/", Title: "B", Unplaced: "it is on the whole page"},
	})
	var got []string
	for _, g := range groups {
		s := g.Source + "|" + g.Title + ":"
		for _, in := range g.Incoming {
			s += in.Place
		}
		got = append(got, s)
	}
	if want := "https://a.example/|A:137 |Fares:24 |Rain:5 |:6"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	words, rest := groups[0].Split()
	for g, want := range map[*reconcile.Group]string{words: "13", rest: "7"} {
		places := ""
		for _, in := range g.Incoming {
			places += in.Place
		}
		if places != want || g.Source != "https://a.example/" || g.Title != "A" {
			t.Errorf("%+v, want %s", g, want)
		}
	}
	if !groups[1].IsOf(article.Article{ID: "urn:uuid:1", Title: "Fares"}) || groups[1].IsOf(article.Article{ID: article.WaitingID("x"), Title: "Fares"}) {
		t.Error("marks are of their article, and never of a placeholder")
	}
}

// The time of the order is for what has none.
func TestDated(t *testing.T) {
	at := time.Date(2026, 3, 17, 12, 0, 0, 123_456_789, time.FixedZone("", 3600))
	dated := on(fares(), "1", "12 per cent")
	none, half := dated, dated
	none.Created, none.Modified = codec.Undated, codec.Undated
	half.Created = codec.Undated
	in := []annotation.Annotation{dated, none, half}
	got := reconcile.Dated(in, at)
	want := time.Date(2026, 3, 17, 11, 0, 0, 123_000_000, time.UTC)
	if !got[0].Equal(dated) || got[1].Created != want || got[1].Modified != want || !got[2].Equal(half) {
		t.Errorf("%+v", got)
	}
	if !in[1].Created.Equal(codec.Undated) {
		t.Error("what was given is changed")
	}
}
