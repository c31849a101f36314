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
	case word == "" || right == "":
		return false
	case utf8.RuneCountInString(word) == 1:
		return afterLetter(left[:len(left)-1-len(word)], word, right)
	case strings.Contains(word, "."):
		return !opensSentence(right)
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
	if !unicode.IsUpper(r) {
		return isDigit(right[0])
	}
	name := lastWord(strings.TrimRight(before, " "))
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(first) || !opensSentence(right)
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

// classOf looks an abbreviation up. Those of places and days are words too
// ("ill", "sun"), and count only when they are written with a capital.
func classOf(word string) abbreviation {
	switch word {
	case "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md",
		"Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va",
		"Vt", "Wash", "Wis", "Wyo", "Ont", "Que", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun":
		return trails
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "mx", "dr", "prof", "messrs", "mme", "mlle", "sen", "sens", "rep", "reps", "gov", "govs",
		"gen", "col", "maj", "capt", "cpt", "lt", "sgt", "cpl", "pvt", "cmdr", "adm", "brig", "rev", "hon", "pres",
		"supt", "insp", "det", "msgr", "vs", "amb", "atty", "viz", "cf", "univ":
		return leads
	case "no", "nos", "pp", "vol", "vols", "fig", "figs", "art", "sec", "ch", "chap", "para", "est", "approx", "op",
		"ext", "circa", "ca", "nr", "ver":
		return numbers
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return months
	case "inc", "corp", "co", "cos", "ltd", "plc", "llc", "bros", "jr", "sr", "esq", "etc", "al", "st", "ave", "blvd",
		"rd", "ft", "mt", "fr", "hwy", "bldg", "dept", "assn", "intl", "natl", "hr", "hrs", "mins", "oz", "lb", "lbs", "eds":
		return trails
	}
	return none
}

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
	switch s[:end] {
	case "The", "A", "An", "This", "That", "These", "Those", "There", "Here", "It", "Its", "He", "She", "They", "We",
		"I", "You", "His", "Her", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From", "To", "With",
		"After", "Before", "Since", "During", "Until", "Under", "Over", "Between", "Among", "Through", "About", "As",
		"But", "And", "Or", "So", "Yet", "If", "When", "While", "Where", "Why", "How", "What", "Who", "Which", "Because",
		"Although", "Though", "However", "Meanwhile", "Also", "Then", "Now", "Once", "Later", "Earlier", "Still",
		"Not", "No", "Yes", "Some", "Many", "Most", "More", "All", "Both", "Each", "Every", "Another", "Other", "Others",
		"One", "Two", "Three", "Last", "Next", "According", "Despite", "Even", "Just", "Only", "Please", "Did", "Do",
		"Does", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Can", "Could", "Will", "Would", "Should", "Such",
		"Today", "Yesterday", "People", "Nearly", "Instead", "Moreover", "Additionally", "Police", "Officials":
		return true
	}
	return false
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
