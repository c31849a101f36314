package codec

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// Tables are for spreadsheets, which take a cell that begins with one of some
// signs for a formula, whoever wrote it. Such cells get an apostrophe in front.

// flushTable is from how many bytes on what is made of a table is written out.
const flushTable = 32 << 10

// row is what a row is made of.
type row struct {
	article article.Article
	mark    annotation.Annotation
	x       *text.Index
}

// column is one column. Numbers are not guarded, or a minus would make them text.
type column struct {
	name   string
	cell   func(row) string
	number bool
}

var columns = []column{
	{name: "article", cell: func(r row) string { return r.article.Title }},
	{name: "source", cell: func(r row) string { return r.article.Source }},
	{name: "published", cell: func(r row) string { return r.article.Published }},
	{name: "url", cell: func(r row) string { return r.article.URL }},
	{name: "kind", cell: func(r row) string { return string(r.mark.Kind) }},
	{name: "words", cell: func(r row) string { return r.mark.Target.Quote.Exact }},
	{name: "note", cell: func(r row) string { return r.mark.Note }},
	{name: "tags", cell: func(r row) string { return strings.Join(r.mark.Tags, ", ") }},
	{name: "said by", cell: func(r row) string { return r.mark.Said.Name }},
	{name: "role", cell: func(r row) string { return r.mark.Said.Role }},
	{name: "said on", cell: func(r row) string { return r.mark.Said.On }},
	{name: "where", cell: func(r row) string { return r.mark.Said.Where }},
	{name: "verdict", cell: func(r row) string { return verdictWords(r.mark) }},
	{name: "evidence", cell: func(r row) string { return evidenceCell(r.mark.Evidence) }},
	{name: "cue", cell: func(r row) string { return r.mark.Quotation.Cue }},
	{name: "form", cell: func(r row) string { return string(r.mark.Quotation.Form) }},
	{name: "verified against", cell: func(r row) string { return r.mark.Quotation.Verified }},
	{name: "value", cell: func(r row) string { return string(r.mark.Quantity.Value) }, number: true},
	{name: "from", cell: func(r row) string { return string(r.mark.Quantity.From) }, number: true},
	{name: "to", cell: func(r row) string { return string(r.mark.Quantity.To) }, number: true},
	{name: "approximate", cell: func(r row) string {
		if r.mark.Quantity.Approximate {
			return "yes"
		}
		return ""
	}},
	{name: "unit", cell: func(r row) string { return r.mark.Quantity.Unit }},
	{name: "of", cell: func(r row) string { return r.mark.Quantity.Of }},
	{name: "period", cell: func(r row) string { return r.mark.Quantity.Period }},
	{name: "figure from", cell: func(r row) string { return r.mark.Quantity.Source }},
	{name: "state", cell: func(r row) string { return string(r.mark.State()) }},
	{name: "words before", cell: func(r row) string { return r.mark.Target.AnchorStatus.Former }},
	{name: "start", cell: func(r row) string { return strconv.Itoa(r.x.ToRunes(r.mark.Target.Span.Start)) }, number: true},
	{name: "end", cell: func(r row) string { return strconv.Itoa(r.x.ToRunes(r.mark.Target.Span.End)) }, number: true},
	{name: "created", cell: func(r row) string { return stamp(r.mark.Created) }},
	{name: "modified", cell: func(r row) string { return stamp(r.mark.Modified) }},
	{name: "text id", cell: func(r row) string { return string(r.article.ID) }},
	{name: "id", cell: func(r row) string { return string(r.mark.ID) }},
}

func evidenceCell(es []annotation.Evidence) string {
	var lines []string
	for _, e := range es {
		line := string(e.Stance) + ": " + JoinFilled(" – ", e.Title, e.Excerpt, e.URL)
		if e.Accessed != "" {
			line += " (" + e.Accessed + ")"
		}
		if e.Archive != "" {
			line += " [" + e.Archive + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// encodeCSV writes one row a mark by RFC 4180, behind the byte order mark by
// which spreadsheets know UTF-8.
func encodeCSV(out io.Writer, docs []Document, _ Options) error {
	return encodeTable(out, docs, strictjson.ByteOrderMark, ',', "\r\n", func(s string) string { return s })
}

// encodeTSV writes the same with tabs, as spreadsheets take it from the
// clipboard: no tab and no line end is left in a cell.
func encodeTSV(out io.Writer, docs []Document, _ Options) error {
	plain := strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
	return encodeTable(out, docs, "", '\t', "\n", plain.Replace)
}

func encodeTable(out io.Writer, docs []Document, head string, by byte, end string, clean func(string) string) error {
	b := []byte(head)
	line := func(cell func(column) string) {
		for i, c := range columns {
			if i > 0 {
				b = append(b, by)
			}
			b = appendCell(b, clean(cell(c)), by, c.number)
		}
		b = append(b, end...)
	}
	line(func(c column) string { return c.name })
	for _, d := range docs {
		for _, a := range d.Texts() {
			x := text.NewIndex(a.Text)
			for _, m := range d.On(a.ID) {
				line(func(c column) string { return c.cell(row{a, m, x}) })
				if len(b) > flushTable {
					if _, err := out.Write(b); err != nil {
						return err
					}
					b = b[:0]
				}
			}
		}
	}
	_, err := out.Write(b)
	return err
}

func appendCell(b []byte, s string, by byte, number bool) []byte {
	if isFormula(s) && !(number && annotation.Number(s).Valid()) {
		s = "'" + s
	}
	if strings.IndexByte(s, by) < 0 && !strings.ContainsAny(s, "\"\r\n") {
		return append(b, s...)
	}
	b = append(b, '"')
	for i := range len(s) {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

// Unguarded is a cell as it was before it got its apostrophe.
func Unguarded(cell string) string {
	if rest, is := strings.CutPrefix(cell, "'"); is && isFormula(rest) {
		return rest
	}
	return cell
}

// isFormula reports whether a spreadsheet might run the cell. Some take the wide
// forms of the signs for the same, and some skip spaces before them.
func isFormula(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0\ufeff\u3000"))
	return strings.ContainsRune("=+-@\t\r\n＝＋－＠", r) && r != utf8.RuneError
}

// Cell is a cell of a table of commas by RFC 4180, guarded against being taken for a
// formula, but for a number.
func Cell(s string, number bool) string { return string(appendCell(nil, s, ',', number)) }

// verdictWords is what the verdict on a mark is called, and "" if nobody has checked it.
func verdictWords(m annotation.Annotation) string {
	if m.Verdict == annotation.Unchecked {
		return ""
	}
	return m.Step().Word
}
