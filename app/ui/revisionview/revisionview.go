// Package revisionview draws what an editor changed in an article, and what becomes
// of the marks on the version before; and the alerts that lead there.
package revisionview

import (
	"fmt"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/revising"
	"gloss/app/session/textdiff"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/text"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// RowID is the id of the row of a mark that waits for a decision, or was left.
func RowID(id annotation.ID) string { return "review-" + string(id) }

// compo is what every component of this package embeds.
type compo = kit.Component

// revision shows what the editor of an article changed, and what became of the
// marks on the version before.
type revision struct {
	compo
	host kit.Host

	Review revising.Review
	Title  string
	Added  int64 // Unix time
}

// New is the view of the open article's revision.
func New(host kit.Host, review revising.Review) app.UI {
	a := &host.State().Article
	return &revision{host: host, Review: review, Title: a.Title, Added: a.Added.Unix()}
}

// Render implements app.Composer.
func (v *revision) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *revision) render() app.UI {
	r := v.Review
	body := []app.UI{
		kit.Button("btn", v.back).Body(kit.Icon("back"), kit.El("span").Text(words.BackToArticle.String())),
		kit.El("h1").ID(kit.ViewID).TabIndex(-1).Text(words.RevisionHeading.String()),
		kit.El("p").Class("meta").Body(kit.El("span").Dir("auto").Text(v.Title), kit.El("span").Text(v.versions())),
	}
	body = append(body, v.section(words.RevisionChangedHeading, words.RevisionChangedAbout, r.Changed)...)
	body = append(body, v.section(words.RevisionLostHeading, words.RevisionLostAbout, r.Lost)...)
	body = append(body, v.recorded(r.Recorded)...)
	if len(r.Changed)+len(r.Lost)+len(r.Recorded) == 0 {
		body = append(body, kit.El("p").Class("hint").Text(words.RevisionNothing.String()))
	}
	body = append(body, v.section(words.RevisionKeptHeading, "", r.Kept)...)
	body = append(body, kit.El("h2").Text(words.RevisionText.String()), kit.El("p").Class("hint").Text(counted(textdiff.Count(r.Passages))), kit.El("div").Class("text changes").Body(changes(r.Passages)...))
	return kit.El("main").Class("view revision").Aria("labelledby", kit.ViewID).Body(body...)
}

// versions says which two are compared, and how many marks came over.
func (v *revision) versions() string {
	said := words.RevisionCompared.String()
	if date := wording.Date(v.Review.Before.Published); date != "" {
		said = words.RevisionComparedOf.With("date", date)
	}
	if n := v.Review.Anchored; n > 0 {
		said = wording.Join(" · ", said, words.RevisionCarried.With("n", n))
	}
	return said
}

func (v *revision) section(heading, about words.Text, marks []revising.Reviewed) []app.UI {
	if len(marks) == 0 {
		return nil
	}
	var rows []app.UI
	for _, m := range marks {
		rows = append(rows, &reviewed{host: v.host, Mark: m})
	}
	out := []app.UI{kit.El("h2").Text(heading.With("n", len(marks)))}
	if about != "" {
		out = append(out, kit.El("p").Class("hint").Text(about.String()))
	}
	return append(out, kit.El("ul").Class("reviewed").Body(rows...))
}

// recorded is of which marks something was recorded before they were put on other words.
func (v *revision) recorded(marks []revising.Before) []app.UI {
	if len(marks) == 0 {
		return nil
	}
	var rows []app.UI
	for _, b := range marks {
		rows = append(rows, &recorded{host: v.host, Before: b})
	}
	return []app.UI{
		kit.El("h2").Text(words.RevisionBeforeHeading.With("n", len(marks))),
		kit.El("p").Class("hint").Text(words.RevisionBeforeAbout.String()),
		kit.El("ul").Class("reviewed").Body(rows...),
	}
}

func (v *revision) back(app.Context, app.Event) {
	v.host.Send(workspace.Viewed{View: workspace.Reader})
}

// changes draws what the editor changed. What was left as it was is folded, and
// opens.
func changes(passages []textdiff.Passage) []app.UI {
	var out []app.UI
	for len(passages) > 0 {
		n := slices.IndexFunc(passages, textdiff.Passage.Changed)
		if n < 0 {
			n = len(passages)
		}
		if n > 0 {
			out = append(out, folded(passages[:n]))
		} else {
			out, n = append(out, passage(passages[0])), 1
		}
		passages = passages[n:]
	}
	return out
}

// folded is a fold with passages that nobody changed.
func folded(passages []textdiff.Passage) app.UI {
	body := []app.UI{kit.El("summary").Text(words.RevisionSameCount.With("n", len(passages)))}
	for _, p := range passages {
		body = append(body, passage(p))
	}
	return kit.El("details").Class("same").Body(body...)
}

func passage(p textdiff.Passage) app.UI {
	tag := "p"
	if p.Role == article.Headline || p.Role == article.Subhead {
		tag = "h3"
	}
	return kit.El(tag).Dir("auto").Body(runs(p.Runs)...)
}

// counted says how many paragraphs were changed in which way.
func counted(n textdiff.Counts) string {
	var parts []string
	for _, c := range []struct {
		n     int
		words words.Text
	}{
		{n.Changed, words.RevisionChangedCount}, {n.Added, words.RevisionAddedCount}, {n.Removed, words.RevisionRemovedCount},
		{n.Moved, words.RevisionMovedCount}, {n.Same, words.RevisionSameCount},
	} {
		if c.n > 0 {
			parts = append(parts, c.words.With("n", c.n))
		}
	}
	return strings.Join(parts, " · ")
}

// runs draws what was added and removed as such, for eyes and for ears.
func runs(all []textdiff.Run) []app.UI {
	var out []app.UI
	for _, r := range all {
		switch r.Kind {
		case textdiff.Added:
			out = append(out, kit.El("ins").Text(r.Text))
		case textdiff.Removed:
			out = append(out, kit.El("del").Text(r.Text))
		case textdiff.Shifted:
			out = append(out, kit.El("span").Class("shifted").Body(kit.El("span").Class("unseen").Text(words.RevisionMovedHere.String()), kit.El("span").Text(r.Text)))
		default:
			out = append(out, kit.El("span").Text(r.Text))
		}
	}
	return out
}

// reviewed is one mark that waits for a decision, or that was left.
type reviewed struct {
	compo
	host kit.Host

	Mark revising.Reviewed
}

// CompoID keeps each row with its mark.
func (v *reviewed) CompoID() string { return string(v.Mark.Mark.ID) }

// Render implements app.Composer.
func (v *reviewed) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *reviewed) render() app.UI {
	m := v.Mark.Mark
	body := []app.UI{kit.El("span").Class("kind").Text(words.Kind(m.Kind))}
	if v.Mark.Place.State == annotation.Lost || m.Target.AnchorStatus.Kept {
		body = append(body, kit.El("blockquote").Dir("auto").Text(m.Target.Quote.Exact))
		if v.Mark.Place.Reason != "" {
			body = append(body, kit.El("p").Class("hint").Text(whyLost(v.Mark.Place.Reason).String()))
		}
	} else {
		said := append([]app.UI{kit.El("span").Class("around").Text(v.Mark.Around[0])}, runs(v.Mark.Words)...)
		body = append(body, kit.El("blockquote").Dir("auto").Body(append(said, kit.El("span").Class("around").Text(v.Mark.Around[1]))...))
	}
	if m.Note != "" {
		body = append(body, kit.El("p").Class("said").Dir("auto").Text(m.Note))
	}
	for i, o := range v.Mark.Offers {
		body = append(body, &offered{host: v.host, Mark: m.ID, Span: o.Span, Words: o.Words, First: i == 0})
	}
	return kit.El("li").ID("%s", RowID(m.ID)).Class(string(m.Kind)).TabIndex(-1).Body(append(body, kit.El("div").Class("decide").Body(v.decisions()...))...)
}

// whyLost says why a mark is lost, for a person.
func whyLost(reason string) words.Text {
	switch reason {
	case annotation.LostDeleted:
		return words.LostRemoved
	case annotation.LostTwoPlaces, annotation.LostSeveral, annotation.LostRivals:
		return words.LostPlaces
	case annotation.LostUnlike:
		return words.LostUnlike
	case annotation.LostElsewhere:
		return words.LostElsewhere
	}
	return words.LostGone
}

func (v *reviewed) decisions() []app.UI {
	var out []app.UI
	lost, kept := v.Mark.Place.State == annotation.Lost, v.Mark.Mark.Target.AnchorStatus.Kept
	again := words.RevisionAgain
	if lost {
		again = words.RevisionChoose
	} else {
		out = append(out, kit.Button("btn outlined", v.accept).Text(words.RevisionAccept.String()))
	}
	out = append(out, kit.Button("btn outlined", v.again).Text(again.String()))
	if !kept {
		out = append(out, kit.Button("btn", v.keep).Text(words.RevisionLeave.String()))
	}
	return out
}

func (v *reviewed) accept(app.Context, app.Event) {
	v.host.Send(revising.WordingAccepted{ID: v.Mark.Mark.ID, At: v.host.Now()})
}

func (v *reviewed) again(app.Context, app.Event) {
	v.host.Send(revising.PlacingBegan{ID: v.Mark.Mark.ID})
}

func (v *reviewed) keep(app.Context, app.Event) {
	v.host.Send(revising.MarkKept{ID: v.Mark.Mark.ID, At: v.host.Now()})
}

// offered is a place where a lost mark may belong.
type offered struct {
	compo
	host kit.Host

	Mark  annotation.ID
	Span  text.Span
	Words string
	First bool
}

// CompoID keeps each offer with its place.
func (o *offered) CompoID() string { return fmt.Sprint(o.Mark, o.Span) }

// Render implements app.Composer.
func (o *offered) Render() app.UI { return kit.Draw(&o.compo, o.host, o, o.render) }

func (o *offered) render() app.UI {
	return kit.El("p").Class("offered").Body(
		kit.El("span").Dir("auto").Text("“"+o.Words+"”"),
		kit.Button("btn outlined", o.take).Text(words.RevisionHere.String()),
	)
}

func (o *offered) take(app.Context, app.Event) {
	o.host.Send(revising.CandidateTaken{ID: o.Mark, Span: o.Span, At: o.host.Now()})
}
