package suggest

import "gloss/app/text"

// attribution is who said a quote, and how sure that is.
type attribution struct {
	speaker, cue text.Span
	confidence   float64
}

func (a attribution) known() bool { return !a.speaker.Empty() }

// How sure each way of finding a speaker is: the share of those it found that
// were right where that could be counted, rounded down.
const (
	sureAfter     = 0.95 // “…,” Smith said
	sureBefore    = 0.90 // Smith said: “…”
	sureAccording = 0.92
	sureSplit     = 0.88 // “…,” Smith said. “…”
	sureCarried   = 0.80 // the paragraph before
	sureClause    = 0.75 // Smith said the plan was “…”
	sureColon     = 0.70
	sureSubject   = 0.50 // Smith offered “…”
)

// attribute finds the speakers of quotes, which are those of d in order.
func attribute(d *Document, quotes []Quote) {
	p := &passage{doc: d.Text, quotes: quotes, found: make([]attribution, len(quotes))}
	r := &reader{d: d}
	var top []int
	next := 0
	last := attribution{}
	for para := range paragraphs(d.Text) {
		top = top[:0]
		for ; next < len(quotes) && quotes[next].Outer.Start < para.End; next++ {
			if quotes[next].Depth == 0 {
				top = append(top, next)
			}
		}
		p.fill(r, para, top)
		p.paragraph(top)
		last = p.carry(top, last)
	}
	for i := range quotes {
		a := p.found[i]
		quotes[i].Speaker, quotes[i].Cue, quotes[i].Confidence = a.speaker, a.cue, a.confidence
	}
}

// paragraph attributes the quotes of the paragraph at hand, the surest ways
// first.
func (p *passage) paragraph(top []int) {
	for i := range p.items {
		if !p.is(i, tagQuote) {
			continue
		}
		q := p.items[i].quote
		for _, way := range [...]func(int) attribution{p.after, p.before, p.according} {
			if a := way(i); a.known() {
				p.found[q] = a
				break
			}
		}
	}
	p.inherit(top)
}

// inherit gives a full quote without a cue the speaker of the one before it in
// its paragraph, or else of the one after it.
func (p *passage) inherit(top []int) {
	for k, q := range top {
		if p.found[q].known() || p.quotes[q].Kind != FullQuote {
			continue
		}
		if k > 0 && p.found[top[k-1]].known() {
			p.found[q] = p.found[top[k-1]]
			p.found[q].confidence = min(sureSplit, p.found[q].confidence)
		} else if k+1 < len(top) && p.found[top[k+1]].known() && p.quotes[top[k+1]].Kind == FullQuote {
			p.found[q] = p.found[top[k+1]]
			p.found[q].confidence = min(sureSplit, p.found[q].confidence)
		}
	}
}

// carry gives a paragraph that goes on with a quote, or is nothing but one, the
// speaker of the paragraph before, and returns what the next one may inherit.
func (p *passage) carry(top []int, last attribution) attribution {
	if len(top) == 0 {
		return attribution{}
	}
	first := top[0]
	alone := len(p.items) == 1
	if !p.found[first].known() && last.known() && (p.quotes[first].Continues || alone) {
		p.found[first] = last
		p.found[first].confidence = sureCarried
	}
	a := p.found[top[len(top)-1]]
	return a
}

// after looks for the speaker in the rest of the sentence: “…,” Smith said.
func (p *passage) after(i int) attribution {
	q := p.quotes[p.items[i].quote]
	j := i + 1
	comma := p.is(j, tagComma|tagDash) || endsOpen(q.Span.In(p.doc))
	for p.is(j, tagComma|tagDash) {
		j++
	}
	if !comma {
		return attribution{}
	}
	j = p.skipRight(j)
	if p.is(j, tagSpeech) && !p.is(j, tagIng) {
		if f, ok := p.phraseFrom(p.skipRight(j + 1)); ok && !p.is(f.first, tagObject) {
			return p.attributed(f, j, sureAfter)
		}
		return attribution{}
	}
	f, ok := p.phraseFrom(j)
	if !ok {
		return attribution{}
	}
	if c, ok := p.cueAfter(f); ok {
		return p.attributed(f, c, sureAfter)
	}
	return attribution{}
}

// cueAfter finds the cue whose subject is f, next to it or after what stands
// between commas.
func (p *passage) cueAfter(f phrase) (int, bool) {
	c := p.skipRight(f.last + 1)
	if p.is(c, tagCue) && !p.is(c, tagIng) {
		return c, true
	}
	if p.is(c, tagIng|tagCue) && p.is(c-1, tagBe) {
		return c, true
	}
	if !p.is(c, tagComma|tagWho|tagDash|tagPrep|tagParen) {
		return 0, false
	}
	for end := c + maxApposition; c < end && c < len(p.items) && !p.is(c, tagStop|tagQuote|tagColon); c++ {
		if p.is(c, tagCue) && !p.is(c, tagIng) && (p.is(c-1, tagComma|tagWho|tagAdverb|tagDash|tagParen) || p.is(c, tagSpeech)) {
			return c, true
		}
	}
	return 0, false
}

// before looks for a cue to the left in the sentence: Smith said: “…”.
func (p *passage) before(i int) attribution {
	from := p.begin(i)
	for c := i - 1; c >= from; c-- {
		if !p.is(c, tagCue) {
			continue
		}
		f, ok := p.subjectOf(c, from)
		if !ok {
			continue
		}
		sure := sureClause
		if c == i-1 || c == i-2 && p.is(i-1, tagComma|tagColon) {
			sure = sureBefore
		}
		return p.attributed(f, c, sure)
	}
	return attribution{}
}

// according looks for "according to" on either side of the quote.
func (p *passage) according(i int) attribution {
	for c := p.begin(i); c+2 < len(p.items) && (c < i || !p.is(c, tagStop)); c++ {
		if w := p.items[c]; w.tag&tagWord != 0 && (w.In(p.doc) == "according" || w.In(p.doc) == "According") && p.is(c+1, tagTo) {
			if f, ok := p.phraseFrom(c + 2); ok {
				return p.attributed(f, c, sureAccording)
			}
		}
	}
	return attribution{}
}

func (p *passage) attributed(f phrase, cue int, sure float64) attribution {
	return attribution{p.span(f.first, f.last), p.items[cue].Span, sure}
}

// endsOpen reports whether words end as a quote does whose sentence goes on.
func endsOpen(words string) bool {
	if words == "" {
		return false
	}
	switch words[len(words)-1] {
	case ',', '?', '!', '-':
		return true
	}
	return len(words) > 3 && (words[len(words)-3:] == "—" || words[len(words)-3:] == "…")
}
