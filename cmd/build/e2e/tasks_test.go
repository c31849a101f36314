package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
)

// counter is a person whose steps are counted: each click, tap, drag and key press is
// one. Letters that are typed are not counted. All of them are real input events.
type counter struct {
	*page
	steps int
}

func (c *counter) step() *page {
	c.steps++
	return c.page
}

func (c *counter) button(says string) { c.step().Button(says) }
func (c *counter) click(on string)    { c.step().Click(on) }
func (c *counter) drag(words string)  { c.step().Drag(words) }
func (c *counter) tap(on string)      { c.step().Tap(on) }
func (c *counter) key(key string, with ...input.Modifier) {
	c.step().Press(key, with...)
}

// A sentence of the sample article, and the list of what is on it.
const (
	awkward  = "For the hosts all of this is awkward."
	cardOpen = `!!document.querySelector("#editor.card")`
)

// The first things that a person does, and in how many steps at most: each beside what is
// there when they begin.
func TestFirstTasks(t *testing.T) {
	t.Parallel()
	const note, url = "Estimates, not counts", "https://example.org/camps"
	marked := func(p *page) {
		p.Mark(range80, "3")
		p.WaitSaved()
	}
	tasks := []struct {
		name  string
		most  int
		open  func(testing.TB) *page // a device that was never used, with Gloss open on it
		begin func(*page)            // what was done before
		do    func(*counter)
		done  string // true on the page once it is done
	}{
		{
			"mark a figure and write a note, by mouse", 3, start, nil,
			func(c *counter) {
				c.drag(range80)
				c.Wait(`!document.getElementById("bubble").hidden`)
				c.click("#bubble .figure")
				c.Wait(cardOpen)
				c.click("#editor [id^=field-note-]")
				c.Type(note)
			}, hasNote(note),
		},
		{
			"mark a figure and write a note, by keys", 3, start, nil,
			func(c *counter) {
				c.drag(range80)
				c.key("3")
				c.Wait(cardOpen)
				c.key(kb.Enter)
				c.Wait(noteField)
				c.Type(note)
			}, hasNote(note),
		},
		{
			"set a verdict, by mouse", 2, start, func(p *page) { marked(p); p.leaveEditor() },
			func(c *counter) {
				c.step().ClickOn(range80)
				c.Wait(cardOpen)
				c.button("Misleading")
			}, judgedMisleading,
		},
		{
			"set a verdict, by keys", 2, start, marked,
			func(c *counter) {
				c.key("v")
				c.Wait(`document.activeElement.closest(".verdicts")`)
				c.key("3")
			}, judgedMisleading,
		},
		{
			"add evidence by its address, by mouse", 3, start, func(p *page) { marked(p); p.leaveEditor() },
			func(c *counter) {
				c.step().ClickOn(range80)
				c.Wait(cardOpen)
				c.button("Add evidence")
				c.Wait(`document.activeElement.id.startsWith("field-url-")`)
				c.Type(url)
				c.key(kb.Enter)
			}, proven(url),
		},
		{
			"add evidence by its address, by keys", 3, start, marked,
			func(c *counter) {
				c.key("e")
				c.Wait(`document.activeElement.id.startsWith("field-url-")`)
				c.Type(url)
				c.key(kb.Enter)
			}, proven(url),
		},
		{
			"add an article by paste", 3, start, func(p *page) { p.Copied(chrome.Clip{"text/plain": ferries}) },
			func(c *counter) {
				c.button("Add article")
				c.Wait(`document.activeElement.id === "paste-text"`)
				c.step().Paste()
				c.Wait(`!!document.querySelector(".intake .taken")?.checkVisibility()`)
				c.button("Add article")
			}, `document.querySelector("h1").textContent === "Ferries fail again"`,
		},
		{
			"find an open claim", 2, start, func(p *page) {
				p.Mark("three summits", "1")
				p.Press("v")
				p.Wait(`document.activeElement.closest(".verdicts")`)
				p.Press("1")
				p.Mark(awkward, "1")
				p.WaitSaved()
				p.leaveEditor()
			},
			func(c *counter) {
				c.button("All marks")
				c.Wait(`!!document.querySelector(".rows.marked")`)
				c.button("Unchecked")
			}, fmt.Sprintf(`[...document.querySelectorAll(".rows.marked .words")].map((w) => w.textContent).join() === %q`, awkward),
		},
		{
			"see what changed in a revision", 3, start, func(p *page) {
				p.Mark(range80, "3")
				p.WaitSaved()
				p.leaveEditor()
			},
			func(c *counter) {
				path := filepath.Join(c.T.TempDir(), "newer.txt")
				if err := os.WriteFile(path, revisedSample(t), 0o644); err != nil {
					c.T.Fatal(err)
				}
				c.step().Drop(chrome.Spot{X: 300, Y: 400}, path)
				c.Wait(`!!document.querySelector(".intake .taken")?.checkVisibility()`)
				c.button("Add article")
				c.WaitText("#alerts", "Is this a newer version of")
				c.button("Yes, update it")
			}, `document.querySelector(".changes ins")?.textContent.includes("Nobody had expected it.")`,
		},
		{
			"undo a mark", 1, start, func(p *page) { p.Mark(range80, "3") },
			func(c *counter) { c.click("#notice button") }, `!document.querySelector("#article mark")`,
		},
		{
			"take a suggestion", 2, start, func(p *page) { p.waitSuggestions() },
			func(c *counter) {
				c.step().ClickOn("between " + range80)
				c.Wait(`[...CSS.highlights.get("lit-figure") || []].length > 0 && !!document.querySelector("#offer button")?.checkVisibility()`)
				c.click("#offer button")
			}, `document.querySelector("#article mark.figure")?.textContent.includes("80,000 and 120,000")`,
		},
		{
			"on a phone, mark a sentence and set its verdict", 4, phone, func(p *page) { p.withoutSuggestions() },
			func(c *counter) {
				c.step().tapOn(awkward)
				c.Wait(`!document.getElementById("bubble").hidden`)
				c.tap("#bubble .claim")
				c.Wait(cardOpen)
				c.tap("#editor .verdicts button:nth-child(3)")
			}, `document.querySelector("#editor .verdicts [aria-pressed=true]")?.textContent === "Disputed"`,
		},
	}
	for _, tt := range tasks {
		t.Run(tt.name, func(t *testing.T) {
			c := &counter{page: tt.open(t)}
			if tt.begin != nil {
				tt.begin(c.page)
			}
			tt.do(c)
			c.Wait(tt.done)
			if c.steps == 0 || c.steps > tt.most {
				t.Errorf("it takes %d steps, more than %d", c.steps, tt.most)
			}
			t.Logf("%d steps of %d", c.steps, tt.most)
			c.NoProblems()
		})
	}
	t.Run("export JSON", func(t *testing.T) {
		c := &counter{page: start(t)}
		marked(c.page)
		_, data := c.download(func() {
			c.button("Export")
			c.Wait(`document.querySelector("#dialog-export[open] .preview pre")?.textContent.includes("anno.jsonld")`)
			c.button("Save")
		})
		if !json.Valid(data) || !strings.Contains(string(data), "80,000 and 120,000") {
			t.Errorf("the file is %.200s", data)
		}
		if c.steps != 2 {
			t.Errorf("it takes %d steps, more than 2", c.steps)
		}
		c.NoProblems()
	})
}

const judgedMisleading = `document.querySelector("#editor .verdicts [aria-pressed=true]")?.textContent.startsWith("Misleading")`

func hasNote(note string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(".note")].some((n) => n.textContent.includes(%q))`, note)
}

func proven(url string) string {
	return fmt.Sprintf(`document.querySelector("#editor .piece:not(.open) a")?.getAttribute("href") === %q`, url)
}
