package codec

import (
	"io"
	"strings"

	"gloss/app/annotation"
	"gloss/app/text"
)

// Hypothesis's own export, and what its search API answers, hold annotations in
// a shape close to the W3C's. Offsets count UTF-16 units, the kind is a tag among
// tags, the note is text. What else a record holds (user, group, permissions,
// replies) is kept as foreign, under one name.
const (
	foreignHypothesis = "gloss:hypothesis"
	hypothesisID      = "https://hypothes.is/a/"
)

// What a record has a place for in an annotation; all else is foreign.
var oursHypothesis = []string{"id", "created", "updated", "text", "tags", "uri", "target", "document"}

func encodeHypothesis(out io.Writer, docs []Document, o Options) error {
	w := &jsonWriter{out: out, indent: true}
	w.open('{')
	w.member("export_date", stamp(o.At))
	w.member("export_userid", "")
	w.member("client_version", "gloss")
	w.begin("annotations", '[')
	for _, d := range docs {
		for _, a := range d.texts() {
			x, u := text.NewIndex(a.Text), newUnits(a.Text)
			for _, m := range d.on(a.ID) {
				start, end := u.fromRunes(x.ToRunes(m.Target.Span.Start)), u.fromRunes(x.ToRunes(m.Target.Span.End))
				w.hypothesis(m, address(a), a.Title, start, end)
			}
		}
	}
	w.close(']')
	w.close('}')
	return w.done()
}

func (w *jsonWriter) hypothesis(m annotation.Annotation, uri, title string, start, end int) {
	var own, selectors []member
	var replies []string
	for _, f := range foreignOf(m).members {
		if f.name == foreignHypothesis {
			own, selectors, replies = splitHypothesis(f.raw)
		}
	}
	w.open('{')
	w.member("id", strings.TrimPrefix(string(m.ID), hypothesisID))
	w.member("created", stamp(m.Created))
	w.member("updated", stamp(m.Modified))
	w.member("uri", uri)
	w.begin("document", '{')
	w.begin("title", '[')
	w.text(title)
	w.close(']')
	w.close('}')
	w.member("text", m.Note)
	w.begin("tags", '[')
	w.text(string(m.Kind))
	for _, t := range m.Tags {
		w.text(t)
	}
	w.close(']')
	w.begin("target", '[')
	w.open('{')
	w.member("source", uri)
	w.begin("selector", '[')
	for _, s := range selectors {
		w.raw(s.raw)
	}
	if !NoWords(m) {
		w.positionSelector(start, end)
		w.quoteSelector(m.Target.Quote)
	}
	w.close(']')
	w.close('}')
	w.close(']')
	if taken(own, "group", "") == "" {
		w.member("group", "__world__")
	}
	if taken(own, "permissions", "") == "" {
		w.name("permissions")
		w.raw(`{"read":[],"update":[],"delete":[]}`)
	}
	w.members(own, oursHypothesis)
	w.close('}')
	for _, r := range replies {
		w.raw(r)
	}
}

// splitHypothesis reads what is kept of a record: its members, its further
// selectors, and the replies to it.
func splitHypothesis(raw string) (own, selectors []member, replies []string) {
	v, err := parseJSON([]byte(raw))
	if err != nil {
		return nil, nil, nil
	}
	for s := range v.get("selector").items() {
		selectors = append(selectors, member{"", s.compact()})
	}
	for r := range v.get("replies").items() {
		replies = append(replies, r.compact())
	}
	return membersBut(v, []string{"selector", "replies"}), selectors, replies
}
