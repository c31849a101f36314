package fields

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/entry"
	"gloss/app/session/wording"
	"gloss/app/words"
)

// Fault says why what was typed in a field is not recorded, or not all of it.
type Fault struct {
	Ref
	Why   string // a sentence
	Typed string // what stands in the field
}

// Shown is what the field of a mark holds on the screen, "" if there is none.
func (r *Row) Shown(a *annotation.Annotation, i int) string {
	switch r.Input {
	case Commas:
		return strings.Join(a.Tags, ", ")
	}
	if r.get != nil {
		return r.get(a)
	}
	at := r.At(a, i)
	switch {
	case at == nil:
		return ""
	case r.Input == Amount:
		return words.Amount(*at)
	case r.Chooses() && *at == "":
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
	}
	if r.set != nil {
		if slices.ContainsFunc(r.Options, func(o Option) bool { return o.Value == typed }) {
			r.set(a, typed)
		}
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
	case Choice, Buttons:
		if !slices.ContainsFunc(r.OptionsFor(a), func(o Option) bool { return o.Value == typed }) {
			return ""
		}
		*at = typed
		if r.Each == Once && typed == r.Options[0].Value {
			*at = ""
		}
		return ""
	}
	if r.check != nil {
		if why := r.check(typed); why != "" {
			return why
		}
	}
	var cut bool
	*at, cut = wording.CutTo(typed, r.Most)
	if cut {
		return words.EditorTooLong.With("n", utf8.RuneCountInString(*at))
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
		return recordNumber(&a.Quantity, r.Field, n)
	case *at == "":
		return words.EditorNumber.String()
	}
	return words.EditorNumberStill.With("number", words.Amount(*at))
}

// recordTags adds the tags that were typed, each ended by a sign that parts them or by
// the end.
func recordTags(a *annotation.Annotation, typed string) string {
	tags := slices.Clone(a.Tags)
	why := ""
	ended, rest := entry.Tags(typed)
	for _, piece := range append(ended, rest) {
		tag := annotation.CleanTag(piece)
		switch {
		case tag == "" || annotation.HasTag(tags, tag):
			continue
		case len(tags) == annotation.MaxTags:
			why = words.EditorTooManyTags.With("n", annotation.MaxTags)
			continue
		case len(strings.TrimSpace(piece)) > annotation.MaxTag:
			why = words.EditorTagTooLong.String()
		}
		tags = append(tags, tag)
	}
	a.Tags = tags
	return why
}

// Name is the field's label where it does not stand beside its neighbours.
func (r *Row) Name() words.Text {
	switch r.Field {
	case From, To:
		return words.FieldRange
	case URL, Title, Excerpt, Stance, Accessed, Archive:
		return words.EditorEvidence
	case LinkAs:
		return words.PrintedLink
	}
	return r.Label
}
