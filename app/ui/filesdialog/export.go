// Package filesdialog draws the dialogs in which files of marks are written and read.
package filesdialog

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/importexport/protocol"
	"gloss/app/session/exporting"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// compo is what every component of this package embeds.
type compo = kit.Component

// exportDialog is where a file of marks is chosen, looked at and handed out.
type exportDialog struct {
	compo
	host kit.Host

	Export  exporting.Export
	Format  protocol.Format
	Takings []exporting.Taking
	Marks   int // of the open article
	Listed  int
	Ticked  int
	Filing  workspace.Filing
	Shares  bool
}

// Export is the dialog in which marks are exported, as the state has it. What stands
// in its fields is no part of it: see exporting.FillExport.
func Export(host kit.Host) app.UI {
	s := host.State()
	d := &exportDialog{host: host, Export: s.Export, Format: s.Export.Format, Filing: s.Filing, Shares: s.Shares}
	if s.Export.Taking != "" { // it was opened once
		d.Takings, d.Marks = s.Takings(), s.Marks.Len()+len(s.Left())
		if s.View == workspace.Marks {
			l := s.Listing()
			d.Listed, d.Ticked = len(l.Rows), l.Ticks
		}
	}
	return d
}

// ExportFieldID is the id of a field of the dialog in which marks are exported.
func ExportFieldID(f exporting.ExportField) string { return "export-" + string(f) }

// Render implements app.Composer.
func (d *exportDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *exportDialog) render() app.UI {
	var formats, takings []kit.Option
	for _, f := range protocol.Formats {
		formats = append(formats, kit.Option{Value: f.Name, Label: f.Title.String()})
	}
	for _, t := range d.Takings {
		takings = append(takings, kit.Option{Value: string(t), Label: d.takes(t)})
	}
	claims := kit.Hidden(kit.El("div").Class("pair"), d.Format.Name != "claimreview").Body(
		d.field(exporting.ExportChecker, words.ExportChecker.String(), "text"),
		d.field(exporting.ExportURL, words.ExportCheckURL.String(), "url"),
	)
	return kit.Dialog(workspace.ExportDialog, words.Export.String(),
		kit.El("div").Class("pair").Body(
			d.choice(exporting.ExportFormat, words.ExportFormat.String(), formats, d.Format.Name),
			d.choice(exporting.ExportTaking, words.ExportInclude.String(), takings, string(d.Export.Taking)),
		),
		kit.El("p").Class("aside").Text(d.Format.Says),
		claims,
		d.preview(),
		d.field(exporting.ExportName, words.ExportFileName.String(), "text"),
		d.state(),
		d.foot(),
	)
}

// takes says what is taken, in words.
func (d *exportDialog) takes(t exporting.Taking) string {
	switch t {
	case exporting.TickedMarks:
		return words.ExportSelected.With("n", d.Ticked)
	case exporting.ListedMarks:
		return words.ExportListed.With("n", d.Listed)
	case exporting.WholeLibrary:
		return words.ExportLibrary.String()
	}
	return words.ExportArticle.With("n", d.Marks)
}

func (d *exportDialog) choice(f exporting.ExportField, label string, options []kit.Option, value string) app.UI {
	id := ExportFieldID(f)
	var lines []app.UI
	for _, o := range options {
		lines = append(lines, kit.El("option").Attr("value", o.Value).Attr("selected", strconv.FormatBool(o.Value == value)).Text(o.Label))
	}
	return kit.El("div").Body(
		kit.El("label").Attr("for", id).Text(label),
		kit.El("select").ID("%s", id).Class("in").OnChange(kit.Heard(d.sets(f), f)).Body(lines...),
	)
}

func (d *exportDialog) field(f exporting.ExportField, label, kind string) app.UI {
	id := ExportFieldID(f)
	return kit.El("div").Body(
		kit.El("label").Attr("for", id).Text(label),
		kit.El("input").ID("%s", id).Class("in").Attr("type", kind).Attr("autocomplete", "off").Dir("auto").OnInput(kit.Heard(d.sets(f), f)),
	)
}

func (d *exportDialog) sets(f exporting.ExportField) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		d.host.Send(exporting.ExportSet{Field: f, Value: e.Get("target").Get("value").String(), At: d.host.Now()})
	}
}

// preview is the first part of the file, and what the format leaves out.
func (d *exportDialog) preview() app.UI {
	s := d.Export.Sample
	head := s.Head
	if s.Cut {
		head = strings.TrimRight(head, "\n") + "\n…"
	}
	var said []string
	if s.Taken < s.Marks {
		said = append(said, words.ExportTaken.With("n", s.Taken, "all", s.Marks))
	}
	if len(s.Lacks) > 0 {
		said = append(said, words.ExportLeavesOut.With("list", strings.Join(s.Lacks, "; ")))
	}
	lacks := kit.Hidden(kit.El("p").Class("lacks"), len(said) == 0).Text(strings.Join(said, " "))
	shown := kit.El("pre").Dir("auto").Text(head)
	if len(s.Lines) > 0 {
		shown = rendered(s)
	}
	return kit.El("div").Class("preview").Body(
		kit.El("h3").ID("export-preview").Text(words.ExportPreview),
		shown.Attr("tabindex", 0).Role("region").Aria("labelledby", "export-preview"),
		lacks,
	)
}

// rendered is the first part of a page, as a person reads it.
func rendered(s protocol.Sample) app.HTMLElem {
	var body []app.UI
	for _, l := range s.Lines {
		tag := "p"
		if l.Role == "title" || l.Role == "heading" {
			tag = "h4"
		}
		body = append(body, kit.El(tag).Class(l.Role+"-line").Dir("auto").Text(l.Text))
	}
	if s.Cut {
		body = append(body, kit.El("p").Text("…"))
	}
	return kit.El("div").Class("rendered").Body(body...)
}

// state says how far the work is, or why there is no file.
func (d *exportDialog) state() app.UI {
	said := ""
	switch f := d.Filing; {
	case d.Export.Trouble != "":
		said = d.Export.Trouble
	case f.Doing == protocol.Write:
		said = progressed(words.ExportWriting, f)
	}
	return kit.El("p").Class("doing").Role("status").Text(said)
}

// progressed says how far a piece of work is: "Importing: 40 %", or "Importing…" before
// that is known.
func progressed(work words.Text, f workspace.Filing) string {
	if f.Of <= 0 {
		return words.ProgressUnknown.With("work", work)
	}
	return words.Progress.With("work", work, "percent", 100*f.Done/f.Of)
}

func (d *exportDialog) foot() app.UI {
	// The button that was pressed stays while the file is written, for it has the
	// focus: with it, the focus would leave the dialog.
	body := []app.UI{
		kit.Hidden(kit.Button("btn outlined", d.cancel), d.Filing.Doing != protocol.Write).Text(words.Cancel),
		kit.Hidden(kit.Button("btn", d.native).Title("%s", words.ExportNativeHint), d.Format.Name == protocol.Native && d.Export.Taking == exporting.ThisArticle && d.Export.Trouble == "").Text(words.ExportNative),
	}
	if d.Format.Plain && !(d.Format.Zip && d.Export.Taking == exporting.WholeLibrary) {
		body = append(body, d.way("btn outlined", protocol.Copy, words.ExportCopy))
	}
	if d.Shares {
		body = append(body, d.way("btn outlined", protocol.Share, words.ExportShare))
	}
	return kit.El("div").Class("foot").Body(append(body, d.way("btn primary", protocol.Save, words.ExportSave))...)
}

func (d *exportDialog) way(class string, w protocol.Way, label words.Text) app.UI {
	writing := d.Filing.Doing == protocol.Write
	give := func(app.Context, app.Event) {
		if !writing {
			d.host.Send(exporting.FileWanted{Way: w, At: d.host.Now()})
		}
	}
	b := kit.Button(class, nil).OnClick(kit.Heard(give, w, writing)).ID("export-to-%s", w).Aria("disabled", strconv.FormatBool(writing))
	return kit.Flag(b, "autofocus", w == protocol.Save).Text(label)
}

func (d *exportDialog) native(app.Context, app.Event) {
	d.host.Page().CloseDialog(kit.DialogID(workspace.ExportDialog))
	d.host.Send(exporting.Exported{})
}
func (d *exportDialog) cancel(app.Context, app.Event) {
	d.host.Page().Focus("export-to-" + string(protocol.Save))
	d.host.Send(exporting.OrderCancelled{})
}
