package engines

import (
	"encoding/json"
	"math"
)

// driver is a running browser with one tab.
type driver interface {
	// Version is the browser's name and version, as it gives them itself.
	Version() string
	// Navigate loads an address and waits until the page has loaded.
	Navigate(url string) error
	// Reload loads the page again and waits as Navigate does.
	Reload() error
	// Eval runs a JavaScript expression, awaits it if it is a promise, and
	// returns its value as JSON.
	Eval(expression string) (json.RawMessage, error)
	// Perform plays input events as they would come from a device.
	Perform(device) error
	// Complaints are the errors on the console so far.
	Complaints() []string
	// Close ends the browser.
	Close() error
}

// device is an input source with what it does, in the form that WebDriver and
// WebDriver BiDi have in common: W3C WebDriver, 17.4.2, "perform actions".
type device struct {
	Type       string         `json:"type"`
	ID         string         `json:"id"`
	Parameters map[string]any `json:"parameters,omitempty"`
	Actions    []action       `json:"actions"`
}

type action map[string]any

// The keys that have no letter: W3C WebDriver, 17.4.2, "normalised key value".
const (
	keyTab        = "\uE004"
	keyEnter      = "\uE007"
	keyShift      = "\uE008"
	keyCtrl       = "\uE009"
	keyEscape     = "\uE00C"
	keyArrowRight = "\uE014"
	keyArrowDown  = "\uE015"
	keyDelete     = "\uE017"
)

// chord presses keys one after the other and lets go of them in reverse.
func chord(keys ...string) device {
	d := device{Type: "key", ID: "keyboard"}
	for _, k := range keys {
		d.Actions = append(d.Actions, action{"type": "keyDown", "value": k})
	}
	for i := len(keys) - 1; i >= 0; i-- {
		d.Actions = append(d.Actions, action{"type": "keyUp", "value": keys[i]})
	}
	return d
}

// spot is a place in the viewport, in CSS pixels.
type spot struct{ X, Y float64 }

// drag presses the mouse's main button at the first spot, moves over the
// others, and lets go at the last. Without others it is a click.
func drag(from spot, to ...spot) device {
	d := device{Type: "pointer", ID: "mouse", Parameters: map[string]any{"pointerType": "mouse"}}
	d.Actions = append(d.Actions, moved(from), action{"type": "pointerDown", "button": 0})
	for _, s := range to {
		d.Actions = append(d.Actions, moved(s))
	}
	d.Actions = append(d.Actions, action{"type": "pointerUp", "button": 0})
	return d
}

// moved goes to a whole pixel: classic WebDriver takes no other.
func moved(to spot) action {
	return action{"type": "pointerMove", "x": math.Round(to.X), "y": math.Round(to.Y), "duration": 20}
}
