package session

import (
	"slices"
	"strings"

	"gloss/app/article"
	"gloss/app/session/workspace"
)

// Faulty is some faults with what is wrong with one label now.
func Faulty(faults []LabelFault, l article.Label, err error) []LabelFault {
	faults = slices.DeleteFunc(slices.Clone(faults), func(f LabelFault) bool { return f.Label == l })
	if err == nil {
		return faults
	}
	why := err.Error()
	return append(faults, LabelFault{l, strings.ToUpper(why[:1]) + why[1:] + "."})
}

// correct is one step a label: what was changed in it can be undone.
func (s *State) correct(m workspace.LabelCorrected) []workspace.Effect {
	if s.Refused() {
		return nil
	}
	after, err := s.Article.Labelled(m.Label, m.Value)
	s.LabelFaults = Faulty(s.LabelFaults, m.Label, err)
	if err != nil || after.Label(m.Label) == s.Article.Label(m.Label) {
		return nil
	}
	s.EndTyping()
	return s.Do(workspace.Edit{Words: "what is known of the article", Article: &workspace.ArticleChange{Before: s.Article, After: after}})
}

// about opens what is known of the article.
func (s *State) about() []workspace.Effect {
	s.LabelFaults = nil
	return []workspace.Effect{workspace.Show{Dialog: workspace.AboutDialog}, workspace.FillLabels{Article: s.Article}}
}
