package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/workspace"
)

// margin holds the counts and, beside the text, a note for every mark.
func (r *Root) margin() app.UI {
	s := &r.state
	hint := el("p").Class("hint")
	if r.mounted && s.Ready && len(s.Marks) == 0 {
		hint = hint.Text("Nothing is marked yet. Select some words, then choose what they are: a claim, a quote or a figure.")
	}
	body := []app.UI{r.legend(), hint, r.editor()}
	for _, m := range r.shown() {
		head, rest := summary(m)
		body = append(body, &note{root: r, ID: m.ID, Kind: m.Kind, Quote: m.Target.Quote.Exact, Head: head, Rest: rest, Mark: m, Ties: tiesOf(s, m), Open: m.ID == s.Open})
	}
	return el("aside").Class("margin").ID("margin").Aria("label", "Notes").Body(body...)
}

// legend counts the marks by kind, hides and shows them, and leads to the list
// of all.
func (r *Root) legend() app.UI {
	var chips []app.UI
	for _, k := range annotation.Kinds {
		chips = append(chips, r.chip(k, r.state.Count(k), !r.state.Hides(k)))
	}
	chips = append(chips, el("li").Body(
		button("btn all", r.listMarks).Title("All marks (M)").Body(icon("list"), el("span").Text("All marks")),
	))
	return flag(el("ul").Class("legend").Aria("label", "Marks by kind"), "inert", !r.mounted).Body(chips...)
}

func (r *Root) listMarks(app.Context, app.Event) { r.Send(workspace.Viewed{View: workspace.Marks}) }

// chip counts the marks of a kind, and hides them when pressed.
func (r *Root) chip(k annotation.Kind, marks int, shown bool) app.UI {
	noun := strings.ToLower(k.Name())
	if marks != 1 {
		noun += "s"
	}
	toggle := func(app.Context, app.Event) { r.Send(reader.KindToggled{Kind: k}) }
	return el("li").Body(button("chip "+string(k), nil).OnClick(heard(toggle, k)).Title("Show these marks in the text").Aria("pressed", strconv.FormatBool(shown)).Body(
		el("i").Aria("hidden", "true"),
		el("b").Text(strconv.Itoa(marks)),
		el("span").Text(noun),
	))
}

// note is what stands beside the text for one mark: a comment to a screen
// reader, which finds it as the details of the mark. On a narrow screen it is not
// seen, but there.
type note struct {
	compo
	root *Root

	ID    annotation.ID
	Kind  annotation.Kind
	Quote string
	Head  string                // what is recorded of its kind
	Rest  string                // tags and note
	Mark  annotation.Annotation // all of it, to be printed
	Ties  []string              // with what it is linked, to be printed
	Open  bool
}

// CompoID makes go-app treat another mark's note as another component, also
// where it takes this one's place in the list.
func (n *note) CompoID() string { return string(n.ID) }

// Render implements app.Composer.
func (n *note) Render() app.UI { return n.guardDrawing(n.root, n, n.render) }

func (n *note) render() app.UI {
	b := button("", n.open).ID("%s", noteButtonID(n.ID)).Aria("expanded", strconv.FormatBool(n.Open)).Body(
		el("span").Class("kind").Text(n.Kind.Name()),
		el("span").Class("unseen").Text("on "+n.Quote),
		el("span").Class("head").Dir("auto").Text(n.Head),
		el("span").Class("words").Dir("auto").Text(n.Rest),
	)
	return el("div").Class("note "+string(n.Kind)).ID("%s", noteID(n.ID)).DataSet("mark", string(n.ID)).Role("comment").Body(b, printed(&n.Mark, n.Ties))
}

func (n *note) open(app.Context, app.Event) {
	n.root.Send(reader.Chosen{At: []annotation.ID{n.ID}})
}
