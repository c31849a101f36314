package suggest

import "strings"

// cueTag returns what a verb form attributes: tagCue with tagSpeech, tagVerb's
// opposite, or 0. w is lower case. The verbs are those that news counts most
// often next to a quotation.
func cueTag(w []byte) tag {
	switch string(w) {
	case "said", "says", "told", "wrote", "written", "spoke", "read", "reads", "writing", "saying", "thought", "put", "puts":
		return irregularCue(w)
	}
	ing := len(w) > 5 && strings.HasSuffix(string(w), "ing")
	var buf [longestWord + 1]byte
	for k := range endings {
		lemma, ok := lemmaOf(buf[:0], w, endings[k])
		if !ok {
			continue
		}
		if t := cueLemma(lemma); t != 0 {
			if ing {
				t |= tagIng
			}
			return t
		}
	}
	return 0
}

func irregularCue(w []byte) tag {
	switch w[len(w)-1] {
	case 'g':
		return tagCue | tagSpeech | tagIng
	}
	return tagCue | tagSpeech
}

// ending turns a form into its lemma: cut what it ends in, add what is lost.
type ending struct{ cut, add string }

var endings = [...]ending{
	{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}, {"d", ""}, {"ed", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
}

// lemmaOf appends to buf the lemma that w has by e; a doubled consonant before
// "ed" and "ing" is halved.
func lemmaOf(buf, w []byte, e ending) ([]byte, bool) {
	n := len(w) - len(e.cut)
	if n < 3 || string(w[n:]) != e.cut {
		return nil, false
	}
	if (e.cut == "ed" || e.cut == "ing") && e.add == "" && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' {
		n--
	}
	return append(append(buf, w[:n]...), e.add...), true
}

// cueLemma returns tagCue, with tagSpeech where the verb brings somebody's
// words on its own.
func cueLemma(lemma []byte) tag {
	switch string(lemma) {
	case "say", "tell", "add", "write", "ask", "note", "report", "announce", "tweet", "argue", "continue", "explain",
		"acknowledge", "declare", "recall", "respond", "conclude", "claim", "agree", "reply", "warn", "state", "insist",
		"predict", "promise", "pledge", "vow", "admit", "deny", "indicate", "confirm", "assure", "reiterate", "assert",
		"concede", "echo", "lament", "charge", "stress", "complain", "repeat", "joke", "remind", "remark", "shout",
		"chant", "allege", "emphasize", "emphasise", "yell", "answer", "imply", "wonder", "retweet", "boast", "recount",
		"caution", "contend", "observe", "testify", "interject", "bark", "proclaim", "quip", "exclaim", "confess", "retort",
		"muse", "scoff", "grumble", "mutter", "whisper", "cry", "scream", "demand", "urge", "suggest", "reveal", "email",
		"post", "fume", "gush", "marvel", "opine", "reason", "recite", "rail", "snap", "sniff", "surmise", "speculate",
		"maintain", "counter", "deadpan", "implore", "plead", "inquire", "query", "thunder", "vent", "crow", "sing", "brag",
		"roar", "laugh", "interrupt", "rejoin", "growl", "groan", "sigh", "murmur", "volunteer", "venture", "profess",
		"posit", "ponder", "propose", "warble", "text", "blog", "comment", "clarify", "tout", "elaborate", "offer", "advise",
		"inform", "assess", "begin", "chime", "shoot", "drawl", "gripe", "intone", "blurt", "chide", "chuckle", "joked":
		return tagCue | tagSpeech
	case "call", "describe", "accuse", "endorse", "criticize", "criticise", "cite", "defend", "praise", "question",
		"dismiss", "blame", "attack", "denounce", "blast", "mock", "decry", "slam", "condemn", "portray", "quote",
		"compare", "challenge", "express", "brand", "label", "dub", "deem", "deride", "ridicule", "liken", "hail",
		"welcome", "thank", "congratulate", "assail", "bemoan", "rebuke", "applaud", "refer", "mention", "characterize",
		"characterise", "depict", "credit", "point", "voice", "sound", "view", "regard", "cast", "paint", "deliver",
		"urged", "invoke", "trumpet", "lambaste", "lambast", "skewer", "bash", "tar", "caricature", "accept",
		"hope", "want", "think", "believe", "consider", "expect", "see", "fear", "feel", "worry", "find", "seek", "call-",
		"estimate", "rule", "discuss", "highlight", "threaten", "talk", "speak", "title", "list", "pronounce", "rip":
		return tagCue
	}
	return 0
}
