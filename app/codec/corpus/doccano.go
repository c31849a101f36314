package corpus

import (
	"fmt"
	"io"
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// doccano's files hold one text a line, offsets in code points. Of its two
// shapes one has labelled spans alone, the other has ids and relations too. Before
// version 1.5 the text was called "data", or the labels "annotations".

// Names of doccano's formats.
const (
	Doccano   = "doccano"
	Relations = "doccano-relations"
)

func init() {
	codec.Register(codec.Format{
		Name: Doccano, Title: "doccano", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true,
		Encode: encodeDoccano, Is: func(c codec.Content) bool { return c.Some(isDoccano) }, Read: readDoccano,
		Carries: (codec.WithArticleText | codec.WithVersionTexts | codec.Unsaid) &^ codec.WithOverlaps,
	})
	codec.Register(codec.Format{
		Name: Relations, Title: "doccano with relations", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true, Encode: encodeRelations,
		Carries: (codec.WithArticleText | codec.WithVersionTexts | codec.WithLinks | codec.Unsaid) &^ codec.WithOverlaps,
	})
}

// isDoccano reports whether a line is a labelled text.
func isDoccano(v strictjson.Value) bool {
	if v.Get("text").Kind() != '"' && v.Get("data").Kind() != '"' || v.Get("spans").Exists() || v.Get("annotation_id").Exists() {
		return false
	}
	for _, name := range []string{"label", "labels", "entities"} {
		if v.Get(name).Exists() {
			return v.Get(name).Kind() == '[' && v.Get("ents").Kind() == 0
		}
	}
	for a := range v.Get("annotations").Items() {
		return a.Get("start_offset").Exists()
	}
	return false
}

func encodeDoccano(out io.Writer, docs []codec.Document, _ codec.Options) error {
	return textLines(out, docs, func(w *strictjson.Writer, marks []annotation.Annotation, o *codeunit.Offsets) {
		w.OpenMember("label", '[')
		for _, m := range marks {
			start, end := o.From(codeunit.Runes, m.Target.Span)
			w.Open('[')
			w.Int(start)
			w.Int(end)
			w.Text(codec.Label(m))
			w.Close(']')
		}
		w.Close(']')
	})
}

func encodeRelations(out io.Writer, docs []codec.Document, _ codec.Options) error {
	return textLines(out, docs, func(w *strictjson.Writer, marks []annotation.Annotation, o *codeunit.Offsets) {
		number := numbersOf(marks)
		marks = slices.Clone(marks)
		slices.SortFunc(marks, func(a, b annotation.Annotation) int { return number[a.ID] - number[b.ID] })
		w.OpenMember("entities", '[')
		for _, m := range marks {
			start, end := o.From(codeunit.Runes, m.Target.Span)
			w.Open('{')
			w.IntMember("id", number[m.ID])
			w.IntMember("start_offset", start)
			w.IntMember("end_offset", end)
			w.Member("label", codec.Label(m))
			writeOwn(w, own(m, Doccano), "id", "start_offset", "end_offset", "label")
			w.Close('}')
		}
		w.Close(']')
		w.OpenMember("relations", '[')
		n := 0
		for _, m := range marks {
			for _, l := range m.Links {
				to, there := number[l.To]
				if !there {
					continue // to a mark of another text
				}
				w.Open('{')
				w.IntMember("id", n)
				w.IntMember("from_id", number[m.ID])
				w.IntMember("to_id", to)
				w.Member("type", codec.RelationOf(m, l))
				w.Close('}')
				n++
			}
		}
		w.Close(']')
	})
}

// numbersOf gives each mark the number that its file gave it, or a free one.
func numbersOf(marks []annotation.Annotation) map[annotation.ID]int {
	number, taken := map[annotation.ID]int{}, map[int]bool{}
	for _, m := range marks {
		if n, err := own(m, Doccano).Get("id").Int("id"); err == nil && !taken[n] {
			number[m.ID], taken[n] = n, true
		}
	}
	next := 0
	for _, m := range marks {
		if _, has := number[m.ID]; has {
			continue
		}
		for taken[next] {
			next++
		}
		number[m.ID], taken[next] = next, true
	}
	return number
}

// textLines writes a line for every text: the text, what of writes, and where it
// comes from.
func textLines(out io.Writer, docs []codec.Document, of func(*strictjson.Writer, []annotation.Annotation, *codeunit.Offsets)) error {
	w := strictjson.NewWriter(out)
	return eachText(docs, func(a article.Article, marks []annotation.Annotation, o *codeunit.Offsets) error {
		w.Open('{')
		w.Member("text", a.Text)
		of(w, marks, o)
		w.NonEmpty("title", a.Title)
		w.NonEmpty("url", a.URL)
		w.Close('}')
		return w.End()
	})
}

// readDoccano reads either shape. Its texts are kept letter by letter; a title or an
// address that stands beside one is taken.
func readDoccano(c codec.Content) (codec.Result, error) {
	r := newReader(Doccano)
	comments, whole := 0, 0
	for record := range c.Records() {
		place := fmt.Sprintf("%s %d", c.Unit(), record.Number)
		err := record.Err
		if err == nil {
			err = readDoccanoText(r, record.JSON, place, &whole)
		}
		if err != nil {
			if isFatal(err) {
				return codec.Result{}, err
			}
			r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
			continue
		}
		for range record.JSON.Get("Comments").Items() {
			comments++
		}
	}
	out, err := r.result(codeunit.Runes)
	if err == nil && comments > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(comments, "comment on a text is", "comments on texts are")+" left out")
	}
	if err == nil && whole > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(whole, "label on a whole text is", "labels on whole texts are")+" left out")
	}
	return out, err
}

func readDoccanoText(r *reader, v strictjson.Value, place string, whole *int) error {
	doc := v.Get("text")
	if doc.Kind() != '"' {
		doc = v.Get("data")
	}
	t, err := r.textOf(v, doc)
	if err != nil {
		return err
	}
	type span struct {
		start, end int
		name       string
	}
	before := map[span]bool{} // what stands in an earlier list may stand in a later one again
	for _, name := range []string{"entities", "annotations", "label", "labels"} {
		list, these := v.Get(name), []span{}
		if list.Exists() && list.Kind() != '[' {
			r.remarks.Add(place, list.WrongType(name, "a list"))
		}
		n := 0
		for item := range list.Items() {
			n++
			if item.Kind() == '"' {
				*whole++
				continue
			}
			l, err := doccanoLabel(item)
			l.place = fmt.Sprintf("%s: %s %d", place, name, n)
			if err != nil {
				r.remarks.Add(l.place, fmt.Errorf("%w; it is left out", err))
				continue
			}
			bare := span{l.start, l.end, l.name}
			if before[bare] {
				continue
			}
			these = append(these, bare)
			l.key = place + " " + l.key
			if err := r.add(t, l); err != nil {
				return err
			}
		}
		for _, s := range these {
			before[s] = true
		}
	}
	n := 0
	for x := range v.Get("relations").Items() {
		n++
		from, err1 := x.Get("from_id").Int("from_id")
		to, err2 := x.Get("to_id").Int("to_id")
		at := fmt.Sprintf("%s: relation %d", place, n)
		if err1 != nil || err2 != nil {
			r.remarks.Add(at, fmt.Errorf("it does not say from which label to which; it is left out"))
			continue
		}
		t.relations = append(t.relations, relation{at, fmt.Sprint(place, " ", from), fmt.Sprint(place, " ", to), x.Get("type").Text()})
	}
	return nil
}

// doccanoLabel reads a label: [start, end, "label"], or an object.
func doccanoLabel(v strictjson.Value) (label, error) {
	var l label
	if v.Kind() == '{' {
		start, err1 := v.Get("start_offset").Int("start_offset")
		end, err2 := v.Get("end_offset").Int("end_offset")
		name, err3 := labelName(v.Get("label"))
		for _, err := range []error{err1, err2, err3} {
			if err != nil {
				return l, err
			}
		}
		l = label{start: start, end: end, name: name, key: textOrNumber(v.Get("id")), own: compact(v, "start_offset", "end_offset", "label", "user")}
		l.creator = textOrNumber(v.Get("user"))
		return l, nil
	}
	var at [3]strictjson.Value
	i := 0
	for part := range v.Items() {
		if i < 3 {
			at[i] = part
		}
		i++
	}
	start, err1 := at[0].Int("start")
	end, err2 := at[1].Int("end")
	name, err3 := labelName(at[2])
	if i != 3 || err1 != nil || err2 != nil || err3 != nil {
		return l, fmt.Errorf("it is not [start, end, \"label\"]")
	}
	return label{start: start, end: end, name: name}, nil
}
