package ui

import (
	"cmp"
	"slices"
	"strconv"
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
	"gloss/app/words"
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
	return suggested{Kind: g.Kind, Reason: wording.Sentence(g.Reason), Keys: [3]string{words.KeyNameEnter.String(), singleKey(s.Settings, "e"), singleKey(s.Settings, "x")}}
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
		kit.El("span").Class("what").Text(words.SuggestionKind.With("kind", string(g.Kind))),
		kit.El("span").Class("why").Dir("auto").Text(g.Reason),
	)}
	for i, does := range []words.Text{words.SuggestionMark, words.SuggestionEdit, words.SuggestionNotThis} {
		do := []app.EventHandler{b.take, b.edit, b.dismiss}[i]
		body = append(body, kit.Button("", do).Body(
			kit.El("span").Text(does.String()),
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

// proposal is the offer of the suggestion whose words are lit. It stands in the margin,
// level with the words; where there is no room for it, the bar at the selection has it.
type proposal struct {
	compo
	root *Root

	Key  string // of the suggestion; "" if none is lit
	Kind annotation.Kind
	Span text.Span
	Keys [2]string // that mark and dismiss it; empty while they do not
}

func (r *Root) proposal() app.UI {
	s := &r.state
	g, ok := s.Lit()
	if !ok || !r.mounted {
		return &proposal{root: r}
	}
	p := &proposal{root: r, Key: g.Key(), Kind: g.Kind, Span: g.Span}
	if _, selected := s.Suggested(); selected {
		p.Keys = [2]string{words.KeyNameEnter.String(), singleKey(s.Settings, "x")}
	}
	return p
}

// Render implements app.Composer.
func (p *proposal) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *proposal) render() app.UI {
	group := kit.El("div").ID("offer").Role("group").Aria("label", words.SuggestionName.String())
	if p.Key == "" {
		return group.Hidden(true).Body()
	}
	body := []app.UI{kit.El("span").Class("kind").Text(words.SuggestionKind.With("kind", string(p.Kind)))}
	for i, does := range []words.Text{words.SuggestionMark, words.SuggestionNotThis} {
		body = append(body, kit.Button("", []app.EventHandler{p.mark, p.dismiss}[i]).Body(
			kit.El("span").Text(does.String()),
			kit.Hidden(kit.El("kbd").Aria("hidden", "true").Text(p.Keys[i]), p.Keys[i] == ""),
		))
	}
	// The style goes by these, and gloss.light lights the words that they name.
	return group.Class(string(p.Kind)).OnMouseDown(kit.Heard(keepSelection)).
		DataSet("kind", string(p.Kind)).DataSet("span", strconv.Itoa(p.Span.Start)+","+strconv.Itoa(p.Span.End)).Body(body...)
}

func (p *proposal) mark(app.Context, app.Event) {
	p.root.Send(suggestion.SuggestionTaken{Key: p.Key, ID: p.root.config.NewID(), At: p.root.config.Now()})
}
func (p *proposal) dismiss(app.Context, app.Event) {
	p.root.Send(suggestion.SuggestionDismissed{Key: p.Key})
}

// announced says to a screen reader which suggestion is selected. It is a region of
// its own, for the notice may still offer to undo what was done before.
func (r *Root) announced() app.UI {
	region := kit.El("p").ID("suggested").Class("unseen").Role("status")
	s := &r.state
	g, ok := s.Suggested()
	if !ok {
		return region.Text("")
	}
	return region.Text(words.SuggestionSaid.With("kind", string(g.Kind), "words", wording.FirstWords(g.Span.In(s.Article.Text), rowWords),
		"reason", wording.Sentence(g.Reason), "n", slices.Index(s.Suggest.Offered, g)+1, "all", len(s.Suggest.Offered)))
}

// underlined is what the page was last told of what is suggested, and the drawing of the
// blocks that it stood on.
type underlined struct {
	offered []detect.Suggestion
	drawn   int // as surface.Reading counts
	upTo    int // of the text that is drawn, in bytes
}

// underline has the page show what is suggested, once what it stands on is drawn; and
// again where that was drawn anew.
func (r *Root) underline() {
	r.deferred("underlining", func() {
		now := underlined{r.state.Suggest.Offered, r.drawn.Drawn, r.drawnUpTo()}
		if identical(now.offered, r.under.offered) && now.drawn == r.under.drawn && now.upTo == r.under.upTo {
			return
		}
		if len(now.offered) > 0 || len(r.under.offered) > 0 {
			in := r.state.Suggest.InText
			var places [3][]text.Span
			for _, g := range in.Offered {
				if g.Span.Start >= now.upTo {
					break
				}
				k := slices.Index(annotation.Kinds, g.Kind)
				places[k] = append(places[k], g.Span)
			}
			dots, _ := slices.BinarySearchFunc(in.Dots, now.upTo, func(s text.Span, end int) int { return cmp.Compare(s.Start, end) })
			r.config.Page.ShowSuggestions(places, in.Dots[:dots])
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
