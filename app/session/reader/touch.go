package reader

import (
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// tap takes the number, the quotation or the sentence under a finger. A second tap on a
// number or a quotation takes its sentence. Any other tap while something is selected
// drops that, wherever it is.
func (s room) tap(m Tapped) []workspace.Effect {
	s.Ask(workspace.SuggestionLeft{})
	was := s.Selection.Span()
	s.Selection = caret.Selection{Anchor: m.At, Focus: m.At}.Within(s.Article.Text)
	at, last := s.Selection.Focus, s.Taken
	s.Taken = text.Span{}
	take := text.Span{}
	switch sentence := detect.SentenceAt(s.Article, at); {
	case m.Sentence && was.Empty():
		take = sentence
	case !m.Again && was.Empty():
		take = s.TakenAt(at)
	case last.Start <= at && at < last.End && last != sentence && sentence.Contains(last):
		take = sentence
	}
	if !take.Empty() {
		s.Selection.Anchor, s.Selection.Focus, s.Taken = take.Start, take.End, take
	}
	return []workspace.Effect{workspace.Select{Selection: s.Selection}}
}

// selected takes in what is selected on the screen. What a tap took is forgotten once
// something else is.
func (s room) selected(sel caret.Selection) {
	s.Selection = sel.Within(s.Article.Text)
	if s.Selection.Span() != s.Taken {
		s.Taken = text.Span{}
	}
}

// stepEdge moves the end of the selection by a word. A word is always left.
func (s room) stepEdge(m EdgeStepped) []workspace.Effect {
	span, doc := s.Selection.Span(), s.Article.Text
	if span.Empty() {
		return nil
	}
	if m.More {
		span.End = text.NextWord(doc, span.End)
	} else {
		// To the end of the word before the last one.
		span.End = text.NextWord(doc, text.PrevWord(doc, text.PrevWord(doc, span.End)))
	}
	if span = text.Whole(doc, span); span.Start >= span.End || text.TrimSpace(doc, span).Empty() {
		return nil
	}
	s.Selection = caret.Selection{Anchor: span.Start, Focus: span.End}
	return []workspace.Effect{workspace.Select{Selection: s.Selection}}
}
