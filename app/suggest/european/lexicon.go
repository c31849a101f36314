// Package european finds figures in German, French, Spanish, Portuguese and Italian news, by
// one grammar over a table of words for each language. It reads less than package figure
// does in English, and rather leaves a number out than reads it wrongly.
package european

import (
	"strconv"
	"strings"
	"sync"

	"gloss/app/suggest/lang"
)

// class says what a word or phrase of the tables does in a figure.
type class uint8

const (
	small    class = iota // a number below a hundred: "sieben", "vingt"
	hundred               // "cent"
	thousand              // "mil"
	scale                 // "Millionen"
	one                   // "ein", which is an article too
	joint                 // between the words of one number: "y" in "treinta y dos"
	dozens                // "une douzaine", with its article
	many                  // "milliers", from its value to ten times as many
	part                  // a denominator: "Drittel"
	share                 // a fraction of its own: "die Hälfte"
	half                  // before a scale: "demi"
	andHalf               // after a unit: "et demie"
	approx                // about
	moreThan              // bounds before a number
	lessThan
	atLeast
	atMost
	between
	and
	from
	to
	of
	article
	minus
	percent
	points
	basis
	length   // a unit of anything but time
	duration // a unit of time
	degrees
	money
	times // "fois"
	aged  // after a unit of time: "alt"
	label // before a number that names: "Artikel"
	named // after one: "Uhr"
	ago   // before a time that is told from today: "il y a"
	since // after one: "fa"
	at    // before a time of day: "à"
	month // "mai"
	oneOf // between a share and its whole: "sur" in "un sur cinq"
	stop  // a word that is no noun
	classes
)

// set is a set of classes, as bits.
type set uint64

// classNames are the names of the classes in the tables.
var classNames = strings.Fields("small hundred thousand scale one joint dozens many part share half andHalf approx moreThan lessThan " +
	"atLeast atMost between and from to of article minus percent points basis length duration degrees money times aged label named ago " +
	"since at month oneOf stop")

// entry is a word or phrase of a table.
type entry struct {
	rest  []string // the words after the first
	class class
	value float64
	name  string // of a unit, canonical
}

// lexicon has the entries of a language by their first words; those of more words go first.
type lexicon struct {
	lang    lang.Lang
	entries map[string][]entry
	joins   bool // words for numbers are written as one: "fünfundzwanzig"
	capital bool // nouns have a capital
}

// newLexicon reads a table: a line is a class, with a value or a name after a colon, and
// its words; those of a phrase are tied by "_".
func newLexicon(l lang.Lang, table string) *lexicon {
	lex := &lexicon{lang: l, entries: map[string][]entry{}, joins: l == lang.German || l == lang.Italian, capital: l == lang.German}
	for _, line := range strings.Split(table, "\n") {
		head, words, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			continue
		}
		kind, value, _ := strings.Cut(head, ":")
		e := entry{class: classes}
		for c, name := range classNames {
			if name == kind {
				e.class = class(c)
			}
		}
		if v, err := strconv.ParseFloat(value, 64); err == nil {
			e.value = v
		} else {
			e.name = strings.ReplaceAll(value, "_", " ")
		}
		for _, word := range strings.Fields(words) {
			phrase := strings.Split(word, "_")
			e.rest = phrase[1:]
			list := append(lex.entries[phrase[0]], e)
			for i := len(list) - 1; i > 0 && len(list[i-1].rest) < len(list[i].rest); i-- {
				list[i], list[i-1] = list[i-1], list[i]
			}
			lex.entries[phrase[0]] = list
		}
	}
	return lex
}

// tables are the tables of the languages, and made what they were read as when they were
// first asked for.
var (
	tables = [...]struct {
		lang  lang.Lang
		table string
	}{{lang.German, german}, {lang.French, french}, {lang.Spanish, spanish}, {lang.Portuguese, portuguese}, {lang.Italian, italian}}
	made  [len(tables)]*lexicon
	makes sync.Mutex
)

// lexiconOf returns the lexicon of a language, or nil.
func lexiconOf(l lang.Lang) *lexicon {
	makes.Lock()
	defer makes.Unlock()
	for i := range tables {
		if tables[i].lang == l {
			if made[i] == nil {
				made[i] = newLexicon(l, everywhere+tables[i].table)
			}
			return made[i]
		}
	}
	return nil
}
