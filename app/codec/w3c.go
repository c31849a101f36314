package codec

import (
	"cmp"
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
)

// This file reads annotations in the W3C's model that another tool wrote: one, a
// page, a collection, or an array of annotations. What Gloss knows becomes a
// mark; all else is kept as foreign. What the model forbids is refused.

// isW3C reports whether a file says that it is such a thing.
func isW3C(v strictjson.Value) bool {
	if v.Kind() == '[' {
		for item := range v.Items() {
			return isW3C(item)
		}
		return false
	}
	return is(v, "Annotation") || is(v, "AnnotationPage") || is(v, "AnnotationCollection") || namesContext(v.Get("@context"))
}

// is reports whether an object is of a type, among others perhaps.
func is(v strictjson.Value, kind string) bool {
	for t := range v.Get("type").Each() {
		if t.IsText(kind) {
			return true
		}
	}
	return false
}

// namesContext reports whether a @context names the W3C's.
func namesContext(v strictjson.Value) bool {
	for c := range v.Each() {
		if c.IsText(annoContext) {
			return true
		}
	}
	return false
}

// DecodeW3C reads the annotations of another tool.
func DecodeW3C(file []byte) (Result, error) {
	v, err := strictjson.Parse(file)
	if err != nil {
		return Result{}, err
	}
	if !isW3C(v) {
		return Result{}, ErrUnknown
	}
	return decodeW3C(v)
}

func decodeW3C(v strictjson.Value) (Result, error) {
	r := w3cReader{context: v.Get("@context"), seen: map[annotation.ID]bool{}}
	var err error
	switch {
	case v.Kind() == '[':
		err = r.items(v)
	case is(v, "Annotation"):
		err = r.item(v)
	case is(v, "AnnotationPage"):
		err = r.page(v)
	case is(v, "AnnotationCollection"):
		err = r.collection(v)
	default:
		err = v.Get("type").WrongType("type", "that of an annotation, a page or a collection")
	}
	if err != nil {
		return Result{}, err
	}
	if r.comments > 0 {
		r.remarks = append(r.remarks, fmt.Sprintf("%d further comments on marks are kept and written back, but not shown", r.comments))
	}
	return Result{Format: W3C, Incoming: r.incoming, Remarks: r.remarks}, nil
}

type w3cReader struct {
	context  strictjson.Value // of what is around the annotations, or missing
	incoming []Incoming
	seen     map[annotation.ID]bool
	remarks  []string
	comments int // beside the first of an annotation
}

func (r *w3cReader) collection(v strictjson.Value) error {
	f := &strictjson.Fields{Value: v}
	if r.text(f, "id"); f.Err != nil {
		return f.Err
	}
	switch first := v.Get("first"); first.Kind() {
	case 0:
		return nil
	case '{':
		return r.page(first)
	case '"':
		r.remarks = append(r.remarks, "the file names its annotations but has none: they are elsewhere")
		return nil
	default:
		return first.WrongType("first", "a page")
	}
}

func (r *w3cReader) page(v strictjson.Value) error {
	for {
		items := v.Get("items")
		if items.Kind() != '[' {
			return items.WrongType("items", "a list")
		}
		if err := r.items(items); err != nil {
			return err
		}
		next := v.Get("next")
		switch next.Kind() {
		case 0:
			return nil
		case '{':
			v = next
		case '"':
			r.remarks = append(r.remarks, "the file is one page of several: the others are elsewhere")
			return nil
		default:
			return next.WrongType("next", "a page")
		}
	}
}

func (r *w3cReader) items(v strictjson.Value) error {
	n := 0
	for item := range v.Items() {
		n++
		if len(r.incoming) == maxIncoming {
			return tooMany()
		}
		if err := r.item(item); err != nil {
			return fmt.Errorf("annotation %d: %w", n, err)
		}
	}
	return nil
}

func (r *w3cReader) item(v strictjson.Value) error {
	f, err := strictjson.FieldsOf(v, "it")
	if err != nil {
		return err
	}
	if err := checkW3C(v); err != nil {
		return err
	}
	own := v.Get("@context")
	if !namesContext(own) && !(own.Kind() == 0 && namesContext(r.context)) {
		return fmt.Errorf("it is not in the W3C's @context")
	}
	in := Incoming{Place: fmt.Sprintf("annotation %d", len(r.incoming)+1)}
	a, p := &in.Annotation, foreignMembers(v)
	id := r.text(f, "id")
	if a.ID = annotation.ID(absolute(id)); string(a.ID) != id {
		p.members = append(p.members, member{"gloss:id", string(strictjson.AppendString(nil, id))})
	}
	if r.context.Kind() == '[' && own.Kind() == 0 {
		p.members = append([]member{{"@context", r.context.Compact()}}, p.members...)
	}
	readTimes(f, a)
	r.bodies(f, a, p)
	f.Object("gloss:details", func(f *strictjson.Fields) { readDetails(f, &a.Details) })
	r.aim(v.Get("target"), &in, p)
	if a.Foreign = p.String(); f.Err != nil {
		return f.Err
	}
	if err := checkBut(*a); err != nil {
		return err
	}
	if r.seen[a.ID] {
		return fmt.Errorf("id %.60q is there twice", a.ID)
	}
	r.seen[a.ID] = true
	r.incoming = append(r.incoming, in)
	return nil
}

// text reads one text, which JSON-LD may write as a list of one.
func (r *w3cReader) text(f *strictjson.Fields, name string) string {
	v, n := strictjson.Value{}, 0
	for v = range f.Value.Get(name).Each() {
		n++
	}
	if n != 1 || v.Kind() != '"' {
		f.Fail(f.Value.Get(name).WrongType(name, "one text"))
		return ""
	}
	return v.Text()
}

// readTimes reads created and modified, either of which may be missing.
func readTimes(f *strictjson.Fields, a *annotation.Annotation) {
	a.Created, a.Modified = Undated, Undated
	if f.Value.Get("created").Exists() {
		a.Created = timeOf(f, "created")
		a.Modified = a.Created
	}
	if f.Value.Get("modified").Exists() {
		a.Modified = timeOf(f, "modified")
		if !f.Value.Get("created").Exists() {
			a.Created = a.Modified
		}
	}
	if a.Modified.Before(a.Created) {
		a.Modified = a.Created // of two clocks
	}
}

// absolute is the id as an IRI: some tools write a bare UUID behind a hash sign.
func absolute(id string) string {
	bare := strings.TrimPrefix(strings.TrimPrefix(id, "#"), "_:")
	switch {
	case hasScheme(id):
		return id
	case len(bare) == 36 && strings.Trim(bare, "0123456789abcdefABCDEF-") == "":
		return "urn:uuid:" + strings.ToLower(bare)
	}
	return string(article.ContentID("annotation " + id))
}

func (r *w3cReader) bodies(f *strictjson.Fields, a *annotation.Annotation, p *parts) {
	if v := f.Value.Get("bodyValue"); v.Exists() {
		a.Note = f.Text("bodyValue")
	}
	about := f.Value.Get("motivation")
	for b := range f.Value.Get("body").Each() {
		aim := b.Get("purpose")
		if !aim.Exists() {
			aim = about
		}
		switch {
		case b.Get("value").Kind() == '"' && aim.IsText("tagging") && b.HasOnly("type", "purpose", "value", "format"):
			tagOrKind(a, b.Get("value").Text())
		case isLink(b):
			l := &strictjson.Fields{Value: b}
			a.Links = append(a.Links, linkOf(l))
			f.Fail(l.Err)
		case isNote(b) && a.Note == "":
			a.Note = b.Get("value").Text()
			p.note = noteMembers(b)
		default:
			if isNote(b) {
				r.comments++
			}
			p.bodies = append(p.bodies, b.Compact())
		}
	}
}

// aim reads the target: the page, and the words on it.
func (r *w3cReader) aim(v strictjson.Value, in *Incoming, p *parts) {
	if v.Kind() == '[' {
		n, rest := 0, []string{}
		var first strictjson.Value
		for t := range v.Items() {
			if n++; n == 1 {
				first = t
			} else {
				rest = append(rest, t.Compact())
			}
		}
		if v = first; n > 1 {
			p.members = append(p.members, member{"gloss:targets", list(rest)})
		}
	}
	source := v
	if v.Kind() == '{' {
		if source = v.Get("source"); !source.Exists() {
			source = v.Get("id")
		}
		p.target = membersBut(v, []string{"id", "source", "selector", "gloss:on", "gloss:standing"})
	}
	if source.Kind() == '{' {
		source = source.Get("id")
	}
	if in.Source = source.Text(); in.Source != "" {
		p.target = append(p.target, member{"gloss:source", string(strictjson.AppendString(nil, in.Source))})
	}
	var kinds []string
	for s := range v.Get("selector").Each() {
		if !takeSelector(s, in, 0) {
			p.selectors = append(p.selectors, s.Compact())
			kinds = append(kinds, cmp.Or(s.Get("type").Text(), "a selector that is elsewhere"))
		}
	}
	switch {
	case in.Selector.Quote.Exact != "":
	case in.Selector.Position != nil:
		in.Unplaced = "it gives a position but not the words that stand there"
	case len(kinds) > 0:
		in.Unplaced = fmt.Sprintf("its place is given as %.80s, not by its words", strings.Join(kinds, ", "))
	default:
		in.Unplaced = "it is on the whole page"
	}
}

// takeSelector reads a selector of words or of a position, and one that another
// is refined by. It reports whether the selector needs not be kept.
func takeSelector(s strictjson.Value, in *Incoming, depth int) bool {
	quote, position := s.Get("type").IsText("TextQuoteSelector"), s.Get("type").IsText("TextPositionSelector")
	switch {
	case quote && in.Selector.Quote.Exact == "":
		in.Selector.Quote = quoteOf(s)
		return s.HasOnly("type", "exact", "prefix", "suffix")
	case position && in.Selector.Position == nil:
		start, err1 := s.Get("start").Int("start")
		end, err2 := s.Get("end").Int("end")
		if err1 == nil && err2 == nil && start >= 0 && end >= start {
			in.Selector.Position = &annotation.Position{Start: start, End: end}
		}
		return s.HasOnly("type", "start", "end")
	}
	if by := s.Get("refinedBy"); by.Kind() == '{' && depth < 8 {
		takeSelector(by, in, depth+1)
	}
	return false
}

// quoteOf reads a TextQuoteSelector. Tools that cut context at UTF-16 units
// leave half a character at its ends now and then.
func quoteOf(s strictjson.Value) annotation.TextQuote {
	return annotation.TextQuote{
		Exact:  s.Get("exact").Text(),
		Prefix: strings.TrimLeft(s.Get("prefix").Text(), "\ufffd"),
		Suffix: strings.TrimRight(s.Get("suffix").Text(), "\ufffd"),
	}
}
