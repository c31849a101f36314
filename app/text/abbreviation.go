package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// afterAbbreviation reports whether the full stop at the end of left belongs
// to an abbreviation and the sentence goes on with right.
func afterAbbreviation(left, right string) bool {
	word := lastWord(left[:len(left)-1])
	switch {
	case right == "":
		return false
	case word == "":
		return afterOrdinal(left[:len(left)-1], right)
	case utf8.RuneCountInString(word) == 1:
		return afterLetter(left[:len(left)-1-len(word)], word, right)
	case isTimeOfDay(word):
		return !endsWithTime(left[:len(left)-1-len(word)], right)
	case strings.Contains(word, "."):
		return !opensSentence(right)
	case word == "on":
		return endsInArticle(left[:len(left)-len("on.")]) // "l'on. Neri", a member of Italy's parliament
	}
	switch classOf(word) {
	case leads:
		return true
	case numbers:
		return isDigit(right[0])
	case months:
		return isDigit(right[0]) || !opensSentence(right)
	case trails:
		return !opensSentence(right)
	}
	return false
}

// afterLetter says the same of a single letter: an initial ("J. Smith", "you
// and I. Did"), or what a number follows ("p. 55", "c. 1890").
func afterLetter(before, letter, right string) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	name := lastWord(strings.TrimRight(before, " "))
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(r) {
		versus := letter == "v" && unicode.IsUpper(first)         // "Jones v. Smith"
		return versus || isDigit(right[0]) || startsLetter(right) // "z. B.", "p. ej."
	}
	if letterPairs.Has(strings.TrimSuffix(name, ".") + letter) {
		return true // "z. B. Äpfel"
	}
	return unicode.IsUpper(first) || !opensSentence(right)
}

// letterPairs are the two letters of abbreviations of other languages that a sentence goes on
// after.
const letterPairs Vocabulary = "aC dC dR iR zB zT"

// startsLetter reports whether s begins with a single letter and a full stop, or with the
// short second half of an abbreviation.
func startsLetter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	return strings.HasPrefix(s[size:], ".") || strings.HasPrefix(s, "ej.")
}

// maxWord bounds how far back a word is looked for, in bytes.
const maxWord = 40

// lastWord is the run of letters and full stops that s ends with.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < maxWord {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && r != '.' {
			break
		}
		i -= size
	}
	return strings.TrimLeft(s[i:], ".")
}

// abbreviation says what may follow an abbreviation in its sentence.
type abbreviation int

const (
	none    abbreviation = iota
	leads                // a name: "Mr. Smith"; it never ends a sentence
	numbers              // a number: "No. 5"
	months               // a day: "Oct. 31"
	trails               // anything: "Acme Inc. said"; it may end a sentence
)

// The abbreviations, class by class, in small letters. Those of places and days
// are words too ("ill", "sun"), and count only as they are written here.
const (
	places Vocabulary = "Ala Ariz Ark Calif Colo Conn Del Fla Fri Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mon Mont Neb Nev Okla " +
		"Ont Ore Pa Penn Que Sat Sun Tenn Tex Thu Thur Thurs Tue Tues Va Vt Wash Wed Wis Wyo"
	leading Vocabulary = "adm amb atty avda avv brig bzw capt cf cmdr col cpl cpt det dipl dott dr dra ee evtl exkl exma exmo geb gen ggf gov govs " +
		"hon hrsg ing inkl insp lt maj messrs mgr mlle mme mr mrs ms msgr mx pres prof profa pvt rep reps rev sen sens sgt sig " +
		"sigg sog sra srta supt ud uds univ vgl viz vs zzgl"
	numbering Vocabulary = "abs approx art ca ch chap circa env est ext fig figs max min no nos nr núm op pag para pp pág págs sec tel ver vol " +
		"vols"
	trailing Vocabulary = "al assn av ave bio bldg blvd bros co corp cos dept ecc eds esq etc fr ft hr hrs hwy inc intl jh jr lb lbs llc ltd " +
		"mins mio mrd mt natl oz plc rd sr st str tsd usw uu"
	monthly Vocabulary = "apr aug dec feb jan jul jun mar nov oct sep sept"
)

// classOf looks an abbreviation up.
func classOf(word string) abbreviation {
	switch {
	case places.Has(word):
		return trails
	case word == "MM": // "MM. Durand et Petit"; "12 mm." is a length
		return leads
	}
	switch word = strings.ToLower(word); {
	case leading.Has(word):
		return leads
	case numbering.Has(word):
		return numbers
	case monthly.Has(word):
		return months
	case trailing.Has(word):
		return trails
	}
	return none
}

// openers are the words that sentences often begin with and names do not.
const openers Vocabulary = "A About According Additionally After Again All Also Although Among An And Another Are As At Because Before " +
	"Between Billions Both But By Can Could Despite Did Do Does Dozens During Each Earlier Even Every Everybody " +
	"Everyone Few Finally For From Had Has Have He Her Here His How However Hundreds I If In Instead Is It Its Just " +
	"Last Later Many Maybe Meanwhile Millions More Moreover Most My Nearly Neither Next No Nobody None Not Nothing " +
	"Now Officials On Once One Only Or Other Others Our Over People Perhaps Please Police She Should Since So Some " +
	"Somebody Someone Something Still Such That The Their Then There These They This Those Though Thousands Three " +
	"Through To Today Two Under Until Was We Were What When Where Which While Who Why Will With Would Yes Yesterday " +
	"Yet You Your"

// opensSentence reports whether s begins as sentences do and names do not:
// with a quotation, or one of the words that most sentences begin with.
func opensSentence(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); r == '"' || r == '“' || r == '‘' || r == '\'' || r == '(' {
		return r != '('
	}
	end := 0
	for end < len(s) && end < maxWord && (unicode.IsLetter(rune(s[end])) && s[end] < utf8.RuneSelf) {
		end++
	}
	return openers.Has(s[:end]) || openersAbroad.Has(s[:end]) ||
		subjects.Has(s[:end]) && strings.HasPrefix(s[end:], " ") && startsLower(s[end+1:])
}

// cueFollows reports whether s, what follows a closing quotation mark, goes on
// with who said it: "Smith asked".
func cueFollows(s string) bool {
	if opensSentence(s) {
		return false
	}
	for range 4 {
		s = strings.TrimLeft(s, " ")
		end := 0
		for end < len(s) && end < maxWord && s[end] != ' ' && s[end] != ',' && s[end] != '.' && s[end] != '\n' {
			end++
		}
		switch s[:end] {
		case "":
			return false
		case "said", "says", "asked", "asks", "replied", "added", "cried", "shouted", "answered", "wrote", "told", "tweeted",
			"exclaimed", "demanded", "whispered", "yelled", "screamed", "continued", "declared":
			return true
		}
		s = s[end:]
		if s == "" || s[0] == '.' || s[0] == '\n' {
			return false
		}
	}
	return false
}
