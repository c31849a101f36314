package session

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
)

// earlier is the versions before the open article, the latest first. What is
// known of them is kept also when the article is taken for no version of theirs
// any more, since that can be undone.
func (s *State) earlier() []store.Loaded {
	if s.Article.Revises == "" {
		return nil
	}
	return s.Earlier
}

// left finds a mark that stands on an earlier version.
func (s *State) left(id annotation.ID) (annotation.Annotation, bool) {
	for _, v := range s.earlier() {
		for _, m := range v.Annotations {
			if m.ID == id && id != "" {
				return m, true
			}
		}
	}
	return annotation.Annotation{}, false
}

// find finds a mark on whatever version.
func (s *State) find(id annotation.ID) (annotation.Annotation, bool) {
	if m, ok := s.Mark(id); ok {
		return m, true
	}
	return s.left(id)
}

// Left lists the marks that stand on earlier versions, those of the latest
// version first.
func (s State) Left() []annotation.Annotation {
	var out []annotation.Annotation
	for _, v := range s.earlier() {
		out = append(out, v.Annotations...)
	}
	return out
}

// Pending counts the marks that wait for a decision: their words are not in the
// open version.
func (s State) Pending() int {
	n := 0
	for _, v := range s.earlier() {
		for _, m := range v.Annotations {
			if m.Pending() {
				n++
			}
		}
	}
	return n
}

// pages is the marks of every version that is loaded, while they are changed.
// Only the pages that change are copied.
type pages map[string]*page

type page struct {
	marks   []annotation.Annotation
	changed bool
}

func (s *State) pages() pages {
	out := pages{string(s.Article.ID): {marks: s.Marks}}
	for _, v := range s.Earlier {
		out[string(v.Article.ID)] = &page{marks: v.Annotations}
	}
	return out
}

func (ps pages) change(source string) *page {
	p, ok := ps[source]
	if !ok {
		p = &page{}
		ps[source] = p
	}
	if !p.changed {
		p.marks, p.changed = slices.Clone(p.marks), true
	}
	return p
}

func (ps pages) remove(a annotation.Annotation) {
	p := ps.change(a.Target.Source)
	p.marks = slices.DeleteFunc(p.marks, func(m annotation.Annotation) bool { return m.ID == a.ID })
}

func (ps pages) insert(a annotation.Annotation) {
	p := ps.change(a.Target.Source)
	p.marks = append(p.marks, a)
}

// settle puts the changed pages into the state.
func (ps pages) settle(s *State) {
	for _, p := range ps {
		if p.changed {
			annotation.Sort(p.marks)
		}
	}
	s.Marks = ps[string(s.Article.ID)].marks
	if !slices.ContainsFunc(s.Earlier, func(v store.Loaded) bool { return ps[string(v.Article.ID)].changed }) {
		return
	}
	s.Earlier = slices.Clone(s.Earlier)
	for i := range s.Earlier {
		s.Earlier[i].Annotations = ps[string(s.Earlier[i].Article.ID)].marks
	}
}

// alignment is that of an earlier version, by its index, with the open article.
func (s *State) alignment(i int) *annotation.Alignment {
	if len(s.aligned) != len(s.Earlier) {
		s.aligned = make([]*annotation.Alignment, len(s.Earlier))
	}
	if s.aligned[i] == nil {
		s.aligned = slices.Clone(s.aligned)
		s.aligned[i] = annotation.Align(s.Earlier[i].Article.Text, s.Article.Text)
	}
	return s.aligned[i]
}

// version is the index of an earlier version, or -1.
func (s *State) version(id string) int {
	return slices.IndexFunc(s.earlier(), func(v store.Loaded) bool { return v.Article.ID == article.ID(id) })
}
