package chrome

import (
	"context"
	"errors"
	"fmt"
	"time"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// held is how long a finger rests for a long press: longer than the browser
// waits for one.
const held = 700 * time.Millisecond

// Phone makes the tab one of a phone: 390 by 844 CSS pixels, used by fingers. It
// has effect on what is loaded from now on.
func (p *Page) Phone() {
	p.T.Helper()
	p.Do(
		emulation.SetDeviceMetricsOverride(390, 844, 2, true),
		emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5),
	)
}

// MouseClick presses and releases the left button a number of times at a spot: 2
// is a double click.
func (p *Page) MouseClick(at Spot, times int) {
	p.T.Helper()
	do := []chromedp.Action{input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y)}
	for n := range int64(times) {
		do = append(do,
			input.DispatchMouseEvent(input.MousePressed, at.X, at.Y).WithButton(input.Left).WithButtons(1).WithClickCount(n+1),
			input.DispatchMouseEvent(input.MouseReleased, at.X, at.Y).WithButton(input.Left).WithClickCount(n+1))
	}
	p.Do(do...)
}

// MouseDrag holds the left button from one spot to another.
func (p *Page) MouseDrag(from, to Spot) {
	p.T.Helper()
	moved := func(x, y float64) chromedp.Action {
		return input.DispatchMouseEvent(input.MouseMoved, x, y).WithButton(input.Left).WithButtons(1)
	}
	p.Do(
		input.DispatchMouseEvent(input.MouseMoved, from.X, from.Y),
		input.DispatchMouseEvent(input.MousePressed, from.X, from.Y).WithButton(input.Left).WithButtons(1).WithClickCount(1),
		moved((from.X+to.X)/2, (from.Y+to.Y)/2), moved(to.X, to.Y),
		input.DispatchMouseEvent(input.MouseReleased, to.X, to.Y).WithButton(input.Left).WithClickCount(1),
	)
}

// Wheel turns the wheel of the mouse at a spot, by CSS pixels downwards.
func (p *Page) Wheel(at Spot, down float64) {
	p.T.Helper()
	p.Do(input.DispatchMouseEvent(input.MouseWheel, at.X, at.Y).WithDeltaX(0).WithDeltaY(down))
}

func touch(at ...Spot) chromedp.Action {
	points := []*input.TouchPoint{}
	kind := input.TouchEnd
	for _, s := range at {
		kind = input.TouchStart
		points = append(points, &input.TouchPoint{X: s.X, Y: s.Y})
	}
	return input.DispatchTouchEvent(kind, points)
}

// Touch taps a spot with a finger a number of times.
func (p *Page) Touch(at Spot, times int) {
	p.T.Helper()
	for range times {
		p.Do(touch(at), touch())
	}
}

// TryTouch taps as Touch does, and reports whether the browser has said that it passed
// the taps on. Now and then, on a busy machine, Chromium never says so of a tap, while the
// page goes on. A page that does not answer either is held up, and fails the test.
func (p *Page) TryTouch(at Spot, times int) bool {
	p.T.Helper()
	for range times {
		ctx, cancel := context.WithTimeout(p.Ctx, Patience/3)
		err := chromedp.Run(ctx, touch(at), touch())
		cancel()
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			p.Wait(`document.readyState === "complete"`)
			return false
		case err != nil:
			p.T.Fatal(err)
		}
	}
	return true
}

// LongPress rests a finger on a spot until the browser takes it for a long press.
func (p *Page) LongPress(at Spot) {
	p.T.Helper()
	// What is held down is a matter of time to the browser, so time has to pass.
	p.Do(touch(at), chromedp.Sleep(held), touch())
}

// Swipe draws a finger from one spot to another.
func (p *Page) Swipe(from, to Spot) {
	p.T.Helper()
	moved := func(part float64) chromedp.Action {
		return input.DispatchTouchEvent(input.TouchMove, []*input.TouchPoint{{X: from.X + part*(to.X-from.X), Y: from.Y + part*(to.Y-from.Y)}})
	}
	p.Do(touch(from), moved(.3), moved(.7), moved(1), touch())
}

// keys finds a key by what KeyboardEvent.key says of it.
var keys = func() map[string]*kb.Key {
	out := map[string]*kb.Key{}
	for r, k := range kb.Keys {
		// Enter has two runes, and some keys have a second one on the number pad.
		if old, ok := out[k.Key]; !ok || r == '\r' || len(k.Code) < len(old.Code) {
			out[k.Key] = k
		}
	}
	return out
}()

// Key presses a key by its name in KeyboardEvent.key, with modifiers, as a keyboard
// of the United States does: with the code of its place, and with a character only
// where it writes one.
func (p *Page) Key(name string, modifiers ...input.Modifier) {
	p.T.Helper()
	var all input.Modifier
	for _, m := range modifiers {
		all |= m
	}
	k, ok := keys[name]
	if !ok {
		p.T.Fatalf("no key is called %q", name)
	}
	if k.Shift {
		all |= input.ModifierShift
	} else if r := []rune(name); all&input.ModifierShift != 0 && len(r) == 1 && 'a' <= r[0] && r[0] <= 'z' {
		k = kb.Keys[r[0]-'a'+'A']
	}
	down := input.DispatchKeyEvent(input.KeyRawDown).WithKey(k.Key).WithCode(k.Code).WithModifiers(all).
		WithWindowsVirtualKeyCode(k.Windows).WithNativeVirtualKeyCode(k.Native)
	up := *down
	up.Type = input.KeyUp
	if k.Text != "" && all&^input.ModifierShift == 0 {
		down.Type, down.Text, down.UnmodifiedText = input.KeyDown, k.Text, k.Unmodified
	}
	p.Do(down, &up)
}

// Type presses the key of every character of a text.
func (p *Page) Type(text string) {
	p.T.Helper()
	for _, r := range text {
		p.Press(string(r))
	}
}

// Insert puts a text into the field with the focus at once, as the keyboard on the
// screen of a phone does, and as an input method does at its end.
func (p *Page) Insert(text string) {
	p.T.Helper()
	p.Do(input.InsertText(text))
}

// Clip is what lies on the clipboard: a text of each type, by its media type. A
// type of images has its bytes in base64.
type Clip map[string]string

// Copied puts things on the clipboard, as another program does. The tab must be in
// front.
func (p *Page) Copied(c Clip) {
	p.T.Helper()
	p.Do(cdbrowser.GrantPermissions([]cdbrowser.PermissionType{cdbrowser.PermissionTypeClipboardReadWrite, cdbrowser.PermissionTypeClipboardSanitizedWrite}))
	if len(c) == 0 {
		c = Clip{"text/plain": ""}
	}
	script := ""
	for kind, data := range c {
		if kind == "image/png" {
			script += fmt.Sprintf(`%q: new Blob([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))], {type: %q}),`, kind, data, kind)
		} else {
			script += fmt.Sprintf(`%q: new Blob([%q], {type: %q}),`, kind, data, kind)
		}
	}
	Eval[any](p, `navigator.clipboard.write([new ClipboardItem({`+script+`})])`)
}

// Paste presses Ctrl+V.
func (p *Page) Paste() {
	p.T.Helper()
	p.Key("v", input.ModifierCtrl)
}

// Drop drags files from outside into the page and lets them go at a spot.
func (p *Page) Drop(at Spot, paths ...string) {
	p.T.Helper()
	p.Drops(at, &input.DragData{Items: []*input.DragDataItem{}, Files: paths, DragOperationsMask: 1})
}

// Drops drags anything from outside into the page and lets it go at a spot.
func (p *Page) Drops(at Spot, data *input.DragData) {
	p.T.Helper()
	p.Do(
		input.DispatchDragEvent(input.DragEnter, at.X, at.Y, data),
		input.DispatchDragEvent(input.DragOver, at.X, at.Y, data),
		input.DispatchDragEvent(input.Drop, at.X, at.Y, data),
	)
}

// Chosen answers every dialog for files with the paths that next gives; none is a
// person who cancels.
func (p *Page) Chosen(next func() []string) {
	p.T.Helper()
	chromedp.ListenTarget(p.Ctx, func(ev any) {
		if ev, ok := ev.(*page.EventFileChooserOpened); ok {
			if paths := next(); len(paths) > 0 {
				// An event must not wait for an answer of the browser's.
				go func() {
					_ = chromedp.Run(p.Ctx, chromedp.ActionFunc(func(ctx context.Context) error {
						return setFiles(ctx, ev, paths)
					}))
				}()
			}
		}
	})
	p.Do(page.SetInterceptFileChooserDialog(true))
}

// Travel goes back in the history of the tab (-1) or forward (1), and reports
// whether there was a page of the site to go to.
func (p *Page) Travel(by int64) bool {
	p.T.Helper()
	went := false
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		at, entries, err := page.GetNavigationHistory().Do(ctx)
		if err != nil {
			return err
		}
		to := at + by
		if to < 0 || to >= int64(len(entries)) || len(entries[to].URL) < len(p.base) || entries[to].URL[:len(p.base)] != p.base {
			return nil
		}
		went = true
		return page.NavigateToHistoryEntry(entries[to].ID).Do(ctx)
	}))
	return went
}

func setFiles(ctx context.Context, ev *page.EventFileChooserOpened, paths []string) error {
	return dom.SetFileInputFiles(paths).WithBackendNodeID(ev.BackendNodeID).Do(ctx)
}
