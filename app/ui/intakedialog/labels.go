package intakedialog

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/session/importing"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// labelWords is what each label is called.
var labelWords = map[article.Label]words.Text{
	article.Title: words.LabelTitle, article.Author: words.LabelAuthor, article.Source: words.LabelSource, article.Published: words.LabelDate, article.Address: words.LabelAddress, article.Language: words.LabelLanguage,
}

// labelFields are the fields of what is known of an article: of an arrival, or
// of the open article if key is 0.
func labelFields(host kit.Host, key int, faults []workspace.LabelFault) app.UI {
	var rows []app.UI
	for _, l := range article.Labels {
		f := &labelField{host: host, Key: key, Label: l}
		for _, fault := range faults {
			if fault.Label == l {
				f.Fault = fault.Why
			}
		}
		rows = append(rows, f)
	}
	return kit.El("div").Class("labels").Body(rows...)
}

// labelField is one of them. What it holds is no part of it: see
// workspace.FillLabels.
type labelField struct {
	compo
	host kit.Host

	Key   int
	Label article.Label
	Fault string
}

// LabelID names a field before an article is added, or about the open one.
func LabelID(before bool, l article.Label) string {
	if before {
		return "add-" + string(l)
	}
	return "about-" + string(l)
}

// CompoID keeps each field with its label.
func (f *labelField) CompoID() string { return LabelID(f.Key != 0, f.Label) + strconv.Itoa(f.Key) }

// Render implements app.Composer.
func (f *labelField) Render() app.UI { return kit.Draw(&f.compo, f.host, f, f.render) }

func (f *labelField) render() app.UI {
	id := LabelID(f.Key != 0, f.Label)
	control := kit.El("input").ID("%s", id).Class("in").Dir("auto").Attr("autocomplete", "off").Aria("describedby", id+"-fault").OnChange(kit.Heard(f.typed))
	if f.Fault != "" {
		control = control.Aria("invalid", "true")
	}
	return kit.El("div").Class("field l-"+string(f.Label)).Body(
		kit.El("label").Attr("for", id).Text(labelWords[f.Label]),
		control,
		kit.El("p").ID("%s", id+"-fault").Class("fault").Aria("live", "polite").Text(f.Fault),
	)
}

func (f *labelField) typed(_ app.Context, e app.Event) {
	f.host.Send(importing.LabelTyped{Key: f.Key, Label: f.Label, Value: e.Get("target").Get("value").String()})
}

// aboutDialog is what is known of the open article.
type aboutDialog struct {
	compo
	host kit.Host

	Faults []workspace.LabelFault
}

// About is the dialog on what is known of the open article, as the state has it.
func About(host kit.Host) app.UI {
	return &aboutDialog{host: host, Faults: host.State().LabelFaults}
}

// Render implements app.Composer.
func (d *aboutDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *aboutDialog) render() app.UI {
	return kit.Dialog(workspace.AboutDialog, words.AboutHeading.String(),
		kit.El("p").Class("quiet").Text(words.AboutHint),
		labelFields(d.host, 0, d.Faults),
		kit.El("p").Class("quiet").Text(words.AboutSaved),
	)
}
