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

// offered is a value of a field, with the name of who said it if the field is a role.
type offered struct{ value, name string }

// offeredOf is what the fields of some marks hold, each once.
func offeredOf(marks []*annotation.Annotation) map[fields.Field][]offered {
	out := map[fields.Field][]offered{}
	for i := range fields.All {
		r := &fields.All[i]
		if _, done := out[r.Field]; !r.Offer || done {
			continue
		}
		var all []offered
		for _, m := range marks {
			for n := range r.Times(m) {
				o := offered{value: strings.TrimSpace(r.Shown(m, n))}
				if r.Field == fields.Role {
					o.name = m.Said.Name
				}
				if o.value != "" && !slices.Contains(all, o) {
					all = append(all, o)
				}
			}
		}
		out[r.Field] = all
	}
	return out
}

// offers lists for the fields of a mark what other marks of the article have in them,
// each value once.
func (n *Neighbours) offers(w *workspace.Workspace, a *annotation.Annotation) map[fields.Field][]string {
	known := map[fields.Field][]offered{}
	var tags []string
	for of := range n.others(w, a.ID) {
		for f, all := range of.offers {
			known[f] = append(known[f], all...)
		}
		tags = append(tags, of.tags...)
	}
	out := map[fields.Field][]string{}
	for i := range fields.All {
		if r := &fields.All[i]; r.Offer && r.Of(a.Kind) {
			out[r.Field] = fitting(known[r.Field], a.Said.Name)
		}
	}
	out[fields.Tags] = slices.DeleteFunc(someTags(tags), func(t string) bool { return annotation.HasTag(a.Tags, t) })
	return out
}

// fitting is the values, each once. A role goes with its name: those of that name, if
// there are any.
func fitting(all []offered, name string) []string {
	var out, fit []string
	seen := map[string]bool{}
	for _, o := range all {
		if name != "" && o.name == name && len(fit) < maxOffers && !slices.Contains(fit, o.value) {
			fit = append(fit, o.value)
		}
		if len(out) < maxOffers && !seen[o.value] {
			seen[o.value] = true
			out = append(out, o.value)
		}
	}
	if fit != nil {
		return fit
	}
	return out
}

// tagsOf is every tag of some marks, each once.
func tagsOf(marks []*annotation.Annotation) []string {
	var all []string
	for _, m := range marks {
		all = append(all, m.Tags...)
	}
	return someTags(all)
}

// someTags is the tags, each once, up to as many as are offered.
func someTags(all []string) (out []string) {
	for _, t := range all {
		if len(out) >= maxOffers {
			break
		}
		if !annotation.HasTag(out, t) {
			out = append(out, t)
		}
	}
	return out
}
