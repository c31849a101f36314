// Package chrome drives Chromium in tests: it starts and kills it, opens the
// site in tabs, and does there what a person does with mouse and keyboard. It
// knows how the page of Gloss is drawn, and nothing of how the site is built or
// served.
package chrome

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Patience is how long a condition may take to come true on a slow day. A test
// that passes never waits for it, so it costs nothing.
const Patience = 3 * time.Minute

// Browser is a running Chromium on a profile of its own, or a part of a Shared one.
type Browser struct {
	T      testing.TB
	Ctx    context.Context
	stop   context.CancelFunc
	shared bool
}

// ownPages are what Chromium draws of its own window by pages of its own: the
// buttons, the address, what pops up there. They took 2.4 seconds of a processor at
// each start, of 3 in all, and nothing of them is seen.
const ownPages = "PreloadTopChromeWebUI,InitialWebUI,WebUIToolbar,WebUIReloadButton,WebUIBackForwardButton,WebUIHomeButton,WebUIAppMenuButton,WebUIAvatarButton,WebUILocationBar,WebUISplitTabsButton,WebUIPinnedToolbarActions,WebUIExtensionsContainer,WebUIBatterySaverButton,WebUIMediaButton,WebUIPerformanceInterventionButton,WebUIGlicButton,WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup"

// Launch starts Chromium. A profile may have been used before.
func Launch(t testing.TB, profile string, more ...chromedp.ExecAllocatorOption) *Browser {
	t.Helper()
	ctx, stop, err := run(Command(t), profile, more...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return &Browser{T: t, Ctx: ctx, stop: stop}
}

// run starts the Chromium of a command.
func run(command, profile string, more ...chromedp.ExecAllocatorOption) (context.Context, context.CancelFunc, error) {
	options := append([]chromedp.ExecAllocatorOption{
		chromedp.ExecPath(command), chromedp.UserDataDir(profile),
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.NoSandbox, chromedp.Flag("headless", "new"), chromedp.DisableGPU,
		chromedp.Flag("disable-features", ownPages), chromedp.Flag("disable-extensions", true), chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		// What a browser leaves behind that was killed goes away with its profile.
		chromedp.Env("TMPDIR=" + profile),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-dev-shm-usage", true), chromedp.WindowSize(1440, 900),
		// The whole browser is one process group, to be killed as one.
		chromedp.ModifyCmdFunc(ownGroup),
	}, more...)
	alloc, stopAlloc := chromedp.NewExecAllocator(context.Background(), options...)
	quiet := func(string, ...any) {} // of events that this version does not know
	ctx, stopBrowser := chromedp.NewContext(alloc, chromedp.WithErrorf(quiet))
	stop := func() { stopBrowser(); stopAlloc() }
	if err := chromedp.Run(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("start Chromium: %w", err)
	}
	return ctx, stop, nil
}

// Kill ends every process of the browser at once, as a power failure would.
func (b *Browser) Kill() {
	if b.shared {
		b.T.Fatal("a browser that tests share cannot be killed")
	}
	process := chromedp.FromContext(b.Ctx).Browser.Process()
	if err := syscall.Kill(-process.Pid, syscall.SIGKILL); err != nil {
		b.T.Fatal("kill: ", err)
	}
	b.stop()
}

// Command is the browser's command, or the test is skipped.
func Command(t testing.TB) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("GLOSS_BROWSER") == "required" {
		t.Fatal("there is no Chromium on this machine; install it (on Debian: apt-get install chromium), or name its command in CHROMIUM")
	}
	t.Skip("there is no Chromium on this machine")
	return ""
}

// Profile is a directory that goes away even if the browser still writes
// to it when the test ends, which t.TempDir takes for a failure.
func Profile(t testing.TB) string {
	dir, err := os.MkdirTemp("", "gloss-profile")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
