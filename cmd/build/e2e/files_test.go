package e2e

import (
	"context"
	"gloss/cmd/build/chrome"
	"os"
	"path/filepath"
	"testing"
	"time"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/dom"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// download does something and returns the file that the page then gives.
func (p *page) download(act func()) (name string, data []byte) {
	p.T.Helper()
	dir := p.T.TempDir()
	done := make(chan string, 1)
	chromedp.ListenTarget(p.Ctx, func(ev any) {
		switch ev := ev.(type) {
		case *cdbrowser.EventDownloadWillBegin:
			name = ev.SuggestedFilename
		case *cdbrowser.EventDownloadProgress:
			if ev.State == cdbrowser.DownloadProgressStateCompleted {
				done <- filepath.Join(dir, ev.GUID)
			}
		}
	})
	p.Do(cdbrowser.SetDownloadBehavior(cdbrowser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(dir).WithEventsEnabled(true))
	eval[any](p, noPicker)
	act()
	select {
	case path := <-done:
		data, err := os.ReadFile(path)
		if err != nil {
			p.T.Fatal(err)
		}
		return name, data
	case <-time.After(chrome.Patience):
		p.T.Fatal("nothing was downloaded")
	}
	return "", nil
}

// addFile chooses an article's file, and adds the article once it is read.
func (p *page) addFile(name string, data []byte) {
	p.T.Helper()
	p.openFile(name, data)
	// The bar has a button of the same words, until the dialog lies over it.
	p.Wait(`document.querySelector("#dialog-add[open] .taken")`)
	p.Button("Add article")
	p.Wait(`!document.getElementById("dialog-add")?.open`)
}

// openFile chooses a file in the dialog that the page opens.
func (p *page) openFile(name string, data []byte) {
	p.T.Helper()
	path := filepath.Join(p.T.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		p.T.Fatal(err)
	}
	opened := make(chan *cdpage.EventFileChooserOpened, 1)
	ctx, cancel := context.WithTimeout(p.Ctx, chrome.Patience)
	defer cancel()
	chromedp.ListenTarget(ctx, func(ev any) {
		if ev, ok := ev.(*cdpage.EventFileChooserOpened); ok {
			opened <- ev
		}
	})
	p.Do(cdpage.SetInterceptFileChooserDialog(true))
	p.Button("Menu")
	p.Button("Open files")
	select {
	case ev := <-opened:
		p.Do(dom.SetFileInputFiles([]string{path}).WithBackendNodeID(ev.BackendNodeID))
	case <-ctx.Done():
		p.T.Fatal("no file was asked for")
	}
}

// takeIn opens a file of marks and agrees to take it.
func (p *page) takeIn(name string, data []byte) {
	p.T.Helper()
	p.openFile(name, data)
	p.Wait(`document.querySelector("#dialog-import[open] .primary:enabled")`)
	p.Button("Import")
}

func TestExportAndOpenOnAnotherDevice(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("between 80,000 and 120,000", "1")
	p.Mark(range80, "3")
	p.WaitSaved()
	want := p.Marks()
	name, first := p.download(func() {
		p.Button("Export")
		p.Button("Save")
	})
	if name != "blinken-puts-prison-camps-back-on-the-table-in-seoul.json" {
		t.Errorf("the file is called %s", name)
	}

	other := launch(t, chrome.Profile(t)).tab(p.host)
	other.Open("/")
	other.takeIn(name, first)
	other.WaitMarks(want)
	other.WaitText("#notice", "2 marks added")
	other.WaitSaved()
	other.Open("/")
	other.WaitMarks(want)
	_, second := other.download(func() {
		other.Button("Export")
		other.Button("Save")
	})
	if string(second) != string(first) {
		t.Error("exported, opened and exported again, the file differs")
	}
	other.openFile(name, second)
	other.WaitText("#dialog-import[open]", "Everything in this file is already here.")
	other.Button("Cancel")
	other.WaitMarks(want)
	other.NoProblems()
}

func TestOpenAndPasteTexts(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.addFile("fares.txt", []byte("Council raises fares\n\nFares rise by 12 per cent 🚌 in May.\n\nقال العمدة إن الزيادة ضرورية.\n"))
	p.WaitText("h1", "Council raises fares")
	p.WaitMarks("")
	p.Mark("12 per cent 🚌", "3")
	p.WaitSaved()
	p.Wait(`location.search.startsWith("?article=urn")`)
	p.Do(chromedp.Reload())
	p.Wait(chrome.Ready)
	p.WaitText("h1", "Council raises fares")
	p.WaitMarks("figure 12 per cent 🚌")

	p.Button("Menu")
	p.Button("Add article")
	p.Click("#paste-text")
	for _, c := range "Rents fall\r\rBy a third." {
		p.Press(string(c))
	}
	p.Button("Preview")
	p.Button("Add article")
	p.WaitText("h1", "Rents fall")

	p.Button("Menu")
	p.Button("Articles")
	p.Button("Blinken puts")
	p.WaitText("h1", "Blinken puts")
	p.WaitMarks("figure five-fold")
	p.Wait(`location.search === ""`)
	p.NoProblems()
}

func TestABadFileChangesNothing(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.openFile("x.json", []byte(`{"type":"AnnotationCollection","gloss:version":1,`))
	p.WaitText("#dialog-import[open]", "cut off or damaged")
	p.WaitText("#dialog-import[open]", "Nothing was changed.")
	p.Button("Cancel")
	p.openFile("x.txt", []byte{0x89, 'P', 'N', 'G', 0, 0})
	p.WaitText("#notice", "it is a picture, not a text")
	p.WaitMarks("figure five-fold")
}
