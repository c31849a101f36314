package session_test

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/reader"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
)

// A second click leaves what the first has opened, and a key then marks the word.
func TestASecondClickTakesTheFirstBack(t *testing.T) {
	word := func(p *player) reader.Reclicked {
		at := strings.Index(p.s.Article.Text, "12")
		return reader.Reclicked{Selection: caret.Selection{Anchor: at, Focus: at + 2}}
	}
	for _, tt := range []struct {
		name string
		do   func(p *player, inner, other annotation.ID) (open annotation.ID)
	}{
		{"nothing was open", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{inner}})
			return ""
		}},
		{"another mark was open, and is typed in", func(p *player, inner, other annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{other}}, noted(other, "a", noon), reader.Chosen{At: []annotation.ID{inner}})
			return other
		}},
		{"the same was open", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{inner}}, reader.Chosen{At: []annotation.ID{inner}})
			return inner
		}},
		{"a third click", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{inner}}, word(p))
			return ""
		}},
		{"the browser told of the word first", func(p *player, inner, _ annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{inner}}, reader.Selected{Selection: word(p).Selection}, reader.Unselected{})
			return ""
		}},
		{"what was open is gone", func(p *player, inner, other annotation.ID) annotation.ID {
			p.send(reader.Chosen{At: []annotation.ID{other}}, reader.Chosen{At: []annotation.ID{inner}}, reader.Deleted{ID: other})
			return ""
		}},
		{"a tap or a suggestion came first", func(p *player, _, _ annotation.ID) annotation.ID {
			p.send(reader.Tapped{At: strings.Index(p.s.Article.Text, "12")}, suggestion.SuggestionChosen{Key: "none"})
			return ""
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := begin(t)
			inner, other := p.mark(annotation.Claim, "rose by 12 per cent"), p.mark(annotation.Quote, "mayor")
			open := tt.do(p, inner, other)
			p.other = nil
			p.send(word(p))
			if p.s.Open != open || p.s.Selection.Span().In(p.s.Article.Text) != "12" || p.s.Selection.Caret {
				t.Errorf("open %q, want %q; selected %+v", p.s.Open, open, p.s.Selection)
			}
			if !slices.Equal(p.other[len(p.other)-2:], []session.Effect{workspace.FocusText{}, workspace.Select{Selection: p.s.Selection}}) {
				t.Errorf("effects %v", p.other)
			}
			marks := len(p.s.Marks)
			p.send(reader.MarkMade{Kind: annotation.Figure, ID: "urn:uuid:figure", At: noon})
			if m, _ := p.s.Mark("urn:uuid:figure"); m.Target.Quote.Exact != "12" || len(p.s.Marks) != marks+1 {
				t.Errorf("marked %q", m.Target.Quote.Exact)
			}
		})
	}
}

// In a suggestion the second click selects the word, and not the suggestion.
func TestASecondClickInASuggestion(t *testing.T) {
	p := readAloud(t, "A headline\n\nThe department puts the number of prisoners at between 80,000 and 120,000. That is all it says of them.")
	p.readAll()
	at := strings.Index(p.s.Article.Text, "80,000")
	m, ok := session.Clicked(at, false, p.s)
	if !ok {
		t.Fatalf("the click is not on a suggestion of %q", p.offered())
	}
	p.send(m)
	if g, ok := p.s.Suggested(); !ok || g.Span.Len() <= len("80,000") {
		t.Fatalf("selected %+v", p.s.Selection)
	}
	p.send(reader.Reclicked{Selection: caret.Selection{Anchor: at, Focus: at + len("80,000")}})
	if _, ok := p.s.Suggested(); ok || p.s.Selection.Span().In(p.s.Article.Text) != "80,000" {
		t.Errorf("selected %+v", p.s.Selection)
	}
	p.send(reader.MarkMade{Kind: annotation.Figure, ID: "urn:uuid:figure", At: noon})
	p.expect("figure 80,000")
}
