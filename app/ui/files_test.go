package ui

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui/intakedialog"
	"gloss/app/ui/kit"
)

// other is another article, as a person pastes it.
const other = `A bridge instead

The council voted for a bridge on Tuesday, with 14 votes against 9.
`

// exported is the file that the dialog hands out.
func (d *desk) exported() file {
	d.t.Helper()
	d.bar().the("button", "Export").click()
	d.the("dialog", "Export").the("button", "Save").click()
	if len(d.page.files) == 0 {
		d.t.Fatal("no file was handed out")
	}
	return d.page.files[len(d.page.files)-1]
}

func (d *desk) menu(entry string) {
	d.t.Helper()
	d.bar().the("button", "Menu").click()
	d.the("button", entry).click()
	if d.page.open[menuID] {
		d.t.Error("the menu stays open")
	}
}

func TestExportAndOpenElsewhere(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("“Said” & done\nin two lines")
	d.mark("rise by 12", "1")
	f := d.exported()
	if f.name != "ferry-fares-rise-again.json" || f.mediaType != "application/ld+json" || d.page.open[kit.DialogID(workspace.ExportDialog)] {
		t.Errorf("handed out %s of type %s; the menu is open: %v", f.name, f.mediaType, d.page.open[kit.DialogID(workspace.ExportDialog)])
	}
	d.notice("2 marks saved as ferry-fares-rise-again.json")

	there := open(t, other)
	there.bringsMarks(f.name, f.data)
	there.takesIn()
	there.the("heading", "Ferry fares rise again")
	there.notice("1 article added, 2 marks added")
	if got := there.marks(); !slices.Equal(got, d.marks()) {
		t.Errorf("drawn as %q, not %q", got, d.marks())
	}
	if got := there.stored(); !slices.EqualFunc(got, d.stored(), annotation.Annotation.Equal) {
		t.Errorf("stored: %+v, not %+v", got, d.stored())
	}
	there.the("button", "Figure on 12 per cent “Said” & done in two lines")

	again := there.exported()
	if !bytes.Equal(again.data, f.data) {
		t.Errorf("exported again it is another file:\n%s\n%s", f.data, again.data)
	}
	there.bringsMarks(f.name, f.data)
	there.the("dialog", "Import marks").the("button", "Cancel").click()
	if got := there.stored(); !slices.EqualFunc(got, d.stored(), annotation.Annotation.Equal) {
		t.Errorf("opened again, stored: %+v", got)
	}
}

func TestFileThatCannotBeOpened(t *testing.T) {
	d := opened(t)
	d.brings(brought{name: "photo.txt", data: "\xff\xd8\xff\x00"})
	d.notice("“photo.txt” could not be opened: it is a picture, not a text. Nothing was changed.")
	d.the("mark", "12 per cent")
	d.the("dialog", "Figure")
}

func TestOpenAFileAsksTheBrowser(t *testing.T) {
	d := open(t, report)
	d.menu("Open files…")
	if d.page.picked != 1 {
		t.Errorf("asked for a file %d times", d.page.picked)
	}
}

func TestPasteAndGoBack(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.paste(other)
	d.the("heading", "A bridge instead")
	d.notice("Article added to your library")
	if len(d.marks()) > 0 || d.page.topped != 1 || d.page.address == "" {
		t.Errorf("marks %q; scrolled %d times; the address has %q", d.marks(), d.page.topped, d.page.address)
	}
	if len(d.all("dialog", "")) > 0 || d.page.fields[intakedialog.PasteID] != "" {
		t.Error("the dialog is open, or keeps the text")
	}
	d.mark("14 votes", "3")

	d.menu("Articles…")
	if got := d.cards(); !slices.Equal(got, []string{"A bridge instead", "Ferry fares rise again"}) {
		t.Errorf("the library shows %q", got)
	}
	d.the("button", "Ferry fares rise again").click()
	d.the("mark", "12 per cent")
	if d.page.address != "" || len(d.all("dialog", "")) > 0 {
		t.Errorf("the address has %q", d.page.address)
	}

	d.menu("Articles…")
	d.the("button", "A bridge instead").click()
	d.the("mark", "14 votes")
}

func TestPasteThatIsRefusedStaysInTheField(t *testing.T) {
	d := open(t, report)
	d.paste(" \n ")
	d.adds("The text Not read: there is no text in it.")
	if d.page.fields[intakedialog.PasteID] != " \n " {
		t.Error("what was pasted is gone")
	}
	d.the("heading", "Ferry fares rise again")
}

func TestDialogIsClosed(t *testing.T) {
	d := open(t, report)
	d.menu("Keyboard shortcuts…")
	d.the("dialog", "Keyboard shortcuts").the("button", "Close").click()
	if len(d.all("dialog", "")) > 0 {
		t.Error("the dialog stays")
	}
}

func TestPasteWithoutStorageIsRefusedInWords(t *testing.T) {
	d := load(t, plain(t, report), &device{blocked: store.ErrUnavailable}).begin()
	d.paste(other)
	d.the("heading", "Ferry fares rise again")
	d.notice("The article could not be opened")
	if d.page.fields[intakedialog.PasteID] != other {
		t.Error("what was pasted is gone")
	}
}

func TestUnsavedWorkIsNotLeftBehind(t *testing.T) {
	d := open(t, report)
	d.paste(other)
	d.device.Fail = store.ErrFull
	d.mark("14 votes", "3")
	d.menu("Articles…")
	d.the("button", "Ferry fares rise again").click()
	d.notice("Some marks in this article are not saved yet.")
	d.press("Escape")
	d.the("mark", "14 votes")
	f := d.rescued()
	if !strings.Contains(string(f.data), "14 votes") {
		t.Errorf("the file of what is not saved holds %s", f.data)
	}
	d.menu("Articles…")
	d.the("button", "Ferry fares rise again").click()
	d.the("heading", "Ferry fares rise again")
}
