package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	cdlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a condition may take to come true on a slow day.
const patience = 15 * time.Second

// browser is a running Chromium on a profile of its own.
type browser struct {
	t       testing.TB
	ctx     context.Context
	stop    context.CancelFunc
	profile string
}

// launch starts Chromium. A profile may have been used before.
func launch(t testing.TB, profile string, more ...chromedp.ExecAllocatorOption) *browser {
	t.Helper()
	options := append([]chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chromium(t)), chromedp.UserDataDir(profile),
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.NoSandbox, chromedp.Flag("headless", "new"), chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-dev-shm-usage", true), chromedp.WindowSize(1440, 900),
		// The whole browser is one process group, to be killed as one.
		chromedp.ModifyCmdFunc(ownGroup),
	}, more...)
	alloc, stopAlloc := chromedp.NewExecAllocator(context.Background(), options...)
	quiet := func(string, ...any) {} // of events that this version does not know
	ctx, stopBrowser := chromedp.NewContext(alloc, chromedp.WithErrorf(quiet))
	b := &browser{t: t, ctx: ctx, profile: profile, stop: func() { stopBrowser(); stopAlloc() }}
	if err := chromedp.Run(ctx); err != nil {
		b.stop()
		t.Fatal("start Chromium: ", err)
	}
	t.Cleanup(b.stop)
	return b
}

// kill ends every process of the browser at once, as a power failure would.
func (b *browser) kill() {
	process := chromedp.FromContext(b.ctx).Browser.Process()
	if err := syscall.Kill(-process.Pid, syscall.SIGKILL); err != nil {
		b.t.Fatal("kill: ", err)
	}
	b.stop()
}

// page is one tab.
type page struct {
	t    testing.TB
	ctx  context.Context
	host *host

	mu       sync.Mutex
	problems []string // errors on the console, exceptions
}

// tab opens a new tab.
func (b *browser) tab(h *host) *page {
	b.t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	b.t.Cleanup(cancel)
	p := &page{t: b.t, ctx: ctx, host: h}
	chromedp.ListenTarget(ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch ev := ev.(type) {
		case *cdlog.EventEntryAdded:
			// What the browser itself complains of, breaches of the policy among it.
			if ev.Entry.Level == cdlog.LevelError {
				p.problems = append(p.problems, ev.Entry.Text+" "+ev.Entry.URL)
			}
		case *runtime.EventExceptionThrown:
			p.problems = append(p.problems, ev.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			if ev.Type == runtime.APITypeError {
				p.problems = append(p.problems, consoleText(ev.Args))
			}
		}
	})
	// The first run makes the tab, which lives as long as this context: not the
	// short one that do gives to every action.
	if err := chromedp.Run(ctx); err != nil {
		b.t.Fatal("open a tab: ", err)
	}
	return p
}

func consoleText(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		words = append(words, strings.Trim(string(a.Value), `"`)+a.Description)
	}
	return strings.Join(words, " ")
}

// start opens a browser on a fresh profile, and the site in it.
func start(t testing.TB) *page {
	t.Helper()
	h := serve(t)
	p := launch(t, tempProfile(t)).tab(h)
	p.open("/")
	return p
}

// tempProfile is a directory that goes away even if the browser still writes
// to it when the test ends, which t.TempDir takes for a failure.
func tempProfile(t testing.TB) string {
	dir, err := os.MkdirTemp("", "gloss-profile")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (p *page) do(actions ...chromedp.Action) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.t.Fatalf("%v\nthe console says %q", err, p.complaints())
	}
}

// open loads an address of the site and waits until the program is ready.
func (p *page) open(path string) {
	p.t.Helper()
	p.visit(path)
	p.wait(ready)
}

const ready = `!!document.querySelector("#gloss[data-ready=true]")`

// visit loads an address of the site.
func (p *page) visit(path string) {
	p.t.Helper()
	p.do(chromedp.Navigate(p.host.URL + path))
}

// eval runs a JavaScript expression, awaits it if it is a promise, and returns
// its value as JSON would.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	var out T
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		result, exception, err := runtime.Evaluate(expression).WithAwaitPromise(true).WithReturnByValue(true).WithUserGesture(true).Do(ctx)
		switch {
		case err != nil:
			return err
		case exception != nil:
			return fmt.Errorf("%s: %w", expression, exception)
		case len(result.Value) == 0:
			return nil
		}
		return json.Unmarshal(result.Value, &out)
	}))
	return out
}

// wait waits until an expression is true.
func (p *page) wait(expression string) {
	p.t.Helper()
	end := time.Now().Add(patience)
	for !eval[bool](p, "!!("+expression+")") {
		if time.Now().After(end) {
			shown := eval[string](p, `[document.activeElement.outerHTML.slice(0, 150), getSelection(), ...[...document.querySelectorAll("#editor, .messages, #failure")].map(e => e.innerText)].join("\\n")`)
			p.t.Fatalf("never came true: %s\nthe console says %q\nfocus, selection, editor, messages:\n%s", expression, p.complaints(), shown)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (p *page) waitSaved() {
	p.t.Helper()
	p.wait(`document.getElementById("saved").textContent === "Saved on this device"`)
}

// text waits until an element shows words.
func (p *page) waitText(selector, words string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`[...document.querySelectorAll(%q)].some(e => e.textContent.includes(%q))`, selector, words))
}

// noProblems fails the test if the page has complained of anything.
func (p *page) noProblems() {
	p.t.Helper()
	if said := p.complaints(); len(said) > 0 {
		p.t.Errorf("the console says %q", said)
	}
}

func (p *page) complaints() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.problems)
}

type spot struct{ X, Y float64 }

// ends finds words in the article and returns where on the screen they begin
// and end, scrolled into view.
func (p *page) ends(words string) (from, to spot) {
	p.t.Helper()
	at := eval[[]spot](p, fmt.Sprintf(`(() => {
		const words = %q, runs = [...document.querySelectorAll("#article [data-at]")];
		const place = (offset) => {
			for (const run of runs) {
				if (offset <= run.textContent.length) return [run.firstChild, offset];
				offset -= run.textContent.length;
			}
		};
		const start = runs.map(r => r.textContent).join("").indexOf(words);
		if (start < 0) throw new Error("not in the article: " + words);
		const range = document.createRange();
		range.setStart(...place(start + 1));
		range.setStart(range.startContainer, range.startOffset - 1);
		range.setEnd(...place(start + words.length));
		range.startContainer.parentElement.scrollIntoView({block: "center"});
		const rects = range.getClientRects(), a = rects[0], b = rects[rects.length - 1];
		return [{X: a.left + 0.5, Y: a.top + a.height / 2}, {X: b.right - 0.5, Y: b.top + b.height / 2}];
	})()`, words))
	return at[0], at[1]
}

// drag selects words with the mouse.
func (p *page) drag(words string) {
	p.t.Helper()
	from, to := p.ends(words)
	p.do(
		chromedp.MouseEvent(input.MousePressed, from.X, from.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
		chromedp.MouseEvent(input.MouseMoved, (from.X+to.X)/2, to.Y, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseMoved, to.X, to.Y, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseReleased, to.X, to.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
	)
}

// mark selects words with the mouse, presses the key of a kind, and waits until
// the mark is there, as a person would see it.
func (p *page) mark(words, key string) {
	p.t.Helper()
	const count = `document.querySelectorAll("#article mark[id]").length`
	before := eval[int](p, count)
	p.drag(words)
	p.press(key)
	p.wait(fmt.Sprintf("%s === %d", count, before+1))
}

// clickOn clicks on the first letter of words in the article.
func (p *page) clickOn(words string) {
	p.t.Helper()
	from, _ := p.ends(words)
	p.do(chromedp.MouseClickXY(from.X+3, from.Y))
}

// click clicks the middle of the first element that a selector finds.
func (p *page) click(selector string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`(e => e && !e.disabled && e.getClientRects().length)(document.querySelector(%q))`, selector))
	at := eval[spot](p, fmt.Sprintf(`(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(document.querySelector(%q).getBoundingClientRect())`, selector))
	p.do(chromedp.MouseClickXY(at.X, at.Y))
}

// tap touches the middle of the first element that a selector finds.
func (p *page) tap(selector string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`(e => e && e.getClientRects().length)(document.querySelector(%q))`, selector))
	at := eval[spot](p, fmt.Sprintf(`(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(document.querySelector(%q).getClientRects()[0])`, selector))
	p.do(
		input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: at.X, Y: at.Y}}),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}),
	)
}

// button clicks the button that shows words.
func (p *page) button(words string) {
	p.t.Helper()
	find := fmt.Sprintf(`[...document.querySelectorAll("button")].find(b => b.getClientRects().length && (b.textContent.startsWith(%[1]q) || b.getAttribute("aria-label") === %[1]q))`, words)
	p.wait(find)
	at := eval[spot](p, fmt.Sprintf(`(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(%s.getBoundingClientRect())`, find))
	p.do(chromedp.MouseClickXY(at.X, at.Y))
}

// press presses a key as a person does.
func (p *page) press(key string, modifiers ...input.Modifier) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
}

// mark is one mark as the page draws it.
type mark struct{ Kind, Text string }

// marks returns the marks of the page in the order of the text, each with the
// text of all its pieces.
func (p *page) marks() string {
	p.t.Helper()
	found := eval[[]mark](p, `[...document.querySelectorAll("#article mark[id]")].map(head => ({
		Kind: head.className.split(" ")[0],
		Text: [...document.querySelectorAll("#article mark")].filter(m => m.dataset.mark === head.dataset.mark).map(m => m.textContent).join("")}))`)
	var out []string
	for _, m := range found {
		out = append(out, m.Kind+" "+m.Text)
	}
	return strings.Join(out, " | ")
}

// waitMarks waits until the page shows just these marks.
func (p *page) waitMarks(want string) {
	p.t.Helper()
	end := time.Now().Add(patience)
	for got := p.marks(); got != want; got = p.marks() {
		if time.Now().After(end) {
			p.t.Fatalf("marks are %s\nwant %s", got, want)
		}
		time.Sleep(20 * time.Millisecond)
	}
}
