package ui

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/words"
)

// printed is all that is recorded of a mark, each with its name, as it stands on paper
// below the article.
func printed(m *annotation.Annotation, ties []string) [][2]string {
	var out [][2]string
	add := func(name, value string) {
		if value != "" {
			out = append(out, [2]string{name, value})
		}
	}
	for i := range fields.All {
		// The verdict stands beside the kind, with its gauge.
		if r := &fields.All[i]; r.Each == fields.Once && r.Field != fields.Verdict && ofKind(r, m) {
			add(fieldValue(r, m, 0))
		}
	}
	for n := range m.Evidence {
		for i := range fields.All {
			if r := &fields.All[i]; r.Each == fields.EachEvidence && ofKind(r, m) {
				add(fieldValue(r, m, n))
			}
		}
	}
	for _, t := range ties {
		add(words.PrintedLink.String(), t)
	}
	return out
}

func ofKind(r *fields.Row, m *annotation.Annotation) bool {
	return r.Kinds == nil || slices.Contains(r.Kinds, m.Kind)
}

// fieldValue is a field's name and what it holds in words; nothing if nobody has
// filled it in.
func fieldValue(r *fields.Row, m *annotation.Annotation, n int) (name, value string) {
	name = r.Label.String()
	value = r.Shown(m, n)
	if !r.Chooses() {
		return name, value
	}
	options := r.OptionsFor(m)
	i := slices.IndexFunc(options, func(o fields.Option) bool { return o.Value == value })
	if i < 0 || i == 0 && r.Each == fields.Once {
		return name, "" // the first one says that nobody has chosen
	}
	return name, options[i].Label.String()
}

// tiesOf are the links of a mark with the words of the marks that they lead to.
func tiesOf(s *session.State, m annotation.Annotation) []string {
	var out []string
	for _, l := range m.Links {
		if to, ok := s.Mark(l.To); ok {
			out = append(out, words.PrintedLinkTo.With("as", string(l.As), "words", to.Target.Quote.Exact))
		}
	}
	return out
}

// Paper draws all that is recorded of every mark beside it, since the page goes to
// paper, or takes it away again. It does so before it returns: the browser lays the
// page out then.
func (r *Root) Paper(paper bool) {
	if !r.mounted {
		return
	}
	d := &r.drawn
	d.paper, d.upTo, d.notes = paper, len(d.Parts()), max(d.notes, r.state.Marks.Len())
	r.paint()
}
