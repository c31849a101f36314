package ui

import (
	"fmt"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/library"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/textdiff"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/text"
)

// view is what fills the page in place of the article.
func (r *Root) view() app.UI {
	if r.state.View == workspace.Revision {
		if review, ok := r.state.Review(); ok {
			return &revision{root: r, Review: review, Title: r.state.Article.Title, Added: r.state.Article.Added.Unix()}
		}
	}
	if r.state.View == workspace.Library {
		return r.libraryView()
	}
	if r.state.View == workspace.Marks {
		return r.marksView()
	}
	return el("div").Hidden(true)
}

// revision shows what the editor of an article changed, and what became of the
// marks on the version before.
type revision struct {
	compo
	root *Root

	Review revising.Review
	Title  string
	Added  int64 // Unix time
}

// Render implements app.Composer.
func (v *revision) Render() app.UI { return v.guardDrawing(v.root, v, v.render) }

func (v *revision) render() app.UI {
	r := v.Review
	body := []app.UI{
		button("btn", v.back).Body(icon("back"), el("span").Text("Back to the article")),
		el("h1").ID(viewID).TabIndex(-1).Text("What was changed"),
		el("p").Class("meta").Body(el("span").Dir("auto").Text(v.Title), el("span").Text(v.versions())),
	}
	body = append(body, v.section("Changed", "Other words stand where these marks were. Nothing is taken over until you say so.", r.Changed)...)
	body = append(body, v.section("Lost", "The words of these marks are gone. The marks are kept, and are in every export.", r.Lost)...)
	if len(r.Changed)+len(r.Lost) == 0 {
		body = append(body, el("p").Class("hint").Text("No mark waits for a decision."))
	}
	body = append(body, v.section("Left on the earlier version", "", r.Kept)...)
	body = append(body, el("h2").Text("The text"), el("div").Class("text changes").Body(changes(r.Passages)...))
	return el("main").Class("view revision").Aria("labelledby", viewID).Body(body...)
}

// versions says which two are compared, and how many marks came over.
func (v *revision) versions() string {
	words := "compared with the version before"
	if date := dateWords(v.Review.Before.Published); date != "" {
		words += ", of " + date
	}
	switch n := v.Review.Anchored; n {
	case 0:
	case 1:
		words += "; 1 mark stands in this version"
	default:
		words += fmt.Sprintf("; %d marks stand in this version", n)
	}
	return words
}

func (v *revision) section(heading, words string, marks []revising.Reviewed) []app.UI {
	if len(marks) == 0 {
		return nil
	}
	var rows []app.UI
	for _, m := range marks {
		rows = append(rows, &reviewed{root: v.root, Mark: m})
	}
	out := []app.UI{el("h2").Text(fmt.Sprintf("%s: %d", heading, len(marks)))}
	if words != "" {
		out = append(out, el("p").Class("hint").Text(words))
	}
	return append(out, el("ul").Class("reviewed").Body(rows...))
}

func (v *revision) back(app.Context, app.Event) {
	v.root.Send(workspace.Viewed{View: workspace.Reader})
}

// changes draws what the editor changed. What was left as it was is counted.
func changes(passages []textdiff.Passage) []app.UI {
	var out []app.UI
	for i := 0; i < len(passages); i++ {
		if p := passages[i]; p.Changed() {
			tag := "p"
			if p.Role == article.Headline || p.Role == article.Subhead {
				tag = "h3"
			}
			out = append(out, el(tag).Dir("auto").Body(runs(p.Runs)...))
			continue
		}
		n := 1
		for i+1 < len(passages) && !passages[i+1].Changed() {
			i, n = i+1, n+1
		}
		words := "One paragraph as it was"
		if n > 1 {
			words = fmt.Sprintf("%d paragraphs as they were", n)
		}
		out = append(out, el("p").Class("same").Text(words))
	}
	return out
}

// runs draws what was added and removed as such, for eyes and for ears.
func runs(all []textdiff.Run) []app.UI {
	var out []app.UI
	for _, r := range all {
		switch r.Kind {
		case textdiff.Added:
			out = append(out, el("ins").Text(r.Text))
		case textdiff.Removed:
			out = append(out, el("del").Text(r.Text))
		case textdiff.Shifted:
			out = append(out, el("span").Class("shifted").Body(el("span").Class("unseen").Text("moved here: "), el("span").Text(r.Text)))
		default:
			out = append(out, el("span").Text(r.Text))
		}
	}
	return out
}

// reviewed is one mark that waits for a decision, or that was left.
type reviewed struct {
	compo
	root *Root

	Mark revising.Reviewed
}

// CompoID keeps each row with its mark.
func (v *reviewed) CompoID() string { return string(v.Mark.Mark.ID) }

// Render implements app.Composer.
func (v *reviewed) Render() app.UI { return v.guardDrawing(v.root, v, v.render) }

func (v *reviewed) render() app.UI {
	m := v.Mark.Mark
	body := []app.UI{el("span").Class("kind").Text(m.Kind.Name())}
	if v.Mark.Place.State == annotation.Lost || m.Target.AnchorStatus.Kept {
		body = append(body, el("blockquote").Dir("auto").Text(m.Target.Quote.Exact))
		if v.Mark.Place.Reason != "" {
			body = append(body, el("p").Class("hint").Text(sentence(v.Mark.Place.Reason)))
		}
	} else {
		words := append([]app.UI{el("span").Class("around").Text(v.Mark.Around[0])}, runs(v.Mark.Words)...)
		body = append(body, el("blockquote").Dir("auto").Body(append(words, el("span").Class("around").Text(v.Mark.Around[1]))...))
	}
	if m.Note != "" {
		body = append(body, el("p").Class("said").Dir("auto").Text(m.Note))
	}
	for i, o := range v.Mark.Offers {
		body = append(body, &offered{root: v.root, Mark: m.ID, Span: o.Span, Words: o.Words, First: i == 0})
	}
	return el("li").ID("%s", reviewID(m.ID)).Class(string(m.Kind)).TabIndex(-1).Body(append(body, el("div").Class("decide").Body(v.decisions()...))...)
}

func (v *reviewed) decisions() []app.UI {
	var out []app.UI
	lost, kept := v.Mark.Place.State == annotation.Lost, v.Mark.Mark.Target.AnchorStatus.Kept
	again := "Mark again"
	if lost {
		again = "Choose its words"
	} else {
		out = append(out, button("btn outlined", v.accept).Text("Accept the new wording"))
	}
	out = append(out, button("btn outlined", v.again).Text(again))
	if !kept {
		out = append(out, button("btn", v.keep).Text("Leave on the earlier version"))
	}
	return out
}

func (v *reviewed) accept(app.Context, app.Event) {
	v.root.Send(revising.WordingAccepted{ID: v.Mark.Mark.ID, At: v.root.config.Now()})
}

func (v *reviewed) again(app.Context, app.Event) {
	v.root.Send(revising.PlacingBegan{ID: v.Mark.Mark.ID})
}

func (v *reviewed) keep(app.Context, app.Event) {
	v.root.Send(revising.MarkKept{ID: v.Mark.Mark.ID, At: v.root.config.Now()})
}

// offered is a place where a lost mark may belong.
type offered struct {
	compo
	root *Root

	Mark  annotation.ID
	Span  text.Span
	Words string
	First bool
}

// CompoID keeps each offer with its place.
func (o *offered) CompoID() string { return fmt.Sprint(o.Mark, o.Span) }

// Render implements app.Composer.
func (o *offered) Render() app.UI { return o.guardDrawing(o.root, o, o.render) }

func (o *offered) render() app.UI {
	return el("p").Class("offered").Body(
		el("span").Dir("auto").Text("“"+o.Words+"”"),
		button("btn outlined", o.take).Text("It is here"),
	)
}

func (o *offered) take(app.Context, app.Event) {
	o.root.Send(revising.CandidateTaken{ID: o.Mark, Span: o.Span, At: o.root.config.Now()})
}

// question asks whether the article that came in is a newer version of one that
// is here.
type question struct {
	compo
	root *Root

	RevisionGuess library.RevisionGuess
}

// Render implements app.Composer.
func (q *question) Render() app.UI { return q.guardDrawing(q.root, q, q.render) }

func (q *question) render() app.UI {
	return el("div").Class("alert").Body(
		el("p").Body(el("span").Text("Is this a newer version of "), el("span").Dir("auto").Text("“"+q.RevisionGuess.Title+"”"), el("span").Text("? It seems so: "+q.RevisionGuess.Why+".")),
		el("div").Class("decide").Body(
			button("btn outlined", q.yes).Text("Yes, compare them"),
			button("btn", q.no).Text("No, another article"),
		),
	)
}

func (q *question) yes(app.Context, app.Event) {
	q.root.Send(revising.RevisionNamed{Earlier: q.RevisionGuess.ID})
}
func (q *question) no(app.Context, app.Event) { q.root.Send(revising.RevisionDenied{}) }

// pendingWords says that marks of an earlier version wait for a decision.
func pendingWords(marks int) string {
	switch marks {
	case 0:
		return ""
	case 1:
		return "One mark waits for a decision: its words are not in this version of the text."
	}
	return fmt.Sprintf("%d marks wait for a decision: their words are not in this version of the text.", marks)
}

// placing tells what is to be done while a place is being chosen for a mark.
type placing struct {
	compo
	root *Root

	Words string // of the mark
}

func (r *Root) placing() app.UI {
	i := slices.IndexFunc(r.state.Left(), func(m annotation.Annotation) bool { return m.ID == r.state.Placing })
	if i < 0 {
		return nil
	}
	return &placing{root: r, Words: wording.Beginning(r.state.Left()[i].Target.Quote.Exact)}
}

// Render implements app.Composer.
func (p *placing) Render() app.UI { return p.guardDrawing(p.root, p, p.render) }

func (p *placing) render() app.UI {
	return el("div").Class("alert").Body(
		el("p").Body(el("span").Text("Select the words that this mark belongs to now, then press Enter or “Put it here”: "), el("span").Dir("auto").Text("“"+p.Words+"”")),
		button("btn outlined", p.cancel).Text("Cancel"),
	)
}

func (p *placing) cancel(app.Context, app.Event) { p.root.Send(reader.Left{}) }
