package highlight

import (
	"io"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/sheet"
	"gloss/app/safeurl"
	"gloss/app/text"
)

// Readwise is the name of the table that Readwise imports, and of the one that it exports,
// which has other names for some columns.
const Readwise = "readwise"

func init() {
	codec.Register(codec.Format{
		Name: Readwise, Title: "Readwise (CSV)", Extension: ".csv", MediaType: "text/csv", Many: true,
		Encode: encodeReadwise, Is: isReadwise, Read: readReadwise,
		Carries: codec.WithNotes | codec.WithTags | codec.Unsaid,
	})
}

func isReadwise(c codec.Content) bool {
	for _, title := range []string{"title", "book title", "url"} {
		if _, is := sheet.Of(c, "highlight", title); is {
			return true
		}
	}
	return false
}

// encodeReadwise writes the columns that Readwise asks for. Tags are in the note, as
// Readwise reads them there, a dot before each; the location is the order of the marks.
func encodeReadwise(out io.Writer, docs []codec.Document, _ codec.Options) error {
	var b strings.Builder
	b.WriteString("Highlight,Title,Author,URL,Note,Location,Date\r\n")
	for _, d := range docs {
		for _, a := range d.Texts() {
			x := text.NewIndex(a.Text)
			for _, m := range d.On(a.ID) {
				readwiseRow(&b, a, m, x.ToRunes(m.Target.Span.Start))
			}
			if _, err := io.WriteString(out, b.String()); err != nil {
				return err
			}
			b.Reset()
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func readwiseRow(b *strings.Builder, a article.Article, m annotation.Annotation, at int) {
	var tags []string
	for _, t := range append([]string{codec.Label(m)}, m.Tags...) {
		tag := "." + strings.ReplaceAll(strings.ReplaceAll(t, " ", "_"), ".", "_")
		if !strings.EqualFold(t, codec.Label(m)) || len(tags) == 0 {
			tags = append(tags, tag)
		}
	}
	note := strings.TrimSpace(strings.Join(tags, " ") + "\n" + m.Note)
	for i, cell := range []string{m.Target.Quote.Exact, a.Title, a.Author, safeurl.Web(a.URL), note, strconv.Itoa(at), m.Created.UTC().Format("2006-01-02 15:04:05")} {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(codec.Cell(cell, i == 5))
	}
	b.WriteString("\r\n")
}

func readReadwise(c codec.Content) (codec.Result, error) {
	var s sheet.Sheet
	for _, title := range []string{"title", "book title", "url"} {
		var is bool
		if s, is = sheet.Of(c, "highlight", title); is {
			break
		}
	}
	r := newReader(Readwise)
	for row := range s.Rows {
		m := mark{
			place: row.Place, source: row.Get("url", "source url"), title: row.Get("title", "book title"),
			created: codec.TimeOf(row.Get("date", "highlighted at")),
		}
		m.quote.Exact = row.Get("highlight")
		m.tags, m.note = dottedTags(row.Get("note"))
		for tag := range strings.SplitSeq(row.Get("tags"), ",") {
			if tag = strings.TrimSpace(tag); tag != "" {
				m.tags = append(m.tags, tag)
			}
		}
		if err := r.add(m); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

// dottedTags are the words with a dot before them at the beginning of a note.
func dottedTags(note string) (tags []string, rest string) {
	first, below, more := strings.Cut(note, "\n")
	for word := range strings.FieldsSeq(first) {
		name, is := strings.CutPrefix(word, ".")
		if !is || name == "" || strings.HasPrefix(name, ".") {
			return nil, strings.TrimSpace(note)
		}
		tags = append(tags, name)
	}
	if more {
		rest = below
	}
	return tags, strings.TrimSpace(rest)
}
