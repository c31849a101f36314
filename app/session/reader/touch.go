package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// tap selects the sentence under a finger. A tap while something is selected
// drops that, wherever it is; unless it is a
// suggestion, in whose place the sentence is selected.
func (s room) tap(at int) []workspace.Effect {
	s.Ask(workspace.SuggestionLeft{})
	was := s.Selection.Span()
	s.Selection = caret.Selection{Anchor: at, Focus: at}.Within(s.Article.Text)
	if was.Empty() {
		if u := caret.UnitAfter(s.Article, caret.Sentence, s.Selection.Focus); u.Start <= at {
			s.Selection.Anchor, s.Selection.Focus = u.Start, u.End
		}
	}
	return []workspace.Effect{workspace.Select{Selection: s.Selection}}
}

// stepEdge moves one end of the selection by a word. The other stays, and a word
// is always left.
func (s room) stepEdge(m EdgeStepped) []workspace.Effect {
	span, doc := s.Selection.Span(), s.Article.Text
	if span.Empty() {
		return nil
	}
	switch {
	case m.Last && m.Forward:
		span.End = text.NextWord(doc, span.End)
	case m.Last:
		// To the end of the word before the last one.
		span.End = text.NextWord(doc, text.PrevWord(doc, text.PrevWord(doc, span.End)))
	case m.Forward:
		span.Start = text.PrevWord(doc, text.NextWord(doc, text.NextWord(doc, span.Start)))
	default:
		span.Start = text.PrevWord(doc, span.Start)
	}
	if span = text.Whole(doc, span); span.Start >= span.End || text.TrimSpace(doc, span).Empty() {
		return nil
	}
	s.Selection = caret.Selection{Anchor: span.Start, Focus: span.End}
	return []workspace.Effect{workspace.Select{Selection: s.Selection}}
}
