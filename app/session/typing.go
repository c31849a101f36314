package session

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
)

// Fault says why what was typed in a field is not recorded, or not all of it.
type Fault struct {
	FieldRef
	Why string // a sentence
}

// yes is what a tick holds.
const yes = "yes"

// Shown is what the field of a mark holds on the screen, "" if there is none.
func (r *FieldRow) Shown(a *annotation.Annotation, i int) string {
	switch r.Input {
	case Commas:
		return strings.Join(a.Tags, ", ")
	case Tick:
		if *r.yes(a) {
			return yes
		}
		return ""
	}
	at := r.at(a, i)
	switch {
	case at == nil:
		return ""
	case r.Input == Amount:
		return annotation.Number(*at).Grouped()
	case r.Input == Choice && *at == "":
		return r.Options[0].Value
	}
	return *at
}

// record takes what was typed into a field of a copy of a mark, and says in a
// sentence what of it was left out, or "".
func (r *FieldRow) record(a *annotation.Annotation, i int, typed string) string {
	typed = strings.ToValidUTF8(typed, "")
	switch r.Input {
	case Commas:
		return recordTags(a, typed)
	case Tick:
		*r.yes(a) = typed == yes
		return ""
	}
	// Whoever has the mark as it was keeps it.
	a.Evidence, a.Links = slices.Clone(a.Evidence), slices.Clone(a.Links)
	at := r.at(a, i)
	if at == nil {
		return ""
	}
	switch r.Input {
	case Amount:
		return r.recordAmount(a, at, typed)
	case Choice:
		if !slices.ContainsFunc(r.Options, func(o Option) bool { return o.Value == typed }) {
			return ""
		}
		*at = typed
		if r.Each == Once && typed == r.Options[0].Value {
			*at = ""
		}
		return ""
	}
	var cut bool
	*at, cut = cutTo(typed, r.most)
	if cut {
		return "This is too long: only its first " + grouped(utf8.RuneCountInString(*at)) + " characters are recorded."
	}
	return ""
}

// recordAmount keeps the number that is there until there is another one.
func (r *FieldRow) recordAmount(a *annotation.Annotation, at *string, typed string) string {
	n, ok := annotation.Number(""), true
	if strings.TrimSpace(typed) != "" {
		n, ok = parseAmount(typed)
	}
	switch {
	case ok:
		*at = string(n)
		r.after(a)
		return ""
	case *at == "":
		return "This is not one number, so it is not recorded."
	}
	return "This is not one number; what is recorded is still " + annotation.Number(*at).Grouped() + "."
}

// recordTags takes tags as they are typed, parted by commas.
func recordTags(a *annotation.Annotation, typed string) string {
	var tags []string
	why := ""
	for piece := range strings.SplitSeq(typed, ",") {
		tag := annotation.CleanTag(piece)
		switch {
		case tag == "" || annotation.HasTag(tags, tag):
			continue
		case len(tags) == annotation.MaxTags:
			why = "A mark can have " + strconv.Itoa(annotation.MaxTags) + " tags; the others are not recorded."
			continue
		case len(strings.TrimSpace(piece)) > annotation.MaxTag:
			why = "A tag is too long: only its beginning is recorded."
		}
		tags = append(tags, tag)
	}
	a.Tags = tags
	return why
}

// cutTo cuts words to so many bytes at a whole code point.
func cutTo(s string, most int) (string, bool) {
	if len(s) <= most {
		return s, false
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most], true
}

func grouped(n int) string { return annotation.Number(strconv.Itoa(n)).Grouped() }

// typeField records what is typed in a field, as it is typed.
func (s *State) typeField(m FieldTyped) []Effect {
	before, there := s.Mark(m.ID)
	r := rowOf(m.Field, before.Kind)
	if !there || r == nil || m.Index < 0 || m.Index >= r.times(&before) {
		return nil
	}
	slot := FieldRef{m.ID, m.Field, m.Index}
	why := ""
	c, changed := s.changed(m.ID, m.At, func(a *annotation.Annotation) { why = r.record(a, m.Index, m.Value) })
	s.blame(slot, why)
	if !changed {
		return nil
	}
	e := edit{changes: []change{c}, words: strings.ToLower(r.name()) + " edited", field: string(m.Field) + " " + strconv.Itoa(m.Index) + " " + string(m.ID)}
	if r.Input == Choice || r.Input == Tick {
		s.endTyping()
		e.field = "" // each choice is a step
	}
	return s.do(e)
}

// name is the field's label where it does not stand beside its neighbours.
func (r *FieldRow) name() string {
	switch r.Field {
	case From, To:
		return "range"
	case Approximate:
		return "approximation"
	case URL, Title, Excerpt, Stance, Accessed:
		return "evidence"
	case LinkAs:
		return "link"
	}
	return r.Label
}

// blame remembers why a field is not recorded as it stands, or that it is.
func (s *State) blame(at FieldRef, why string) {
	faults := slices.DeleteFunc(slices.Clone(s.Faults), func(f Fault) bool { return f.FieldRef == at })
	if why != "" {
		faults = append(faults, Fault{at, why})
	}
	s.Faults = faults
}
