package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"

	"gloss/app/charset"
	"gloss/app/extract"
	"gloss/app/text"
)

// readOut is a page as it was read. Offsets are code points of Text.
type readOut struct {
	Title     string     `json:"title"`
	Author    string     `json:"author"`
	Source    string     `json:"source"`
	URL       string     `json:"url"`
	Published string     `json:"published"`
	Lang      string     `json:"lang"`
	Text      string     `json:"text"`
	Blocks    []blockOut `json:"blocks"`
	Left      []leftOut  `json:"left"`
}

type blockOut struct {
	Role  string `json:"role"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// leftOut is a block of the page that was left out, or its beginning.
type leftOut struct {
	Reason string `json:"reason"`
	Text   string `json:"text"`
}

// readPage is the verb: it reads one page of HTML and writes its article as one
// line.
func readPage(in io.Reader, out io.Writer, args []string) error {
	flags := flag.NewFlagSet("read", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	o := extract.Options{Decode: charset.Decode}
	flags.StringVar(&o.URL, "url", "", "")
	flags.StringVar(&o.Type, "type", "", "")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return fmt.Errorf("usage: read [-url address] [-type content-type] < page.html")
	}
	raw, err := io.ReadAll(io.LimitReader(in, extract.MaxRaw+1))
	if err != nil {
		return fmt.Errorf("read page: %w", err)
	}
	a, r, err := extract.Read(raw, o)
	if err != nil {
		return err
	}
	x := text.NewIndex(a.Text)
	line := readOut{a.Title, a.Author, a.Source, a.URL, a.Published, a.Lang, a.Text, []blockOut{}, []leftOut{}}
	for _, b := range a.Blocks {
		line.Blocks = append(line.Blocks, blockOut{string(b.Role), x.ToRunes(b.Span.Start), x.ToRunes(b.Span.End)})
	}
	for _, d := range r.Dropped {
		line.Left = append(line.Left, leftOut{string(d.Reason), d.Text})
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(line); err != nil {
		return &writeError{err}
	}
	return nil
}
