package claim

import "slices"

// reasonWords are the features that a reader can see in the sentence, in
// words. Of those with the same words the first one counts, and a plain figure
// only if nothing above it is one.
var reasonWords = [...]struct {
	feature feature
	words   string
}{
	{hasMoney, "an amount of money"},
	{hasPercent, "a percentage"},
	{hasMultiple, "a share"},
	{hasFigures, "figures"},
	{hasFigure, "a figure"},
	{hasMeasure, "a comparison"},
	{hasComparison, "a comparison"},
	{hasSuperlative, "a superlative"},
	{hasDeed, "a past event"},
	{hasPerfect, "a past event"},
	{hasPast, "a past event"},
	{hasManyNames, "names"},
	{hasNames, "names"},
	{hasAcronym, "names"},
	{hasYear, "a date"},
	{hasTime, "a time"},
	{hasPolicy, "a policy"},
	{hasPublic, "a public matter"},
	{hasSource, "a source"},
}

// maxReasons is how many reasons are given.
const maxReasons = 3

// reasons says what speaks most for a claim.
func (m model) reasons(v *vector) []string {
	type reason struct {
		words  string
		counts float64
	}
	var found []reason
	for _, r := range reasonWords {
		counts := m.counts(r.feature)
		same := func(o reason) bool { return o.words == r.words }
		if r.feature == hasFigure && len(found) > 0 {
			continue
		}
		if v.named[r.feature] && counts > 0 && !slices.ContainsFunc(found, same) {
			found = append(found, reason{r.words, counts})
		}
	}
	for i := range found { // the most first, and else in the order of reasonWords
		for k := i; k > 0 && found[k-1].counts < found[k].counts; k-- {
			found[k-1], found[k] = found[k], found[k-1]
		}
	}
	out := make([]string, 0, maxReasons)
	for _, r := range found[:min(len(found), maxReasons)] {
		out = append(out, r.words)
	}
	return out
}
