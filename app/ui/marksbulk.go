package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/exporting"
	"gloss/app/session/listing"
	"gloss/app/session/workspace"
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
	all := el("input").ID("list-all").Attr("type", "checkbox").Attr("checked", strconv.FormatBool(own > 0 && v.List.Ticks == own)).OnClick(heard(v.tickAll))
	body := []app.UI{el("label").Class("tickbox all").Body(disabled(all, own == 0), el("span").Text(words))}
	if v.List.Ticks > 0 {
		body = append(body, v.bulk())
	}
	return el("div").Class("toolbar").Role("group").Aria("label", "What is chosen").Body(body...)
}

func (v *marksView) tickAll(app.Context, app.Event) {
	v.root.Send(listing.AllChosen{On: v.List.Ticks == 0 || !v.ticksAll()})
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
func (v *marksView) bulk() app.UI {
	body := []app.UI{
		el("label").Class("unseen").Attr("for", tagID).Text("Tag to add"),
		el("input").ID(tagID).Class("in").Attr("type", "text").Attr("placeholder", "Tag").Attr("autocomplete", "off").Attr("list", tagID+"-offers").Dir("auto").OnKeyDown(heard(v.entered)),
		el("datalist").ID(tagID + "-offers").Body(app.Range(v.List.Tags).Slice(func(i int) app.UI { return el("option").Text(v.List.Tags[i]) })),
		button("btn outlined", v.tag).Text("Add tag"),
	}
	for _, k := range annotation.Kinds {
		set := func(app.Context, app.Event) { v.root.Send(workspace.RowsKindSet{Kind: k, At: v.root.config.Now()}) }
		body = append(body, button("btn outlined chip "+string(k), nil).OnClick(heard(set, k)).Title("Change what is chosen to "+string(k)+"s").Body(
			el("i").Aria("hidden", "true"), el("span").Text(k.Name()),
		))
	}
	return el("div").Class("bulk").Body(append(body,
		button("btn outlined", v.export).Body(icon("export"), el("span").Text("Export")),
		button("btn outlined", v.delete).Body(icon("trash"), el("span").Text("Delete")),
	)...)
}

func (v *marksView) entered(c app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" && !e.Get("isComposing").Bool() {
		v.tag(c, e)
	}
}

func (v *marksView) tag(app.Context, app.Event) {
	v.root.Send(listing.RowsTagged{Tag: v.root.config.Page.Value(tagID), At: v.root.config.Now()})
}

func (v *marksView) export(app.Context, app.Event) {
	v.root.Send(exporting.ExportAsked{Taking: exporting.TickedMarks, At: v.root.config.Now()})
}
func (v *marksView) delete(app.Context, app.Event) { v.root.Send(listing.RowsDeleted{}) }
