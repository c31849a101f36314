package quote

// subjectOf finds who does what the cue at item c says. from is the first item
// of the stretch to look in.
func (p *passage) subjectOf(c, from int) (nounPhrase, bool) {
	return p.subjectAt(c, c-1, from)
}

// subjectAt is subjectOf for a cue whose subject stands at or before item j.
func (p *passage) subjectAt(c, j, from int) (nounPhrase, bool) {
	j, be := p.skipLeft(j)
	if be && !p.is(c, tagIng) || p.labelled(c) {
		return p.agentOf(c)
	}
	if j < from || p.is(j, tagStop) {
		return p.phraseFrom(c + 1) // "Said Smith:"
	}
	switch {
	case p.is(c, tagIng) && !be:
		return p.participle(j, from)
	case p.is(j, tagConj):
		return p.sharedSubject(j, from)
	case p.is(j, tagQuote) && p.quotes[p.items[j].quote].Kind == Scare:
		return p.beforeApposition(j, from)
	case p.is(j, tagQuote):
		return p.inverted(c, from)
	case p.is(j, tagComma|tagDash):
		return p.beforeApposition(j, from)
	case p.is(j, tagWho), p.relative(j, c):
		return nounPhrase{j, j}, true
	case p.is(j, tagIng):
		return p.subjectBefore(c, from) // a man speaking to Fox said
	case p.is(j, tagCue|tagVerb|tagSub):
		return nounPhrase{}, false
	}
	f, ok := p.phraseBefore(j)
	if ok && p.ownClause(f) {
		return f, true
	}
	if ok && p.is(f.first-1, tagPrep) && !p.is(f.first-1, tagBy) && f.first-2 > from {
		return p.subjectAt(c, f.first-2, from) // has in the past said
	}
	if ok && !p.object(f) {
		return f, true
	}
	return p.subjectBefore(c, from)
}

// ownClause reports whether "as" begins a clause whose subject is f: the crowd fell silent
// as the mayor said.
func (p *passage) ownClause(f nounPhrase) bool {
	return p.is(f.first-1, tagSub) && p.items[f.first-1].In(p.doc) == "as" && p.is(f.first, tagCap|tagDet)
}

// object reports whether a phrase belongs to what stands before it: the man
// who beat Smith said.
func (p *passage) object(f nounPhrase) bool {
	before := f.first - 1
	return p.is(before, tagBy|tagVerb) || p.is(before, tagCue) && (!p.is(before, tagSpeech) || p.is(before-1, tagTo))
}

// participle finds the subject of a participle that follows item j: that of
// the cue right before it, a name right before it, or that of the sentence.
func (p *passage) participle(j, from int) (nounPhrase, bool) {
	k := j
	if p.is(k, tagComma|tagConj) {
		k, _ = p.skipLeft(k - 1)
	}
	if k >= from && p.is(k, tagSpeech) && !p.is(k, tagIng) {
		return p.subjectOf(k, from)
	}
	if f, ok := p.phraseBefore(j); ok && p.is(j, tagCap) && !p.placed(f) {
		return f, true
	}
	return p.subjectBefore(j+1, from)
}

// relative reports whether item j is a "that" or "which" that stands for the
// noun before it, something written or heard.
func (p *passage) relative(j, c int) bool {
	if !p.is(j, tagSub) || !p.noun(j-1) && !p.is(j-1, tagComma) {
		return false
	}
	switch p.items[c].In(p.doc) {
	case "said", "says", "read", "reads", "declared", "declares", "proclaimed":
		w := p.items[j].In(p.doc)
		return w == "that" || w == "which"
	}
	return false
}

// labelled reports whether the cue at item c is the participle of a verb that
// gives a name, without the object it has when it is active: a plan called “…”.
func (p *passage) labelled(c int) bool {
	if !p.is(c, tagLabel) || p.is(c, tagBare|tagIng) {
		return false
	}
	next := c + 1
	for p.is(next, tagDet) || p.is(next, tagPrep|tagSub) && p.items[next].In(p.doc) == "as" {
		next++
	}
	if !p.is(next, tagQuote) {
		return false
	}
	for i := c - 1; i >= 0 && c-i < cueReach && !p.is(i, tagStop); i-- {
		if p.is(i, tagSub) {
			return false // what Smith called “…”
		}
	}
	return true
}

// placed reports whether a preposition of place or direction governs a phrase.
func (p *passage) placed(f nounPhrase) bool {
	if !p.is(f.first-1, tagPrep) {
		return false
	}
	w := p.items[f.first-1].In(p.doc)
	return w != "with" && w != "of"
}

// sharedSubject finds the subject of a participle or of the second of two
// verbs, which stands before the verb that item j follows.
func (p *passage) sharedSubject(j, from int) (nounPhrase, bool) {
	var best nounPhrase
	found := false
	for c := j; c > from; c-- {
		if !p.is(c, tagCue|tagVerb) || p.is(c, tagIng) {
			continue
		}
		k, be := p.skipLeft(c - 1)
		if be || k < from {
			break
		}
		f, ok := p.phraseBefore(k)
		if p.is(k, tagComma) {
			f, ok = p.beforeApposition(k, from)
		}
		if !ok || p.is(f.first-1, tagPrep) {
			continue
		}
		if !p.pronoun(f.first) {
			return f, true
		}
		best, found = f, true // of two, the name goes before the pronoun
	}
	if found {
		return best, true
	}
	return p.subjectBefore(j+1, from)
}

// agentOf finds who did what the passive cue at item c says was done.
func (p *passage) agentOf(c int) (nounPhrase, bool) {
	for i := c + 1; i < len(p.items) && i < c+8 && !p.is(i, tagStop); i++ {
		if p.is(i, tagBy) {
			return p.phraseFrom(i + 1)
		}
	}
	return nounPhrase{}, false
}

// inverted finds the subject of a cue right after a quote.
func (p *passage) inverted(c, from int) (nounPhrase, bool) {
	if f, ok := p.phraseFrom(p.skipRight(c + 1)); ok && !p.is(c, tagDepict) {
		return f, true
	}
	return p.subjectBefore(c, from)
}

// maxApposition bounds what may stand between commas after a name, in items.
const maxApposition = 24

// beforeApposition finds the phrase that the words before the comma at item
// comma explain: "Ann Lee, 34, a farmer in Ohio, said".
func (p *passage) beforeApposition(comma, from int) (nounPhrase, bool) {
	if last := comma - 1; p.is(last, tagParen) {
		if f, ok := p.phraseBefore(p.bracketOpen(last) - 1); ok {
			return f, true
		}
	}
	if p.is(comma-1, tagSpeech) {
		if f, ok := p.phraseBefore(comma - 2); ok && p.is(f.first-1, tagComma) {
			return f, true // the plan, Smith said, was
		}
	}
	var best nounPhrase
	found := false
	for j := comma - 1; j >= from && comma-j < maxApposition; j-- {
		if p.is(j, tagStop|tagColon) || p.is(j, tagQuote) && p.quotes[p.items[j].quote].Kind != Scare {
			break
		}
		if !p.is(j, tagComma|tagDash) || p.is(j-1, tagComma) {
			continue
		}
		last := j - 1
		if p.is(last, tagParen) {
			last = p.bracketOpen(last) - 1
		}
		f, ok := p.phraseBefore(last)
		if !ok {
			continue
		}
		if p.is(f.first-1, tagPrep) && p.sentenceStart(f.first-1) && found {
			break
		}
		if p.is(f.first-1, tagAux|tagVerb|tagWho) {
			continue // who is a pastor in Linden, said
		}
		best, found = f, true
		if !p.goesOnLeft(j, f) {
			break
		}
	}
	if found {
		return best, true
	}
	return p.subjectBefore(comma, from)
}

// goesOnLeft reports whether the phrase before the comma at item j is itself
// within an apposition, so that the name lies further left: an age, a party,
// a second thing said of the person.
func (p *passage) goesOnLeft(j int, f nounPhrase) bool {
	before := f.first - 1
	return p.is(before, tagComma|tagPrep) && !p.is(f.first, tagCap) || p.is(before, tagPrep) && !p.sentenceStart(before)
}

//go:noinline
func (p *passage) sentenceStart(i int) bool { return i <= 0 || p.is(i-1, tagStop) }

// subjectBefore finds the subject of the clause that a participle or a second
// verb at item c hangs on: that of the sentence, the first phrase before a verb
// or else the first one.
func (p *passage) subjectBefore(c, from int) (nounPhrase, bool) {
	var best nounPhrase
	found := false
	for i := p.opener(from, c); i < c; i++ {
		f, ok := p.phraseFrom(i)
		if !ok || f.last >= c {
			continue
		}
		i = f.last
		if p.is(f.first-1, tagPrep) && !p.sentenceStart(f.first) {
			continue
		}
		if p.is(p.skipRight(f.last+1), tagCue|tagVerb) || p.is(f.last+1, tagAux) {
			return f, true
		}
		if !found {
			best, found = f, true
		}
	}
	return best, found
}

// opener skips what stands before the subject of the sentence that begins at
// item from: conjunctions, and phrases that a comma ends.
func (p *passage) opener(from, limit int) int {
	i := from
	for i < limit {
		switch {
		case p.is(i, tagQuote|tagComma|tagConj|tagDash|tagAdverb|tagTime):
			i++
		case p.is(i, tagPrep|tagSub|tagIng|tagTo|tagVerb|tagCue|tagWho):
			comma := i
			for comma < limit && !p.is(comma, tagComma) {
				comma++
			}
			if comma == limit {
				return i
			}
			i = comma + 1
		default:
			return i
		}
	}
	return from
}
