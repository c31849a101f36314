package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// finding is what the find bar shows of a search.
type finding struct {
	Open bool
	Says string // how many places there are, and which one is shown
	Hits int
}

func findingOf(s *session.State) finding {
	hits := len(s.Search.Hits)
	f := finding{Open: s.Search.Open && s.View == workspace.Reader, Hits: hits}
	switch {
	case s.Search.Words == "":
	case hits == 0:
		f.Says = words.FindNone.String()
	default:
		says := words.FindCount
		if hits == text.MaxHits {
			says = words.FindCountMost
		}
		f.Says = says.With("here", s.Search.Here+1, "n", hits)
	}
	return f
}

// findBar stands in the bar at the top, where it neither covers nor moves the
// text.
type findBar struct {
	compo
	root *Root

	Finding finding
}

// Render implements app.Composer.
func (f *findBar) Render() app.UI { return kit.Draw(&f.compo, f.root, f, f.render) }

func (f *findBar) render() app.UI {
	none := f.Finding.Hits == 0
	all := []app.UI{kit.El("span").Aria("hidden", "true").Text(words.FindMarkAll.String())}
	for i, do := range []app.EventHandler{f.claims, f.quotes, f.figures} {
		k := annotation.Kinds[i]
		all = append(all, kit.Disabled(kit.Button("btn "+string(k), do), none).Aria("label", words.FindMarkAllAs.With("kind", string(k))).OnMouseDown(kit.Heard(keepSelection)).Body(
			kit.El("i").Aria("hidden", "true"),
			kit.El("span").Text(words.Kind(k)),
		))
	}
	return kit.El("div").Class("find").Role("search").Body(
		kit.El("input").ID(findID).Class("in").Attr("type", "search").Attr("autocomplete", "off").Attr("spellcheck", "false").Attr("enterkeyhint", "search").
			Aria("label", words.KeyFind.String()).Attr("placeholder", words.KeyFind.String()).OnInput(kit.Heard(f.typed)),
		kit.El("span").Class("count").Role("status").Text(f.Finding.Says),
		kit.Disabled(kit.Button("btn", f.previous).Title(words.FindPreviousKey.String()).Aria("label", words.FindPrevious.String()), none).OnMouseDown(kit.Heard(keepSelection)).Body(kit.Icon("up")),
		kit.Disabled(kit.Button("btn", f.next).Title(words.FindNextKey.String()).Aria("label", words.FindNext.String()), none).OnMouseDown(kit.Heard(keepSelection)).Body(kit.Icon("down")),
		kit.El("span").Class("all").Role("group").Aria("label", words.FindMarkEvery.String()).Body(all...),
		kit.Button("btn close", f.close).Title(words.EditorCloseKey.String()).Aria("label", words.FindClose.String()).Body(kit.Icon("close")),
	)
}

func (f *findBar) typed(_ app.Context, e app.Event) {
	f.root.Send(reader.FindQueryChanged{Words: e.Get("target").Get("value").String()})
}
func (f *findBar) previous(app.Context, app.Event) { f.root.Send(reader.HitStepped{}) }
func (f *findBar) next(app.Context, app.Event)     { f.root.Send(reader.HitStepped{Forward: true}) }
func (f *findBar) close(app.Context, app.Event)    { f.root.Send(reader.Left{}) }

func (f *findBar) claims(app.Context, app.Event)  { f.mark(annotation.Claim) }
func (f *findBar) quotes(app.Context, app.Event)  { f.mark(annotation.Quote) }
func (f *findBar) figures(app.Context, app.Event) { f.mark(annotation.Figure) }

// mark marks every place found as one kind.
func (f *findBar) mark(k annotation.Kind) {
	config := f.root.config
	ids := make([]annotation.ID, len(f.root.state.Search.Hits))
	for i := range ids {
		ids[i] = config.NewID()
	}
	f.root.Send(reader.HitsMarked{Kind: k, IDs: ids, At: config.Now()})
}

// showHits draws the places found, and brings the one that is shown into view if
// it is another than before.
func (r *Root) showHits(before reader.Search) {
	now := r.state.Search
	if !now.Open && !before.Open {
		return
	}
	hits := now.Hits
	if !findingOf(&r.state).Open {
		hits = nil
	}
	was, _ := before.Hit()
	is, ok := now.Hit()
	r.deferred("showing places", func() { r.config.Page.ShowHits(hits, now.Here, ok && was != is) })
}
