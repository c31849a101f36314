// Package sniff tells what a thing is that a person brought, by its first bytes, its
// name and its media type.
package sniff

import (
	"bytes"
	"fmt"
	"strings"

	"gloss/app/article"
	"gloss/app/codec"
)

// Kind is what a file, or a text that was pasted or shared, is taken for.
type Kind string

// The kinds.
const (
	PageKind  Kind = "page"  // a web page
	TextKind  Kind = "text"  // a plain text
	MarksKind Kind = "marks" // a file of marks, Gloss's own or another tool's
)

// MaxPage bounds a page that is read as an article, in bytes.
const MaxPage = 32 << 20

// KindOf tells what was brought by its first bytes, its name and its type, in
// that order: names and types are what others made of it. why says in words what
// is wrong with it, if it is nothing that can be read.
func KindOf(b Brought) (k Kind, why string) {
	head := bytes.TrimLeft(bytes.TrimPrefix(b.Head, []byte("\xef\xbb\xbf")), " \t\r\n")
	kind, size := b.mediaType(), b.Size
	switch {
	case size == 0:
		return "", "it is empty."
	case bytes.HasPrefix(b.Head, []byte("PK\x03\x04")), bytes.HasPrefix(b.Head, []byte("PK\x05\x06")):
		return zipKind(b, kind)
	case foreign(b.Head) != "":
		return "", foreign(b.Head)
	case b.named(".mhtml", ".mht"), bytes.HasPrefix(head, []byte("From: <Saved by ")):
		return "", "it is a web archive (MHTML). Save the page as “Web page, HTML only” instead."
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "", "it is a document of a word processor (RTF). Copy its text and paste it here."
	case markup(head) && contains(head, codec.ReportMark):
		return atMost(MarksKind, size, codec.MaxFile)
	case markup(head) && contains(head, codec.OlderReport) && contains(head, `<meta name="referrer" content="no-referrer">`):
		return "", "it is a report of an older version of Gloss, which has no marks that can be read. Open the file of Gloss (.json) that was exported with it, or the article itself."
	case codec.IsXML(head):
		return "", codec.ErrXML.Error() + "."
	case b.named(".csv", ".tsv", ".ann"), table(head):
		return atMost(MarksKind, size, codec.MaxFile)
	case b.named(".json", ".jsonld", ".jsonl", ".ndjson"), strings.Contains(kind, "json"), isJSON(head) && !b.named(".html", ".htm", ".xhtml", ".md", ".markdown"):
		return atMost(MarksKind, size, codec.MaxFile)
	case b.named(".html", ".htm", ".xhtml", ".xht", ".shtml"), kind == "text/html", kind == "application/xhtml+xml", markup(head):
		return atMost(PageKind, size, MaxPage)
	}
	return atMost(TextKind, size, 2*article.MaxNew)
}

// contains reports whether the beginning of a report has a piece of markup.
func contains(head []byte, piece string) bool {
	return bytes.Contains(head[:min(len(head), codec.SniffedReport)], []byte(piece))
}

// table reports whether a text begins as a table of marks does, whatever it is called.
func table(head []byte) bool {
	for _, start := range []string{"#FORMAT=WebAnno TSV", "article,source,published,url,kind,words", "article\tsource\tpublished\turl\tkind\twords", "Highlight,", "T1\t"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}

// isJSON reports whether a text begins as an object does, or an array of them:
// an article may begin with a bracket.
func isJSON(head []byte) bool {
	rest, array := bytes.CutPrefix(head, []byte("["))
	return bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("{")) || array && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("]"))
}

func atMost(k Kind, size, most int64) (Kind, string) {
	if size > most {
		return "", fmt.Sprintf("it has %d MB, and at most %d MB are read.", size>>20, most>>20)
	}
	return k, ""
}

func zipKind(b Brought, mediaType string) (Kind, string) {
	switch {
	case b.named(".docx", ".odt", ".pages", ".epub", ".pptx", ".xlsx", ".ods"):
		return "", "it is a document of another program. Copy its text and paste it here, or save it as a web page (HTML)."
	case b.named(".zip"), !b.File, strings.Contains(mediaType, "zip"):
		return atMost(MarksKind, b.Size, codec.MaxFile)
	}
	return "", "it is a zip file, whatever its name says."
}

// foreign says what a file is whose first bytes are of no text.
func foreign(head []byte) string {
	for magic, what := range map[string]string{
		"\x89PNG": "a picture", "\xff\xd8\xff": "a picture", "GIF8": "a picture", "BM\x00": "a picture", "II*\x00": "a picture", "MM\x00*": "a picture",
		"RIFF": "a picture or a recording", "ID3": "a recording", "OggS": "a recording",
		"\x1f\x8b": "a compressed file", "7z\xbc\xaf": "a compressed file", "Rar!": "a compressed file",
		"\xd0\xcf\x11\xe0": "a document of another program",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return "it is " + what + " and not a text."
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "it is a PDF. Open it, copy its text, and paste it here."
	case len(head) > 11 && string(head[4:8]) == "ftyp":
		return "it is a picture or a recording and not a text."
	case binary(head):
		return "it is not a text file."
	}
	return ""
}

// binary reports whether bytes are of no text in any encoding.
func binary(head []byte) bool {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<"} {
		if bytes.HasPrefix(head, []byte(mark)) {
			return false // UTF-16
		}
	}
	return bytes.Count(head, []byte{0})*100 > len(head)
}

// markup reports whether a text begins as a web page does.
func markup(head []byte) bool {
	head = bytes.ToLower(head[:min(len(head), 200)])
	for _, start := range []string{"<!doctype html", "<html", "<!-- saved from url=", "<head", "<body", "<article", "<\x00", "\x00<"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// named reports whether the name of a file has one of some endings.
func (b Brought) named(endings ...string) bool {
	name := strings.ToLower(b.Name)
	for _, e := range endings {
		if b.File && strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

// mediaType is the type without its parameters.
func (b Brought) mediaType() string {
	kind, _, _ := strings.Cut(strings.ToLower(b.Type), ";")
	return strings.TrimSpace(kind)
}
