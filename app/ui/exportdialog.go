package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/importexport/protocol"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/workspace"
)

// exportDialog is where a file of marks is chosen, looked at and handed out.
type exportDialog struct {
	compo
	root *Root

	Export  exporting.Export
	Format  protocol.Format
	Takings []exporting.Taking
	Marks   int // of the open article
	Listed  int
	Ticked  int
	Filing  workspace.Filing
	Shares  bool
}

func (r *Root) exportDialog() app.UI {
	s := &r.state
	d := &exportDialog{root: r, Export: s.Export, Format: s.Export.Format, Filing: s.Filing, Shares: s.Shares}
	if s.Export.Taking != "" { // it was opened once
		d.Takings, d.Marks = s.Takings(), len(s.Marks)+len(s.Left())
		if s.View == workspace.Marks {
			l := s.Listing()
			d.Listed, d.Ticked = len(l.Rows), l.Ticks
		}
	}
	return d
}

func exportFieldID(f exporting.ExportField) string { return "export-" + string(f) }

// Render implements app.Composer.
func (d *exportDialog) Render() app.UI { return d.guardDrawing(d.root, d, d.render) }

func (d *exportDialog) render() app.UI {
	var formats, takings []fields.Option
	for _, f := range protocol.Formats {
		formats = append(formats, fields.Option{Value: f.Name, Label: f.Title})
	}
	for _, t := range d.Takings {
		takings = append(takings, fields.Option{Value: string(t), Label: d.takes(t)})
	}
	claims := hidden(el("div").Class("pair"), d.Format.Name != "claimreview").Body(
		d.field(exporting.ExportChecker, "Who checks", "text"),
		d.field(exporting.ExportURL, "Address of your page on them", "url"),
	)
	return dialog(workspace.ExportDialog, "Export",
		el("div").Class("pair").Body(
			d.choice(exporting.ExportFormat, "Format", formats, d.Format.Name),
			d.choice(exporting.ExportTaking, "What", takings, string(d.Export.Taking)),
		),
		el("p").Class("aside").Text(d.Format.Says),
		claims,
		d.preview(),
		d.field(exporting.ExportName, "Name of the file", "text"),
		d.state(),
		d.foot(),
	)
}

// takes says what is taken, in words.
func (d *exportDialog) takes(t exporting.Taking) string {
	switch t {
	case exporting.TickedMarks:
		return "The " + strconv.Itoa(d.Ticked) + " marks chosen"
	case exporting.ListedMarks:
		return "The " + strconv.Itoa(d.Listed) + " marks listed"
	case exporting.WholeLibrary:
		return "The whole library"
	}
	if d.Marks == 1 {
		return "This article and its mark"
	}
	return "This article and its " + strconv.Itoa(d.Marks) + " marks"
}

func (d *exportDialog) choice(f exporting.ExportField, label string, options []fields.Option, value string) app.UI {
	id := exportFieldID(f)
	var lines []app.UI
	for _, o := range options {
		lines = append(lines, el("option").Attr("value", o.Value).Attr("selected", strconv.FormatBool(o.Value == value)).Text(o.Label))
	}
	return el("div").Body(
		el("label").Attr("for", id).Text(label),
		el("select").ID("%s", id).Class("in").OnChange(heard(d.sets(f), f)).Body(lines...),
	)
}

func (d *exportDialog) field(f exporting.ExportField, label, kind string) app.UI {
	id := exportFieldID(f)
	return el("div").Body(
		el("label").Attr("for", id).Text(label),
		el("input").ID("%s", id).Class("in").Attr("type", kind).Attr("autocomplete", "off").Dir("auto").OnInput(heard(d.sets(f), f)),
	)
}

func (d *exportDialog) sets(f exporting.ExportField) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		d.root.Send(exporting.ExportSet{Field: f, Value: e.Get("target").Get("value").String(), At: d.root.config.Now()})
	}
}

// preview is the first part of the file, and what the format leaves out.
func (d *exportDialog) preview() app.UI {
	s := d.Export.Sample
	head := s.Head
	if s.Cut {
		head = strings.TrimRight(head, "\n") + "\n…"
	}
	lacks := el("p").Class("lacks").Hidden(true)
	if len(s.Lacks) > 0 {
		lacks = el("p").Class("lacks").Text("Leaves out: " + strings.Join(s.Lacks, "; ") + ".")
	}
	return el("div").Class("preview").Body(
		el("h3").ID("export-preview").Text("The file begins so"),
		el("pre").Attr("tabindex", 0).Role("region").Aria("labelledby", "export-preview").Dir("auto").Text(head),
		lacks,
	)
}

// state says how far the work is, or why there is no file.
func (d *exportDialog) state() app.UI {
	words := ""
	switch f := d.Filing; {
	case d.Export.Trouble != "":
		words = d.Export.Trouble
	case f.Doing == protocol.Write:
		words = progressed("Writing", f)
	}
	return el("p").Class("doing").Role("status").Text(words)
}

// progressed says how far a piece of work is: "Writing: 40 %", or "Writing…" before
// that is known.
func progressed(work string, f workspace.Filing) string {
	if f.Of <= 0 {
		return work + "…"
	}
	return work + ": " + strconv.Itoa(100*f.Done/f.Of) + " %"
}

func (d *exportDialog) foot() app.UI {
	// The button that was pressed stays while the file is written, for it has the
	// focus: with it, the focus would leave the dialog.
	body := []app.UI{
		hidden(button("btn outlined", d.cancel), d.Filing.Doing != protocol.Write).Text("Cancel"),
		hidden(button("btn", d.native).Title("The article with everything, which Gloss reads back"), d.Format.Name == protocol.Native && d.Export.Taking == exporting.ThisArticle && d.Export.Trouble == "").Text("JSON of this article"),
	}
	if d.Format.Plain && !(d.Format.Zip && d.Export.Taking == exporting.WholeLibrary) {
		body = append(body, d.way("btn outlined", protocol.Copy, "Copy"))
	}
	if d.Shares {
		body = append(body, d.way("btn outlined", protocol.Share, "Share…"))
	}
	return el("div").Class("foot").Body(append(body, d.way("btn primary", protocol.Save, "Save"))...)
}

func (d *exportDialog) way(class string, w protocol.Way, words string) app.UI {
	writing := d.Filing.Doing == protocol.Write
	give := func(app.Context, app.Event) {
		if !writing {
			d.root.Send(exporting.FileWanted{Way: w, At: d.root.config.Now()})
		}
	}
	b := button(class, nil).OnClick(heard(give, w, writing)).ID("export-to-%s", w).Aria("disabled", strconv.FormatBool(writing))
	return flag(b, "autofocus", w == protocol.Save).Text(words)
}

func (d *exportDialog) native(app.Context, app.Event) {
	d.root.config.Page.CloseDialog(exportID)
	d.root.Send(exporting.Exported{})
}
func (d *exportDialog) cancel(app.Context, app.Event) {
	d.root.config.Page.Focus("export-to-" + string(protocol.Save))
	d.root.Send(exporting.OrderCancelled{})
}
