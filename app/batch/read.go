package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"regexp"
	"strings"

	"gloss/app/article"
	"gloss/app/charset"
	"gloss/app/extract"
	"gloss/app/markdown"
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

// readPage is the verb: it reads one page of HTML, or one text, and writes its
// article as one line.
func readPage(in io.Reader, out io.Writer, args []string) error {
	flags := flag.NewFlagSet("read", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	o := extract.Options{Decode: charset.Decode}
	flags.StringVar(&o.URL, "url", "", "")
	flags.StringVar(&o.Type, "type", "", "")
	name := flags.String("name", "", "")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return fmt.Errorf("usage: read [-url address] [-type content-type] [-name file] < page.html")
	}
	raw, err := io.ReadAll(io.LimitReader(in, extract.MaxRaw+1))
	if err != nil {
		return fmt.Errorf("read page: %w", err)
	}
	var a article.Article
	var r extract.Report
	if isText(raw, *name, o.Type) {
		var words string
		if words, err = extract.Text(raw, o); err == nil {
			a, err = markdown.ReadText(*name, o.Type, words)
		}
	} else {
		a, r, err = extract.Read(raw, o)
	}
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

// tag is a tag that pages have and texts do not.
var tag = regexp.MustCompile(`(?i)<(?:!doctype|html|head|body|title|meta|article|main|div|p|h[1-6]|span|table|section)[\s>/]`)

// isText reports whether what was given is a text and no page: by its type and its name, or
// because it has no tags near its beginning.
func isText(raw []byte, name, contentType string) bool {
	name = strings.ToLower(name)
	switch {
	case strings.Contains(contentType, "html"), strings.HasSuffix(name, ".html"), strings.HasSuffix(name, ".htm"):
		return false
	case markdown.Named(name, contentType), strings.HasPrefix(contentType, "text/plain"), strings.HasSuffix(name, ".txt"):
		return true
	}
	head := raw[:min(len(raw), 64<<10)]
	return len(head) > 0 && !tag.Match(head) && bytes.IndexByte(head, 0) < 0
}
