package ui

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/session/exporting"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

func (d *desk) exporting() element {
	d.t.Helper()
	d.bar().the("button", "Export").click()
	return d.the("dialog", "Export")
}

func TestEveryFormatIsShownAndSaved(t *testing.T) {
	d := opened(t)
	d.mark("rise by 12", "1")
	endings := map[string]bool{}
	for _, f := range protocol.Formats {
		name := "ferry-fares-rise-again"
		if endings[f.Ending] { // the second of an ending has its own name in it
			name += "-" + f.Name
		}
		endings[f.Ending] = true
		d.exporting().the("combobox", "Format").change(f.Name)
		head := letters(d.the("region", "Preview").Node)
		if f.Name == "html" { // it is shown as it will be read: see TestAReportIsShownAsItIsRead
			head = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"
		}
		d.the("dialog", "Export").the("button", "Save").click()
		got := d.page.files[len(d.page.files)-1]
		if got.name != name+f.Ending || got.mediaType != f.MediaType {
			t.Errorf("%s: %s of type %s", f.Name, got.name, got.mediaType)
		}
		start := strings.TrimSuffix(head, "…")
		if file := strings.TrimPrefix(members(t, got.data), "\ufeff"); len(head) < 40 || !strings.HasPrefix(flat(file), flat(start)) {
			t.Errorf("%s: shown is %.80q, the file begins %.80q", f.Name, start, file)
		}
		if d.page.open[kit.DialogID(workspace.ExportDialog)] {
			t.Errorf("%s: the dialog stays", f.Name)
		}
	}
	// What was chosen last is chosen next time.
	last := protocol.Formats[len(protocol.Formats)-1].Name
	if got := keymap.DecodeRecord(d.page.settings).Export.Format; got != last {
		t.Errorf("kept %q, chosen last was %q", got, last)
	}
}

// members is what a file is shown as: of a zip the name of each member and what that
// holds; else the file itself.
func members(t *testing.T, file []byte) string {
	t.Helper()
	if !bytes.HasPrefix(file, []byte("PK")) {
		return string(file)
	}
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString(f.Name + "\n\n")
		if _, err := io.Copy(&out, in); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// flat is a text without its white space, which drawing changes, and without
// the second in which it was written.
func flat(s string) string { return second.ReplaceAllString(strings.Join(strings.Fields(s), ""), "T") }

var second = regexp.MustCompile(`T12:00:\d\d`)

// A format that has no place for some of the marks says for how many it has, before and after.
func TestExportCountsWhatIsInTheFile(t *testing.T) {
	d := open(t, report)
	d.mark(faresRise, "1")
	d.mark(percent, "3")
	d.judges("Misleading")
	d.mark(crowns, "3")
	d.exporting().the("combobox", "Format").change("claimreview")
	said := func() string { return textOf(d.screen().with("class", "lacks").Node) }
	if got := said(); !strings.HasPrefix(got, "1 of 3 marks in the file. Leaves out: ") || !strings.Contains(got, "a fact check needs who checks") {
		t.Errorf("without a checker it says %q", got)
	}
	d.the("textbox", "Fact-checker").write("Desk")
	d.the("textbox", "Fact-check URL").write("https://desk.example/checks")
	if got := said(); !strings.HasPrefix(got, "2 of 3 marks in the file. ") {
		t.Errorf("with one it says %q", got)
	}
	d.the("dialog", "Export").the("button", "Save").click()
	d.notice("2 marks saved as ")
	d.exporting().the("combobox", "Format").change(protocol.Native)
	if got := said(); got != "" {
		t.Errorf("of the native file it says %q", got)
	}
}

// The preview of a report is no source text: it is what a person will read, hostile or not.
func TestAReportIsShownAsItIsRead(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.the("textbox", "Note").write("Twice <b>the</b> inflation")
	d.judges("Misleading")
	d.exporting().the("combobox", "Format").change("html")
	shown := d.the("region", "Preview")
	var lines []string
	for c := range shown.ChildNodes() {
		lines = append(lines, c.Data+" "+textOf(c))
	}
	want := []string{
		"h4 Ferry fares rise again", "p Ida Holm · The Sound Courier · 2026-03-17", "p 1 mark: 0 claims, 0 quotes, 1 figure",
		"p Islanders call the third increase in two years a breach of promise",
		"p Fares on the island ferries rise by 12 per cent in May, the operator said on Monday.",
		"p 1 · Figure · Misleading · Twice <b>the</b> inflation",
	}
	if len(lines) < len(want)+3 || !slices.Equal(lines[:len(want)], want) {
		t.Errorf("shown is %q, not %q", lines, want)
	}
	// The file says the same of the article.
	d.the("dialog", "Export").the("button", "Save").click()
	if file := string(d.page.files[len(d.page.files)-1].data); !strings.Contains(file, "Ida Holm · The Sound Courier · 2026-03-17") {
		t.Error("the report has no byline, source or date")
	}
}

// An article that states no language goes out with the one that its text tells.
func TestTheLanguageIsInTheFile(t *testing.T) {
	d := open(t, "Rents fall again\n\nThe rents in the town fall for the third time, the council said on Monday.\n")
	d.mark("fall for the third", "1")
	for _, format := range []string{protocol.Native, "html"} {
		d.exporting().the("combobox", "Format").change(format)
		d.the("dialog", "Export").the("button", "Save").click()
		r, err := codec.Read(d.page.files[len(d.page.files)-1].data)
		if err != nil || r.Documents[0].Article.Lang != "en" {
			t.Errorf("%s: %+v, %v", format, r.Documents, err)
		}
	}
	d.paste("Mieten sinken\n\nDie Mieten in der Stadt sinken zum dritten Mal, sagte der Stadtrat am Montag.\n")
	if got := d.stage.state.Article.Lang; got != "de" {
		t.Errorf("an article that comes in is of the language %q", got)
	}
}

func TestExportSaysWhatIsLeftOut(t *testing.T) {
	d := opened(t)
	d.exporting().the("combobox", "Format").change("csv")
	if got := textOf(d.the("dialog", "Export").Node); !strings.Contains(got, "Leaves out: ") || !strings.Contains(got, "the text of the article") {
		t.Errorf("it says %q", got)
	}
	d.the("combobox", "Format").change(protocol.Native)
	if got := textOf(d.the("dialog", "Export").Node); strings.Contains(got, "Leaves out") {
		t.Errorf("of the native file it says %q", got)
	}
}

func TestCopyAndShareAreThereWhereTheyCanBe(t *testing.T) {
	d := opened(t)
	offered := func() []string {
		var out []string
		for _, b := range d.the("dialog", "Export").all("button", "") {
			out = append(out, b.name())
		}
		return out
	}
	d.exporting().the("combobox", "Format").change("tsv")
	if got := offered(); !slices.Contains(got, "Copy") || slices.Contains(got, "Share…") {
		t.Errorf("of a table: %q", got)
	}
	d.the("button", "Copy").click()
	if o := d.page.orders[len(d.page.orders)-1]; o.Way != protocol.Copy || o.Format != "tsv" {
		t.Errorf("%+v", o)
	}
	d.notice("1 mark copied")
	d.exporting().the("combobox", "Format").change("html")
	if got := offered(); slices.Contains(got, "Copy") {
		t.Errorf("of a page: %q", got)
	}
	d.the("combobox", "Format").change(protocol.Native)
	d.the("combobox", "Include").change(string(exporting.WholeLibrary))
	if got := offered(); slices.Contains(got, "Copy") {
		t.Errorf("of a zip: %q", got)
	}
}

func TestWholeLibraryIsOneFile(t *testing.T) {
	d := opened(t)
	d.paste(other)
	d.mark("14 votes", "3")
	d.exporting().the("combobox", "Include").change(string(exporting.WholeLibrary))
	d.the("dialog", "Export").the("button", "Save").click()
	f := d.page.files[len(d.page.files)-1]
	r, err := codec.Read(f.data)
	if err != nil || !strings.HasPrefix(f.name, "gloss-library-2026-03-18") || !strings.HasSuffix(f.name, ".zip") || len(r.Documents) != 2 {
		t.Fatalf("%s: %v, %d articles", f.name, err, len(r.Documents))
	}
	d.notice("2 articles with 2 marks saved as gloss-library-2026-03-18.zip")
}

func TestExportWithoutTheWorker(t *testing.T) {
	d := opened(t)
	d.page.away = true
	window := d.exporting()
	if got := textOf(window.Node); !strings.Contains(got, "could not be started") {
		t.Errorf("it says %q", got)
	}
	d.the("button", "Download JSON").click()
	f := d.page.files[len(d.page.files)-1]
	if doc, err := codec.DecodeNative(f.data); err != nil || len(doc.Annotations) != 1 || d.page.open[kit.DialogID(workspace.ExportDialog)] {
		t.Errorf("%v", err)
	}
}

func TestExportByKey(t *testing.T) {
	d := opened(t)
	d.press("Escape")
	d.ctrl("s")
	d.the("dialog", "Export").the("button", "Save").click()
	if len(d.page.files) != 1 {
		t.Errorf("%d files", len(d.page.files))
	}
}

func TestListedMarksAreExported(t *testing.T) {
	d := coded(t)
	d.the("button", "Figures 2").click()
	d.bar().the("button", "Export").click()
	d.the("combobox", "Include").change(string(exporting.ListedMarks))
	d.the("dialog", "Export").the("button", "Save").click()
	doc, err := codec.DecodeNative(d.page.files[len(d.page.files)-1].data)
	if err != nil || len(doc.Annotations) != 2 {
		t.Errorf("%d marks, %v", len(doc.Annotations), err)
	}
}
