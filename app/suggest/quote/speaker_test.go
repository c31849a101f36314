package quote

import (
	"slices"
	"strings"
	"testing"
)

// speakerCases give a text with one quote of interest, the last but for those
// in brackets, and who speaks by which cue. An empty speaker is nobody.
var speakerCases = []struct {
	name, doc    string
	quote        int // which quote
	speaker, cue string
}{
	// Next to the end of the quote.
	{"name verb", "“It is safe,” Ana Ruiz said.", 0, "Ana Ruiz", "said"},
	{"verb name", "“It is safe,” said Ana Ruiz.", 0, "Ana Ruiz", "said"},
	{"pronoun verb", "“It is safe,” she said.", 0, "she", "said"},
	{"adverb", "“It is safe,” she later told reporters.", 0, "she", "told"},
	{"auxiliary", "“It is safe,” she has said.", 0, "she", "said"},
	{"day between", "“It is safe,” Ruiz on Tuesday said.", 0, "Ruiz", "said"},
	{"last week between", "“It is safe,” Ruiz last week told the council.", 0, "Ruiz", "told"},
	{"apposition", "“It is safe,” Ana Ruiz, the mayor of Linden, said.", 0, "Ana Ruiz", "said"},
	{"apposition after the verb", "“It is safe,” said Ana Ruiz, the mayor of Linden.", 0, "Ana Ruiz", "said"},
	{"relative clause", "“It is safe,” Ana Ruiz, who built it, said.", 0, "Ana Ruiz", "said"},
	{"party in brackets", "“It is safe,” Ana Ruiz (D-Ohio) said.", 0, "Ana Ruiz", "said"},
	{"age and town", "“It is safe,” said Tom Hale, 34, of Linden.", 0, "Tom Hale", "said"},
	{"title with a stop", "“It is safe,” Dr. Ruiz said.", 0, "Dr. Ruiz", "said"},
	{"initial", "“It is safe,” John F. Hale said.", 0, "John F. Hale", "said"},
	{"two names", "“It is safe,” Ruiz and Hale said.", 0, "Ruiz and Hale", "said"},
	{"spokesman", "“It is safe,” a spokesman for the council said.", 0, "a spokesman for the council", "said"},
	{"the noun", "“It is safe,” the engineer added.", 0, "the engineer", "added"},
	{"retired", "“It is safe,” said retired engineer Tom Hale.", 0, "engineer Tom Hale", "said"},
	{"the retired", "“It is safe,” the retired engineer told us.", 0, "the retired engineer", "told"},
	{"question", "“Is it safe?” Hale asked.", 0, "Hale", "asked"},
	{"question, then verb", "“Is it safe?” asked Hale.", 0, "Hale", "asked"},
	{"full stop in the inner quote", "“He told me, ‘Wait.’” Tom Hale recalled.", 0, "Tom Hale", "recalled"},
	{"question in the inner quote", "“He asked me, ‘Where else?’” Hale said.", 0, "Hale", "said"},
	{"full stop in the inner quote, then another sentence", "Ana Ruiz recalled: “He told me, ‘Wait.’” Hale said the road was closed.", 0, "Ana Ruiz", "recalled"},
	{"full stop in the inner quote, then a cue with more behind it", "Ruiz spoke at noon. “He told me, ‘Wait.’” Hale denied the report of the council.", 0, "", ""},
	{"shouted", "“Stop!” Hale shouted.", 0, "Hale", "shouted"},
	{"dash", "“It is—” Hale began.", 0, "Hale", "began"},
	{"unknown verb", "“It is safe,” Hale harrumphed.", 0, "Hale", "harrumphed"},
	{"unknown verb, then name", "“It is great,” beamed Tom Hale.", 0, "Tom Hale", "beamed"},
	{"present", "“It is safe,” says Hale.", 0, "Hale", "says"},
	{"group writes", "“It is safe,” the two write.", 0, "the two", "write"},
	{"comma outside", "“It is safe”, Hale said.", 0, "Hale", "said"},
	{"as he said", "The road is “as good as new,” as Hale put it.", 0, "Hale", "put"},
	{"replied", "“Thank you,” Hale replied.", 0, "Hale", "replied"},
	{"doubled consonant", "“It is safe,” Hale quipped.", 0, "Hale", "quipped"},
	{"hyphenated name", "“It is safe,” Mary Smith-Jones said.", 0, "Mary Smith-Jones", "said"},
	{"particle", "“It is safe,” Ursula von Berg said.", 0, "Ursula von Berg", "said"},

	// Before the quote.
	{"colon", "Hale said: “It is safe.”", 0, "Hale", "said"},
	{"comma", "Hale said, “It is safe.”", 0, "Hale", "said"},
	{"told somebody", "Hale told Ruiz, “It is safe.”", 0, "Hale", "told"},
	{"inverted at the start", "Said Tom Hale, who built it, “It is safe.”", 0, "Tom Hale", "Said"},
	{"with an introduction", "In Linden on Monday, Hale said, “It is safe.”", 0, "Hale", "said"},
	{"apposition before", "Tom Hale, an engineer in Linden, said, “It is safe.”", 0, "Tom Hale", "said"},
	{"two appositions", "Tom Hale, 34, an engineer in Linden, said, “It is safe.”", 0, "Tom Hale", "said"},
	{"role then name", "In a letter to the council, her deputy, Tom Hale, said: “It is safe.”", 0, "her deputy", "said"},
	{"after a bracket with a comma", "After the vote, Tom Hale (R-Ohio), said, “It is safe.”", 0, "Tom Hale", "said"},
	{"second verb", "Hale inspected the bridge and said, “It is safe.”", 0, "Hale", "said"},
	{"participle", "Hale defended the bridge, saying, “It is safe.”", 0, "Hale", "saying"},
	{"participle after a cue", "Ruiz and Hale will meet, Lee said, adding, “It is safe.”", 0, "Lee", "adding"},
	{"participle of a name", "A film shows Tom Hale saying, “It is safe.”", 0, "Tom Hale", "saying"},
	{"participle after a place", "In Linden, Ohio, on Monday, Tom Hale praised it, calling it “the best of bridges.”", 0, "Tom Hale", "calling"},
	{"speaking to", "An engineer speaking to the Linden Post said, “It is safe.”", 0, "An engineer", "said"},
	{"who said", "It was built by Hale, who said, “It is safe.”", 0, "who", "said"},
	{"sign that read", "He held a sign that read, “It is safe.”", 0, "", ""},
	{"far away", "Hale said, in a letter that went to all the members of the council and to each of the towns along the river that have asked the state for help since the flood, that the road to the old mill was “as good as new.”", 0, "", ""},
	{"a fragment before another clause", "In what she knew to be a “long and bitter fight,” the mayor took the other side.", 0, "", ""},
	{"name and colon", "Hale: “It is safe.”", 0, "Hale", ":"},
	{"a noun and a colon", "Ruiz had one answer for the council: “It is safe.”", 0, "", ""},
	{"colon at the end of a paragraph", "Hale said in a statement:\n\n“It is safe and sound.”", 0, "Hale", "said"},
	{"two words, named at the end", "The plan was “far off” from the start, Hale said.", 0, "", ""},
	{"transcript", "The talk began so.\n\n“HALE: It is safe and sound.”", 0, "HALE", ""},
	{"transcript with a full name", "“TOM HALE: It is safe and sound.”", 0, "TOM HALE", ""},
	{"title of a film", "Ruiz said nothing of her film, “Safe and Sound,” that evening.", 0, "", ""},
	{"heading", "“It is safe,” Hale said.\n\n“The Bridge That Never Came”\n\nRuiz stood there.", 1, "", ""},
	{"heading in other marks", "“It is safe,” Hale said.\n\n‘There is so much anger.’\n\nRuiz stood there.", 1, "", ""},
	{"wrote", "“No,” Lee wrote. “Never.” Hale wrote back, “It is safe.”", 2, "Hale", "wrote"},

	// In a clause.
	{"that", "Hale said that the bridge was “safe for now.”", 0, "Hale", "said"},
	{"without that", "Hale said the bridge was “safe for now” and left.", 0, "Hale", "said"},
	{"called", "Hale called the plan “a bad joke.”", 0, "Hale", "called"},
	{"described as", "Hale described the plan as “a bad joke.”", 0, "Hale", "described"},
	{"second fragment", "Hale called the plan “a bad joke” and “a waste of time.”", 1, "Hale", "called"},
	{"nearest verb", "Ruiz said Hale called the plan “a bad joke.”", 0, "Hale", "called"},
	{"pronoun within", "Ruiz said she found what she calls “a bad joke.”", 0, "Ruiz", "said"},
	{"parenthesis", "The plan, Hale said, was “a bad joke.”", 0, "Hale", "said"},
	{"tail", "The plan was “a bad joke” from the start, Hale said.", 0, "Hale", "said"},
	{"tail inverted", "The plan was “a bad joke” from the start, said Tom Hale.", 0, "Tom Hale", "said"},
	{"according to", "The plan was “a bad joke,” according to Hale.", 0, "Hale", "according"},
	{"according to, before", "According to Hale, the plan was “a bad joke.”", 0, "Hale", "According"},
	{"agent", "The plan was called “a bad joke” by Hale.", 0, "Hale", "called"},
	{"possessed", "They laughed at Hale's remark that “jokes are bad.”", 0, "Hale's", "remark"},
	{"her claim", "They laughed at her claim that “jokes are bad.”", 0, "her", "claim"},
	{"noun is no verb", "The state of the plan, Hale said, was “a bad joke.”", 0, "Hale", "said"},
	{"participle names a thing", "Hale opened a shop called “the bad joke.”", 0, "", ""},
	{"so-called", "Hale opened the so-called “shop of jokes that are bad.”", 0, "", ""},
	{"passive without an agent", "The plan was called “a bad joke of sorts.”", 0, "", ""},

	// Over more than one quote.
	{"split", "“The bridge,” Hale said, “is safe.”", 1, "Hale", "said"},
	{"next sentence", "“It is safe,” Hale said. “We tested it.”", 1, "Hale", "said"},
	{"third sentence", "“It is safe,” Hale said. “We tested it.” It held. “Nothing moved at all.”", 2, "Hale", "said"},
	{"before its cue", "“It is safe.” “We tested it,” Hale said.", 0, "Hale", "said"},
	{"next paragraph", "“It is safe,” Hale said.\n\n“We tested it for a year.”", 1, "Hale", "said"},
	{"goes on", "“It is safe,” Hale said. “We tested it.\n\n“And it held.”", 2, "Hale", "said"},
	{"another paragraph, another speaker", "“It is safe,” Hale said.\n\n“It is not,” Ruiz said.", 1, "Ruiz", "said"},
	{"indirect, then direct", "The bridge was fine, Hale said. “We tested it for a year.”", 0, "Hale", "said"},
	{"told before", "Hale said the bridge was fine.\n\n“We tested it for a year.”", 0, "Hale", "said"},
	{"signed", "“Bridges are made to last.” — Tom Hale", 0, "Tom Hale", "—"},
	{"signed in a list", "“Bridges are made to last.” ― Tom Hale\n“Roads are not.” ― Ana Ruiz", 1, "Ana Ruiz", "―"},
	{"sentence of two words", "“Who knows?” Hale asked. “Not I.”", 1, "Hale", "asked"},
	{"signed below", "“Bridges are made to last.”\n\n— Tom Hale", 0, "Tom Hale", "—"},
	{"title is nobody's", "Hale wrote the song “Bridges Made to Last.”", 0, "", ""},
	{"broadcast", "Hale spoke on the show “Good Morning Linden” on Monday.", 0, "", ""},
	{"scare quote", "The “new” bridge is old.", 0, "", ""},
	{"nested has no speaker of its own", "“He said ‘never’ to me,” Hale said.", 1, "", ""},
}

func TestSpeakers(t *testing.T) {
	for _, tt := range speakerCases {
		quotes := quotesIn(tt.doc)
		if tt.quote >= len(quotes) {
			t.Errorf("%s: %q has %d quotes, want more than %d", tt.name, tt.doc, len(quotes), tt.quote)
			continue
		}
		q := quotes[tt.quote]
		if got := q.Speaker.In(tt.doc); got != tt.speaker {
			t.Errorf("%s: %q: speaker %q, want %q", tt.name, tt.doc, got, tt.speaker)
		}
		if got := q.Cue.In(tt.doc); got != tt.cue {
			t.Errorf("%s: %q: cue %q, want %q", tt.name, tt.doc, got, tt.cue)
		}
		if known := !q.Speaker.Empty(); known != (q.Confidence > 0) || q.Confidence > 1 {
			t.Errorf("%s: confidence %v with the speaker %q", tt.name, q.Confidence, q.Speaker.In(tt.doc))
		}
	}
}

// foreign write the quotes of speakerCases in ways in which an apostrophe could
// be taken for a mark.
var foreign = []struct {
	name  string
	write *strings.Replacer
}{
	{"british", strings.NewReplacer("“", "'", "”", "'", "‘", `"`, "’", `"`)},
	{"british, curly", strings.NewReplacer("“", "‘", "”", "’", "‘", "“", "’", "”")},
	{"french", strings.NewReplacer("“", "« ", "”", " »")},
	{"german", strings.NewReplacer("“", "„", "”", "“")},
}

// TestSpeakersInEveryStyle holds that the marks make no difference.
func TestSpeakersInEveryStyle(t *testing.T) {
	for _, tt := range speakerCases {
		for _, style := range slices.Concat(styles, foreign) {
			doc := style.write.Replace(tt.doc)
			quotes := quotesIn(doc)
			if tt.quote >= len(quotes) {
				t.Errorf("%s, %s: %q has %d quotes", tt.name, style.name, doc, len(quotes))
				continue
			}
			if got, want := quotes[tt.quote].Speaker.In(doc), style.write.Replace(tt.speaker); got != want {
				t.Errorf("%s, %s: %q: speaker %q, want %q", tt.name, style.name, doc, got, want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"full name", "“It is safe,” Ana Ruiz said.", "Ana Ruiz"},
		{"last name", "Ana Ruiz came. “It is safe,” Ruiz said.", "Ana Ruiz"},
		{"last name before the full one", "“It is safe,” Ruiz said. Ana Ruiz left.", "Ana Ruiz"},
		{"title", "Ana Ruiz came. “It is safe,” Mrs. Ruiz said.", "Ana Ruiz"},
		{"office", "“It is safe,” Mayor Ana Ruiz said.", "Ana Ruiz"},
		{"office in small letters", "“It is safe,” city engineer Tom Hale said.", "Tom Hale"},
		{"initial", "“It is safe,” Tom F. Hale said.", "Tom F. Hale"},
		{"two of one family", "Ana Ruiz came. Bo Ruiz left. “It is safe,” Ruiz said.", "Bo Ruiz"},
		{"pronoun", "Ana Ruiz came to Linden. “It is safe,” she said.", "Ana Ruiz"},
		{"pronoun after a place", "Ana Ruiz spoke in New Linden, which is old. “It is safe,” she said.", "Ana Ruiz"},
		{"pronoun after a quote that names another", "Ana Ruiz left. “Tom Hale said no,” she said.", "Ana Ruiz"},
		{"pronoun after a speaker", "“It is old,” Ana Ruiz said. “It is safe,” she said.", "Ana Ruiz"},
		{"who", "It was built by Tom Hale, who said, “It is safe.”", "Tom Hale"},
		{"no name", "“It is safe,” the engineer said.", "the engineer"},
		{"possessive", "Ana Ruiz came. They laughed at Ruiz’s remark that “bridges are safe.”", "Ana Ruiz"},
		{"nobody known", "“It is safe,” she said.", ""},
	} {
		quotes := quotesIn(tt.doc)
		if got := quotes[len(quotes)-1].Name; got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.name, tt.doc, got, tt.want)
		}
	}
}

func TestQuoteKinds(t *testing.T) {
	for _, tt := range []struct {
		name, doc string
		want      Kind
	}{
		{"sentence", "“It is safe to cross,” Hale said.", Full},
		{"short sentence after a comma", "Hale said, “No.”", Full},
		{"question", "Hale asked: “Is it?”", Full},
		{"fragment", "Hale said it was “safe to cross” now.", Fragment},
		{"one word with a verb of speech", "Hale said it was “safe” now.", Fragment},
		{"one word without", "The “safe” bridge fell.", Scare},
		{"title", "She bought “The Long Road Home” twice.", Scare},
		{"title after a verb of speech", "Hale spoke on “The Long Road Home” to say no.", Scare},
		{"slogan", "Hale shouted, “Save Our Bridge!”", Full},
	} {
		if got := quotesIn(tt.doc)[0].Kind; got != tt.want {
			t.Errorf("%s: %q: kind %v, want %v", tt.name, tt.doc, got, tt.want)
		}
	}
}
