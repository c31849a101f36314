package quote

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/suggesttest"
	"gloss/app/suggest/token"
)

// The parts that sentences around a quote are put together from.
var (
	persons = []string{
		"Hale", "Ana Ruiz", "he", "the mayor", "Mayor Ana Ruiz", "Dr. Tom J. Hale", "Ludwig von Lind", "a spokesman for the council", "the retired general, Tom Hale,",
		"Tom Hale, 61, who runs a shop,", "Hale's brother", "the Linden Post", "who", "everyone in the old town", "Reid-Hale (the chair)", "Hale and Ruiz", "Manning",
	}
	cues = []string{
		"said", "says", "told reporters", "has said", "had repeatedly said", "did not say", "was saying", "claimed", "claims", "replied on Tuesday", "called it", "described the plan as",
		"was quoted as saying", "wrote in a letter", "walked away", "began", "would like to say", "and others said", "insists that", "added, laughing,", "said in a statement that", "read",
		"proclaimed", "dubbed the plan", "said after the vote in Linden, where it rained,", "couldn't believe",
	}
	quotations = []string{"“It is safe.”", "“The bridge is safe,”", "“a bad joke”", "“new”", "“Is it safe?”", "“We tested it for a year and nothing moved at all, not once”"}
)

// frames are the ways in which a quote, a person and a cue stand together; $Q, $P and $C are
// these, and $p a person whose first letter is large.
var frames = []string{
	"$Q $P $C.", "$Q $C $P.", "$p $C: $Q", "$p $C $Q.", "$p $C, $Q", "The plan, $P $C, was $Q then.", "The plan was $Q, $P $C.", "According to $P, it was $Q.", "It was $Q, according to $P.",
	"It was called $Q by $P.", "They laughed at $P's remark that it was $Q.", "$Q — $P", "$p $C so.\n\n$Q", "$Q $P $C.\n\n“And it held,” they heard.", "$Q $P $C. “We know.” It rained. “Nobody came.”",
	"$Q, and $P $C $Q.", "If $P $C $Q, nobody heard.", "While they left, $P $C that $Q was wrong; $Q it was not.", "$p, which they feared, $C $Q.", "$Q: that was what $P $C.", "There was a sign that $C $Q.",
	"“No,” Ana Ruiz said.\n\n$Q $P $C.", "$p (as they $C) left. $Q",
	"The plan was dubbed the best $Q by $P.", "$p, speaking in Linden with Hale, $C $Q.", "On Tuesday $P Monday $C: $Q", "Tom Lee went to Linden with $P, calling it $Q.", "Tom Lee of $P praised it, saying $Q.",
	"$p Tuesday $C $Q.", "Last week in Linden $P told Lee at the bridge that it was $Q.", "What $P $C $Q came.", "To $P, the plan was $Q.", "$Q $C $P Tuesday.", "$Q $C $P, the head of the council, who was there.",
}

// combinations puts every frame together with persons, cues and quotations in turn, each
// combination once, so that each pair of parts is met.
func combinations(visit func(doc string)) {
	n := 0
	for _, frame := range frames {
		for i, person := range persons {
			for j, cue := range cues {
				if (i+j)%3 != len(frame)%3 {
					continue
				}
				q := quotations[n%len(quotations)]
				n++
				large := strings.ToUpper(person[:1]) + person[1:]
				visit(strings.NewReplacer("$Q", q, "$P", person, "$p", large, "$C", cue).Replace(frame))
			}
		}
	}
}

// TestCombinationsAreHeld holds who is found to speak in each of the combinations, and what
// kind of quote it is. It tells what a change of the rules changes, and not what is right.
func TestCombinationsAreHeld(t *testing.T) {
	suggesttest.HoldEach(t, combinations, func(got *bytes.Buffer, doc string) {
		d := token.Read(doc)
		quotes := Find(d, lang.English)
		for _, q := range quotes {
			fmt.Fprintf(got, "%d%s/%s=%s ", q.Kind, q.Speaker.In(doc), q.Cue.In(doc), q.Name)
		}
		if words, _ := NewSources(d, quotes).Find(0, len(doc)); !words.Empty() {
			fmt.Fprintf(got, "cites %s", words.In(doc))
		}
	})
}
