package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session"
)

// toolbar ticks everything that is listed, and offers what can be done to what
// is ticked.
func (v *marksView) toolbar() app.UI {
	own := 0
	for _, r := range v.List.Rows {
		if r.Own {
			own++
		}
	}
	if len(v.List.Rows) == 0 {
		return el("div").Hidden(true)
	}
	words := "Choose all " + strconv.Itoa(own)
	if n := v.List.Ticks; n > 0 {
		words = strconv.Itoa(n) + " chosen"
	}
	all := el("input").ID("list-all").Attr("type", "checkbox").Attr("checked", strconv.FormatBool(own > 0 && v.List.Ticks == own)).OnClick(v.tickAll)
	body := []app.UI{el("label").Class("tickbox all").Body(disabled(all, own == 0), el("span").Text(words))}
	if v.List.Ticks > 0 {
		body = append(body, &bulk{root: v.root, Tags: v.List.Tags})
	}
	return el("div").Class("toolbar").Role("group").Aria("label", "What is chosen").Body(body...)
}

func (v *marksView) tickAll(app.Context, app.Event) {
	v.root.Send(session.AllChosen{On: v.List.Ticks == 0 || !v.ticksAll()})
}

func (v *marksView) ticksAll() bool {
	for _, r := range v.List.Rows {
		if r.Own && !v.Chosen[r.Mark.ID] {
			return false
		}
	}
	return true
}

// bulk is what can be done to many marks at once.
type bulk struct {
	app.Compo
	root *Root

	Tags []string
}

// Render implements app.Composer.
func (b *bulk) Render() app.UI {
	body := []app.UI{
		el("label").Class("unseen").Attr("for", tagID).Text("Tag to add"),
		el("input").ID(tagID).Class("in").Attr("type", "text").Attr("placeholder", "Tag").Attr("autocomplete", "off").Attr("list", tagID+"-offers").Dir("auto").OnKeyDown(b.entered),
		el("datalist").ID(tagID + "-offers").Body(app.Range(b.Tags).Slice(func(i int) app.UI { return el("option").Text(b.Tags[i]) })),
		button("btn outlined", b.tag).Text("Add tag"),
	}
	for _, k := range annotation.Kinds {
		body = append(body, &bulkKind{root: b.root, Kind: k})
	}
	return el("div").Class("bulk").Body(append(body,
		button("btn outlined", b.export).Title("As a file that Gloss reads back").Body(icon("export"), el("span").Text("Export")),
		button("btn outlined", b.delete).Body(icon("trash"), el("span").Text("Delete")),
	)...)
}

func (b *bulk) entered(_ app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" && !e.Get("isComposing").Bool() {
		b.send()
	}
}

func (b *bulk) send() {
	b.root.Send(session.RowsTagged{Tag: b.root.config.Page.Value(tagID), At: b.root.config.Now()})
}

func (b *bulk) tag(app.Context, app.Event)    { b.send() }
func (b *bulk) export(app.Context, app.Event) { b.root.Send(session.RowsExported{}) }
func (b *bulk) delete(app.Context, app.Event) { b.root.Send(session.RowsDeleted{}) }

// bulkKind makes what is chosen marks of a kind.
type bulkKind struct {
	app.Compo
	root *Root

	Kind annotation.Kind
}

// CompoID keeps each button what it is.
func (b *bulkKind) CompoID() string { return string(b.Kind) }

// Render implements app.Composer.
func (b *bulkKind) Render() app.UI {
	return button("btn outlined chip "+string(b.Kind), b.set).Title("Change what is chosen to "+string(b.Kind)+"s").Body(
		el("i").Aria("hidden", "true"), el("span").Text(b.Kind.Name()),
	)
}

func (b *bulkKind) set(app.Context, app.Event) {
	b.root.Send(session.RowsKindSet{Kind: b.Kind, At: b.root.config.Now()})
}
