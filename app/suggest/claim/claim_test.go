package claim

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/lang"
	"gloss/app/suggest/quote"
	"gloss/app/suggest/token"
)

// cases are sentences that state what can be checked, or do not.
var cases = []struct {
	name, doc string
	want      bool
}{
	{"figure", "Unemployment fell to 4.1 percent in March.", true},
	{"money", "The bridge cost $14 million, twice the estimate.", true},
	{"vote", "Senator Hale voted against the bill three times in 2019.", true},
	{"superlative", "Linden has the highest property tax rate in Ohio.", true},
	{"comparison", "More people moved to Ohio last year than left it.", true},
	{"event", "The court ruled in April that the Linden dam was built without a permit.", true},
	{"deaths", "The flood killed 12 people and destroyed 300 homes.", true},
	{"count of laws", "Congress passed two gun laws after the attack in Linden.", true},
	{"study", "A study by Linden University found that the water was unsafe.", true},
	{"universal", "Every county in the state lost jobs between 2008 and 2010.", true},
	{"share", "A third of the students in Linden live in poverty.", true},
	{"multiple", "The price of oil has doubled since 2016.", true},
	{"report", "The Department of Energy reported a 5 percent drop in oil imports.", true},
	{"thanks", "Thank you very much.", false},
	{"question", "Why would you say that?", false},
	{"opinion", "I think we can be better than this.", false},
	{"wish", "I hope you will come back.", false},
	{"duty", "We must not be afraid.", false},
	{"call", "Let's go home.", false},
	{"greeting", "Good evening, everybody!", false},
	{"values", "It is our hope and our faith that hold us together.", false},
	{"agreement", "You know that I agree with you.", false},
	{"condition", "If you want it, you can have it.", false},
	{"short", "So be it.", false},
}

func TestClaims(t *testing.T) {
	for _, tt := range cases {
		claims := claimsIn(tt.doc)
		if got := len(claims) > 0; got != tt.want {
			d := token.Read(tt.doc)
			t.Errorf("%s: %q: claim is %v, score %.2f", tt.name, tt.doc, got, Score(d, figure.Find(d, false)))
		}
	}
}

func TestClaimsAreRanked(t *testing.T) {
	const doc = "Good evening. The bridge was built by the state. Linden spent $14 million, 40 percent more than in 2019. I hope so."
	claims := claimsIn(doc)
	if len(claims) < 2 || !strings.HasPrefix(claims[0].Span.In(doc), "Linden spent") {
		t.Fatalf("claims of %q: %+v", doc, claims)
	}
	for i, c := range claims {
		if c.Score < likely || c.Score > 1 || i > 0 && c.Score > claims[i-1].Score {
			t.Errorf("claim %d has the score %v", i, c.Score)
		}
	}
}

func TestClaimReasons(t *testing.T) {
	for _, tt := range []struct {
		name, doc string
		want      []string // among the reasons
	}{
		{"money", "The bridge in Linden cost $14 million.", []string{"an amount of money"}},
		{"percentage", "Crime fell by 40 percent.", []string{"a percentage"}},
		{"one figure is not named twice", "The bridge has 12 lamps and 14 posts.", []string{"figures"}},
		{"superlative", "Linden has the oldest bridge in the state of Ohio.", []string{"a superlative"}},
	} {
		claims := claimsIn(tt.doc)
		if len(claims) != 1 {
			t.Errorf("%s: %q has %d claims", tt.name, tt.doc, len(claims))
			continue
		}
		got := claims[0].Reasons
		if len(got) > maxReasons {
			t.Errorf("%s: %d reasons", tt.name, len(got))
		}
		for _, w := range tt.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %q: reasons %q lack %q", tt.name, tt.doc, got, w)
			}
		}
		if slices.Contains(got, "figures") && slices.Contains(got, "a figure") {
			t.Errorf("%s: %q names figures twice", tt.name, got)
		}
	}
}

func TestClaimants(t *testing.T) {
	for _, tt := range []struct{ name, doc, claimant, by string }{
		{"author", "Unemployment fell to 4.1 percent in March.", "", ""},
		{"quote", "Ana Ruiz left. “Unemployment fell to 4.1 percent in March,” Ruiz said.", "Ruiz", "Ana Ruiz"},
		{"second sentence of a quote", "“We did well,” Ana Ruiz said. “Unemployment fell to 4.1 percent in March.”", "Ana Ruiz", "Ana Ruiz"},
		{"indirect", "Ana Ruiz said that unemployment fell to 4.1 percent in March.", "Ana Ruiz", "Ana Ruiz"},
		{"at the end", "Unemployment fell to 4.1 percent in March, Ana Ruiz said.", "Ana Ruiz", "Ana Ruiz"},
		{"according to", "According to the Linden Post, unemployment fell to 4.1 percent in March.", "the Linden Post", "Linden Post"},
	} {
		claims := claimsIn(tt.doc)
		if len(claims) == 0 {
			t.Errorf("%s: %q has no claim", tt.name, tt.doc)
			continue
		}
		if got := claims[0].Claimant.In(tt.doc); got != tt.claimant || claims[0].Name != tt.by {
			t.Errorf("%s: %q: claimant %q (%s), want %q (%s)", tt.name, tt.doc, got, claims[0].Name, tt.claimant, tt.by)
		}
	}
}

func TestParseModel(t *testing.T) {
	if _, err := parseModel(shippedWeights); err != nil {
		t.Errorf("the weights that are shipped: %v", err)
	}
	for _, tt := range []struct{ name, data, want string }{
		{"empty", "", "have 0 bytes"},
		{"cut short", shippedWeights[:len(shippedWeights)-1], "bytes, want"},
		{"other magic", "x" + shippedWeights[1:], `begin with "xLCW1\n"`},
		{"unit not a number", magic + strings.Repeat("\xff", 8) + shippedWeights[headerSize:], "have the unit NaN"},
	} {
		if _, err := parseModel(tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		}
	}
}

func TestTrain(t *testing.T) {
	var examples []Example
	for _, tt := range cases {
		examples = append(examples, Example{tt.doc, tt.want})
	}
	first, second := Train(examples), Train(examples)
	if !slices.Equal(first, second) {
		t.Error("the same examples gave other weights")
	}
	m, err := parseModel(string(first))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		if v := vectorOf(newLexicon(), e.Text); m.logit(&v) > 0 != e.Claim {
			t.Errorf("%q was not learned: logit %.2f", e.Text, m.logit(&v))
		}
	}
	if _, err := parseModel(string(Train(nil))); err != nil {
		t.Errorf("trained on nothing: %v", err)
	}
}

// claimsIn finds the claims in doc.
func claimsIn(doc string) []Claim {
	d := token.Read(doc)
	return Find(d, figure.Find(d, false), quote.Find(d, lang.English))
}
