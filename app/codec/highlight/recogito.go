package highlight

import (
	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// Recogito is the name of the annotations of Recogito's and Annotorious's second
// generation, as the programs keep them. Those of the first are the W3C's. Places count
// UTF-16 units.
const Recogito = "recogito"

func init() {
	codec.Register(codec.Format{
		Name: Recogito, Title: "Recogito and Annotorious", Extension: ".json", MediaType: "application/json",
		Is: func(c codec.Content) bool { return c.Some(isRecogito) }, Read: readRecogito,
	})
}

func isRecogito(v strictjson.Value) bool {
	target := v.Get("target")
	return v.Get("bodies").Kind() == '[' && target.Kind() == '{' && (target.Get("selector").Exists() || target.Get("annotation").Exists())
}

func readRecogito(c codec.Content) (codec.Result, error) {
	r := newReader(Recogito)
	for record := range c.Records() {
		if err := r.record(record, "annotation", r.recogito); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

func (r *reader) recogito(v strictjson.Value, place string) error {
	target := v.Get("target")
	m := mark{
		place: place, id: firstText(v, "id"), source: firstText(target, "source"), utf16: true,
		created: codec.Time(target.Get("created")), modified: codec.Time(target.Get("updated")), creator: firstText(target.Get("creator"), "name", "id"),
	}
	for s := range target.Get("selector").Each() {
		if q := s.Get("quote"); q.Kind() == '"' && m.quote.Exact == "" {
			m.quote = annotation.TextQuote{Exact: q.Text(), Prefix: firstText(s, "quotePrefix", "prefix"), Suffix: firstText(s, "quoteSuffix", "suffix")}
			start, err1 := s.Get("start").Int("start")
			end, err2 := s.Get("end").Int("end")
			if err1 == nil && err2 == nil && start >= 0 && end > start {
				m.position = &annotation.Position{Start: start, End: end}
			}
		} else if s.Get("geometry").Exists() {
			m.unplaced = "it is on a region of a picture"
		}
	}
	for b := range v.Get("bodies").Items() {
		value := firstText(b, "value")
		switch b.Get("purpose").Text() {
		case "tagging", "classifying":
			m.tags = append(m.tags, value)
		default:
			if m.note != "" && value != "" {
				m.note += "\n"
			}
			m.note += value
		}
	}
	m.own = v.Compact()
	return r.add(m)
}
