package codec

import (
	"slices"
	"strings"

	"gloss/app/annotation"
)

// parts are what a W3C annotation says and Gloss has no place for. They are kept
// in annotation.Annotation.Foreign as one object: its own members, with "body"
// for bodies, "target" for members of the target and its selectors, and
// "gloss:note" for members of the body that is the note.
type parts struct {
	members   []member // of the annotation
	note      []member // of the body that is the note
	bodies    []string
	target    []member
	selectors []string
}

// member is a name with a compact JSON value.
type member struct{ name, raw string }

func (p *parts) String() string {
	top := slices.Clone(p.members)
	if len(p.note) > 0 {
		top = append(top, member{"gloss:note", joined(p.note)})
	}
	if len(p.bodies) > 0 {
		top = append(top, member{"body", list(p.bodies)})
	}
	target := p.target
	if len(p.selectors) > 0 {
		target = append(slices.Clone(target), member{"selector", list(p.selectors)})
	}
	if len(target) > 0 {
		top = append(top, member{"target", joined(target)})
	}
	if len(top) == 0 {
		return ""
	}
	return joined(top)
}

// joined is an object of members, of which there are some.
func joined(ms []member) string {
	var b []byte
	for _, m := range ms {
		b = append(appendString(append(b, ','), m.name), ':')
		b = append(b, m.raw...)
	}
	b[0] = '{'
	return string(append(b, '}'))
}

func list(raws []string) string { return "[" + strings.Join(raws, ",") + "]" }

// ours are the names that an annotation's own fields are written under, and
// overrides those of them that the file it came from has the last word on.
var (
	overrides = []string{"@context", "type", "motivation"}
	ours      = []string{"id", "created", "modified", "body", "bodyValue", "target", "gloss:details", "gloss:note"}
	oursBody  = []string{"value"}
	oursNote  = []string{"value", "type", "purpose"}
	oursAim   = []string{"source", "selector", "gloss:on", "gloss:standing"}
	// What of an annotation is not foreign as it stands.
	notForeign = slices.Concat(ours, overrides)
)

// foreignOf reads what String wrote. Of a text that is none of it, as a damaged
// record may have, nothing is taken, and no name that would be there twice.
func foreignOf(a annotation.Annotation) *parts {
	p := &parts{}
	if a.Foreign == "" {
		return p
	}
	v, err := parseJSON([]byte(a.Foreign))
	if err != nil {
		return p
	}
	for name, m := range v.members() {
		switch {
		case name == "gloss:note":
			p.note = membersBut(m, oursBody)
		case name == "body":
			for b := range m.items() {
				p.bodies = append(p.bodies, b.compact())
			}
		case name == "target":
			p.target = membersBut(m, oursAim)
			for s := range m.get("selector").items() {
				p.selectors = append(p.selectors, s.compact())
			}
		case !slices.Contains(ours, name):
			p.members = append(p.members, member{name, m.compact()})
		}
	}
	return p
}

// membersBut are the members of an object that have none of these names.
func membersBut(v value, names []string) []member {
	var out []member
	for name, m := range v.but(names...) {
		out = append(out, member{name, m.compact()})
	}
	return out
}

// taken is the value of the member of a name, or another one.
func taken(ms []member, name, otherwise string) string {
	for _, m := range ms {
		if m.name == name {
			return m.raw
		}
	}
	return otherwise
}

func (w *jsonWriter) members(ms []member, but []string) {
	for _, m := range ms {
		if !slices.Contains(but, m.name) {
			w.foreignName(m.name)
			w.raw(m.raw)
		}
	}
}
