package suggest

import (
	"strings"

	"gloss/app/text"
)

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
	sureTail      = 0.85 // it was “…” then, Smith said
	sureAgent     = 0.65 // called “…” by Smith; her remark that “…”
	sureTold      = 0.60 // Smith was against it. ¶ “…”
	sureStance    = 0.50 // Smith offered “…”
)

// attribute finds the speakers of quotes, which are those of d in order.
func attribute(d *Document, lex *lexicon, quotes []Quote) {
	p := &passage{doc: d.Text, lex: lex, quotes: quotes, found: make([]attribution, len(quotes))}
	r := &reader{d: d}
	var top []int
	next := 0
	last := before{unnamed: -1}
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
		if p.is(i, tagQuote) {
			p.classify(i)
		}
	}
	for i := range p.items {
		if p.is(i, tagQuote) {
			p.found[p.items[i].quote] = p.sieve(i)
		}
	}
	p.inherit(top)
	for i := range p.items {
		if p.is(i, tagQuote) && !p.found[p.items[i].quote].known() {
			p.found[p.items[i].quote] = p.indirect(i)
		}
	}
}

// sieve tries the ways to find the speaker of the quote at item i, the surest
// first.
func (p *passage) sieve(i int) attribution {
	if p.quotes[p.items[i].quote].Kind == ScareQuote {
		return attribution{}
	}
	for _, way := range [...]func(int) attribution{
		p.said, p.after, p.led, p.tail, p.according, p.agent, p.clause, p.possessed, p.stance, p.signed,
	} {
		if a := way(i); a.known() {
			return a
		}
	}
	return attribution{}
}

// inherit gives a full quote without a cue the speaker of the last one before
// it in its paragraph that has one, or else of the one after it.
func (p *passage) inherit(top []int) {
	var last attribution
	for k, q := range top {
		switch {
		case p.found[q].known():
			last = p.found[q]
		case p.quotes[q].Kind != FullQuote:
		case last.known():
			p.found[q] = last
			p.found[q].confidence = min(sureSplit, last.confidence)
		case k+1 < len(top) && p.quotes[top[k+1]].Kind == FullQuote && p.found[top[k+1]].known():
			p.found[q] = p.found[top[k+1]]
			p.found[q].confidence = min(sureSplit, p.found[q].confidence)
		}
	}
}

// before is what the paragraph before offers the one at hand.
type before struct {
	said    attribution // of its last quote, or of what leads to the next one
	told    attribution // of what it tells without a quote
	unnamed int         // its only quote, if that has no speaker, or -1
}

// carry gives a paragraph that goes on with a quote, or is nothing but one, the
// speaker of the paragraph before, and returns what the next one may inherit.
func (p *passage) carry(top []int, prev before) before {
	p.sign(prev.unnamed)
	alone := len(top) == 1 && len(p.items) == 1
	if len(top) > 0 && !p.found[top[0]].known() {
		q := top[0]
		switch {
		case prev.said.known() && (p.quotes[q].Continues || alone):
			p.found[q] = prev.said
			p.found[q].confidence = sureCarried
		case prev.told.known() && alone && p.quotes[q].Kind == FullQuote:
			p.found[q] = prev.told
		}
	}
	end := len(p.items)
	switch {
	case p.is(end-1, tagColon):
		return before{said: p.introduced(end, p.begin(end-1)), unnamed: -1}
	case len(top) == 0:
		return before{told: p.cueLeft(end, p.begin(end), tagSpeech, sureTold), unnamed: -1}
	case alone && !p.found[top[0]].known():
		return before{unnamed: top[0]}
	}
	return before{said: p.found[top[len(top)-1]], unnamed: -1}
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

// said is led for a cue without a mark between: called “…,” said “…”.
func (p *passage) said(i int) attribution {
	if !p.is(i-1, tagSpeech) {
		return attribution{}
	}
	return p.led(i)
}

// after looks for the speaker next to the quote's end: “…,” Smith said.
func (p *passage) after(i int) attribution {
	q := p.quotes[p.items[i].quote]
	j := i + 1
	words := q.Span.In(p.doc)
	open := p.is(j, tagComma|tagDash) || endsOpen(words) || p.sentenceStart(i)
	for p.is(j, tagComma|tagDash) {
		j++
	}
	across := p.is(j, tagStop) && endsAsking(words) && !strings.Contains(p.doc[p.items[i].End:p.items[j].End], "\n")
	if across {
		j++
	}
	if !open || across && p.is(i-1, tagComma|tagColon) {
		return attribution{}
	}
	if p.is(j, tagSub) && p.items[j].In(p.doc) == "as" {
		j++
	}
	a, c := p.nextTo(j, true)
	switch {
	case endsStopped(words) && !p.endsAfter(a, c):
		return attribution{} // “….” Smith said no: that is another sentence
	case across && p.is(c, tagDepict):
		return attribution{}
	case across, a.known():
		return a
	}
	// After a comma inside the marks, any verb brings the words.
	if f, ok := p.phraseFrom(p.skipRight(j)); ok && p.is(p.skipRight(f.last+1), tagVerb) && endsOpen(words) {
		return p.attributed(f, p.skipRight(f.last+1), sureTail)
	}
	return attribution{}
}

// nextTo looks for a subject and its cue, in either order, from item j on, and
// returns the cue too.
func (p *passage) nextTo(j int, apposition bool) (attribution, int) {
	j = p.skipRight(j)
	if p.is(j, tagSpeech) && !p.is(j, tagIng|tagDepict) {
		k := p.skipRight(j + 1)
		if p.is(k, tagVerb) {
			k++ // said retired general Smith
		}
		if f, ok := p.phraseFrom(k); ok && p.items[f.first].In(p.doc) != "it" {
			return p.attributed(f, j, sureAfter), j
		}
		return attribution{}, -1
	}
	f, ok := p.phraseFrom(j)
	if !ok {
		return attribution{}, -1
	}
	c, ok := p.cueAfter(f)
	if !ok || !apposition && c > p.skipRight(f.last+1) {
		return attribution{}, -1
	}
	return p.attributed(f, c, sureAfter), c
}

// tail looks for a speaker named at the end of the sentence: it was “…” then,
// Smith said.
func (p *passage) tail(i int) attribution {
	for j, end := i+1, p.end(i+1); j < end && !p.is(j, tagColon); j++ {
		if !p.is(j, tagComma) && !(p.is(j, tagQuote) && endsOpen(p.items[j].In(p.doc))) {
			continue
		}
		if a, c := p.nextTo(j+1, false); p.is(c, tagSpeech) && p.is(j+1, tagPron|tagCap|tagDet|tagSpeech) {
			a.confidence = sureTail
			return a
		}
	}
	return attribution{}
}

// cueAfter finds the cue whose subject is f, next to it or after what stands
// between commas.
func (p *passage) cueAfter(f nounPhrase) (int, bool) {
	c := p.skipRight(f.last + 1)
	if p.is(c, tagCue) && !p.is(c, tagIng) {
		return c, true
	}
	if p.is(c, tagIng|tagCue) && p.is(c-1, tagBe) {
		return c, true
	}
	if !p.is(c, tagComma|tagWho|tagDash|tagPrep|tagParen|tagConj) {
		return 0, false
	}
	comma := false
	for end := c + maxApposition; c < end && c < len(p.items) && !p.is(c, tagStop|tagColon) && !p.speech(c); c++ {
		comma = comma || p.is(c, tagComma)
		if !p.is(c, tagCue) || p.is(c, tagIng) {
			continue
		}
		before, _ := p.skipLeft(c - 1)
		if p.is(before, tagComma|tagWho|tagDash|tagParen) || !comma && p.is(c, tagSpeech) {
			return c, true
		}
	}
	return 0, false
}

// speech reports whether item i is a quote and somebody's words.
func (p *passage) speech(i int) bool {
	return p.is(i, tagQuote) && p.quotes[p.items[i].quote].Kind != ScareQuote
}

// led looks for a cue right before the quote: Smith said: “…”. Any verb will
// do there.
func (p *passage) led(i int) attribution {
	from, c := p.begin(i), i-1
	colon := p.is(c, tagColon)
	for p.is(c, tagComma|tagColon|tagSub) {
		c--
	}
	for c < i-1 && p.is(c, tagAdverb) {
		c--
	}
	if c < from || !p.is(c, tagSpeech) && !(c < i-1 && (p.is(c, tagCue) || p.is(c, tagVerb) && participle(p.items[c].In(p.doc)))) {
		if colon {
			return p.introduced(i, from)
		}
		return attribution{}
	}
	f, ok := p.subjectOf(c, from)
	if !ok || p.pronoun(f.first) && p.is(f.first-1, tagSub) {
		return attribution{} // of "what she calls" the rest of the sentence says more
	}
	return p.attributed(f, c, sureBefore)
}

// introduced finds the speaker of a quote after a colon, in the sentence that
// begins at item from.
func (p *passage) introduced(i, from int) attribution {
	if f, ok := p.phraseBefore(i - 2); ok && p.is(f.last, tagCap) && (p.sentenceStart(f.first) || p.is(f.first-1, tagDash|tagComma)) {
		return p.attributed(f, i-1, sureColon)
	}
	if a := p.cueLeft(i, from, tagSpeech, sureColon); a.known() {
		return a
	}
	if f, ok := p.subjectBefore(i, from); ok {
		return p.attributed(f, i-1, sureColon)
	}
	return attribution{}
}

// clause looks for the nearest verb of speech to the left in the sentence:
// Smith said the plan was “…”.
func (p *passage) clause(i int) attribution {
	return p.cueLeft(i, p.begin(i), tagSpeech, sureClause)
}

// stance does the same with verbs that tell what somebody thinks or does.
func (p *passage) stance(i int) attribution {
	return p.cueLeft(i, p.begin(i), tagCue, sureStance)
}

// cueLeft finds the nearest cue of a kind left of item i that has a subject.
func (p *passage) cueLeft(i, from int, kind tag, sure float64) attribution {
	best := attribution{}
	for c := i - 1; c >= from; c-- {
		if !p.is(c, kind) {
			continue
		}
		f, ok := p.subjectOf(c, from)
		switch {
		case !ok, best.known() && (p.pronoun(f.first) || !p.is(f.first, tagCap|tagDet)):
		case !p.pronoun(f.first):
			return p.attributed(f, c, sure)
		default:
			// Smith said that what he calls “…”: it is oftener Smith's than not.
			best = p.attributed(f, c, sure)
		}
	}
	return best
}

// signed looks for a name after a dash: “…” — Smith.
func (p *passage) signed(i int) attribution {
	if !p.is(i+1, tagDash) || !p.is(i+2, tagCap) {
		return attribution{}
	}
	if f, ok := p.phraseFrom(i + 2); ok && (f.last+1 == len(p.items) || p.is(f.last+1, tagStop|tagComma)) {
		return p.attributed(f, i+1, sureColon)
	}
	return attribution{}
}

// indirect gives a quote that is a sentence of its own the speaker of the
// sentence before it: He was against it, Smith said. “…”
func (p *passage) indirect(i int) attribution {
	if p.quotes[p.items[i].quote].Kind != FullQuote || p.begin(i) != i || i == 0 {
		return attribution{}
	}
	return p.cueLeft(i-1, p.begin(i-1), tagSpeech, sureColon)
}

// agent looks for whose words they are in a passive: called “…” by Smith.
func (p *passage) agent(i int) attribution {
	if !p.is(i+1, tagBy) || !p.is(i-1, tagCue|tagVerb) && !p.is(i-2, tagCue|tagVerb) {
		return attribution{}
	}
	if f, ok := p.phraseFrom(i + 2); ok {
		return p.attributed(f, i+1, sureAgent)
	}
	return attribution{}
}

// possessed looks for a noun of speech that has an owner: her remark that “…”.
func (p *passage) possessed(i int) attribution {
	from := p.begin(i)
	for c := i - 1; c >= from && i-c < cueReach; c-- {
		if !p.is(c, tagNoun) {
			if p.noun(c) && !p.is(c, tagDet) {
				break
			}
			continue
		}
		for o := c - 1; o >= from && c-o < cueReach && p.is(o, tagWord) && !p.is(o, tagCue|tagSub|tagAux|tagPron); o-- {
			if f, ok := p.owner(o); ok {
				return p.attributed(f, c, sureAgent)
			}
		}
	}
	return attribution{}
}

// owner is the phrase that item o ends, if it is possessive.
func (p *passage) owner(o int) (nounPhrase, bool) {
	if p.is(o, tagPoss) {
		return p.phraseBefore(o)
	}
	switch p.items[o].In(p.doc) {
	case "his", "her", "their", "His", "Her", "Their", "my", "My":
		return nounPhrase{o, o}, true
	}
	return nounPhrase{}, false
}

// according looks for "according to" on either side of the quote.
func (p *passage) according(i int) attribution {
	for c, end := p.begin(i), p.end(i); c+2 < end; c++ {
		if w := p.items[c]; w.tag&tagWord != 0 && (w.In(p.doc) == "according" || w.In(p.doc) == "According") && p.is(c+1, tagTo) {
			if f, ok := p.phraseFrom(c + 2); ok {
				return p.attributed(f, c, sureAccording)
			}
		}
	}
	return attribution{}
}

func (p *passage) attributed(f nounPhrase, cue int, sure float64) attribution {
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

// endsAfter reports whether a clause ends with a cue and its subject, in either
// order.
func (p *passage) endsAfter(a attribution, c int) bool {
	return a.known() && (a.speaker.Start > a.cue.Start || c+1 >= len(p.items) || p.is(c+1, tagStop|tagComma|tagQuote))
}

// endsStopped reports whether words end as a sentence that is over does.
func endsStopped(words string) bool { return words != "" && words[len(words)-1] == '.' }

// endsAsking reports whether words end with a mark that may end the sentence or
// stand for the comma before "he said".
func endsAsking(words string) bool {
	return words != "" && (words[len(words)-1] == '?' || words[len(words)-1] == '!')
}
