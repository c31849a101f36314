package reader

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
)

// maxOffers is how many values a field offers at most.
const maxOffers = 100

// Offers lists for the fields of a mark what other marks of the article have in
// them, each value once.
func Offers(w *workspace.Workspace, id annotation.ID) map[fields.Field][]string {
	a, there := w.Mark(id)
	if !there {
		return nil
	}
	out := map[fields.Field][]string{}
	for i := range fields.All {
		if r := &fields.All[i]; r.Offer && r.Of(a.Kind) {
			out[r.Field] = offers(w, &a, r)
		}
	}
	out[fields.Tags] = unused(a.Tags, tags(w, id))
	return out
}

func offers(w *workspace.Workspace, a *annotation.Annotation, r *fields.Row) []string {
	var out, fitting []string
	for m := range w.Marks.All() {
		for n := range r.Times(m) {
			v := strings.TrimSpace(r.Shown(m, n))
			if v == "" || m.ID == a.ID || len(out) >= maxOffers {
				continue
			}
			if !slices.Contains(out, v) {
				out = append(out, v)
			}
			if r.Field == fields.Role && m.Said.Name == a.Said.Name && a.Said.Name != "" && !slices.Contains(fitting, v) {
				fitting = append(fitting, v)
			}
		}
	}
	if fitting != nil {
		return fitting // a role goes with its name
	}
	return out
}

// tags is every tag of the article's other marks.
func tags(w *workspace.Workspace, except annotation.ID) []string {
	var out []string
	for m := range w.Marks.All() {
		if m.ID == except {
			continue
		}
		for _, t := range m.Tags {
			if len(out) < maxOffers && !annotation.HasTag(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// unused is the known tags that a mark does not have.
func unused(own, known []string) []string {
	return slices.DeleteFunc(known, func(t string) bool { return annotation.HasTag(own, t) })
}
