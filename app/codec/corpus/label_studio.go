package corpus

import (
	"cmp"
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// LabelStudio is the name of the format of Label Studio. Its files count code points. A
// note is the meta text of its region, a link a relation. The labelling set-up that a file
// of ours fits has <Labels name="label" toName="text"> and <Text name="text"
// value="$text">.
const LabelStudio = "label-studio"

func init() {
	codec.Register(codec.Format{
		Name: LabelStudio, Title: "Label Studio", Extension: ".json", MediaType: "application/json", Many: true,
		Encode: encodeLabelStudio, Is: func(c codec.Content) bool { return c.Some(isTask) }, Read: readLabelStudio,
		Carries: codec.WithArticleText | codec.WithVersionTexts | codec.WithNotes | codec.WithLinks | codec.WithIds | codec.Unsaid,
	})
}

// isTask reports whether a record is a task of Label Studio's, in its full shape or in the
// minimal one, in which the labels of each control stand beside the text.
func isTask(v strictjson.Value) bool {
	if v.Kind() != '{' {
		return false
	}
	if v.Get("data").Kind() == '{' {
		return v.Get("annotations").Kind() == '[' || v.Get("completions").Kind() == '[' || v.Get("predictions").Kind() == '['
	}
	return v.Get("annotation_id").Exists() && v.Get("lead_time").Written()
}

// studio reads the tasks of one file.
type studio struct {
	*reader
	incoming  []codec.Incoming
	choices   int // on whole texts
	left      int // regions of other kinds
	predicted int // answers of a model
}

func readLabelStudio(c codec.Content) (codec.Result, error) {
	s := studio{reader: newReader(LabelStudio)}
	for record := range c.Records() {
		place := fmt.Sprintf("task %d", record.Number)
		err := record.Err
		if err == nil && record.JSON.Get("data").Kind() == '{' {
			err = s.task(record.JSON, place)
		} else if err == nil {
			err = s.minimal(record.JSON, place)
		}
		if err != nil {
			if isFatal(err) {
				return codec.Result{}, err
			}
			s.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
		}
	}
	out := codec.Result{Format: LabelStudio}
	if len(s.texts) > 0 || len(s.incoming) == 0 {
		var err error
		if out, err = s.result(codeunit.Runes); err != nil {
			return out, err
		}
	} else {
		out.Remarks = s.remarks.List()
	}
	out.Incoming = s.incoming
	if s.choices > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(s.choices, "answer on a whole text is", "answers on whole texts are")+" left out")
	}
	if s.predicted > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(s.predicted, "answer is", "answers are")+" of a model: nobody has labelled these texts")
	}
	if s.left > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(s.left, "region that is on no words is", "regions that are on no words are")+" left out")
	}
	return out, nil
}

// textOf is the text of a task: the one member in which the words of its regions stand, the
// one called text, or the longest that is no address.
func textOf(data strictjson.Value, words []string) string {
	best, most := "", -1
	for name, v := range data.Members() {
		s := v.Text()
		score := 0
		for _, w := range words {
			if strings.Contains(s, w) {
				score += 1_000
			}
		}
		if name == "text" {
			score += 100
		}
		if strings.ContainsAny(s, " \n") {
			score++
		}
		if s != "" && (score > most || score == most && len(s) > len(best)) {
			best, most = s, score
		}
	}
	return best
}

// someWords are the words of the first regions of a task.
func someWords(task strictjson.Value) (words []string) {
	for _, name := range studioAnswers {
		for a := range task.Get(name).Items() {
			for item := range a.Get("result").Items() {
				if w := item.Get("value").Get("text"); w.Kind() == '"' && w.Text() != "" {
					words = append(words, w.Text())
				}
				if len(words) == 10 {
					return words
				}
			}
		}
	}
	return words
}

// studioAnswers are the members of a task with what people labelled, by the names of today
// and before version 1.0, and with what a model did.
var studioAnswers = []string{"annotations", "completions", "predictions"}

func (s *studio) task(v strictjson.Value, place string) error {
	data := v.Get("data")
	doc := textOf(data, someWords(v))
	var t *labelledText
	if !isPage(doc) {
		var err error
		if t, err = s.text(doc, metaText(v, "title"), metaText(v, "url")); err != nil {
			return err
		}
	}
	n := 0
	for _, name := range studioAnswers {
		if name == "predictions" && n > 0 {
			break // a person has seen to it
		}
		for a := range v.Get(name).Items() {
			n++
			if a.Get("was_cancelled").Kind() == 't' {
				continue
			}
			if name == "predictions" {
				s.predicted++
			}
			if err := s.annotation(a, v, t, fmt.Sprintf("%s: annotation %d", place, n)); err != nil {
				return err
			}
		}
	}
	return nil
}

// annotation reads what one person said of a text. Without t the text is a page, and its
// regions look for their words in an article.
func (s *studio) annotation(a, task strictjson.Value, t *labelledText, place string) error {
	who := a.Get("completed_by")
	creator := cmp.Or(textOrNumber(who), textOrNumber(a.Get("model_version")))
	if who.Kind() == '{' {
		if creator = who.Get("email").Text(); creator == "" {
			creator = textOrNumber(who.Get("id"))
		}
	}
	more := regionsBeside(a.Get("result"))
	n := 0
	for item := range a.Get("result").Items() {
		n++
		at := fmt.Sprintf("%s: region %d", place, n)
		switch kind := item.Get("type").Text(); {
		case kind == "relation":
			if t != nil {
				types := item.Get("labels")
				name := ""
				for x := range types.Each() {
					name = x.Text()
					break
				}
				t.relations = append(t.relations, relation{at, place + " " + item.Get("from_id").Text(), place + " " + item.Get("to_id").Text(), name})
			}
			continue
		case labelsOf(item.Get("value")) == nil:
			if !item.Get("value").Get("start").Exists() {
				s.choices++
			}
			continue
		}
		l, err := studioRegion(item, more)
		if err != nil {
			s.remarks.Add(at, fmt.Errorf("%w; it is left out", err))
			continue
		}
		l.place, l.creator = at, creator
		l.created, l.modified = codec.Time(a.Get("created_at")), codec.Time(a.Get("updated_at"))
		l.key = place + " " + item.Get("id").Text()
		if t == nil {
			s.onPage(l, task)
			continue
		}
		if err := s.add(t, l); err != nil {
			return err
		}
	}
	return nil
}

// onPage takes a region of a task whose text is a page.
func (s *studio) onPage(l label, task strictjson.Value) {
	a := annotation.Annotation{Created: codec.Undated, Modified: codec.Undated, Note: l.note}
	a.ID = markID(LabelStudio, article.ContentID(task.Get("data").Compact()), l.start, l.end, l, map[string]int{})
	s.details(&a, l)
	if err := codec.CheckUnplaced(a); err != nil || l.words == "" {
		s.left++
		return
	}
	s.incoming = append(s.incoming, codec.Incoming{
		Place: l.place, Source: metaText(task, "url"), Title: metaText(task, "title"), Annotation: a,
		Selector: annotation.Selector{Quote: annotation.TextQuote{Exact: l.words}},
	})
}

// labelsOf is the list of labels of a value, whatever its control is called: labels,
// hypertextlabels, paragraphlabels.
func labelsOf(value strictjson.Value) []string {
	for name, list := range value.Members() {
		if !strings.HasSuffix(name, "labels") || list.Kind() != '[' {
			continue
		}
		out := []string{}
		for x := range list.Items() {
			if s := textOrNumber(x); s != "" {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// regionsBeside are the answers that a person gave on single regions: choices and notes,
// which are items of their own with the id of the region.
func regionsBeside(result strictjson.Value) map[string]label {
	out := map[string]label{}
	for item := range result.Items() {
		id, value := item.Get("id").Text(), item.Get("value")
		if id == "" || labelsOf(value) != nil {
			continue
		}
		l := out[id]
		if !item.Get("type").IsText("textarea") && value.Kind() == '{' {
			l.own += "," + answerJSON(item)
		}
		for c := range value.Get("choices").Items() {
			l.tags = append(l.tags, c.Text())
		}
		if item.Get("type").IsText("textarea") {
			for c := range value.Get("text").Each() {
				l.note = strings.TrimSpace(l.note + "\n" + c.Text())
			}
		}
		out[id] = l
	}
	return out
}

// answerJSON is an answer on a region without the place, which is that of the region.
func answerJSON(item strictjson.Value) string {
	head, value := compact(item, "id", "value"), compact(item.Get("value"), "start", "end", "text")
	if value == "" {
		value = "{}"
	}
	if head == "" {
		return `{"value":` + value + `}`
	}
	return strings.TrimSuffix(head, "}") + `,"value":` + value + "}"
}

func studioRegion(item strictjson.Value, more map[string]label) (label, error) {
	value := item.Get("value")
	start, err1 := value.Get("start").Int("start")
	end, err2 := value.Get("end").Int("end")
	if global := value.Get("globalOffsets"); global.Exists() {
		start, err1 = global.Get("start").Int("start")
		end, err2 = global.Get("end").Int("end")
	}
	if err1 != nil || err2 != nil {
		if value.Get("text").Text() == "" {
			return label{}, fmt.Errorf("it has neither start and end nor words")
		}
		start, end = 0, 0
	}
	l := more[item.Get("id").Text()]
	names := labelsOf(value)
	if len(names) > 0 {
		l.name = names[0]
		l.tags = append(names[1:len(names):len(names)], l.tags...)
	}
	l.start, l.end, l.words = start, end, value.Get("text").Text()
	for note := range item.Get("meta").Get("text").Each() {
		l.note = strings.TrimSpace(l.note + "\n" + note.Text())
	}
	beside := l.own
	l.own = compact(item, "type", "value", "meta", furtherLabels, answers)
	if len(names) > 1 {
		l.own = withMember(l.own, furtherLabels, jsonList(names[1:]))
	}
	if beside != "" {
		l.own = withMember(l.own, answers, "["+beside[1:]+"]")
	}
	return l, nil
}

// minimal reads a task of the minimal shape.
func (s *studio) minimal(v strictjson.Value, place string) error {
	t, err := s.text(textOf(v, nil), metaText(v, "title"), metaText(v, "url"))
	if err != nil {
		return err
	}
	for name, list := range v.Members() {
		n := 0
		for item := range list.Items() {
			n++
			names := labelsOf(item)
			start, err1 := item.Get("start").Int("start")
			end, err2 := item.Get("end").Int("end")
			if names == nil || err1 != nil || err2 != nil {
				s.choices++
				continue
			}
			l := label{place: fmt.Sprintf("%s: %s %d", place, name, n), start: start, end: end, words: item.Get("text").Text(), creator: textOrNumber(v.Get("annotator"))}
			l.created, l.modified = codec.Time(v.Get("created_at")), codec.Time(v.Get("updated_at"))
			if len(names) > 0 {
				l.name, l.tags = names[0], names[1:]
			}
			l.own = withMember("", "from_name", string(strictjson.AppendString(nil, name)))
			if len(names) > 1 {
				l.own = withMember(l.own, furtherLabels, jsonList(names[1:]))
			}
			if err := s.add(t, l); err != nil {
				return err
			}
		}
	}
	return nil
}
