package figure

import "gloss/app/text"

// tally says what two numbers are that a dash ties and that are no range.
type tally uint8

const (
	noTally tally = iota
	score         // "won 2-1": each side has its own, and a range of them says nothing
	vote          // "ruled 5-4": two counts, of those for and those against
)

// mostTallied is the number below which both numbers of a tally lie.
const mostTallied = 1000

// What is said of a game and of a vote near its numbers, and what only follows the numbers of
// a game.
const (
	gameWords text.Vocabulary = "beat beaten beating beats defeated defeating downed drawn drew edged ended finished lead leading leads led lose " +
		"loses losing lost score series set sets thrashed tied trail trailed trailing trails win winning wins won"
	voteWords text.Vocabulary = "approved ballot bill decision judges jury justices lawmakers majority passed rejected ruled rules ruling senators " +
		"upheld verdict vote voted votes voting"
	gameEnds text.Vocabulary = "adrift ahead behind defeat deficit down draw lead loss scoreline thriller tie triumph up victory win"
)

// tally reports whether the two numbers of s are those of a game or of a vote. Where the larger
// is said first, or both are equal, no range is meant; else the words around must say so.
func (d *document) tally(s *spread) tally {
	n := s.number
	dashed := (d.isHyphen(n.to) || d.At(n.to, "–")) && !d.spaced(n.to)
	if !s.two || !dashed || s.unit.name != "" || !n.plain || s.first != n.from || s.end != n.to+2 || s.hi >= mostTallied {
		return noTally
	}
	falling := s.falling || s.lo == s.hi
	if !falling && (d.counts(s.end) || d.At(s.end, "of")) {
		return noTally // "lost 15-20 boats"
	}
	if d.near(s.first-8, s.first, voteWords) || d.near(s.end, s.end+3, voteWords) {
		return vote
	}
	if falling || gameEnds.Has(d.Low(s.end)) || d.near(s.first-4, s.first, gameWords) || d.besideScore(s.first, s.end) {
		return score
	}
	return noTally
}

// scoreReach is how many tokens on each side of two numbers another score is looked for in.
const scoreReach = 9

// besideScore reports whether two numbers tied by a dash, the larger first, stand near the
// numbers at tokens [from, end): "fell to 2-7 after a 31-10 loss", "6-3, 4-6".
func (d *document) besideScore(from, end int) bool {
	for k := max(from-scoreReach, 0); k < end+scoreReach; k++ {
		if k >= from && k < end || !d.isNumber(k) || !d.isNumber(k+2) || !d.isHyphen(k+1) && !d.At(k+1, "–") || d.spaced(k+1) {
			continue
		}
		a, _, plain, _ := d.digits(k)
		b, to, both, _ := d.digits(k + 2)
		if plain && both && a > b && a < mostTallied && !d.isHyphen(to) && !d.isHyphen(k-1) {
			return true
		}
	}
	return false
}

// near reports whether one of words is among tokens [from, end).
func (d *document) near(from, end int, words text.Vocabulary) bool {
	for k := end - 1; k >= max(from, 0); k-- {
		if words.Has(d.Low(k)) {
			return true
		}
	}
	return false
}

// vague reports whether s says no more than of what order a number is: "in the dozens",
// "in the low hundreds".
func (d *document) vague(s *spread) bool {
	i := s.first - 1
	if s.number.form != asMany || s.unit.name != "" || d.At(s.end, "of") {
		return false
	}
	if d.lowered(i, "low", "mid", "high") {
		i--
	}
	return d.lowered(i, "the", "") && d.lowered(i-1, "in", "into")
}

// tallied reports whether the number at token i is the second of a vote.
func (d *document) tallied(i int) bool {
	return d.isNumber(i-2) && (d.isHyphen(i-1) || d.At(i-1, "–")) && !d.spaced(i-1)
}

// alone is the reading of the first number of s.
func (d *document) alone(s *spread) reading {
	n := s.number
	return d.figure(spread{first: s.first, end: n.to, past: n.to, lo: n.lo, hi: n.hi, number: n})
}
