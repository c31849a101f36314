package session

import (
	"slices"
	"strings"

	"gloss/app/article"
)

// typeLabel corrects what is known of an arrival, or of the open article, whose
// marks it does not touch.
func (s *State) typeLabel(m LabelTyped) []Effect {
	if m.Key == 0 {
		return s.correct(m)
	}
	s.arrival(m.Key, func(a *Arrival) {
		var err error
		a.Article, err = a.Article.Labelled(m.Label, m.Value)
		a.Faults = faulty(a.Faults, m.Label, err)
	})
	return nil
}

// faulty is some faults with what is wrong with one label now.
func faulty(faults []LabelFault, l article.Label, err error) []LabelFault {
	faults = slices.DeleteFunc(slices.Clone(faults), func(f LabelFault) bool { return f.Label == l })
	if err == nil {
		return faults
	}
	why := err.Error()
	return append(faults, LabelFault{l, strings.ToUpper(why[:1]) + why[1:] + "."})
}

// correct is one step a label: what was changed in it can be undone.
func (s *State) correct(m LabelTyped) []Effect {
	if s.refused() {
		return nil
	}
	after, err := s.Article.Labelled(m.Label, m.Value)
	s.LabelFaults = faulty(s.LabelFaults, m.Label, err)
	if err != nil || after.Label(m.Label) == s.Article.Label(m.Label) {
		return nil
	}
	s.endTyping()
	return s.do(edit{words: "what is known of the article", article: &articleChange{s.Article, after}})
}

// about opens what is known of the article.
func (s *State) about() []Effect {
	s.LabelFaults = nil
	return []Effect{Show{AboutDialog}, FillLabels{s.Article}}
}
