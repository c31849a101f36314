package suggest_test

import (
	"strings"
	"testing"

	"gloss/app/suggest"
)

// hard are texts that look for work that grows faster than they do.
var hard = []struct{ name, unit string }{
	{"straight", `"`},
	{"opening", "“"},
	{"closing", "”"},
	{"apostrophes", "'"},
	{"spaced", `" `},
	{"single, spaced", " ' "},
	{"single after words", "a' "},
	{"single openings", " 'a"},
	{"nested openings", "“‘a "},
	{"one paragraph of quotes", `said "a b," he and `},
	{"quotes without a cue", `"A b c d e." `},
	{"cues without a quote", "he said that she said "},
	{"names", "Ana Ruiz "},
	{"pronouns", `“No,” he said. `},
	{"commas", ", said, "},
	{"open paragraphs", "“A b c.\n\n"},
	{"lines", "“a\n"},
	{"blank lines", "\n \n"},
	{"brackets", "(a) said "},
	{"colons", "a: "},
}

func TestHardTexts(t *testing.T) {
	for _, tt := range hard {
		doc := strings.Repeat(tt.unit, 2000)
		d := suggest.ReadAs(doc, suggest.English)
		for _, c := range d.Claims(d.Figures(), d.Quotes()) {
			if !c.Span.Fits(doc) {
				t.Errorf("%s: claim %v", tt.name, c.Span)
			}
		}
	}
}
