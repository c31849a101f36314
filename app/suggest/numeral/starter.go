package numeral

import (
	"strings"

	"gloss/app/text"
)

// starters holds the words that a number, a date or a multiple may begin with:
// one look-up keeps every other word of a text out of the scanner.
const starters text.Vocabulary = "a an apr april aug august billion billions couple crore crores dec december double doubled doubles doubling doz " +
	"dozen dozens eight eighteen eightfold eighty eleven feb february fifteen fifty five fivefold forty four fourfold " +
	"fourteen fourty half hundred hundreds jan january jul july jun june lakh lakhs mar march may million millions " +
	"minus mln naught negative nil nine ninefold nineteen ninety nought nov november oct october one quadrillion " +
	"quadruple quadrupled quarter sep sept september seven sevenfold seventeen seventy several six sixfold sixteen " +
	"sixty ten tenfold tens thirteen thirty thousand thousands three threefold thrice trillion trillions triple " +
	"tripled triples tripling twelve twenty twice two twofold zero"

// starterLengths has, for each letter, which lengths the starters have that begin
// with it, as bits: most words of a text are none by these alone.
var starterLengths = func() (lengths [26]uint16) {
	for rest := string(starters); rest != ""; {
		word, more, _ := strings.Cut(rest, " ")
		lengths[word[0]-'a'] |= 1 << len(word)
		rest = more
	}
	return lengths
}()

// Starts reports whether s is one of starters.
func Starts(s string) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' || starterLengths[s[0]-'a']>>min(len(s), 15)&1 == 0 {
		return false
	}
	return starters.Has(s)
}
