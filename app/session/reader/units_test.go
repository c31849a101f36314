package reader_test

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
)

const river = `The river

It rose again. “We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep. It fell.

Nobody drowned.
`

// reader is a person at the text of the river.
func reading(t *testing.T, raw string) *player {
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	p := begin(t)
	p.Gives(raw, sessiontest.Noon)
	if p.S.Article.Text != a.Text {
		t.Fatalf("%q is open", p.S.Article.Text)
	}
	return p
}

// marked is the text with the cursor as | and a selection in [ ].
func (p *player) marked() string {
	doc, s := p.S.Article.Text, p.S.Selection.Span()
	if s.Empty() {
		return doc[:s.Start] + "|" + doc[s.End:]
	}
	return doc[:s.Start] + "[" + s.In(doc) + "]" + doc[s.End:]
}

func TestStepsOfTheCursor(t *testing.T) {
	for _, tt := range []struct{ name, keys, want string }{
		{"a sentence on", "s", "The river\n\n|It rose"},
		{"three", "sss", "|It fell."},
		{"to the last, and no further", "sssssss", "|Nobody drowned."},
		{"and back", "sssssa", "|It fell."},
		{"back to where this one begins", "ss>a", "|“We left"},
		{"back to the top", "saaa", "|The river"},
		{"a clause on", "ssd", "“|We left at once"},
		{"past a quotation", "ssdd", "|said Mr. Ahl"},
		{"into the next sentence", "ssddddd", "|It fell."},
		{"select to the end of the sentence", "ssS", "[“We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep.]"},
		{"and one more", "ssSS", "1,200 sheep. It fell.]\n"},
		{"across a paragraph", "sssSS", "[It fell.\n\nNobody drowned.]"},
		{"select back", "ssA", "[It rose again. ]“We"},
		{"select a clause", "ssddD", "[said Mr. Ahl],"},
		{"this sentence", "s>>x", "[It rose again.] "},
		{"the headline", "x", "[The river]"},
		{"and the next", "sxx", "[It rose again. “We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep.]"},
		{"at the end there is no more", "sssssxxx", "[Nobody drowned.]"},
		{"this clause", "ssc", "“[We left at once],”"},
		{"and the next", "sscc", "“[We left at once,” said Mr. Ahl],"},
		{"what is selected widens to its clause", "ssdd>>c", "” [said Mr. Ahl],"},
		{"a clause widens to its sentence", "sscx", "[“We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep.]"},
		{"after a mark comes the next sentence", "sx1x", "[“We left at once"},
		{"after a mark comes the next clause", "ssc2c", "[said Mr. Ahl]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := reading(t, river)
			for _, key := range tt.keys {
				press := keymap.Press{Key: strings.ToLower(string(key)), Shift: key < 'a' && key > '9', Text: true, ID: annotation.ID("urn:x:" + string(key)), At: sessiontest.Noon}
				if key == '>' {
					press = keymap.Press{Key: "ArrowRight", Text: true}
				}
				m, ok := keymap.Pressed(press, p.S)
				if !ok {
					t.Fatalf("%c means nothing", key)
				}
				p.Play(m)
			}
			if got := p.marked(); !strings.Contains(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestTap(t *testing.T) {
	p := reading(t, river)
	at := func(words string) int { return strings.Index(p.S.Article.Text, words) }
	p.Play(reader.Tapped{At: at("rose")})
	if got := p.marked(); !strings.Contains(got, "[It rose again.] ") {
		t.Errorf("%q", got)
	}
	p.Play(reader.Tapped{At: at("rose")})
	if !p.S.Selection.Span().Empty() {
		t.Error("a second tap does not drop it")
	}
	p.Play(reader.Tapped{At: at("Ahl")}, reader.MarkMade{Kind: annotation.Quote, ID: "urn:q", At: sessiontest.Noon})
	p.Expect("quote “We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep.")
	p.Play(reader.Tapped{At: -4}, reader.Tapped{At: 9999}, reader.Tapped{At: 9999})
}

func TestTapTakesWhatIsUnderIt(t *testing.T) {
	const sentence = "“We left at once,” said Mr. Ahl, the miller, who has 1,200 sheep."
	for _, tt := range []struct {
		name string
		taps []string // the words that are tapped, one after another
		want string
	}{
		{"a number", []string{"200"}, "[1,200]"},
		{"then its sentence", []string{"200", "200"}, "[" + sentence + "]"},
		{"then nothing", []string{"200", "200", "200"}, ""},
		{"a quotation", []string{"left"}, "[“We left at once,”]"},
		{"then its sentence", []string{"left", "We"}, "[" + sentence + "]"},
		{"what is elsewhere drops it", []string{"left", "Ahl"}, ""},
		{"and is taken by the next", []string{"left", "Ahl", "Ahl"}, "[" + sentence + "]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, dropped := range []bool{false, true} {
				p := reading(t, river)
				for _, words := range tt.taps {
					m := reader.Tapped{At: strings.Index(p.S.Article.Text, words) + 1, Again: !p.S.Selection.Span().Empty()}
					if dropped && m.Again {
						p.Play(reader.Unselected{}) // as browsers do at a tap
					}
					p.Play(m)
					if sel := p.S.Selection; !sel.Span().Empty() {
						p.Play(reader.Selected{Selection: sel}) // as the screen then says
					}
				}
				if got := p.marked(); tt.want == "" && !p.S.Selection.Span().Empty() || !strings.Contains(got, tt.want) {
					t.Errorf("dropped before %v: %q", dropped, got)
				}
			}
		})
	}
}

// What was selected by hand is not taken for what a tap took.
func TestATapDropsWhatWasSelectedByHand(t *testing.T) {
	p := reading(t, river)
	at := strings.Index(p.S.Article.Text, "1,200")
	p.Play(reader.Tapped{At: at + 1}, reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + 9}}, reader.Unselected{}, reader.Tapped{At: at + 1, Again: true})
	if !p.S.Selection.Span().Empty() {
		t.Errorf("%q is selected", p.marked())
	}
}

func TestTheEndOfTheSelection(t *testing.T) {
	for _, tt := range []struct{ name, steps, want string }{
		{"fewer", "<", "[“We left at once,” said Mr. Ahl, the miller, who has 1,200] sheep."},
		{"and more again", "<>", "1,200 sheep]."},
		{"over a comma", "<<<<", "the miller], who"},
		{"one word is left", "<<<<<<<<<<<<<<<<<<", "“We] left"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := reading(t, river)
			p.Play(reader.Tapped{At: strings.Index(p.S.Article.Text, "Ahl")})
			for _, step := range tt.steps {
				p.Play(reader.EdgeStepped{More: step == '>'})
			}
			if got := p.marked(); !strings.Contains(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
