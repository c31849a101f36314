package suggest

import "strings"

// cueTag returns what a verb form attributes: tagCue with tagSpeech, tagVerb's
// opposite, or 0. w is lower case. The verbs are those that news counts most
// often next to a quotation.
func cueTag(w []byte) tag {
	switch string(w) {
	case "said", "says", "told", "wrote", "written", "read", "reads", "continued", "continues", "put", "puts", "sang", "swore":
		return tagCue | tagSpeech
	case "spoke", "thought", "found", "sought", "saw", "felt":
		return tagCue
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
			if len(endings[k].cut) < 2 && endings[k].cut != "d" || endings[k].add == "y" {
				t |= tagBare
			}
			return t
		}
	}
	return 0
}

// ending turns a form into its lemma: cut what it ends in, add what is lost.
type ending struct{ cut, add string }

var endings = [...]ending{
	{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}, {"d", ""}, {"ed", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
	{"ped", ""}, {"ted", ""}, {"ned", ""}, {"bed", ""}, {"led", ""}, {"red", ""},
	{"ping", ""}, {"ting", ""}, {"ning", ""}, {"bing", ""}, {"ling", ""}, {"ring", ""},
}

// lemmaOf appends to buf the lemma that w has by e, if it ends so.
func lemmaOf(buf, w []byte, e ending) ([]byte, bool) {
	n := len(w) - len(e.cut)
	if n < 3 || string(w[n:]) != e.cut {
		return nil, false
	}
	if len(e.cut) > 2 && e.add == "" && e.cut != "ing" && w[n-1] != e.cut[0] {
		return nil, false // only a doubled consonant is halved
	}
	if e.cut == "d" && w[n-1] != 'e' {
		return nil, false
	}
	return append(append(buf, w[:n]...), e.add...), true
}

// cueLemma returns tagCue, with tagSpeech where the verb brings somebody's
// words on its own.
func cueLemma(lemma []byte) tag {
	switch string(lemma) {
	case "accuse", "acknowledge", "add", "admit", "advise", "agree", "allege", "announce", "answer", "applaud",
		"argue", "ask", "assail", "assert", "assess", "assure", "attack", "bark", "bash", "beg", "bellow", "bemoan",
		"blame", "blast", "blog", "blurt", "boast", "brag", "brand", "call", "caricature", "caution", "challenge",
		"chant", "characterise", "characterize", "charge", "chide", "chime", "chuckle", "cite", "claim", "clarify",
		"comment", "compare", "complain", "concede", "conclude", "condemn", "confess", "confide", "confirm",
		"congratulate", "contend", "counsel", "counter", "credit", "criticise", "criticize", "crow",
		"cry", "deadpan", "declare", "decry", "deem", "defend", "demand", "denounce", "deny", "depict", "deride",
		"describe", "dismiss", "drawl", "dub", "echo", "elaborate", "email", "emphasise", "emphasize", "endorse",
		"exclaim", "exhort", "explain", "express", "fume", "gloat", "gripe", "groan", "growl", "grumble", "gush",
		"hail", "implore", "imply", "indicate", "inform", "inquire", "insist", "interject", "interrupt", "intone",
		"invoke", "joke", "label", "lambast", "lambaste", "lament", "laugh", "liken", "maintain", "marvel",
		"mention", "mock", "murmur", "muse", "mutter", "note", "observe", "offer", "opine", "paint", "plead",
		"pledge", "point", "ponder", "portray", "posit", "post", "praise", "preach", "predict", "proclaim",
		"profess", "promise", "propose", "protest", "query", "question", "quip", "quote", "rail", "read", "reason",
		"rebuke", "recall", "recite", "recount", "refer", "reiterate", "rejoin", "remark", "remind", "repeat",
		"reply", "report", "respond", "retort", "retweet", "reveal", "ridicule", "roar", "say", "recommend", "snipe", "grouse", "holler", "mouth", "lecture", "hint", "tease", "hiss", "moan", "whine", "press", "enthuse", "demur", "reassure", "ad-lib", "insinuate", "scoff", "scream",
		"shout", "sigh", "sing", "skewer", "slam", "snap", "sniff", "speculate", "state", "stress", "suggest",
		"summarise", "summarize", "surmise", "swear", "taunt", "tell", "testify", "text", "thank", "thunder",
		"tout", "trumpet", "tweet", "urge", "vent", "venture", "voice", "volunteer", "vow", "warble", "warn",
		"whisper", "wonder", "write", "yell":
		return tagCue | tagSpeech
	case "believe", "cast", "cheer", "consider", "deliver", "discuss", "estimate", "expect", "fear", "feel", "find",
		"highlight", "hope", "introduce", "list", "promote", "pronounce", "regard", "reject", "rip", "rule", "see",
		"seek", "sound", "speak", "talk", "think", "threaten", "title", "view", "want", "welcome", "worry":
		return tagCue
	}
	return 0
}
