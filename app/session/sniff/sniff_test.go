package sniff

import (
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/codec"
)

func thing(name, mediaType, data string) Brought {
	return Brought{Key: 1, Name: name, Type: mediaType, Size: int64(len(data)), Head: []byte(data[:min(len(data), 4096)]), File: name != ""}
}

func TestKindOf(t *testing.T) {
	for _, tt := range []struct {
		name  string
		thing Brought
		want  Kind
		says  string
	}{
		{"a page", thing("a.html", "text/html", "<p>Fares rise"), PageKind, ""},
		{"a page by its name", thing("A.HTM", "", "Fares rise"), PageKind, ""},
		{"a page by its bytes", thing("a", "", "\xef\xbb\xbf\n <!DOCTYPE html><p>"), PageKind, ""},
		{"a page called a text", thing("a.txt", "text/plain", "<html><p>Fares"), PageKind, ""},
		{"a report of Gloss", thing("a.html", "text/html", "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">"+codec.ReportMark), MarksKind, ""},
		{"a page that names the mark of a report far below", thing("a.html", "text/html", "<!doctype html><p>"+strings.Repeat("x", codec.SniffedReport)+codec.ReportMark), PageKind, ""},
		{"a report of an older Gloss", thing("a.html", "text/html", "<!doctype html><meta "+codec.OlderReport+"abc'\"><meta name=\"referrer\" content=\"no-referrer\">"), "", "it is a report from an older version"},
		{"a page with a policy alone", thing("a.html", "text/html", "<!doctype html><meta "+codec.OlderReport+"abc'\">"), PageKind, ""},
		{"XML of another program", thing("a.xmi", "text/xml", "<?xml version='1.0'?><xmi:XMI xmlns:xmi='http://www.omg.org/XMI'>"), "", "it is XML from another program"},
		{"XHTML", thing("a.xml", "text/xml", "<?xml version='1.0'?><!DOCTYPE html><html>"), PageKind, ""},
		{"a page in UTF-16", thing("", "", "<\x00h\x00t\x00m\x00l\x00"), PageKind, ""},
		{"what the bookmark copies", thing("", "text/plain", "<!-- saved from url=https://example.org/ -->\n<html>"), PageKind, ""},
		{"a text", thing("a.txt", "text/plain", "Fares rise"), TextKind, ""},
		{"Markdown", thing("a.md", "", "# Fares rise"), TextKind, ""},
		{"Markdown with facts in front", thing("a.markdown", "text/markdown", "---\ntitle: Fares rise\n---\n"), TextKind, ""},
		{"Markdown with facts as JSON in front", thing("a.md", "", "{\"title\": \"Fares rise\"}\n\nThey do."), TextKind, ""},
		{"marks in UTF-16 that nothing names", thing("", "", "{\x00\"\x00a\x00\"\x00:\x00"), MarksKind, ""},
		{"marks in UTF-16 behind a mark", thing("a", "", "\xfe\xff\x00[\x00{\x00\""), MarksKind, ""},
		{"marks of BioNLP", thing("a.a1", "", "T1\tX 0 1\ta\n"), MarksKind, ""},
		{"a text in UTF-16", thing("a.txt", "", "\xff\xfeF\x00a\x00r\x00e\x00s\x00"), TextKind, ""},
		{"a text in an old encoding", thing("a.txt", "", "Caf\xe9"), TextKind, ""},
		{"a pasted text", thing("", "text/plain", "Fares rise"), TextKind, ""},
		{"a text that quotes", thing("", "text/plain", "<b>Fares</b> is how it was written"), TextKind, ""},
		{"marks", thing("a.json", "application/json", "[]"), MarksKind, ""},
		{"marks by their bytes", thing("a", "", "\n {\"type\": 1}"), MarksKind, ""},
		{"lines of marks", thing("a.jsonl", "", "{}\n{}"), MarksKind, ""},
		{"a table of marks", thing("marks.csv", "", "kind,words\n"), MarksKind, ""},
		{"a corpus whose name says nothing", thing("a.txt", "", "#FORMAT=WebAnno TSV 3.3\n"), MarksKind, ""},
		{"marks of brat", thing("a.ann", "", "T1\tX 0 1\ta\n"), MarksKind, ""},
		{"an article that begins with a T", thing("a.txt", "", "T1 was the first terminal.\n"), TextKind, ""},
		{"a zip of marks", thing("a.zip", "", "PK\x03\x04"), MarksKind, ""},
		{"a zip called a page", thing("a.html", "text/html", "PK\x03\x04"), "", "it is a zip file, whatever its name says."},
		{"a document", thing("a.docx", "", "PK\x03\x04"), "", "a document from another program"},
		{"a PDF", thing("a.html", "text/html", "%PDF-1.7"), "", "it is a PDF"},
		{"a picture called a text", thing("a.txt", "", "\x89PNG\r\n"), "", "it is a picture"},
		{"a film", thing("a.mp4", "", "\x00\x00\x00\x18ftypmp42"), "", "a picture or a recording"},
		{"a web archive", thing("a.mhtml", "", "From: <Saved by Blink>"), "", "MHTML"},
		{"RTF", thing("a.rtf", "", `{\rtf1\ansi`), "", "RTF"},
		{"noughts", thing("a.txt", "", "a\x00b\x00\x00c"), "", "it is not a text file."},
		{"nothing", thing("a.txt", "", ""), "", "it is empty."},
		{"too much of a page", Brought{Name: "a.html", File: true, Size: MaxPage + 1, Head: []byte("<p>")}, "", "up to 32 MB"},
		{"too much of a text", Brought{Name: "a.txt", File: true, Size: 2*article.MaxNew + 1, Head: []byte("a")}, "", "up to 4 MB"},
	} {
		got, why := KindOf(tt.thing)
		if got != tt.want || !strings.Contains(why, tt.says) || (why == "") != (got != "") {
			t.Errorf("%s: %q, %q", tt.name, got, why)
		}
	}
}

func TestLinkIn(t *testing.T) {
	shared := func(title, url, words string) Brought {
		b := thing("", "text/plain", words)
		b.Title, b.URL, b.Shared = title, url, true
		return b
	}
	for _, tt := range []struct {
		name  string
		thing Brought
		want  Link
	}{
		{"an address", thing("", "", " https://example.org/a \n"), Link{URL: "https://example.org/a"}},
		{"words with an address", thing("", "", "See https://example.org/a"), Link{}},
		{"no address", thing("", "", "Fares rise"), Link{}},
		{"a script", thing("", "", "javascript:alert(1)"), Link{}},
		{"a file", thing("a.txt", "", "https://example.org/a"), Link{}},
		{"shared with its headline", shared("", "", "Fares rise https://example.org/a"), Link{"https://example.org/a", "Fares rise"}},
		{"shared as an address", shared("Fares", "https://example.org/a", ""), Link{"https://example.org/a", "Fares"}},
		{"shared with a text", shared("Fares", "https://example.org/a", strings.Repeat("A sentence of the article. ", 20)), Link{}},
		{"shared without an address", shared("Fares", "", "Fares rise"), Link{}},
		{"shared with a script", shared("Fares", "javascript:alert(1)", ""), Link{}},
	} {
		got, ok := LinkIn(tt.thing)
		if ok != (tt.want != Link{}) || ok && got != tt.want {
			t.Errorf("%s: %+v, %v", tt.name, got, ok)
		}
	}
}
