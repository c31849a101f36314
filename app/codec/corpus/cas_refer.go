package corpus

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// Features of feature structures may refer to others by their numbers. What a labelled place
// refers to is one of these: another labelled place, by itself or through a link with a role,
// which makes a relation; or a structure that is on no words, such as the entry of a list of
// names, which is kept with the mark and written back as a structure of its own.

// Bounds on what one feature refers to.
const (
	maxReferred  = 100   // structures
	maxReferring = 4     // how deep they refer to further ones
	maxInlined   = 4_000 // bytes of JSON
)

// referring follows the references of one feature.
type referring struct {
	f       *casFile
	t       *labelledText
	place   string
	from    string // key of the label that refers
	feature string
	left    int // how many structures may still be followed
}

// refer makes relations of what a feature refers to, and returns the rest as JSON: a
// structure with those that it refers to in it, or a list of such; "" if there is none.
func (f *casFile) refer(t *labelledText, place, from, feature string, v strictjson.Value) string {
	r := &referring{f: f, t: t, place: place, from: from, feature: feature, left: maxReferred}
	out := r.value(v, 0)
	if len(out) > maxInlined {
		f.remarks.Add(place, fmt.Errorf("what its feature %.40q refers to is left out: it has more than %d bytes", feature, maxInlined))
		return ""
	}
	return out
}

func (r *referring) value(v strictjson.Value, depth int) string {
	id, err := v.Int("reference")
	s, there := r.f.all[id]
	if err != nil || !there || depth > maxReferring || r.left == 0 {
		return "" // null, or a circle
	}
	r.left--
	kind := s.Get("%TYPE").Text()
	if elements := s.Get("%ELEMENTS"); elements.Exists() {
		var all []string
		for e := range elements.Items() {
			if one := r.value(e, depth+1); one != "" {
				all = append(all, one)
			}
		}
		if all == nil {
			return ""
		}
		return "[" + strings.Join(all, ",") + "]"
	}
	if _, sofa := reference(s, "sofa"); sofa && s.Get("begin").Exists() {
		r.relate(id, kind, r.feature)
		return ""
	}
	if target, is := reference(s, "target"); is && r.f.all[target].Get("begin").Exists() {
		name := s.Get("role").Text()
		if name == "" {
			name = r.feature
		}
		r.relate(target, r.f.all[target].Get("%TYPE").Text(), name)
		return ""
	}
	out := withMember("", "%TYPE", string(strictjson.AppendString(nil, kind)))
	for name, m := range s.MembersExcept("%ID", "%TYPE", "%FLAGS") {
		if !strings.HasPrefix(name, "@") {
			if m.Kind() != 0 && m.Kind() != '{' && m.Kind() != '[' {
				out = withMember(out, name, m.Compact())
			}
			continue
		}
		if inner := r.value(m, depth+1); inner != "" {
			out = withMember(out, name, inner)
		}
	}
	return out
}

// relate joins the label to another one. Words and sentences are no labels, and
// a label is not joined to itself.
func (r *referring) relate(id int, kind, name string) {
	if !isLinguistic(kind) && strconv.Itoa(id) != r.from {
		r.t.relations = append(r.t.relations, relation{r.place, r.from, strconv.Itoa(id), name})
	}
}

// references are the features of a structure that refer to others, but for those that say
// where it is.
func references(s strictjson.Value) func(yield func(string, strictjson.Value) bool) {
	return func(yield func(string, strictjson.Value) bool) {
		for name, v := range s.MembersExcept("@sofa", "@Governor", "@Dependent", "@source", "@target") {
			if strings.HasPrefix(name, "@") && !yield(name, v) {
				return
			}
		}
	}
}

// inlined are the structures that are kept with a mark, by the features that refer to them.
func inlined(kept strictjson.Value) func(yield func(string, strictjson.Value) bool) {
	return func(yield func(string, strictjson.Value) bool) {
		for name, v := range kept.Members() {
			if strings.HasPrefix(name, "@") && (v.Kind() == '{' || v.Kind() == '[') && !yield(name, v) {
				return
			}
		}
	}
}

// casWriter writes structures that marks refer to, behind those of the marks.
type casWriter struct {
	*strictjson.Writer
	at   *codeunit.Offsets
	next int // the number of the next structure
	todo []casTodo
}

// casTodo is a structure, or a list of them, that was referred to and is to be written.
type casTodo struct {
	id int
	v  strictjson.Value
}

// reserve gives a structure its number.
func (w *casWriter) reserve(v strictjson.Value) int {
	id := w.next
	w.next++
	w.todo = append(w.todo, casTodo{id, v})
	return id
}

// referred writes the structures that were reserved, and those that these refer to.
func (w *casWriter) referred() {
	for len(w.todo) > 0 {
		t := w.todo[0]
		w.todo = w.todo[1:]
		w.Open('{')
		w.IntMember("%ID", t.id)
		if t.v.Kind() == '[' {
			w.Member("%TYPE", "uima.cas.FSArray")
			w.OpenMember("%ELEMENTS", '[')
			for item := range t.v.Items() {
				w.Int(w.reserve(item))
			}
			w.Close(']')
			w.Close('}')
			continue
		}
		for name, v := range t.v.Members() {
			if k := v.Kind(); k == '{' || k == '[' {
				w.EscapedName(name)
				w.Int(w.reserve(v))
				continue
			}
			w.EscapedName(name)
			w.Raw(v.Compact())
		}
		w.Close('}')
	}
}

// casRanges are the types of structures with the ranges of their features.
type casRanges map[string]map[string]string

// add notes a feature of a type by a value that it has.
func (all casRanges) add(kind, feature string, v strictjson.Value) {
	if all[kind] == nil {
		all[kind] = map[string]string{}
	}
	name := strings.TrimPrefix(feature, "@")
	switch v.Kind() {
	case '0':
		all[kind][name] = "uima.cas.Double"
	case 't', 'f':
		all[kind][name] = "uima.cas.Boolean"
	case '[':
		all[kind][name] = "uima.cas.FSArray"
		for item := range v.Items() {
			all.structure(item)
		}
	case '{':
		all[kind][name] = all.structure(v)
	default:
		all[kind][name] = "uima.cas.String"
	}
}

// structure notes the features of a structure that is on no words, and returns its type.
func (all casRanges) structure(v strictjson.Value) string {
	kind := v.Get("%TYPE").Text()
	if all[kind] == nil {
		all[kind] = map[string]string{}
	}
	for name, m := range v.MembersExcept("%TYPE") {
		all.add(kind, name, m)
	}
	return kind
}
