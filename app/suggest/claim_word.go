package suggest

// cue classes of words that tell a statement of fact from an opinion, a plan or
// a courtesy. The classes follow the features of ClaimBuster (Hassan et al.,
// KDD 2017); the words are those a short list needs.

// claimWord returns the named feature that a lower-case word switches on, or 0.
func claimWord(w []byte) claimFeature {
	switch string(w) {
	case "more", "less", "fewer", "higher", "lower", "larger", "bigger", "smaller", "greater", "faster",
		"longer", "better", "worse", "older", "younger", "cheaper", "twice", "half", "double", "triple", "doubled", "tripled":
		return hasComparison
	case "than", "compared", "versus", "percent", "percentage", "times":
		return hasMeasure
	case "most", "highest", "lowest", "largest", "biggest", "smallest", "greatest", "fastest", "longest", "best", "worst",
		"least", "oldest", "record", "first", "last":
		return hasSuperlative
	case "every", "all", "never", "none", "only", "always", "nobody", "everybody", "everyone", "nothing", "no", "entire", "any":
		return hasUniversal
	case "i", "i'm", "i'll", "i'd", "me", "my", "myself", "mine":
		return saysI
	case "we", "we'll", "our", "us", "ours", "ourselves":
		return saysWe
	case "you", "you're", "your", "you'll", "yours":
		return saysYou
	case "he", "she", "they", "his", "her", "their", "them", "him":
		return saysThey
	case "will", "shall", "would", "gonna", "going", "won't", "wouldn't":
		return hasFuture
	case "should", "must", "ought", "need", "needs", "shouldn't", "let's", "let":
		return hasDuty
	case "could", "may", "might", "can", "can't", "cannot", "perhaps", "maybe", "probably":
		return hasChance
	case "think", "believe", "feel", "want", "wish", "guess", "know", "agree", "mean", "understand", "suppose",
		"wonder", "doubt", "prefer", "hopefully", "opinion", "proud", "sure", "grateful", "confident":
		return hasOpinion
	case "thank", "thanks", "please", "welcome", "congratulations", "god", "bless", "hello", "sorry", "okay", "ok", "yes", "well":
		return hasCourtesy
	case "rose", "fell", "cut", "killed", "spent", "cost", "costs", "voted", "increased", "decreased", "lost", "created",
		"passed", "signed", "grew", "dropped", "declined", "earned", "paid", "raised", "reduced", "won", "built", "gained",
		"added", "supported", "opposed", "vetoed", "sent", "sold", "bought", "died", "invaded", "invested":
		return hasDeed
	case "was", "were", "did", "went", "took", "made", "got", "came", "gave", "left", "became", "began",
		"wasn't", "weren't", "didn't", "been":
		return hasPast
	case "not", "don't", "doesn't", "isn't", "aren't", "nor":
		return hasNegation
	case "said", "says", "told", "according", "reported", "reports", "wrote", "estimates", "estimated", "found", "shows", "showed",
		"showing", "confirmed", "acknowledged", "admitted", "claimed", "claims", "argued", "warned", "testified", "suggests":
		return hasSource
	case "if", "unless", "whether":
		return hasCondition
	case "have", "has", "had", "we've", "i've", "they've", "you've", "he's", "she's", "it's", "haven't", "hasn't":
		return hasHave
	case "is", "are", "that's", "there's", "am", "we're", "they're":
		return hasPresent
	case "propose", "proposing", "proposed", "proposal", "announce", "announcing", "announced", "launch", "launched", "sign",
		"fund", "funding", "funded", "invest", "investing", "provide", "provides", "create", "creates", "initiative", "program",
		"programs", "bill", "law", "laws", "budget", "legislation", "plan", "plans", "act", "amendment", "project", "projects",
		"agency", "department", "court", "report", "study", "data", "survey", "average", "rate", "rates", "number", "level":
		return hasPolicy
	case "jobs", "job", "tax", "taxes", "dollars", "income", "wages", "deficit", "debt", "spending", "unemployment", "workers",
		"companies", "company", "schools", "school", "students", "teachers", "college", "hospital", "insurance", "health",
		"police", "crime", "prison", "roads", "energy", "oil", "trade", "economy", "troops", "war", "children", "families",
		"population", "patients", "homes", "businesses", "employees", "counties", "states", "cities", "votes", "revenue":
		return hasPublic
	case "hope", "hopes", "dream", "dreams", "spirit", "faith", "heart", "hearts", "values", "courage", "together", "love",
		"freedom", "promise", "belief", "trust", "honor", "challenge", "challenges", "forward", "moment", "strength", "greatness",
		"responsibility", "duty", "vision", "voice", "voices", "character", "resolve", "dignity", "opportunity":
		return hasValues
	case "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"year", "years", "month", "months", "decade", "century", "today", "yesterday", "ago", "since":
		return hasTime
	}
	return 0
}
