package quote

import "gloss/app/suggest/wordindex"

// cueTag returns what a verb form attributes: tagCue and more, or 0. w is lower
// case and in no list as it stands, but for nouns.
func (l *lexicon) cueTag(w []byte) tag {
	n := len(w)
	switch {
	case n < 3:
		return 0
	case n > 5 && string(w[n-3:]) == "ing":
		if t := l.stemTag(w[:n-3]); t != 0 {
			return t | tagIng
		}
	case n > 4 && string(w[n-2:]) == "ed":
		if t := l.stemTag(w[:n-2]); t != 0 {
			return t
		}
	case w[n-1] == 's':
		return bare(l.thirdPerson(w))
	}
	return bare(l.class(w).lemma)
}

// bare marks a form that may be a noun.
func bare(t tag) tag {
	switch {
	case t == 0:
		return 0
	case t&tagFirm != 0:
		return t &^ tagFirm
	}
	return t | tagBare
}

// thirdPerson judges a form that ends in s.
func (l *lexicon) thirdPerson(w []byte) tag {
	n := len(w)
	if t := l.class(w[:n-1]).lemma; t != 0 || w[n-2] != 'e' {
		return t
	}
	if w[n-3] == 'i' {
		return l.lemmaWith(w[:n-3], 'y')
	}
	return l.class(w[:n-2]).lemma
}

// stemTag judges what is left of a form without "ed" or "ing": the lemma, or
// one that lost an e, changed its y, or doubled its last consonant.
func (l *lexicon) stemTag(stem []byte) tag {
	t := l.class(stem).lemma
	n := len(stem)
	switch {
	case t != 0:
	case stem[n-1] == 'i':
		t = l.lemmaWith(stem[:n-1], 'y')
	case stem[n-1] == stem[n-2]:
		t = l.class(stem[:n-1]).lemma
	default:
		t = l.lemmaWith(stem, 'e')
	}
	return t &^ tagFirm
}

// lemmaWith judges the lemma that is stem and one letter more.
func (l *lexicon) lemmaWith(stem []byte, last byte) tag {
	var buf [wordindex.Longest + 1]byte
	return l.class(append(append(buf[:0], stem...), last)).lemma
}
