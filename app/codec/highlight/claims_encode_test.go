package highlight_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
)

// reviewed is an article with one claim, as change leaves both.
func reviewed(t *testing.T, change func(a *article.Article, m *annotation.Annotation)) codec.Document {
	t.Helper()
	a, err := article.FromPlain([]byte("Fares rise\n\nFares rose by 12 per cent."))
	if err != nil {
		t.Fatal(err)
	}
	a.URL, a.Source, a.Published = "https://star.example/fares", "The Star", "2026-02-01"
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	a.Added = at
	from := strings.Index(a.Text, "Fares rose")
	m := annotation.Annotation{ID: "urn:uuid:1-2", Kind: annotation.Claim, Created: at, Modified: at}
	m.Target.Source, m.Target.Span.Start, m.Target.Span.End = string(a.ID), from, len(a.Text)
	m.Target.Quote = annotation.NewDescriber(a.Text).Quote(m.Target.Span)
	change(&a, &m)
	return codec.Document{Article: a, Annotations: []annotation.Annotation{m}}
}

// claimOf is the one object that a feed of the document has, without its context.
func claimOf(t *testing.T, d codec.Document, o codec.Options) map[string]any {
	t.Helper()
	f, _ := codec.FormatOf(codec.ClaimReview)
	var b bytes.Buffer
	if err := f.Encode(&b, []codec.Document{d}, o); err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatal(err, b.String())
	}
	return v["@graph"].([]any)[0].(map[string]any)
}

type object = map[string]any

// What a claim says of itself and of where it appeared; without a checker's page it is no
// more than a claim.
func TestWritesClaims(t *testing.T) {
	appearance := object{"@type": "CreativeWork", "url": "https://star.example/fares", "headline": "Fares rise", "datePublished": "2026-02-01", "publisher": object{"@type": "Organization", "name": "The Star"}}
	for _, tt := range []struct {
		name   string
		change func(a *article.Article, m *annotation.Annotation)
		want   object
	}{
		{"bare", func(*article.Article, *annotation.Annotation) {}, object{"@type": "Claim", "text": "Fares rose by 12 per cent.", "appearance": appearance}},
		{"unchecked with evidence", func(_ *article.Article, m *annotation.Annotation) {
			m.Evidence = []annotation.Evidence{{URL: "https://x.example/", Stance: annotation.Supports}}
		}, object{"@type": "Claim", "text": "Fares rose by 12 per cent.", "appearance": appearance}},
		{"who said it, and when", func(_ *article.Article, m *annotation.Annotation) {
			m.Said = annotation.Attribution{Name: "Ada", Role: "mayor", On: "2026-01-31"}
		}, object{"@type": "Claim", "text": "Fares rose by 12 per cent.", "author": object{"@type": "Person", "name": "Ada", "jobTitle": "mayor"}, "datePublished": "2026-01-31", "appearance": appearance}},
		{"said by something", func(_ *article.Article, m *annotation.Annotation) {
			m.Said = annotation.Attribution{Name: "The council", On: "some day"}
		}, object{"@type": "Claim", "text": "Fares rose by 12 per cent.", "author": object{"@type": "Thing", "name": "The council"}, "appearance": appearance}},
		{"of an article that says little", func(a *article.Article, _ *annotation.Annotation) {
			a.URL, a.Source, a.Published = "javascript:alert(1)", "", ""
		}, object{"@type": "Claim", "text": "Fares rose by 12 per cent.", "appearance": object{"@type": "CreativeWork", "headline": "Fares rise"}}},
	} {
		if got := claimOf(t, reviewed(t, tt.change), codec.Options{}); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v\nwant %v", tt.name, got, tt.want)
		}
	}
}

func TestWritesReviews(t *testing.T) {
	checked := func(_ *article.Article, m *annotation.Annotation) {
		m.Verdict, m.Note = annotation.False, "It did not."
		m.Evidence = []annotation.Evidence{{URL: "https://x.example/", Title: "Minutes", Excerpt: "fell", Stance: annotation.Contradicts}, {URL: "javascript:x", Stance: annotation.Supports}}
	}
	o := codec.Options{Checker: "Desk", CheckURL: "https://desk.example/checks"}
	got := claimOf(t, reviewed(t, checked), o)
	item, _ := got["itemReviewed"].(object)
	if item["@type"] != "Claim" || item["appearance"] == nil {
		t.Errorf("reviewed is %v", item)
	}
	delete(got, "itemReviewed")
	want := object{
		"@type": "ClaimReview", "url": "https://desk.example/checks#1-2", "claimReviewed": "Fares rose by 12 per cent.", "author": object{"@type": "Organization", "name": "Desk"},
		"datePublished": "2026-03-01", "reviewRating": object{"@type": "Rating", "ratingValue": 1.0, "worstRating": 1.0, "bestRating": 5.0, "alternateName": "False"}, "reviewBody": "It did not.",
		"citation": []any{object{"@type": "CreativeWork", "url": "https://x.example/", "name": "Minutes", "text": "fell"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	// One piece of evidence is cited, and none says nothing.
	one := func(a *article.Article, m *annotation.Annotation) { checked(a, m); m.Evidence = m.Evidence[:1] }
	if c, _ := claimOf(t, reviewed(t, one), o)["citation"].([]any); len(c) != 1 {
		t.Errorf("cited are %v", c)
	}
	none := func(a *article.Article, m *annotation.Annotation) { checked(a, m); m.Evidence = nil }
	if c, is := claimOf(t, reviewed(t, none), o)["citation"]; is {
		t.Errorf("without evidence cited are %v", c)
	}
	o = codec.Options{CheckURL: "https://desk.example/checks#all"}
	if got := claimOf(t, reviewed(t, checked), o); got["url"] != "https://desk.example/checks#all-1-2" || got["author"] != nil {
		t.Errorf("%v", got)
	}
	long := func(a *article.Article, m *annotation.Annotation) {
		checked(a, m)
		m.Target.Quote.Exact = strings.Repeat("word ", 14) + "wordy end"
	}
	if got := claimOf(t, reviewed(t, long), o)["claimReviewed"].(string); len([]rune(got)) >= 75 || !strings.HasSuffix(got, "…") {
		t.Errorf("claimReviewed has %d letters: %q", len([]rune(got)), got)
	}
}
