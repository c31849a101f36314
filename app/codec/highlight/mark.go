// Package highlight reads and writes marks that come without the text they are on, as
// programs have them in which people read or annotate pages. Each format is one file, which
// registers it with package codec.
package highlight

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// mark is one mark as a file has it.
type mark struct {
	place    string // in the file: "row 3"
	source   string // address of the page it is on
	title    string // of that page
	quote    annotation.TextQuote
	position *annotation.Position
	utf16    bool
	unplaced string // why it is on no words; "" if it is on some

	id       string // in the tool that wrote the file; "" if it has none
	kind     annotation.Kind
	label    string // what the file calls the kind of the mark
	note     string
	tags     []string
	creator  string
	created  time.Time // zero where it is not known
	modified time.Time
	details  annotation.Details // of a claim, a quote or a figure; without tags and links
	own      string             // what else the file says, as a JSON object; "" for nothing
}

// reader collects the marks of one file.
type reader struct {
	format   string
	incoming []codec.Incoming
	seen     map[annotation.ID]int
	remarks  codec.Remarks
}

func newReader(format string) *reader {
	return &reader{format: format, seen: map[annotation.ID]int{}}
}

// add takes a mark. One that cannot be kept is told of; the error is for a file that has
// too many.
func (r *reader) add(m mark) error {
	if len(r.incoming) == codec.MaxMarks {
		return codec.TooMany()
	}
	a := annotation.Annotation{ID: r.idOf(m), Kind: m.kind, Note: m.note, Details: m.details, Created: codec.Undated, Modified: codec.Undated}
	if !m.created.IsZero() || !m.modified.IsZero() {
		a.Created = m.created
		if m.created.IsZero() {
			a.Created = m.modified
		}
		if a.Modified = m.modified; a.Modified.Before(a.Created) {
			a.Modified = a.Created
		}
	}
	if m.label != "" {
		codec.SetLabel(&a, m.label)
	}
	for _, tag := range m.tags {
		if len(a.Tags) == annotation.MaxTags {
			r.remarks.Add(m.place, fmt.Errorf("it has more than %d tags; the others are left out", annotation.MaxTags))
			break
		}
		codec.TagOrKind(&a, tag)
	}
	a.Become(a.Kind)
	codec.SetCreator(&a, m.creator)
	if m.own != "" && len(m.own) < annotation.MaxForeign/2 {
		codec.SetForeign(&a, "gloss:"+r.format, m.own)
	}
	if m.quote.Exact == "" && m.unplaced == "" {
		m.unplaced = "it gives no words of the page"
	}
	if m.unplaced != "" && m.note == "" && len(m.tags) == 0 && m.quote.Exact == "" {
		r.remarks.Add(m.place, fmt.Errorf("it has neither words nor a note; it is left out"))
		return nil
	}
	if err := codec.CheckUnplaced(a); err != nil {
		r.remarks.Add(m.place, fmt.Errorf("%w; it is left out", err))
		return nil
	}
	r.incoming = append(r.incoming, codec.Incoming{
		Place: m.place, Source: m.source, Title: m.title, UTF16: m.utf16, Unplaced: m.unplaced, Annotation: a,
		Selector: annotation.Selector{Quote: m.quote, Position: m.position},
	})
	return nil
}

// idOf is the id of a mark: its own if that is an address, or else one that follows from
// what the file says, so that reading the file again makes the same mark.
func (r *reader) idOf(m mark) annotation.ID {
	name := fmt.Sprintf("%s %s %s", r.format, m.source, m.id)
	if m.id == "" {
		name = fmt.Sprintf("%s %s %q %q %q %v", r.format, m.source, m.title, m.quote.Exact, m.note, m.position)
		if m.position != nil {
			name += fmt.Sprint(m.position.Start)
		}
	}
	id := annotation.ID(article.ContentID(name))
	if u, err := url.Parse(m.id); err == nil && u.Scheme != "" && len(m.id) <= annotation.MaxID && !strings.ContainsAny(m.id, " \n\t") {
		id = annotation.ID(m.id)
	}
	if r.seen[id]++; r.seen[id] > 1 {
		id = annotation.ID(article.ContentID(fmt.Sprint(name, " ", r.seen[id])))
	}
	return id
}

func (r *reader) result() (codec.Result, error) {
	if len(r.incoming) == 0 {
		return codec.Result{}, cmp.Or(r.remarks.First(), fmt.Errorf("%w: there is no mark in it", codec.ErrUnknown))
	}
	return codec.Result{Format: r.format, Incoming: r.incoming, Remarks: r.remarks.List()}, nil
}

// record reads one record of a file of JSON with read, and tells of one that cannot be read.
func (r *reader) record(record codec.Record, unit string, read func(v strictjson.Value, place string) error) error {
	place := fmt.Sprintf("%s %d", unit, record.Number)
	err := record.Err
	if err == nil && record.JSON.Kind() != '{' {
		err = record.JSON.WrongType("it", "an object")
	}
	if err == nil {
		return read(record.JSON, place)
	}
	r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
	return nil
}

// firstText is the first text that is there under one of some names; numbers are texts too.
func firstText(v strictjson.Value, names ...string) string {
	for _, name := range names {
		m := v.Get(name)
		if m.Kind() == '"' && m.Text() != "" {
			return m.Text()
		}
		if m.Kind() == '0' {
			return string(m.Raw())
		}
	}
	return ""
}

// texts are those of a list of texts, or of objects with one under one of some names.
func texts(list strictjson.Value, names ...string) (out []string) {
	for item := range list.Each() {
		s := item.Text()
		if item.Kind() == '{' {
			s = firstText(item, names...)
		}
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// plain is the words of a note that may be in HTML, without its tags.
func plain(s string) string {
	if !strings.Contains(s, "<") {
		return strings.TrimSpace(entities.Replace(s))
	}
	var b strings.Builder
	for s != "" {
		text, rest, is := strings.Cut(s, "<")
		b.WriteString(text)
		if !is {
			break
		}
		tag, after, closed := strings.Cut(rest, ">")
		if first := strings.TrimLeft(tag, "/!"); !closed || first == "" || first[0]|0x20 < 'a' || first[0]|0x20 > 'z' {
			b.WriteString("<") // a sign of the words
			s = rest
			continue
		}
		switch name := strings.ToLower(strings.Trim(strings.Fields(tag)[0], "/")); name {
		case "br", "p", "div", "li", "tr", "blockquote", "h1", "h2", "h3":
			if !strings.HasSuffix(b.String(), "\n") && b.Len() > 0 {
				b.WriteByte('\n')
			}
		case "script", "style":
			if i := strings.Index(strings.ToLower(after), "</"+name); i >= 0 {
				after = after[i:]
			}
		}
		s = after
	}
	return strings.TrimSpace(entities.Replace(b.String()))
}

var entities = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&nbsp;", " ", "&amp;", "&")
