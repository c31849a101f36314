package corpus

import (
	"io"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

func encodeLabelStudio(out io.Writer, docs []codec.Document, _ codec.Options) error {
	w := strictjson.NewIndentedWriter(out)
	w.Open('[')
	err := eachText(docs, func(a article.Article, marks []annotation.Annotation, o *codeunit.Offsets) error {
		w.Open('{')
		w.OpenMember("data", '{')
		w.Member("text", a.Text)
		w.NonEmpty("title", a.Title)
		w.NonEmpty("url", a.URL)
		w.Close('}')
		w.OpenMember("annotations", '[')
		people, by := creatorsOf(marks)
		for _, who := range people {
			w.Open('{')
			if who != "" {
				w.Member("completed_by", who)
			}
			w.OpenMember("result", '[')
			for _, m := range by[who] {
				writeRegion(w, m, a, o)
			}
			writeRelations(w, by[who])
			w.Close(']')
			w.Close('}')
		}
		w.Close(']')
		w.Close('}')
		return nil
	})
	if err != nil {
		return err
	}
	w.Close(']')
	return w.End()
}

// creatorsOf sorts marks by who made them, in the order of their first. Without marks there
// is one person, who is not known.
func creatorsOf(marks []annotation.Annotation) (people []string, by map[string][]annotation.Annotation) {
	by = map[string][]annotation.Annotation{}
	for _, m := range marks {
		who := ""
		if own(m, LabelStudio).Exists() {
			who = codec.Creator(m)
		}
		if _, before := by[who]; !before {
			people = append(people, who)
		}
		by[who] = append(by[who], m)
	}
	if len(people) == 0 {
		people = []string{""}
	}
	return people, by
}

// regionID is the id of a region as its file had it, or else that of the mark.
func regionID(m annotation.Annotation) string {
	if id := own(m, LabelStudio).Get("id"); id.Kind() == '"' {
		return id.Text()
	}
	return string(m.ID)
}

func writeRegion(w *strictjson.Writer, m annotation.Annotation, a article.Article, o *codeunit.Offsets) {
	from := own(m, LabelStudio)
	start, end := o.From(codeunit.Runes, m.Target.Span)
	w.Open('{')
	w.Member("id", regionID(m))
	writeOr(w, "from_name", from, "label")
	writeOr(w, "to_name", from, "text")
	w.Member("type", "labels")
	w.OpenMember("value", '{')
	w.IntMember("start", start)
	w.IntMember("end", end)
	w.Member("text", m.Target.Span.In(a.Text))
	w.OpenMember("labels", '[')
	w.Text(codec.Label(m))
	for l := range from.Get(furtherLabels).Items() {
		w.Raw(l.Compact())
	}
	w.Close(']')
	w.Close('}')
	if m.Note != "" {
		w.OpenMember("meta", '{')
		w.OpenMember("text", '[')
		w.Text(m.Note)
		w.Close(']')
		w.Close('}')
	}
	writeOwn(w, from, "id", "from_name", "to_name", "type", "value", "meta", furtherLabels, answers)
	w.Close('}')
	for answer := range from.Get(answers).Items() {
		w.Open('{')
		w.Member("id", regionID(m))
		writeOwn(w, answer, "id", "value")
		w.OpenMember("value", '{')
		w.IntMember("start", start)
		w.IntMember("end", end)
		writeOwn(w, answer.Get("value"), "start", "end")
		w.Close('}')
		w.Close('}')
	}
}

// What is kept of a region under names of our own: its labels beside the first, and the
// answers on it that are items of their own.
const (
	furtherLabels = "gloss:labels"
	answers       = "gloss:answers"
)

// writeOr writes a member that the file had, or the usual one.
func writeOr(w *strictjson.Writer, name string, from strictjson.Value, usual string) {
	if v := from.Get(name); v.Kind() == '"' {
		usual = v.Text()
	}
	w.Member(name, usual)
}

func writeRelations(w *strictjson.Writer, marks []annotation.Annotation) {
	here := map[annotation.ID]string{}
	for _, m := range marks {
		here[m.ID] = regionID(m)
	}
	for _, m := range marks {
		for _, l := range m.Links {
			to, there := here[l.To]
			if !there {
				continue
			}
			w.Open('{')
			w.Member("type", "relation")
			w.Member("from_id", here[m.ID])
			w.Member("to_id", to)
			w.Member("direction", "right")
			w.OpenMember("labels", '[')
			w.Text(codec.RelationOf(m, l))
			w.Close(']')
			w.Close('}')
		}
	}
}
