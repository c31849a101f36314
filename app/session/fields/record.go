package fields

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/session/wording"
)

// Fault says why what was typed in a field is not recorded, or not all of it.
type Fault struct {
	Ref
	Why string // a sentence
}

// Yes is what a tick holds.
const Yes = "yes"

// Shown is what the field of a mark holds on the screen, "" if there is none.
func (r *Row) Shown(a *annotation.Annotation, i int) string {
	switch r.Input {
	case Commas:
		return strings.Join(a.Tags, ", ")
	case Tick:
		if *r.yes(a) {
			return Yes
		}
		return ""
	}
	at := r.At(a, i)
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

// Record takes what was typed into a field of a copy of a mark, and says in a
// sentence what of it was left out, or "".
func (r *Row) Record(a *annotation.Annotation, i int, typed string) string {
	typed = strings.ToValidUTF8(typed, "")
	switch r.Input {
	case Commas:
		return recordTags(a, typed)
	case Tick:
		*r.yes(a) = typed == Yes
		return ""
	}
	// Whoever has the mark as it was keeps it.
	a.Evidence, a.Links = slices.Clone(a.Evidence), slices.Clone(a.Links)
	at := r.At(a, i)
	if at == nil {
		return ""
	}
	switch r.Input {
	case Amount:
		return r.recordAmount(a, at, typed)
	case Choice:
		if !slices.ContainsFunc(r.OptionsFor(a), func(o Option) bool { return o.Value == typed }) {
			return ""
		}
		*at = typed
		if r.Each == Once && typed == r.Options[0].Value {
			*at = ""
		}
		return ""
	}
	var cut bool
	*at, cut = wording.CutTo(typed, r.Most)
	if cut {
		return "This is too long: only its first " + grouped(utf8.RuneCountInString(*at)) + " characters are recorded."
	}
	return ""
}

// recordAmount keeps the number that is there until there is another one.
func (r *Row) recordAmount(a *annotation.Annotation, at *string, typed string) string {
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

func grouped(n int) string { return annotation.Number(strconv.Itoa(n)).Grouped() }

// Name is the field's label where it does not stand beside its neighbours.
func (r *Row) Name() string {
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
