package text

import "strings"

// isTimeOfDay reports whether word, without its last full stop, is "a.m." or "p.m.".
func isTimeOfDay(word string) bool { return word == "a.m" || word == "p.m" }

// endsWithTime reports whether a sentence ends with a time of day: left is what stands before
// "p.m." in the sentence, right what follows. It goes on with a day or a zone ("6 p.m.
// Tuesday"), after a time that it began with ("At 6 p.m. Senator Ruiz spoke"), and where the
// time describes what follows ("the 6 p.m. Arsenal game").
func endsWithTime(left, right string) bool {
	left = strings.TrimRight(left, " \u00a0\u202f")
	clock := strings.TrimRight(left, "0123456789:.")
	next := firstWord(right)
	switch {
	case opensSentence(right):
		return true
	case clock == left, next == "", startsLower(right):
		return false
	case afterTime.Has(next), timeLeads.Has(firstWord(left)):
		return false
	}
	return !determiners.Has(lastWord(strings.TrimRight(clock, " ")))
}

// endsInArticle reports whether s ends with an elided article: "l'", "dell’".
func endsInArticle(s string) bool {
	return strings.HasSuffix(s, "l'") || strings.HasSuffix(s, "l’")
}

const (
	// afterTime are the days, months and zones that follow a time of day in its sentence.
	afterTime Vocabulary = "AEDT AEST AKDT AKST Alaska April Atlantic August BST Beijing Berlin Brussels CDT CEST CET CST CT Central December EDT EST ET " +
		"Eastern February Friday Fri GMT Greenwich HST Hawaii IST JST Jan January July June London MDT MST MT March May Mon Monday Moscow " +
		"Mountain November October PDT PST PT Pacific Paris Sat Saturday Sept September Sun Sunday Thursday Thurs Tokyo Tues Tuesday UTC " +
		"Wed Wednesday"
	// timeLeads are the words of a time that a sentence begins with.
	timeLeads Vocabulary = "About After Around As At Before Between By From Just On Shortly Since Until"
	// determiners are what stands before a time that describes a noun.
	determiners Vocabulary = "a an any each every her his its my our that the their this your"
	// subjects are the plurals that sentences of news begin with, and names do with a capital
	// behind them only: "U.S. Stocks Rise", "U.K. Workers Party".
	subjects Vocabulary = "Analysts Authorities Critics Firefighters Investors Lawmakers Neighbors Neighbours Prices Profits Prosecutors " +
		"Residents Sales Shares Stocks Supporters Voters Witnesses Workers"
)
