package codec

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// isDoccano reports whether a line is a labelled text.
func isDoccano(v strictjson.Value) bool {
	return v.Get("text").Kind() == '"' && (v.Get("label").Exists() || v.Get("labels").Exists() || v.Get("entities").Exists())
}

// DecodeDoccano reads either shape. Its texts are kept letter by letter; a
// title or an address that stands beside one is taken.
func DecodeDoccano(file []byte) (Result, error) {
	if len(file) > MaxFile {
		return Result{}, ErrTooLarge
	}
	if err := strictjson.CheckEncoding(file); err != nil {
		return Result{}, err
	}
	r := Result{Format: Doccano}
	seen := map[article.ID]int{}
	rest, marks, comments := bytes.TrimPrefix(file, []byte(strictjson.ByteOrderMark)), 0, 0
	for n := 1; len(rest) > 0; n++ {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		v, err := strictjson.Parse(line)
		if n == 1 && err != nil {
			// One text over several lines is not what doccano writes, but what
			// programs make of it.
			if whole, e := strictjson.Parse(file); e == nil {
				v, rest, err = whole, nil, nil
			}
		}
		var d Document
		if err == nil {
			d, err = doccanoText(v)
		}
		if err != nil {
			return Result{}, fmt.Errorf("line %d: %w", n, err)
		}
		for range v.Get("Comments").Items() {
			comments++
		}
		if marks += len(d.Annotations); marks > maxIncoming {
			return Result{}, tooMany()
		}
		if before, twice := seen[d.Article.ID]; twice {
			return Result{}, fmt.Errorf("line %d: it has the text of line %d", n, before)
		}
		seen[d.Article.ID] = n
		r.Documents = append(r.Documents, d)
	}
	if len(r.Documents) == 0 {
		return Result{}, ErrUnknown
	}
	if comments > 0 {
		r.Remarks = append(r.Remarks, counted(comments, "comment on a text is", "comments on texts are")+" left out")
	}
	return r, nil
}

func doccanoText(v strictjson.Value) (Document, error) {
	if !isDoccano(v) {
		return Document{}, fmt.Errorf("%w: it has no text with label, or entities", ErrUnknown)
	}
	f := &strictjson.Fields{Value: v}
	a, err := exactArticle(f.Required("text"))
	if title, is := metaText(v, "title"); is && err == nil {
		a.Title = title
	}
	if url, is := metaText(v, "url"); is {
		a.URL = url
	}
	if err == nil {
		err = f.Err
	}
	if err == nil {
		err = a.Check()
	}
	if err != nil {
		return Document{}, err
	}
	d := labelled{Document{Article: a}, map[string]int{}}
	x := text.NewIndex(a.Text)
	if v.Get("entities").Exists() {
		err = d.entities(f, x)
	} else {
		name := "label"
		if !v.Get(name).Exists() {
			name = "labels"
		}
		err = d.labels(f, name, x)
	}
	annotation.Sort(d.Annotations)
	return d.Document, err
}

// labelled is a text while its labels are read.
type labelled struct {
	Document
	seen map[string]int // how often each label was there
}

// maxLabels bounds the labels of one text: each is described by what is around it.
const maxLabels = 10_000

// metaText is a member that doccano copies through, or one of its "meta".
func metaText(v strictjson.Value, name string) (string, bool) {
	m := v.Get(name)
	if !m.Exists() {
		m = v.Get("meta").Get(name)
	}
	s := m.Text()
	return s, m.Kind() == '"' && s != "" && len(s) <= article.MaxMeta
}

func (d *labelled) labels(f *strictjson.Fields, name string, x *text.Index) error {
	n := 0
	for l := range f.List(name) {
		n++
		var at [3]strictjson.Value
		i := 0
		for part := range l.Items() {
			if i < 3 {
				at[i] = part
			}
			i++
		}
		start, err1 := at[0].Int("start")
		end, err2 := at[1].Int("end")
		if i != 3 || err1 != nil || err2 != nil || at[2].Kind() != '"' {
			return fmt.Errorf("%s %d is not [start, end, \"label\"]", name, n)
		}
		if _, err := d.mark(start, end, at[2].Text(), x); err != nil {
			return fmt.Errorf("%s %d: %w", name, n, err)
		}
	}
	return f.Err
}

func (d *labelled) entities(f *strictjson.Fields, x *text.Index) error {
	at := map[int]int{} // index of a mark, by its number in the file
	for e := range f.List("entities") {
		n := len(d.Annotations) + 1
		o, err := strictjson.FieldsOf(e, "it")
		if err == nil {
			id, start, end, label := o.Int("id"), o.Int("start_offset"), o.Int("end_offset"), o.Required("label")
			if _, twice := at[id]; twice {
				o.Fail(fmt.Errorf("id %d is there twice", id))
			}
			if err = o.Err; err == nil {
				at[id], err = d.mark(start, end, label, x)
			}
		}
		if err != nil {
			return fmt.Errorf("entity %d: %w", n, err)
		}
	}
	n := 0
	for r := range f.List("relations") {
		n++
		o, err := strictjson.FieldsOf(r, "it")
		if err != nil {
			return fmt.Errorf("relation %d: %w", n, err)
		}
		from, isFrom := at[o.Int("from_id")]
		to, isTo := at[o.Int("to_id")]
		kind := o.Text("type")
		switch {
		case o.Err != nil:
			return fmt.Errorf("relation %d: %w", n, o.Err)
		case !isFrom || !isTo:
			return fmt.Errorf("relation %d: it joins an entity that is not there", n)
		}
		as := annotation.Stance(strings.ToLower(kind))
		if as != annotation.Supports && as != annotation.Contradicts {
			as = annotation.Context
		}
		m := &d.Annotations[from]
		if m.Links = append(m.Links, annotation.Link{To: d.Annotations[to].ID, As: as}); len(m.Links) > annotation.MaxLinks {
			return fmt.Errorf("relation %d: more than %d of one entity", n, annotation.MaxLinks)
		}
	}
	return f.Err
}

// mark adds a mark, and returns its index. Its id follows from the text, the
// place and the label, so that reading the file again makes the same mark.
func (d *labelled) mark(start, end int, label string, x *text.Index) (int, error) {
	length := x.ToRunes(len(d.Article.Text))
	if start < 0 || end <= start || end > length {
		return 0, fmt.Errorf("%d to %d is not a place in a text of %d characters", start, end, length)
	}
	span := text.Span{Start: x.FromRunes(start), End: x.FromRunes(end)}
	a := annotation.Annotation{Created: Undated, Modified: Undated, Target: annotation.Target{
		Source: string(d.Article.ID), Span: span, Quote: annotation.Describe(d.Article.Text, span),
	}}
	tagOrKind(&a, label)
	name := fmt.Sprintf("doccano %s %d %d %q", d.Article.ID, start, end, label)
	if d.seen[name]++; d.seen[name] > 1 {
		name += fmt.Sprint(" ", d.seen[name])
	}
	a.ID = annotation.ID(article.ContentID(name))
	if err := checkBut(a); err != nil {
		return 0, err
	}
	if d.Annotations = append(d.Annotations, a); len(d.Annotations) > maxLabels {
		return 0, fmt.Errorf("there are more than %d on one text", maxLabels)
	}
	return len(d.Annotations) - 1, nil
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
	a := article.Article{ID: article.ContentID(doc), Text: doc, Added: Undated}
	at := 0
	for line := range strings.SplitSeq(doc, "\n") {
		if body := strings.TrimSpace(line); body != "" {
			start := at + strings.Index(line, body)
			a.Blocks = append(a.Blocks, article.Block{Role: article.Paragraph, Span: text.Span{Start: start, End: start + len(body)}})
			if a.Title == "" {
				a.Title = shortened(body, 100)
			}
		}
		at += len(line) + 1
	}
	return a, a.Check()
}

// shortened is s up to most code points, cut at a word where there is one.
func shortened(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	s = s[:text.FromRunes(s, most-1)]
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:") + "…"
}
