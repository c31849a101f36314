package claim

// priors says what each named feature counts for before anything is
// learned, in quarters of a logit. What is learned comes from debates, where
// only what somebody would bother to check counts; a reader of news may want
// more, so the two are weighed against one another.
var priors = [namedFeatures]int8{
	hasFigure: 6, hasFigures: 2, hasMoney: 3, hasPercent: 5, hasMultiple: 6, hasLarge: 2, factAndFigure: 2,
	hasComparison: 1, hasMeasure: 1, hasSuperlative: 3, hasUniversal: -1,
	hasName: 1, hasNames: 3, hasManyNames: 4, hasAcronym: 2,
	upTo5Words: -6, upTo9Words: -2, upTo14Words: -1, upTo24Words: 1, upTo39Words: 2, over39Words: 1,
	shortWords: -3, longWords: 1, longerWords: 2,
	asks: -4, exclaims: -2, pointsBack: -1,
	saysI: -1, saysWe: -1, saysYou: -2, saysThey: 1,
	hasFuture: 2, hasDuty: -3, hasChance: -2, hasOpinion: -2, hasCourtesy: -2, hasValues: -3,
	hasDeed: 3, hasPast: 2, hasProgress: 1, hasPresent: -1, plainPast: 1, factOfOthers: 1,
	hasNegation: -3, hasCondition: -2,
	hasPlan: -2, hasPledge: -1, hasAppeal: -3, narrates: -3,
	hasTime: 2, hasYear: 3, hasSource: 1, hasPolicy: 3, hasPublic: 2,
}

// learnedShare is what the learned logit counts for beside the priors.
const learnedShare = 0.5

// margin is added to the sum of both, so that a score of one half is where
// a sentence is as likely to be called verifiable as not.
const margin = 1.3

// score is how likely the sentence states what can be checked, 0 to 1.
func (m model) score(v *vector) float64 {
	prior := 0
	for i, on := range v.named {
		if on {
			prior += int(priors[i])
		}
	}
	return sigmoid((margin + float64(prior)/4 + learnedShare*m.logit(v)) / 2)
}

// counts is what one named feature adds to the logit.
func (m model) counts(f feature) float64 {
	return float64(priors[f])/4 + learnedShare*m.unit*float64(int8(m.weights[f]))
}
