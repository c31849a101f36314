package european

import (
	"math"
	"strings"
	"unicode/utf8"
)

// maxCompound bounds the length of a number that is one word, in bytes.
const maxCompound = 60

// sum adds up the words of one number.
type sum struct {
	total, current float64
	any            bool
}

// add takes a word's value into the sum, and reports whether it can stand there.
func (s *sum) add(v float64) bool {
	switch {
	case v == 1000:
		if s.total > 0 {
			return false
		}
		s.total, s.current = max(s.current, 1)*1000, 0
	case v == 100 && s.current > 0 && s.current < 10:
		s.current *= 100
	case v == 20 && s.current == 4: // quatre-vingts
		s.current = 80
	case !s.any || s.current == 0:
		s.current = v
	case v < 100 && math.Mod(s.current, 100) == 0,
		v < 10 && v > 0 && math.Mod(s.current, 10) == 0 && math.Mod(s.current, 100) >= 20,
		v < 20 && v >= 10 && (math.Mod(s.current, 100) == 60 || math.Mod(s.current, 100) == 80): // soixante-dix
		s.current += v
	default:
		return false
	}
	s.any = true
	return true
}

// cardinal reads a number in words, scales excepted. Single is set for an article, which is
// the number one as well.
func (d *document) cardinal(i int) (n *number, single, ok bool) {
	var s sum
	at := i
	for first := true; ; first = false {
		next := at
		if !first {
			if d.is(next, "-") && !d.spaced(next) && !d.spaced(next+1) {
				next++
			}
			if _, to, ok := d.find(next, joint); ok {
				next = to
				if d.is(next, "-") && !d.spaced(next) {
					next++
				}
			}
		}
		if d.broken(next) && !first || !d.isWord(next) {
			break
		}
		v, ok := d.wordValue(next)
		if e, _, is := d.find(next, one); !ok && is && (first || math.Mod(s.current, 10) == 0 && s.current >= 20) {
			v, ok = e.value, true
			single = first
		}
		if !ok || !s.add(v) {
			break
		}
		at = next + 1
		if single {
			if !d.has(at, thousand) && !d.has(at, hundred) {
				break
			}
			single = false
		}
	}
	if !s.any {
		return nil, false, false
	}
	v := s.total + s.current
	return &number{first: i, end: at, lo: v, hi: v, base: v, words: true}, single, true
}

// wordValue is the value of one word, which in German and Italian may be put together.
func (d *document) wordValue(i int) (float64, bool) {
	e, to, ok := d.findIn(i, 1<<small|1<<hundred|1<<thousand)
	if ok && to == i+1 {
		return e.value, true
	}
	if d.lex.joins && len(d.low(i)) > 4 {
		return d.lex.compound(d.low(i))
	}
	return 0, false
}

// compound reads a number that is one word: "fünfundzwanzig", "zweieinhalb", "venticinque".
func (l *lexicon) compound(w string) (float64, bool) {
	if len(w) > maxCompound {
		return 0, false
	}
	plus := 0.
	if rest, ok := strings.CutSuffix(w, "mal"); ok && l.capital {
		w = rest
	}
	if rest, ok := strings.CutSuffix(w, "einhalb"); ok && rest != "" {
		w, plus = rest, .5
	}
	var s sum
	units := 0. // of "fünfundzwanzig", which come before the tens
	for w != "" {
		v, size := l.longest(w)
		if size == 0 {
			return 0, false
		}
		w = w[size:]
		if rest, ok := strings.CutPrefix(w, "und"); ok && v < 10 {
			units, w = v, rest
			continue
		}
		if !s.add(v + units) {
			return 0, false
		}
		units = 0
	}
	return s.total + s.current + plus, s.any && units == 0
}

// longest is the longest word for a number that w begins with.
func (l *lexicon) longest(w string) (float64, int) {
	for size := len(w); size > 1; size-- {
		if size < len(w) && !utf8.RuneStart(w[size]) {
			continue
		}
		for _, e := range l.entries[w[:size]] {
			if len(e.rest) == 0 && (e.class == small && e.value == math.Trunc(e.value) || e.class == hundred || e.class == thousand || e.class == one && w[:size] == "ein") {
				return e.value, size
			}
		}
	}
	return 0, 0
}
