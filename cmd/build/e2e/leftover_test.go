package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What is checked by looking, one thing a row: on one page, by what the browser has laid out
// and painted.
func TestWhatThePageShows(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark(range80, "3")
	p.WaitSaved()
	p.leaveEditor()
	look := func(screen string) {
		if dir := os.Getenv("GLOSS_LOOK"); dir != "" {
			var png []byte
			p.Do(chromedp.CaptureScreenshot(&png))
			if err := os.WriteFile(filepath.Join(dir, screen+".png"), png, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, tt := range []struct {
		name  string
		width int64
		theme string
		do    func()
	}{
		{"the note grows with its text", 1440, "light", func() {
			p.openEditor(range80)
			tall := `document.activeElement.offsetHeight`
			before := eval[float64](p, tall)
			p.Insert(strings.Repeat("An estimate of 2024, carried over unchanged. ", 6))
			p.Wait(fmt.Sprintf(`%s > %g + 40 && document.activeElement.scrollHeight <= document.activeElement.clientHeight + 1`, tall, before))
			p.leaveEditor()
		}},
		{"the table of figures is not cut on a phone", 400, "light", func() {
			p.openEditor(range80)
			p.presses(".more .unfold")
			p.Wait(`document.querySelector("#editor .more .fields")`)
			p.types("source", "The department’s annual survey, annex B")
			p.leaveEditor()
			p.listMarks()
			p.Button("Figures")
			p.Wait(`document.querySelector(".figures tbody")`)
			wide := eval[string](p, `JSON.stringify([...document.querySelectorAll(".scroller, .figures tbody :is(th, td > *)")].map((e) => e.getBoundingClientRect()).filter((r) => r.left < 0 || r.right > innerWidth))`)
			if wide != "[]" || eval[bool](p, `document.documentElement.scrollWidth > innerWidth || (s => s.scrollWidth > s.clientWidth)(document.querySelector(".scroller"))`) {
				t.Errorf("cut: %s", wide)
			}
			p.WaitText(".figures tbody", "annex B")
			p.WaitText(".figures tbody", "carried over unchanged")
			look("figures")
			p.Button("All kinds")
			p.Button("Back to the article")
		}},
		{"Export and Add article are in the bar of a phone", 390, "dark", func() {
			for _, says := range []string{"Export", "Add article", "Menu"} {
				at := `(e => e?.checkVisibility() ? (r => ({ X: r.left, Y: r.right, Wide: r.width, Tall: r.height }))(e.getBoundingClientRect()) : {})([...document.querySelectorAll(".bar .actions button")].find((b) => b.getAttribute("aria-label") === "` + says + `"))`
				r := eval[struct{ X, Y, Wide, Tall float64 }](p, at)
				if r.Wide < 44 || r.Tall < 44 || r.X < 0 || r.Y > 390 || eval[bool](p, fmt.Sprintf(`document.querySelector(".slot").getBoundingClientRect().right > %g + 1`, r.X)) {
					t.Errorf("%s is at %+v", says, r)
				}
			}
			if words := eval[string](p, `[...document.querySelectorAll(".slot .saved p")].filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().height > 52).map((e) => e.textContent).join()`); words != "" {
				t.Errorf("%q is cut", words)
			}
		}},
		{"the backdrop reaches the edge of the window", 1440, "light", func() {
			p.Button("Export")
			p.Wait(`document.querySelector("dialog:modal")`)
			// Beside the page there may be room for a scrollbar, which shows the ground of the root.
			if got := eval[string](p, `getComputedStyle(document.documentElement).backgroundColor`); got == "rgba(0, 0, 0, 0)" || got == eval[string](p, `getComputedStyle(document.body).backgroundColor`) {
				t.Errorf("beside the backdrop it is %s", got)
			}
			look("backdrop")
			p.choose("export-format", "html")
			p.Wait(`document.querySelector("#dialog-export .rendered")`)
			look("report")
			p.Press(kb.Escape)
			p.Wait(`!document.querySelector("dialog:modal")`)
		}},
		{"a file that is held over the page is told where to go", 1440, "dark", func() {
			path := filepath.Join(t.TempDir(), "fares.txt")
			if err := os.WriteFile(path, []byte(ferries), 0o644); err != nil {
				t.Fatal(err)
			}
			data := &input.DragData{Items: []*input.DragDataItem{}, Files: []string{path}, DragOperationsMask: 1}
			told := `getComputedStyle(document.documentElement, "::after").content`
			p.Do(input.DispatchDragEvent(input.DragEnter, 300, 400, data), input.DispatchDragEvent(input.DragOver, 300, 400, data))
			p.Wait(told + `.includes("rop")`)
			look("drop")
			p.Do(input.DispatchDragEvent(input.Drop, 300, 400, data))
			p.Wait(`!` + told + `.includes("rop")`)
			p.Wait(`!!document.querySelector(".intake .taken")?.checkVisibility()`)
			p.Press(kb.Escape)
			p.WaitText("#notice", "1 article was not added")
		}},
		{"the kind that is chosen is seen in the dark", 1440, "dark", func() {
			p.openEditor(range80)
			// Contrast by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, of the ring and of the words.
			got := eval[[]float64](p, `(() => {
				const chosen = document.querySelector("#editor .kinds [aria-pressed=true]"), style = getComputedStyle(chosen);
				const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
				const light = (...layers) => {
					for (const c of layers) { pen.fillStyle = c; pen.fillRect(0, 0, 1, 1); }
					const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
					return .2126 * r + .7152 * g + .0722 * b;
				};
				const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
				const ground = getComputedStyle(document.getElementById("editor")).backgroundColor, track = getComputedStyle(chosen.parentElement).backgroundColor;
				const ring = style.boxShadow.match(/^(rgb|color)[^)]*\)/)[0];
				return [ratio(light(ground, track, ring), light(ground, track)), ratio(light(style.color), light(style.backgroundColor))];
			})()`)
			look("chosen")
			if got[0] < 3 || got[1] < 4.5 {
				t.Errorf("the ring has %.2f, the words have %.2f", got[0], got[1])
			}
			p.leaveEditor()
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p.Show(tt.width, 844, tt.theme)
			tt.do()
		})
	}
	p.NoProblems()
}
