package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/entry"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// tags are the tags of a mark, each with a button that removes it, and the field in which
// another one is typed.
type tags struct {
	compo
	root *Root
	row  *fields.Row

	FieldRef fields.Ref
	Tags     []string
	Known    []string // tags of other marks
	Fault    string
}

// CompoID keeps the tags with their mark.
func (t *tags) CompoID() string { return fieldID(t.FieldRef) }

// Render implements app.Composer.
func (t *tags) Render() app.UI { return kit.Draw(&t.compo, t.root, t, t.render) }

func (t *tags) render() app.UI {
	id := fieldID(t.FieldRef)
	var chips []app.UI
	for _, tag := range t.Tags {
		chips = append(chips, kit.El("li").Body(
			kit.El("span").Dir("auto").Text(tag),
			kit.Button("", nil).OnClick(kit.Heard(func(app.Context, app.Event) { t.remove(tag) }, tag)).Body(
				kit.Icon("close"), kit.El("span").Class("unseen").Text(words.EditorRemoveTag.With("tag", tag)),
			),
		))
	}
	input := marked(kit.El("input").Attr("type", "text").Attr("autocomplete", "off").Dir("auto").ID("%s", id).Class("in"), id, t.Fault).
		Attr("enterkeyhint", "done").OnInput(kit.Heard(t.typed)).OnKeyDown(kit.Heard(t.pressed)).OnBlur(kit.Heard(t.left))
	body := []app.UI{kit.El("label").Attr("for", id).Text(t.row.Label), kit.El("div").Class("tagged").Body(
		kit.Hidden(kit.El("ul").Class("tags"), len(chips) == 0).Body(chips...), input,
	)}
	if len(t.Known) > 0 {
		body = append(body, kit.El("div").Class("offers").OnMouseDown(kit.Heard(keepSelection)).Body(app.Range(t.Known[:min(len(t.Known), 2*mostOffers)]).Slice(func(i int) app.UI {
			return kit.Button("chip", nil).OnClick(kit.Heard(func(app.Context, app.Event) { t.add(t.Known[i]) }, t.Known[i])).Dir("auto").Text(t.Known[i])
		})))
	}
	return kit.El("div").Class("field f-tags").Body(append(body, faultLine(id, t.Fault))...)
}

// typed adds the tags that a comma or a semicolon has ended.
func (t *tags) typed(ctx app.Context, e app.Event) {
	ended, rest := entry.Tags(e.Get("target").Get("value").String())
	if len(ended) == 0 {
		ctx.PreventUpdate()
		return
	}
	t.add(strings.Join(ended, ","))
	t.root.config.Page.SetValue(fieldID(t.FieldRef), strings.TrimLeft(rest, " "))
}

// pressed adds what stands in the field at Enter, and takes the last tag away at
// Backspace in an empty field.
func (t *tags) pressed(_ app.Context, e app.Event) {
	if e.Get("isComposing").Truthy() {
		return
	}
	switch e.Get("key").String() {
	case "Enter":
		e.PreventDefault()
		t.take()
	case "Backspace":
		if n := len(t.Tags); n > 0 && t.root.config.Page.Value(fieldID(t.FieldRef)) == "" {
			e.PreventDefault()
			t.remove(t.Tags[n-1])
		}
	}
}

// left adds what stands in the field, so that it is not lost.
func (t *tags) left(app.Context, app.Event) { t.take() }

func (t *tags) take() {
	id := fieldID(t.FieldRef)
	if value := t.root.config.Page.Value(id); strings.TrimSpace(value) != "" {
		t.add(value)
		t.root.config.Page.SetValue(id, "")
	}
}

func (t *tags) add(typed string) { t.root.Send(t.root.holds(t.FieldRef, typed)) }

func (t *tags) remove(tag string) {
	if slices.Contains(t.Tags, tag) {
		t.root.Send(reader.TagRemoved{ID: t.FieldRef.Mark, Tag: tag, At: t.root.config.Now()})
	}
}
