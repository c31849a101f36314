package codec

import (
	"slices"
	"strconv"

	"gloss/app/annotation"
)

// foreignPosition is the name under which a mark that waits for its article keeps where its
// file places it. No tool takes it for a place in what the mark stands on meanwhile.
const foreignPosition = "gloss:position"

// KeepPosition keeps on a mark that waits where its file places it in its article.
func KeepPosition(in *Incoming) {
	p, a := in.Selector.Position, &in.Annotation
	if p == nil || in.Unplaced != "" || len(a.Foreign) > annotation.MaxForeign-200 || ForeignMember(*a, foreignPosition).Exists() {
		return
	}
	raw := `{"start":` + strconv.Itoa(p.Start) + `,"end":` + strconv.Itoa(p.End)
	if in.UTF16 {
		raw += `,"utf16":true`
	}
	SetForeign(a, foreignPosition, raw+"}")
}

// Waiting is a mark that waited, as its file brought it: with the words it stands on now, and
// the position that KeepPosition kept, if there is one.
func Waiting(a annotation.Annotation) Incoming {
	in := Incoming{Selector: annotation.Selector{Quote: a.Target.Quote}, Annotation: a}
	v := ForeignMember(a, foreignPosition)
	if !v.Exists() {
		return in
	}
	p := foreignOf(a)
	p.members = slices.DeleteFunc(p.members, func(m member) bool { return m.name == foreignPosition })
	in.Annotation.Foreign = p.String()
	start, err1 := v.Get("start").Int("start")
	end, err2 := v.Get("end").Int("end")
	if err1 == nil && err2 == nil && start >= 0 && end >= start {
		in.Selector.Position, in.UTF16 = &annotation.Position{Start: start, End: end}, v.Get("utf16").Kind() == 't'
	}
	return in
}
