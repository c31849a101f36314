package article

import (
	"strings"
	"testing"
	"time"

	"gloss/app/text"
)

// TestContentID holds the id of a text for good: marks hang on it.
func TestContentID(t *testing.T) {
	for doc, want := range map[string]ID{
		"":                              "urn:uuid:2c9c29ce-763f-8a83-8f5b-04b991d92d4e",
		"Fares rise\n\nBy 12 per cent.": "urn:uuid:4a6369c8-8266-8138-a9cd-777f521e7553",
	} {
		if got := ContentID(doc); got != want {
			t.Errorf("%q has the id %s, want %s", doc, got, want)
		}
	}
}

// TestCheck holds what is refused, and what is still allowed beside it.
func TestCheck(t *testing.T) {
	good := func() Article {
		doc, blocks := Compose([]Piece{{Headline, "Fares"}, {Paragraph, "They rise é."}})
		return Article{ID: "x", Text: doc, Blocks: blocks, Added: time.Unix(0, 0)}
	}
	many := func(n int) []Block {
		blocks := make([]Block, n)
		for i := range blocks {
			blocks[i] = Block{Paragraph, text.Span{Start: i, End: i + 1}}
		}
		return blocks
	}
	for _, tt := range []struct {
		name   string
		change func(a *Article)
		want   string // in the error; none if empty
	}{
		{"as it is", func(a *Article) {}, ""},
		{"no id", func(a *Article) { a.ID = "" }, "id is empty"},
		{"revises itself", func(a *Article) { a.Revises = "x" }, "revises itself"},
		{"revises another", func(a *Article) { a.Revises = "y" }, ""},
		{"as much text as may be", func(a *Article) { a.Text += strings.Repeat("a", MaxText-len(a.Text)) }, ""},
		{"a byte more", func(a *Article) { a.Text += strings.Repeat("a", MaxText-len(a.Text)+1) }, "text has 8388609 bytes, more than 8388608"},
		{"no block", func(a *Article) { a.Blocks = nil }, "there is no block"},
		{"as many blocks as may be", func(a *Article) { a.Text, a.Blocks = strings.Repeat("a", MaxBlocks), many(MaxBlocks) }, ""},
		{"a block more", func(a *Article) { a.Text, a.Blocks = strings.Repeat("a", MaxBlocks+1), many(MaxBlocks+1) }, "there are 100001 blocks, more than 100000"},
		{"an unknown role", func(a *Article) { a.Blocks[1].Role = "script" }, `block 1: role "script" is unknown`},
		{"blocks that overlap", func(a *Article) { a.Blocks[1].Span.Start = 4 }, "block 1: span 4 to 20 does not follow 5"},
		{"blocks side by side", func(a *Article) { a.Blocks[1].Span.Start = 5 }, ""},
		{"an empty block", func(a *Article) { a.Blocks[1].Span = text.Span{Start: 7, End: 7} }, "block 1: span 7 to 7"},
		{"a block beyond the text", func(a *Article) { a.Blocks[1].Span.End = 21 }, "block 1: span 7 to 21"},
		{"a block that cuts a character", func(a *Article) { a.Blocks[1].Span.End = 18 }, "block 1: span 7 to 18"},
		{"a block before the text", func(a *Article) { a.Blocks[0].Span.Start = -1 }, "block 0: span -1 to 5 does not follow 0"},
		{"a language tag", func(a *Article) { a.Lang = "zh-Hant-TW" }, ""},
		{"no language tag", func(a *Article) { a.Lang = "en_GB" }, `lang "en_GB" is not a language tag`},
		{"a title as long as may be", func(a *Article) { a.Title = strings.Repeat("a", MaxMeta) }, ""},
		{"a title too long", func(a *Article) { a.Title = strings.Repeat("a", MaxMeta+1) }, "title has 2001 bytes, more than 2000"},
		{"an author too long", func(a *Article) { a.Author = strings.Repeat("a", MaxMeta+1) }, "author has"},
		{"a source too long", func(a *Article) { a.Source = strings.Repeat("a", MaxMeta+1) }, "source has"},
		{"an address too long", func(a *Article) { a.URL = strings.Repeat("a", MaxMeta+1) }, "url has"},
		{"a date too long", func(a *Article) { a.Published = strings.Repeat("a", MaxMeta+1) }, "published has"},
		{"a language too long", func(a *Article) { a.Lang = strings.Repeat("a", MaxMeta+1) }, "lang has"},
		{"a version too long", func(a *Article) { a.Revises = ID(strings.Repeat("a", MaxMeta+1)) }, "revises has"},
	} {
		a := good()
		tt.change(&a)
		err := a.Check()
		switch {
		case tt.want == "" && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestWords holds that the words of notices are not read.
func TestWords(t *testing.T) {
	doc, blocks := Compose([]Piece{{Headline, "Fares rise"}, {Dek, ""}, {Paragraph, " They  rise\tby\n12\u00a0% "}, {Notice, "All rights reserved"}, {Caption, "A bus"}})
	if got := (Article{Text: doc, Blocks: blocks}).Words(); got != 9 {
		t.Errorf("%d words, want 9", got)
	}
	if got := (Article{}).Words(); got != 0 {
		t.Errorf("%d words in nothing", got)
	}
	if len(blocks) != 4 || doc != "Fares rise\n\n They  rise\tby\n12\u00a0% \n\nAll rights reserved\n\nA bus" {
		t.Errorf("%d blocks of %q", len(blocks), doc)
	}
}

// TestPartedAtItsBound holds up to which size a block stays whole.
func TestPartedAtItsBound(t *testing.T) {
	for _, tt := range []struct{ size, parts int }{{16 << 10, 1}, {16<<10 + 1, 3}, {24 << 10, 4}} {
		doc, blocks := Compose([]Piece{{Headline, "Fares"}, {Paragraph, strings.Repeat("a", tt.size)}, {Paragraph, "The end."}})
		if got := len((Article{Text: doc, Blocks: blocks}).Parted()); got != tt.parts+2 {
			t.Errorf("a block of %d bytes makes %d parts, want %d", tt.size, got-2, tt.parts)
		}
	}
}

// TestErrorsSayTheBound holds the sentences that a person reads.
func TestErrorsSayTheBound(t *testing.T) {
	if got := ErrTooLarge.Error(); got != "it has more than 2 MB of text" {
		t.Error(got)
	}
	if got := ErrLongLabel.Error(); got != "this is too long: at most 2000 bytes are kept" {
		t.Error(got)
	}
}

// TestWaiting holds what a placeholder's id says.
func TestWaiting(t *testing.T) {
	id := WaitingID("Fares rise")
	if !id.Waits() || id == WaitingID("Fares fall") || ContentID("Fares rise").Waits() || id != "urn:gloss:waiting:"+ID(strings.TrimPrefix(string(ContentID("Fares rise")), "urn:uuid:")) {
		t.Error(id)
	}
}
