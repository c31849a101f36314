package quote

// nounPhrase is a run of items, first to last inclusive, that names somebody.
type nounPhrase struct{ first, last int }

// maxPhrase bounds a noun phrase, in items.
const maxPhrase = 14

// noun reports whether item i can stand in a noun phrase.
func (p *passage) noun(i int) bool {
	return p.is(i, tagWord) && !p.is(i, tagClosed)
}

// pronoun reports whether item i is a subject of its own.
//
//go:noinline
func (p *passage) pronoun(i int) bool { return p.is(i, tagPron) }

// phraseBefore finds the noun phrase that ends at item last.
func (p *passage) phraseBefore(last int) (nounPhrase, bool) {
	if p.pronoun(last) || p.is(last, tagDet) && !p.noun(last+1) {
		return nounPhrase{last, last}, true
	}
	if !p.noun(last) {
		return nounPhrase{}, false
	}
	first := last
	for last-first < maxPhrase {
		next, ok := p.widenLeft(first)
		if !ok {
			break
		}
		first = next
	}
	return p.trim(nounPhrase{first, last})
}

// widenLeft steps one word left within a noun phrase, or over the preposition
// or conjunction that joins it to another.
func (p *passage) widenLeft(first int) (int, bool) {
	switch {
	case p.is(first, tagDet) && !p.is(first-1, tagDet):
		return first - 2, p.joins(first-1) && p.noun(first-2)
	case p.noun(first - 1):
		return first - 1, true
	case p.joins(first-1) && p.noun(first-2):
		return first - 2, true
	case p.is(first-1, tagConj) && p.is(first, tagCap) && p.is(first-2, tagCap) && p.noun(first-2):
		return first - 2, true
	}
	return first, false
}

// joins reports whether item i is a preposition that ties a noun phrase to the
// one before it, and not one that begins a sentence.
func (p *passage) joins(i int) bool {
	if !p.is(i, tagPrep) || i == 0 || p.is(i-1, tagStop) {
		return false
	}
	switch p.items[i].In(p.doc) {
	case "of", "for", "from", "with", "at", "to", "in":
		return true
	}
	return false
}

// trim strips what is no name off the ends of a phrase: days, and titles of
// broadcasts are left to the reader.
func (p *passage) trim(f nounPhrase) (nounPhrase, bool) {
	for f.first < f.last && p.is(f.first, tagTime) {
		f.first++
	}
	for f.last > f.first && p.is(f.last, tagTime) {
		f.last--
	}
	return f, !p.is(f.first, tagTime)
}

// phraseFrom finds the noun phrase that begins at item first.
func (p *passage) phraseFrom(first int) (nounPhrase, bool) {
	if p.pronoun(first) {
		return nounPhrase{first, first}, true
	}
	if !p.noun(first) {
		return nounPhrase{}, false
	}
	last := first
	for last-first < maxPhrase {
		next, ok := p.widenRight(last)
		if !ok {
			break
		}
		last = next
	}
	return p.trim(nounPhrase{first, last})
}

// widenRight steps one word right within a noun phrase, or over what joins it
// to another.
func (p *passage) widenRight(last int) (int, bool) {
	switch {
	case p.noun(last+1) && !(p.is(last+1, tagTime) && !p.is(last, tagDet)):
		return last + 1, true
	case p.joins(last+1) && p.noun(last+2) && !p.is(last+2, tagTime):
		return last + 2, true
	case p.is(last+1, tagConj) && p.is(last, tagCap) && p.is(last+2, tagCap) && p.noun(last+2):
		return last + 2, true
	}
	return last, false
}

// skipLeft steps left over adverbs, auxiliaries, days and what is in brackets.
// It reports whether a form of be was among them.
func (p *passage) skipLeft(i int) (int, bool) {
	be := false
	for {
		switch {
		case p.is(i, tagAux|tagAdverb|tagTime) || p.is(i, tagPrep|tagDet) && p.is(i+1, tagTime):
			be = be || p.is(i, tagBe)
			i--
		case p.is(i, tagParen):
			open := p.bracketOpen(i)
			if open == i {
				return i, be
			}
			i = open - 1
		default:
			return i, be
		}
	}
}

// bracketOpen is the bracket that item i closes, or i.
func (p *passage) bracketOpen(i int) int {
	for j := i - 1; j >= 0 && i-j < 12; j-- {
		if p.is(j, tagParen) {
			return j
		}
	}
	return i
}

// skipRight steps right over adverbs, auxiliaries, days and what is in
// brackets.
func (p *passage) skipRight(i int) int {
	for {
		switch {
		case p.is(i, tagAux|tagAdverb|tagTime), p.is(i, tagPrep) && p.is(i+1, tagTime):
			i++
		case p.is(i, tagParen) && p.bracketClose(i) > i:
			i = p.bracketClose(i) + 1
		default:
			return i
		}
	}
}

// bracketClose is the bracket that item i opens, or i.
func (p *passage) bracketClose(i int) int {
	for j := i + 1; j < len(p.items) && j-i < 12; j++ {
		if p.is(j, tagParen) {
			return j
		}
	}
	return i
}
