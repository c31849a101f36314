package browser

import "gloss/app/dom"

// listenWindows hears of what other windows change. A browser without channels,
// or that allows none, has what they did at the next load.
func (p *Page) listenWindows() {
	p.windows = dom.New("BroadcastChannel", "gloss")
	dom.On(p.windows, "message", func(dom.Event) { p.events.ChangedElsewhere() })
}

// Announce implements ui.Page.
func (p *Page) Announce() {
	// A channel that was closed refuses.
	_, _ = p.windows.Try("postMessage", "changed")
}
