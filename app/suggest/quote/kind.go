package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// classify sets the kind of the quote at item i, by its words and by what is
// next to it.
func (p *passage) classify(i int) {
	q := &p.quotes[p.items[i].quote]
	words := q.Span.In(p.doc)
	shape := shapeOf(words)
	paused := p.is(i-1, tagComma|tagColon)
	led := i == 0 || paused || p.is(i-1, tagStop|tagDash|tagCue|tagSub)
	whole := p.sentenceStart(i) && (i+1 == len(p.items) || p.is(i+1, tagStop))
	switch {
	case p.titled(i, shape):
		q.Kind = Scare
	case whole && shape.begins && shape.ends:
		q.Kind = Full
	case shape.title && shape.words > 1 && shape.words < 10 && !shape.stop && !led:
		q.Kind = Scare
	case shape.begins && shape.ends && (shape.words > 3 || paused || led && (!shape.title || shape.stop)):
		q.Kind = Full
	case shape.words <= 2 && !p.cueNear(i, 40) || shape.title && shape.words == 1 && !led || shape.title && !p.cueNear(i, cueReach):
		q.Kind = Scare
	default:
		q.Kind = Fragment
	}
}

// titledBy are the words right before the title of a work.
const titledBy text.Vocabulary = "album ballad book called column documentary editorial entitled essay film headlined memoir movie novel play poem series song titled"

// titled reports whether the quote at item i is a title: of a work, after the word
// for one, or of what follows, in a paragraph of its own. Every longer word of it has
// a capital, and of a heading at least three words.
func (p *passage) titled(i int, s shape) bool {
	if !s.title || s.words > 12 {
		return false
	}
	if i == 0 {
		return len(p.items) == 1 && s.capitals > 2 && s.capitals > s.words/2
	}
	k := i - 1
	if p.is(k, tagComma) {
		k--
	}
	return k >= 0 && titledBy.Has(strings.ToLower(p.items[k].In(p.doc)))
}

// cueReach is how many items away a cue makes a title somebody's words.
const cueReach = 6

// cueNear reports whether a verb of speech stands at most reach items away in
// the sentence.
func (p *passage) cueNear(i, reach int) bool {
	for k := i - 1; k >= i-reach && !p.is(k, tagStop); k-- {
		if p.is(k, tagSpeech) {
			return true
		}
	}
	for k := i + 1; k <= i+reach && !p.is(k, tagStop); k++ {
		if p.is(k, tagSpeech) {
			return true
		}
	}
	return false
}

// shape is how the words of a quote look.
type shape struct {
	words  int
	begins bool // as a sentence does
	ends   bool // as a sentence, or what stands for one before "he said", does
	stop   bool // with the full stop or the like that ends a sentence
	title  bool // every longer word has a capital

	capitals int // words that have one
}

func shapeOf(s string) shape {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'’”»`))
	f := shape{begins: !unicode.IsLower(first), title: true}
	switch last {
	case '?', '!', '…':
		f.stop, f.ends = true, true
	case '.', ',', '-', '—':
		f.ends = true
	}
	start := -1
	for i := 0; i <= len(s); i++ {
		inside := i < len(s) && s[i] > ' '
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			f.words++
			f.title = f.title && capitalised(s[start:i])
			if r, _ := utf8.DecodeRuneInString(s[start:i]); unicode.IsUpper(r) {
				f.capitals++
			}
			start = -1
		}
	}
	return f
}

// capitalised reports whether a word of a title may look so: small words need
// no capital.
func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(r) || len(word) < 4
}
