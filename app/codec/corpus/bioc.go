package corpus

import (
	"fmt"
	"strings"

	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// BioC is the name of BioC's JSON, in which libraries of medicine hand on articles with the
// names in them: a collection, or documents alone, one a line too. A document is passages,
// each of which says where it begins. Files count code points, UTF-16 units or bytes.
const BioC = "bioc"

func init() {
	codec.Register(codec.Format{
		Name: BioC, Title: "BioC", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool { return c.Some(isBioC) }, Read: readBioC,
	})
}

func isBioC(v strictjson.Value) bool {
	for d := range bioCDocuments(v) {
		for p := range d.Get("passages").Items() {
			return p.Get("offset").Exists() || p.Get("infons").Exists()
		}
	}
	return false
}

// bioCDocuments are the documents of a record: those of a collection, of one that PubTator
// has under its name, or the record itself.
func bioCDocuments(v strictjson.Value) func(yield func(strictjson.Value) bool) {
	return func(yield func(strictjson.Value) bool) {
		if v.Get("passages").Kind() == '[' {
			yield(v)
			return
		}
		for _, name := range []string{"documents", "PubTator3"} {
			for d := range v.Get(name).Items() {
				if !yield(d) {
					return
				}
			}
		}
	}
}

func readBioC(c codec.Content) (codec.Result, error) {
	r, n := newReader(BioC), 0
	unit := bioCUnit(c)
	for record := range c.Records() {
		if record.Err != nil {
			r.remarks.Add(fmt.Sprintf("%s %d", c.Unit(), record.Number), fmt.Errorf("%w; it is left out", record.Err))
		}
		for d := range bioCDocuments(record.JSON) {
			n++
			place := fmt.Sprintf("document %d", n)
			if err := r.bioC(d, place, unit); isFatal(err) {
				return codec.Result{}, err
			} else if err != nil {
				r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
			}
		}
	}
	return r.result(unit)
}

// bioCUnit is what the places of a file are counted in, by the words of its annotations.
func bioCUnit(c codec.Content) codeunit.Unit {
	var votes codeunit.Votes
	for record := range c.Records() {
		for d := range bioCDocuments(record.JSON) {
			for p := range passages(d) {
				o := codeunit.NewOffsets(p.text)
				for a := range p.annotations {
					for _, l := range locations(a) {
						votes.Add(o, l.start-p.offset, l.end-p.offset, a.Get("text").Text())
					}
				}
			}
		}
	}
	unit, _ := votes.Unit(codeunit.Runes)
	return unit
}

// passage is a part of a document: its text, where the document says that it begins, and
// what is on it.
type passage struct {
	text        string
	offset      int
	annotations func(yield func(strictjson.Value) bool)
}

// passages are those of a document. One that has no text of its own is its sentences.
func passages(d strictjson.Value) func(yield func(passage) bool) {
	return func(yield func(passage) bool) {
		for p := range d.Get("passages").Items() {
			if s := p.Get("text"); s.Kind() == '"' && s.Text() != "" {
				sentences := p.Get("sentences")
				if !yield(passageOf(p, func(yield func(strictjson.Value) bool) {
					for a := range p.Get("annotations").Items() {
						if !yield(a) {
							return
						}
					}
					for s := range sentences.Items() {
						for a := range s.Get("annotations").Items() {
							if !yield(a) {
								return
							}
						}
					}
				})) {
					return
				}
				continue
			}
			for s := range p.Get("sentences").Items() {
				if !yield(passageOf(s, s.Get("annotations").Items())) {
					return
				}
			}
		}
	}
}

func passageOf(v strictjson.Value, annotations func(yield func(strictjson.Value) bool)) passage {
	offset, err := v.Get("offset").Int("offset")
	if err != nil {
		offset = 0
	}
	return passage{text: v.Get("text").Text(), offset: offset, annotations: annotations}
}

// location is a part of the document that an annotation is on.
type location struct{ start, end int }

func locations(a strictjson.Value) (out []location) {
	for l := range a.Get("locations").Items() {
		start, err1 := l.Get("offset").Int("offset")
		length, err2 := l.Get("length").Int("length")
		if err1 == nil && err2 == nil && length > 0 && start >= 0 {
			out = append(out, location{start, start + length})
		}
	}
	return out
}

// bioC reads one document. Its passages are paragraphs: what lies between them in the
// counting of the file is not in it, and places are those within their passage.
func (r *reader) bioC(d strictjson.Value, place string, unit codeunit.Unit) error {
	var all []passage
	var b strings.Builder
	for p := range passages(d) {
		if strings.TrimSpace(p.text) == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.text)
		all = append(all, p)
	}
	t, err := r.text(b.String(), d.Get("infons").Get("title").Text(), "")
	if err != nil {
		return err
	}
	at, keys := 0, map[string]bool{}
	for _, p := range all {
		begin, _ := t.offsets.From(unit, text.Span{Start: at, End: at})
		at += len(p.text) + len("\n\n")
		for a := range p.annotations {
			if err := r.bioCLabel(t, a, place, begin-p.offset, keys); err != nil {
				return err
			}
		}
	}
	relations := func(of strictjson.Value) {
		n := 0
		for x := range of.Get("relations").Items() {
			n++
			var ids []string
			for node := range x.Get("nodes").Items() {
				ids = append(ids, textOrNumber(node.Get("refid")))
			}
			name := firstInfon(x, "type", "relation_type")
			spot := fmt.Sprintf("%s: relation %d", place, n)
			if len(ids) != 2 || ids[0] == ids[1] {
				r.remarks.Add(spot, fmt.Errorf("it is not one of two annotations; it is left out"))
				continue
			}
			t.relations = append(t.relations, relation{spot, place + " " + ids[0], place + " " + ids[1], name})
		}
	}
	relations(d)
	for p := range d.Get("passages").Items() {
		relations(p)
	}
	return nil
}

// bioCLabel reads one annotation, which shift takes from the counting of the file to that
// of the text. One of several locations is a mark from the first to the last.
func (r *reader) bioCLabel(t *labelledText, a strictjson.Value, place string, shift int, keys map[string]bool) error {
	id := textOrNumber(a.Get("id"))
	spot := strings.TrimSpace(place + ": annotation " + id)
	parts := locations(a)
	if len(parts) == 0 {
		r.remarks.Add(spot, fmt.Errorf("it has no place in the text; it is left out"))
		return nil
	}
	l := label{place: spot, start: parts[0].start, end: parts[0].end, name: firstInfon(a, "type"), own: compact(a.Get("infons"), "type")}
	for _, p := range parts[1:] {
		l.start, l.end = min(l.start, p.start), max(l.end, p.end)
	}
	l.start, l.end = l.start+shift, l.end+shift
	if len(parts) == 1 {
		l.words = a.Get("text").Text()
	}
	if id != "" && !keys[id] {
		keys[id], l.key = true, place+" "+id
	}
	return r.add(t, l)
}

// firstInfon is the first of some facts on an annotation that is there.
func firstInfon(v strictjson.Value, names ...string) string {
	for _, name := range names {
		if s := textOrNumber(v.Get("infons").Get(name)); s != "" {
			return s
		}
	}
	return ""
}
