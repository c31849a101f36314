package corpus_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
)

// project is a REFI-QDA project as a reader of such files takes it.
type project struct {
	Users []struct {
		GUID string `xml:"guid,attr"`
		Name string `xml:"name,attr"`
	} `xml:"Users>User"`
	Codes []struct {
		GUID    string `xml:"guid,attr"`
		Name    string `xml:"name,attr"`
		Codable bool   `xml:"isCodable,attr"`
	} `xml:"CodeBook>Codes>Code"`
	Texts []struct {
		Path       string `xml:"plainTextPath,attr"`
		Selections []struct {
			Start       int    `xml:"startPosition,attr"`
			End         int    `xml:"endPosition,attr"`
			User        string `xml:"creatingUser,attr"`
			Description string
			Codes       []struct {
				Target string `xml:"targetGUID,attr"`
			} `xml:"Coding>CodeRef"`
		} `xml:"PlainTextSelection"`
	} `xml:"Sources>TextSource"`
}

// A program for qualitative analysis finds each text, each place in code points, and each
// code, whatever is in the names.
func TestREFIIsReadByItsRules(t *testing.T) {
	a, err := article.FromPlain([]byte("Fares 🚌 rise\n\nLast year fares rose by 12 per cent."))
	if err != nil {
		t.Fatal(err)
	}
	d := codec.Document{Article: a}
	for i, words := range []string{"🚌", "12 per cent"} {
		at := strings.Index(a.Text, words)
		m := annotation.Annotation{ID: annotation.ID("urn:x:" + words), Kind: annotation.Kinds[i], Created: options.At, Modified: options.At, Note: "a \"note\" <b>\n& more \x01"}
		m.Tags = []string{`<tag> & "more"`}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = string(a.ID), at, at+len(words)
		m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
		codec.SetCreator(&m, []string{"Ada", ""}[i])
		d.Annotations = append(d.Annotations, m)
	}
	f, _ := codec.FormatOf(corpus.REFI)
	file := encode(t, f, d)
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range z.File {
		r, err := e.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name] = string(data)
	}
	var p project
	if err := xml.Unmarshal([]byte(files["project.qde"]), &p); err != nil {
		t.Fatal(err, files["project.qde"])
	}
	names := map[string]string{}
	for _, c := range p.Codes {
		if names[c.GUID] = c.Name; !c.Codable || c.GUID != strings.ToUpper(c.GUID) || len(c.GUID) != 36 {
			t.Errorf("code %+v", c)
		}
	}
	for _, u := range p.Users {
		names[u.GUID] = u.Name
	}
	if len(p.Texts) != 1 || len(p.Texts[0].Selections) != 2 {
		t.Fatalf("%+v", p)
	}
	doc := []rune(files[strings.Replace(p.Texts[0].Path, "internal://", "Sources/", 1)])
	for i, s := range p.Texts[0].Selections {
		m := d.Annotations[i]
		if got := string(doc[s.Start:s.End]); got != m.Target.Quote.Exact {
			t.Errorf("%q stands where %q should", got, m.Target.Quote.Exact)
		}
		if names[s.User] != []string{"Ada", "Gloss"}[i] || s.Description != "a \"note\" <b>\n& more " {
			t.Errorf("by %q: %q", names[s.User], s.Description)
		}
		if len(s.Codes) != 2 || names[s.Codes[0].Target] != string(m.Kind) || names[s.Codes[1].Target] != m.Tags[0] {
			t.Errorf("codes %+v", s.Codes)
		}
	}
}
