package suggest

import "gloss/app/text"

// nameClaimants fills who states each of claims, which are in order: the
// speaker of the quote that most of it is, or the one whom the sentence names
// as its source, if it is one that cites any.
func nameClaimants(d *Document, lex *lexicon, claims []Claim, cited []bool, quotes []Quote) {
	p := &passage{doc: d.Text, lex: lex, quotes: quotes}
	n := newNamer(d, lex, quotes)
	spoken := spokenOf(quotes)
	q, token := 0, 0
	for i := range claims {
		c := &claims[i]
		for q < len(spoken) && spoken[q].Span.End <= c.Span.Start {
			q++
		}
		for token < len(d.Tokens) && d.Tokens[token].Start < c.Span.Start {
			token++
		}
		if by := speakerOf(spoken[q:], c.Span); by != nil {
			c.Claimant, c.Name = by.Speaker, by.Name
			continue
		}
		if !cited[i] {
			continue
		}
		if a := p.sourceOf(d, token, c.Span.End); a.known() {
			c.Claimant, c.Name = a.speaker, n.name(a.speaker)
		}
	}
}

// spokenOf returns those of quotes that have a speaker; none of them lies within
// another.
func spokenOf(quotes []Quote) []Quote {
	spoken := make([]Quote, 0, len(quotes))
	for _, q := range quotes {
		if !q.Speaker.Empty() && q.Depth == 0 {
			spoken = append(spoken, q)
		}
	}
	return spoken
}

// speakerOf finds the quote that most of the sentence s is, among those with a
// speaker that end after its start, or nil.
func speakerOf(spoken []Quote, s text.Span) *Quote {
	for k := range spoken {
		q := &spoken[k]
		if q.Outer.Start >= s.End {
			break
		}
		if q.Outer.Clip(s).Len()*2 > s.Len() {
			return q
		}
	}
	return nil
}

// sourceOf finds who says what the sentence from the given token to byte end
// says, quoted or not: Smith said that …; …, Smith said; according to Smith.
func (p *passage) sourceOf(d *Document, token, end int) attribution {
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
