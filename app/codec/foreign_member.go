package codec

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
)

// Names of members of annotation.Annotation.Foreign that formats share.
const (
	foreignLabel   = "gloss:label"    // what a file calls the kind of a mark
	foreignCreator = "creator"        // who made it, as the W3C has it
	foreignTypes   = "gloss:linkedAs" // by the id of the other mark, what a file calls a relation
)

// SetForeign keeps a member of what another tool said of a mark, under a name that is
// not in a.Foreign yet. The value is compact JSON.
func SetForeign(a *annotation.Annotation, name, raw string) {
	p := foreignOf(*a)
	p.members = append(p.members, member{name, raw})
	a.Foreign = p.String()
}

// ForeignMember is what SetForeign kept; the zero Value if there is nothing.
func ForeignMember(a annotation.Annotation, name string) strictjson.Value {
	if a.Foreign == "" {
		return strictjson.Value{}
	}
	v, err := strictjson.Parse([]byte(a.Foreign))
	if err != nil {
		return strictjson.Value{}
	}
	return v.Get(name)
}

// SetLabel takes what a file calls the kind of a mark. The name of a kind of Gloss's is
// that; another one becomes a tag, and is kept letter by letter to be written back.
func SetLabel(a *annotation.Annotation, label string) {
	TagOrKind(a, label)
	if string(a.Kind) != label {
		SetForeign(a, foreignLabel, quoted(label))
	}
}

// Label is what a mark is called in a file of labels: as the file called it that it came
// from, or else its kind.
func Label(a annotation.Annotation) string {
	if v := ForeignMember(a, foreignLabel); v.Kind() == '"' {
		return v.Text()
	}
	return string(a.Kind)
}

// SetCreator keeps the name of the person who made a mark.
func SetCreator(a *annotation.Annotation, name string) {
	if name != "" {
		SetForeign(a, foreignCreator, `{"type":"Person","name":`+quoted(name)+`}`)
	}
}

// Creator is the name of the person who made a mark; "" if no file said it.
func Creator(a annotation.Annotation) string {
	for c := range ForeignMember(a, foreignCreator).Each() {
		for _, name := range []string{"name", "nickname", "id"} {
			for n := range c.Get(name).Each() {
				if n.Kind() == '"' && n.Text() != "" {
					return n.Text()
				}
			}
		}
		return c.Text()
	}
	return ""
}

func quoted(s string) string { return string(strictjson.AppendString(nil, s)) }

// LinkAs is a link to another mark of a relation that a file calls so. Supports and
// contradicts are ours; another name is kept on the mark to be written back.
func LinkAs(a *annotation.Annotation, to annotation.ID, kind string) annotation.Link {
	as := stanceOf(kind)
	if string(as) != kind && kind != "" && len(a.Foreign)+len(kind)+len(to) < annotation.MaxForeign-1_000 {
		p := foreignOf(*a)
		names := []member{{string(to), quoted(kind)}}
		for i, m := range p.members {
			if m.name == foreignTypes {
				v, err := strictjson.Parse([]byte(m.raw))
				if err == nil {
					names = append(membersBut(v, []string{string(to)}), names...)
				}
				p.members = slices.Delete(p.members, i, i+1)
				break
			}
		}
		p.members = append(p.members, member{foreignTypes, joined(names)})
		a.Foreign = p.String()
	}
	return annotation.Link{To: to, As: as}
}

// RelationOf is what a link is called in a file of relations: as the file called it that
// it came from, or else its stance. What a person has changed since is no longer so called.
func RelationOf(a annotation.Annotation, l annotation.Link) string {
	if v := ForeignMember(a, foreignTypes).Get(string(l.To)); v.Kind() == '"' && stanceOf(v.Text()) == l.As {
		return v.Text()
	}
	return string(l.As)
}

func stanceOf(kind string) annotation.Stance {
	as := annotation.Stance(strings.ToLower(kind))
	if as != annotation.Supports && as != annotation.Contradicts {
		as = annotation.Context
	}
	return as
}
