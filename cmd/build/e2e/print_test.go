package e2e

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// On paper the article stands with numbers at its marks, and the notes of these
// numbers below it with all that was filled in.
func TestPrint(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.Mark("five times as much", "1")
	p.Mark(range80, "3")
	p.ClickOn("much as before")
	p.Wait(`document.activeElement.closest("#editor")`)
	p.presses(".more .unfold")
	p.Wait(`document.querySelector("#editor .more .fields")`)
	for _, field := range []string{"name", "note"} {
		eval[any](p, `document.querySelector("#editor [id^=field-`+field+`-]").focus()`)
		for _, c := range "The " + field {
			p.Press(string(c))
		}
	}
	p.WaitSaved()
	p.Do(emulation.SetEmulatedMedia().WithMedia("print"), emulation.SetDeviceMetricsOverride(700, 990, 1, false)) // as wide as paper
	shown := eval[string](p, `document.body.innerText`)
	for _, want := range []string{"Claimant\nThe name", "Note\nThe note", "five times as much", "From\n80,000"} {
		if !strings.Contains(shown[strings.LastIndex(shown, "public statements"):], want) {
			t.Errorf("%q is not below the article: %s", want, shown[strings.LastIndex(shown, "public statements"):])
		}
	}
	if got := eval[string](p, `[...document.querySelectorAll("#article mark[data-tail]")].map(m => getComputedStyle(m, "::after").content + getComputedStyle(m).textDecorationStyle).join() + [...document.querySelectorAll(".note")].map(n => getComputedStyle(n, "::before").content).join()`); got != `"1"double,"2"solid"1.","2."` {
		t.Errorf("numbered are %s", got)
	}
	if left := eval[[]string](p, `[...document.querySelectorAll(".bar, #editor, .ruler, .messages, #bubble, .legend")].filter(e => e.getClientRects().length).map(e => e.className || e.id)`); len(left) > 0 {
		t.Errorf("on paper are %q too", left)
	}
	p.Do(emulation.SetEmulatedMedia().WithMedia(""), emulation.ClearDeviceMetricsOverride())
	var pdf []byte
	p.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = cdpage.PrintToPDF().WithPaperWidth(8.27).WithPaperHeight(11.69).Do(ctx)
		return err
	}))
	if pages := bytes.Count(pdf, []byte("/Type /Page\n")); pages < 2 || pages > 4 {
		t.Errorf("printed on %d pages", pages)
	}
	if dir := os.Getenv("GLOSS_LOOK"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "print.pdf"), pdf, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p.Before(`window.print = () => { window.printed = true }`)
	p.Open("/")
	p.Button("Menu")
	p.Button("Print")
	p.Wait(`window.printed`)
	p.NoProblems()
}
