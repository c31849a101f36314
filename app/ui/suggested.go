package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/detect"
	"gloss/app/session/keymap"
	"gloss/app/session/suggestion"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/ui/kit"
)

// suggested is the suggestion that is selected.
type suggested struct {
	Kind   annotation.Kind // "" if none is
	Reason string
	Keys   [3]string // that take, edit and dismiss it; empty if they are switched off
}

func suggestedOf(s *session.State) suggested {
	g, ok := s.Suggested()
	if !ok {
		return suggested{}
	}
	return suggested{Kind: g.Kind, Reason: wording.Sentence(g.Reason), Keys: [3]string{"Enter", singleKey(s.Settings, "e"), singleKey(s.Settings, "x")}}
}

// singleKey is the character that a person has in place of one of the table, or
// nothing where they are switched off.
func singleKey(s workspace.Settings, of string) string {
	for _, k := range keymap.SingleKeys(s) {
		if k.Default == of && !s.SingleKeysOff {
			return strings.ToUpper(k.Now)
		}
	}
	return ""
}

// decide is the bar at a suggestion: what it is, why, and what may become of it.
func (b *bubble) decide() []app.UI {
	g := b.Suggested
	body := []app.UI{kit.El("span").Class("reason "+string(g.Kind)).Body(
		letter(g.Kind),
		kit.El("span").Class("what").Text(g.Kind.Name()+"?"),
		kit.El("span").Class("why").Dir("auto").Text(g.Reason),
	)}
	for i, words := range []string{"Take", "Edit", "Dismiss"} {
		do := []app.EventHandler{b.take, b.edit, b.dismiss}[i]
		body = append(body, kit.Button("", do).Body(
			kit.El("span").Text(words),
			kit.Hidden(kit.El("kbd").Aria("hidden", "true").Text(g.Keys[i]), g.Keys[i] == ""),
		))
	}
	return body
}

func (b *bubble) take(app.Context, app.Event) { b.taken(false) }
func (b *bubble) edit(app.Context, app.Event) { b.taken(true) }
func (b *bubble) taken(edit bool) {
	b.root.Send(suggestion.SuggestionTaken{ID: b.root.config.NewID(), Edit: edit, At: b.root.config.Now()})
}
func (b *bubble) dismiss(app.Context, app.Event) { b.root.Send(suggestion.SuggestionDismissed{}) }

// announced says to a screen reader which suggestion is selected. It is a region of
// its own, for the notice may still offer to undo what was done before.
func (r *Root) announced() app.UI {
	region := kit.El("p").ID("suggested").Class("unseen").Role("status")
	s := &r.state
	g, ok := s.Suggested()
	if !ok {
		return region.Text("")
	}
	return region.Text(fmt.Sprintf("Suggested %s: “%s”. %s %d of %d.", strings.ToLower(g.Kind.Name()),
		wording.FirstWords(g.Span.In(s.Article.Text), rowWords), wording.Sentence(g.Reason), slices.Index(s.Suggest.Offered, g)+1, len(s.Suggest.Offered)))
}

// underlined is what the page was last told to underline, and the drawing of the blocks
// that it stood on.
type underlined struct {
	offered []detect.Suggestion
	drawn   int // as surface.Reading counts
	upTo    int // of the text that is drawn, in bytes
}

// underline has the page underline what is suggested, once what it stands on is
// drawn; and again where that was drawn anew.
func (r *Root) underline() {
	r.deferred("underlining", func() {
		now := underlined{r.state.Suggest.Offered, r.drawn.Drawn, r.drawnUpTo()}
		if identical(now.offered, r.under.offered) && now.drawn == r.under.drawn && now.upTo == r.under.upTo {
			return
		}
		if len(now.offered) > 0 || len(r.under.offered) > 0 {
			var spans [3][]text.Span
			for _, g := range now.offered {
				if g.Span.Start >= now.upTo {
					break
				}
				k := slices.Index(annotation.Kinds, g.Kind)
				spans[k] = append(spans[k], g.Span)
			}
			r.config.Page.ShowSuggestions(spans)
		}
		r.under = now
	})
}

// drawnUpTo is how much of the article is drawn so far, in bytes of its text.
func (r *Root) drawnUpTo() int {
	d := &r.drawn
	if n := d.upTo; d.Long() && n < len(d.Parts()) {
		return d.Parts()[max(0, n-1)].Span.End
	}
	return len(r.state.Article.Text)
}

// Clicked takes in a click on the text and reports whether it is a suggestion's;
// again says that one was selected when the press began.
func (r *Root) Clicked(at int, again bool) bool {
	if !r.mounted {
		return false
	}
	var m session.Msg
	var ok bool
	r.guard("click", func() { m, ok = session.Clicked(at, again, r.state) })
	if ok {
		r.Send(m)
	}
	return ok
}
