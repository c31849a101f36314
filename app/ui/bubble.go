package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/ui/kit"
	texts "gloss/app/words"
)

// bubble is the bar at a selection that offers the kinds.
type bubble struct {
	compo
	root *Root

	Keys      [3]string // of the kinds, in their order; empty if they are switched off
	Shown     bool
	Ahead     bool // the program is not there yet: the page itself shows the bar
	Placing   bool // a place is being chosen for a mark
	Words     int  // that are selected, 0 if that is not known
	Suggested suggested
}

// Render implements app.Composer.
func (b *bubble) Render() app.UI { return kit.Draw(&b.compo, b.root, b, b.render) }

func (b *bubble) render() app.UI {
	bar := kit.El("div").ID("bubble").Role("toolbar").Aria("label", texts.BubbleName.String()).OnMouseDown(kit.Heard(keepSelection))
	if !b.Shown && !b.Ahead {
		return bar.Hidden(true).Body()
	}
	if b.Placing {
		return bar.Body(kit.Button("", b.place).Body(kit.El("span").Text(texts.BubblePlace.String()), kit.El("kbd").Aria("hidden", "true").Text(texts.KeyNameEnter.String())))
	}
	if b.Suggested.Kind != "" {
		return bar.Class("suggested").Aria("label", texts.SuggestionName.String()).Body(b.decide()...)
	}
	body := []app.UI{b.edges()}
	for i, k := range annotation.Kinds {
		body = append(body, &offer{root: b.root, Kind: k, Key: b.Keys[i]})
	}
	return kit.Hidden(bar, !b.Shown).Body(body...)
}

func (b *bubble) place(app.Context, app.Event) {
	b.root.Send(revising.Placed{At: b.root.config.Now()})
}

// keepSelection stops a press on the bar from taking the selection away.
func keepSelection(_ app.Context, e app.Event) { e.PreventDefault() }

// offer is one kind to mark the selection as.
type offer struct {
	compo
	root *Root

	Kind annotation.Kind
	Key  string // that does the same, if any
}

// Render implements app.Composer.
func (o *offer) Render() app.UI { return kit.Draw(&o.compo, o.root, o, o.render) }

func (o *offer) render() app.UI {
	return kit.Button(string(o.Kind), o.mark).Body(
		kit.El("i").Aria("hidden", "true"),
		kit.El("span").Text(texts.Kind(o.Kind)),
		kit.Hidden(kit.El("kbd").Aria("hidden", "true").Text(o.Key), o.Key == ""),
	)
}

func (o *offer) mark(app.Context, app.Event) {
	o.root.Send(reader.MarkMade{Kind: o.Kind, ID: o.root.config.NewID(), At: o.root.config.Now()})
}

// kindKeys are the keys of the kinds as a person has them.
func kindKeys(s workspace.Settings) [3]string {
	return [3]string{singleKey(s, "1"), singleKey(s, "2"), singleKey(s, "3")}
}

// edges are the buttons that move the end of the selection by a word, with how many words
// are selected. They are shown under a finger, which cannot take hold of an end, and on a
// phone.
func (b *bubble) edges() app.UI {
	return kit.El("div").Class("edges").Body(
		kit.Button("edge", b.fewer).Text(texts.PhoneFewerWords.String()),
		kit.El("span").Class("count").ID("count").Text(countWords(b.Words)),
		kit.Button("edge", b.more).Text(texts.PhoneMoreWords.String()),
	)
}

func (b *bubble) fewer(app.Context, app.Event) { b.root.Send(reader.EdgeStepped{}) }
func (b *bubble) more(app.Context, app.Event)  { b.root.Send(reader.EdgeStepped{More: true}) }

// mostCounted is how long a selection may be for its words to be counted, in bytes: that
// is done each time it changes.
const mostCounted = 20_000

// wordsIn is how many words a mark on what is selected would have, 0 if that is not known.
func wordsIn(s *session.State) int {
	if span := s.Selection.Span(); span.Empty() || span.Len() > mostCounted {
		return 0
	}
	return len(text.Words(s.ChosenSpan().In(s.Article.Text)))
}

func countWords(n int) string {
	if n == 0 {
		return ""
	}
	return texts.WordCount.With("n", n)
}
