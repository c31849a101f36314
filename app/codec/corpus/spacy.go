package corpus

import (
	"fmt"
	"io"
	"iter"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// Spacy is the name of the format of spaCy and of Prodigy, which is by the same people: a
// text a line with its spans in code points. Prodigy adds the tokens, the answer of the
// person who was asked, and relations between spans.
const Spacy = "spacy"

func init() {
	codec.Register(codec.Format{
		Name: Spacy, Title: "spaCy and Prodigy", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true,
		Encode: encodeSpacy, Is: func(c codec.Content) bool { return c.Some(isSpacy) }, Read: readSpacy,
		Carries: (codec.WithArticleText | codec.WithVersionTexts | codec.WithLinks | codec.Unsaid) &^ codec.WithOverlaps,
	})
}

// isSpacy reports whether a record is one of Prodigy's, a Doc as spaCy's to_json writes
// it, a pair of the training data of spaCy 2: ["text", {"entities": [[0, 4, "X"]]}], such
// pairs with the classes that are in them, or a document of spaCy 2 in tokens.
func isSpacy(v strictjson.Value) bool {
	if isClasses(v) || isTokenised(v) {
		return true
	}
	if v.Kind() == '[' {
		doc, rest := pair(v)
		return doc.Kind() == '"' && rest.Get("entities").Kind() == '['
	}
	return v.Get("text").Kind() == '"' && (v.Get("spans").Kind() == '[' || v.Get("spans").Kind() == '{' || v.Get("ents").Kind() == '[' || v.Get("_input_hash").Exists())
}

// isClasses reports whether a file has pairs below "annotations", beside their "classes".
func isClasses(v strictjson.Value) bool {
	return v.Get("classes").Kind() == '[' && v.Get("annotations").Kind() == '['
}

func pair(v strictjson.Value) (first, second strictjson.Value) {
	n := 0
	for item := range v.Items() {
		switch n++; n {
		case 1:
			first = item
		case 2:
			second = item
		}
	}
	return first, second
}

func encodeSpacy(out io.Writer, docs []codec.Document, _ codec.Options) error {
	return textLines(out, docs, func(w *strictjson.Writer, marks []annotation.Annotation, o *codeunit.Offsets) {
		at, begun := map[annotation.ID]annotation.Annotation{}, false
		w.OpenMember("spans", '[')
		for _, m := range marks {
			at[m.ID] = m
			writeSpan(w, m, o)
		}
		w.Close(']')
		for _, m := range marks {
			for _, l := range m.Links {
				to, there := at[l.To]
				if !there {
					continue
				}
				if !begun {
					w.OpenMember("relations", '[')
					begun = true
				}
				w.Open('{')
				w.Name("head_span")
				writeSpan(w, m, o)
				w.Name("child_span")
				writeSpan(w, to, o)
				w.Member("label", codec.RelationOf(m, l))
				w.Close('}')
			}
		}
		if begun {
			w.Close(']')
		}
	})
}

func writeSpan(w *strictjson.Writer, m annotation.Annotation, o *codeunit.Offsets) {
	start, end := o.From(codeunit.Runes, m.Target.Span)
	w.Open('{')
	w.IntMember("start", start)
	w.IntMember("end", end)
	w.Member("label", codec.Label(m))
	writeOwn(w, own(m, Spacy), "start", "end", "label")
	w.Close('}')
}

func readSpacy(c codec.Content) (codec.Result, error) {
	r := newReader(Spacy)
	rejected := 0
	for record := range c.Records() {
		place := fmt.Sprintf("%s %d", c.Unit(), record.Number)
		err := record.Err
		if answer := record.JSON.Get("answer"); err == nil && (answer.IsText("reject") || answer.IsText("ignore")) {
			rejected++
			continue
		}
		switch {
		case err != nil:
		case isClasses(record.JSON):
			err = readClasses(r, record.JSON)
		case isTokenised(record.JSON):
			err = readTokenised(r, record.JSON, place)
		default:
			err = readSpacyText(r, record.JSON, place)
		}
		if err != nil {
			if isFatal(err) {
				return codec.Result{}, err
			}
			r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
		}
	}
	out, err := r.result(codeunit.Runes)
	if rejected > 0 && len(r.texts) == 0 {
		return out, fmt.Errorf("%w: all %d texts in it were rejected or ignored", codec.ErrUnknown, rejected)
	}
	if err == nil && rejected > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(rejected, "text that was rejected or ignored is", "texts that were rejected or ignored are")+" left out")
	}
	return out, err
}

// readClasses reads the pairs of a file. Where nobody has looked at a text yet, there is
// null in place of its pair.
func readClasses(r *reader, v strictjson.Value) error {
	n := 0
	for item := range v.Get("annotations").Items() {
		n++
		place := fmt.Sprintf("annotation %d", n)
		if item.Kind() == 0 {
			continue
		}
		if err := readSpacyText(r, item, place); isFatal(err) {
			return err
		} else if err != nil {
			r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
		}
	}
	return nil
}

func readSpacyText(r *reader, v strictjson.Value, place string) error {
	doc := v.Get("text")
	if v.Kind() == '[' {
		doc, v = pair(v)
	}
	t, err := r.textOf(v, doc)
	if err != nil {
		return err
	}
	tokens := tokensOf(v)
	by := map[[2]int]string{} // keys of labels by their places
	for _, name := range []string{"spans", "ents", "entities"} {
		n := 0
		for item := range eachSpan(v.Get(name)) {
			n++
			l, err := spacySpan(item, tokens)
			l.place = fmt.Sprintf("%s: %s %d", place, name, n)
			if err != nil {
				r.remarks.Add(l.place, fmt.Errorf("%w; it is left out", err))
				continue
			}
			l.key = l.place
			l.creator = textOrNumber(v.Get("_annotator_id"))
			by[[2]int{l.start, l.end}] = l.key
			if err := r.add(t, l); err != nil {
				return err
			}
		}
	}
	n := 0
	for x := range v.Get("relations").Items() {
		n++
		at := fmt.Sprintf("%s: relation %d", place, n)
		head, err1 := spacySpan(x.Get("head_span"), tokens)
		child, err2 := spacySpan(x.Get("child_span"), tokens)
		if err1 != nil || err2 != nil {
			r.remarks.Add(at, fmt.Errorf("it does not say from which span to which; it is left out"))
			continue
		}
		from, to := by[[2]int{head.start, head.end}], by[[2]int{child.start, child.end}]
		t.relations = append(t.relations, relation{at, from, to, x.Get("label").Text()})
	}
	return nil
}

// eachSpan are the spans of a list, or of lists by the names of their groups.
func eachSpan(v strictjson.Value) iter.Seq[strictjson.Value] {
	if v.Kind() != '{' {
		return v.Items()
	}
	return func(yield func(strictjson.Value) bool) {
		for _, group := range v.Members() {
			for item := range group.Items() {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// tokensOf are the places of the tokens of a record, by their ids or else their order.
func tokensOf(v strictjson.Value) map[int][2]int {
	out := map[int][2]int{}
	n := 0
	for item := range v.Get("tokens").Items() {
		id, err := item.Get("id").Int("id")
		if err != nil {
			id = n
		}
		n++
		start, err1 := item.Get("start").Int("start")
		end, err2 := item.Get("end").Int("end")
		if err1 == nil && err2 == nil {
			out[id] = [2]int{start, end}
		}
	}
	return out
}

// spacySpan reads a span: an object with its place in code points or in tokens, or
// [start, end, "label"].
func spacySpan(v strictjson.Value, tokens map[int][2]int) (label, error) {
	if v.Kind() == '[' {
		return doccanoLabel(v)
	}
	start, err1 := v.Get("start").Int("start")
	end, err2 := v.Get("end").Int("end")
	if err1 != nil || err2 != nil {
		first, e1 := v.Get("token_start").Int("token_start")
		last, e2 := v.Get("token_end").Int("token_end")
		from, is := tokens[first]
		to, are := tokens[last]
		if e1 != nil || e2 != nil || !is || !are {
			return label{}, fmt.Errorf("it has neither start and end, nor tokens that are there")
		}
		start, end = from[0], to[1]
	}
	return label{
		start: start, end: end, name: textOrNumber(v.Get("label")), words: v.Get("text").Text(),
		own: compact(v, "start", "end", "label"),
	}, nil
}
