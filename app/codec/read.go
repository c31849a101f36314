package codec

import (
	"bytes"
	"errors"
	"fmt"

	"gloss/app/article"
	"gloss/app/codec/ziparchive"
)

// Mixed is the Format of a zip whose files are of several.
const Mixed = "mixed"

// Read reads any file that Gloss reads, in whatever format it finds it to be:
// a zip of such files too. Articles of plain text have Added left for the
// caller. What is wrong is an error of the format that the file seems to have.
// The formats of other packages are read where these are imported.
func Read(file []byte) (Result, error) { return ReadWithProgress(file, func(int, int) {}) }

// ReadWithProgress is Read, and says of how many files in a zip how many are read.
func ReadWithProgress(file []byte, progress func(done, of int)) (Result, error) {
	if len(file) > MaxFile {
		return Result{}, ErrTooLarge
	}
	if ziparchive.Is(file) {
		return decodeZip(file, ziparchive.MaxUnpacked, progress)
	}
	return readOne(newContent(file))
}

// Decode reads a file that is to be of this format.
func (f Format) Decode(file []byte) (Result, error) {
	if len(file) > MaxFile {
		return Result{}, ErrTooLarge
	}
	c := newContent(file)
	if f.Is != nil && !f.Is(c) {
		if c.broken != nil && c.lines == nil {
			return Result{}, c.broken
		}
		return Result{}, ErrUnknown
	}
	return f.Read(c)
}

func readOne(c Content) (Result, error) {
	if f, is := recognise(c); is {
		return f.Read(c)
	}
	switch {
	case c.lines != nil:
		return Result{}, ErrUnknownLines
	case c.broken != nil:
		return Result{}, c.broken
	case c.JSON.Exists():
		return Result{}, ErrUnknown
	case isMarkup(c.Text):
		return Result{}, ErrMarkup
	}
	return decodePlain(c)
}

// recognise finds the format of a file: one that is sure of it, or else one that takes
// what is left.
func recognise(c Content) (Format, bool) {
	for _, loose := range []bool{false, true} {
		for _, f := range Formats {
			if f.Is != nil && f.Loose == loose && f.Is(c) {
				return f, true
			}
		}
	}
	return Format{}, false
}

// ErrMarkup is for a web page, which is no plain text.
var ErrMarkup = errors.New("it is a web page, and no file of marks: open it by itself to read it as an article")

// isMarkup reports whether a text begins as a web page or another text in markup does.
func isMarkup(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 200)])
	for _, start := range []string{"<!doctype", "<html", "<!-- saved from url=", "<head", "<body", "<article", "<?xml"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}

// decodePlain reads an article without marks.
func decodePlain(c Content) (Result, error) {
	a, err := article.FromPlain(c.Bytes)
	if err != nil {
		return Result{}, fmt.Errorf("as plain text: %w", err)
	}
	return Result{Format: Plain, Documents: []Document{{Article: a}}}, nil
}
