package browser

import "syscall/js"

// listenWindows hears of what other windows change. A browser without channels
// has what they did at the next load.
func (p *Page) listenWindows() {
	if channel := window().Get("BroadcastChannel"); channel.Truthy() {
		p.windows = channel.New("gloss")
		on(p.windows, "message", func(js.Value) { p.events.ChangedElsewhere() })
	}
}

// Announce implements ui.Page.
func (p *Page) Announce() {
	if p.windows.Truthy() {
		p.windows.Call("postMessage", "changed")
	}
}
