package codec

import (
	"errors"
	"fmt"
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
)

// furtherTargets makes a mark of each target behind the first, with what the annotation
// says. In the file all of them are one annotation, which the first mark keeps.
func (r *w3cReader) furtherTargets(v strictjson.Value, first Incoming) {
	if v.Kind() != '[' {
		return
	}
	n := 0
	for t := range v.Items() {
		if n++; n == 1 {
			continue
		}
		in := Incoming{Place: fmt.Sprintf("%s: target %d", first.Place, n), Annotation: first.Annotation}
		r.aim(t, &in, &parts{})
		if in.Selector.Quote.Exact == "" {
			r.wordless++
			continue
		}
		a := &in.Annotation
		a.ID = annotation.ID(article.ContentID(fmt.Sprintf("%s target %d", a.ID, n)))
		a.Tags, a.Links, a.Evidence, a.Foreign = slices.Clone(a.Tags), nil, slices.Clone(a.Evidence), ""
		r.incoming = append(r.incoming, in)
	}
}

// w3cRelation is an annotation whose targets are two others, as Recogito has relations.
type w3cRelation struct {
	place, from, to, kind string
}

// relationOf reads an annotation that joins two others. It reports whether it is one.
func relationOf(v strictjson.Value, place string) (w3cRelation, bool) {
	x := w3cRelation{place: place}
	if !v.Get("motivation").IsText("linking") || v.Get("target").Kind() != '[' {
		return x, false
	}
	var ids []string
	for t := range v.Get("target").Items() {
		id := t.Text()
		if t.Kind() == '{' && t.HasOnly("id", "type") {
			id = t.Get("id").Text()
		}
		ids = append(ids, id)
	}
	if len(ids) != 2 || ids[0] == "" || ids[1] == "" {
		return x, false
	}
	for b := range v.Get("body").Each() {
		if x.kind == "" {
			x.kind = b.Get("value").Text()
		}
	}
	x.from, x.to = absolute(ids[0]), absolute(ids[1])
	return x, true
}

// relate makes links of the relations between annotations of the file. One of an annotation
// that is elsewhere is told of.
func (r *w3cReader) relate() {
	at := map[annotation.ID]int{}
	for i, in := range r.incoming {
		at[in.Annotation.ID] = i
	}
	for _, x := range r.relations {
		from, isFrom := at[annotation.ID(x.from)]
		to, isTo := at[annotation.ID(x.to)]
		switch {
		case !isFrom || !isTo:
			r.remarks.Add(x.place, errors.New("it joins an annotation that is not in the file; it is left out"))
		case len(r.incoming[from].Annotation.Links) == annotation.MaxLinks:
			r.remarks.Add(x.place, fmt.Errorf("there are more than %d relations of one annotation; it is left out", annotation.MaxLinks))
		default:
			m, other := &r.incoming[from].Annotation, r.incoming[to].Annotation.ID
			if !slices.ContainsFunc(m.Links, func(l annotation.Link) bool { return l.To == other }) {
				m.Links = append(m.Links, LinkAs(m, other, x.kind))
			}
		}
	}
}
