// Package sniff tells what a thing is that a person brought, by its first bytes, its
// name and its media type.
package sniff

import (
	"bytes"
	"strings"

	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/words"
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
	head := bytes.TrimLeft(bytes.TrimPrefix(codec.HeadInUTF8(b.Head), []byte("\xef\xbb\xbf")), " \t\r\n")
	kind, size := b.mediaType(), b.Size
	switch {
	case size == 0:
		return "", words.SniffEmpty.String()
	case bytes.HasPrefix(b.Head, []byte("PK\x03\x04")), bytes.HasPrefix(b.Head, []byte("PK\x05\x06")):
		return zipKind(b, kind)
	case foreign(b.Head) != "":
		return "", foreign(b.Head)
	case b.named(".mhtml", ".mht"), bytes.HasPrefix(head, []byte("From: <Saved by ")):
		return "", words.SniffArchive.String()
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "", words.SniffRTF.String()
	case markup(head) && contains(head, codec.ReportMark):
		return atMost(MarksKind, size, codec.MaxFile)
	case markup(head) && contains(head, codec.OlderReport) && contains(head, `<meta name="referrer" content="no-referrer">`):
		return "", words.SniffOldReport.String()
	case codec.IsXML(head):
		return "", words.SniffXML.String()
	case b.named(".csv", ".tsv", ".ann", ".a1", ".a2"), table(head):
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
		return "", words.SniffTooLarge.With("size", int((size+1<<20-1)>>20), "most", int(most>>20))
	}
	return k, ""
}

func zipKind(b Brought, mediaType string) (Kind, string) {
	switch {
	case b.named(".docx", ".odt", ".pages", ".epub", ".pptx", ".xlsx", ".ods"):
		return "", words.SniffOffice.String()
	case b.named(".zip"), !b.File, strings.Contains(mediaType, "zip"):
		return atMost(MarksKind, b.Size, codec.MaxFile)
	}
	return "", words.SniffZip.String()
}

// foreign says what a file is whose first bytes are of no text.
func foreign(head []byte) string {
	for magic, what := range map[string]words.Text{
		"\x89PNG": words.SniffPicture, "\xff\xd8\xff": words.SniffPicture, "GIF8": words.SniffPicture, "BM\x00": words.SniffPicture, "II*\x00": words.SniffPicture, "MM\x00*": words.SniffPicture,
		"RIFF": words.SniffMedia, "ID3": words.SniffRecording, "OggS": words.SniffRecording,
		"\x1f\x8b": words.SniffCompressed, "7z\xbc\xaf": words.SniffCompressed, "Rar!": words.SniffCompressed,
		"\xd0\xcf\x11\xe0": words.SniffProgram,
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return what.String()
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return words.SniffPDF.String()
	case len(head) > 11 && string(head[4:8]) == "ftyp":
		return words.SniffMedia.String()
	case binary(head):
		return words.SniffNoText.String()
	}
	return ""
}

// binary reports whether bytes are of no text in any encoding.
func binary(head []byte) bool {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<", "{\x00", "\x00{", "[\x00", "\x00["} {
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
