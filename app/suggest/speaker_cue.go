package suggest

// cueTag returns what a verb form attributes: tagCue and more, or 0. w is lower
// case. The verbs are those that news counts most often next to a quotation.
func cueTag(w []byte) tag {
	switch string(w) {
	case "said", "says", "told", "wrote", "written", "read", "reads", "continued", "continues", "put", "puts", "sang", "swore",
		"emailed", "posted", "texted", "shot":
		return tagCue | tagSpeech
	case "spoke", "thought", "found", "sought", "saw", "felt":
		return tagCue
	}
	n := len(w)
	switch {
	case n < 3 || n > longestWord:
		return 0
	case n > 5 && string(w[n-3:]) == "ing":
		if t := stemTag(w[:n-3]); t != 0 {
			return t | tagIng
		}
	case n > 4 && string(w[n-2:]) == "ed":
		if t := stemTag(w[:n-2]); t != 0 {
			return t
		}
	case w[n-1] == 's':
		return bare(thirdPerson(w))
	}
	return bare(cueLemma(w))
}

// bare marks a form that may be a noun.
func bare(t tag) tag {
	if t == 0 {
		return 0
	}
	return t | tagBare
}

// thirdPerson judges a form that ends in s.
func thirdPerson(w []byte) tag {
	n := len(w)
	if t := cueLemma(w[:n-1]); t != 0 || w[n-2] != 'e' {
		return t
	}
	if w[n-3] == 'i' {
		return cueLemma(withLast(w[:n-3], 'y'))
	}
	return cueLemma(w[:n-2])
}

// stemTag judges what is left of a form without "ed" or "ing": the lemma, or
// one that lost an e, changed its y, or doubled its last consonant.
func stemTag(stem []byte) tag {
	if t := cueLemma(stem); t != 0 {
		return t
	}
	n := len(stem)
	if stem[n-1] == 'i' {
		return cueLemma(withLast(stem[:n-1], 'y'))
	}
	if stem[n-1] == stem[n-2] {
		return cueLemma(stem[:n-1])
	}
	return cueLemma(withLast(stem, 'e'))
}

// withLast is stem with c after it, without changing what stem is part of.
func withLast(stem []byte, c byte) []byte {
	var buf [longestWord + 1]byte
	return append(append(buf[:0], stem...), c)
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
		"lament", "lecture", "maintain", "marvel", "moan", "mouth", "murmur", "muse", "mutter", "note",
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
