package codec

import (
	"cmp"
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
)

// This file reads annotations in the W3C's model that another tool wrote: one, a
// page, a collection, or an array of annotations. What Gloss knows becomes a
// mark; all else is kept as foreign. What the model forbids is refused.

// isW3C reports whether a file says that it is such a thing.
func isW3C(v value) bool {
	if v.kind() == '[' {
		for item := range v.items() {
			return isW3C(item)
		}
		return false
	}
	return is(v, "Annotation") || is(v, "AnnotationPage") || is(v, "AnnotationCollection") || namesContext(v.get("@context"))
}

// is reports whether an object is of a type, among others perhaps.
func is(v value, kind string) bool {
	for t := range v.get("type").each() {
		if t.isText(kind) {
			return true
		}
	}
	return false
}

// namesContext reports whether a @context names the W3C's.
func namesContext(v value) bool {
	for c := range v.each() {
		if c.isText(annoContext) {
			return true
		}
	}
	return false
}

// DecodeW3C reads the annotations of another tool.
func DecodeW3C(file []byte) (Result, error) {
	v, err := parseJSON(file)
	if err != nil {
		return Result{}, err
	}
	if !isW3C(v) {
		return Result{}, ErrUnknown
	}
	return decodeW3C(v)
}

func decodeW3C(v value) (Result, error) {
	r := w3cReader{context: v.get("@context"), seen: map[annotation.ID]bool{}}
	var err error
	switch {
	case v.kind() == '[':
		err = r.items(v)
	case is(v, "Annotation"):
		err = r.item(v)
	case is(v, "AnnotationPage"):
		err = r.page(v)
	case is(v, "AnnotationCollection"):
		err = r.collection(v)
	default:
		err = v.get("type").wrong("type", "that of an annotation, a page or a collection")
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
	context  value // of what is around the annotations, or missing
	incoming []Incoming
	seen     map[annotation.ID]bool
	remarks  []string
	comments int // beside the first of an annotation
}

func (r *w3cReader) collection(v value) error {
	f := &fields{v: v}
	if r.text(f, "id"); f.err != nil {
		return f.err
	}
	switch first := v.get("first"); first.kind() {
	case 0:
		return nil
	case '{':
		return r.page(first)
	case '"':
		r.remarks = append(r.remarks, "the file names its annotations but has none: they are elsewhere")
		return nil
	default:
		return first.wrong("first", "a page")
	}
}

func (r *w3cReader) page(v value) error {
	for {
		items := v.get("items")
		if items.kind() != '[' {
			return items.wrong("items", "a list")
		}
		if err := r.items(items); err != nil {
			return err
		}
		next := v.get("next")
		switch next.kind() {
		case 0:
			return nil
		case '{':
			v = next
		case '"':
			r.remarks = append(r.remarks, "the file is one page of several: the others are elsewhere")
			return nil
		default:
			return next.wrong("next", "a page")
		}
	}
}

func (r *w3cReader) items(v value) error {
	n := 0
	for item := range v.items() {
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

func (r *w3cReader) item(v value) error {
	f, err := object(v, "it")
	if err != nil {
		return err
	}
	if err := checkW3C(v); err != nil {
		return err
	}
	own := v.get("@context")
	if !namesContext(own) && !(own.kind() == 0 && namesContext(r.context)) {
		return fmt.Errorf("it is not in the W3C's @context")
	}
	in := Incoming{Place: fmt.Sprintf("annotation %d", len(r.incoming)+1)}
	a, p := &in.Annotation, foreignMembers(v)
	id := r.text(f, "id")
	if a.ID = annotation.ID(absolute(id)); string(a.ID) != id {
		p.members = append(p.members, member{"gloss:id", string(appendString(nil, id))})
	}
	if r.context.kind() == '[' && own.kind() == 0 {
		p.members = append([]member{{"@context", r.context.compact()}}, p.members...)
	}
	readTimes(f, a)
	r.bodies(f, a, p)
	f.inside("gloss:details", func(f *fields) { readDetails(f, &a.Details) })
	r.aim(v.get("target"), &in, p)
	if a.Foreign = p.String(); f.err != nil {
		return f.err
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
func (r *w3cReader) text(f *fields, name string) string {
	v, n := value{}, 0
	for v = range f.v.get(name).each() {
		n++
	}
	if n != 1 || v.kind() != '"' {
		f.fail(f.v.get(name).wrong(name, "one text"))
		return ""
	}
	return v.loose()
}

// readTimes reads created and modified, either of which may be missing.
func readTimes(f *fields, a *annotation.Annotation) {
	a.Created, a.Modified = Undated, Undated
	if f.v.get("created").there() {
		a.Created = f.time("created")
		a.Modified = a.Created
	}
	if f.v.get("modified").there() {
		a.Modified = f.time("modified")
		if !f.v.get("created").there() {
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

func (r *w3cReader) bodies(f *fields, a *annotation.Annotation, p *parts) {
	if v := f.v.get("bodyValue"); v.there() {
		a.Note = f.text("bodyValue")
	}
	about := f.v.get("motivation")
	for b := range f.v.get("body").each() {
		aim := b.get("purpose")
		if !aim.there() {
			aim = about
		}
		switch {
		case b.get("value").kind() == '"' && aim.isText("tagging") && has(b, "type", "purpose", "value", "format"):
			tagOrKind(a, b.get("value").loose())
		case isLink(b):
			l := &fields{v: b}
			a.Links = append(a.Links, l.link())
			f.fail(l.err)
		case isNote(b) && a.Note == "":
			a.Note = b.get("value").loose()
			p.note = noteMembers(b)
		default:
			if isNote(b) {
				r.comments++
			}
			p.bodies = append(p.bodies, b.compact())
		}
	}
}

// aim reads the target: the page, and the words on it.
func (r *w3cReader) aim(v value, in *Incoming, p *parts) {
	if v.kind() == '[' {
		n, rest := 0, []string{}
		var first value
		for t := range v.items() {
			if n++; n == 1 {
				first = t
			} else {
				rest = append(rest, t.compact())
			}
		}
		if v = first; n > 1 {
			p.members = append(p.members, member{"gloss:targets", list(rest)})
		}
	}
	source := v
	if v.kind() == '{' {
		if source = v.get("source"); !source.there() {
			source = v.get("id")
		}
		p.target = membersBut(v, []string{"id", "source", "selector", "gloss:on", "gloss:standing"})
	}
	if source.kind() == '{' {
		source = source.get("id")
	}
	if in.Source = source.loose(); in.Source != "" {
		p.target = append(p.target, member{"gloss:source", string(appendString(nil, in.Source))})
	}
	var kinds []string
	for s := range v.get("selector").each() {
		if !takeSelector(s, in, 0) {
			p.selectors = append(p.selectors, s.compact())
			kinds = append(kinds, cmp.Or(s.get("type").loose(), "a selector that is elsewhere"))
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
func takeSelector(s value, in *Incoming, depth int) bool {
	quote, position := s.get("type").isText("TextQuoteSelector"), s.get("type").isText("TextPositionSelector")
	switch {
	case quote && in.Selector.Quote.Exact == "":
		in.Selector.Quote = quoteOf(s)
		return has(s, "type", "exact", "prefix", "suffix")
	case position && in.Selector.Position == nil:
		start, err1 := s.get("start").whole("start")
		end, err2 := s.get("end").whole("end")
		if err1 == nil && err2 == nil && start >= 0 && end >= start {
			in.Selector.Position = &annotation.Position{Start: start, End: end}
		}
		return has(s, "type", "start", "end")
	}
	if by := s.get("refinedBy"); by.kind() == '{' && depth < 8 {
		takeSelector(by, in, depth+1)
	}
	return false
}

// quoteOf reads a TextQuoteSelector. Tools that cut context at UTF-16 units
// leave half a character at its ends now and then.
func quoteOf(s value) annotation.TextQuote {
	return annotation.TextQuote{
		Exact:  s.get("exact").loose(),
		Prefix: strings.TrimLeft(s.get("prefix").loose(), "\ufffd"),
		Suffix: strings.TrimRight(s.get("suffix").loose(), "\ufffd"),
	}
}
