package quote

import "strings"

// after looks for the speaker next to the quote's end: “…,” Smith said.
func (p *passage) after(i int) attribution {
	words := p.quotes[p.items[i].quote].Span.In(p.doc)
	j := i + 1
	if !p.is(j, tagComma|tagDash) && !endsOpen(words) && !p.sentenceStart(i) {
		return attribution{}
	}
	for p.is(j, tagComma|tagDash) {
		j++
	}
	if p.is(j, tagStop) {
		return p.across(i, j, words)
	}
	if p.is(j, tagSub) && p.items[j].In(p.doc) == "as" {
		j++
	}
	if p.is(j, tagBe) && p.is(j+1, tagSub) { // “…,” is how one aide put it
		if f, ok := p.phraseFrom(j + 2); ok && p.is(f.last+1, tagCue) {
			return p.attributed(f, f.last+1, sureClause)
		}
	}
	a, c := p.nextTo(j, true)
	switch {
	case endsStopped(words) && !p.endsAfter(a, c):
		return attribution{} // “….” Smith said no: that is another sentence
	case !a.known() && endsOpen(words) && p.sentenceStart(i):
		return p.anyVerb(j)
	}
	return a
}

// across looks beyond the end of a sentence that a mark within the quote made, at item
// stop: “…?” Smith asked; “He said, ‘Wait.’” Smith recalled.
func (p *passage) across(i, stop int, words string) attribution {
	newLine := strings.Contains(p.doc[p.items[i].End:p.items[stop].End], "\n")
	bare := strings.TrimRight(words, `"'’”»`)
	inner := bare != words && endsStopped(bare)
	if !inner && !endsAsking(bare) || newLine || p.is(i-1, tagComma|tagColon) {
		return attribution{}
	}
	a, c := p.nextTo(stop+1, true)
	if (inner || p.is(c, tagDepict)) && !p.endsAfter(a, c) {
		return attribution{}
	}
	return a
}

// anyVerb takes any verb for a cue: next to a comma within the marks it brings
// the words.
func (p *passage) anyVerb(j int) attribution {
	if p.is(j, tagVerb) && participle(p.items[j].In(p.doc)) && p.is(j+1, tagCap) {
		if f, ok := p.phraseFrom(j + 1); ok {
			return p.attributed(f, j, sureTail)
		}
	}
	f, ok := p.phraseFrom(p.skipRight(j))
	if c := p.skipRight(f.last + 1); ok && p.is(c, tagVerb) {
		return p.attributed(f, c, sureTail)
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
// Smith said. Of one or two words within the sentence that tells too little.
func (p *passage) tail(i int) attribution {
	if q := p.quotes[p.items[i].quote]; q.Kind == Fragment && strings.Count(q.Span.In(p.doc), " ") < 2 {
		return attribution{}
	}
	for j, end := i+1, p.end(i+1); j < end && !p.is(j, tagColon); j++ {
		if !p.is(j, tagComma) && !(p.is(j, tagQuote) && endsOpen(p.quotes[p.items[j].quote].Span.In(p.doc))) {
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
	return p.is(i, tagQuote) && p.quotes[p.items[i].quote].Kind != Scare
}

// signed looks for a name after a dash: “…” — Smith.
func (p *passage) signed(i int) attribution {
	dash := i + 1
	if p.is(dash, tagStop) {
		dash++
	}
	if !p.is(dash, tagDash) || !p.is(dash+1, tagCap) {
		return attribution{}
	}
	if f, ok := p.phraseFrom(dash + 1); ok && (f.last+1 == len(p.items) || p.is(f.last+1, tagStop|tagComma|tagQuote)) {
		return p.attributed(f, dash, sureColon)
	}
	return attribution{}
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
