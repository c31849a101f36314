package e2e

import (
	"context"
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
	p.t.Helper()
	dir := p.t.TempDir()
	done := make(chan string, 1)
	chromedp.ListenTarget(p.ctx, func(ev any) {
		switch ev := ev.(type) {
		case *cdbrowser.EventDownloadWillBegin:
			name = ev.SuggestedFilename
		case *cdbrowser.EventDownloadProgress:
			if ev.State == cdbrowser.DownloadProgressStateCompleted {
				done <- filepath.Join(dir, ev.GUID)
			}
		}
	})
	p.do(cdbrowser.SetDownloadBehavior(cdbrowser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(dir).WithEventsEnabled(true))
	act()
	select {
	case path := <-done:
		data, err := os.ReadFile(path)
		if err != nil {
			p.t.Fatal(err)
		}
		return name, data
	case <-time.After(patience):
		p.t.Fatal("nothing was downloaded")
	}
	return "", nil
}

// openFile chooses a file in the dialog that the page opens.
func (p *page) openFile(name string, data []byte) {
	p.t.Helper()
	path := filepath.Join(p.t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		p.t.Fatal(err)
	}
	opened := make(chan *cdpage.EventFileChooserOpened, 1)
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	chromedp.ListenTarget(ctx, func(ev any) {
		if ev, ok := ev.(*cdpage.EventFileChooserOpened); ok {
			opened <- ev
		}
	})
	p.do(cdpage.SetInterceptFileChooserDialog(true))
	p.button("Menu")
	p.button("Open a file")
	select {
	case ev := <-opened:
		p.do(dom.SetFileInputFiles([]string{path}).WithBackendNodeID(ev.BackendNodeID))
	case <-ctx.Done():
		p.t.Fatal("no file was asked for")
	}
}

func TestExportAndOpenOnAnotherDevice(t *testing.T) {
	p := start(t)
	p.mark("between 80,000 and 120,000", "1")
	p.mark(range80, "3")
	p.waitSaved()
	want := p.marks()
	name, first := p.download(func() {
		p.button("Export")
		p.button("JSON")
	})
	if name != "blinken-puts-prison-camps-back-on-the-table-in-seoul.json" {
		t.Errorf("the file is called %s", name)
	}

	other := launch(t, tempProfile(t)).tab(p.host)
	other.open("/")
	other.openFile(name, first)
	other.waitMarks(want)
	other.waitText("#notice", "2 marks added")
	other.waitSaved()
	other.open("/")
	other.waitMarks(want)
	_, second := other.download(func() {
		other.button("Export")
		other.button("JSON")
	})
	if string(second) != string(first) {
		t.Error("exported, opened and exported again, the file differs")
	}
	other.openFile(name, second)
	other.waitText("#notice", "2 marks already here")
	other.waitMarks(want)
	other.noProblems()
}

func TestOpenAndPasteTexts(t *testing.T) {
	p := start(t)
	p.mark("five-fold", "3")
	p.waitSaved()
	p.openFile("fares.txt", []byte("Council raises fares\n\nFares rise by 12 per cent 🚌 in May.\n\nقال العمدة إن الزيادة ضرورية.\n"))
	p.waitText("h1", "Council raises fares")
	p.waitMarks("")
	p.mark("12 per cent 🚌", "3")
	p.waitSaved()
	p.wait(`location.search.startsWith("?article=urn")`)
	p.do(chromedp.Reload())
	p.wait(ready)
	p.waitText("h1", "Council raises fares")
	p.waitMarks("figure 12 per cent 🚌")

	p.button("Menu")
	p.button("Paste a text")
	p.click("#paste-text")
	for _, c := range "Rents fall\r\rBy a third." {
		p.press(string(c))
	}
	p.button("Add article")
	p.waitText("h1", "Rents fall")

	p.button("Menu")
	p.button("Articles")
	p.button("Blinken puts")
	p.waitText("h1", "Blinken puts")
	p.waitMarks("figure five-fold")
	p.wait(`location.search === ""`)
	p.noProblems()
}

func TestABadFileChangesNothing(t *testing.T) {
	p := start(t)
	p.mark("five-fold", "3")
	p.waitSaved()
	p.openFile("x.json", []byte(`{"type":"AnnotationCollection","gloss:version":1,`))
	p.waitText("#notice", "cut off or damaged")
	p.openFile("x.txt", []byte{0x89, 'P', 'N', 'G', 0, 0})
	p.waitText("#notice", "not a text file")
	p.waitMarks("figure five-fold")
}
