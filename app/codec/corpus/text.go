// Package corpus reads and writes texts with labelled places, as the programs have them in
// which people label texts for others to learn from. Each format is one file, which
// registers it with package codec.
package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// Bounds on the labels of one text.
const (
	maxLabels = 10_000
	// maxWords is how many bytes the words of all labels of a text may have together. A
	// mark keeps its words, so that a thousand labels on the whole of a long text would
	// take a thousand times its room.
	maxWords = 8 << 20
)

// label is a labelled place as a file has it.
type label struct {
	place      string // in the file: "line 3: label 2"
	start, end int    // in the unit of the file
	words      string // that the file says stand there; "" if it says nothing
	name       string
	key        string // by which relations name it
	note       string
	creator    string
	tags       []string
	created    time.Time // zero where it is not known
	modified   time.Time
	own        string // what else the file says of it, as a JSON object, to be written back; ""
}

// relation joins two labels by their keys.
type relation struct{ place, from, to, kind string }

// labelledText is a text while its labels are read.
type labelledText struct {
	article   article.Article
	offsets   *codeunit.Offsets
	labels    []label
	relations []relation
}

// reader reads the texts of one file.
type reader struct {
	format  string // its name
	texts   []*labelledText
	byID    map[article.ID]*labelledText
	votes   codeunit.Votes
	remarks codec.Remarks
	labels  int
}

func newReader(format string) *reader {
	return &reader{format: format, byID: map[article.ID]*labelledText{}}
}

// textOf begins the text that doc holds, as text does, with what its line says of it.
func (r *reader) textOf(line, doc strictjson.Value) (*labelledText, error) {
	words, sound := doc.Decode()
	if doc.Kind() != '"' || !sound {
		return nil, doc.WrongType("text", "a text")
	}
	return r.text(words, metaText(line, "title"), metaText(line, "url"))
}

// text begins a text, letter by letter as it is. One that was there before, as two people
// have labelled it, gets the further labels.
func (r *reader) text(doc, title, url string) (*labelledText, error) {
	a, err := exactArticle(doc)
	if err != nil {
		return nil, err
	}
	if t := r.byID[a.ID]; t != nil {
		return t, nil
	}
	if title != "" && len(title) <= article.MaxMeta {
		a.Title = title
	}
	if len(url) <= article.MaxMeta {
		a.URL = url
	}
	if err := a.Check(); err != nil {
		return nil, err
	}
	t := &labelledText{article: a, offsets: codeunit.NewOffsets(a.Text)}
	r.byID[a.ID] = t
	r.texts = append(r.texts, t)
	return t, nil
}

// add takes a label. The error is for a file that has too many.
func (r *reader) add(t *labelledText, l label) error {
	if r.labels++; r.labels > codec.MaxMarks {
		return codec.TooMany()
	}
	if len(t.labels) == maxLabels {
		r.remarks.Add(l.place, fmt.Errorf("there are more than %d labels on one text; it is left out", maxLabels))
		return nil
	}
	r.votes.Add(t.offsets, l.start, l.end, l.words)
	t.labels = append(t.labels, l)
	return nil
}

// result makes documents of what was read. The unit is what the format counts in, unless
// the words of the labels tell that this file counts in another.
func (r *reader) result(usual codeunit.Unit) (codec.Result, error) {
	if len(r.texts) == 0 {
		return codec.Result{}, cmp.Or(r.remarks.First(), codec.ErrUnknown)
	}
	unit, sure := r.votes.Unit(usual)
	out := codec.Result{Format: r.format}
	if r.labels > 0 {
		out.Unit = unit.String()
	}
	for _, t := range r.texts {
		out.Documents = append(out.Documents, r.document(t, unit))
	}
	out.Remarks = r.remarks.List()
	if sure && unit != usual {
		out.Remarks = append(out.Remarks, "the places of this file are counted in "+unit.String()+", as its words show")
	}
	return out, nil
}

func (r *reader) document(t *labelledText, unit codeunit.Unit) codec.Document {
	d := codec.Document{Article: t.article}
	by, seen := map[string]int{}, map[string]int{} // index of annotations by key; how often a label was there
	describe := annotation.NewDescriber(t.article.Text)
	words := 0
	for _, l := range t.labels {
		span, is := t.offsets.Span(unit, l.start, l.end)
		if !is {
			_, length := t.offsets.From(unit, text.Span{End: len(t.article.Text)})
			r.remarks.Add(l.place, fmt.Errorf("%d to %d is not a place in a text of %d %s; it is left out", l.start, l.end, length, unit))
			continue
		}
		if words += span.Len(); words > maxWords {
			r.remarks.Add(l.place, fmt.Errorf("the words of all labels of the text have more than %d MB; it is left out", maxWords>>20))
			words -= span.Len()
			continue
		}
		a := annotation.Annotation{Created: codec.Undated, Modified: codec.Undated, Note: l.note, Target: annotation.Target{
			Source: string(t.article.ID), Span: span, Quote: describe.Quote(span),
		}}
		start, end := t.offsets.From(codeunit.Runes, span)
		a.ID = markID(r.format, t.article.ID, start, end, l, seen)
		r.details(&a, l)
		if err := codec.CheckUnplaced(a); err != nil {
			r.remarks.Add(l.place, fmt.Errorf("%w; it is left out", err))
			continue
		}
		if l.key != "" {
			by[l.key] = len(d.Annotations)
		}
		d.Annotations = append(d.Annotations, a)
	}
	for _, x := range t.relations {
		r.relate(&d, by, x)
	}
	annotation.Sort(d.Annotations)
	return d
}

// markID follows from the text, the place and the label, so that reading the file again
// makes the same mark.
func markID(format string, on article.ID, start, end int, l label, seen map[string]int) annotation.ID {
	name := fmt.Sprintf("%s %s %d %d %q", format, on, start, end, l.name)
	if l.creator != "" {
		name += " " + l.creator
	}
	if seen[name]++; seen[name] > 1 {
		name += fmt.Sprint(" ", seen[name])
	}
	return annotation.ID(article.ContentID(name))
}

// details gives a mark what the file says of its label.
func (r *reader) details(a *annotation.Annotation, l label) {
	if l.name != "" {
		codec.SetLabel(a, l.name)
	}
	for _, tag := range l.tags {
		if len(a.Tags) < annotation.MaxTags {
			codec.TagOrKind(a, tag)
		}
	}
	codec.SetCreator(a, l.creator)
	if !l.created.IsZero() {
		a.Created, a.Modified = l.created, l.created
	}
	if !l.modified.IsZero() {
		a.Modified = l.modified
		if l.created.IsZero() || a.Created.After(a.Modified) {
			a.Created = a.Modified
		}
	}
	if l.own != "" && l.own != "{}" {
		if len(a.Foreign)+len(l.own) < annotation.MaxForeign-200 {
			codec.SetForeign(a, foreignName(r.format), l.own)
		} else {
			r.remarks.Add(l.place, fmt.Errorf("what else it says is left out: it has more than %d bytes", annotation.MaxForeign))
		}
	}
}

func foreignName(format string) string { return "gloss:" + format }

// own is what the file of a format said of a mark besides what Gloss knows.
func own(m annotation.Annotation, format string) strictjson.Value {
	return codec.ForeignMember(m, foreignName(format))
}

// relate makes a link of a relation, and keeps what the file calls it.
func (r *reader) relate(d *codec.Document, by map[string]int, x relation) {
	from, isFrom := by[x.from]
	to, isTo := by[x.to]
	switch {
	case !isFrom || !isTo:
		r.remarks.Add(x.place, fmt.Errorf("it joins a label that is not there; it is left out"))
		return
	case len(d.Annotations[from].Links) == annotation.MaxLinks:
		r.remarks.Add(x.place, fmt.Errorf("there are more than %d relations of one label; it is left out", annotation.MaxLinks))
		return
	}
	m, other := &d.Annotations[from], d.Annotations[to].ID
	if slices.ContainsFunc(m.Links, func(l annotation.Link) bool { return l.To == other }) {
		r.remarks.Add(x.place, fmt.Errorf("a relation of the same two labels was there before; it is left out"))
		return
	}
	m.Links = append(m.Links, codec.LinkAs(m, other, x.kind))
}

// exactArticle makes an article of a text without changing a letter of it. Each
// line that is not blank is a paragraph; the first one is the title.
func exactArticle(doc string) (article.Article, error) {
	if len(doc) > article.MaxText {
		return article.Article{}, fmt.Errorf("it has more than %d MB of text", article.MaxText>>20)
	}
	if strings.TrimSpace(doc) == "" {
		return article.Article{}, article.ErrEmpty
	}
	a := article.Article{ID: article.ContentID(doc), Text: doc, Added: codec.Undated}
	at := 0
	for line := range strings.SplitSeq(doc, "\n") {
		if body := strings.TrimSpace(line); body != "" {
			start := at + strings.Index(line, body)
			a.Blocks = append(a.Blocks, article.Block{Role: article.Paragraph, Span: text.Span{Start: start, End: start + len(body)}})
			if a.Title == "" {
				a.Title = codec.Shortened(body, 100)
			}
		}
		at += len(line) + 1
	}
	return a, a.Check()
}

// eachText calls for every text that has marks, and for the article itself.
func eachText(docs []codec.Document, of func(a article.Article, marks []annotation.Annotation, o *codeunit.Offsets) error) error {
	for _, d := range docs {
		for _, a := range d.Texts() {
			if err := of(a, d.On(a.ID), codeunit.NewOffsets(a.Text)); err != nil {
				return err
			}
		}
	}
	return nil
}

// compact is an object of those members of v that have none of these names; "" for none.
func compact(v strictjson.Value, but ...string) string {
	b := []byte{}
	for name, m := range v.MembersExcept(but...) {
		b = append(strictjson.AppendString(append(b, ','), name), ':')
		b = append(b, m.Compact()...)
	}
	if len(b) == 0 {
		return ""
	}
	b[0] = '{'
	return string(append(b, '}'))
}

// writeOwn writes the members that compact kept, but for some.
func writeOwn(w *strictjson.Writer, v strictjson.Value, but ...string) {
	for name, m := range v.MembersExcept(but...) {
		w.EscapedName(name)
		w.Raw(m.Compact())
	}
}
