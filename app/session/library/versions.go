package library

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/store"
)

// EarlierVersions is the versions before the open article, the latest first. What is
// known of them is kept also when the article is taken for no version of theirs
// any more, since that can be undone.
func (s *Model) EarlierVersions() []store.Loaded {
	if s.Article.Revises == "" {
		return nil
	}
	return s.Earlier
}

// LeftMark finds a mark that stands on an earlier version.
func (s *Model) LeftMark(id annotation.ID) (annotation.Annotation, bool) {
	for _, v := range s.EarlierVersions() {
		for _, m := range v.Annotations {
			if m.ID == id && id != "" {
				return m, true
			}
		}
	}
	return annotation.Annotation{}, false
}

// Left lists the marks that stand on earlier versions, those of the latest
// version first.
func (s Model) Left() []annotation.Annotation {
	var out []annotation.Annotation
	for _, v := range s.EarlierVersions() {
		out = append(out, v.Annotations...)
	}
	return out
}

// Pending counts the marks that wait for a decision: their words are not in the
// open version.
func (s Model) Pending() int {
	n := 0
	for _, v := range s.EarlierVersions() {
		for _, m := range v.Annotations {
			if m.Pending() {
				n++
			}
		}
	}
	return n
}

// Pages is what changes of the marks of the versions that are loaded, by version.
type Pages map[string]*Page

// Page is what changes of the marks of one version.
type Page struct {
	gone []annotation.ID
	come []*annotation.Annotation
}

// Pages begins a change of the marks of the open article and of the versions before it.
func (s *Model) Pages() Pages { return Pages{} }

// on is the page of a version. What is done to one that is not loaded is lost here: it
// is seen when that version is opened.
func (ps Pages) on(source string) *Page {
	if ps[source] == nil {
		ps[source] = &Page{}
	}
	return ps[source]
}

// Remove takes a mark off the page that it stands on.
func (ps Pages) Remove(a annotation.Annotation) {
	p := ps.on(a.Target.Source)
	p.gone = append(p.gone, a.ID)
}

// Insert puts a mark on the page that it stands on.
func (ps Pages) Insert(a annotation.Annotation) {
	p := ps.on(a.Target.Source)
	p.come = append(p.come, &a)
}

// Apply puts what changed into the model.
func (ps Pages) Apply(s *Model) {
	if p := ps[string(s.Article.ID)]; p != nil {
		s.Marks = s.Marks.With(p.gone, p.come...)
	}
	cloned := false
	for i := range s.Earlier {
		p := ps[string(s.Earlier[i].Article.ID)]
		if p == nil {
			continue
		}
		if !cloned {
			s.Earlier, cloned = slices.Clone(s.Earlier), true
		}
		s.Earlier[i].Annotations = ordered.Of(s.Earlier[i].Annotations).With(p.gone, p.come...).Values()
	}
}

// Alignment is that of an earlier version, by its index, with the open article.
func (s *Model) Alignment(i int) *annotation.Alignment {
	if len(s.aligned) != len(s.Earlier) {
		s.aligned = make([]*annotation.Alignment, len(s.Earlier))
	}
	if s.aligned[i] == nil {
		s.aligned = slices.Clone(s.aligned)
		s.aligned[i] = annotation.Align(s.Earlier[i].Article.Text, s.Article.Text)
	}
	return s.aligned[i]
}

// VersionIndex is the index of an earlier version, or -1.
func (s *Model) VersionIndex(id string) int {
	return slices.IndexFunc(s.EarlierVersions(), func(v store.Loaded) bool { return v.Article.ID == article.ID(id) })
}

// OnPage finds a mark on the open article or on a version before it.
func (s *Model) OnPage(id annotation.ID) (annotation.Annotation, bool) {
	if m, there := s.Mark(id); there {
		return m, true
	}
	return s.LeftMark(id)
}
