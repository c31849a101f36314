package corpus

import (
	"io"
	"strconv"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/ziparchive"
	"gloss/app/text"
)

// REFI is the name of a project in the exchange format of programs for qualitative
// analysis, REFI-QDA 1.0, https://www.qdasoftware.org: a zip with the texts, and with
// project.qde, which has the code book and every selection with its code. Places are code
// points.
const REFI = "refi-qda"

func init() {
	codec.Register(codec.Format{
		Name: REFI, Title: "REFI-QDA project", Extension: ".qdpx", MediaType: "application/zip", Many: true, Encode: encodeREFI,
		Carries: codec.WithArticleText | codec.WithVersionTexts | codec.WithNotes | codec.WithTags | codec.WithTimes | codec.Unsaid,
	})
}

// qde writes project.qde.
type qde struct {
	strings.Builder
	user string // guid of who made what no file names the maker of
}

// guid is an id as the format has it, an upper-case UUID, from a name.
func guid(of ...string) string {
	return strings.ToUpper(strings.TrimPrefix(string(article.ContentID("refi "+strings.Join(of, "\x00"))), "urn:uuid:"))
}

// markup is a text in XML. Characters that XML cannot have are left out.
func markup(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, xmlText.Replace(s))
}

var xmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")

// open writes a tag with its attributes, name and value by turns.
func (q *qde) open(depth int, tag string, closed bool, attributes ...string) {
	q.WriteString(strings.Repeat(" ", depth) + "<" + tag)
	for i := 0; i < len(attributes); i += 2 {
		q.WriteString(" " + attributes[i] + `="` + markup(attributes[i+1]) + `"`)
	}
	if closed {
		q.WriteByte('/')
	}
	q.WriteString(">\n")
}

func (q *qde) end(depth int, tag string) {
	q.WriteString(strings.Repeat(" ", depth) + "</" + tag + ">\n")
}

func zulu(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

// codesOf are the codes that a mark has: its label, and its tags.
func codesOf(m annotation.Annotation) []string {
	out := []string{codec.Label(m)}
	for _, t := range m.Tags {
		if !strings.EqualFold(t, out[0]) {
			out = append(out, t)
		}
	}
	return out
}

func encodeREFI(out io.Writer, docs []codec.Document, o codec.Options) error {
	z := ziparchive.NewWriter(out)
	q := qde{user: guid("user", "")}
	q.WriteString(`<?xml version="1.0" encoding="utf-8"?>` + "\n")
	title := "Gloss"
	if len(docs) == 1 {
		title = docs[0].Article.Title
	}
	q.open(0, "Project", false, "xmlns", "urn:QDA-XML:project:1.0", "name", title, "origin", "Gloss", "creatingUserGUID", q.user, "creationDateTime", zulu(o.At))
	people, codes := q.namesOf(docs)
	q.open(1, "Users", false)
	for _, name := range people {
		shown := name
		if name == "" {
			shown = "Gloss"
		}
		q.open(2, "User", true, "guid", guid("user", name), "name", shown)
	}
	q.end(1, "Users")
	q.open(1, "CodeBook", false)
	q.open(2, "Codes", false)
	for _, name := range codes {
		q.open(3, "Code", true, "guid", guid("code", name), "name", name, "isCodable", "true")
	}
	q.end(2, "Codes")
	q.end(1, "CodeBook")
	q.open(1, "Sources", false)
	err := eachText(docs, func(a article.Article, marks []annotation.Annotation, at *codeunit.Offsets) error {
		id := guid("text", string(a.ID))
		if err := addText(z, "Sources/"+id+".txt", o.At, a.Text); err != nil {
			return err
		}
		q.open(2, "TextSource", false, "guid", id, "name", a.Title, "plainTextPath", "internal://"+id+".txt", "creatingUser", q.user, "creationDateTime", zulu(a.Added))
		for _, m := range marks {
			q.selection(m, a, at)
		}
		q.end(2, "TextSource")
		return nil
	})
	if err != nil {
		return err
	}
	q.end(1, "Sources")
	q.end(0, "Project")
	if err := addText(z, "project.qde", o.At, q.String()); err != nil {
		return err
	}
	return z.Close()
}

// namesOf are the people and the codes of documents, in the order of their first.
func (q *qde) namesOf(docs []codec.Document) (people, codes []string) {
	people = []string{""}
	seen, known := map[string]bool{}, map[string]bool{"": true}
	for _, d := range docs {
		for _, m := range d.Annotations {
			if who := codec.Creator(m); !known[who] {
				known[who] = true
				people = append(people, who)
			}
			for _, name := range codesOf(m) {
				if !seen[name] {
					seen[name] = true
					codes = append(codes, name)
				}
			}
		}
	}
	return people, codes
}

// selection writes a mark with its codes. What a person wrote of it is its description.
func (q *qde) selection(m annotation.Annotation, a article.Article, at *codeunit.Offsets) {
	start, end := at.From(codeunit.Runes, m.Target.Span)
	words := m.Target.Span.In(a.Text)
	if most := 60; len(words) > most {
		words = words[:text.FromRunes(words, 20)] + "…"
	}
	who := guid("user", codec.Creator(m))
	id := guid("mark", string(m.ID))
	q.open(3, "PlainTextSelection", false, "guid", id, "name", words, "startPosition", strconv.Itoa(start), "endPosition", strconv.Itoa(end),
		"creatingUser", who, "creationDateTime", zulu(m.Created), "modifyingUser", who, "modifiedDateTime", zulu(m.Modified))
	if m.Note != "" {
		q.WriteString("    <Description>" + markup(m.Note) + "</Description>\n")
	}
	for i, name := range codesOf(m) {
		q.open(4, "Coding", false, "guid", guid("coding", string(m.ID), strconv.Itoa(i)), "creatingUser", who, "creationDateTime", zulu(m.Created))
		q.open(5, "CodeRef", true, "targetGUID", guid("code", name))
		q.end(4, "Coding")
	}
	q.end(3, "PlainTextSelection")
}
