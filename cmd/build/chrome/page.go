package chrome

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/sitetest"
)

// Page is one tab.
type Page struct {
	T    testing.TB
	Ctx  context.Context
	base string // address of the site, without a slash at the end

	mu       sync.Mutex
	problems []string // errors on the console, exceptions
}

// Tab opens a new tab.
func (b *Browser) Tab(base string) *Page {
	b.T.Helper()
	ctx, cancel := chromedp.NewContext(b.Ctx)
	b.T.Cleanup(cancel)
	p := &Page{T: b.T, Ctx: ctx, base: base}
	chromedp.ListenTarget(ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch ev := ev.(type) {
		case *log.EventEntryAdded:
			// What the browser itself complains of, breaches of the policy among it.
			if ev.Entry.Level == log.LevelError {
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
		b.T.Fatal("open a tab: ", err)
	}
	if b.shared {
		p.Do(emulation.SetFocusEmulationEnabled(true))
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

// Do performs actions, all of them within Patience.
func (p *Page) Do(actions ...chromedp.Action) {
	p.T.Helper()
	ctx, cancel := context.WithTimeout(p.Ctx, Patience)
	defer cancel()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.T.Fatalf("%v\nthe console says %q", err, p.Complaints())
	}
}

// Open loads an address of the site and waits until the program is ready.
func (p *Page) Open(path string) {
	p.T.Helper()
	p.Visit(path)
	p.Wait(Ready)
}

// Ready is true once the program has taken over and loaded what is saved.
const Ready = `!!document.querySelector("#gloss[data-ready=true]")`

// Visit loads an address of the site.
func (p *Page) Visit(path string) {
	p.T.Helper()
	p.Do(chromedp.Navigate(p.base + path))
}

// Address is the whole address of a path of the site.
func (p *Page) Address(path string) string { return p.base + path }

// Before runs a script in every page that is loaded from now on, before its own.
func (p *Page) Before(script string) {
	p.T.Helper()
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}

// Show shows the page at a width and height in CSS pixels, in a theme: light
// or dark.
func (p *Page) Show(width, height int64, theme string) {
	p.T.Helper()
	p.Do(
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}),
		emulation.SetDeviceMetricsOverride(width, height, 1, false),
	)
}

// Front brings the tab before the others, so that it is painted.
func (p *Page) Front() {
	p.T.Helper()
	p.Do(page.BringToFront())
}

// Slow makes the network of the tab slow: its latency is in milliseconds, its
// speed in bytes per second.
func (p *Page) Slow(latency, speed float64) {
	p.T.Helper()
	p.Do(network.Enable(), network.EmulateNetworkConditions(false, latency, speed, speed))
}

// Eval runs a JavaScript expression, awaits it if it is a promise, and returns
// its value as JSON would.
func Eval[T any](p *Page, expression string) T {
	p.T.Helper()
	return evaluate[T](p, expression, false)
}

// evaluate is Eval. If again is set, a page that went away meanwhile gives the zero
// value, and the caller asks once more.
func evaluate[T any](p *Page, expression string, again bool) T {
	p.T.Helper()
	var out T
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		result, exception, err := runtime.Evaluate(expression).WithAwaitPromise(true).WithReturnByValue(true).WithUserGesture(true).Do(ctx)
		if again && err != nil && gone(err) {
			return nil
		}
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

// gone reports whether a page went away while it was asked.
func gone(err error) bool {
	for _, words := range []string{"navigated or closed", "Execution context was destroyed", "Cannot find context", "Cannot find default execution context"} {
		if strings.Contains(err.Error(), words) {
			return true
		}
	}
	return false
}

// Glance is Eval of a page that may go away meanwhile: it then reports false.
func Glance[T any](p *Page, expression string) (T, bool) {
	p.T.Helper()
	out := evaluate[*T](p, expression, true)
	if out == nil {
		var none T
		return none, false
	}
	return *out, true
}

// Wait waits until an expression, or what it promises, is true.
func (p *Page) Wait(expression string) {
	p.T.Helper()
	if sitetest.Until(Patience, func() bool { return evaluate[bool](p, "(async () => !!(await ("+expression+")))()", true) }) {
		return
	}
	shown := Eval[string](p, `[document.activeElement.outerHTML.slice(0, 150), getSelection(), ...[...document.querySelectorAll("#editor, .head, #failure")].map(e => e.innerText), ...(window.gloss && gloss.report ? [gloss.report()] : [])].join("\n")`)
	p.T.Fatalf("never came true: %s\nthe console says %q\nfocus, selection, editor, messages, what happened:\n%s", expression, p.Complaints(), shown)
}

// WaitSaved waits until the page says that the work is saved. It may still say
// so of the work before, if what was done since is not drawn yet.
func (p *Page) WaitSaved() {
	p.T.Helper()
	// What is typed is taken in once it is painted.
	p.Wait(`new Promise((done) => { setTimeout(done, 150, true); requestAnimationFrame(() => setTimeout(done, 10, true)) })`)
	p.Wait(`document.getElementById("saved").textContent === "Saved on this device"`)
}

// WaitText waits until an element shows words.
func (p *Page) WaitText(selector, words string) {
	p.T.Helper()
	p.Wait(fmt.Sprintf(`[...document.querySelectorAll(%q)].some(e => e.textContent.includes(%q))`, selector, words))
}

// NoProblems fails the test if the page has complained of anything.
func (p *Page) NoProblems() {
	p.T.Helper()
	if said := p.Complaints(); len(said) > 0 {
		p.T.Errorf("the console says %q", said)
	}
}

// Complaints is what the page has complained of so far.
func (p *Page) Complaints() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.problems)
}
