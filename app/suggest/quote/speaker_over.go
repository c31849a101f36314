package quote

import "strings"

// inherit gives a full quote without a cue the speaker of the last one before
// it in its paragraph that has one, or else of the one after it.
func (p *passage) inherit(top []int) {
	var last attribution
	for k, q := range top {
		switch {
		case p.found[q].known():
			last = p.found[q]
		case p.quotes[q].Kind != Full:
		case last.known():
			p.found[q] = last
			p.found[q].confidence = min(sureSplit, last.confidence)
		case k+1 < len(top) && p.quotes[top[k+1]].Kind == Full && p.found[top[k+1]].known():
			p.found[q] = p.found[top[k+1]]
			p.found[q].confidence = min(sureSplit, p.found[q].confidence)
		}
	}
}

// indirect gives a quote that is a sentence of its own the speaker of the
// sentence before it: He was against it, Smith said. “…”
func (p *passage) indirect(i int) attribution {
	if p.quotes[p.items[i].quote].Kind != Full || p.begin(i) != i || i == 0 {
		return attribution{}
	}
	return p.cueLeft(i-1, p.begin(i-1), tagSpeech, sureColon)
}

// offer is what the paragraph before leaves to the one at hand.
type offer struct {
	said    attribution // of its last quote, or of what leads to the next one
	marks   string      // which that quote opens with: a heading between paragraphs has others
	told    attribution // of what it tells without a quote
	unnamed int         // its only quote, if that has no speaker, or -1
}

// carry gives a paragraph that goes on with a quote, or is nothing but one, the
// speaker of the paragraph before, and returns what the next one may inherit.
func (p *passage) carry(top []int, prev offer) offer {
	p.sign(prev.unnamed)
	alone := len(top) == 1 && len(p.items) == 1
	if len(top) > 0 && !p.found[top[0]].known() {
		q := top[0]
		switch {
		case prev.said.known() && (p.quotes[q].Continues || alone && p.quotes[q].Kind == Full && (prev.marks == anyMarks || p.marks(q) == prev.marks)):
			p.found[q] = prev.said
			p.found[q].confidence = sureCarried
		case prev.told.known() && alone && p.quotes[q].Kind == Full:
			p.found[q] = prev.told
		}
	}
	end := len(p.items)
	switch {
	case p.is(end-1, tagColon):
		return offer{said: p.introduced(end, p.begin(end-1)), marks: anyMarks, unnamed: -1}
	case len(top) == 0:
		return offer{told: p.cueLeft(end, p.begin(end), tagSpeech, sureTold), unnamed: -1}
	case alone && !p.found[top[0]].known():
		return offer{unnamed: top[0]}
	}
	last := top[len(top)-1]
	return offer{said: p.found[last], marks: p.marks(last), unnamed: -1}
}

// anyMarks are the marks of an offer that is for a quote in whatever marks.
const anyMarks = ""

// marks is what a quote opens with.
func (p *passage) marks(quote int) string {
	q := &p.quotes[quote]
	return strings.TrimSpace(p.doc[q.Outer.Start:q.Span.Start])
}

// maxSignature is how many items a paragraph has at most that names the speaker
// of the quote above it.
const maxSignature = 12

// sign gives the quote above the speaker that the paragraph names after a dash.
func (p *passage) sign(quote int) {
	if quote < 0 || len(p.items) > maxSignature || !p.is(0, tagDash) || !p.is(1, tagCap) {
		return
	}
	if f, ok := p.phraseFrom(1); ok {
		p.found[quote] = p.attributed(f, 0, sureColon)
	}
}
