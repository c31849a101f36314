package e2e

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// revisedSample is the bundled article as an editor left it: a paragraph more, a
// range of figures changed, a sentence gone.
func revisedSample(t *testing.T) []byte {
	t.Helper()
	raw, err := os.ReadFile(root + "/web/sample.txt")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(raw)
	for _, edit := range [][2]string{
		{"80,000 and 120,000", "60,000 and 100,000"},
		{"The remark was short", "Nobody had expected it. The remark was short"},
	} {
		if !strings.Contains(doc, edit[0]) {
			t.Fatalf("the sample does not say %q", edit[0])
		}
		doc = strings.Replace(doc, edit[0], edit[1], 1)
	}
	return []byte(doc)
}

// A newer version is opened as a file: Gloss notices, every mark gets its state,
// and the person decides. All of it is there after a reload.
func TestRevisedArticle(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.Mark("three summits, and none of them brought disarmament", "1")
	p.Mark(range80, "3")
	p.WaitSaved()
	p.addFile("newer.txt", revisedSample(t))
	p.WaitText("#alerts", "Is this a newer version of")
	p.Button("Yes, update it")
	p.Wait(`document.activeElement.id === "view-heading"`)
	p.WaitText(".reviewed .figure del", "80,000")
	p.WaitText(".changes ins", "Nobody had expected it.")
	p.WaitSaved()
	p.Button("Accept new wording")
	p.WaitText("#notice", "Figure now on “60,000 and 100,000”")
	p.WaitSaved()
	p.Button("Back to the article")
	const now = "claim three summits, and none of them brought disarmament | figure 60,000 and 100,000"
	p.WaitMarks(now)
	address := eval[string](p, `location.pathname + location.search`)
	p.Open(address)
	p.WaitMarks(now)

	// Undoing is for one sitting; the earlier version is there for good.
	p.Open("/")
	p.WaitMarks("")
	p.Wait(`document.querySelector("#article").textContent.includes("80,000 and 120,000")`)
	p.NoProblems()
}

// The same by keyboard alone, for a mark that is placed by hand.
func TestRevisedArticleByKeyboard(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.addFile("newer.txt", revisedSample(t))
	p.WaitText("#alerts", "Is this a newer version of")
	p.tabTo("Yes, update it")
	p.Press(kb.Enter)
	p.Wait(`document.activeElement.id === "view-heading"`)
	p.tabTo("Select new text")
	p.Press(kb.Enter)
	p.WaitText("#alerts", "Select the text this mark belongs to now")
	p.Wait(`document.activeElement.id === "article" && getSelection().toString() === "60,000 and 100,000"`)
	p.Press(kb.Enter)
	p.WaitMarks("figure 60,000 and 100,000")
	p.Wait(`document.activeElement.matches("mark.figure")`)
	p.WaitSaved()
	p.NoProblems()
}

// tabTo goes with Tab to the button that shows words.
func (p *page) tabTo(words string) {
	p.T.Helper()
	p.Wait(`[...document.querySelectorAll("button")].some(b => b.textContent === ` + quoted(words) + `)`)
	for range 80 {
		if eval[string](p, `document.activeElement.textContent`) == words {
			return
		}
		p.Press(kb.Tab)
	}
	p.T.Fatalf("Tab does not come to %q", words)
}
