package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/session/importing"
	"gloss/app/session/workspace"
)

// labelWords is what each label is called.
var labelWords = map[article.Label]string{
	article.Title: "Title", article.Author: "Author", article.Source: "Source", article.Published: "Date", article.Address: "Address (URL)", article.Language: "Language",
}

// labelFields are the fields of what is known of an article: of an arrival, or
// of the open article if key is 0.
func labelFields(r *Root, key int, faults []workspace.LabelFault) app.UI {
	var rows []app.UI
	for _, l := range article.Labels {
		f := &labelField{root: r, Key: key, Label: l}
		for _, fault := range faults {
			if fault.Label == l {
				f.Fault = fault.Why
			}
		}
		rows = append(rows, f)
	}
	return el("div").Class("labels").Body(rows...)
}

// labelField is one of them. What it holds is no part of it: see
// workspace.FillLabels.
type labelField struct {
	compo
	root *Root

	Key   int
	Label article.Label
	Fault string
}

// labelID names a field before an article is added, or about the open one.
func labelID(before bool, l article.Label) string {
	if before {
		return "add-" + string(l)
	}
	return "about-" + string(l)
}

// CompoID keeps each field with its label.
func (f *labelField) CompoID() string { return labelID(f.Key != 0, f.Label) + strconv.Itoa(f.Key) }

// Render implements app.Composer.
func (f *labelField) Render() app.UI { return f.guardDrawing(f.root, f, f.render) }

func (f *labelField) render() app.UI {
	id := labelID(f.Key != 0, f.Label)
	control := el("input").ID("%s", id).Class("in").Dir("auto").Attr("autocomplete", "off").Aria("describedby", id+"-fault").OnChange(heard(f.typed))
	if f.Fault != "" {
		control = control.Aria("invalid", "true")
	}
	return el("div").Class("field l-"+string(f.Label)).Body(
		el("label").Attr("for", id).Text(labelWords[f.Label]),
		control,
		el("p").ID("%s", id+"-fault").Class("fault").Aria("live", "polite").Text(f.Fault),
	)
}

func (f *labelField) typed(_ app.Context, e app.Event) {
	f.root.Send(importing.LabelTyped{Key: f.Key, Label: f.Label, Value: e.Get("target").Get("value").String()})
}

// aboutDialog is what is known of the open article.
type aboutDialog struct {
	compo
	root *Root

	Faults []workspace.LabelFault
}

// Render implements app.Composer.
func (d *aboutDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *aboutDialog) render() app.UI {
	return dialog(workspace.AboutDialog, "About this article",
		el("p").Class("quiet").Text("What is known of the article. The text stays as it was read, and so do your marks."),
		labelFields(d.root, 0, d.Faults),
		el("p").Class("quiet").Text("Every change is saved as it is made, and can be undone."),
	)
}
