package library

import (
	"slices"

	"gloss/app/annotation"
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

// Pages is the marks of every version that is loaded, while they are changed.
type Pages map[string]*Page

// Page is the marks of one version, while they are changed.
type Page struct {
	marks []annotation.Annotation
	gone  map[annotation.ID]bool
	one   annotation.ID // the last of gone
	come  []annotation.Annotation
}

// Pages is the marks of the open article and of the versions before it.
func (s *Model) Pages() Pages {
	out := Pages{string(s.Article.ID): {marks: s.Marks}}
	for _, v := range s.Earlier {
		out[string(v.Article.ID)] = &Page{marks: v.Annotations}
	}
	return out
}

// on is the page of a version. One of a version that is not loaded is made, and
// lost: what is done there is seen when it is opened.
func (ps Pages) on(source string) *Page {
	if ps[source] == nil {
		ps[source] = &Page{}
	}
	return ps[source]
}

// Remove takes a mark off the page that it stands on.
func (ps Pages) Remove(a annotation.Annotation) {
	p := ps.on(a.Target.Source)
	if p.gone == nil {
		p.gone = map[annotation.ID]bool{}
	}
	p.gone[a.ID], p.one = true, a.ID
}

// Insert puts a mark on the page that it stands on.
func (ps Pages) Insert(a annotation.Annotation) {
	p := ps.on(a.Target.Source)
	p.come = append(p.come, a)
}

func (p *Page) changed() bool { return len(p.gone)+len(p.come) > 0 }

// Step is what the last change did to the marks of the open article: those from From to
// Until of Before became those from From to Now of After, and the others stayed.
type Step struct {
	Before, After    []annotation.Annotation
	From, Until, Now int
}

// now is the marks after the change, as another slice if there was one.
func (p *Page) now() ([]annotation.Annotation, Step) {
	if !p.changed() {
		return p.marks, Step{}
	}
	// A mark is large, so runs of those that stay are copied as a whole, and those that
	// come are put where they belong.
	annotation.Sort(p.come)
	marks := make([]annotation.Annotation, 0, len(p.marks)+len(p.come))
	stays, from, come := 0, -1, p.come
	for i := range p.marks {
		m := &p.marks[i]
		gone := p.goes(m.ID)
		if !gone && (len(come) == 0 || annotation.Compare(&come[0], m) >= 0) {
			continue
		}
		if from < 0 {
			from = i
		}
		marks = append(marks, p.marks[stays:i]...)
		stays = i
		for len(come) > 0 && annotation.Compare(&come[0], m) < 0 {
			marks, come = append(marks, come[0]), come[1:]
		}
		if gone {
			stays++
		}
	}
	if from < 0 {
		from = len(p.marks)
	}
	step := Step{Before: p.marks, From: from, Until: stays, Now: len(marks)}
	marks = append(append(marks, p.marks[stays:]...), come...)
	if len(come) > 0 {
		step.Until, step.Now = len(p.marks), len(marks)
	}
	step.Until = max(step.Until, from)
	step.Now = max(step.Now, from)
	annotation.Sort(marks)
	step.After = marks
	return marks, step
}

// goes reports whether a mark is taken off.
func (p *Page) goes(id annotation.ID) bool {
	if len(p.gone) == 1 {
		return id == p.one // most often, and with no hashing of the ids of all
	}
	return p.gone[id]
}

// Apply puts the changed pages into the model.
func (ps Pages) Apply(s *Model) {
	s.Marks, s.LastStep = ps.on(string(s.Article.ID)).now()
	if !slices.ContainsFunc(s.Earlier, func(v store.Loaded) bool { return ps.on(string(v.Article.ID)).changed() }) {
		return
	}
	s.Earlier = slices.Clone(s.Earlier)
	for i := range s.Earlier {
		s.Earlier[i].Annotations, _ = ps.on(string(s.Earlier[i].Article.ID)).now()
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
