package quote

import (
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// Sources finds whom the sentences of a document cite, whether they quote them or not.
type Sources struct {
	d       *token.Document
	passage passage
	namer   *namer
}

// NewSources is for a document and its quotes.
func NewSources(d *token.Document, quotes []Quote) *Sources {
	lex := sharedLexicon()
	return &Sources{d: d, passage: passage{doc: d.Text, lex: lex, quotes: quotes}, namer: newNamer(d, lex, quotes)}
}

// Find returns the words that name who says what the sentence from the given token to byte
// end says, and the fullest name that the text gives for them: Smith said that …; …, Smith
// said; according to Smith. The words are empty if the sentence cites nobody.
func (s *Sources) Find(token, end int) (text.Span, string) {
	a := s.passage.sourceOf(s.d, token, end)
	if !a.known() {
		return text.Span{}, ""
	}
	return a.speaker, s.namer.name(a.speaker)
}

// sourceOf attributes the sentence from the given token to byte end.
func (p *passage) sourceOf(d *token.Document, token, end int) attribution {
	p.items = p.items[:0]
	for ; token < len(d.Tokens) && d.Tokens[token].Start < end && len(p.items) < maxReach; token++ {
		p.append(d, token)
	}
	if a := p.according(0); a.known() {
		return a
	}
	for c := range p.items {
		if !p.is(c, tagSpeech) || p.is(c, tagDepict|tagIng|tagBare) {
			continue
		}
		if f, ok := p.subjectOf(c, 0); ok && !p.is(f.first, tagSub) {
			return p.attributed(f, c, sureClause)
		}
		return attribution{}
	}
	return attribution{}
}
