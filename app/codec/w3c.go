package codec

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
)

// This file reads annotations in the W3C's model that another tool wrote: one, a
// page, a collection, an array of annotations, or one a line. What Gloss knows becomes a
// mark; all else is kept as foreign. What the model forbids is told of, and what can be
// read of such an annotation is read.

// isW3C reports whether a file says that it is such a thing.
func isW3C(c Content) bool {
	return is(c.JSON, "AnnotationPage") || is(c.JSON, "AnnotationCollection") || c.Some(func(v strictjson.Value) bool {
		return is(v, "Annotation") || namesContext(v.Get("@context"))
	})
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

func decodeW3C(c Content) (Result, error) {
	v := c.JSON
	r := w3cReader{context: v.Get("@context"), seen: map[annotation.ID]string{}}
	var err error
	switch {
	case is(v, "AnnotationPage"):
		err = r.page(v)
	case is(v, "AnnotationCollection"):
		err = r.collection(v)
	case v.Get("@graph").Kind() == '[':
		err = r.items(v.Get("@graph"))
	case v.Kind() == '{' && !is(v, "Annotation"):
		err = v.Get("type").WrongType("type", "that of an annotation, a page or a collection")
	default:
		for record := range c.Records() {
			if err = r.item(record); err != nil {
				break
			}
		}
	}
	if err == nil && len(r.incoming) == 0 {
		err = r.remarks.First()
	}
	if err != nil {
		return Result{}, err
	}
	r.relate()
	remarks := r.remarks.List()
	if r.comments > 0 {
		remarks = append(remarks, fmt.Sprintf("%d further comments on marks are kept and written back, but not shown", r.comments))
	}
	if r.wordless > 0 {
		remarks = append(remarks, Counted(r.wordless, "further target that is on no words is", "further targets that are on no words are")+" kept, but not shown")
	}
	if r.contexts > 0 {
		remarks = append(remarks, Counted(r.contexts, "annotation names", "annotations name")+" no @context, or another than the W3C's, and is read as the W3C has it")
	}
	return Result{Format: W3C, Incoming: r.incoming, Remarks: append(remarks, r.notes...)}, nil
}

type w3cReader struct {
	context   strictjson.Value // of what is around the annotations, or missing
	incoming  []Incoming
	seen      map[annotation.ID]string // what has an id, as it stands in the file
	relations []w3cRelation
	n         int      // of annotations so far
	remarks   Remarks  // on single annotations
	notes     []string // on the file
	comments  int      // beside the first of an annotation
	wordless  int      // targets behind the first of an annotation that are on no words
	contexts  int      // of annotations in no context of the W3C's
}

func (r *w3cReader) collection(v strictjson.Value) error {
	switch first := v.Get("first"); first.Kind() {
	case 0:
		return nil
	case '{':
		return r.page(first)
	case '"':
		r.notes = append(r.notes, "the file names its annotations but has none: they are elsewhere")
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
			r.notes = append(r.notes, "the file is one page of several: the others are elsewhere")
			return nil
		default:
			return next.WrongType("next", "a page")
		}
	}
}

func (r *w3cReader) items(v strictjson.Value) error {
	for item := range v.Items() {
		if err := r.item(Record{Number: r.n + 1, JSON: item}); err != nil {
			return err
		}
	}
	return nil
}

// item reads one annotation. One that cannot be read is told of, and left out.
func (r *w3cReader) item(record Record) error {
	if r.n++; r.n > MaxMarks {
		return TooMany()
	}
	place := fmt.Sprintf("annotation %d", record.Number)
	err := record.Err
	if err == nil {
		err = r.annotation(record.JSON, place)
	}
	if err != nil {
		r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
	}
	return nil
}

func (r *w3cReader) annotation(v strictjson.Value, place string) error {
	if _, err := strictjson.FieldsOf(v, "it"); err != nil {
		return err
	}
	in, p := Incoming{Place: place}, foreignMembers(v)
	if x, is := relationOf(v, place); is {
		r.relations = append(r.relations, x)
		return nil
	}
	a := &in.Annotation
	r.aim(v.Get("target"), &in, p)
	fault := checkW3C(v)
	if fault != nil {
		if in.Selector.Quote.Exact == "" {
			return fault
		}
		r.remarks.Add(place, fmt.Errorf("%w; what can be read of it is read", fault))
	}
	r.identify(v, a, p, place)
	r.contextOf(v, p)
	a.Created, a.Modified = r.times(v, place)
	r.bodies(v, a, p, place)
	if d := v.Get("gloss:details"); d.Kind() == '{' {
		f := &strictjson.Fields{Value: d}
		if readDetails(f, &a.Details); f.Err != nil {
			r.remarks.Add(place, f.Err)
			a.Details = annotation.Details{}
		}
		a.Become(a.Kind)
	}
	if a.Foreign = p.String(); fault != nil {
		// Parts that break the rules would break those of what they are written back in.
		a.Foreign = (&parts{members: []member{{"gloss:faulty", v.Compact()}}}).String()
	}
	if len(a.Foreign) > annotation.MaxForeign {
		r.remarks.Add(place, fmt.Errorf("what else it says is left out: it has more than %d bytes", annotation.MaxForeign))
		a.Foreign = ""
	}
	if err := CheckUnplaced(*a); err != nil {
		return err
	}
	r.incoming = append(r.incoming, in)
	r.furtherTargets(v.Get("target"), in)
	return nil
}

// identify gives the mark its id: that of the file, or one that follows from what the
// annotation says, if it has none or one that another has.
func (r *w3cReader) identify(v strictjson.Value, a *annotation.Annotation, p *parts, place string) {
	id, n := "", 0
	for t := range v.Get("id").Each() {
		id = t.Text()
		n++
	}
	whole := v.Compact()
	if a.ID = annotation.ID(absolute(id)); id == "" || n > 1 || len(id) > annotation.MaxID {
		r.remarks.Add(place, fmt.Errorf("it has no id of its own, and is given one"))
		a.ID = annotation.ID(article.ContentID("annotation " + whole))
	} else if strings.ContainsFunc(id, unicode.IsSpace) {
		r.remarks.Add(place, fmt.Errorf("id %.60q is no address; it is given another", id))
	} else if before, twice := r.seen[a.ID]; twice {
		if before == whole {
			whole += fmt.Sprint(r.n)
		}
		r.remarks.Add(place, fmt.Errorf("id %.60q is there twice; it is given another", id))
		a.ID = annotation.ID(article.ContentID("annotation " + whole))
	}
	if r.seen[a.ID] = whole; n > 0 && string(a.ID) != id {
		p.members = append(p.members, member{"gloss:id", v.Get("id").Compact()})
	}
}

// contextOf keeps the context of the annotation, or of what is around it.
func (r *w3cReader) contextOf(v strictjson.Value, p *parts) {
	own := v.Get("@context")
	if namesContext(own) || own.Kind() == 0 && namesContext(r.context) {
		if r.context.Kind() == '[' && own.Kind() == 0 {
			p.members = append([]member{{"@context", r.context.Compact()}}, p.members...)
		}
		return
	}
	r.contexts++
	for i := range p.members {
		if p.members[i].name == "@context" {
			p.members[i].name = "gloss:context" // else the export would not be the W3C's
		}
	}
}

// times reads created and modified, either of which may be missing.
func (r *w3cReader) times(v strictjson.Value, place string) (created, modified time.Time) {
	of := func(name string) time.Time {
		m := v.Get(name)
		t, err := looseStamp(m.Text())
		if err == nil {
			if _, strict := parseStamp(m.Text()); strict != nil {
				r.remarks.Add(place, fmt.Errorf("%s: %.40q has no zone, and is taken for UTC", name, m.Text()))
			}
		} else if m.Exists() {
			r.remarks.Add(place, fmt.Errorf("%s: %w, and is left out", name, err))
		}
		return t
	}
	created, modified = of("created"), of("modified")
	if created.Equal(Undated) {
		created = modified
	}
	if modified.Before(created) {
		modified = created // missing, or of two clocks
	}
	return created, modified
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

func (r *w3cReader) bodies(v strictjson.Value, a *annotation.Annotation, p *parts, place string) {
	a.Note = v.Get("bodyValue").Text()
	about := v.Get("motivation")
	var further []string // tags
	for b := range v.Get("body").Each() {
		aim := b.Get("purpose")
		if !aim.Exists() {
			aim = about
		}
		switch {
		case b.Get("value").Kind() == '"' && aim.IsText("tagging") && b.HasOnly("type", "purpose", "value", "format"):
			if len(a.Tags) == annotation.MaxTags {
				further = append(further, quoted(b.Get("value").Text()))
				continue
			}
			TagOrKind(a, b.Get("value").Text())
		case isLink(b):
			l := &strictjson.Fields{Value: b}
			if link := linkOf(l); l.Err == nil && link.To != "" && slices.Contains(annotation.Stances, link.As) && len(a.Links) < annotation.MaxLinks {
				a.Links = append(a.Links, link)
				continue
			}
			p.bodies = append(p.bodies, b.Compact())
		case isVerdict(b):
			a.Verdict = annotation.Verdict(b.Get("gloss:verdict").Text())
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
	if len(further) > 0 {
		p.members = append(p.members, member{"gloss:furtherTags", list(further)})
		r.remarks.Add(place, fmt.Errorf("it has more than %d tags; the others are kept, but not shown", annotation.MaxTags))
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
