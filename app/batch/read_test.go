package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"gloss/app/extract"
)

func TestReadPage(t *testing.T) {
	const p = `<!doctype html><html lang="en"><meta charset="windows-1252"><meta name=author content="Zo` + "\xeb" + ` Ruiz"><title>Fares rise | The Star</title>
<nav><a href="/">All the news of today</a></nav><h1>Fares rise again in May</h1>
<div><p>Fares rise by 12 per cent, ` + "\x93" + `too much` + "\x94" + `, the mayor said on Friday.</p><p>It is the third time in two years, and nobody claims that it will be the last.</p></div>`
	var out bytes.Buffer
	if err := run([]string{"read", "-url", "https://star.example/fares"}, strings.NewReader(p), &out); err != nil {
		t.Fatal(err)
	}
	var got readOut
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || strings.Count(out.String(), "\n") != 1 {
		t.Fatalf("%v: %s", err, out.String())
	}
	if got.Title != "Fares rise again in May" || got.Author != "Zoë Ruiz" || got.URL != "https://star.example/fares" || got.Lang != "en" {
		t.Errorf("got %+v", got)
	}
	if len(got.Blocks) != 3 || len(got.Left) != 1 || got.Left[0] != (leftOut{"navigation", "All the news of today"}) {
		t.Fatalf("blocks %v, left %v", got.Blocks, got.Left)
	}
	// Behind the quotation marks bytes and code points differ.
	b := got.Blocks[2]
	if words := string([]rune(got.Text)[b.Start:b.End]); b.Role != "paragraph" || !strings.HasPrefix(words, "It is the third") || !strings.HasSuffix(words, "the last.") {
		t.Errorf("the third block is %q", words)
	}
}

// What has no tags is a text, and Markdown is told by its name, its type or its signs.
func TestReadText(t *testing.T) {
	for _, tt := range []struct {
		in, first string
		args      []string
	}{
		{"---\ntitle: Fares rise\n---\n\n- **12** per cent\n", "Fares rise\n\n12 per cent", nil},
		{"a *b*\n", "a b", []string{"-name", "a.md"}},
		{"a *b*\n", "a b", []string{"-type", "text/markdown"}},
		{"a *b*\n", "a *b*", nil},
		{"# a\n\n<div>b</div>\n", "a\n\nb", []string{"-name", "a.md"}},
	} {
		var out bytes.Buffer
		if err := run(append([]string{"read"}, tt.args...), strings.NewReader(tt.in), &out); err != nil {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		var got readOut
		if err := json.Unmarshal(out.Bytes(), &got); err != nil || got.Text != tt.first {
			t.Errorf("%q: %v, %q", tt.in, err, got.Text)
		}
	}
}

func TestReadPageRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		args     []string
		want     error
		says     string
	}{
		{name: "nothing", want: extract.ErrEmpty},
		{name: "a picture", in: "\x89PNG\r\n\x1a\n", want: extract.ErrBinary},
		{name: "too much", in: strings.Repeat("<p>x", extract.MaxRaw/4+1), want: extract.ErrTooLarge},
		{name: "an argument", args: []string{"page.html"}, says: "usage: read"},
	} {
		err := readPage(strings.NewReader(tt.in), &bytes.Buffer{}, tt.args)
		if err == nil || tt.want != nil && !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	if err := readPage(os.Stdin, failing{}, []string{"-x"}); err == nil {
		t.Error("a flag that is none passes")
	}
	if err := readPage(strings.NewReader("<p>A sentence that is read, and cannot be written anywhere.</p>"), failing{}, nil); !errors.Is(err, errFull) {
		t.Errorf("a full disk: %v", err)
	}
}

var errFull = errors.New("the disk is full")

// failing is a writer to a disk that is full.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
