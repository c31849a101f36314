package suggest

// tag says what a word or mark of the narration can be in its clause. There is
// no parser here: a word is told by a short list of the words that part
// clauses, by its ending and by its capital.
type tag uint32

const (
	tagWord  tag = 1 << iota // any word or number
	tagCap                   // it begins with a capital
	tagPoss                  // it ends in 's
	tagQuote                 // not a word: a whole quote
	tagStop                  // not a word: a sentence ends here
	tagComma
	tagColon
	tagDash
	tagParen
	tagAux    // is, has, would, didn't
	tagBe     // a form of be
	tagAdverb // also, later, repeatedly
	tagTime   // Tuesday, yesterday, April
	tagPrep   // in, of, after
	tagDet    // the, his, several
	tagPron   // he, they, who: a whole subject
	tagObject // him, them: no subject
	tagSub    // that, if, while, which
	tagConj   // and, but, or
	tagVerb   // a verb that attributes nothing
	tagCue    // a verb that attributes, finite or participle
	tagSpeech // a tagCue that is a verb of speech: said, wrote
	tagIng    // an -ing form
	tagWho
	tagTo
	tagBy
	tagDepict // a tagSpeech with an object: blamed, called
	tagLabel  // a tagDepict that gives a name: called, dubbed
	tagBare   // a tagCue that may be a noun: claim, calls
	tagNoun   // a noun that attributes: statement, letter
)

// tagClosed are the words no noun phrase goes across.
const tagClosed = tagQuote | tagStop | tagComma | tagColon | tagDash | tagParen | tagAux | tagAdverb |
	tagPrep | tagPron | tagObject | tagSub | tagConj | tagVerb | tagCue | tagIng | tagTo | tagBy | tagWho

// longestWord is how many bytes a word of the lists has at most.
const longestWord = 16

// tagOf returns the tags of a word as it stands in the text. The capital of an
// initial one says nothing.
func tagOf(word string, initial bool) tag {
	var buf [longestWord]byte
	if len(word) > 3*longestWord {
		return tagWord
	}
	t := tagWord
	if c := word[0]; 'A' <= c && c <= 'Z' || c >= 0x80 {
		t |= tagCap
	}
	base := withoutPossessive(word)
	if len(base) < len(word) {
		t |= tagPoss
	}
	if len(base) == 0 || len(base) > longestWord {
		return t
	}
	low := buf[:len(base)]
	for i := range low {
		low[i] = lowerByte(base[i])
	}
	found := lexicon(low)
	if t&tagPoss != 0 {
		return t | possessiveTag(found)
	}
	if found == tagNoun {
		return t | tagNoun | cueTag(low)
	}
	if found != 0 {
		return t | found
	}
	return t | inflected(low, t&tagCap != 0 && !initial)
}

// possessiveTag is what 's makes of a word: "he's" is a subject with its verb.
func possessiveTag(found tag) tag {
	if found&(tagPron|tagDet|tagSub) != 0 {
		return found
	}
	return 0
}

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}

// withoutPossessive is word without a 's at its end.
func withoutPossessive(word string) string {
	n := len(word)
	switch {
	case n > 2 && word[n-2:] == "'s":
		return word[:n-2]
	case n > 4 && word[n-4:] == "’s":
		return word[:n-4]
	}
	return word
}

// inflected judges a lower-case word by its ending.
func inflected(w []byte, capital bool) tag {
	if t := cueTag(w); t != 0 && !capital {
		return t
	}
	n := len(w)
	switch {
	case capital || n < 5:
		return 0
	case w[n-2] == 'l' && w[n-1] == 'y' && !notAdverb(w):
		return tagAdverb
	case string(w[n-2:]) == "ed":
		return tagVerb
	case string(w[n-3:]) == "ing":
		return tagIng
	case string(w[n-3:]) == "n't":
		return tagAux
	}
	return 0
}

func notAdverb(w []byte) bool {
	switch string(w) {
	case "family", "assembly", "monopoly", "supply", "ally", "rally", "elderly", "daily", "weekly", "monthly", "reply", "july", "early":
		return true
	}
	return false
}

// lexicon looks up the words that part a sentence into clauses and phrases.
func lexicon(w []byte) tag {
	switch string(w) {
	case "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't", "weren't", "aren't":
		return tagAux | tagBe
	case "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must",
		"shall", "should", "cannot", "hasn't", "won't", "can't", "don't", "didn't", "not", "hadn't", "isn’t", "didn’t", "don’t", "won’t":
		return tagAux
	case "also", "later", "then", "once", "often", "again", "still", "even", "just", "already", "only", "ever", "now",
		"never", "soon", "too", "so", "yet", "first", "here", "there", "instead", "always", "however", "meanwhile",
		"further", "likewise", "hence", "thus", "moreover", "nevertheless", "nonetheless", "rather", "long", "ago", "out", "back", "perhaps", "maybe", "almost", "twice", "sometimes", "together", "indeed":
		return tagAdverb
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight",
		"tomorrow", "january", "february", "april", "june", "july", "august", "september", "october", "november",
		"december", "last", "next", "week", "month", "morning", "afternoon", "evening", "night":
		return tagTime
	case "in", "on", "at", "for", "from", "with", "about", "into", "over", "under", "during", "against", "between",
		"through", "among", "amid", "despite", "without", "within", "around", "near", "via", "like", "than", "upon",
		"toward", "towards", "including", "regarding", "following", "of", "per", "behind", "across", "besides", "outside", "inside", "above", "below", "beneath", "beyond", "beside", "throughout",
		"alongside":
		return tagPrep
	case "after", "before", "since", "until", "as":
		return tagPrep | tagSub
	case "by":
		return tagPrep | tagBy
	case "to":
		return tagTo | tagPrep
	case "the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my", "your", "some", "any",
		"no", "every", "each", "another", "many", "several", "both", "all", "most", "few", "other", "such", "one", "two", "three":
		return tagDet
	case "he", "she", "they", "we", "i", "it", "you", "everyone", "everybody", "someone", "somebody", "nobody", "others", "anyone":
		return tagPron
	case "him", "them", "us", "me", "himself", "herself", "themselves", "itself", "myself", "ourselves":
		return tagObject
	case "who":
		return tagWho | tagSub
	case "that", "if", "when", "while", "because", "although", "though", "whether", "where", "why", "how", "what",
		"which", "unless", "whose", "whom", "whenever", "wherever":
		return tagSub
	case "and", "but", "or", "nor":
		return tagConj
	case "made", "took", "went", "got", "came", "gave", "kept", "left", "led", "ran", "won", "lost", "held", "met", "saw",
		"knew", "felt", "began", "became", "seems", "seem", "makes", "takes", "goes", "gets", "comes", "gives", "keeps",
		"stood", "sat", "fell", "rose", "drew", "sent", "brought", "spent", "paid", "broke", "chose", "grew",
		"hit", "cut", "let", "fought", "taken", "given", "known", "seen", "remains", "includes", "appears", "heard", "shows":
		return tagVerb
	case "statement", "remark", "remarks", "comment", "comments", "tweet", "tweets", "speech", "message", "letter", "email",
		"e-mail", "memo", "assertion", "claim", "claims", "description", "promise", "pledge", "slogan", "motto", "words",
		"announcement", "declaration", "warning", "warnings", "argument", "response", "reply", "criticism", "complaint",
		"statements", "post", "caption", "line", "phrase", "question", "view", "call", "calls", "essay", "reference",
		"accusation", "prediction", "declarations", "mantra", "refrain", "quip", "joke", "rhetoric", "vow", "insistence":
		return tagNoun
	}
	return 0
}
