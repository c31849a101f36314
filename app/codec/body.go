package codec

import (
	"strings"

	"gloss/app/annotation"
)

// isNote reports whether a body is words about what was marked.
func isNote(v value) bool {
	if v.get("value").kind() != '"' || v.get("source").there() || v.get("items").there() {
		return false
	}
	switch v.get("purpose").loose() {
	case "tagging", "linking", "classifying", "identifying", "bookmarking":
		return false
	}
	return v.get("purpose").kind() != '[' && v.get("value").loose() != ""
}

// noteMembers are those members of the note's body that Gloss would write
// otherwise, or not at all.
func noteMembers(v value) []member {
	var out []member
	for _, o := range []struct{ name, usual string }{{"type", "TextualBody"}, {"purpose", "commenting"}} {
		if m := v.get(o.name); m.there() && !m.isText(o.usual) {
			out = append(out, member{o.name, m.compact()})
		}
	}
	return append(out, membersBut(v, oursNote)...)
}

// tagOrKind takes a tag of another tool: the name of a kind is the mark's kind,
// if it has none yet.
func tagOrKind(a *annotation.Annotation, tag string) {
	if k := annotation.Kind(strings.ToLower(strings.TrimSpace(tag))); a.Kind == "" && k.Valid() {
		a.Kind = k
		return
	}
	if tag = annotation.CleanTag(tag); tag != "" && !annotation.HasTag(a.Tags, tag) {
		a.Tags = append(a.Tags, tag)
	}
}

// isLink reports whether a body is a link as Gloss writes it.
func isLink(v value) bool {
	return v.get("purpose").isText("linking") && v.get("gloss:as").there() && has(v, "type", "purpose", "source", "gloss:as")
}

func (f *fields) link() annotation.Link {
	return annotation.Link{To: annotation.ID(f.need("source")), As: annotation.Stance(f.text("gloss:as"))}
}
