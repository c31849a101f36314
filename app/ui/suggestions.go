package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/detect"
	"gloss/app/session/reader"
	"gloss/app/session/suggestion"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// Ids of what belongs to suggestions.
const (
	suggestionsID       = "suggestions"
	suggestionsButtonID = "suggestions-button"
	suggestionsTitleID  = "suggestions-title"
)

func suggestionID(key string) string { return "suggestion-" + key }

// suggesting is what the bar shows of suggestions.
type suggesting struct {
	On, Known, Open bool
	N               int
}

func suggestingOf(s *session.State) suggesting {
	return suggesting{On: s.Suggests(), Known: s.Suggest.Known, Open: s.Suggest.Panel, N: len(s.Suggest.Offered)}
}

// number is how many suggestions there are, for as much room as there is.
func (g suggesting) number() string {
	switch {
	case !g.On || !g.Known:
		return ""
	case g.N > 999:
		return "999+"
	}
	return strconv.Itoa(g.N)
}

// suggestionsButton opens the list from the bar. Its words are the same whatever
// it says, so that none of them moves.
func (b *bar) suggestionsButton() app.UI {
	g := b.Suggesting
	class, rest := "btn suggesting", ""
	if !g.On && !b.Inert {
		class, rest = "btn suggesting off", words.SuggestionsButtonOff.String()
	}
	return kit.Button(class, b.panel).ID(suggestionsButtonID).Title(words.SuggestionsKey.String()).
		Aria("expanded", strconv.FormatBool(g.Open)).Aria("controls", suggestionsID).Body(
		kit.Icon("suggest"),
		kit.El("b").Text(g.number()),
		kit.El("span").Class("label").Text(words.SuggestionsButton.String()),
		kit.El("span").Class("unseen").Text(rest),
	)
}

func (b *bar) panel(app.Context, app.Event) { b.root.Send(suggestion.PanelToggled{}) }

// suggestions is the list of what is suggested, beside the text or, on a narrow
// screen, below it.
type suggestions struct {
	compo
	root *Root

	Open    bool
	On      bool
	Known   bool
	Text    string // of the article
	Lang    string
	Suggest suggestion.Suggesting
	Gone    []detect.Suggestion // dismissed
}

// suggestionsList hands over no more than is drawn, so that nothing is compared
// while the list is closed.
func (r *Root) suggestionsList() app.UI {
	s := &r.state
	if !s.Suggest.Panel || s.View != workspace.Reader {
		return &suggestions{root: r}
	}
	return &suggestions{root: r, Open: true, On: s.Suggests(), Known: s.Suggest.Known, Text: s.Article.Text, Lang: s.Article.Lang, Suggest: s.Suggest, Gone: s.Bygone()}
}

// focusPanel gives the keyboard to a row of the list, or to its heading.
func (r *Root) focusPanel(key string) {
	if key == "" {
		r.config.Page.Focus(suggestionsTitleID)
		return
	}
	r.config.Page.Focus(suggestionID(key))
}

// Render implements app.Composer.
func (p *suggestions) Render() app.UI { return kit.Draw(&p.compo, p.root, p, p.render) }

func (p *suggestions) render() app.UI {
	region := kit.El("section").ID(suggestionsID).Aria("labelledby", suggestionsTitleID)
	if !p.Open {
		return region.Hidden(true).Body()
	}
	return region.Class("card").Body(
		kit.El("div").Class("top").Body(
			kit.El("h2").ID(suggestionsTitleID).TabIndex(-1).Text(words.SettingsSuggestions.String()),
			kit.Button("btn", p.toggle).Aria("pressed", strconv.FormatBool(p.On)).Title(words.SuggestionsShowKey.String()).Text(onWords[p.On].String()),
			kit.Button("btn close", p.close).Title(words.EditorCloseKey.String()).Aria("label", words.SuggestionsClose.String()).Body(kit.Icon("close")),
		),
		kit.El("p").Class("meta").Text(words.SuggestionsAbout.String()),
		kit.El("div").Class("groups").Body(p.groups()...),
	)
}

var onWords = map[bool]words.Text{true: words.SuggestionsShown, false: words.SuggestionsHidden}

func (p *suggestions) groups() []app.UI {
	switch {
	case !p.On:
		return []app.UI{kit.El("p").Text(words.SuggestionsOff.String())}
	case !p.Known:
		return []app.UI{kit.El("p").Text(words.SuggestionsReading.String())}
	case languages[p.Suggest.Lang] == "":
		return []app.UI{kit.El("p").Text(words.SuggestionsLanguage.String())}
	case len(p.Suggest.Found) == 0:
		return append(p.readAs(), kit.El("div").Class("empty").Body(
			kit.El("b").Text(words.SuggestionsNone.String()),
			kit.El("p").Text(words.SuggestionsNoneWhy.String()),
		))
	}
	out := p.readAs()
	for _, k := range annotation.Kinds {
		out = append(out, p.group(k))
	}
	return append(out, p.bygones())
}

// languages are the names of those that the rules know, by their tags.
var languages = map[string]words.Text{
	"de": words.LanguageGerman, "en": words.LanguageEnglish, "es": words.LanguageSpanish,
	"fr": words.LanguageFrench, "it": words.LanguageItalian, "pt": words.LanguagePortuguese,
}

// readAs says which language the article was read as, where it states none or another: a
// person can then put it right.
func (p *suggestions) readAs() []app.UI {
	name := languages[p.Suggest.Lang]
	base, _, _ := strings.Cut(strings.ToLower(p.Lang), "-")
	if base == p.Suggest.Lang || p.Lang == "" && p.Suggest.Lang == "en" {
		return nil
	}
	return []app.UI{kit.El("p").Class("meta").Text(words.SuggestionsReadAs.With("language", name))}
}

// rowWords is how much of what is suggested its row shows, in code points.
const rowWords = 240

// maxSuggested is how many suggestions of a kind are listed at a time.
const maxSuggested = 100

func (p *suggestions) group(k annotation.Kind) app.UI {
	all := p.Suggest.Of(k)
	order := words.SuggestionsOrder
	if k == annotation.Claim {
		order = words.SuggestionsLikely
	}
	body := []app.UI{kit.El("div").Class("heading").Body(
		kit.El("h3").Body(letter(k), kit.El("span").Text(words.KindCount.With("kind", string(k), "n", len(all)))),
		kit.Hidden(kit.El("span").Class("order"), len(all) < 2).Text(order.String()),
		kit.Hidden(kit.Button("btn outlined", nil).OnClick(kit.Heard(p.takeAll(k), k)), len(all) == 0).Text(words.SuggestionsMarkAll.With("kind", string(k))),
	)}
	if len(all) == 0 {
		return kit.El("div").Class("group " + string(k)).Body(append(body, kit.El("p").Class("meta").Text(words.SuggestionsLeft.String()))...)
	}
	var rows []app.UI
	for _, g := range all[:min(len(all), maxSuggested)] {
		rows = append(rows, p.row(g, false))
	}
	body = append(body, kit.El("ul").Class("rows").Aria("label", words.SuggestionsOf.With("kind", string(k))).Body(rows...))
	if more := p.Suggest.MoreClaims(); k == annotation.Claim && more > 0 {
		body = append(body, kit.Button("btn outlined", p.moreClaims).Text(words.SuggestionsMore.With("n", min(more, suggestion.ClaimsAtOnce))))
	}
	if more := len(all) - maxSuggested; more > 0 {
		body = append(body, kit.El("p").Class("meta").Text(words.SuggestionsBeyond.With("n", more)))
	}
	return kit.El("div").Class("group " + string(k)).Body(body...)
}

func (p *suggestions) row(g detect.Suggestion, gone bool) app.UI {
	return &suggestionRow{root: p.root, Key: g.Key(), Kind: g.Kind, Words: wording.FirstWords(g.Span.In(p.Text), rowWords), Reason: wording.Sentence(g.Reason), Gone: gone}
}

// bygones is what was dismissed, to be offered again.
func (p *suggestions) bygones() app.UI {
	gone := p.Gone
	if len(gone) == 0 {
		return kit.El("div")
	}
	head := kit.Button("unfold", p.unfold).Aria("expanded", strconv.FormatBool(p.Suggest.ShowDismissed)).Text(words.SuggestionsDismissed.With("n", len(gone)))
	if !p.Suggest.ShowDismissed {
		return kit.El("div").Class("group").Body(head)
	}
	var rows []app.UI
	for _, g := range gone[:min(len(gone), maxSuggested)] {
		rows = append(rows, p.row(g, true))
	}
	return kit.El("div").Class("group").Body(head,
		kit.El("ul").Class("rows").Aria("label", words.SuggestionsDismissedName.String()).Body(rows...),
		kit.Button("btn outlined", p.returnAll).Text(words.SuggestionsRestoreAll.String()),
	)
}

func (p *suggestions) toggle(app.Context, app.Event)     { p.root.Send(suggestion.SuggestionsToggled{}) }
func (p *suggestions) close(app.Context, app.Event)      { p.root.Send(reader.Left{Panel: true}) }
func (p *suggestions) moreClaims(app.Context, app.Event) { p.root.Send(suggestion.MoreClaimsAsked{}) }
func (p *suggestions) returnAll(app.Context, app.Event)  { p.root.Send(suggestion.SuggestionReturned{}) }
func (p *suggestions) unfold(app.Context, app.Event) {
	p.root.Send(suggestion.BygonesShown{Shown: !p.root.state.Suggest.ShowDismissed})
}

func (p *suggestions) takeAll(k annotation.Kind) app.EventHandler {
	return func(app.Context, app.Event) {
		r := p.root
		ids := make([]annotation.ID, len(r.state.Suggest.Of(k)))
		for i := range ids {
			ids[i] = r.config.NewID()
		}
		r.Send(suggestion.SuggestionsTaken{Kind: k, IDs: ids, At: r.config.Now()})
	}
}

// letter stands for a kind where there is no room for its name.
func letter(k annotation.Kind) app.UI {
	return kit.El("span").Class("letter").Aria("hidden", "true").Text(words.KindLetter.With("kind", string(k)))
}

// suggestionRow is one suggestion in the list, or one that was dismissed.
type suggestionRow struct {
	compo
	root *Root

	Key    string
	Kind   annotation.Kind
	Words  string
	Reason string
	Gone   bool
}

// CompoID keeps each row with its suggestion.
func (r *suggestionRow) CompoID() string { return r.Key }

// Render implements app.Composer.
func (r *suggestionRow) Render() app.UI { return kit.Draw(&r.compo, r.root, r, r.render) }

func (r *suggestionRow) render() app.UI {
	li := kit.El("li").Class(string(r.Kind))
	about := kit.El("span").Class("unseen").Text(words.SuggestionOf.With("words", r.Words))
	if r.Gone {
		return li.Body(
			letter(r.Kind),
			kit.El("span").Class("words").Dir("auto").Text(r.Words),
			kit.Button("btn", r.bringBack).Body(kit.El("span").Text(words.SuggestionRestore.String()), about),
		)
	}
	return li.Body(
		letter(r.Kind),
		kit.Button("words", r.choose).ID("%s", suggestionID(r.Key)).Title(words.SuggestionShow.String()).Body(
			kit.El("span").Class("unseen").Text(words.SuggestionKindOf.With("kind", string(r.Kind))),
			kit.El("span").Class("what").Dir("auto").Text(r.Words),
			kit.El("span").Class("why").Dir("auto").Text(r.Reason),
		),
		kit.Button("btn", r.take).Body(kit.El("span").Text(words.SuggestionMark.String()), about),
		kit.Button("btn", r.dismiss).Title(words.SuggestionNotThis.String()).Body(kit.Icon("close"), kit.El("span").Class("unseen").Text(words.SuggestionNotThis.String()+words.SuggestionOf.With("words", r.Words))),
	)
}

func (r *suggestionRow) choose(app.Context, app.Event) {
	r.root.Send(suggestion.SuggestionChosen{Key: r.Key, Panel: true})
}
func (r *suggestionRow) take(app.Context, app.Event) {
	r.root.Send(suggestion.SuggestionTaken{Key: r.Key, ID: r.root.config.NewID(), Panel: true, At: r.root.config.Now()})
}
func (r *suggestionRow) dismiss(app.Context, app.Event) {
	r.root.Send(suggestion.SuggestionDismissed{Key: r.Key, Panel: true})
}
func (r *suggestionRow) bringBack(app.Context, app.Event) {
	r.root.Send(suggestion.SuggestionReturned{Key: r.Key})
}
