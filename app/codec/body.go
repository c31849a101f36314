package codec

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
)

// isNote reports whether a body is words about what was marked.
func isNote(v strictjson.Value) bool {
	if v.Get("value").Kind() != '"' || v.Get("source").Exists() || v.Get("items").Exists() {
		return false
	}
	switch v.Get("purpose").Text() {
	case "tagging", "linking", "classifying", "identifying", "bookmarking":
		return false
	}
	return v.Get("purpose").Kind() != '[' && v.Get("value").Text() != ""
}

// noteMembers are those members of the note's body that Gloss would write
// otherwise, or not at all.
func noteMembers(v strictjson.Value) []member {
	var out []member
	for _, o := range []struct{ name, usual string }{{"type", "TextualBody"}, {"purpose", "commenting"}} {
		if m := v.Get(o.name); m.Exists() && !m.IsText(o.usual) {
			out = append(out, member{o.name, m.Compact()})
		}
	}
	return append(out, membersBut(v, oursNote)...)
}

// TagOrKind takes a tag of another tool: the name of a kind is the mark's kind,
// if it has none yet.
func TagOrKind(a *annotation.Annotation, tag string) {
	if k := annotation.Kind(strings.ToLower(strings.TrimSpace(tag))); a.Kind == "" && k.Valid() {
		a.Kind = k
		return
	}
	if tag = annotation.CleanTag(tag); tag != "" && !annotation.HasTag(a.Tags, tag) {
		a.Tags = append(a.Tags, tag)
	}
}

// isLink reports whether a body is a link as Gloss writes it.
func isLink(v strictjson.Value) bool {
	return v.Get("purpose").IsText("linking") && v.Get("gloss:as").Exists() && v.HasOnly("type", "purpose", "source", "gloss:as")
}

func linkOf(f *strictjson.Fields) annotation.Link {
	return annotation.Link{To: annotation.ID(f.Required("source")), As: annotation.Stance(f.Text("gloss:as"))}
}

// isVerdict reports whether a body is a verdict as Gloss writes it: its word for other
// tools, and its id.
func isVerdict(v strictjson.Value) bool {
	return v.Get("purpose").IsText("assessing") && v.Get("gloss:verdict").Kind() == '"' && v.HasOnly("type", "purpose", "value", "gloss:verdict")
}

// verdictBody writes the verdict on a mark so that other tools show it.
func (w writer) verdictBody(m annotation.Annotation) {
	if m.Verdict == annotation.Unchecked {
		return
	}
	w.Open('{')
	w.Member("type", "TextualBody")
	w.Member("purpose", "assessing")
	w.Member("value", m.Step().Word)
	w.Member("gloss:verdict", string(m.Verdict))
	w.Close('}')
}
