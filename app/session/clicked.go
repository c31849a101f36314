package session

import (
	"gloss/app/session/reader"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
)

// Clicked finds what a click or a tap on the text means, where no mark is nearer:
// the shortest suggestion there or, where that is selected, its sentence, to be
// marked in another way, or the mark around it. Again says that a suggestion was
// selected when the press began, for the browser may have dropped that since. It
// reports false if the click is none of a suggestion's.
func Clicked(at int, again bool, s State) (workspace.Msg, bool) {
	g, ok := s.ShortestAt(at)
	if !ok || s.View != workspace.Reader || s.IsPlacing() || s.markedWithin(at, g.Span.Len()) {
		return nil, false
	}
	if again && s.Suggest.At == g {
		return reader.Tapped{At: at}, !s.markedWithin(at, len(s.Article.Text))
	}
	return suggestion.SuggestionChosen{Key: g.Key()}, true
}

// markedWithin reports whether a mark that is no longer than so many bytes is
// shown at a place.
func (s *State) markedWithin(at, length int) bool {
	for m := range s.Shown().Around(at) {
		if m.Target.Span.Len() <= length {
			return true
		}
	}
	return false
}
