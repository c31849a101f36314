package quote

// said is led for a cue without a mark between: called “…,” said “…”.
func (p *passage) said(i int) attribution {
	if p.is(i-1, tagSpeech) {
		return p.led(i)
	}
	if p.is(i-1, tagPrep) && p.is(i-2, tagCue) && p.items[i-1].In(p.doc) == "of" { // spoke of “…”
		if f, ok := p.subjectOf(i-2, p.begin(i)); ok {
			return p.attributed(f, i-2, sureBefore)
		}
	}
	return attribution{}
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
// begins at item from: the subject of a verb of speech, or a name that is all there
// is. Of other nouns before a colon only every second one speaks.
func (p *passage) introduced(i, from int) attribution {
	if f, ok := p.phraseBefore(i - 2); ok && p.is(f.last, tagCap) && p.leads(from, f.first) {
		return p.attributed(f, i-1, sureColon)
	}
	if f, ok := p.phraseFrom(from); ok && p.is(f.last, tagCap) && p.is(f.last+1, tagComma) && p.still(f.last+1, i-1) {
		return p.attributed(f, i-1, sureColon) // "Bo Quill, The Lindmark Post: “…”"
	}
	return p.cueLeft(i, from, tagSpeech, sureColon)
}

// leads reports whether nothing stands in items [from, to), or what hands the word to whoever
// is named there: "And from Mayor Fenwick:".
func (p *passage) leads(from, to int) bool {
	if to == 0 {
		return true
	}
	for i := from; i < to; i++ {
		if !p.is(i, tagConj|tagPrep|tagAdverb) {
			return false
		}
	}
	return to > from && p.items[to-1].In(p.doc) != "in"
}

// still reports whether no verb stands in items [from, to), which are few.
func (p *passage) still(from, to int) bool {
	for i := from; i < to; i++ {
		if p.is(i, tagCue|tagVerb|tagAux|tagQuote|tagStop) {
			return false
		}
	}
	return to-from < maxApposition
}

// clause looks for the nearest verb of speech to the left in the sentence:
// Smith said the plan was “…”.
func (p *passage) clause(i int) attribution {
	return p.cueLeft(i, p.begin(i), tagSpeech, sureClause)
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
		case !p.pronoun(f.first) && p.named(f):
			return p.attributed(f, c, sure)
		default:
			// Smith said that what he calls “…”: it is oftener Smith's than not.
			best = p.attributed(f, c, sure)
		}
	}
	return best
}

// named reports whether a phrase has a word with a capital.
func (p *passage) named(f nounPhrase) bool {
	for i := f.first; i <= f.last; i++ {
		if p.is(i, tagCap) {
			return true
		}
	}
	return false
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
	if possessives.Has(p.items[o].In(p.doc)) {
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
