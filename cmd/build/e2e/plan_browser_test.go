package e2e

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

func (w *planless) scroll() string {
	by := (w.r.Float64() - .4) * 900
	middle := chrome.Spot{X: w.see.Width / 2, Y: w.see.Height / 2}
	w.tell("scroll by %.0f", by)
	if w.phone {
		w.p.Swipe(middle, chrome.Spot{X: middle.X, Y: max(5, min(w.see.Height-5, middle.Y-by))})
	} else {
		w.p.Wheel(middle, by)
	}
	return ""
}

func (w *planless) travel(by int64) string {
	if !w.p.Travel(by) {
		w.tell("go %d in the history: there is nothing", by)
		return ""
	}
	w.tell("go %d in the history", by)
	w.looseFocus = true
	w.p.Wait(chrome.Ready)
	return ""
}

func (w *planless) address() string {
	to := pick(w, []string{"/", "/?x=1", "/?article=nosuch", "/#nosuch", "/?article=%00%ff", "/?source=pwa"})
	w.tell("open %s", to)
	w.looseFocus = true
	w.p.Open(to)
	return ""
}

func (w *planless) reload() string {
	w.tell("reload")
	w.looseFocus = true
	w.p.Do(chromedp.Reload())
	w.p.Wait(chrome.Ready)
	return ""
}

func (w *planless) resize() string {
	if w.phone {
		// The phone is turned.
		w.turned = !w.turned
		width, height := int64(390), int64(844)
		if w.turned {
			width, height = height, width
		}
		w.tell("turn to %d by %d", width, height)
		w.p.Do(emulation.SetDeviceMetricsOverride(width, height, 2, true))
		return ""
	}
	width := pick(w, []int64{1440, 900, 390})
	w.tell("resize to %d", width)
	w.p.Do(emulation.SetDeviceMetricsOverride(width, 900, 1, false))
	return ""
}

func (w *planless) network() string {
	w.offline = !w.offline
	w.tell("offline: %t", w.offline)
	if w.offline {
		w.p.host.goOffline()
	} else {
		w.p.host.use(whole.files)
	}
	w.p.Do(network.EmulateNetworkConditions(w.offline, 0, -1, -1))
	return ""
}

// window opens a second window, or closes it and comes back to the first.
func (w *planless) window() string {
	w.looseFocus = true
	if w.second != nil {
		w.tell("close the second window")
		w.p.Close()
		w.p, w.second = w.second, nil
		w.p.Front()
		return ""
	}
	w.tell("open a second window")
	w.windows = true
	w.second = w.p
	w.p = w.open()
	w.left = 3 + w.r.IntN(8)
	return ""
}

// leaveDialog presses Escape until the dialog is gone. A list that is open within
// it takes one, and so may what is being read.
func (w *planless) leaveDialog() string {
	was := w.see.Dialog
	w.tell("leave %s by Escape", was)
	w.looseFocus = true
	for range 4 {
		w.p.Key("Escape")
		if w.look(); w.see.Dialog != was {
			return ""
		}
	}
	return was + " cannot be left by Escape"
}
