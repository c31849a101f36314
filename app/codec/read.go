package codec

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

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
	case IsXML(c.Text):
		return Result{}, ErrXML
	case bytes.HasPrefix(c.Text, []byte("#id=")) || bytes.HasPrefix(c.Text, []byte("# ")) && bytes.Contains(c.Text[:min(len(c.Text), 2000)], []byte("\n#text=")):
		return Result{}, ErrOldTSV
	case isTable(c.Text):
		return Result{}, ErrTable
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

// ErrMarkup is for a web page, which is no plain text, and ErrXML for other markup.
var (
	ErrMarkup = errors.New("it is a web page, and no file of marks: open it by itself to read it as an article")
	ErrXML    = errors.New("it is XML of another program. Export UIMA CAS JSON or WebAnno TSV 3 from INCEpTION, or a web page or a plain text from others")

	// ErrOldTSV and ErrTable are for tables that are of no format.
	ErrOldTSV = errors.New("it is a table of WebAnno TSV 2 or older: export it as WebAnno TSV 3")
	ErrTable  = errors.New("it is a table without columns that Gloss knows")
)

// isMarkup reports whether a text begins as a web page or another text in markup does.
func isMarkup(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 200)])
	for _, start := range []string{"<!doctype", "<html", "<!-- saved from url=", "<head", "<body", "<article"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// ReportMark stands within the first SniffedReport bytes of a report in HTML that has its
// marks in it. OlderReport stands there in one that was written before that, which has them
// for people alone.
const (
	ReportMark    = `<meta name="generator" content="Gloss report 1">`
	OlderReport   = `content="default-src 'none'; style-src 'sha256-`
	SniffedReport = 2_000
)

// IsXML reports whether a text begins as XML does that is no web page.
func IsXML(body []byte) bool {
	head := body[:min(len(body), 2_000)]
	if !bytes.HasPrefix(head, []byte("<")) || isMarkup(head) || bytes.Contains(head, []byte("<html")) {
		return false
	}
	return bytes.HasPrefix(head, []byte("<?xml")) || bytes.Contains(head, []byte(" xmlns"))
}

// isTable reports whether the first line of a text names at least three columns: short
// names, with nothing but a comma, a tab or a semicolon between two. Prose has a space there.
func isTable(body []byte) bool {
	head, _, more := bytes.Cut(body[:min(len(body), 2_000)], []byte("\n"))
	for _, by := range []string{",", "\t", ";"} {
		names := bytes.Split(bytes.TrimSpace(head), []byte(by))
		if more && len(names) > 2 && !slices.ContainsFunc(names, func(n []byte) bool {
			return len(n) > 40 || len(n) == 0 || n[0] == ' ' || bytes.HasSuffix(n, []byte("."))
		}) {
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
