package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestLookFiles takes pictures of what lets files out and in.
func TestLookFiles(t *testing.T) {
	dir := os.Getenv("GLOSS_LOOK")
	if dir == "" {
		t.Skip("GLOSS_LOOK names no directory for the pictures")
	}
	p := start(t)
	p.takeIn("sample.json", codedSample(t))
	p.WaitText("#notice", "13 marks added")
	for _, width := range []int64{1440, 900, 400} {
		for _, theme := range []string{"light", "dark"} {
			p.Show(width, 900, theme)
			look := func(name string) {
				p.T.Helper()
				var png []byte
				p.Do(chromedp.CaptureScreenshot(&png))
				if err := os.WriteFile(filepath.Join(dir, name+"-"+strconv.FormatInt(width, 10)+"-"+theme+".png"), png, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			p.Do(cdpage.BringToFront())
			p.Button("Export")
			p.choose("export-format", "gloss")
			p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("anno.jsonld")`)
			look("export-native")
			p.choose("export-format", "claimreview")
			p.Wait(`document.querySelector("#dialog-export .preview pre").textContent.includes("schema.org")`)
			look("export-claims")
			p.Press("\u001b")
			p.openFile("peers.json", []byte(peers))
			p.Wait(`document.querySelector("#dialog-import[open] .brought")`)
			look("import")
			p.Press("\u001b")
			p.ClickOn(range80)
			p.Wait(`document.getElementById("editor").dataset.mark`)
			look("links")
			p.Press("\u001b")
		}
	}
}
