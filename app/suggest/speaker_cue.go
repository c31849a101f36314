package suggest

import "strings"

// cueTag returns what a verb form attributes: tagCue with tagSpeech, tagVerb's
// opposite, or 0. w is lower case. The verbs are those that news counts most
// often next to a quotation.
func cueTag(w []byte) tag {
	switch string(w) {
	case "said", "says", "told", "wrote", "written", "read", "reads", "continued", "continues", "put", "puts", "sang", "swore", "emailed", "posted", "texted",
		"shot":
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
			if k < bareEndings {
				t |= tagBare
			}
			return t
		}
	}
	return 0
}

// ending turns a form into its lemma: cut what it ends in, add what is lost.
type ending struct{ cut, add string }

// bareEndings is how many of endings leave a form that may be a noun.
const bareEndings = 4

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
// words, and tagDepict where it takes an object that they are about.
func cueLemma(lemma []byte) tag {
	switch string(lemma) {
	case "acknowledge", "add", "admit", "advise", "agree", "allege", "announce", "answer", "argue", "ask", "assert",
		"assess", "assure", "bark", "beg", "bellow", "blurt", "boast", "brag", "caution", "chant", "charge",
		"chime", "chuckle", "claim", "clarify", "comment", "complain", "concede", "conclude", "confess", "confide",
		"confirm", "contend", "counsel", "counter", "crow", "cry", "deadpan", "declare", "demand", "demur", "deny",
		"drawl", "echo", "elaborate", "emphasise", "emphasize", "enthuse", "exclaim", "exhort", "explain", "fume",
		"gloat", "gripe", "groan", "grouse", "growl", "grumble", "gush", "hint", "hiss", "holler", "implore",
		"imply", "indicate", "inform", "inquire", "insinuate", "insist", "interject", "interrupt", "intone", "joke",
		"lament", "laugh", "lecture", "maintain", "marvel", "moan", "mouth", "murmur", "muse", "mutter", "note",
		"observe", "offer", "opine", "plead", "pledge", "ponder", "posit", "preach", "predict", "press", "proclaim",
		"profess", "promise", "propose", "protest", "query", "quip", "rail", "read", "reason", "recall", "recite",
		"recommend", "recount", "remember", "react", "relate", "hypothesize", "reiterate", "rejoin", "remark", "remind", "repeat", "reply", "report", "respond",
		"retort", "retweet", "reveal", "roar", "say", "scoff", "scream", "shout", "sigh", "sing", "snap", "sniff",
		"snipe", "speculate", "state", "stress", "suggest", "summarise", "summarize", "surmise", "swear", "taunt",
		"tease", "tell", "testify", "thunder", "tout", "tweet", "urge", "vent", "venture", "volunteer", "vow",
		"warble", "warn", "whine", "whisper", "wonder", "write", "yell":
		return tagCue | tagSpeech
	case "accuse", "applaud", "assail", "attack", "bash", "bemoan", "blame", "blast", "caricature", "challenge",
		"chide", "cite", "compare", "condemn", "congratulate", "credit", "criticise", "criticize", "decry",
		"defend", "denounce", "deride", "dismiss", "endorse", "express", "invoke", "lambast", "lambaste", "liken",
		"mention", "mock", "paint", "point", "praise", "question", "quote", "reassure", "rebuke", "refer",
		"ridicule", "skewer", "slam", "thank", "trumpet", "voice":
		return tagCue | tagSpeech | tagDepict
	case "brand", "call", "characterise", "characterize", "deem", "depict", "describe", "dub", "hail", "label",
		"portray", "title":
		return tagCue | tagSpeech | tagDepict | tagLabel
	case "believe", "cast", "cheer", "consider", "deliver", "discuss", "estimate", "expect", "fear", "feel", "find",
		"highlight", "hope", "introduce", "list", "promote", "pronounce", "regard", "reject", "rip", "rule", "see",
		"seek", "sound", "speak", "talk", "think", "threaten", "view", "want", "welcome", "worry":
		return tagCue
	}
	return 0
}
