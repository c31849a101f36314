package codec

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
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
		b = append(strictjson.AppendString(append(b, ','), m.name), ':')
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
	v, err := strictjson.Parse([]byte(a.Foreign))
	if err != nil {
		return p
	}
	for name, m := range v.Members() {
		switch {
		case name == "gloss:note":
			p.note = membersBut(m, oursBody)
		case name == "body":
			for b := range m.Items() {
				p.bodies = append(p.bodies, b.Compact())
			}
		case name == "target":
			p.target = membersBut(m, oursAim)
			for s := range m.Get("selector").Items() {
				p.selectors = append(p.selectors, s.Compact())
			}
		case !slices.Contains(ours, name):
			p.members = append(p.members, member{name, m.Compact()})
		}
	}
	return p
}

// membersBut are the members of an object that have none of these names.
func membersBut(v strictjson.Value, names []string) []member {
	var out []member
	for name, m := range v.MembersExcept(names...) {
		out = append(out, member{name, m.Compact()})
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

func (w writer) members(ms []member, but []string) {
	for _, m := range ms {
		if !slices.Contains(but, m.name) {
			w.EscapedName(m.name)
			w.Raw(m.raw)
		}
	}
}
