package reader_test

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
)

// A second click leaves what the first has opened, and a key then marks the word.
func TestASecondClickTakesTheFirstBack(t *testing.T) {
	word := func(p *player) reader.Reclicked {
		at := strings.Index(p.S.Article.Text, "12")
		return reader.Reclicked{Selection: caret.Selection{Anchor: at, Focus: at + 2}}
	}
	for _, tt := range []struct {
		name string
		do   func(p *player, inner, other annotation.ID) (open annotation.ID)
	}{
		{"nothing was open", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{inner}})
			return ""
		}},
		{"another mark was open, and is typed in", func(p *player, inner, other annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{other}}, sessiontest.Noted(other, "a", sessiontest.Noon), reader.Chosen{At: []annotation.ID{inner}})
			return other
		}},
		{"the same was open", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{inner}}, reader.Chosen{At: []annotation.ID{inner}})
			return inner
		}},
		{"a third click", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{inner}}, word(p))
			return ""
		}},
		{"the browser told of the word first", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{inner}}, reader.Selected{Selection: word(p).Selection}, reader.Unselected{})
			return ""
		}},
		{"what was open is gone", func(p *player, inner, other annotation.ID) annotation.ID {
			p.Play(reader.Chosen{At: []annotation.ID{other}}, reader.Chosen{At: []annotation.ID{inner}}, reader.Deleted{ID: other})
			return ""
		}},
		{"a tap or a suggestion came first", func(p *player, _, _ annotation.ID) annotation.ID {
			p.Play(reader.Tapped{At: strings.Index(p.S.Article.Text, "12")}, suggestion.SuggestionChosen{Key: "none"})
			return ""
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			inner, other := p.Mark(annotation.Claim, "rose by 12 per cent"), p.Mark(annotation.Quote, "mayor")
			p.Play(reader.Left{})
			open := tt.do(p, inner, other)
			p.Other = nil
			p.Play(word(p))
			if p.S.Open != open || p.S.Selection.Span().In(p.S.Article.Text) != "12" || p.S.Selection.Caret {
				t.Errorf("open %q, want %q; selected %+v", p.S.Open, open, p.S.Selection)
			}
			if !slices.Equal(p.Other[len(p.Other)-2:], []session.Effect{workspace.FocusText{}, workspace.Select{Selection: p.S.Selection}}) {
				t.Errorf("effects %v", p.Other)
			}
			marks := p.S.Marks.Len()
			p.Play(reader.MarkMade{Kind: annotation.Figure, ID: "urn:uuid:figure", At: sessiontest.Noon})
			if m, _ := p.S.Mark("urn:uuid:figure"); m.Target.Quote.Exact != "12" || p.S.Marks.Len() != marks+1 {
				t.Errorf("marked %q", m.Target.Quote.Exact)
			}
		})
	}
}

// In a suggestion the second click selects the word, and not the suggestion.
func TestASecondClickInASuggestion(t *testing.T) {
	p := sessiontest.ReadAloud(t, "A headline\n\nThe department puts the number of prisoners at between 80,000 and 120,000. That is all it says of them.")
	p.ReadAll()
	at := strings.Index(p.S.Article.Text, "80,000")
	m, ok := session.Clicked(at, false, p.S)
	if !ok {
		t.Fatalf("the click is not on a suggestion of %v", p.S.Suggest.Offered)
	}
	p.Play(m)
	if g, ok := p.S.Suggested(); !ok || g.Span.Len() <= len("80,000") {
		t.Fatalf("selected %+v", p.S.Selection)
	}
	p.Play(reader.Reclicked{Selection: caret.Selection{Anchor: at, Focus: at + len("80,000")}})
	if _, ok := p.S.Suggested(); ok || p.S.Selection.Span().In(p.S.Article.Text) != "80,000" {
		t.Errorf("selected %+v", p.S.Selection)
	}
	p.Play(reader.MarkMade{Kind: annotation.Figure, ID: "urn:uuid:figure", At: sessiontest.Noon})
	p.Expect("figure 80,000")
}
