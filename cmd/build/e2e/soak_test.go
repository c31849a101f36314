package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/inspector"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// endings are ways for a page to end while a person writes, each tried a few
// times, and many times in make soak.
var endings = []struct {
	name      string
	few, many int
	whole     bool // the page hears of it, and keeps every letter
	end       func(b *browser, p *page)
}{
	{"the browser is killed", 1, 200, false, func(b *browser, _ *page) { b.Kill() }},
	{"the page crashes", 1, 25, false, func(_ *browser, p *page) {
		gone := make(chan bool)
		chromedp.ListenTarget(p.Ctx, func(ev any) {
			if _, crashed := ev.(*inspector.EventTargetCrashed); crashed {
				close(gone)
			}
		})
		// The page that is to answer is the one that ends.
		go func() { _ = chromedp.Run(p.Ctx, cdp.Crash()) }()
		<-gone
		_ = chromedp.Cancel(p.Ctx)
	}},
	{"the page is reloaded", 2, 25, true, func(_ *browser, p *page) { p.Do(chromedp.Reload()) }},
	{"another page is opened", 1, 25, true, func(_ *browser, p *page) { p.Do(chromedp.Navigate("about:blank")) }},
	{"the tab is closed", 1, 25, true, func(_ *browser, p *page) { p.Close() }},
}

// A note is written letter by letter, and at a random moment, up to .6 seconds after
// the last letter, the page or the browser ends. At the next start there is what was
// told to be saved, a beginning of what was typed after that, and nothing else; and
// where the page heard of its end, all that was typed.
func TestANoteOutlivesEveryEnding(t *testing.T) {
	t.Parallel()
	for n, e := range endings {
		t.Run(e.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(n), 8))
			h, profile := serve(t), chrome.Profile(t)
			b := launch(t, profile)
			first := b.tab(h)
			first.Open("/")
			first.Mark("five-fold", "3")
			first.WaitSaved()
			first.Close()
			rounds, letters, more := e.few, 0, 0
			if os.Getenv("GLOSS_SOAK") != "" {
				rounds = e.many
			}
			var saved, typed string
			for round := range rounds + 1 {
				p := b.tab(h)
				p.Open("/")
				p.WaitMarks("figure five-fold")
				eval[any](p, `document.querySelector("#article mark[id]").focus()`)
				p.Press("\r")
				p.Wait(`document.activeElement.id.startsWith("field-note-")`)
				found := eval[string](p, `document.activeElement.value`)
				if !strings.HasPrefix(found, saved) || !strings.HasPrefix(typed, found) {
					t.Fatalf("round %d: saved was %q, typed %q, and there is %q", round, saved, typed, found)
				}
				if e.whole && found != typed {
					t.Errorf("round %d: typed was %q, and there is %q", round, typed, found)
				}
				if round == rounds {
					break
				}
				more += len(found) - len(saved)
				saved, typed = found, found
				eval[any](p, `(e => e.setSelectionRange(e.value.length, e.value.length))(document.activeElement)`)
				write := func(n int) {
					for range n {
						c := string(rune('a' + r.IntN(26)))
						p.Press(c)
						typed += c
						letters++
					}
				}
				if r.IntN(2) == 0 {
					write(1 + r.IntN(4))
					p.WaitSaved()
					saved = typed
				}
				write(1 + r.IntN(4))
				if r.IntN(2) == 0 {
					eval[any](p, fmt.Sprintf(`new Promise((go) => setTimeout(go, %d))`, r.IntN(600)))
				}
				e.end(b, p)
				if b.Ctx.Err() != nil {
					b = launch(t, profile)
				}
			}
			t.Logf("%d endings, %d letters, none lost that was told to be saved, and %d kept beyond", rounds, letters, more)
		})
	}
}
