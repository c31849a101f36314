package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// walk is how many actions a person without a plan does on one profile.
const walk = 400

// A person without a plan clicks, taps, types, pastes and drags whatever can be
// seen, on a desktop and on a phone. After each action the program lives, nothing
// was thrown and nothing printed as an error, the focus is where keys reach it; and
// every 50 actions what is stored is what is drawn, and all can be undone and
// redone. GLOSS_SEED replays a walk, GLOSS_ACTIONS says how many actions there are
// on both devices together.
func TestWithoutAPlan(t *testing.T) {
	t.Parallel()
	total, seed := 800, uint64(19)
	if os.Getenv("GLOSS_SOAK") != "" {
		total, seed = 20_000, uint64(time.Now().UnixNano())/1e6
	}
	if s := os.Getenv("GLOSS_ACTIONS"); s != "" {
		var err error
		if total, err = strconv.Atoi(s); err != nil {
			t.Fatal("GLOSS_ACTIONS: ", err)
		}
	}
	if s := os.Getenv("GLOSS_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal("GLOSS_SEED: ", err)
		}
	}
	for _, device := range []string{"desktop", "phone"} {
		t.Run(device, func(t *testing.T) {
			t.Parallel()
			left := total / 2
			for n := uint64(0); left > 0; n++ {
				some := min(left, walk)
				left -= some
				t.Run(fmt.Sprint(seed+n), func(t *testing.T) { wander(t, device == "phone", seed+n, some) })
			}
		})
	}
}

// target is something that can be pressed, where it lies open, in CSS pixels.
type target struct {
	X, Y                     float64
	Name                     string
	Focusable, Field, Select bool
}

// sight is what a look at the page finds.
type sight struct {
	Ready, Behind, Connected, Body, Within, Typing bool
	Dead, Report, Said, Focus                      string
	Dialog, Popover                                string // what lies over the page, by its id
	Faults, Thrown                                 []string
	Width, Height                                  float64
	Targets                                        []target
	Lines                                          []struct{ X, Y, Width float64 }
}

// planless is a person without a plan.
type planless struct {
	b       *browser
	p       *page // the window in front
	second  *page // the window behind it, if there are two
	r       *rand.Rand
	began   time.Time
	phone   bool
	files   []string
	see     sight
	did     []string
	count   map[string]int
	heard   map[*page]int // complaints that were looked at
	windows bool          // there was a second one
	left    int           // actions until the second window is closed
	offline bool
	turned  bool
	// The press was on nothing that takes the focus, or another page came: the
	// browser itself then gives the focus to the page's body.
	looseFocus bool
}

func (w *planless) tell(format string, args ...any) {
	w.did = append(w.did, fmt.Sprintf(format, args...))
}

// open opens the site in a tab of the device.
func (w *planless) open() *page {
	p := w.b.tab(w.p.host)
	w.ready(p)
	return p
}

func (w *planless) ready(p *page) {
	p.T.Helper()
	p.Before(planned)
	p.Do(network.Enable())
	if w.phone {
		p.Phone()
	} else {
		p.Do(emulation.SetDeviceMetricsOverride(1440, 900, 1, false))
	}
	var asked atomic.Int64
	p.Chosen(func() []string {
		n := int(asked.Add(1))
		if n%3 == 0 {
			return nil
		}
		return []string{w.files[n%len(w.files)]}
	})
	chromedp.ListenTarget(p.Ctx, func(ev any) {
		if _, ok := ev.(*cdpage.EventJavascriptDialogOpening); ok {
			go func() { _ = chromedp.Run(p.Ctx, cdpage.HandleJavaScriptDialog(true)) }()
		}
	})
	p.Open("/")
}

func wander(t *testing.T, phone bool, seed uint64, actions int) {
	h := serve(t)
	b := launch(t, chrome.Profile(t), chromedp.Flag("disable-backgrounding-occluded-windows", true), chromedp.Flag("disable-renderer-backgrounding", true))
	w := &planless{b: b, p: b.tab(h), r: rand.New(rand.NewPCG(seed, 14)), phone: phone, files: brought(t), count: map[string]int{}, heard: map[*page]int{}, began: time.Now()}
	n := 0
	defer func() {
		if t.Failed() {
			t.Logf("GLOSS_SEED=%d on action %d, after\n%s\nwhat happened in the program:\n%s", seed, n, strings.Join(w.did[max(0, len(w.did)-20):], "\n"), tail(w.see.Report, 25))
			return
		}
		t.Logf("GLOSS_SEED=%d phone=%t: %d actions in %v, no fault: %v", seed, phone, n, time.Since(w.began).Round(time.Second), w.count)
	}()
	w.ready(w.p)
	if coarse := eval[bool](w.p, `matchMedia("(pointer: coarse)").matches`); coarse != phone {
		t.Fatalf("a coarse pointer: %t, a phone: %t", coarse, phone)
	}
	w.p.Do(cdbrowser.SetDownloadBehavior(cdbrowser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(filepath.Join(t.TempDir(), "down")))
	w.p.installed()
	w.look()
	for n = 1; n <= actions; n++ {
		w.once(n)
		if n%50 == 0 {
			w.settle()
		}
	}
	n--
}

func tail(s string, lines int) string {
	all := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(all[max(0, len(all)-lines):], "\n")
}

// once does one action and looks at what comes of it.
func (w *planless) once(n int) {
	t := w.p.T
	t.Helper()
	before := w.see
	w.looseFocus = false
	a := w.choice()
	if w.second != nil {
		if w.left--; w.left < 0 {
			a = act{name: "window", do: (*planless).window}
		}
	}
	w.count[a.name]++
	w.did = append(w.did, fmt.Sprintf("%d. %s, after %.1f s", n, a.name, time.Since(w.began).Seconds()))
	if wrong := a.do(w); wrong != "" {
		t.Fatal(wrong)
	}
	w.look()
	s := w.see
	switch {
	case !s.Connected:
		t.Fatalf("the focus is nowhere: %s", s.Focus)
	case s.Dialog != "" && !s.Within && !(s.Body && (w.looseFocus || before.Body && before.Dialog == s.Dialog)):
		t.Fatalf("the dialog %s is open, and the focus is on %s; before it was on %s", s.Dialog, s.Focus, before.Focus)
	}
}

// choice is one of the actions that can be done now, by their weights.
func (w *planless) choice() act {
	all := 0
	var can []act
	for _, a := range acts {
		if a.can == nil || a.can(w) {
			can = append(can, a)
			all += a.weight
		}
	}
	n := w.r.IntN(all)
	for _, a := range can {
		if n -= a.weight; n < 0 {
			return a
		}
	}
	panic("no action")
}

// network failures are what a page offline must be told by its browser.
var networkFailures = regexp.MustCompile(`^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE|NETWORK_CHANGED|FAILED) `)

// look waits until the page is at rest, and checks that it is well.
func (w *planless) look() {
	t := w.p.T
	t.Helper()
	deadline := time.Now().Add(chrome.Patience)
	for {
		var ok bool
		if w.see, ok = w.glance(); ok && (w.see.Ready || w.see.Dead != "") {
			break
		}
		// The action led to another page, which is not there yet.
		w.looseFocus = true
		if time.Now().After(deadline) {
			t.Fatalf("the page never came: %+v", w.see)
		}
		if at, ok := chrome.Glance[string](w.p.Page, `location.href`); ok && !strings.HasPrefix(at, w.p.host.URL) {
			w.tell("out of the site, to %s, and back", at)
			w.p.Open("/")
		}
		w.p.Wait(chrome.Ready)
	}
	if w.see.Behind {
		// A key may open a window of the browser's own, as Shift+Enter on a link does.
		w.p.Front()
	}
	for _, p := range []*page{w.p, w.second} {
		if p == nil {
			continue
		}
		said := p.Complaints()
		fresh := said[w.heard[p]:]
		w.heard[p] = len(said)
		fresh = slices.DeleteFunc(slices.Clone(fresh), func(s string) bool { return w.offline && networkFailures.MatchString(s) })
		if len(fresh) > 0 {
			t.Fatalf("the console says %q", fresh)
		}
	}
	switch {
	case w.see.Dead != "":
		t.Fatalf("the program ended: %s", w.see.Dead)
	case len(w.see.Faults) > 0:
		t.Fatalf("a fault: %s %q", strings.Join(w.see.Faults, "\n"), w.see.Thrown)
	case strings.Contains(w.see.Said, "That didn't work."):
		t.Fatalf("it says %q", w.see.Said)
	}
}

// glance looks at the page; a page that goes away meanwhile is not seen.
func (w *planless) glance() (sight, bool) {
	w.p.T.Helper()
	s, ok := chrome.Glance[sight](w.p.Page, `window.planned ? planned(true) : {}`)
	return s, ok
}

// saved waits until nothing waits to be saved. Before the first change of a window
// it tells nothing.
func (w *planless) saved() {
	w.p.T.Helper()
	w.p.Wait(`["Saved on this device", "Stays on this device"].includes(document.getElementById("saved").textContent)`)
}
